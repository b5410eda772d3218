import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/ledger/index.ts';
import type { Reader } from '../../src/main/index.ts';
import type { Source } from '../../src/model/index.ts';
import { sourceOf } from './material.ts';
import { english, folderWith, newCase, reader } from './reports.ts';
import { muster, tempFolder } from './support.ts';

describe('muster new', () => {
  it('makes a case once, and refuses to make it again', async () => {
    const folder = join(await tempFolder(), 'valley');
    const first = await muster(['new', folder, '--json']);
    expect(JSON.parse(first.out)).toEqual({ name: 'valley', path: folder });
    const again = await muster(['new', folder]);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/^muster: .+\n {2}.+\n$/);
  });
});

describe('muster add', () => {
  it('stores, reads, and says what it found', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    const { code, out, err } = await muster(['add', 'one.txt', '--case', into, '--published', '2022-09'], {
      cwd: folder,
      reader,
    });
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('1 source stored, 1 read: 1 claim.');
    const who = await muster(['who', 'commands', 'River Brigade', '--on', '2022-09-15', '--case', into]);
    expect(who.out).toContain('possible on this day');
    expect(who.out).toContain('in 2022-09');
  });

  it('stores the same bytes once and says so', async () => {
    const folder = await folderWith({ 'one.txt': english, 'copy.txt': english });
    const into = await newCase();
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader });
    const { code, out } = await muster(['add', 'copy.txt', 'one.txt', '--case', into], { cwd: folder, reader });
    expect(code).toBe(0);
    expect(out).toContain('copy.txt: there already as one.txt, the bytes are the same');
    expect(out).toContain('0 sources stored, 2 there already');
    expect((await muster(['sources', '--json', '--case', into])).lines).toHaveLength(1);
  });

  it('names each bad file once, does the rest, and ends with 1', async () => {
    const folder = await folderWith({ 'one.txt': english, 'empty.txt': '', 'picture.txt': pngBytes() });
    const into = await newCase();
    const { code, out, err } = await muster(
      ['add', 'empty.txt', 'missing.txt', 'picture.txt', 'one.txt', '--case', into],
      { cwd: folder, reader },
    );
    expect(code).toBe(1);
    expect(out).toContain('1 source stored, 1 read: 1 claim, 3 faults');
    for (const name of ['empty.txt', 'missing.txt', 'picture.txt']) {
      expect(err.split('\n').filter((line) => line.startsWith(`muster: ${name}: `))).toHaveLength(1);
    }
    expect(err).not.toContain('one.txt');
  });

  it('names a folder without readable files', async () => {
    const into = await newCase();
    const { code, err } = await muster(['add', await folderWith({ 'a.bin': 'x' }), '--case', into], { reader });
    expect(code).toBe(1);
    expect(err).toMatch(/^muster: .+no text, Markdown or HTML file/);
  });

  it('refuses what is above the limit given, and takes a limit in units', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    const { code, err } = await muster(['add', 'one.txt', '--max-size', '0.05kB', '--case', into], {
      cwd: folder,
      reader,
    });
    expect(code).toBe(1);
    expect(err).toContain('one.txt');
    expect((await muster(['add', 'one.txt', '--max-size', 'big', '--case', into], { cwd: folder })).code).toBe(2);
  });

  it('refuses a file of 1 GB by its size', async () => {
    const folder = await folderWith({ 'big.txt': 'a' });
    await truncate(join(folder, 'big.txt'), 2 ** 30);
    const { code, err } = await muster(['add', 'big.txt', '--case', await newCase()], { cwd: folder, reader });
    expect(code).toBe(1);
    expect(err).toMatch(/^muster: big\.txt: it has 1073\.7 MB, more than the limit of 20 MB\n {2}Raise the limit/);
  });

  it('reads standard input', async () => {
    const into = await newCase();
    const { code, out } = await muster(['add', '-', '--case', into, '--publication', 'Valley Post'], {
      stdin: english,
      reader,
    });
    expect(code).toBe(0);
    expect(out).toContain('1 claim');
    expect((await muster(['sources', '--json', '--case', into])).out).toContain('Valley Post');
  });

  it('keeps a text in a language the reader does not know, searchable', async () => {
    const folder = await folderWith({
      'ar.txt': 'قال ضباط في المنطقة إن سليم حرب يقود لواء النهر منذ أيام، وإن المقاتلين استقبلوه قرب النهر.',
    });
    const into = await newCase();
    const { code, out } = await muster(['add', 'ar.txt', '--case', into], { cwd: folder, reader });
    expect(code).toBe(0);
    expect(out).toContain('kept and searchable, not read: its language is ar');
    expect((await muster(['search', 'النهر', '--case', into])).out).toContain('ar.txt');
  });

  it('names a text the reader breaks on, reads the others, and keeps it unread', async () => {
    const folder = await folderWith({
      'a.txt': `${english} This breaks the reader, says the driver of the car.`,
      'b.txt': english,
    });
    const into = await newCase();
    const { code, err, out } = await muster(['add', 'a.txt', 'b.txt', '--case', into], { cwd: folder, reader });
    expect(code).toBe(1);
    expect(err).toMatch(/^muster: a\.txt: the reader one-sentence\/1 broke on this text/);
    expect(out).toContain('2 sources stored, 1 read: 1 claim');
    const { lines } = await muster(['sources', '--json', '--case', into]);
    expect(lines.map((line) => (JSON.parse(line) as { reading: string }).reading)).toEqual(['unread', 'read']);
  });

  it('reads what an import that was stopped left unread, when called without inputs', async () => {
    const into = await newCase();
    const opened = await openCase(into);
    const source: Source = sourceOf(english);
    await opened.originals.put(Buffer.from(source.text));
    await opened.ledger.append([{ type: 'source-captured', source }], 'test');
    await opened.close();
    const { code, out } = await muster(['add', '--case', into], { reader });
    expect(code).toBe(0);
    expect(out).toContain('0 sources stored, 1 read: 1 claim.');
    expect((await muster(['add', '--case', into], { reader })).out).toContain('0 read: 0 claims.');
  });

  it('refuses a claim whose words are not in the text, and keeps the others', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    const careless: Reader = {
      ...reader,
      read: (source) => {
        const reading = reader.read(source);
        const moved = reading.claims.map((claim) => ({
          ...claim,
          id: 'clm-00000000000000ff',
          citation: { ...claim.citation, quote: 'Salim Harp' },
        }));
        return { ...reading, claims: [...moved, ...reading.claims] };
      },
    };
    const { code, err, out } = await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader: careless });
    expect(code).toBe(1);
    expect(err).toContain("is not the source's text");
    expect(out).toContain('1 read: 1 claim');
  });

  it('gives what it did as JSON', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    const { out } = await muster(['add', 'one.txt', 'missing.txt', '--json', '--case', into], { cwd: folder, reader });
    expect(JSON.parse(out)).toMatchObject({
      captured: [{ name: 'one.txt' }],
      alreadyThere: [],
      read: [{ name: 'one.txt', claims: 1 }],
      notRead: [],
      problems: [{ severity: 'error', code: 'file-missing', place: 'missing.txt' }],
    });
  });

  it.each([
    ['--published', '2022-13'],
    ['--published', 'yesterday'],
    ['--url', 'valleypost'],
  ])('refuses %s %s with exit code 2', async (flag, value) => {
    const { code, err, out } = await muster(['add', 'one.txt', flag, value]);
    expect(code).toBe(2);
    expect(err).toContain(value);
    expect(out).toBe('');
  });
});

