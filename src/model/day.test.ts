import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfInstant,
  daysBetween,
  daysInMonth,
  earlierOf,
  isLeapYear,
  laterOf,
  monthSpan,
  parseDay,
  parseDaySpan,
  partsOf,
  requireDay,
  requireDaySpan,
  requireInstant,
  weekdayOf,
  yearSpan,
} from './day.ts';
import { MusterError } from './error.ts';

/** Any day of the years 1 to 9999. */
const anyDay = fc.integer({ min: -719162, max: 2932896 }).map(dayFromNumber);

/** The code of the `MusterError` that `run` throws. */
function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof MusterError ? error.code : String(error);
  }
  return 'nothing thrown';
}

describe('a day', () => {
  it('is read from YYYY-MM-DD and nothing else', () => {
    expect(parseDay('2022-09-25')).toBe('2022-09-25');
    for (const text of [
      '2022-9-25',
      '25-09-2022',
      '2022-09-25T00:00:00Z',
      ' 2022-09-25',
      '2022-09',
      '',
      '２０２２-09-25',
    ]) {
      expect(parseDay(text)).toBeUndefined();
    }
  });

  it('exists in the calendar: no 30 February, no month 13, no year 0', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2023, 2, 29)).toBeUndefined();
    expect(dayOf(2022, 13, 1)).toBeUndefined();
    expect(dayOf(2022, 0, 1)).toBeUndefined();
    expect(dayOf(2022, 9, 0)).toBeUndefined();
    expect(dayOf(0, 1, 1)).toBeUndefined();
    expect(dayOf(10000, 1, 1)).toBeUndefined();
    expect(dayOf(2022, 9, 1.5)).toBeUndefined();
    expect(dayOf(Number.NaN, 1, 1)).toBeUndefined();
  });

  it('is refused with a hint where it does not exist', () => {
    expect(codeOf(() => requireDay('2023-02-29'))).toBe('day-invalid');
    expect(() => requireDay('2023-02-29')).toThrow('"2023-02-29" is not a day that exists.');
    expect(requireDay('2024-02-29')).toBe('2024-02-29');
  });

  it('keeps leap years by the Gregorian rule', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2022, 13)).toBe(0);
  });

  it('counts days like the system clock does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(`${day}T00:00:00Z`);
        expect(dayNumber(day)).toBe(date.getTime() / 86_400_000);
        expect(weekdayOf(day)).toBe(date.getUTCDay());
      }),
    );
  });

  it('comes back from its number', () => {
    fc.assert(fc.property(anyDay, (day) => dayFromNumber(dayNumber(day)) === day));
    expect(dayNumber(requireDay('1970-01-01'))).toBe(0);
  });

  it('is compared as text in the order of time', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
    const [a, b] = [requireDay('2022-09-25'), requireDay('2023-01-01')];
    expect([earlierOf(a, b), earlierOf(b, a), laterOf(a, b), laterOf(b, a)]).toEqual([a, a, b, b]);
  });

  it('moves by days and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400_000, max: 400_000 }), (day, count) => {
        const number = dayNumber(day) + count;
        fc.pre(number >= -719162 && number <= 2932896);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
    expect(addDays(requireDay('2022-12-31'), 1)).toBe('2023-01-01');
  });

  it('does not leave the years 1 to 9999', () => {
    expect(codeOf(() => addDays(requireDay('9999-12-31'), 1))).toBe('day-out-of-range');
    expect(codeOf(() => addDays(requireDay('0001-01-01'), -1))).toBe('day-out-of-range');
    expect(codeOf(() => addMonths(requireDay('9999-12-01'), 1))).toBe('day-out-of-range');
    expect(codeOf(() => addMonths(requireDay('0001-01-01'), -1))).toBe('day-out-of-range');
    expect(codeOf(() => dayFromNumber(Number.NaN))).toBe('day-out-of-range');
  });

  it('moves by months, held to the last day of a shorter one', () => {
    expect(addMonths(requireDay('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(requireDay('2023-01-31'), 1)).toBe('2023-02-28');
    expect(addMonths(requireDay('2022-09-25'), -9)).toBe('2021-12-25');
    expect(addMonths(requireDay('2022-03-31'), -13)).toBe('2021-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const { year, month, date } = partsOf(day);
        const index = year * 12 + month - 1 + count;
        fc.pre(index >= 12 && index < 120_000);
        const moved = partsOf(addMonths(day, count));
        expect(moved.year * 12 + moved.month - 1).toBe(index);
        expect(moved.date).toBe(Math.min(date, daysInMonth(moved.year, moved.month)));
      }),
    );
  });
});

describe('a span of days', () => {
  it('is read from day, month and year precision', () => {
    expect(parseDaySpan('2022-09-25')).toEqual(['2022-09-25', '2022-09-25']);
    expect(parseDaySpan('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(parseDaySpan('2017')).toEqual(['2017-01-01', '2017-12-31']);
    for (const text of ['2022-13', '2022-00', '0000', '22', '2022-9', 'May 2022', '2023-02-29'])
      expect(parseDaySpan(text)).toBeUndefined();
  });

  it('is refused where it is no date', () => {
    expect(codeOf(() => requireDaySpan('2022-13'))).toBe('day-invalid');
    expect(requireDaySpan('2017')).toEqual(['2017-01-01', '2017-12-31']);
  });

  it('covers exactly its month or year', () => {
    expect(yearSpan(0)).toBeUndefined();
    expect(monthSpan(2022, 0)).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const span = monthSpan(year, month);
        expect(span && daysBetween(span[0], span[1]) + 1).toBe(daysInMonth(year, month));
        const whole = yearSpan(year);
        expect(whole && daysBetween(whole[0], whole[1]) + 1).toBe(isLeapYear(year) ? 366 : 365);
      }),
    );
  });
});

describe('an instant', () => {
  it('is ISO 8601 in UTC', () => {
    const instant = requireInstant('2022-09-25T23:59:59.123Z');
    expect(dayOfInstant(instant)).toBe('2022-09-25');
    for (const text of [
      '2022-09-25',
      '2022-09-25T12:00:00',
      '2022-09-25T12:00:00+02:00',
      '2022-09-25 12:00:00Z',
      '2023-02-29T12:00:00Z',
      '2022-09-25T24:00:00Z',
      '2022-09-25T12:60:00Z',
      '2022-09-25T12:00:61Z',
    ]) {
      expect(codeOf(() => requireInstant(text))).toBe('instant-invalid');
    }
  });

  it('is whatever the system clock writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(requireInstant(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });
});
