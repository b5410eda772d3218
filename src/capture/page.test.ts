import { describe, expect, it } from 'vitest';
import { captureBytes, captureFile } from './index.ts';

const fixtures = new URL('../../test/fixtures/capture/', import.meta.url);
const body =
  '<p>The Northern Command has put Colonel Samir Nader at the head of the brigade, two officers of it said.</p>';

async function capturePage(html: string, name = 'page.html') {
  const result = await captureBytes(Buffer.from(html), { name });
  const parts = result.source?.segments.map(
    ({ kind, author, begin, end }) =>
      `${kind}${author ? ` by ${author.text}` : ''}: ${result.source.text.slice(begin, end)}`,
  );
  return { ...result, parts };
}

/** The metadata of a page with this head (and, where given, this beginning of its body). */
async function metadataOf(head: string, top = '') {
  const { source } = await capturePage(`<html><head>${head}</head><body>${top}${body}</body></html>`);
  if (!source) throw new Error('The page gave no source.');
  return source;
}

describe('a page', () => {
  it('gives its main text under its headline, with legends, quotations and comments apart', async () => {
    const { source, warnings } = await captureFile(new URL('page.html', fixtures).pathname);
    expect(warnings).toEqual([]);
    expect(source).toMatchObject({
      mediaType: 'text/html',
      title: 'Falcon Brigade Gets New Commander',
      publication: 'Desert Wire',
      author: 'Lina Haddad',
      published: ['2021-03-04', '2021-03-04'],
      url: 'https://desertwire.example/2021/03/04/falcon/',
      language: 'en',
    });
    const { text = '', segments = [] } = source ?? {};
    expect(
      segments.map(({ kind, author, begin, end }) => [kind, author?.text, text.slice(begin, begin + 20), end - begin]),
    ).toEqual([
      ['headline', undefined, 'Falcon Brigade Gets ', 33],
      ['caption', undefined, 'Fighters of the Falc', 78],
      ['body', undefined, 'The Northern Command', expect.any(Number)],
      ['quote', 'Samir Nader', 'We obey the joint co', 40],
      ['body', undefined, 'The brigade was foun', expect.any(Number)],
      ['comment', 'Omar K.', 'They always replace ', 43],
      ['comment', 'Rana Aziz', 'Not true at all.', 16],
    ]);
    expect(text).toContain('Falcon Brigade, two officers');
    expect(text).toContain('last week & has not');
    expect(text).toContain('Unit | Commander\nFalcon Brigade | Samir Nader');
    expect(text).toContain('asking not to be named.\n\nHe takes over');
    expect(text).not.toMatch(/[<>{}]|script|onclick|steal|Home|Related|Market|Copyright|Reply|By Lina|2023|5 May/);
  });

  it('in another character set and writing direction is read as well, comments by microdata included', async () => {
    const { source, warnings } = await captureFile(new URL('arabic-1256.html', fixtures).pathname);
    expect(warnings).toEqual([]);
    expect(source).toMatchObject({
      charset: 'windows-1256',
      language: 'ar',
      publication: 'أخبار الوادي',
      author: 'لينا حداد',
      published: ['2021-03-04', '2021-03-04'],
      title: 'القيادة تعين قائداً جديداً للواء الصقر',
    });
    expect(source?.segments.map(({ kind, author }) => [kind, author?.text])).toEqual([
      ['headline', undefined],
      ['body', undefined],
      ['comment', 'سعاد'],
    ]);
  });

  it.each([
    ['a fragment', '<p>The army denied it.', 'The army denied it.'],
    ['no body element', '<html><head><title></title></head><p>The army denied it.</p></html>', 'The army denied it.'],
    [
      'line breaks for paragraphs',
      '<body>The army denied it.<br><br>So did the council.<br>Twice.</body>',
      'The army denied it.\n\nSo did the council.\nTwice.',
    ],
    [
      'entities',
      '<p>The army&#39;s &quot;no&quot; &mdash; &lt;b&gt; &eacute;t&eacute;&#x2026;</p>',
      'The army\'s "no" — <b> été…',
    ],
    [
      'hidden parts',
      '<p>The army denied it.</p><p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p>',
      'The army denied it.',
    ],
    ['soft hyphens and zero-width spaces', '<p>The ar\u00admy\u200b denied\u00a0it.</p>', 'The army denied it.'],
    ['preformatted text', '<pre>The army\n  denied it.</pre>', 'The army\ndenied it.'],
    ['a list', '<ul><li>The army</li><li><p>The council</p></li></ul>', 'The army\n\nThe council'],
  ])('of %s is read', async (_what, html, text) => {
    expect((await capturePage(html)).source?.text).toBe(text);
  });

  it('keeps an article that is marked as a comment of its publication', async () => {
    const { parts } = await capturePage(
      `<article class="comment opinion"><h1>The crossing belongs to all of us</h1>${body}</article>`,
    );
    expect(parts?.[0]).toBe('headline: The crossing belongs to all of us');
    expect(parts?.[1]).toMatch(/^body: The Northern Command/);
  });

  it('takes that heading for the headline with which its title begins', async () => {
    const { parts } = await capturePage(
      `<title>Who Left the Base? - The Book of the Valley</title><h1>The Book of the Valley</h1><h1>Who left the base?</h1>${body}`,
    );
    expect(parts?.[0]).toBe('headline: Who left the base?');
  });

  it('does not take a heading with the name of the site for the headline', async () => {
    const { parts } = await capturePage(
      `<title>Brigade Gets New Commander – Desert Wire</title><meta property="og:site_name" content="Desert Wire"><h1>Desert Wire</h1><h2>Brigade Gets New Commander</h2>${body}`,
    );
    expect(parts?.[0]).toBe('headline: Brigade Gets New Commander');
    expect(parts?.join('\n').match(/Brigade Gets New Commander/g)).toHaveLength(1);
  });

  it.each([
    [
      'scripts that would build it',
      '<html><body><div id="root"></div><script>render("The army denied it, at length.")</script></body></html>',
    ],
    [
      'a request for scripts',
      '<body><p>Please enable JavaScript in your browser to read this page.</p><script src="a.js"></script></body>',
    ],
    ['a waiting sign', '<body><div>Loading…</div><script src="a.js"></script></body>'],
    ['pictures', '<body><img src="a.png" alt="The army"><svg><text>The army</text></svg></body>'],
  ])('of nothing but %s has no text, and says so', async (_what, html) => {
    const { source, problem } = await capturePage(html);
    expect(source).toBeUndefined();
    expect(problem).toMatchObject({ severity: 'error', code: 'html-no-text', place: 'page.html' });
    expect(problem?.hint).toContain('browser');
  });

  it('made of scripts alone is refused from a file', async () => {
    const { problem } = await captureFile(new URL('script-only.html', fixtures).pathname);
    expect(problem?.code).toBe('html-no-text');
  });
});

