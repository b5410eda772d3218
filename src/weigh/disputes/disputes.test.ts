import { describe, expect, it } from 'vitest';
import { appointed, dismissed, disputesOfRecord, makeFacts, on, range } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts, Dispute } from '../../model/index.ts';

const unit = 'ent-falcons';
const [old, next] = ['ent-samir', 'ent-tarek'];

const sides = (dispute: Dispute | undefined) => dispute?.sides.map(({ entity, value }) => entity ?? value);
const claimsOf = (dispute: Dispute | undefined) =>
  dispute?.sides.map(({ claims }) => claims.map((id) => Number(id.slice(4))));
const of = (found: readonly Dispute[], rule: Dispute['rule']) => found.filter((dispute) => dispute.rule === rule);

describe('a change of command told with six dates', () => {
  const incoming = ['2022-09-23', '2022-09-24', '2022-09-25', '2022-09-26', '2022-10-03', '2022-10-04'];
  const outgoing = ['2022-09-23', '2022-09-24', '2022-09-25', '2022-09-26'];
  const facts = [
    ...incoming.map((when, at) => makeFacts(1 + at, { subject: next, range: appointed(when, '2022-10-05') })),
    ...outgoing.map((when, at) => makeFacts(11 + at, { subject: old, range: dismissed(when) })),
    // Reports that only say it has happened.
    makeFacts(21, { subject: next, range: range('?..2022-09-28', '2022-09-28', 'S') }),
    makeFacts(22, { subject: next, range: range('?..2022-09-30', '2022-09', 'S') }),
    makeFacts(23, { subject: old, range: range('?..2022-09-30', '?..2022-09-30', 'E') }),
    // His own staff reject it.
    makeFacts(24, { subject: old, range: on('2022-10-03') }),
    makeFacts(25, { subject: next, certainty: 'planned', range: range('2022-12..?', '?..?', 'S') }),
  ];
  const found = disputesOfRecord(facts);

  it('is one dispute of the beginning, one of the end and one of who commanded', () => {
    expect(found.map(({ rule, about }) => [rule, ...about]).sort()).toEqual([
      ['affirmed and denied', old, unit],
      ['different end', old, unit],
      ['different start', next, unit],
      ['two commanders', unit],
    ]);
  });

  it('gives every day its side, in order, and no side to those who only say "by then"', () => {
    const [start] = of(found, 'different start');
    expect(sides(start)).toEqual(incoming);
    expect(claimsOf(start)).toEqual([[1], [2], [3], [4], [5], [6]]);
    expect(start?.days).toEqual(['2022-09-23', '2022-10-04']);
    expect(sides(of(found, 'different end')[0])).toEqual(outgoing);
  });

  it('has both stand from the first beginning to the last word of the other', () => {
    const [command] = of(found, 'two commanders');
    expect(sides(command)).toEqual([next, old]);
    expect(command?.days).toEqual(['2022-09-23', '2022-10-03']);
    expect(command?.sides[1]?.claims).toContain('clm-0000000000000024');
  });

  it('sets the end against the word that he goes on', () => {
    const [over] = of(found, 'affirmed and denied');
    expect(sides(over)).toEqual(['ended', 'affirmed']);
    expect(over?.sides[1]?.claims).toEqual(['clm-0000000000000024']);
  });
});

