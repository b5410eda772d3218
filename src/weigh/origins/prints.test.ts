import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../model/index.ts';
import { cueBook, parseCues } from './cue-book.ts';
import { winnow } from './prints.ts';
import { sharedPassages } from './shared-passages.ts';
import { wordRun } from './word-run.ts';

const source = (text: string, name = 'a') =>
  ({ id: `src-${name}`, publication: name, text, segments: [], language: 'en' }) as unknown as Source;
const printsOf = (text: string) => winnow(wordRun(source(text)));

const vocabulary = fc.stringMatching(/^[a-z]{4,9}$/);
const words = (min: number, max: number) => fc.array(vocabulary, { minLength: min, maxLength: max });

describe('winnow', () => {
  it('gives texts with twelve words in common a print in common', () => {
    fc.assert(
      fc.property(words(12, 30), words(0, 40), words(0, 40), words(0, 40), words(0, 40), (common, a, b, c, d) => {
        const left = new Set(printsOf([...a, ...common, ...b].join(' ')));
        expect(printsOf([...c, ...common, ...d].join(', ').toUpperCase()).some((print) => left.has(print))).toBe(true);
      }),
    );
  });

  it('gives whole numbers of at most 53 bits, rising, about one for five words', () => {
    const text = Array.from({ length: 3000 }, (_, i) => `w${String((i * 7919) % 2903)}x`).join(' ');
    const prints = printsOf(text);
    expect(prints.every((print) => Number.isSafeInteger(print) && print >= 0)).toBe(true);
    expect(prints.every((print, at) => at === 0 || print > (prints[at - 1] ?? 0))).toBe(true);
    expect(prints.length).toBeGreaterThan(3000 / 6);
    expect(prints.length).toBeLessThan(3000 / 4);
    expect(printsOf(text)).toEqual(prints);
  });

  it('has none for fewer than five words, and some for scripts without spaces', () => {
    expect(printsOf('four words are few')).toEqual([]);
    expect(printsOf('军队周一表示该旅的新指挥官已经上任并将留在城里').length).toBeGreaterThan(0);
  });
});

describe('sharedPassages', () => {
  it('finds a common stretch among other words exactly, in both texts', () => {
    const own = (letter: string) =>
      fc.array(
        fc.stringMatching(/^[a-z]{4,6}$/).map((word) => letter + word),
        { maxLength: 30 },
      );
    fc.assert(
      fc.property(
        fc.uniqueArray(vocabulary, { minLength: 14, maxLength: 40 }),
        own('QQ'),
        own('ZZ'),
        own('XX'),
        (common, a, b, c) => {
          const [left, right] = [source([...a, ...common, ...b].join(' ')), source([...c, ...common].join(' '), 'b')];
          const { passages } = sharedPassages(left, right);
          expect(passages.map((one) => left.text.slice(one.left.begin, one.left.end))).toEqual([common.join(' ')]);
          expect(passages.map((one) => right.text.slice(one.right.begin, one.right.end))).toEqual([common.join(' ')]);
        },
      ),
    );
  });

  it('takes texts that are one line without end, or repeat themselves without end', () => {
    for (const text of ['endless '.repeat(200_000), 'x'.repeat(2_000_000), '军队'.repeat(300_000)]) {
      const overlap = sharedPassages(source(text), source(`${text} more`, 'b'));
      expect(overlap.leftShare).toBeLessThanOrEqual(1);
      expect(printsOf(text).length).toBeLessThan(10);
    }
  });
});

describe('the words of leaning', () => {
  it('are read from their list, which refuses a class it does not know', () => {
    expect(cueBook().get('citing')?.[0]?.sort).toBe('cited');
    expect(() => parseCues('citing\tquoted\ten\n')).toThrow(/upstream-cues.tsv:1: "quoted"/);
  });
});
