import { describe, expect, it } from 'vitest';
import { captureBytes, captureFile } from './index.ts';

const fixtures = new URL('../../test/fixtures/capture/', import.meta.url);

async function captureMarkdown(markdown: string) {
  const result = await captureBytes(Buffer.from(markdown), { name: 'report.md' });
  const parts = result.source?.segments.map(
    ({ kind, author, begin, end }) =>
      `${kind}${author ? ` by ${author.text}` : ''}: ${result.source.text.slice(begin, end)}`,
  );
  return { ...result, parts };
}

describe('a Markdown file', () => {
  it('gives its readable text, its segments, and what its front matter says', async () => {
    const { source, warnings } = await captureFile(new URL('report.md', fixtures).pathname);
    expect(warnings).toEqual([]);
    expect(source).toMatchObject({
      mediaType: 'text/markdown',
      title: 'Falcon Brigade: the handover',
      publication: 'Desert Wire',
      published: ['2021-03-01', '2021-03-31'],
      url: 'https://desertwire.example/handover',
      author: 'Lina Haddad, Y. Darwish',
      language: 'en',
      note: 'Invented for a test.',
    });
    expect(source?.text).toBe(
      [
        'Falcon Brigade: the handover',
        'Fighters at the checkpoint - مقاتلون عند الحاجز',
        'Colonel Samir Nader took over the Falcon Brigade on Thursday, two officers said.\nHe spoke to nobody reporters.',
        'What is known',
        'We obey the joint command, and it alone.',
        'Samir Nader',
        'Unit | Commander\nFalcon Brigade | Samir Nader',
        'The crossing is open.',
        'The market is closed.',
        'Corrected on Friday.',
        'By telephone.',
        'Comments',
        'A. Reader',
        'They change the man and keep the bills.',
        'valley_girl',
        'About time.',
      ].join('\n\n'),
    );
    expect(source?.segments.map(({ kind, author }) => [kind, author?.text])).toEqual([
      ['headline', undefined],
      ['caption', undefined],
      ['body', undefined],
      ['quote', 'Samir Nader'],
      ['body', undefined],
      ['comment', 'A. Reader'],
      ['comment', 'valley_girl'],
    ]);
  });

  it('needs neither front matter nor headings', async () => {
    const { source, parts } = await captureMarkdown('Falcon Brigade Gets a New Chief\n\nHe came on *Monday*.\n');
    expect(parts).toEqual(['headline: Falcon Brigade Gets a New Chief', 'body: He came on Monday.']);
    expect(source?.title).toBe('Falcon Brigade Gets a New Chief');
  });

  it('takes the emphasised words below a picture for its legend', async () => {
    const { parts } = await captureMarkdown(
      '# Title\n\n![x.jpg](x.jpg)\n*The crossing at dawn.*\n\nHe came on Monday.',
    );
    expect(parts).toEqual(['headline: Title', 'caption: The crossing at dawn.', 'body: He came on Monday.']);
  });

  it('keeps no markup and nothing that could run', async () => {
    const { source } = await captureMarkdown(
      '# T\n\nHe <b onclick="x()">left</b> <script>alert(1)</script> the [base](javascript:alert(1)).\n\n<img src=x onerror=alert(1)>\n\n<style>p{}</style>\n\n<p>So <i>they</i> say &amp; write.</p>',
    );
    expect(source?.text).toBe('T\n\nHe left alert(1) the base.\n\nSo they say & write.');
  });

  it('may begin with a thematic break', async () => {
    const { source, warnings } = await captureMarkdown('---\n\nThe army denied it.');
    expect([source?.text, warnings]).toEqual(['The army denied it.', []]);
  });

  it('has no text where there is only front matter', async () => {
    const { problem } = await captureMarkdown('---\ntitle: T\n---\n\n***\n');
    expect(problem).toMatchObject({ severity: 'error', code: 'file-empty', place: 'report.md' });
  });
});

describe('front matter', () => {
  it.each([
    ['published: 2022-09-28', ['2022-09-28', '2022-09-28']],
    ['published: 2022-09', ['2022-09-01', '2022-09-30']],
    ['date: 2022', ['2022-01-01', '2022-12-31']],
    ['published: "2022-09-28"', ['2022-09-28', '2022-09-28']],
    ['date: 2022-09-28T23:00:00-05:00', ['2022-09-28', '2022-09-28']],
    ['date: 2021\npublished: 2022', ['2022-01-01', '2022-12-31']],
    ['published:', null],
    ['published: ~', null],
  ])('takes "%s" as days', async (line, published) => {
    const { source, warnings } = await captureMarkdown(`---\n${line}\n---\nThe army denied it.`);
    expect([source?.published, warnings]).toEqual([published, []]);
  });

  it('takes every value as the words written', async () => {
    const { source } = await captureMarkdown(
      '---\r\ntitle: 1984\r\nauthor: yes\r\nlanguage: no\r\n---\r\nThe army denied it.',
    );
    expect(source).toMatchObject({ title: '1984', author: 'yes' });
  });

  it.each([
    ['a date that does not exist', 'title: T\npublished: 2022-02-30', 3, 'no date that exists'],
    ['an address that is none', 'url: javascript:alert(1)', 2, 'no full http or https address'],
    ['a language that is none', 'title: T\n\nlanguage: English!', 4, 'no language code'],
    ['broken YAML', 'title: T\nauthor: [A\nurl: x', 4, 'cannot be read'],
    ['the same key twice', 'title: T\ntitle: U', 3, 'Map keys must be unique'],
    ['a list', '- a\n- b', 2, 'no list of "key: value" lines'],
  ])('warns of %s with its line, and goes on', async (_what, yaml, line, reason) => {
    const { source, warnings } = await captureMarkdown(`---\n${yaml}\n---\nThe army denied it.`);
    expect(source?.text).toBe('The army denied it.');
    expect(warnings).toMatchObject([{ severity: 'warning', code: 'front-matter-invalid', place: `report.md:${line}` }]);
    expect(warnings[0]?.reason).toContain(reason);
  });

  it('warns where it is never closed, and takes it as text', async () => {
    const { source, warnings } = await captureMarkdown('---\ntitle: T\n\nThe army denied it.');
    expect(source?.text).toContain('The army denied it.');
    expect(warnings).toMatchObject([{ code: 'front-matter-invalid', place: 'report.md:1' }]);
  });

  it.each([
    ['nesting without end', `a: ${'['.repeat(50_000)}`],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g']
        .map((key, at) => `${key}: &${key} [${`*${'abcdef'[at]},`.repeat(9)}]`)
        .join('\n')}\ntitle: *g`,
    ],
    ['more than anybody writes', `title: ${'x'.repeat(70_000)}`],
  ])('survives %s', async (_what, yaml) => {
    const { source, warnings } = await captureMarkdown(`---\n${yaml}\n---\nThe army denied it.`);
    expect(source?.text).toBe('The army denied it.');
    expect(warnings.map(({ code }) => code)).toEqual(['front-matter-invalid']);
  });

  it('reaches no prototype', async () => {
    const { source } = await captureMarkdown(
      '---\n__proto__:\n  polluted: yes\nconstructor: x\ntitle: T\n---\nThe army denied it.',
    );
    expect(source?.title).toBe('T');
    expect('polluted' in {}).toBe(false);
  });

  it('takes control and direction characters out of its fields, not out of the text', async () => {
    const { source } = await captureMarkdown(
      '---\ntitle: "Army \\u202Edenies\\u0007 it"\n---\nThe \u202earmy denied it.',
    );
    expect(source?.title).toBe('Army denies it');
    expect(source?.text).toBe('The \u202earmy denied it.');
  });
});
