import type { Day, DaySpan } from '../../model/index.ts';
import {
  dayFromNumber,
  dayNumber,
  dayOf,
  earlierOf,
  laterOf,
  monthSpan,
  partsOf,
  weekdayOf,
  yearSpan,
} from '../../model/index.ts';

/*
 * Spans of days for the calendar units dates in texts are made of. Everything returns `null` instead of throwing where a
 * result would leave the years 1 to 9999: a text may say "20,000 years ago", and that is no fault of the program.
 */

/** Units durations are counted in. */
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/** How fine a date is given. `period` is a stretch that is no calendar unit ("the past two weeks"). */
export type Grain = 'day' | 'weekend' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'period';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A part of a unit: thirds (early, mid, late), its edges (start, end), or halves. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first half' | 'second half';

/** What the words beside a count make of it: "more than", "nearly", "about". */
export type Hedge = 'more' | 'less' | 'about' | null;

const firstNumber = -719162; // 0001-01-01
const lastNumber = 2932896; // 9999-12-31

/** The day of this number, or `null` outside the years 1 to 9999. */
function dayAt(number: number): Day | null {
  return number >= firstNumber && number <= lastNumber ? dayFromNumber(number) : null;
}

/** The span with both ends moved by so many days, or `null` where one would leave the calendar. */
export function shiftSpan(span: DaySpan, fromDays: number, toDays: number = fromDays): DaySpan | null {
  const earliest = dayAt(dayNumber(span[0]) + fromDays);
  const latest = dayAt(dayNumber(span[1]) + toDays);
  return earliest && latest && earliest <= latest ? [earliest, latest] : null;
}

/** The smallest span that holds both. */
export function cover(left: DaySpan, right: DaySpan): DaySpan {
  return [earlierOf(left[0], right[0]), laterOf(left[1], right[1])];
}

/** The days both spans share, or `null`. */
export function intersect(left: DaySpan, right: DaySpan): DaySpan | null {
  const earliest = laterOf(left[0], right[0]);
  const latest = earlierOf(left[1], right[1]);
  return earliest <= latest ? [earliest, latest] : null;
}

/** All days of the years `first` to `last`. */
function yearsSpan(first: number, last: number): DaySpan | null {
  const from = yearSpan(first);
  const to = yearSpan(last);
  return from && to ? [from[0], to[1]] : null;
}

/** The ten years that start with `first` (1990 for "the 1990s"). */
export function decadeSpan(first: number): DaySpan | null {
  return yearsSpan(first, first + 9);
}

/** The `nth` century: the 20th is 1901 to 2000. */
export function centurySpan(nth: number): DaySpan | null {
  return yearsSpan(nth * 100 - 99, nth * 100);
}

/**
 * The calendar unit that holds `day`, or the one `offset` units later. Weeks run from Sunday to Saturday
 * (Research Handbook, how-dates-work: published Monday 15 July 2019, "last week" is 7 to 13 July).
 */
export function unitAt(day: Day, unit: Exclude<Unit, 'hour'>, offset: number): DaySpan | null {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day':
      return shiftSpan([day, day], offset);
    case 'week': {
      const sunday = -weekdayOf(day) + 7 * offset;
      return shiftSpan([day, day], sunday, sunday + 6);
    }
    case 'month': {
      const index = year * 12 + month - 1 + offset;
      return monthSpan(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1) ?? null;
    }
    case 'year':
      return yearSpan(year + offset) ?? null;
    case 'decade':
      return decadeSpan((Math.floor(year / 10) + offset) * 10);
    case 'century':
      return centurySpan(Math.ceil(year / 100) + offset);
  }
}

/** `unitAt` for a date of which only a span is known: from the first unit it can be to the last. */
export function unitAround(anchor: DaySpan, unit: Exclude<Unit, 'hour'>, offset: number): DaySpan | null {
  const first = unitAt(anchor[0], unit, offset);
  const last = unitAt(anchor[1], unit, offset);
  return first && last ? [first[0], last[1]] : null;
}

/**
 * A season of a year, northern hemisphere, by whole months: spring is March to May. "Winter 2018" names two winters,
 * so it covers both: December 2017 to February 2019.
 */
export function seasonSpan(season: Season, year: number): DaySpan | null {
  if (season === 'winter') {
    const first = winterFrom(year - 1);
    const second = winterFrom(year);
    return first && second ? cover(first, second) : null;
  }
  return monthsSpan(year, season === 'spring' ? 3 : season === 'summer' ? 6 : 9, 3);
}

/** The winter that begins in December of `year`. */
function winterFrom(year: number): DaySpan | null {
  const december = monthSpan(year, 12);
  const february = monthSpan(year + 1, 2);
  return december && february ? [december[0], february[1]] : null;
}

/** The one season of that name that begins in `year`. */
export function seasonFrom(season: Season, year: number): DaySpan | null {
  return season === 'winter' ? winterFrom(year) : seasonSpan(season, year);
}

/** `count` whole months from `month` of `year`, not past December. */
function monthsSpan(year: number, month: number, count: number): DaySpan | null {
  const first = monthSpan(year, month);
  const last = monthSpan(year, month + count - 1);
  return first && last ? [first[0], last[1]] : null;
}

