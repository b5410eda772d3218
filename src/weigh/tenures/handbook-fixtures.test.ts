import { describe, expect, it } from 'vitest';
import { day, makeFacts, on, range } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts, HandbookRange } from '../../model/index.ts';
import { fromHandbookRange, sinceBeginningOfTime, toHandbookRanges } from '../../model/index.ts';
import { areasInside } from '../inference/areas.ts';
import { takeOn } from '../inference/take-on.ts';
import { unknownUnits } from '../inference/unknown-units.ts';
import { asOfTenure } from './as-of.ts';
import { replacementEvidence } from './evidence.ts';
import type { Tenure } from './tenures.ts';
import { tenuresOf } from './tenures.ts';
import { tiesOf, unitsThatMove } from './ties.ts';

/*
 * Situations the Research Handbook works through (how-dates-work, contiguous-non-contiguous-claims, posting-start-end-dates, take-on-claims,
 * unknown-unnamed-units, units-positionings), with bodies and people invented. What a text must give as claims is the reader's matter; here the
 * claims are given, and what follows from them is tested.
 */
const [brigade, man, other] = ['ent-brigade', 'ent-man', 'ent-other'];

const precise = (first: string, last = first, flags: Partial<HandbookRange> = {}): HandbookRange => ({
  precise: [day(first), day(last)],
  imprecise: null,
  starting: false,
  ending: false,
  ...flags,
});
const posting = (number: number, told: Partial<ClaimFacts>) =>
  makeFacts(number, { subject: man, object: brigade, ...told });
const asOf = (tenure: Tenure | undefined, when: string) => tenure && asOfTenure(tenure, day(when)).answer;
const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(4)));

describe('postings', () => {
  it('F1: an appointment on a day attests that day and tells of a start', () => {
    const appointed = fromHandbookRange(precise('2014-08-01', '2014-08-01', { starting: true }));
    const [tenure] = tenuresOf([posting(1, { range: appointed })]);
    expect(toHandbookRanges(tenure?.range ?? range('?', '?'))).toEqual([
      precise('2014-08-01', '2014-08-01', { starting: true }),
    ]);
    expect(tenure?.attested).toEqual([['2014-08-01', '2014-08-01']]);
    expect(['2014-07-31', '2014-08-01', '2014-08-02'].map((when) => asOf(tenure, when))).toEqual([
      'none',
      'attested',
      'possible',
    ]);
  });

  it('F2: in post since a day, told on another, is attested between', () => {
    const [tenure] = tenuresOf([
      posting(1, { range: fromHandbookRange(precise('2023-11-01', '2023-11-05', { starting: true })) }),
    ]);
    expect(['2023-10-31', '2023-11-01', '2023-11-03', '2023-11-05'].map((when) => asOf(tenure, when))).toEqual([
      'none',
      'attested',
      'attested',
      'attested',
    ]);
  });

  it('F4: a former post is possible since ever and until it is spoken of', () => {
    const former = fromHandbookRange({
      ...precise('2014-08-01'),
      precise: null,
      imprecise: [sinceBeginningOfTime, day('2014-08-01')],
    });
    const [tenure] = tenuresOf([posting(1, { range: former })]);
    expect(['1990-01-01', '2014-08-01', '2014-08-02'].map((when) => asOf(tenure, when))).toEqual([
      'possible',
      'possible',
      'none',
    ]);
  });

  it('F5: made commander last month is possible in it and attested after it', () => {
    const told = fromHandbookRange(
      precise('2005-06-01', '2005-06-03', { imprecise: [day('2005-05-01'), day('2005-05-31')], starting: true }),
    );
    const [tenure] = tenuresOf([posting(1, { range: told })]);
    expect(['2005-04-30', '2005-05-15', '2005-06-01', '2005-06-03'].map((when) => asOf(tenure, when))).toEqual([
      'none',
      'possible',
      'attested',
      'attested',
    ]);
  });

  it('F6: a successor ends the tenure of the one replaced', () => {
    const claim = posting(1, {
      range: fromHandbookRange(precise('2014-08-01', '2014-08-01', { starting: true })),
      replaces: other,
    });
    expect(toHandbookRanges(replacementEvidence(claim).range)).toEqual([
      precise('2014-08-01', '2014-08-01', { imprecise: [sinceBeginningOfTime, day('2014-07-31')], ending: true }),
    ]);
    const [replaced] = tenuresOf([claim]).filter(({ person }) => person === other);
    expect(replaced?.ends).toEqual([
      { days: ['2014-08-01', '2014-08-01'], by: [claim.claim], weight: 'firm', rival: false },
    ]);
    expect(['2014-07-31', '2014-08-01', '2014-08-02'].map((when) => asOf(replaced, when))).toEqual([
      'possible',
      'attested',
      'none',
    ]);
  });

  it('F7: an appointment judged to give way to the ceremony stays in the tenure, and attests nothing', () => {
    const start = (date: string) => fromHandbookRange(precise(date, date, { starting: true }));
    const tenures = tenuresOf([
      posting(1, { range: start('2014-08-03'), status: 'accepted' }),
      posting(2, { range: start('2014-08-01'), status: 'conflict' }),
    ]);
    expect(tenures).toHaveLength(1);
    expect(tenures[0]?.starts.map(({ days, weight }) => [days[0], weight])).toEqual([
      ['2014-08-01', 'conflict'],
      ['2014-08-03', 'firm'],
    ]);
    expect(['2014-08-01', '2014-08-03'].map((when) => asOf(tenures[0], when))).toEqual(['possible', 'attested']);
    expect(tenures[0]?.range.from).toEqual(['2014-08-03', '2014-08-03']);
  });

  it('F10: a long post with others beside it is one, a post left and taken again as an acting one is two', () => {
    const [bureau, command] = ['ent-bureau', 'ent-command'];
    const tenures = tenuresOf([
      posting(1, { object: bureau, range: on('2010-08-27') }),
      posting(2, { object: bureau, range: on('2011-07-05') }),
      posting(3, { object: bureau, range: range('?..2015-08-10', '2015-08-10', 'E') }),
      posting(4, { object: command, range: range('?..2010-08-27', '2010-08-27', 'E') }),
      posting(5, { object: command, range: on('2011-07-05') }),
    ]);
    expect(
      tenures.map(({ unit, claims, apart }) => [unit, claims.map(({ number }) => number), apart?.rationale ?? null]),
    ).toEqual([
      [bureau, [1, 2, 3], null],
      [command, [4], null],
      [command, [5], 'end, then told again'],
    ]);
    expect(asOf(tenures[0], '2013-01-01')).toBe('bridged');
  });

  it('F11: two people of like names keep their own tenures until they are judged one', () => {
    const facts = [
      posting(1, { object: 'ent-station-1', range: on('2010-01-01') }),
      posting(2, { subject: other, object: 'ent-station-3', range: on('2014-01-01') }),
    ];
    expect(new Set(tenuresOf(facts).map(({ person }) => person))).toEqual(new Set([man, other]));
    // Merged, the same claims come with one person.
    const merged = [
      ...facts.map((each) => ({ ...each, subject: man })),
      posting(3, { object: 'ent-station-15', range: on('2012-01-01') }),
    ];
    expect(tenuresOf(merged).map(({ person, unit }) => [person, unit])).toEqual([
      [man, 'ent-station-1'],
      [man, 'ent-station-15'],
      [man, 'ent-station-3'],
    ]);
  });

  it('F13: a claim with a rank judged wrong stands beside the one trimmed of it', () => {
    const tenures = tenuresOf([
      posting(1, { range: on('2014-01-01'), rank: 'Colonel' }),
      posting(2, { range: on('2014-02-01'), rank: 'Major General', status: 'conflict' }),
      posting(3, { range: on('2014-02-01'), status: 'accepted' }),
    ]);
    expect(tenures).toHaveLength(1);
    expect(tenures[0]?.ranks.map(({ rank, by }) => [rank, numbers(by)])).toEqual([
      ['Colonel', [1]],
      ['Major General', [2]],
    ]);
    expect(asOf(tenures[0], '2014-02-01')).toBe('attested');
  });
});

