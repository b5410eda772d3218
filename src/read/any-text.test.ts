import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, readSource, spansOf } from '../../test/reading/claim-lines.ts';

// Whatever a text holds, reading it ends, throws nothing and says the same again, and every claim stands on its words.

/** Words the reader knows something about, so that random texts come near to statements. */
const words = (
  'Omar Saleh|Harra Brigade|the Northern Front|Zuwara|Colonel|commander|the new commander|his deputy|it|its|they|who|which|that|is|was|' +
  'has been|commands|commanded by|appointed|replacing|no longer|not|backed|backs|US-backed|funds|said|claims|according to|denied|some|' +
  'others|reports|sources|of|in|at|to|from|with|without|under|against|and|but|or|because|evidence that|2017|on 3 May 2021|since|until|80|' +
  'fighters|base|so-called|terrorist|group|coalition|(|)|"|“|”|‘|’|,|;|:|-|–|.|?|!|...|لواء|الحرة|داعش|Бригада|🪖'
).split('|');
const nearText = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n')), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.map(([word, space]) => `${word}${space}`).join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

/** What must hold of any text's reading. */
async function readsWell(text: string): Promise<void> {
  if (text.trim() === '') return;
  const source = bodyOf(text);
  const reading = await readSource(source);
  for (const { begin, end, text: spanText } of spansOf(reading)) expect(source.text.slice(begin, end)).toBe(spanText);
  for (const { attribution, links, confidence } of reading.claims) {
    expect(attribution.length).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    for (const { claim } of links) expect(reading.claims.map(({ id }) => id)).toContain(claim);
  }
  expect(new Set(reading.claims.map(({ id }) => id)).size).toBe(reading.claims.length);
  expect(await readSource(bodyOf(text))).toEqual(reading);
}

describe('reading any text', () => {
  it('never throws, stands on exact words, and gives the same again', async () => {
    await fc.assert(fc.asyncProperty(anyText, readsWell), { numRuns: 300 });
  });

  it('does so for texts made of the words of statements', async () => {
    await fc.assert(fc.asyncProperty(nearText, readsWell), { numRuns: 300 });
  });

  it('does not depend on what was read before', async () => {
    const text = 'Omar Saleh is the new commander of the Harra Brigade. The group has 80 men.';
    const before = await readSource(bodyOf(text));
    expect(before.claims).not.toEqual([]);
    await readSource(
      bodyOf('Tariq Nasser commands the Harra Brigade. Harra is a person. The group is the Northern Front.'),
    );
    expect(await readSource(bodyOf(text))).toEqual(before);
  });
});

describe('odd texts', () => {
  const sentence = 'Omar Saleh commands the Harra Brigade.';
  const long = (length: number, part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const garbage = fc
    .sample(fc.string({ unit: 'binary', minLength: 20_000, maxLength: 20_000, size: 'max' }), { seed: 7, numRuns: 1 })
    .join('');

  it.each([
    ['20,000 characters of garbage', `${garbage}x`],
    ['emoji', `😀😀 ${sentence} 👩‍👩‍👧‍👦🪖 🇸🇾🇸🇾 ❤️‍🔥`],
    [
      'control characters',
      `\u0001\u0002Omar\u0007 Saleh\u001b[31m commands\u0085 the \u200eHarra\u200f Brigade\u0000.`,
    ],
    ['a lone half of a character', `\ud83d ${sentence} \ude00`],
    ['mixed scripts', 'Omar صالح командует the Harra 旅 لواء الحرة (Омар Салех) – 奥马尔 Brigade.'],
    ['capitals only', 'OMAR SALEH COMMANDS THE HARRA BRIGADE. THE BRIGADE IS BASED IN ZUWARA.'],
    ['small letters only', 'omar saleh commands the harra brigade. the brigade is based in zuwara.'],
    ['no punctuation', long(5000, 'Omar Saleh commands the Harra Brigade and the group is based in Zuwara ')],
    ['2,000 one-word lines', long(10_000, 'Omar\nBrigade\n')],
    [
      'one line of 200,000 characters',
      long(200_000, `${sentence} The group has 80 men and said its base is in Zuwara, `),
    ],
    ['one word of 50,000 letters', long(50_000, 'brigade')],
    ['a sentence of 3,000 names', long(40_000, 'Omar Saleh, Harra Brigade, ')],
    ['4,000 open brackets and quotes', `${long(4000, '(“"‘[')}${sentence}`],
    ['nested that-clauses', `${long(6000, 'Omar Saleh said that Tariq Nasser claimed that ')}the Harra Brigade left.`],
    ['2,000 dates', long(20_000, '3 May 2021, May 2021, in 2021, ')],
    ['punctuation only', long(3000, '.,;:!?-–—…')],
    ['white space with one word', `${' \t\n\u00a0'.repeat(2000)}Harra${'\u3000\n'.repeat(2000)}`],
  ])('are read like any other: %s', async (_what, text) => {
    await readsWell(text);
  });

  it('still yields the statement that stands among them', async () => {
    const among = [
      `😀😀 ${sentence} 👩‍👩‍👧‍👦🪖`,
      `لواء الحرة. ${sentence} Бригада.`,
      `${'word\n'.repeat(500)}\n\n${sentence}`,
    ];
    for (const text of among) {
      const { claims } = await readSource(bodyOf(text));
      expect(claims.map(({ type, subject, object }) => [type, subject.name, object?.name])).toEqual([
        ['posting', 'Omar Saleh', 'Harra Brigade'],
      ]);
    }
  });
});
