import { describe, expect, it } from 'vitest';
import { appointed, day, dismissed, makeFacts, on, range } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts } from '../../model/index.ts';
import { makeRange } from '../../model/index.ts';
import { asOfTenure } from './as-of.ts';
import { tenuresOf } from './tenures.ts';

const [old, next, third] = ['ent-old', 'ent-next', 'ent-third'];

const posting = (number: number, told: Partial<ClaimFacts>) => makeFacts(number, { subject: next, ...told });
const ids = (claims: readonly string[]) => claims.map((id) => Number(id.slice(4)));
const of = (facts: readonly ClaimFacts[], person: string) => tenuresOf(facts).filter((each) => each.person === person);
/** The best answer over a person's tenures on a day, with its marks. */
function stands(facts: readonly ClaimFacts[], person: string, when: string): string {
  const order = ['attested', 'possible', 'bridged', 'none'];
  const answers = of(facts, person).map((tenure) => asOfTenure(tenure, day(when)));
  const [best] = answers.sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
  return best === undefined ? 'untold' : `${best.answer}${best.rivalOnly ? ', rival only' : ''}`;
}

describe('a change of command told with different dates', () => {
  const facts: readonly ClaimFacts[] = [
    posting(1, { subject: old, range: on('2017-06-07') }),
    posting(2, { range: appointed('2022-09-24', '2022-09-25'), replaces: old }),
    posting(3, { range: appointed('2022-09-23', '2022-10-05'), replaces: old }),
    posting(4, { range: appointed('2022-09-25', '2022-09-27') }),
    posting(5, { range: appointed('2022-09-26', '2022-10-03') }),
    posting(6, { range: appointed('2022-10-03', '2022-10-03') }),
    posting(7, { range: appointed('2022-10-04', '2022-10-06') }),
    // "The new commander", without a day.
    posting(8, { range: range('?..2022-09-28', '2022-09-28', 'S'), replaces: old }),
    posting(9, { range: range('?..2022-10', '?..2022-10', 'S'), replaces: old }),
    posting(10, { subject: old, range: dismissed('2022-09-24') }),
    posting(11, { subject: old, range: dismissed('2022-09-26') }),
    posting(12, { subject: old, range: dismissed('2022-09-25') }),
    posting(13, {
      subject: old,
      range: dismissed('2022-09-25..2022-10-01'),
      published: [day('2022-10-03'), day('2022-10-03')],
    }),
    posting(14, { subject: old, range: dismissed('2022-10'), published: [day('2024-02-29'), day('2024-02-29')] }),
    posting(15, { subject: third, range: appointed('2024-02-29', '2024-03-20'), replaces: next }),
    posting(16, { subject: third, range: on('2024-03-05'), published: [day('2024-03-05'), day('2024-03-05')] }),
  ];

  it('has both men on the day of change', () => {
    expect(stands(facts, old, '2022-09-24')).toBe('attested');
    expect(stands(facts, next, '2022-09-24')).toBe('attested');
    expect(stands(facts, third, '2022-09-24')).toBe('none');
  });

  it('has the new one a month later, and the old one only by the vague date alone', () => {
    expect(stands(facts, next, '2022-10-20')).toBe('bridged');
    expect(stands(facts, old, '2022-10-20')).toBe('possible, rival only');
    const [tenure] = of(facts, old);
    const answer = tenure && asOfTenure(tenure, day('2022-10-20'));
    expect(ids(answer?.by ?? [])).toEqual([14]);
    expect(ids(answer?.against ?? [])).toEqual(expect.arrayContaining([10, 11, 12]));
  });

  it('has only the third a year later', () => {
    expect(stands(facts, third, '2024-03-05')).toBe('attested');
    expect(stands(facts, next, '2024-03-05')).toBe('none');
    expect(stands(facts, old, '2024-03-05')).toBe('none');
    expect(stands(facts, old, '2023-03-05')).toBe('none');
    expect(stands(facts, next, '2023-06-01')).toBe('bridged');
  });

  it('lists each start and end with who says it, and spans them', () => {
    const [tenure] = of(facts, next);
    expect(of(facts, next)).toHaveLength(1);
    expect(
      tenure?.starts.filter(({ days }) => days[0] !== null).map(({ days, by, rival }) => [days[0], ids(by), rival]),
    ).toEqual([
      ['2022-09-23', [3], true],
      ['2022-09-24', [2], true],
      ['2022-09-25', [4], true],
      ['2022-09-26', [5], true],
      ['2022-10-03', [6], true],
      ['2022-10-04', [7], true],
    ]);
    expect(tenure?.range).toEqual(
      makeRange({
        from: [day('2022-09-23'), day('2022-10-04')],
        to: [day('2024-02-29'), day('2024-02-29')],
        starting: true,
        ending: true,
      }),
    );
    expect(tenure?.ends.map(({ days, by }) => [days, ids(by)])).toEqual([[['2024-02-29', '2024-02-29'], [15]]]);
  });
});

