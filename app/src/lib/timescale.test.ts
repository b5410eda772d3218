import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimRange } from '../types.ts';
import { barOf, dayToNumber, isDay, numberToDay, percentOf, ticksOf, windowOf } from './timescale.ts';

type Day = NonNullable<ClaimRange['from'][0]>;
const day = (text: string) => text as Day;
const makeRange = (input: Pick<ClaimRange, 'from' | 'to'> & Partial<ClaimRange>): ClaimRange => ({
  starting: false,
  ending: false,
  ...input,
});
const window = { begin: dayToNumber('2022-09-01'), end: dayToNumber('2022-10-01') };

describe('days on a line', () => {
  it('counts days there and back, leap days and centuries included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(dayToNumber(numberToDay(number))).toBe(number);
      }),
    );
  });

  it('knows days that do not exist', () => {
    expect(['2024-02-29', '2023-02-29', '2022-13-01', '2022-9-1', '', 'today'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('windowOf', () => {
  it('is null where no day is known, and holds every known day with the one asked about', () => {
    expect(windowOf([makeRange({ from: [null, null], to: [null, null] })], [])).toBeNull();
    const around = windowOf([makeRange({ from: [day('2022-01-05'), null], to: [null, null] })], ['2022-03-01']);
    expect(around && around.begin < dayToNumber('2022-01-05') && around.end > dayToNumber('2022-03-01')).toBe(true);
  });
});

describe('barOf', () => {
  it('draws a certain span to the end of its last day, and soft ends only where the bounds are apart', () => {
    const bar = barOf(
      makeRange({
        from: [day('2022-09-04'), day('2022-09-07')],
        to: [day('2022-09-21'), day('2022-09-21')],
        starting: true,
      }),
      window,
    );
    expect(bar.certain).toEqual([
      percentOf(window, dayToNumber('2022-09-07')),
      percentOf(window, dayToNumber('2022-09-22')),
    ]);
    expect(bar.before).toEqual({
      span: [percentOf(window, dayToNumber('2022-09-04')), percentOf(window, dayToNumber('2022-09-07'))],
      open: false,
    });
    expect(bar.after).toBeNull();
    expect(bar.startTicks).toHaveLength(2);
    expect(bar.endTicks).toHaveLength(0);
  });

  it('fades to the edge of the chart where a bound is unknown', () => {
    const bar = barOf(makeRange({ from: [null, day('2022-09-10')], to: [day('2022-09-10'), null] }), window);
    expect(bar.before).toMatchObject({ open: true });
    expect(bar.before?.span[0]).toBe(0);
    expect(bar.after?.span[1]).toBe(100);
  });

  it('draws no certain day where none is: only what is possible', () => {
    const month = [day('2022-09-01'), day('2022-09-30')] as const;
    const bar = barOf(makeRange({ from: month, to: month }), window);
    expect(bar.certain).toBeNull();
    expect(bar.possible).toEqual({ span: [0, 100], openStart: false, openEnd: false });
  });

  it('draws nothing for an undated claim', () => {
    const bar = barOf(makeRange({ from: [null, null], to: [null, null] }), window);
    expect([bar.certain, bar.before, bar.after, bar.possible]).toEqual([null, null, null, null]);
  });

  it('keeps everything inside the chart, whatever the window', () => {
    const days = fc.integer({ min: 18_000, max: 20_000 });
    fc.assert(
      fc.property(fc.tuple(days, days, days, days), days, fc.integer({ min: 1, max: 900 }), (four, begin, length) => {
        const [a, b, c, d] = [...four].sort((x, y) => x - y).map((n) => day(numberToDay(n)));
        const bar = barOf(
          makeRange({ from: [a ?? null, b ?? null], to: [c ?? null, d ?? null], starting: true, ending: true }),
          { begin, end: begin + length },
        );
        const places = [
          bar.certain,
          bar.before?.span,
          bar.after?.span,
          bar.possible?.span,
          bar.startTicks,
          bar.endTicks,
        ];
        for (const place of places.flatMap((p) => p ?? [])) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('ticksOf', () => {
  it('says years for years and days for weeks, never more than asked for', () => {
    expect(
      ticksOf({ begin: dayToNumber('2011-03-01'), end: dayToNumber('2024-06-01') }, 7).map((t) => t.label),
    ).toEqual(['2012', '2014', '2016', '2018', '2020', '2022', '2024']);
    expect(
      ticksOf({ begin: dayToNumber('2022-09-24'), end: dayToNumber('2022-09-28') }, 7).map((t) => t.label),
    ).toEqual(['2022-09-24', '2022-09-25', '2022-09-26', '2022-09-27']);
  });

  it('stays within the number asked for, for any stretch of up to four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 40_000 }), fc.integer({ min: 1, max: 146_000 }), (begin, length) => {
        expect(ticksOf({ begin, end: begin + length }, 7).length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
