import { MusterError } from './error.ts';

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. Compares correctly as a string. */
export type Day = string & { readonly __day: true };

/** An earliest and a latest day, both inclusive: what is known of one date. `2017` is `[2017-01-01, 2017-12-31]`. */
export type DaySpan = readonly [earliest: Day, latest: Day];

/** A moment, ISO 8601 in UTC with a trailing `Z`. Fields that hold one end in `At`. */
export type Instant = string & { readonly __instant: true };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month (1 to 12) of a year; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The day of these numbers, or `undefined` where no such day exists (30 February, month 13, year 0). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || !Number.isInteger(date) || date < 1 || date > daysInMonth(year, month))
    return undefined;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

/** The day written in `text` as `YYYY-MM-DD`, or `undefined` where it is no existing day. */
export function parseDay(text: string): Day | undefined {
  const match = dayPattern.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/**
 * The day written in `text`.
 * @throws {MusterError} `day-invalid` where it is none.
 */
export function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day) return day;
  throw new MusterError('day-invalid', `"${text}" is not a day that exists.`, {
    hint: 'Write days as YYYY-MM-DD, for example 2022-09-25.',
  });
}

/**
 * The days a date of day, month or year precision stands for: `2022-09-25`, `2022-09`, `2022`.
 * `undefined` where the text is none of these or names no existing date.
 */
export function parseDaySpan(text: string): DaySpan | undefined {
  const day = parseDay(text);
  if (day) return [day, day];
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  return match[2] === undefined ? yearSpan(year) : monthSpan(year, Number(match[2]));
}

/**
 * The days a date of day, month or year precision stands for.
 * @throws {MusterError} `day-invalid` where `text` is no such date.
 */
export function requireDaySpan(text: string): DaySpan {
  const span = parseDaySpan(text);
  if (span) return span;
  throw new MusterError('day-invalid', `"${text}" is not a date that exists.`, {
    hint: 'Write YYYY-MM-DD, or YYYY-MM or YYYY where the day is not known.',
  });
}

/** All days of a year; `undefined` outside 1 to 9999. */
export function yearSpan(year: number): DaySpan | undefined {
  const first = dayOf(year, 1, 1);
  const last = dayOf(year, 12, 31);
  return first && last ? [first, last] : undefined;
}

/** All days of a month (1 to 12); `undefined` where there is none. */
export function monthSpan(year: number, month: number): DaySpan | undefined {
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month, daysInMonth(year, month));
  return first && last ? [first, last] : undefined;
}

/** Year, month (1 to 12) and date (1 to 31) of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/**
 * Days since 1970-01-01 (negative before it). Howard Hinnant's `days_from_civil`
 * (chrono-Compatible Low-Level Date Algorithms).
 */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * The day so many days after 1970-01-01: the inverse of `dayNumber` (Hinnant's `civil_from_days`).
 * @throws {MusterError} `day-out-of-range` outside the years 1 to 9999.
 */
export function dayFromNumber(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOf(year, month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1);
  if (!day) throw new MusterError('day-out-of-range', `Day number ${number} lies outside the years 1 to 9999.`);
  return day;
}

/** The day `count` days later (earlier where negative). @throws {MusterError} `day-out-of-range` */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 0 for Sunday to 6 for Saturday (weeks start on Sunday, as in the Research Handbook, how-dates-work). */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/**
 * The same date `count` months later, held to the month's last day where it is shorter (31 January + 1 month is 28 or 29 February).
 * @throws {MusterError} `day-out-of-range`
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const result = dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
  if (!result)
    throw new MusterError('day-out-of-range', `${day} and ${count} months lies outside the years 1 to 9999.`);
  return result;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The UTC day of an instant. */
export function dayOfInstant(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/**
 * An instant written as ISO 8601 in UTC with `Z`.
 * @throws {MusterError} `instant-invalid`
 */
export function requireInstant(text: string): Instant {
  if (instantPattern.test(text) && parseDay(text.slice(0, 10))) return text as Instant;
  throw new MusterError('instant-invalid', `"${text}" is not an instant such as 2022-09-25T12:00:00Z.`);
}
