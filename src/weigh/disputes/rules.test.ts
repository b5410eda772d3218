import { describe, expect, it } from 'vitest';
import { bounds, day, dismissed, disputesOfRecord, makeFacts, on, range } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts, Dispute } from '../../model/index.ts';
import { disputeTopics } from './disputes.ts';

const unit = 'ent-falcons';
const [old, next] = ['ent-samir', 'ent-tarek'];

const sides = (dispute: Dispute | undefined) => dispute?.sides.map(({ entity, value }) => entity ?? value);
const claimsOf = (dispute: Dispute | undefined) =>
  dispute?.sides.map(({ claims }) => claims.map((id) => Number(id.slice(4))));
const of = (found: readonly Dispute[], rule: Dispute['rule']) => found.filter((dispute) => dispute.rule === rule);

describe('strengths', () => {
  const strength = (number: number, low: number | null, high: number | null, when: string, of = 'fighters') =>
    makeFacts(number, {
      type: 'strength',
      role: null,
      subject: unit,
      object: null,
      range: on(when),
      count: { low, high, of },
    });

  it('of different years are change and no dispute', () => {
    expect(disputesOfRecord([strength(1, 800, 800, '2017-06-07'), strength(2, 300, null, '2022-10-03')])).toEqual([]);
  });

  it('of one season that exclude each other are a dispute', () => {
    const [dispute] = disputesOfRecord([
      strength(1, 2000, 2000, '2022-10-03', 'men'),
      strength(2, 200, 200, '2022-09-20'),
      strength(3, null, 500, '2022-09-25', 'مقاتل'),
      strength(4, 190, null, '2022-09-25'),
    ]);
    expect(dispute).toMatchObject({ rule: 'disjoint strengths', about: [unit], days: ['2022-09-20', '2022-10-03'] });
    expect(sides(dispute)).toEqual(['at most 500 fighters', '200 fighters', '2000 fighters']);
  });

  it('of different things, and numbers a reporter rounds, are none', () => {
    expect(
      disputesOfRecord([strength(1, 800, 800, '2017-06-07'), strength(2, 30, 30, '2017-06-07', 'vehicles')]),
    ).toEqual([]);
    expect(disputesOfRecord([strength(1, 300, 300, '2017-06-07'), strength(2, 320, 320, '2017-06-07')])).toEqual([]);
  });
});

describe('ranks', () => {
  const rank = (number: number, name: string, when: string, source = `src-${number}`) =>
    makeFacts(number, { rank: name, range: on(when), source });

  it('of one person at one time exclude each other', () => {
    const [dispute] = disputesOfRecord([
      rank(1, 'Captain', '2022-09-25'),
      rank(2, 'Colonel', '2022-10-05'),
      rank(3, 'Captain', '2022-10-05'),
    ]);
    expect(dispute).toMatchObject({ rule: 'different rank', about: [old] });
    expect(sides(dispute)).toEqual(['Captain', 'Colonel']);
    expect(claimsOf(dispute)).toEqual([[1, 3], [2]]);
  });

  it('of different years are a career', () => {
    expect(disputesOfRecord([rank(1, 'Captain', '2012-09-25'), rank(2, 'Colonel', '2022-10-05')])).toEqual([]);
  });

  it('that several sources give one after the other are a promotion, unless one goes back', () => {
    const captain = ['2015-03-01', '2015-03-04', '2015-03-08'].map((when, at) => rank(1 + at, 'Captain', when));
    const major = ['2015-03-20', '2015-03-21', '2015-04-01'].map((when, at) => rank(11 + at, 'Major', when));
    expect(disputesOfRecord([...captain, ...major])).toEqual([]);
    expect(disputesOfRecord([...captain, ...major, rank(20, 'Captain', '2015-03-25')])).toHaveLength(1);
    expect(disputesOfRecord([...captain, ...major.slice(1)])).toHaveLength(1);
  });

  it('are one where "General" is short for a general\'s rank, or a text shortens its own', () => {
    expect(disputesOfRecord([rank(1, 'General', '2022-09-25'), rank(2, 'Brigadier General', '2022-09-25')])).toEqual(
      [],
    );
    expect(
      disputesOfRecord([
        rank(1, 'Lieutenant Colonel', '2022-09-25', 'src-a'),
        rank(2, 'Colonel', '2022-09-25', 'src-a'),
      ]),
    ).toEqual([]);
    expect(
      disputesOfRecord([rank(1, 'Major General', '2022-09-25'), rank(2, 'Brigadier General', '2022-09-25')]).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['different rank']);
  });

  it('count as of the day of writing where the event has no day', () => {
    const published = [day('2022-09-28'), day('2022-09-28')] as const;
    const facts = [
      makeFacts(1, { rank: 'Colonel', range: range('?..2022-09-28', '?..2022-09-28', 'E'), published }),
      makeFacts(2, { rank: 'Captain', certainty: 'planned', range: range('2022-10-01..?', '?..?', 'S'), published }),
    ];
    expect(of(disputesOfRecord(facts), 'different rank')).toHaveLength(1);
  });
});