describe('places and relations', () => {
  const place = (number: number, told: Partial<ClaimFacts>) =>
    makeFacts(number, {
      type: 'positioning',
      role: null,
      kinds: ['area of operations'],
      subject: brigade,
      object: 'ent-town',
      ...told,
    });
  const relation = (number: number, told: Partial<ClaimFacts>) =>
    makeFacts(number, { type: 'command', role: null, subject: 'ent-division', object: brigade, ...told });

  it('F3: operations since an attack, undated themselves, are possible in each place on each day', () => {
    const told = fromHandbookRange({
      ...precise('2024-02-15'),
      precise: null,
      imprecise: [day('2024-02-15'), day('2024-03-24')],
    });
    const ties = tiesOf(
      ['ent-a', 'ent-b', 'ent-c', 'ent-d'].map((object, at) => place(at + 1, { object, range: told })),
    );
    expect(ties.map(({ object }) => object)).toEqual(['ent-a', 'ent-b', 'ent-c', 'ent-d']);
    for (const tie of ties) expect(tie).toMatchObject({ range: { starting: false, ending: false }, attested: [] });
  });

  it('F8: a mobile unit is at a place once more, not still', () => {
    const facts = ['2013-04-19', '2013-04-20', '2014-04-20'].map((when, at) => place(at + 1, { range: on(when) }));
    const held = (mobile: boolean) =>
      tiesOf(facts, { mobile: () => mobile }).map(({ claims }) => claims.map(({ number }) => number));
    expect(held(true)).toEqual([[1, 2], [3]]);
    expect(held(false)).toEqual([[1, 2, 3]]);
  });

  it('F9: a mobile unit is under a command for the days told only', () => {
    const facts = [
      relation(1, { range: range('2016-03-10', '2016-03-11') }),
      relation(2, { range: on('2016-03-12') }),
      relation(3, { range: on('2016-11-13') }),
      relation(4, { range: on('2016-12-05') }),
    ];
    const ties = tiesOf(facts, { mobile: () => true });
    expect(ties.map(({ claims }) => claims.map(({ number }) => number))).toEqual([[1, 2], [3], [4]]);
    expect(ties.map(({ apart }) => apart?.rationale ?? null)).toEqual([null, 'mobile unit', 'mobile unit']);
  });

  it('knows units that move by claims of movement', () => {
    expect(unitsThatMove([place(1, {}), place(2, { type: 'movement', kinds: ['moving to'] })])).toEqual([brigade]);
    expect(unitsThatMove([place(1, {})])).toEqual([]);
  });

  it('tells a base left and taken again apart', () => {
    const site = { kinds: ['site'] } as const;
    const facts = [
      place(1, { ...site, range: on('2010-01-01') }),
      place(2, { ...site, object: 'ent-port', range: on('2012-01-01'), status: 'accepted' }),
      place(3, { ...site, range: on('2014-01-01') }),
    ];
    expect(tiesOf(facts).map(({ object }) => object)).toEqual(['ent-port', 'ent-town', 'ent-town']);
    // Areas of operations go side by side.
    expect(tiesOf(facts.map((each) => ({ ...each, kinds: ['area of operations'] })))).toHaveLength(2);
  });

  it('F12: a superior takes on an area between two claims of the relation, citing all', () => {
    const facts = [
      relation(1, { range: on('2020-01-10') }),
      place(2, { range: on('2020-04-24') }),
      relation(3, { range: on('2020-09-01') }),
    ];
    const [fact, ...rest] = takeOn(facts);
    expect(rest).toEqual([]);
    expect(fact).toMatchObject({
      rule: 'superior takes on area',
      subject: 'ent-division',
      object: 'ent-town',
      value: 'area of operations',
      range: on('2020-04-24'),
    });
    expect(numbers(fact?.premises ?? [])).toEqual([1, 2, 3]);
  });

  it('F14: the larger of two places of one name stands until a claim gives the smaller, which is then entered beside it', () => {
    const site = { kinds: ['site'] } as const;
    const facts = [
      place(1, { ...site, object: 'ent-region', range: on('2014-01-01') }),
      place(2, { ...site, object: 'ent-city', range: on('2014-02-01') }),
    ];
    expect(tiesOf(facts).map(({ object }) => object)).toEqual(['ent-city', 'ent-region']);
  });

  it('F15: an unstated rung is filled by an unknown unit, which is where its subordinate is', () => {
    const facts = [
      relation(1, {
        type: 'membership',
        kinds: ['part of'],
        subject: brigade,
        object: 'ent-division',
        range: range('2020-01-01', '2020-12-31'),
      }),
      place(2, { range: on('2020-04-24') }),
    ];
    const rung = (unit: string, superior: string) =>
      unit === brigade && superior === 'ent-division'
        ? { echelon: 'Tactical Operations Command', premises: ['clm-organigram'] }
        : null;
    const { units, facts: found } = unknownUnits(facts, rung);
    expect(units).toEqual([
      {
        id: expect.stringMatching(/^unk-[0-9a-f]{16}$/),
        echelon: 'Tactical Operations Command',
        parent: 'ent-division',
        child: brigade,
      },
    ]);
    const id = units[0]?.id;
    expect(found.map(({ rule, subject, object, premises }) => [rule, subject, object, premises])).toEqual(
      expect.arrayContaining([
        ['unknown unit between', brigade, id, [facts[0]?.claim, 'clm-organigram']],
        ['unknown unit belongs above', id, 'ent-division', [facts[0]?.claim, 'clm-organigram']],
        ['unknown unit takes on place', id, 'ent-town', [facts[1]?.claim, facts[0]?.claim, 'clm-organigram']],
      ]),
    );
    expect(found).toHaveLength(3);
    expect(unknownUnits(facts, () => null)).toEqual({ units: [], facts: [] });
    // A claim that names the rung takes the unknown unit's place.
    const named = [
      relation(3, { subject: 'ent-tactical', object: brigade, range: range('2020-01-01', '2020-12-31') }),
      relation(4, { subject: 'ent-division', object: 'ent-tactical', range: range('2020-01-01', '2020-12-31') }),
    ];
    expect(unknownUnits([...facts, ...named], rung).units).toEqual([]);
  });

  it('F16: an area told is every area inside it', () => {
    const facts = [
      place(1, { object: 'ent-state', range: on('2014-01-01') }),
      place(2, { object: 'ent-state', kinds: ['site'], range: on('2014-01-01') }),
    ];
    const inside = areasInside(facts, (where) =>
      where === 'ent-state' ? ['ent-north', 'ent-south', 'ent-state'] : [],
    );
    expect(inside.map(({ object, premises, rule }) => [object, numbers(premises), rule])).toEqual([
      ['ent-north', [1], 'area contains areas'],
      ['ent-south', [1], 'area contains areas'],
    ]);
  });
});
