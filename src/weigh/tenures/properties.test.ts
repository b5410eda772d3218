import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFacts } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts, ClaimRange, Day } from '../../model/index.ts';
import { agreements, compareBounds, dayFromNumber, excludeEachOther, makeRange } from '../../model/index.ts';
import { asOfTenure } from './as-of.ts';
import { evidenceOf } from './evidence.ts';
import { joinRanges } from './instance.ts';
import { tenuresOf } from './tenures.ts';

const someDay = fc.integer({ min: 19_000, max: 19_040 }).map(dayFromNumber);
const maybeDay = fc.option(someDay, { nil: null, freq: 3 });
const anyRange: fc.Arbitrary<ClaimRange> = fc
  .tuple(maybeDay, maybeDay, maybeDay, maybeDay, fc.boolean(), fc.boolean())
  .map(([a, b, c, d, starting, ending]) => {
    const [low, early, late, high] = [a, b, c, d].map((day) => day ?? '').sort();
    const or = (day: string | undefined) => (day ? (day as Day) : null);
    return makeRange({ from: [or(low), or(early)], to: [or(late), or(high)], starting, ending });
  });
const people = ['ent-a', 'ent-b', 'ent-c'];
const anyFacts: fc.Arbitrary<readonly ClaimFacts[]> = fc
  .array(
    fc.record({
      range: anyRange,
      subject: fc.constantFrom(...people),
      replaces: fc.option(fc.constantFrom(...people), { nil: null, freq: 1 }),
      certainty: fc.constantFrom('asserted', 'asserted', 'probable', 'alleged', 'planned', 'asked'),
      status: fc.constantFrom('proposed', 'proposed', 'accepted', 'conflict', 'rejected'),
      polarity: fc.constantFrom('affirmed', 'affirmed', 'affirmed', 'negated'),
      published: fc.option(
        someDay.map((day) => [day, day] as const),
        { nil: null },
      ),
    }),
    { maxLength: 9 },
  )
  .map((told) => told.map((each, at) => makeFacts(at + 1, each)));

const days = Array.from({ length: 43 }, (_, at) => dayFromNumber(18_999 + at));
const attested = (facts: readonly ClaimFacts[], person: string, day: Day) =>
  tenuresOf(facts).some((tenure) => tenure.person === person && asOfTenure(tenure, day).answer === 'attested');

describe('tenures of any claims', () => {
  it('are the same for any order of the claims', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(tenuresOf(other)).toEqual(tenuresOf(facts));
      }),
    );
  });

  it('lose no attested day by a further claim', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const fewer = facts.slice(0, -1);
        for (const person of people) {
          for (const day of days) if (attested(fewer, person, day)) expect(attested(facts, person, day)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold every claim of theirs once, and keep bounds in order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const tenures = tenuresOf(facts);
        const held = tenures.flatMap(({ claims }) => claims.map(({ claim }) => claim));
        expect(new Set(held).size).toBe(held.length);
        const counted = facts.filter(
          ({ certainty, status, polarity }) =>
            certainty !== 'asked' && status !== 'rejected' && polarity === 'affirmed',
        );
        expect(held.toSorted()).toEqual(counted.map(({ claim }) => claim).sort());
        for (const { range } of tenures) expect(makeRange(range)).toEqual(range);
        expect(new Set(tenures.map(({ id }) => id)).size).toBe(tenures.length);
      }),
    );
  });

  it('answer with days that claims name and none of their own', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const named = new Set(
          facts.flatMap(({ range, published }) => [...range.from, ...range.to, ...(published ?? [])]),
        );
        for (const { range, starts, ends } of tenuresOf(facts)) {
          for (const bound of [
            ...range.from,
            ...range.to,
            ...starts.flatMap(({ days: told }) => told),
            ...ends.flatMap(({ days: told }) => told),
          ]) {
            expect(bound === null || named.has(bound)).toBe(true);
          }
        }
      }),
    );
  });

  it('are never attested outside what a firm claim is certain of', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const tenure of tenuresOf(facts)) {
          for (const day of days) {
            const { answer, by, rivalOnly } = asOfTenure(tenure, day);
            const inside = tenure.attested.some(([first, last]) => first <= day && day <= last);
            expect(answer === 'attested').toBe(inside);
            expect(by.length > 0).toBe(answer !== 'none');
            if (rivalOnly) expect(answer).toBe('possible');
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('joined ranges', () => {
  it('are never widened by evidence that agrees with all there is', () => {
    const evidence = fc
      .array(anyRange, { minLength: 2, maxLength: 7 })
      .map((ranges) => ranges.map((range, at) => evidenceOf(makeFacts(at + 1, { range }))));
    fc.assert(
      fc.property(evidence, (all) => {
        const [added, ...before] = all;
        if (!added) return;
        const told = before.filter(({ range }) => !isFormer(range));
        // Only told starts and ends, and what holds, bound: agreement is judged on those.
        const agrees = told.every(
          ({ range }) =>
            !excludeEachOther(startOf(range), startOf(added.range)) &&
            !excludeEachOther(endOf(range), endOf(added.range)),
        );
        if (!agrees || told.length === 0 || isFormer(added.range)) return;
        const [narrow, wide] = [joinRanges([...told, added]), joinRanges(told)];
        for (const end of ['from', 'to'] as const) {
          expect(wide[end][0] === null || (narrow[end][0] !== null && narrow[end][0] >= wide[end][0])).toBe(true);
          expect(wide[end][1] === null || (narrow[end][1] !== null && narrow[end][1] <= wide[end][1])).toBe(true);
        }
      }),
    );
  });

  it('come from agreements that exclude each other and leave out no date told', () => {
    const bounds = fc.tuple(maybeDay, maybeDay).filter(([low, high]) => low === null || high === null || low <= high);
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 8 }), (all) => {
        const found = agreements(all);
        expect(found.toSorted(compareBounds)).toEqual(found);
        found.forEach((one, at) => {
          for (const other of found.slice(at + 1)) expect(excludeEachOther(one, other)).toBe(true);
        });
        for (const told of all) expect(found.some((one) => !excludeEachOther(one, told))).toBe(true);
      }),
    );
  });
});

const isFormer = ({ from, to, starting, ending }: ClaimRange) =>
  !starting && !ending && from[0] === null && to[0] === null;
const startOf = ({ from, to, starting, ending }: ClaimRange) =>
  [starting ? from[0] : null, from[1] ?? (ending ? to[1] : null)] as const;
const endOf = ({ from, to, starting, ending }: ClaimRange) =>
  [to[0] ?? (starting ? from[0] : null), ending ? to[1] : null] as const;
