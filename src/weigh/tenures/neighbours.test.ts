import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../model/index.ts';
import { dayFromNumber } from '../../model/index.ts';
import { makeNeighbours } from './neighbours.ts';

const someDay = fc.integer({ min: 19_000, max: 19_030 }).map(dayFromNumber);
const span = fc.tuple(someDay, someDay).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
const anyHeld = fc.array(
  fc.record({
    person: fc.constantFrom('ent-a', 'ent-b', 'ent-c'),
    unit: fc.constant('ent-unit'),
    role: fc.constant('commander' as const),
    attested: fc.array(span, { maxLength: 3 }),
  }),
  { maxLength: 6 },
);
const post = { person: 'ent-a', unit: 'ent-unit', role: 'commander' } as const;

describe('neighbours in a post', () => {
  it('are those that looking at every day of everybody finds', () => {
    fc.assert(
      fc.property(anyHeld, someDay, (held, day) => {
        const days = Array.from({ length: 34 }, (_, at) => dayFromNumber(18_998 + at));
        const inPost = (when: Day) =>
          held
            .filter(
              ({ person, attested }) =>
                person !== 'ent-a' && attested.some(([first, last]) => first <= when && when <= last),
            )
            .map(({ person }) => person)
            .sort()[0];
        const find = (some: readonly Day[]) => {
          const when = some.find((each) => inPost(each) !== undefined);
          return when === undefined ? null : { person: inPost(when), day: when };
        };
        const neighbours = makeNeighbours(held);
        expect(neighbours.after(post, day)).toEqual(find(days.filter((each) => each > day)));
        expect(neighbours.before(post, day)).toEqual(find(days.filter((each) => each < day).reverse()));
        expect(neighbours.after({ ...post, unit: 'ent-other' }, day)).toBeNull();
      }),
    );
  });
});
