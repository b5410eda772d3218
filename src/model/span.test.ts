import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, textSpan } from './span.ts';

const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }))
  .map(([begin, length]) => ({ begin, end: begin + length }));

describe('a span of text', () => {
  it('carries exactly the words that stand there, counted in UTF-16 units', () => {
    const text = 'a 🙂 لواء b';
    expect(textSpan(text, 2, 4)).toEqual({ text: '🙂', begin: 2, end: 4 });
    expect(textSpan(text, 5, 9)).toEqual({ text: 'لواء', begin: 5, end: 9 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (any, a, b) => {
        const found = textSpan(any, a, b);
        expect(any.slice(found.begin, found.end)).toBe(found.text);
      }),
    );
  });

  it('holds another when it holds each of its units', () => {
    fc.assert(
      fc.property(span, span, (outer, inner) => {
        const units = Array.from({ length: inner.end - inner.begin }, (_, index) => inner.begin + index);
        expect(contains(outer, inner)).toBe(units.every((unit) => outer.begin <= unit && unit < outer.end));
        const shared = units.some((unit) => outer.begin <= unit && unit < outer.end);
        expect(overlaps(outer, inner)).toBe(shared);
        expect(overlaps(inner, outer)).toBe(shared);
      }),
    );
  });

  it('does not overlap its neighbour', () => {
    expect(overlaps({ begin: 0, end: 5 }, { begin: 5, end: 9 })).toBe(false);
  });
});
