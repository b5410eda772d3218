import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, makeFacts, on, range } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts } from '../../model/index.ts';
import { asOf, dayFromNumber, makeRange } from '../../model/index.ts';
import { areasInside } from './areas.ts';
import { takeOn } from './take-on.ts';

const year = range('2020-01-01', '2020-12-31');
const area = (number: number, told: Partial<ClaimFacts> = {}) =>
  makeFacts(number, {
    type: 'positioning',
    role: null,
    kinds: ['area of operations'],
    subject: 'ent-unit',
    object: 'ent-town',
    range: on('2020-04-24'),
    ...told,
  });
const under = (number: number, superior: string, told: Partial<ClaimFacts> = {}) =>
  makeFacts(number, { type: 'command', role: null, subject: superior, object: 'ent-unit', range: year, ...told });
const takers = (facts: readonly ClaimFacts[]) => takeOn(facts).map(({ subject }) => subject);

describe('taking on', () => {
  it('goes for the days of the relation and no others', () => {
    expect(takers([area(1), under(2, 'ent-division', { range: range('2020-05-01', '2020-12-31') })])).toEqual([]);
    const [fact] = takeOn([
      area(1, { range: range('2020-01-01', '2020-06-30') }),
      under(2, 'ent-division', { range: range('2020-05-01', '2020-12-31') }),
    ]);
    expect(fact?.range).toEqual(range('2020-05-01', '2020-06-30'));
    // A relation with a start and no end told is known for the days told only.
    const open = makeRange({ from: bounds('2020-01-01'), to: [null, null], starting: true });
    expect(takers([area(1), under(2, 'ent-division', { range: open })])).toEqual([]);
  });

  it('is nobody’s with several superiors at the time', () => {
    expect(takers([area(1), under(2, 'ent-north'), under(3, 'ent-south')])).toEqual([]);
    expect(
      takers([area(1), under(2, 'ent-north'), under(3, 'ent-south', { range: range('2021-01-01', '2021-02-01') })]),
    ).toEqual(['ent-north']);
    // One denied, alleged or judged wrong is no second superior.
    expect(takers([area(1), under(2, 'ent-north'), under(3, 'ent-south', { status: 'conflict' })])).toEqual([
      'ent-north',
    ]);
    expect(takers([area(1), under(2, 'ent-north'), under(3, 'ent-south', { polarity: 'negated' })])).toEqual([
      'ent-north',
    ]);
  });

  it('goes up every rung, and a superior of the superior is no rival', () => {
    const line = [area(1), under(2, 'ent-division'), under(3, 'ent-corps', { object: 'ent-division' })];
    expect(takers(line)).toEqual(['ent-corps', 'ent-division']);
    expect(takeOn(line)[0]?.premises.map((id) => Number(id.slice(4)))).toEqual([1, 2, 3]);
    expect(new Set(takers([...line, under(4, 'ent-corps')]))).toEqual(new Set(['ent-corps', 'ent-division']));
  });

  it('ends where superiors go in a circle', () => {
    const circle = [
      area(1),
      under(2, 'ent-a'),
      under(3, 'ent-b', { object: 'ent-a' }),
      under(4, 'ent-unit', { object: 'ent-b' }),
    ];
    expect(takers(circle)).toEqual(['ent-a', 'ent-b']);
  });

  it('takes on classifications, but no sites, no allegiance and nothing only alleged', () => {
    const kind = { unit: 'ent-unit', kind: 'Army', claim: 'clm-9', range: year };
    expect(takeOn([under(2, 'ent-division')], { classifications: [kind] })).toMatchObject([
      {
        rule: 'superior takes on classification',
        subject: 'ent-division',
        object: null,
        value: 'Army',
        premises: expect.arrayContaining(['clm-9']),
      },
    ]);
    expect(takers([area(1, { kinds: ['site'] }), under(2, 'ent-division')])).toEqual([]);
    expect(takers([area(1, { certainty: 'alleged' }), under(2, 'ent-division')])).toEqual([]);
    expect(
      takers([
        area(1),
        makeFacts(2, {
          type: 'membership',
          kinds: ['allegiance'],
          role: null,
          subject: 'ent-unit',
          object: 'ent-division',
          range: year,
        }),
      ]),
    ).toEqual([]);
  });

  it('leaves out people in command', () => {
    const facts = [area(1), under(2, 'ent-man')];
    expect(takeOn(facts, { isUnit: (id) => id !== 'ent-man' })).toEqual([]);
  });

  it('holds on no day on which a premise does not, whatever the dates and order', () => {
    const someDay = fc.option(fc.integer({ min: 18_262, max: 18_290 }).map(dayFromNumber), { nil: null, freq: 5 });
    const ranges = fc.tuple(someDay, someDay, someDay, someDay).map((days) => {
      const [a, b, c, d] = days.toSorted((x, y) => ((x ?? '') < (y ?? '') ? -1 : 1));
      return makeRange({ from: [a ?? null, b ?? null], to: [c ?? null, d ?? null] });
    });
    fc.assert(
      fc.property(ranges, ranges, ranges, (one, two, three) => {
        const facts = [area(1, { range: one }), under(2, 'ent-a', { range: two }), under(3, 'ent-b', { range: three })];
        const found = takeOn(facts);
        expect(takeOn(facts.toReversed())).toEqual(found);
        for (const { range: held, subject } of found) {
          const tie = subject === 'ent-a' ? two : three;
          for (let number = 18_260; number < 18_292; number++) {
            const day = dayFromNumber(number);
            if (asOf(held, day) === 'attested')
              expect([asOf(one, day), asOf(tie, day)]).toEqual(['attested', 'attested']);
            if (asOf(held, day) !== 'none') expect(asOf(one, day)).not.toBe('none');
          }
        }
      }),
    );
  });

  it('reaches into areas inside areas taken on', () => {
    const facts = [area(1, { object: 'ent-state' }), under(2, 'ent-division')];
    const taken = takeOn(facts);
    const inside = areasInside(facts, (place) => (place === 'ent-state' ? ['ent-town'] : []), taken);
    expect(inside.map(({ subject, object, premises }) => [subject, object, premises.length])).toEqual([
      ['ent-division', 'ent-town', 2],
      ['ent-unit', 'ent-town', 1],
    ]);
  });
});
