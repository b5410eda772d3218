import { describe, expect, it } from 'vitest';
import { captureBytes } from './index.ts';

const paragraph = '<p>The Northern Command has put Colonel Samir Nader at the head of the brigade.</p>';

function capture(text: string, name = 'page.html', options = {}) {
  return captureBytes(Buffer.from(text), { name, ...options });
}

describe('hostile material', () => {
  it.each([
    ['60,000 nested divs', `<body>${'<div>'.repeat(60_000)}${paragraph}${'</div>'.repeat(60_000)}`],
    ['60,000 unclosed spans', `<body>${'<span>'.repeat(60_000)}${paragraph}`],
    ['nested comments', `<body>${'<div class="comment"><div id="comments">'.repeat(5000)}${paragraph}`],
  ])('%s is read flat, and says so', async (_what, html) => {
    const { source, warnings } = await capture(html);
    expect(source?.text).toContain('Colonel Samir Nader');
    expect(warnings).toMatchObject([{ severity: 'warning', code: 'html-too-deep', place: 'page.html' }]);
  });

  it('60,000 nested divs around nothing have no text', async () => {
    const { problem } = await capture(`<body>${'<div>'.repeat(60_000)}`);
    expect(problem?.code).toBe('html-no-text');
  });

  it('what readers wrote is not read as the publication speaking, even flat', async () => {
    const { source } = await capture(
      `${'<div>'.repeat(1000)}${paragraph}<ol class="comment-list"><li>They are all thieves.</li></ol>${paragraph}`,
    );
    const kindOf = (words: string) =>
      source?.segments.find(({ begin, end }) => source.text.slice(begin, end).includes(words))?.kind;
    expect(kindOf('Samir Nader')).toBe('body');
    expect(kindOf('all thieves')).toBe('comment');
  });

  it('entities that would multiply are left as they stand', async () => {
    const { source } = await capture(
      `<!DOCTYPE html [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><body><p>The army &b;&b; denied it.</p>`,
    );
    expect(source?.text).toContain('The army &b;&b; denied it.');
    expect(source?.text).not.toContain('lollol');
  });

  it('an attribute of megabytes and half a million attributes are passed over', async () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ');
    const { source, warnings } = await capture(
      `<body class="${'x '.repeat(1_000_000)}" ${many}><div id="${'y'.repeat(1_000_000)}">${paragraph}</div>`,
    );
    expect(source?.text).toContain('Colonel Samir Nader');
    expect(source?.text.length).toBeLessThan(200);
    expect(warnings).toEqual([]);
  });

  it('handlers, frames, forms and drawings leave nothing in the text', async () => {
    const { source } = await capture(
      `<body onload="a()"><p onclick="a()">The army <a href="javascript:a()">denied</a> it.</p><iframe srcdoc="<p>x</p>">frame</iframe><object>object</object><svg><script>a()</script><text>drawn</text></svg><textarea>typed</textarea><noscript>none</noscript><template><p>later</p></template>${paragraph}`,
    );
    expect(source?.text).toMatch(/^The army denied it\.\s+The Northern Command [^<]*$/);
    expect(source?.text).not.toMatch(/a\(\)|frame|object|drawn|typed|none|later/);
  });

  it('a page that takes too long is read flat, and says so; the next is read as ever', async () => {
    const { source, warnings } = await capture(`<div>${paragraph.repeat(30_000)}</div>`, 'slow.html', {
      timeLimitMs: 1,
    });
    expect(source?.text).toContain('Colonel Samir Nader');
    expect(warnings).toMatchObject([{ code: 'html-too-slow', place: 'slow.html' }]);
    expect((await capture(paragraph)).warnings).toEqual([]);
  });

  it('a page that needs too much memory is read flat, and says so; the next is read as ever', async () => {
    const { source, warnings } = await capture(`<div>${paragraph.repeat(60_000)}</div>`, 'large.html', {
      memoryLimitMb: 64,
    });
    expect(source?.text).toContain('Colonel Samir Nader');
    expect(warnings).toMatchObject([{ code: 'html-too-large', place: 'large.html' }]);
    expect((await capture(paragraph)).warnings).toEqual([]);
  });

  it('Markdown that takes too long is kept as plain text, and says so', async () => {
    const { source, warnings } = await capture(`The army denied it.\n\n${'>'.repeat(60_000)} words`, 'slow.md', {
      timeLimitMs: 200,
    });
    expect(source?.text).toContain('The army denied it.');
    expect(warnings).toMatchObject([{ code: 'markdown-not-read', place: 'slow.md' }]);
  });

  it('pages captured at once come out each as its own', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `officer${at}`);
    const results = await Promise.all(names.map((name) => capture(`<p>It was ${name} who left.</p>`, `${name}.html`)));
    expect(results.map(({ source }) => source?.text)).toEqual(names.map((name) => `It was ${name} who left.`));
  });

  it.each([
    ['a million spaces', `Title${' '.repeat(1_000_000)}of it\n\nThe army denied it.`],
    ['a hundred thousand initials', `${'A.'.repeat(100_000)}\n\nThe army denied it.`],
    ['a hundred thousand dashes', `${'- '.repeat(100_000)}\n\nThe army denied it.`],
    ['a hundred thousand brackets', `${'(['.repeat(100_000)}\n\nThe army denied it.`],
    ['twenty thousand headings of comments', `The army denied it.\n\n${'Comments\n\n'.repeat(20_000)}`],
    ['fifty thousand names', `The army denied it.\n\n${'- Omar Khalil\n\n  He left.\n\n'.repeat(50_000)}`],
  ])('%s in a text are kept unchanged', async (_what, text) => {
    expect((await capture(text, 'a.txt')).source?.text).toBe(text);
  });
});