describe('a case that cannot be used', () => {
  it('is named where the folder is none', async () => {
    const folder = await tempFolder();
    const { code, err } = await muster(['sources', '--case', folder]);
    expect(code).toBe(1);
    expect(err).toContain(folder);
  });

  it('is left alone where a newer version wrote it', async () => {
    const into = await newCase();
    const file = join(into, 'case.db');
    const database = new DatabaseSync(file);
    database.exec('update ledger_format set version = 4000000');
    database.close();
    const bytes = await readFile(file);
    const { code, err } = await muster(['sources', '--case', into]);
    expect(code).toBe(1);
    expect(err).toContain('was written by a newer Muster (format 4000000)');
    expect(await readFile(file)).toEqual(bytes);
  });

  it('says which file is in the way of a new one', async () => {
    const folder = await folderWith({ file: 'x' });
    const { code, err } = await muster(['new', join(folder, 'file', 'case')]);
    expect(code).toBe(1);
    expect(err).toMatch(/^muster: .+\n {2}.+\n$/);
  });
});

describe('muster read', () => {
  it('gives one claim a line, with every field of the contract and no other', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const { code, lines } = await muster(
      ['read', 'one.txt', '--publication', 'Valley Post', '--published', '2022-09-27', '--json'],
      { cwd: folder, reader },
    );
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    const begin = english.indexOf('Salim');
    const end = english.indexOf(', and he');
    const object = english.indexOf('River Brigade');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      document: 'one.txt',
      id: expect.stringMatching(/^clm-[0-9a-f]{16}$/),
      type: 'posting',
      subject: { text: 'Salim Harb', kind: 'person', begin, end: begin + 10, name: 'Salim Harb' },
      object: { text: 'River Brigade', kind: 'unit', begin: object, end: object + 13, name: 'River Brigade' },
      value: null,
      role: 'commander',
      title: null,
      rank: null,
      kinds: [],
      attribution: [{ voice: 'publisher', text: 'Valley Post', begin: null, end: null, cue: null, stance: null }],
      certainty: 'asserted',
      polarity: 'affirmed',
      range: { from: ['2022-09-27', '2022-09-27'], to: ['2022-09-27', '2022-09-27'], starting: false, ending: false },
      wording: [],
      links: [],
      citation: { segment: 'body', begin, end, quote: english.slice(begin, end) },
      reader: 'test/1',
      confidence: 0.9,
      appointedBy: null,
      replaces: null,
    });
  });

  it('adds what the reading rests on, one a line', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const { lines } = await muster(['read', 'one.txt', '--json', '--layers'], { cwd: folder, reader });
    const begin = english.indexOf('Salim');
    const object = english.indexOf('River Brigade');
    expect(lines.slice(1).map((line) => JSON.parse(line) as unknown)).toEqual([
      { document: 'one.txt', mention: { kind: 'person', begin, end: begin + 10, text: 'Salim Harb' } },
      {
        document: 'one.txt',
        tie: { type: 'posted-to', from: { begin, end: begin + 10 }, to: { begin: object, end: object + 13 } },
      },
      {
        document: 'one.txt',
        attribution: { source: [], cue: [], content: [{ begin, end: english.indexOf(', and he') }] },
      },
    ]);
  });

  it('needs no case, leaves nothing behind, and names what it could not read', async () => {
    const folder = await folderWith({ 'one.txt': english, 'empty.txt': '' });
    const { code, out, err } = await muster(['read', 'one.txt', 'empty.txt', 'missing.txt'], { cwd: folder, reader });
    expect(code).toBe(1);
    expect(out).toContain('Salim Harb, commander of River Brigade');
    expect(out).toContain('"Salim Harb commands River Brigade"');
    expect(out).toContain("Claims are the sources' own and unverified.");
    expect(err).toContain('muster: empty.txt: ');
    expect(err).toContain('muster: missing.txt: ');
    await expect(readFile(join(folder, 'case.db'))).rejects.toThrow();
  });

  it('warns of a document in a language it does not read', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const { code, out, err } = await muster(['read', 'one.txt', '--language', 'fr', '--json'], { cwd: folder, reader });
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('warning: one.txt: the reader does not read its language (fr)');
  });
});

function pngBytes(): Uint8Array {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  return Uint8Array.from([...head, ...Array.from({ length: 200 }, (_, at) => (at * 37) % 256)]);
}