describe('two commanders', () => {
  it('are none where one leaves and the other comes on one day', () => {
    const facts = [
      makeFacts(1, { subject: old, range: dismissed('2019-05-02') }),
      makeFacts(2, { subject: next, range: appointed('2019-05-02', '2019-05-09') }),
      makeFacts(3, { subject: old, range: on('2019-05-02') }),
    ];
    expect(disputesOfRecord(facts)).toEqual([]);
  });

  it('are two where both are named on one day, whatever the source', () => {
    const facts = [
      makeFacts(1, { subject: old, range: on('2019-05-02') }),
      makeFacts(2, { subject: next, range: on('2019-05-02') }),
    ];
    const [dispute] = disputesOfRecord(facts);
    expect(dispute).toMatchObject({ rule: 'two commanders', about: [unit], days: ['2019-05-02', '2019-05-02'] });
    expect(sides(dispute)).toEqual([old, next]);
  });

  it('never count a deputy, a spokesperson, a question, a plan or a denial', () => {
    const one = makeFacts(1, { subject: old, range: on('2019-05-02') });
    const others: Partial<ClaimFacts>[] = [
      { role: 'deputy commander' },
      { role: 'spokesperson' },
      { certainty: 'asked' },
      { certainty: 'planned' },
      { polarity: 'negated' },
    ];
    for (const other of others) {
      expect(disputesOfRecord([one, makeFacts(2, { subject: next, range: on('2019-05-02'), ...other })])).toEqual([]);
    }
  });

  it('are none where a short tenure is told with its end', () => {
    const facts = [
      makeFacts(1, { subject: old, range: appointed('2019-03-01', '2019-06-01') }),
      makeFacts(2, { subject: old, range: dismissed('2019-03-10') }),
      makeFacts(3, { subject: next, range: appointed('2019-03-10', '2019-06-01') }),
      makeFacts(4, { subject: next, range: on('2019-03-20') }),
    ];
    expect(of(disputesOfRecord(facts), 'two commanders')).toEqual([]);
  });

  it('are two where one, told of a month without a day, falls wholly into what the other certainly held', () => {
    const year = makeFacts(1, { subject: old, range: range('2018-11-01', '2019-12-31') });
    const month = makeFacts(2, { subject: next, range: on('2019-06') });
    const edge = makeFacts(3, { subject: next, range: on('2019-12-15..2020-01-15') });
    const [dispute, ...rest] = disputesOfRecord([year, month, edge]);
    expect(rest).toEqual([]);
    expect(dispute).toMatchObject({ rule: 'two commanders', days: ['2019-06-01', '2019-06-30'] });
    expect(claimsOf(dispute)).toEqual([[1], [2]]);
    expect(disputesOfRecord([makeFacts(1, { subject: old, range: on('2019-06') }), month])).toEqual([]);
  });

  it('are none years after an appointment that a later report recalls', () => {
    const facts = [
      makeFacts(1, { subject: old, range: appointed('2010-03-01', '2019-06-01') }),
      makeFacts(2, { subject: next, range: on('2015-06-01') }),
    ];
    expect(disputesOfRecord(facts)).toEqual([]);
  });
});

describe('beginnings and ends of a posting', () => {
  it('agree where one is told less closely', () => {
    const facts = [
      makeFacts(1, { range: appointed('2016', '2017-01-10') }),
      makeFacts(2, { range: appointed('2016-07-01', '2017-01-10') }),
      makeFacts(3, { range: range('?..2017-01-10', '2017-01-10', 'S') }),
    ];
    expect(disputesOfRecord(facts)).toEqual([]);
  });

  it('are of two tenures where an end is told between two beginnings', () => {
    const facts = [
      makeFacts(1, { range: appointed('2012-02-01', '2012-03-01') }),
      makeFacts(2, { range: dismissed('2014-08-01') }),
      makeFacts(3, { range: appointed('2016-05-01', '2016-06-01') }),
    ];
    expect(disputesOfRecord(facts)).toEqual([]);
    expect(disputesOfRecord([facts[0], facts[2]].flatMap((fact) => fact ?? [])).map(({ rule }) => rule)).toEqual([
      'different start',
    ]);
  });

  it('dispute an appointment and a ceremony two days later', () => {
    const facts = [
      makeFacts(1, { range: appointed('2014-08-01', '2014-08-03') }),
      makeFacts(2, { range: appointed('2014-08-03', '2014-08-03') }),
    ];
    expect(sides(disputesOfRecord(facts)[0])).toEqual(['2014-08-01', '2014-08-03']);
  });

  it('have "by" as a side where nothing nearer is said', () => {
    const facts = [
      makeFacts(1, { range: range('?..2014-08-01', '2014-08-01', 'S') }),
      makeFacts(2, { range: range('?..2014-07-20', '2014-07-20', 'S') }),
      makeFacts(3, { range: appointed('2014-09-03', '2014-09-05') }),
    ];
    expect(sides(disputesOfRecord(facts)[0])).toEqual(['by 2014-08-01', '2014-09-03']);
  });
});
