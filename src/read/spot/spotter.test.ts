import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../test/reading/tokens-of.ts';
import { loadLexicon } from '../words/lexicon.ts';
import { loadConventions, loadSpotter } from './index.ts';

const lexicon = loadLexicon();
const spotter = loadSpotter(lexicon);

async function mentions(text: string): Promise<string[]> {
  const sentences = await tokensOf(text);
  return spotter.spot(sentences).flatMap((found, i) =>
    found.map(({ kind, from, to }) => {
      const words = (sentences[i] ?? []).slice(from, to);
      return `${kind}: ${text.slice(words[0]?.begin, words.at(-1)?.end)}`;
    }),
  );
}

describe('the spotter', () => {
  it('tells rank, name, title, body and place apart', async () => {
    expect(
      await mentions('Colonel Idrissa Kamara, commander of the 14th Light Brigade, arrived in Sebkha on 3 May 2021.'),
    ).toEqual([
      'rank: Colonel',
      'person: Idrissa Kamara',
      'title: commander',
      'unit: 14th Light Brigade',
      'place: Sebkha',
      'date: 3 May 2021',
    ]);
  });

  it('finds bodies that no list knows, and their short forms', async () => {
    expect(
      await mentions('The Free Baraka Front (FBF) clashed with fighters of the Dawn Column near Tel Hassun.'),
    ).toEqual(
      expect.arrayContaining(['unit: Free Baraka Front', 'unit: FBF', 'unit: Dawn Column', 'place: Tel Hassun']),
    );
  });

  it('finds nothing to name in weather and sport', async () => {
    expect(await mentions('The captain scored twice in the second half and rain is expected.')).toEqual([]);
  });

  it('gives mentions in order that do not overlap and end inside their sentence, whatever the text', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'General',
        'the',
        'of',
        'Brigade',
        '12',
        ',',
        '(',
        ')',
        'Abu',
        'Omar',
        '"',
        'army',
        'قائد',
        '🙂',
        'said',
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }), async (words) => {
        const sentences = await tokensOf(words.join(' '));
        spotter.spot(sentences).forEach((found, i) => {
          let last = 0;
          for (const { from, to, confidence } of found) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(sentences[i]?.length ?? 0);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1.000001);
            last = to;
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('conventions', () => {
  it('are the project’s own for a text like none of the public corpora', async () => {
    const sentences = await tokensOf(
      'The harbour guard of Port Ysel said its boats had turned back two smugglers. The mayor thanked the crews and promised new moorings before winter.',
    );
    expect(loadConventions(lexicon).nameOf(sentences)).toBe('own');
  });
});
