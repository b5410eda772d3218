import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../model/index.ts';
import { captureBytes, captureFile } from './index.ts';

const fixtures = new URL('../../test/fixtures/capture/', import.meta.url);
const seedPath = new URL('../../../shared/seeds/000_06c2ae21cbcb69b3.txt', import.meta.url);

async function captureText(text: string): Promise<Source> {
  const { source, problem } = await captureBytes(Buffer.from(text), { name: 'report.txt' });
  if (!source) throw new Error(problem.reason);
  return source;
}

async function captureFixture(name: string): Promise<Source> {
  const { source, problem } = await captureFile(new URL(name, fixtures).pathname);
  if (!source) throw new Error(problem.reason);
  return source;
}

/** Segments as a person would read them out: kind, author, words. */
function readOut({ text, segments }: Source): string[] {
  return segments.map(
    ({ kind, author, begin, end }) => `${kind}${author ? ` by ${author.text}` : ''}: ${text.slice(begin, end)}`,
  );
}

describe('segments of a plain text', () => {
  it('tells headline, bilingual legend, body and comments apart', async () => {
    const source = await captureFixture('article.txt');
    expect(readOut(source)).toEqual([
      'headline: Falcon Brigade Gets a New Chief, and Nobody Says Why',
      'caption: Fighters of the Falcon Brigade at the Wadi Qamar checkpoint - مقاتلو لواء الصقر عند حاجز وادي القمر',
      expect.stringMatching(/^body: The Northern Command has put[\s\S]*and holds the crossing at Wadi Qamar\.$/),
      'comment by Hana Suleiman: First they praise him, then they send him home. Ask who pays.',
      'comment by Y. Darwish: He was a good man.\n\n    My cousin served under him.',
    ]);
    expect(source.title).toBe('Falcon Brigade Gets a New Chief, and Nobody Says Why');
  });

  it("finds the comments of a blog's dump, and not its share links or its form", async () => {
    const source = await captureFixture('wordpress.txt');
    const kinds = source.segments.map(({ kind }) => kind);
    expect(kinds).toEqual(['headline', 'body', 'caption', 'body', 'comment', 'comment', 'comment', 'body']);
    expect(readOut(source).slice(4, 7)).toEqual([
      'comment by Omar K.: Both of them should leave.',
      'comment by desert_fox77: The Falcon Brigade started it. I was there.',
      'comment by Rana Aziz: Liar!',
    ]);
  });

  it('leaves a dateline in the body and takes no first line of wire copy for a headline', async () => {
    const source = await captureFixture('wire.txt');
    expect(source.segments.map(({ kind }) => kind)).toEqual(['body']);
    expect(source.text.slice(source.segments[0]?.begin)).toMatch(/^WADI QAMAR, March 4 \(Desert Wire\) -/);
    expect(source.title).toBeNull();
  });

  it('takes a statement of one paragraph as body', async () => {
    const { segments, text } = await captureFixture('statement.txt');
    expect(segments).toEqual([{ kind: 'body', begin: 0, end: text.trimEnd().length, author: null }]);
  });

  it('takes an export of a channel as body', async () => {
    const { segments } = await captureFixture('telegram.txt');
    expect(segments.map(({ kind }) => kind)).toEqual(['body']);
  });

  it('does not mistake a numbered list of commanders for comments', async () => {
    const { segments } = await captureFixture('people.txt');
    expect(segments.map(({ kind }) => kind)).toEqual(['headline', 'body']);
  });

  it.each([
    [
      'a subheading above paragraphs set in like all others',
      'Title of It\n\n    He left.\n\nLocal Reactions\n\n    They wept.',
    ],
    ['a byline', 'Title of It\n\nBy Lina Haddad\n\nHe left the base on Monday.'],
    ['a date line', 'Title of It\n\nWadi Qamar, Thursday, 4 March 2021\n\nHe left the base on Monday.'],
    ['"3 comments" under a title', 'Title of It\n\n3 comments\n\nHe left the base.\n\nHis men stayed.'],
    [
      'a heading of the report itself',
      'Title of It\n\nHe left the base.\n\nReactions\n\nThe council welcomed the step.',
    ],
    ['an invocation', 'Statement No. 5\n\nIn the name of God the Merciful\n\nThe command announces a truce.'],
    ['a form of address', 'Statement No. 5\n\nTo: all commanders of the valley\n\nThe command announces a truce.'],
  ])('keeps %s in the body', async (_what, text) => {
    const { segments } = await captureText(text);
    expect(segments.map(({ kind }) => kind)).toEqual(['headline', 'body']);
  });

  it.each([
    ['a label', 'Photo: The crossing at dawn'],
    ['a label and a full stop', 'Image 2: The crossing at dawn, before the clashes.'],
    ['an agency label', 'FILE - Colonel Nader inspects the crossing, March 2020.'],
    ['a credit', 'The crossing at dawn (Photo courtesy of the council)'],
    ['an Arabic label', 'صورة: المعبر عند الفجر'],
    ['two scripts', 'The crossing at dawn – المعبر عند الفجر'],
  ])('knows a legend between paragraphs by %s', async (_what, legend) => {
    const source = await captureText(`Title of It\n\nHe left the base.\n\n${legend}\n\nHis men stayed.`);
    expect(readOut(source)).toContain(`caption: ${legend}`);
  });

  it.each([
    ['a heading above names', 'Comments:\n\nomar_k\nThey should leave.\n\nRana\nNot true.', ['omar_k', 'Rana']],
    ['names with a colon', 'Reader comments\n\nOmar K.: They should leave.\n\nRana: Not true.', ['Omar K.', 'Rana']],
    ['an Arabic heading', 'التعليقات\n\nسعاد حداد\n\nلن يتغير شيء هنا.', ['سعاد حداد']],
    ['"says:" without a heading', 'Omar K. says:\nMarch 5, 2021 at 9:12 am\n\nThey should leave.', ['Omar K.']],
    ['bullets', '- Omar Khalil\n\n  They should leave.\n\n- Rana Aziz\n\n  Not true.', ['Omar Khalil', 'Rana Aziz']],
    ['words set in under a name', 'Omar al-Khalil\n\n    They should leave.', ['Omar al-Khalil']],
  ])('finds comments by %s', async (_what, comments, authors) => {
    const body =
      'He left the base on Monday, two officers said. His men stayed, and no one says for how long.\n\n'.repeat(3);
    const { segments, text } = await captureText(`Title of It\n\n${body}${comments}`);
    const found = segments.filter(({ kind }) => kind === 'comment');
    expect(found.map(({ author }) => author?.text)).toEqual(authors);
    for (const { author } of found) expect(author && text.slice(author.begin, author.end)).toBe(author?.text);
    expect(text.slice(found[0]?.begin)).toMatch(/^(They should leave|لن يتغير)/);
  });

  it('takes a first line for the headline where each line is a paragraph', async () => {
    const line =
      'The Northern Command has put Colonel Samir Nader at the head of the Falcon Brigade, two officers of it said.';
    const { segments } = await captureText(`Falcon Brigade Gets a New Chief\n${line}\n${line}\n`);
    expect(segments.map(({ kind }) => kind)).toEqual(['headline', 'body']);
  });

  it('knows a headline that ends in a full stop when it is written as titles are', async () => {
    const body = '\n\nThe brigade has a new chief. He came on Monday.';
    const title = await captureText(`Falcon Brigade Gets Another Commander After Protests.${body}`);
    const sentence = await captureText(`The Falcon Brigade has got another commander.${body}`);
    expect(title.segments[0]?.kind).toBe('headline');
    expect(sentence.segments[0]?.kind).toBe('body');
  });

  it('knows quotations marked as in letters', async () => {
    const source = await captureText(
      'He answered on Monday.\n\n> We obey the joint command.\n> It alone.\n\nThat was all.',
    );
    expect(source.segments.map(({ kind }) => kind)).toEqual(['body', 'quote', 'body']);
  });
});

