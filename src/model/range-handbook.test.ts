import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import { addDays, dayFromNumber, requireDay } from './day.ts';
import type { ClaimRange } from './range.ts';
import { asOf, makeRange } from './range.ts';
import { intersectRanges, mayPrecede, mustPrecede } from './range-bounds.ts';
import type { HandbookDates, HandbookRange } from './range-handbook.ts';
import {
  checkHandbookDates,
  fromHandbookDates,
  fromHandbookRange,
  handbookRules,
  sinceBeginningOfTime,
  toHandbookRanges,
} from './range-handbook.ts';

const day = (text: string): Day => requireDay(text);
const span = (first: string, last = first) => [day(first), day(last)] as const;

const none: HandbookDates = {
  firstPrecise: null,
  lastPrecise: null,
  firstImprecise: null,
  lastImprecise: null,
  starting: false,
  ending: false,
};
const precise = (first: string, last = first) => ({ ...none, firstPrecise: first, lastPrecise: last });
const imprecise = (first: string, last = first) => ({ ...none, firstImprecise: first, lastImprecise: last });

describe("the Handbook's dates", () => {
  // Each row: a range as the Handbook writes it, and Muster's four bounds.
  const rows: readonly (readonly [string, HandbookRange, ClaimRange])[] = [
    [
      'a single day',
      { precise: span('2014-08-01'), imprecise: null, starting: true, ending: false },
      makeRange({ from: span('2014-08-01'), to: span('2014-08-01'), starting: true }),
    ],
    [
      'since a day',
      { precise: span('2023-11-01', '2023-11-05'), imprecise: null, starting: true, ending: false },
      makeRange({ from: span('2023-11-01'), to: span('2023-11-05'), starting: true }),
    ],
    [
      'at least one day',
      { precise: null, imprecise: span('2024-02-15', '2024-03-24'), starting: false, ending: false },
      makeRange({ from: span('2024-02-15', '2024-03-24'), to: span('2024-02-15', '2024-03-24') }),
    ],
    [
      'formerly',
      { precise: null, imprecise: [sinceBeginningOfTime, day('2014-08-01')], starting: false, ending: false },
      makeRange({ from: [null, day('2014-08-01')], to: [null, day('2014-08-01')] }),
    ],
    [
      'appointed last month',
      {
        precise: span('2005-06-01', '2005-06-03'),
        imprecise: span('2005-05-01', '2005-05-31'),
        starting: true,
        ending: false,
      },
      makeRange({ from: span('2005-05-01', '2005-05-31'), to: span('2005-06-03'), starting: true }),
    ],
    [
      'replaced on a day',
      {
        precise: span('2014-08-01'),
        imprecise: [sinceBeginningOfTime, day('2014-07-31')],
        starting: false,
        ending: true,
      },
      makeRange({ from: [null, day('2014-08-01')], to: span('2014-08-01'), ending: true }),
    ],
    [
      'ended within a month',
      {
        precise: span('2014-07-01', '2014-07-31'),
        imprecise: span('2014-08-01', '2014-08-31'),
        starting: false,
        ending: true,
      },
      makeRange({ from: span('2014-07-01'), to: span('2014-08-01', '2014-08-31'), ending: true }),
    ],
  ];
  for (const [name, handbook, muster] of rows) {
    it(`are the four bounds of "${name}", both ways`, () => {
      expect(fromHandbookRange(handbook)).toEqual(muster);
      expect(toHandbookRanges(muster)).toEqual([handbook]);
    });
  }

  it('need two ranges for what is vague at both ends', () => {
    const range = makeRange({
      from: span('2015-05-01', '2015-05-31'),
      to: span('2016-01-01', '2016-12-31'),
      starting: true,
      ending: true,
    });
    expect(toHandbookRanges(range)).toEqual([
      {
        precise: span('2015-06-01', '2015-12-31'),
        imprecise: span('2015-05-01', '2015-05-31'),
        starting: true,
        ending: false,
      },
      { precise: null, imprecise: span('2016-01-01', '2016-12-31'), starting: false, ending: true },
    ]);
  });

  it('say nothing of what is unknown', () => {
    expect(toHandbookRanges(makeRange({ from: [null, null], to: [null, null], starting: true }))).toEqual([]);
  });

  it('say never more than the range, and always keep the rules', () => {
    const someDay = fc.option(fc.integer({ min: 16_000, max: 16_020 }).map(dayFromNumber), { nil: null, freq: 3 });
    const bounds = fc.tuple(someDay, someDay);
    const ranges = fc.tuple(bounds, bounds, fc.boolean(), fc.boolean()).filter(([[a, b], [c, d]]) => {
      const reversed = (x: Day | null, y: Day | null) => x !== null && y !== null && x > y;
      return !reversed(a, b) && !reversed(c, d) && !reversed(a, d) && !reversed(b, d) && !reversed(a, c);
    });
    fc.assert(
      fc.property(ranges, ([from, to, starting, ending]) => {
        const range = makeRange({ from, to, starting, ending });
        for (const written of toHandbookRanges(range)) {
          expect(checkHandbookDates(datesOf(written))).toEqual([]);
          const back = fromHandbookRange(written);
          for (const each of written.precise ?? []) expect(asOf(range, each)).toBe('attested');
          for (const end of [written.imprecise?.[0], written.imprecise?.[1]]) {
            if (end && end !== sinceBeginningOfTime) expect(asOf(range, end)).not.toBe('none');
          }
          if (back.starting) expect(range.starting).toBe(true);
          if (back.ending) expect(range.ending).toBe(true);
        }
      }),
    );
  });
});

