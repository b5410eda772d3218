import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairJudgement } from './groups.ts';
import { canonicalNumbers, standingJudgements } from './groups.ts';

const same = (seq: number, left: number, right: number): PairJudgement => ({ seq, left, right, judgement: 'same' });

describe('standingJudgements', () => {
  it('keeps the last about each pair, whichever way round, in order of recording', () => {
    const different: PairJudgement = { seq: 9, left: 2, right: 1, judgement: 'different' };
    expect(standingJudgements([different, same(4, 1, 2), same(7, 2, 3), same(5, 2, 3)])).toEqual([
      same(7, 2, 3),
      different,
    ]);
  });
});

describe('canonicalNumbers', () => {
  it('gives the lowest number that is the same, through others too', () => {
    expect([...canonicalNumbers([1, 2, 3, 4, 5], [same(1, 5, 3), same(2, 3, 2), same(3, 4, 4)])]).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 4],
      [5, 2],
    ]);
  });

  it('does not depend on the order in which pairs were judged the same, and what is unsure joins nothing', () => {
    const member = fc.integer({ min: 1, max: 12 });
    const pairs = fc.uniqueArray(fc.tuple(member, member), {
      selector: ([a, b]) => [a, b].sort().join(),
      maxLength: 20,
    });
    const members = Array.from({ length: 12 }, (_, index) => index + 1);
    fc.assert(
      fc.property(pairs, pairs, (joined, unsure) => {
        const judged = joined.map(([left, right], index) => same(index, left, right));
        const turned = joined.map(([left, right], index) => same(100 - index, right, left));
        const doubts = unsure
          .filter(([a, b]) => !joined.some(([c, d]) => [a, b].sort().join() === [c, d].sort().join()))
          .map(([left, right], index) => ({ seq: 200 + index, left, right, judgement: 'unsure' as const }));
        const groups = canonicalNumbers(members, judged);
        expect(canonicalNumbers(members, [...turned, ...doubts])).toEqual(groups);
        for (const [left, right] of joined) expect(groups.get(left)).toBe(groups.get(right));
        for (const canonical of groups.values()) expect(groups.get(canonical)).toBe(canonical);
      }),
    );
  });
});
