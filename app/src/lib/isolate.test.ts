import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateNames } from './isolate.ts';

const shown = (sentence: string, names: readonly string[] = []) =>
  isolateNames(
    sentence,
    names.map((text) => ({ text, value: text })),
  );

describe('isolateNames', () => {
  it('finds names as whole words only, the longest first', () => {
    expect(shown('US, supporting US army in USSR', ['US', 'US army']).filter((piece) => piece.name)).toEqual([
      { text: 'US', name: 'US', isolate: true },
      { text: 'US army', name: 'US army', isolate: true },
    ]);
  });

  it('sets right-to-left words apart, with the spaces and numbers between them and not those around', () => {
    expect(shown('لواء النهر, strength: نحو 120 مقاتلا (2021)')).toEqual([
      { text: 'لواء النهر', name: null, isolate: true },
      { text: ', strength: ', name: null, isolate: false },
      { text: 'نحو 120 مقاتلا', name: null, isolate: true },
      { text: ' (2021)', name: null, isolate: false },
    ]);
  });

  it('gives the sentence back, whatever the names', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', ' ', 'ا', 'ب', '1', '.', '*'), { maxLength: 30 })
      .map((w) => w.join(''));
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 4 }), (sentence, names) => {
        expect(
          shown(sentence, names)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(sentence);
      }),
    );
  });
});