describe('ties', () => {
  const support = (number: number, told: Partial<ClaimFacts>) =>
    makeFacts(number, { type: 'support', role: null, subject: 'ent-alliance', object: unit, ...told });

  it('said to have ended and to go on are in dispute', () => {
    const [dispute] = disputesOfRecord([
      support(1, { range: range('?..2017', '2017', 'E') }),
      support(2, { range: on('2022-09-10') }),
    ]);
    expect(dispute).toMatchObject({ rule: 'affirmed and denied', about: ['ent-alliance', unit] });
    expect(sides(dispute)).toEqual(['ended', 'affirmed']);
  });

  it('agree where they went on before the end, or began again after it', () => {
    const end = support(1, { range: range('?..2017', '2017', 'E') });
    expect(disputesOfRecord([end, support(2, { range: on('2016-09-10') })])).toEqual([]);
    expect(
      disputesOfRecord([
        end,
        support(2, { range: range('2018', '2018', 'S') }),
        support(3, { range: on('2022-09-10') }),
      ]),
    ).toEqual([]);
  });

  it('are in dispute where one affirms and another denies on one day, kind by kind', () => {
    const arms = support(1, { kinds: ['weapons'], range: on('2022-09-10') });
    const no = support(2, { polarity: 'negated', range: on('2022-09-10') });
    expect(sides(disputesOfRecord([arms, no])[0])).toEqual(['affirmed', 'denied']);
    expect(disputesOfRecord([arms, { ...no, kinds: ['training'] }])).toEqual([]);
    expect(disputesOfRecord([arms, { ...no, range: on('2020-09-10') }])).toEqual([]);
    expect(disputesOfRecord([arms, { ...no, certainty: 'planned' }])).toEqual([]);
  });

  it('are in dispute where an end is told and denied', () => {
    const published = [day('2022-09-25'), day('2022-09-25')] as const;
    const facts = [
      makeFacts(1, { range: dismissed('2022-09-24') }),
      makeFacts(2, { polarity: 'negated', range: range('?..2022-09-25', '?..2022-09-25', 'E'), published }),
    ];
    expect(sides(disputesOfRecord(facts)[0])).toEqual(['ended', 'not ended']);
  });

  it('hold both ways: hostility of A to B is that of B to A', () => {
    const fights = support(1, { type: 'hostility', subject: 'ent-a', object: 'ent-b', range: on('2022-09-10') });
    const not = support(2, {
      type: 'hostility',
      subject: 'ent-b',
      object: 'ent-a',
      polarity: 'negated',
      range: on('2022-09-10'),
    });
    expect(disputesOfRecord([fights, not])).toHaveLength(1);
  });
});