describe('a plain text', () => {
  it('is kept unchanged, whatever its line ends and odd characters', async () => {
    const text = '\tTitle\u202e of it \r\n\r\n  Body\u00a0one.\r\rBody two.\u200f\n';
    expect((await captureText(text)).text).toBe(text);
  });

  it('loses only its byte order mark, so that offsets count from the first character', async () => {
    expect((await captureText('\ufeffThe army denied it.')).text).toBe('The army denied it.');
  });

  it('is kept unchanged, and its segments lie in it in order, for any text', async () => {
    const word = fc.constantFrom(
      'Samir',
      'Nader',
      'said',
      'the',
      'Comments',
      '1.',
      '-',
      '>',
      'Photo:',
      'قال',
      'says:',
      '3',
    );
    const gap = fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n', '\n\n   ', '. ', ':\n', '\t');
    const texts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 }).map((pairs) => pairs.flat().join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, fc.string({ unit: 'grapheme', minLength: 1 })), async (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text) && !text.startsWith('\ufeff'));
        const { source } = await captureBytes(Buffer.from(text), { name: 'any.txt' });
        fc.pre(source !== undefined);
        expect(source?.text).toBe(text);
        let reached = 0;
        for (const { begin, end } of source?.segments ?? []) {
          expect(begin).toBeGreaterThanOrEqual(reached);
          expect(text.slice(begin, end)).toMatch(/^\S[\s\S]*$/);
          expect(text.slice(begin, end)).toMatch(/\S$/);
          reached = end;
        }
      }),
    );
  });
});

describe.skipIf(!existsSync(seedPath))('the seed article (../shared; skipped where it is absent)', () => {
  it('has its headline, its bilingual caption, its body, and a comment with its author', async () => {
    const { source, warnings } = await captureFile(seedPath.pathname);
    expect(warnings).toEqual([]);
    expect(source?.text).toBe(readFileSync(seedPath, 'utf8'));
    expect(source?.segments.map(({ kind }) => kind)).toEqual(['headline', 'caption', 'body', 'comment']);
    const [, caption, body, comment] = source?.segments ?? [];
    const words = (part: typeof caption) => source?.text.slice(part?.begin, part?.end) ?? '';
    expect(words(caption)).toMatch(/\p{Script=Arabic}{3,}$/u);
    expect(words(body).split('\n\n')).toHaveLength(8);
    expect(comment?.author?.text).toBe('Muhammad Turkmani');
    expect(words(comment)).not.toContain('Turkmani');
    expect(source?.language).toBe('en');
  });
});
if (!existsSync(seedPath)) console.warn('SKIPPED: the seed article is absent; its segments were not checked.');