describe('joining', () => {
  it('lets "since last month" and "until 2017" bound each other', () => {
    const [tenure, ...rest] = tenuresOf([
      posting(1, {
        range: makeRange({
          from: range('2016-05', '2016-06-03').from,
          to: range('2016-06-03', '2016-06-03').to,
          starting: true,
        }),
      }),
      posting(2, { range: range('?..2017', '2017', 'E') }),
    ]);
    expect(rest).toEqual([]);
    expect(tenure?.range).toEqual({
      from: ['2016-05-01', '2016-05-31'],
      to: ['2017-01-01', '2017-12-31'],
      starting: true,
      ending: true,
    });
    expect(tenure?.reasons).toEqual(['what is told without full dates is told apart by no source']);
    expect(tenure && asOfTenure(tenure, day('2016-10-01')).answer).toBe('bridged');
  });

  it('narrows dates that agree and takes undated appointments to agree with any earlier start', () => {
    const [tenure] = tenuresOf([
      posting(1, { range: appointed('2022-09', '2022-10-05') }),
      posting(2, { range: appointed('2022-09-24', '2022-09-25') }),
      posting(3, { range: range('?..2024-03-01', '?..2024-03-01', 'S') }),
      posting(4, { range: on('2023-01-01') }),
    ]);
    expect(tenure?.range.from).toEqual(['2022-09-24', '2022-09-24']);
    expect(tenure?.starts.map(({ rival }) => rival)).toEqual([false, false, false]);
  });

  it('records why', () => {
    const [tenure] = tenuresOf([
      posting(1, { range: on('2016-01-01') }),
      posting(2, { range: on('2016-01-02') }),
      posting(3, { range: on('2017-03-04') }),
      posting(4, { range: on('2017-03-04') }),
    ]);
    expect(tenure?.joins.map(({ rationale, by }) => [rationale, ids(by)])).toEqual([
      ['ranges overlap', [3, 4]],
      ['within one day', [1, 2]],
      ['no end told between', [1, 2, 3, 4]],
    ]);
    expect(tenure?.reasons).toContain('no source tells of an end between 2016-01-02 and 2017-03-04');
    expect(tenure?.gaps).toEqual([['2016-01-03', '2017-03-03']]);
  });

  it('tells apart what ended and began anew', () => {
    const facts = [
      posting(1, { range: on('2010-01-01') }),
      posting(2, { range: dismissed('2011-05-01') }),
      posting(3, { range: appointed('2013-02-01', '2013-03-01') }),
    ];
    expect(
      tenuresOf(facts).map(({ claims, apart }) => [ids(claims.map(({ claim }) => claim)), apart?.rationale]),
    ).toEqual([
      [[1, 2], undefined],
      [[3], 'end, then a new start'],
    ]);
    expect(stands(facts, next, '2012-01-01')).toBe('none');
  });

  it('tells apart what another held in between, unless that is one lone rival', () => {
    const facts = [
      posting(1, { range: on('2010-01-01') }),
      posting(2, { subject: third, range: on('2012-01-01') }),
      posting(4, { range: on('2014-01-01') }),
    ];
    expect(of(facts, next)).toHaveLength(1);
    const twice = [...facts, posting(3, { subject: third, range: on('2012-06-01') })];
    expect(of(twice, next).map(({ apart }) => apart?.rationale)).toEqual([undefined, 'another in between']);
    expect(stands(twice, next, '2011-01-01')).toBe('possible');
    expect(stands(twice, next, '2012-03-01')).toBe('none');
  });

  it('does not tell an acting stint together with the time before', () => {
    const facts = [posting(1, { range: on('2010-01-01') }), posting(2, { range: on('2011-01-01') })];
    expect(tenuresOf(facts, { acting: new Set([facts[1]?.claim ?? '']) })).toHaveLength(2);
    expect(tenuresOf(facts)).toHaveLength(1);
  });

  it('leaves out questions and what was rejected, and keeps denials apart', () => {
    const facts = [
      posting(1, { certainty: 'asked', range: on('2010-01-01') }),
      posting(2, { status: 'rejected', range: on('2010-01-01') }),
      posting(3, { polarity: 'negated', range: on('2010-01-01') }),
    ];
    expect(tenuresOf(facts)).toEqual([]);
    const [tenure] = tenuresOf([...facts, posting(4, { range: on('2010-01-01') })]);
    expect(tenure?.claims.map(({ number }) => number)).toEqual([4]);
    expect(tenure && ids(asOfTenure(tenure, day('2010-01-01')).against)).toEqual([3]);
  });

  it('keeps an id when later claims come in', () => {
    const facts = [posting(1, { range: on('2010-01-01') })];
    expect(tenuresOf([...facts, posting(2, { range: on('2011-01-01') })])[0]?.id).toBe(tenuresOf(facts)[0]?.id);
  });
});