describe('origins, sites, deaths and alternatives', () => {
  it('finds two years of founding, and lets a span agree with the year it meets', () => {
    const founded = (number: number, when: string) =>
      makeFacts(number, {
        type: 'succession',
        kinds: ['founded'],
        role: null,
        subject: unit,
        object: null,
        range: on(when),
      });
    const [dispute] = disputesOfRecord([founded(1, '2016'), founded(2, '2015'), founded(3, '2016-04-03..2017-04-03')]);
    expect(dispute).toMatchObject({ rule: 'different origin', about: [unit] });
    expect(sides(dispute)).toEqual([
      '2015-01-01 to 2015-12-31',
      '2016-01-01 to 2016-12-31',
      '2016-04-03 to 2017-04-03',
    ]);
    expect(disputesOfRecord([founded(1, '2016'), founded(3, '2016-04-03..2017-04-03')])).toEqual([]);
  });

  it('finds a body that came out of different ones, unless one source names both', () => {
    const formed = (number: number, object: string, source: string) =>
      makeFacts(number, {
        type: 'succession',
        kinds: ['formed from'],
        role: null,
        subject: unit,
        object,
        source,
        range: on('2015'),
      });
    expect(disputesOfRecord([formed(1, 'ent-a', 'src-1'), formed(2, 'ent-b', 'src-2')])).toHaveLength(1);
    expect(
      disputesOfRecord([formed(1, 'ent-a', 'src-1'), formed(2, 'ent-b', 'src-1'), formed(3, 'ent-a', 'src-2')]),
    ).toEqual([]);
  });

  it('finds two sites on one day, unless one source gives both', () => {
    const based = (number: number, object: string, source: string) =>
      makeFacts(number, {
        type: 'positioning',
        kinds: ['site'],
        role: null,
        subject: unit,
        object,
        source,
        range: on('2019-03-03'),
      });
    const [dispute] = disputesOfRecord([based(1, 'ent-fort', 'src-1'), based(2, 'ent-port', 'src-2')]);
    expect(dispute).toMatchObject({ rule: 'two sites', about: [unit] });
    expect(
      disputesOfRecord([based(1, 'ent-fort', 'src-1'), based(2, 'ent-port', 'src-1'), based(3, 'ent-port', 'src-2')]),
    ).toEqual([]);
  });

  it('finds a dead man in a post', () => {
    const death = makeFacts(1, { type: 'status', kinds: ['death'], role: null, object: null, range: on('2019-03') });
    expect(disputesOfRecord([death, makeFacts(2, { range: on('2019-03-20') })])).toEqual([]);
    const [dispute] = disputesOfRecord([death, makeFacts(2, { range: on('2019-04-20') })]);
    expect(dispute).toMatchObject({ rule: 'posted after death', about: [old], days: ['2019-03-31', '2019-04-20'] });
    expect(sides(dispute)).toEqual(['dead', 'posted']);
  });

  it('keeps alternatives of a text, joins texts that name the same, and adds those that say one flatly', () => {
    const went = (number: number, object: string, competes: readonly number[], when = '2022-09-30') =>
      makeFacts(number, {
        type: 'movement',
        role: null,
        object,
        competes: competes.map((other) => `clm-${String(other).padStart(16, '0')}`),
        range: range(`?..${when}`, `?..${when}`),
        published: [day(when), day(when)],
      });
    const found = disputesOfRecord([
      went(1, 'ent-north', [2]),
      went(2, 'ent-south', [1]),
      went(3, 'ent-south', [4], '2022-10-02'),
      went(4, 'ent-north', [3], '2022-10-02'),
      went(5, 'ent-south', [], '2022-09-28'),
      went(6, 'ent-south', [], '2015-09-28'),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule: 'alternatives in one text', about: [old] });
    expect(sides(found[0])).toEqual(['ent-north', 'ent-south']);
    expect(claimsOf(found[0])).toEqual([
      [1, 4],
      [2, 3, 5],
    ]);
  });

  it('keeps alternatives for who holds a post', () => {
    const facts = [
      makeFacts(1, { subject: old, competes: ['clm-0000000000000002'], range: on('2022-09-30') }),
      makeFacts(2, { subject: next, competes: ['clm-0000000000000001'], range: on('2022-09-30') }),
    ];
    expect(of(disputesOfRecord(facts), 'alternatives in one text').map(({ about }) => about)).toEqual([[unit]]);
  });
});

describe('a question', () => {
  it('has no topics, and bounds of tests are what they say', () => {
    expect(disputeTopics(makeFacts(1, { certainty: 'asked', rank: 'Captain' }))).toEqual([]);
    expect(bounds('?..2022')).toEqual([null, '2022-12-31']);
  });
});
