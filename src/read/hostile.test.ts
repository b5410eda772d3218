import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, readSource, spansOf } from '../../test/reading/claim-lines.ts';
import { hostileTexts } from '../../test/reading/hostile-texts.ts';
import { readSentences } from './words/sentences.ts';
import { createTagger } from './words/tagger.ts';

// Whatever is thrown at it, the reader keeps offsets right and works on pieces of bounded size, so that a text twice as long costs twice as much.

const kinds = Object.entries(hostileTexts);
const tagger = await createTagger();

/** The most tokens a sentence may have and the most UTF-16 units a paragraph may span. */
const [mostTokens, mostUnits] = [300, 20_000];

/** Kinds mixed with one another, cut anywhere. */
const anyMixture = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 1500 })), { minLength: 1, maxLength: 4 })
  .map((parts) => `x ${parts.map(([[, make], length]) => make(length).slice(0, length)).join('')}`);

describe('texts that are hard to read', () => {
  it.each(kinds)('of "%s" are cut into sentences and paragraphs of bounded length', (_, make) => {
    const source = bodyOf(make(60_000));
    const spans = new Map<number, { begin: number; end: number }>();
    for (const { tokens, begin, end, paragraph } of readSentences(source, tagger)) {
      expect(tokens.length).toBeLessThanOrEqual(mostTokens);
      const span = spans.get(paragraph) ?? { begin, end };
      spans.set(paragraph, { begin: span.begin, end });
    }
    for (const { begin, end } of spans.values()) expect(end - begin).toBeLessThanOrEqual(mostUnits);
  });

  it.each(kinds)('of "%s" keep every token at its place, in order and once', (_, make) => {
    const source = bodyOf(make(30_000));
    let last = 0;
    for (const { tokens } of readSentences(source, tagger)) {
      for (const { begin, end, text } of tokens) {
        expect(begin).toBeGreaterThanOrEqual(last);
        expect(source.text.slice(begin, end).toLowerCase()).toBe(text.toLowerCase());
        last = end;
      }
    }
  });

  it('are read with offsets that hold, whatever is mixed with what', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyMixture, async (text) => {
        const reading = await readSource(bodyOf(text));
        for (const { begin, end, text: words } of spansOf(reading)) expect(text.slice(begin, end)).toBe(words);
      }),
      { numRuns: 20 },
    );
  });

  it('twice as long give no more than about twice the claims, mentions and links', { timeout: 120_000 }, async () => {
    for (const [, make] of kinds) {
      const [once, twice] = [await readSource(bodyOf(make(8000))), await readSource(bodyOf(make(16_000)))];
      const size = ({ claims, mentions, attributions }: typeof once) =>
        mentions.length + attributions.length + claims.reduce((sum, { links }) => sum + 1 + links.length, 0);
      // What stands at the cut in one may be whole in the other.
      expect(size(twice)).toBeLessThanOrEqual(3 * size(once) + 50);
    }
  });

  it('keep every word of a hundred thousand lines of one word', () => {
    const sentences = readSentences(bodyOf('word\n'.repeat(100_000)), tagger);
    expect(sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(100_000);
  });
});
