import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layUnderlines, paragraphsOf, splitAtMarkings } from './pieces.ts';

const spans = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ begin: Math.min(a, b), end: Math.max(a, b) }));
const markings = fc.array(
  fc
    .record({ span: spans, family: fc.constantFrom('post', 'tie', 'clash') })
    .map(({ span, family }) => ({ ...span, family })),
  { maxLength: 12 },
);

describe('splitAtMarkings', () => {
  it('gives back every unit of the stretch, once and in order', () => {
    fc.assert(
      fc.property(spans, markings, ({ begin, end }, given) => {
        const pieces = splitAtMarkings(
          begin,
          end,
          given.map((m, index) => ({ ...m, key: String(index) })),
        );
        const units = pieces.flatMap((piece) =>
          Array.from({ length: piece.end - piece.begin }, (_, i) => piece.begin + i),
        );
        expect(units).toEqual(Array.from({ length: end - begin }, (_, i) => begin + i));
      }),
    );
  });

  it('names for every piece exactly the markings that cover it', () => {
    fc.assert(
      fc.property(spans, markings, ({ begin, end }, given) => {
        for (const piece of splitAtMarkings(
          begin,
          end,
          given.map((m, index) => ({ ...m, key: String(index) })),
        )) {
          const covering = given.flatMap((m, index) =>
            m.begin <= piece.begin && piece.end <= m.end ? [String(index)] : [],
          );
          expect(piece.keys).toEqual(covering);
        }
      }),
    );
  });

  it('keeps overlapping claims apart where they overlap', () => {
    const pieces = splitAtMarkings(0, 10, [
      { key: 'a', begin: 0, end: 6 },
      { key: 'b', begin: 4, end: 9 },
    ]);
    expect(pieces).toEqual([
      { begin: 0, end: 4, keys: ['a'] },
      { begin: 4, end: 6, keys: ['a', 'b'] },
      { begin: 6, end: 9, keys: ['b'] },
      { begin: 9, end: 10, keys: [] },
    ]);
  });
});

describe('layUnderlines', () => {
  it('never draws two lines on one level at one place', () => {
    fc.assert(
      fc.property(markings, (given) => {
        const lines = layUnderlines(given.filter((m) => m.begin < m.end));
        for (const [i, line] of lines.entries()) {
          for (const other of lines.slice(i + 1)) {
            if (other.lane !== line.lane) continue;
            expect(line.end <= other.begin || other.end <= line.begin).toBe(true);
          }
        }
      }),
    );
  });

  it('draws one line for claims of one family on the same words', () => {
    expect(
      layUnderlines([
        { begin: 2, end: 8, family: 'post' },
        { begin: 2, end: 8, family: 'post' },
        { begin: 2, end: 8, family: 'tie' },
      ]),
    ).toEqual([
      { begin: 2, end: 8, family: 'post', lane: 0 },
      { begin: 2, end: 8, family: 'tie', lane: 1 },
    ]);
  });
});

describe('paragraphsOf', () => {
  it('cuts at blank lines, also where they hold spaces, and keeps single line breaks', () => {
    const text = '  One\nmore\n \n\nTwo \n';
    expect(paragraphsOf(text, 0, text.length).map(({ begin, end }) => text.slice(begin, end))).toEqual([
      'One\nmore',
      'Two',
    ]);
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ب', ' ', '\n', '\t'), { maxLength: 40 }), (units) => {
        const text = units.join('');
        const kept = paragraphsOf(text, 0, text.length).map(({ begin, end }) => text.slice(begin, end));
        expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const paragraph of kept) expect(paragraph).toBe(paragraph.trim());
      }),
    );
  });
});
