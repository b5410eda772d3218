import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputesOfRecord, makeFacts } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts, Day } from '../../model/index.ts';
import { dayFromNumber, makeRange, unknownRange } from '../../model/index.ts';
import { disputesOf, disputeTopics } from './disputes.ts';

const someDay = fc.integer({ min: 19_000, max: 19_400 }).map(dayFromNumber);
const maybeDay = fc.option(someDay, { nil: null, freq: 4 });
const ordered = (a: Day | null, b: Day | null) =>
  a !== null && b !== null && a > b ? ([b, a] as const) : ([a, b] as const);
const anyRange = fc
  .tuple(maybeDay, maybeDay, maybeDay, maybeDay, fc.constantFrom('', 'S', 'E'))
  .map(([a, b, c, d, mark]) => {
    try {
      return makeRange({ from: ordered(a, b), to: ordered(c, d), starting: mark === 'S', ending: mark === 'E' });
    } catch {
      return a === null
        ? unknownRange
        : makeRange({ from: [a, a], to: [a, a], starting: mark === 'S', ending: mark === 'E' });
    }
  });
const person = fc.constantFrom('ent-p1', 'ent-p2', 'ent-p3');
const unit = fc.constantFrom('ent-u1', 'ent-u2');
const place = fc.constantFrom('ent-l1', 'ent-l2');
const typed: fc.Arbitrary<Partial<ClaimFacts>> = fc.oneof(
  fc.record({
    type: fc.constant('posting' as const),
    role: fc.constantFrom('commander' as const, 'deputy commander' as const, 'other' as const),
    subject: person,
    object: unit,
    rank: fc.constantFrom(null, 'Captain', 'Colonel', 'General', 'Major General'),
  }),
  fc.record({
    type: fc.constant('strength' as const),
    role: fc.constant(null),
    subject: unit,
    object: fc.constant(null),
    count: fc
      .record({ low: fc.integer({ min: 50, max: 300 }), high: fc.constant(null), of: fc.constant('men') })
      .chain((count) => fc.integer({ min: 0, max: 100 }).map((more) => ({ ...count, high: count.low + more }))),
  }),
  fc.record({
    type: fc.constantFrom('positioning' as const, 'movement' as const),
    kinds: fc.constantFrom(['site'], ['present']),
    role: fc.constant(null),
    subject: unit,
    object: place,
  }),
  fc.record({
    type: fc.constantFrom('support' as const, 'hostility' as const, 'identity' as const, 'membership' as const),
    kinds: fc.constantFrom([], ['weapons'], ['unspecified']),
    role: fc.constant(null),
    subject: unit,
    object: unit,
  }),
  fc.record({
    type: fc.constant('succession' as const),
    kinds: fc.constantFrom(['founded'], ['renamed'], ['formed from']),
    role: fc.constant(null),
    subject: unit,
    object: fc.constantFrom('ent-u3', 'ent-u4'),
  }),
  fc.record({
    type: fc.constant('status' as const),
    kinds: fc.constant(['death']),
    role: fc.constant(null),
    subject: person,
    object: fc.constant(null),
  }),
);
const shared = fc.record({
  range: anyRange,
  polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'negated' as const),
  certainty: fc.constantFrom(
    'asserted' as const,
    'asserted' as const,
    'alleged' as const,
    'planned' as const,
    'asked' as const,
  ),
  source: fc.constantFrom('src-1', 'src-2', 'src-3'),
  published: someDay.map((day) => [day, day] as const),
});
/** A record of up to forty claims; some name the claim before them as an alternative, as texts do: both of each other. */
const record = fc.array(fc.tuple(typed, shared, fc.boolean()), { maxLength: 40 }).map((told) => {
  const facts = told.map(([own, common], at) => makeFacts(at + 1, { ...own, ...common }));
  return facts.map((fact, at) => {
    const pair = at % 2 === 0 ? at + 1 : at - 1;
    const other = facts[pair];
    const competing = told[Math.max(at, pair)]?.[2] === true && other !== undefined;
    return competing ? { ...fact, competes: [other.claim] } : fact;
  });
});