/** A month, or one day of it; `null` where it does not exist (30 February, 29 February 2023). */
export function calendarSpan(year: number, month: number, date: number | null): DaySpan | null {
  if (date === null) return monthSpan(year, month) ?? null;
  const day = dayOf(year, month, date);
  return day ? [day, day] : null;
}

/** The last `month`, or day of it, that has begun by `notAfter`. 29 February looks back to the last leap year. */
export function recentDate(month: number, date: number | null, notAfter: Day): DaySpan | null {
  const { year } = partsOf(notAfter);
  for (let back = 0; back <= 8; back++) {
    const span = calendarSpan(year - back, month, date);
    if (span && span[0] <= notAfter) return span;
  }
  return null;
}

/** The first `month`, or day of it, that is not over before `notBefore`. */
export function comingDate(month: number, date: number | null, notBefore: Day): DaySpan | null {
  const { year } = partsOf(notBefore);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const span = calendarSpan(year + ahead, month, date);
    if (span && span[1] >= notBefore) return span;
  }
  return null;
}

/** The last such weekday (0 Sunday to 6 Saturday) on or before each end of `anchor`; `strictly` excludes the end itself. */
export function recentWeekday(weekday: number, anchor: DaySpan, strictly: boolean): DaySpan | null {
  const back = (day: Day) => {
    const days = (weekdayOf(day) - weekday + 7) % 7;
    return strictly && days === 0 ? 7 : days;
  };
  return shiftSpan(anchor, -back(anchor[0]), -back(anchor[1]));
}

/** The first such weekday on or after each end of `anchor`; `strictly` excludes the end itself. */
export function comingWeekday(weekday: number, anchor: DaySpan, strictly: boolean): DaySpan | null {
  const ahead = (day: Day) => {
    const days = (weekday - weekdayOf(day) + 7) % 7;
    return strictly && days === 0 ? 7 : days;
  };
  return shiftSpan(anchor, ahead(anchor[0]), ahead(anchor[1]));
}

/**
 * A part of a unit. Months: days 1-10, 11-20, 21 to the end. Years: January-April, May-August, September-December; their start and
 * end are the first and the last quarter. Other units: thirds or halves of their days. The words are vague; the bounds are ours.
 * A single day, and a span that is not exactly one unit (of an anchor several units long), stay whole.
 */
export function partOf(span: DaySpan, grain: Grain, part: Part): DaySpan | null {
  const { year, month } = partsOf(span[0]);
  if (grain === 'month') {
    const whole = monthSpan(year, month);
    if (!whole || whole[1] !== span[1]) return span;
    if (part === 'first half') return shiftSpan([span[0], span[0]], 0, 14);
    if (part === 'second half') return shiftSpan(span, 15, 0);
    if (part === 'early' || part === 'start') return shiftSpan([span[0], span[0]], 0, 9);
    return part === 'mid' ? shiftSpan([span[0], span[0]], 10, 19) : shiftSpan(span, 20, 0);
  }
  if (grain === 'year') {
    if (partsOf(span[1]).year !== year) return span;
    const months = yearParts[part];
    return monthsSpan(year, months[0], months[1]);
  }
  const length = dayNumber(span[1]) - dayNumber(span[0]) + 1;
  if (length < 3) return span;
  const [numerator, denominator, size] = generalParts[part];
  const begin = Math.floor((length * numerator) / denominator);
  const end = Math.floor((length * (numerator + size)) / denominator) - 1;
  return shiftSpan([span[0], span[0]], begin, end);
}

/** First month and number of months. */
const yearParts: { readonly [P in Part]: readonly [number, number] } = {
  early: [1, 4],
  mid: [5, 4],
  late: [9, 4],
  start: [1, 3],
  end: [10, 3],
  'first half': [1, 6],
  'second half': [7, 6],
};

/** Offset, out of how many, and length. */
const generalParts: { readonly [P in Part]: readonly [number, number, number] } = {
  early: [0, 3, 1],
  mid: [1, 3, 1],
  late: [2, 3, 1],
  start: [0, 3, 1],
  end: [2, 3, 1],
  'first half': [0, 2, 1],
  'second half': [1, 2, 1],
};

const unitDays: { readonly [U in Unit]: number } = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.436875,
  year: 365.2425,
  decade: 3652.425,
  century: 36524.25,
};

/**
 * How many days `count` units can be, least and most. A count of days is meant exactly; weeks and longer units are rounded by
 * speakers, so they reach half a unit to each side ("two weeks" is 11 to 17 days). "More than three years" is three to four,
 * "nearly three" is two to three; "about" adds a tenth, at least a day.
 */
export function durationOf(count: number, unit: Unit, hedge: Hedge): readonly [number, number] {
  const size = unitDays[unit];
  if (hedge === 'more') return [Math.floor(count * size), Math.ceil((count + 1) * size)];
  if (hedge === 'less') return [Math.max(0, Math.floor((count - 1) * size)), Math.ceil(count * size)];
  if (unit === 'hour' || unit === 'day') {
    const slack = hedge === 'about' ? Math.max(1, Math.round(count * size * 0.1)) : 0;
    return [Math.max(0, Math.floor(count * size) - slack), Math.ceil(count * size) + slack];
  }
  // Half a week counts as three days, so that the span stays within the week it is said in.
  const slack = unit === 'week' ? 3 : size / 2;
  return [Math.max(0, Math.round(count * size - slack)), Math.round(count * size + slack)];
}