describe('the publication date of a page', () => {
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

  it.each([
    ['JSON-LD', ld('{"@type":"NewsArticle","datePublished":"2021-03-04","dateModified":"2023-01-01"}')],
    ['JSON-LD in a list in a comment', ld('<!-- [{"@type":["Thing","BlogPosting"],"datePublished":"2021-03-04"}] -->')],
    ['JSON-LD with raw line breaks', ld('{"@type":"Article","headline":"A\nB","datePublished":"2021-03-04"}')],
    ['Open Graph', '<meta property="article:published_time" content="2021-03-04T01:00:00+03:00">'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2021-03-04">'],
    ['a citation', '<meta name="citation_publication_date" content="2021/03/04">'],
    ['microdata', '<meta itemprop="datePublished" content="2021-03-04">'],
  ])('is told by %s', async (_how, head) => {
    expect((await metadataOf(head)).published).toEqual(['2021-03-04', '2021-03-04']);
  });

  it.each([
    [
      'marked as published',
      '<time class="updated" datetime="2023-01-01"></time><time class="entry-date published" datetime="2021-03-04"></time>',
    ],
    [
      'that follows the headline',
      '<time datetime="2020-01-01"></time><h1>Brigade Gets New Commander</h1><time datetime="2021-03-04"></time>',
    ],
    ['that is the only one', '<time datetime="2021-03-04">4 March</time>'],
    [
      'outside the comments',
      '<div id="comments"><time datetime="2023-01-01"></time></div><time datetime="2021-03-04"></time>',
    ],
  ])('is told by the time element %s', async (_which, top) => {
    expect((await metadataOf('', top)).published).toEqual(['2021-03-04', '2021-03-04']);
  });

  it.each([
    ['a day of change in JSON-LD', ld('{"@type":"NewsArticle","dateModified":"2021-03-04"}')],
    [
      'a day of change in meta elements',
      '<meta property="article:modified_time" content="2021-03-04"><meta property="og:updated_time" content="2021-03-04"><meta name="last-modified" content="2021-03-04">',
    ],
    ['a date that cannot be read', '<meta property="article:published_time" content="last Tuesday">'],
    ['a day that does not exist', '<meta property="article:published_time" content="2021-02-30">'],
    ['a day to come', '<meta property="article:published_time" content="9021-03-04">'],
    ['a placeholder', ld('{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00"}')],
    [
      'a linked article',
      ld('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2021-03-04"}]}'),
    ],
  ])('is not taken from %s', async (_what, head) => {
    expect((await metadataOf(head)).published).toBeNull();
  });

  it('is that of the article whose address is the page', async () => {
    const head = `<link rel="canonical" href="https://a.example/2">${ld(
      '[{"@type":"Article","url":"https://a.example/1","datePublished":"2020-01-01"},{"@type":"Article","url":"https://a.example/2","datePublished":"2021-03-04"}]',
    )}`;
    expect((await metadataOf(head)).published).toEqual(['2021-03-04', '2021-03-04']);
  });
});

describe('what else a page says of itself', () => {
  it.each([
    ['<meta name="author" content="Lina Haddad">', '', 'Lina Haddad'],
    [
      '<meta name="citation_author" content="Haddad, L."><meta name="citation_author" content="Aziz, K.">',
      '',
      'Haddad, L., Aziz, K.',
    ],
    [
      '<meta property="article:author" content="https://social.example/lina">',
      '<span class="byline">By Lina Haddad</span>',
      'Lina Haddad',
    ],
    ['', '<a rel="author" href="/lina">Lina Haddad</a>', 'Lina Haddad'],
    ['<meta property="og:site_name" content="Desert Wire"><meta name="author" content="Desert Wire">', '', null],
    ['', '<ol class="comment-list"><li><span class="author">Omar</span> hello there</li></ol>', null],
  ])('%s%s names the writer', async (head, top, author) => {
    expect((await metadataOf(head, top)).author).toBe(author);
  });

  it('takes no address that is not http or https', async () => {
    expect((await metadataOf('<link rel="canonical" href="javascript:alert(1)">')).url).toBeNull();
    expect(
      (await metadataOf('<link rel="canonical" href="/a"><meta property="og:url" content="https://a.example/b">')).url,
    ).toBe('https://a.example/b');
  });

  it('knows where a browser saved the page from', async () => {
    const { source } = await capturePage(
      `<!DOCTYPE html>\n<!-- saved from url=(0024)https://a.example/report -->\n<html><body>${body}</body></html>`,
    );
    expect(source?.url).toBe('https://a.example/report');
  });

  it('does not believe the language a template states of another text', async () => {
    const french =
      '<p>Le commandant de la brigade a été nommé par le conseil, selon deux officiers qui ne sont pas nommés dans le texte.</p>';
    const { source } = await capturePage(`<html lang="en-US"><body>${french}</body></html>`);
    expect(source?.language).toBe('fr');
    expect((await metadataOf('', '')).language).toBe('en');
  });

  it('survives broken and hostile JSON-LD', async () => {
    const scripts = [
      '{"@type":"Article","headline":',
      'null',
      '"text"',
      '['.repeat(100_000),
      '{"@type":"Article","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":{"name":{"a":1}},"datePublished":["x",null]}',
      '{"@graph":[{"@id":"#a","@type":"Person","name":["Lina Haddad"]},{"@type":"Report","author":{"@id":"#a"},"publisher":5}]}',
    ];
    const source = await metadataOf(
      scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join(''),
    );
    expect(source.text).toContain('Samir Nader');
    expect('polluted' in {}).toBe(false);
  });

  it('takes control and direction characters out of its fields, and bounds their length', async () => {
    const { title, publication } = await metadataOf(
      `<title>Brigade&#x202E; Gets&#7; New&#10;Commander</title><meta property="og:site_name" content="${'x'.repeat(100_000)}">`,
    );
    expect(title).toBe('Brigade Gets New Commander');
    expect(publication).toHaveLength(1000);
  });
});