describe('the disputes of any record', () => {
  it('do not depend on the order in which claims are handed in', () => {
    fc.assert(
      fc.property(
        record.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
        ),
        ([facts, mixed]) => {
          expect(disputesOfRecord(mixed)).toEqual(disputesOfRecord(facts));
        },
      ),
    );
  });

  it('have two sides or more, claims in order, none of them asked, and ids of their own within a topic', () => {
    fc.assert(
      fc.property(record, (facts) => {
        const byId = new Map(facts.map((fact) => [fact.claim, fact]));
        for (const topic of new Set(facts.flatMap(disputeTopics))) {
          const found = disputesOf(
            topic,
            facts.filter((fact) => disputeTopics(fact).includes(topic)),
          );
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          for (const { id, sides, days } of found) {
            expect(id).toMatch(/^dsp-[0-9a-f]{16}$/);
            expect(new Set(sides.map(({ key }) => key)).size).toBe(sides.length);
            expect(sides.length).toBeGreaterThan(1);
            if (days[0] !== null && days[1] !== null) expect(days[0] <= days[1]).toBe(true);
            for (const { claims } of sides) {
              const numbers = claims.map((claim) => byId.get(claim)?.number ?? 0);
              expect(numbers.length).toBeGreaterThan(0);
              expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
              expect(claims.map((claim) => byId.get(claim)?.certainty)).not.toContain('asked');
            }
          }
        }
      }),
    );
  });

  it('come out the same when each new claim renews its topics alone', () => {
    fc.assert(
      fc.property(record, (facts) => {
        const kept = new Map<string, readonly unknown[]>();
        for (let count = 1; count <= facts.length; count++) {
          const known = facts.slice(0, count);
          for (const topic of disputeTopics(facts[count - 1] ?? makeFacts(0))) {
            kept.set(
              topic,
              disputesOf(
                topic,
                known.filter((fact) => disputeTopics(fact).includes(topic)),
              ),
            );
          }
        }
        const topics = [...kept.keys()].sort();
        expect(topics.flatMap((topic) => kept.get(topic) ?? [])).toEqual(disputesOfRecord(facts));
      }),
    );
  });

  it('are those of the renamed claims when two entities are found to be one', () => {
    fc.assert(
      fc.property(record, (facts) => {
        const renamed = facts.map((fact) => ({
          ...fact,
          subject: fact.subject === 'ent-p2' ? 'ent-p1' : fact.subject,
          object: fact.object,
        }));
        const merged = disputesOfRecord(renamed);
        expect(JSON.stringify(merged)).not.toContain('ent-p2');
        // One person cannot rival himself: where all commanders are one, none are two.
        const one = facts.map((fact) => ({ ...fact, subject: fact.type === 'posting' ? 'ent-p1' : fact.subject }));
        expect(disputesOfRecord(one).filter(({ rule }) => rule === 'two commanders')).toEqual([]);
        // Names mean nothing: with every person called otherwise, the same claims are in dispute.
        const called = new Map([
          ['ent-p1', 'ent-x3'],
          ['ent-p2', 'ent-x2'],
          ['ent-p3', 'ent-x1'],
        ]);
        const others = facts.map((fact) => ({ ...fact, subject: called.get(fact.subject) ?? fact.subject }));
        expect(claimSets(others)).toEqual(claimSets(facts));
      }),
    );
  });

  it('are not more by a claim that agrees with each of the others', () => {
    // Beginnings and ends are left out: one told between two others tells two tenures apart, and so can part one dispute into two.
    const bare = shared.map((common) => ({ ...common, range: { ...common.range, starting: false, ending: false } }));
    let agreeing = 0;
    fc.assert(
      fc.property(record, typed, bare, (facts, own, common) => {
        const added = makeFacts(100, { ...own, ...common });
        if (facts.some((fact) => disputesOfRecord([fact, added]).length > 0)) return;
        agreeing++;
        const after = disputesOfRecord([...facts, added]);
        const against = after.filter(({ rule }) => rule !== 'alternatives in one text');
        expect(after.length).toBeLessThanOrEqual(disputesOfRecord(facts).length);
        expect(against.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims))).not.toContain(added.claim);
      }),
      { numRuns: 300 },
    );
    expect(agreeing).toBeGreaterThan(100);
  });

  it('are not more by a claim that says again what one says already', () => {
    fc.assert(
      fc.property(record, (facts) => {
        const [first] = facts;
        if (first === undefined) return;
        const again = makeFacts(100, { ...first, claim: 'clm-again', number: 100, competes: [] });
        expect(disputesOfRecord([...facts, again]).length).toBeLessThanOrEqual(disputesOfRecord(facts).length);
      }),
    );
  });
});

/** Which claims stand against which, whatever the entities are called. */
function claimSets(facts: readonly ClaimFacts[]): readonly string[] {
  return disputesOfRecord(facts)
    .map(
      ({ rule, sides }) =>
        `${rule}: ${sides
          .map(({ claims }) => claims.join('+'))
          .sort()
          .join(' / ')}`,
    )
    .sort();
}

describe('a topic of five thousand claims', () => {
  const many = 5000;
  const start = 15_000;
  const dated = (number: number, told: Partial<ClaimFacts>) => {
    const day = dayFromNumber(start + ((number * 7) % 1201));
    return makeFacts(number, { range: makeRange({ from: [day, day], to: [day, day] }), ...told });
  };
  const cases: Readonly<Record<string, (number: number) => ClaimFacts>> = {
    'command:ent-u1': (n) => dated(n, { subject: `ent-${n % 50}`, object: 'ent-u1' }),
    'strength:ent-u1': (n) =>
      dated(n, {
        type: 'strength',
        role: null,
        subject: 'ent-u1',
        object: null,
        count: { low: n, high: n, of: 'men' },
      }),
    'rank:ent-p1': (n) => dated(n, { subject: 'ent-p1', rank: ['Captain', 'Major', 'Colonel'][n % 3] ?? null }),
    'site:ent-u1': (n) =>
      dated(n, { type: 'positioning', kinds: ['site'], role: null, subject: 'ent-u1', object: `ent-${n % 90}` }),
    'tie:ent-a:ent-b:support': (n) =>
      dated(n, {
        type: 'support',
        role: null,
        subject: 'ent-a',
        object: 'ent-b',
        polarity: n % 5 === 0 ? 'negated' : 'affirmed',
      }),
    'posting:ent-p1:ent-u1:commander': (n) => {
      const day = dayFromNumber(start + ((n * 7) % 1201));
      return makeFacts(n, {
        subject: 'ent-p1',
        object: 'ent-u1',
        range: makeRange({ from: [day, day], to: [day, null], starting: true }),
      });
    },
  };

  it.each(Object.keys(cases))('is weighed at once: %s', (topic) => {
    const make = cases[topic] ?? dated;
    const facts = Array.from({ length: many }, (_, at) => make(at + 1, {}));
    expect(facts.every((fact) => disputeTopics(fact).includes(topic))).toBe(true);
    disputesOf(topic, facts.slice(0, 500));
    const began = performance.now();
    const found = disputesOf(topic, facts);
    const took = performance.now() - began;
    expect(found.length).toBeGreaterThan(0);
    // All pairs would be twelve million comparisons; this is some milliseconds, and a slow machine has plenty of room.
    expect(took).toBeLessThan(1000);
  });
});
