import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFacts } from '../../../test/weigh/make-facts.ts';
import { clusters } from './clusters.ts';
import { Groups } from './groups.ts';
import type { Interval, Statement } from './statement.ts';
import { excludes } from './statement.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 6 }))
  .map(([low, width]): Interval => [low, low + width]);
const open = fc.oneof(
  { weight: 6, arbitrary: interval },
  fc.integer({ min: 0, max: 30 }).map((high): Interval => [Number.NEGATIVE_INFINITY, high]),
  fc.integer({ min: 0, max: 30 }).map((low): Interval => [low, Number.POSITIVE_INFINITY]),
);
const statements = fc
  .array(fc.tuple(open, open), { maxLength: 40 })
  .map((placed) =>
    placed.map(
      ([days, says], at): Statement => ({ fact: makeFacts(at + 1), key: '', entity: null, value: null, days, says }),
    ),
  );

/** The same, by comparing all pairs. */
function byPairs(all: readonly Statement[]): readonly (readonly number[])[] {
  const groups = new Groups<Statement>();
  for (const left of all) for (const right of all) if (excludes(left, right)) groups.join(left, right);
  const members = new Map<Statement, number[]>();
  for (const one of all) members.set(groups.of(one), [...(members.get(groups.of(one)) ?? []), one.fact.number]);
  return sorted([...members.values()].filter((group) => group.length > 1));
}

function sorted(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

describe('clusters', () => {
  it('are what comparing all pairs gives, in any order', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const found = (some: readonly Statement[]) =>
          sorted(clusters(some).map((group) => group.map(({ fact }) => fact.number)));
        expect(found(all)).toEqual(byPairs(all));
        expect(found([...all].reverse())).toEqual(byPairs(all));
      }),
      { numRuns: 500 },
    );
  });

  it('are none of nothing', () => {
    expect(clusters([])).toEqual([]);
  });
});
