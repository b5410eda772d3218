import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds, Day } from '../model/index.ts';
import { addDays, asOf, makeRange, rangeOn, requireDay, requireDaySpan, unknownRange } from '../model/index.ts';
import { describeRange } from './describe-range.ts';

const b = (earliest: string | null, latest: string | null): Bounds => [
  earliest === null ? null : requireDay(earliest),
  latest === null ? null : requireDay(latest),
];

describe('describeRange', () => {
  it.each([
    [unknownRange, 'undated'],
    [{ ...unknownRange, ending: true }, 'end undated'],
    [rangeOn(requireDaySpan('2022-09-27')), 'on 2022-09-27'],
    [rangeOn(requireDaySpan('2022-09')), 'in 2022-09'],
    [rangeOn(requireDaySpan('2017')), 'in 2017'],
    [makeRange({ from: b(null, '2022-09-27'), to: b('2022-09-27', null) }), 'so on 2022-09-27'],
    [
      makeRange({ from: b('2022-09-24', '2022-09-24'), to: b('2022-10-03', null), starting: true }),
      'start 2022-09-24, still so on 2022-10-03',
    ],
    [makeRange({ from: b(null, '2022-09-27'), to: b('2022-09-27', null), starting: true }), 'start by 2022-09-27'],
    [makeRange({ from: b(null, null), to: b('2017-01-01', '2017-12-31'), ending: true }), 'end in 2017'],
    [
      makeRange({
        from: b('2015-01-01', '2015-12-31'),
        to: b('2017-03-02', '2017-06-01'),
        starting: true,
        ending: true,
      }),
      'start in 2015, end between 2017-03-02 and 2017-06-01',
    ],
    [
      makeRange({ from: b('2016-02-01', '2016-02-29'), to: b(null, '2022-09-27') }),
      'not before 2016-02-01, begun by 2016-02-29, not after 2022-09-27',
    ],
    [makeRange({ from: b(null, null), to: b(null, '2022-09-27') }), 'not after 2022-09-27'],
    [
      makeRange({ from: b(null, '2022-12-31'), to: b('2022-01-01', '2022-12-31'), starting: true }),
      'start by 2022-12-31, so at some time in 2022',
    ],
    [
      makeRange({ from: b(null, '2022-12-31'), to: b('2022-03-01', null) }),
      'begun by 2022-12-31, not over before 2022-03-01',
    ],
    [makeRange({ from: b('2016-02-01', null), to: b(null, null) }), 'not before 2016-02-01'],
  ])('puts %j in words that say no more', (range, words) => {
    expect(describeRange(range)).toBe(words);
  });

  it('names no day that is no bound of the range', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays(requireDay('2022-01-01'), count));
    const ranges = fc
      .tuple(fc.array(day, { minLength: 4, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
      .map(([days, flags]) => {
        const [a, second, third, d] = [...days].sort();
        const known = (value: Day | undefined, at: number) => (flags[at] ? (value ?? null) : null);
        return makeRange({
          from: [known(a, 0), known(second, 1)],
          to: [known(third, 2), known(d, 3)],
          starting: flags[4] ?? false,
          ending: flags[5] ?? false,
        });
      });
    fc.assert(
      fc.property(ranges, (range) => {
        const bounds = [...range.from, ...range.to];
        const words = describeRange(range);
        expect(words).not.toBe('');
        for (const named of words.match(/\d{4}-\d{2}-\d{2}/g) ?? []) expect(bounds).toContain(named);
        // "So on" and "so by" are said of certain days only.
        for (const [, named] of words.matchAll(/so (?:on|by) (\d{4}-\d{2}-\d{2})/g)) {
          expect(asOf(range, requireDay(named ?? ''))).toBe('attested');
        }
      }),
    );
  });
});