describe('a day', () => {
  it('after the last word is possible while no end is told, until another is attested', () => {
    const facts = [posting(1, { range: on('2015-01-01') })];
    const [tenure] = tenuresOf(facts);
    const answer = tenure && asOfTenure(tenure, day('2016-01-01'));
    expect(answer).toMatchObject({
      answer: 'possible',
      assumed: true,
      reason: 'last attested on 2015-01-01, no end told',
    });
    const followed = [...facts, posting(2, { subject: third, range: on('2015-08-01') })];
    expect(stands(followed, next, '2015-07-31')).toBe('possible');
    expect(stands(followed, next, '2015-08-01')).toBe('none');
    expect(stands(followed, third, '2015-01-01')).toBe('none');
  });

  it('after an end, or before a start, is none; an end says nothing of later days', () => {
    const facts = [posting(1, { range: dismissed('2015-03-02') })];
    expect(stands(facts, next, '2015-03-02')).toBe('attested');
    expect(stands(facts, next, '2015-03-03')).toBe('none');
    expect(stands(facts, next, '2014-03-03')).toBe('possible');
    expect(stands([...facts, posting(2, { range: appointed('2014-05-05', '2014-06-06') })], next, '2014-03-03')).toBe(
      'none',
    );
  });

  it('is never attested by what is only alleged, planned or judged wrong', () => {
    for (const told of [
      { certainty: 'alleged' },
      { certainty: 'possible' },
      { certainty: 'planned' },
      { status: 'conflict' },
    ] as const) {
      const facts = [posting(1, { range: on('2015-01-01'), ...told })];
      expect(stands(facts, next, '2015-01-01')).toBe('possible');
      expect(stands(facts, next, '2015-01-02')).toBe('none');
    }
  });

  it('before "formerly" is possible, after it none', () => {
    const facts = [posting(1, { range: range('?..2014-08-01', '?..2014-08-01') })];
    expect(stands(facts, next, '2000-01-01')).toBe('possible');
    expect(stands(facts, next, '2014-08-02')).toBe('none');
    // Later words that have it going on outweigh a loose past tense.
    expect(stands([...facts, posting(2, { range: on('2015-01-01') })], next, '2015-06-01')).toBe('possible');
  });

  it('of a deputy is not ended by another deputy', () => {
    const deputy = { role: 'deputy commander' } as const;
    const facts = [
      posting(1, { range: on('2015-01-01'), ...deputy }),
      posting(2, { subject: third, range: on('2015-08-01'), ...deputy }),
    ];
    expect(stands(facts, next, '2016-01-01')).toBe('possible');
  });

  it('is undated where nothing is dated', () => {
    expect(stands([posting(1, {})], next, '2016-01-01')).toBe('possible');
  });
});
