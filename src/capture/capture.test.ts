import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MusterError, requireDaySpan, requireInstant } from '../model/index.ts';
import { captureBytes, captureFile } from './index.ts';

const text = Buffer.from('The army denied it.\n');

describe('capturing', () => {
  it('keeps what the bytes are and when they were captured', async () => {
    const capturedAt = requireInstant('2024-05-06T07:08:09Z');
    const { source, bytes, warnings } = await captureBytes(text, { name: 'in/a.txt', capturedAt });
    expect(source).toEqual({
      id: 'src-2a98fd108fb2f27b',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      size: 20,
      name: 'in/a.txt',
      mediaType: 'text/plain',
      charset: 'utf-8',
      publication: null,
      title: null,
      author: null,
      published: null,
      capturedAt,
      url: null,
      language: 'en',
      note: null,
      text: 'The army denied it.\n',
      segments: [{ kind: 'body', begin: 0, end: 19, author: null }],
    });
    expect(bytes).toBe(text);
    expect(warnings).toEqual([]);
  });

  it('gives the same bytes one id under any name, and other bytes another', async () => {
    const [one, other, changed] = await Promise.all([
      captureBytes(text, { name: 'a.txt' }),
      captureBytes(Buffer.from(text), { name: 'b/c.txt' }),
      captureBytes(Buffer.from('The army denied it!\n'), { name: 'a.txt' }),
    ]);
    expect(one.source?.id).toBe(other.source?.id);
    expect(one.source?.id).not.toBe(changed.source?.id);
  });

  it('prefers what it is told to what the file says of itself', async () => {
    const file =
      '---\ntitle: T\nauthor: A\npublication: P\ndate: 2020\nurl: https://a.example\nlanguage: fr\n---\nThe army denied it.';
    const { source } = await captureBytes(Buffer.from(file), {
      name: 'a.md',
      title: 'Given',
      author: 'Lina\u202e Haddad',
      publication: 'Desert Wire',
      published: requireDaySpan('2021-03'),
      url: 'https://desertwire.example/1',
      language: 'ar-SY',
    });
    expect(source).toMatchObject({
      title: 'Given',
      author: 'Lina Haddad',
      publication: 'Desert Wire',
      published: ['2021-03-01', '2021-03-31'],
      url: 'https://desertwire.example/1',
      language: 'ar',
    });
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, 'url-invalid'],
    [{ url: 'desertwire.example' }, 'url-invalid'],
    [{ language: 'English, mostly' }, 'language-invalid'],
  ])('refuses %j as a mistake of the caller', async (options, code) => {
    await expect(captureBytes(text, { name: 'a.txt', ...options })).rejects.toMatchObject({ code });
    await expect(captureBytes(text, { name: 'a.txt', ...options })).rejects.toBeInstanceOf(MusterError);
  });

  it('reads standard input, as text or as a page by how it begins', async () => {
    async function* chunks(...parts: string[]) {
      for (const part of parts) yield Buffer.from(part);
    }
    const plain = await captureFile('-', { stdin: chunks('The army ', 'denied it.') });
    expect(plain.source).toMatchObject({ name: '-', mediaType: 'text/plain', text: 'The army denied it.' });
    const page = await captureFile('-', { stdin: chunks('<!doctype html><title>T</title>', '<p>The army denied it.') });
    expect(page.source).toMatchObject({ mediaType: 'text/html', title: 'T' });
  });

  it('stops reading standard input at the limit', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1000, 'word ');
      }
    }
    const { problem } = await captureFile('-', { stdin: endless(), maxBytes: 5000 });
    expect(problem).toMatchObject({
      code: 'file-too-large',
      reason: 'it is larger than the limit of 5 kB',
      place: '-',
    });
    expect(given).toBe(6);
  });

  it('names a file that is not there', async () => {
    const { problem } = await captureFile('no/such/file.txt');
    expect(problem).toMatchObject({ severity: 'error', code: 'file-missing', place: 'no/such/file.txt' });
  });

  it('tells that a text is really a page, and leaves it as it is', async () => {
    const html = '<!doctype html><html><body><p>The army denied it.</p></body></html>';
    const { source, warnings } = await captureBytes(Buffer.from(html), { name: 'saved.txt' });
    expect(source?.text).toBe(html);
    expect(warnings).toMatchObject([{ code: 'html-in-text', place: 'saved.txt' }]);
  });
});

describe('bytes that are no text', () => {
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    deflateSync(Buffer.alloc(64)),
  ]);

  it.each([
    ['a PNG renamed to .txt', png, 'photo.txt', 'a PNG image'],
    ['a PNG renamed to .html', png, 'photo.html', 'a PNG image'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj'), 'report.txt', 'a PDF document'],
    ['an RTF file', Buffer.from('{\\rtf1\\ansi The army denied it.}'), 'report.txt', 'an RTF document'],
    [
      'a ZIP archive',
      Buffer.from('504b0304140000000000000000000000000000000000000000000100000061', 'hex'),
      'a.md',
      'a ZIP archive',
    ],
    [
      'a web archive',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x'),
      'a.txt',
      'an MHTML web archive',
    ],
    ['text with a zero byte', Buffer.from('The army\0denied it.'), 'a.txt', 'binary data (a zero byte at 8)'],
    [
      'noise',
      Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7 + 1) % 30 || 1)),
      'a.txt',
      'binary data (control characters all over)',
    ],
  ])('%s is refused by what it really is', async (_what, bytes, name, really) => {
    const { problem, source } = await captureBytes(bytes, { name });
    expect(source).toBeUndefined();
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'file-binary',
      place: name,
      reason: `this is no text but ${really}`,
    });
  });

  it.each(['BMW drivers were stopped at the crossing.', 'MZ Brigade denied it.', 'ID3 is the third district.'])(
    'a text that begins as some binary format does is a text: %s',
    async (words) => {
      expect((await captureBytes(Buffer.from(words), { name: 'a.txt' })).source?.text).toBe(words);
    },
  );

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n\u00a0 '],
    ['a byte order mark', '\ufeff'],
    ['marks without a word', '--- *** ...'],
  ])('a file of %s is empty', async (_what, content) => {
    const { problem } = await captureBytes(Buffer.from(content), { name: 'a.txt' });
    expect(problem).toMatchObject({ severity: 'error', code: 'file-empty', place: 'a.txt' });
  });
});