function datesOf({ precise: exact, imprecise: vague, starting, ending }: HandbookRange): HandbookDates {
  return {
    firstPrecise: exact?.[0] ?? null,
    lastPrecise: exact?.[1] ?? null,
    firstImprecise: vague?.[0] ?? null,
    lastImprecise: vague?.[1] ?? null,
    starting,
    ending,
  };
}

describe('the rules for dates', () => {
  const cases: readonly (readonly [(typeof handbookRules)[number], HandbookDates, RegExp])[] = [
    ['no range', none, /no dates/],
    ['half a range', { ...none, firstPrecise: '2014-08-01' }, /only its first date/],
    ['not a full day', precise('2014-08', '2014-08-01'), /"2014-08"/],
    ['not a full day', precise('2023-11-011', '2023-11-12'), /"2023-11-011"/],
    ['first after last', precise('2014-08-02', '2014-08-01'), /begins on 2014-08-02 and ends before, on 2014-08-01/],
    [
      'ranges overlap',
      { ...precise('2014-08-01', '2014-08-09'), firstImprecise: '2014-07-01', lastImprecise: '2014-08-01' },
      /share days/,
    ],
    [
      'ranges do not abut',
      { ...precise('2014-08-04', '2014-08-09'), firstImprecise: '2014-07-01', lastImprecise: '2014-08-01' },
      /2 days, after 2014-08-01 and before 2014-08-04/,
    ],
    [
      'past publication',
      precise('2014-08-01', '2014-09-02'),
      /2014-09-02, after the latest source was published \(2014-09-01\)/,
    ],
    ['beginning of time misplaced', precise(sinceBeginningOfTime, '2014-08-01'), /first precise date/],
    ['beginning of time misplaced', imprecise('2014-08-01', sinceBeginningOfTime), /last imprecise date/],
    [
      'beginning of time with starting',
      { ...imprecise(sinceBeginningOfTime, '2014-08-01'), starting: true },
      /since ever/,
    ],
  ];
  for (const [rule, dates, words] of cases) {
    it(`say "${rule}" of ${words}`, () => {
      const found = checkHandbookDates(dates, { published: day('2014-09-01') }).filter((each) => each.rule === rule);
      expect(found).toHaveLength(1);
      expect(found[0]?.message).toMatch(words);
      expect(fromHandbookDates(dates, { published: day('2014-09-01') }).range).toBeNull();
    });
  }

  it('are each shown above', () => {
    expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(handbookRules));
  });

  it('let an announced act lie past publication, and find nothing wrong with good dates', () => {
    expect(checkHandbookDates(precise('2014-09-02'), { published: day('2014-09-01'), announced: true })).toEqual([]);
    const good = {
      ...precise('2005-06-01', '2005-06-03'),
      firstImprecise: '2005-05-01',
      lastImprecise: '2005-05-31',
      starting: true,
    };
    expect(fromHandbookDates(good, { published: day('2005-06-03') })).toEqual({
      range: makeRange({ from: span('2005-05-01', '2005-05-31'), to: span('2005-06-03'), starting: true }),
      problems: [],
    });
  });
});

describe('arithmetic of bounds', () => {
  it('knows which date may and which must come first', () => {
    expect(mayPrecede([null, null], span('2014-01-01'))).toBe(true);
    expect(mayPrecede(span('2014-01-01'), span('2014-01-01'))).toBe(false);
    expect(mayPrecede(span('2014-01-01', '2014-12-31'), span('2014-01-01', '2014-01-02'))).toBe(true);
    expect(mustPrecede(span('2014-01-01', '2014-12-31'), span('2015-01-01'))).toBe(true);
    expect(mustPrecede(span('2014-01-01', '2014-12-31'), [day('2015-01-01'), null])).toBe(true);
    expect(mustPrecede([null, null], span('2015-01-01'))).toBe(false);
  });

  it('meets ranges where both held', () => {
    const someDay = fc.option(fc.integer({ min: 16_000, max: 16_020 }).map(dayFromNumber), { nil: null, freq: 3 });
    const ranges = fc
      .tuple(someDay, someDay, someDay, someDay)
      .filter(([a, b, c, d]) => {
        const known = [a, b, c, d].filter((each) => each !== null);
        return known.every((each, at) => at === 0 || (known[at - 1] ?? each) <= each);
      })
      .map(([a, b, c, d]) => makeRange({ from: [a, b], to: [c, d] }));
    fc.assert(
      fc.property(ranges, ranges, (left, right) => {
        const both = intersectRanges(left, right);
        expect(intersectRanges(right, left)).toEqual(both);
        for (let day = dayFromNumber(15_998); day < dayFromNumber(16_024); day = addDays(day, 1)) {
          const answers = [asOf(left, day), asOf(right, day)];
          if (both === null) expect(answers).toContain('none');
          else
            expect(asOf(both, day)).toBe(
              answers.includes('none') ? 'none' : answers.includes('possible') ? 'possible' : 'attested',
            );
        }
      }),
    );
  });
});
