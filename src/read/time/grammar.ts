import type { DaySpan } from '../../model/index.ts';
import { earlierOf, laterOf, partsOf } from '../../model/index.ts';
import type { Grain, Part } from './calendar.ts';
import { centurySpan, cover, partOf, shiftSpan, unitAt } from './calendar.ts';
import { dayMonth, monthName, numericDate } from './day-dates.ts';
import { duration, frequency, period, uncounted } from './durations.ts';
import type { Expression, Resolve } from './expression.ts';
import { makeExpression } from './expression.ts';
import { adverb, besidePrevious, nearUnit, weekdayName } from './relative-dates.ts';
import type { Scan } from './scan.ts';
import { isApostrophe, isDash, isNumber, isOrdinal, lexemeAt, numberAt, rawAt, touches, wordAt } from './scan.ts';
import { bareYear, decade, seasonName, yearRange } from './year-dates.ts';

/** How many dates may nest ("the day before the end of last year"); deeper ones are no speech, and would cost a hostile text's time. */
const deepest = 3;

/**
 * The date, duration or frequency that begins at a token, the longest reading first; `null` where there is none.
 * `licensed` says that the words before show a date to follow, so that a bare year or "May" is one.
 */
export function parseExpression(scan: Scan, index: number, licensed: boolean, depth = 0): Expression | null {
  if (depth > deepest) return null;
  const readDate = (at: number) => parseExpression(scan, at, true, depth + 1);
  if (isNumber(scan, index)) return numeral(scan, index, licensed, readDate);
  const meaning = lexemeAt(scan, index);
  if (!meaning) return null;
  if (meaning.month !== undefined) return monthName(scan, index, licensed);
  if (meaning.weekday !== undefined) {
    const readDay = (at: number, weekday: number) => explicitDay(scan, at, weekday);
    return weekdayName(scan, index, readDay) ?? frequency(scan, index);
  }
  if (meaning.season !== undefined) return seasonName(scan, index, licensed);
  switch (meaning.word) {
    case 'the':
      return definite(scan, index, readDate);
    case 'that':
      return besidePrevious(scan, index, readDate);
    case 'this':
    case 'these':
    case 'last':
    case 'next':
      return period(scan, index + 1, index) ?? period(scan, index, index) ?? nearUnit(scan, index);
    case 'past':
    case 'previous':
    case 'coming':
    case 'recent':
      return period(scan, index, index);
    case 'earlier':
    case 'later':
      return sideOf(scan, index, readDate);
    default:
  }
  return (
    part(scan, index, index, readDate) ??
    adverb(scan, index, readDate) ??
    frequency(scan, index) ??
    duration(scan, index, readDate) ??
    uncounted(scan, index, readDate)
  );
}

function numeral(
  scan: Scan,
  index: number,
  licensed: boolean,
  readDate: (at: number) => Expression | null,
): Expression | null {
  return (
    numericDate(scan, index) ??
    yearRange(scan, index) ??
    dayMonth(scan, index, index, null, licensed) ??
    decade(scan, index) ??
    century(scan, index, index) ??
    frequency(scan, index) ??
    duration(scan, index, readDate) ??
    bareYear(scan, index, licensed)
  );
}

/** A day written out after its weekday. */
function explicitDay(scan: Scan, index: number, weekday: number): Expression | null {
  const day =
    numericDate(scan, index) ?? dayMonth(scan, index, index, weekday) ?? monthName(scan, index, false, weekday);
  return day?.grain === 'day' ? day : null;
}

/** What can follow "the": "the 25th of September", "the summer of 2018", "the 1990s", "the end of last year", "the past two weeks". */
function definite(scan: Scan, index: number, readDate: (at: number) => Expression | null): Expression | null {
  const at = index + 1;
  const relative = besidePrevious(scan, index, readDate) ?? period(scan, at, index);
  if (relative) return relative;
  if (isNumber(scan, at) && isOrdinal(scan, at) && wordAt(scan, at + 1) === 'of') return dayMonth(scan, at, index);
  const ordinal = ordinalUnit(scan, at, index, readDate);
  if (ordinal) return ordinal;
  const inner =
    century(scan, at, index) ??
    decade(scan, at) ??
    (isApostrophe(scan, at) ? decade(scan, at + 1) : null) ??
    (lexemeAt(scan, at)?.season === undefined ? null : seasonName(scan, at, false));
  if (inner) return { ...inner, begin: index };
  if (rawAt(scan, at) === 'year' && isNumber(scan, at + 1)) {
    const year = bareYear(scan, at + 1, true);
    return year && { ...year, begin: index };
  }
  return part(scan, at, index, readDate);
}

/** "the 19th century", "the twentieth century". */
function century(scan: Scan, index: number, begin: number): Expression | null {
  const nth = isOrdinal(scan, index) ? numberAt(scan, index) : lexemeAt(scan, index)?.ordinal;
  if (nth === undefined || nth < 1 || nth > 99 || rawAt(scan, index + 1) !== 'century') return null;
  return makeExpression({
    begin,
    next: index + 2,
    grain: 'century',
    relative: false,
    resolve: () => centurySpan(nth),
  });
}

/** "early 2017", "late-September", "mid-to-late 2016", "early in 2017", "the beginning of last year", "early Sunday". */
function part(
  scan: Scan,
  index: number,
  begin: number,
  readDate: (at: number) => Expression | null,
): Expression | null {
  const first = lexemeAt(scan, index)?.part;
  if (first === undefined) return null;
  const edge = first === 'start' || first === 'end' || rawAt(scan, index).toLowerCase() === 'middle';
  let at = index + 1;
  let last = first;
  if (edge) {
    if (wordAt(scan, at) !== 'of') return null;
    at++;
  } else {
    // "mid-to-late", "early to mid"
    const to = isDash(scan, at) ? at + 1 : at;
    const second = wordAt(scan, to) === 'to' ? (isDash(scan, to + 1) ? to + 2 : to + 1) : -1;
    const upTo = second < 0 ? undefined : lexemeAt(scan, second)?.part;
    if (upTo === 'mid' || upTo === 'late') {
      last = upTo;
      at = second + 1;
    }
    if (isDash(scan, at) && touches(scan, at)) at++;
    else if (wordAt(scan, at) === 'in') at++;
  }
  const whole = readDate(at);
  if (whole?.shape !== 'date' || whole.resolveEnd || whole.grain === 'period') return null;
  // "the end of Saturday" and "early Sunday" stay the whole day: days are as fine as dates go.
  return { ...whole, begin, resolve: partsBetween(whole, first, last) };
}

function partsBetween(whole: Expression, first: Part, last: Part): Resolve {
  return (frame) => {
    const span = whole.resolve(frame);
    const from = span && partOf(span, whole.grain, first);
    const to = span && partOf(span, whole.grain, last);
    return from && to ? cover(from, to) : null;
  };
}

/** "earlier this year" runs up to the publication, "later this month" from it on. */
function sideOf(scan: Scan, index: number, readDate: (at: number) => Expression | null): Expression | null {
  const later = wordAt(scan, index) === 'later';
  const at = wordAt(scan, index + 1) === 'in' || wordAt(scan, index + 1) === 'on' ? index + 2 : index + 1;
  const whole = readDate(at);
  if (whole?.shape !== 'date' || whole.resolveEnd) return null;
  const resolve: Resolve = (frame) => {
    const span = whole.resolve(frame);
    const { anchor } = frame;
    if (!span || !anchor) return span;
    const cut: DaySpan = later ? [laterOf(span[0], anchor[0]), span[1]] : [span[0], earlierOf(span[1], anchor[1])];
    return cut[0] <= cut[1] ? cut : span;
  };
  return { ...whole, begin: index, relative: true, resolve };
}

/** "the first week of May", "the last days of 2016", "the second half of 2017", "the first quarter of this year". */
function ordinalUnit(
  scan: Scan,
  index: number,
  begin: number,
  readDate: (at: number) => Expression | null,
): Expression | null {
  const word = rawAt(scan, index).toLowerCase();
  const nth = word === 'last' || word === 'final' ? -1 : lexemeAt(scan, index)?.ordinal;
  const unit = rawAt(scan, index + 1).toLowerCase();
  if (nth === undefined || !ordinalUnits.has(unit) || wordAt(scan, index + 2) !== 'of') return null;
  const whole = readDate(index + 3);
  if (whole?.shape !== 'date' || whole.resolveEnd || !coarse.has(whole.grain)) return null;
  const resolve: Resolve = (frame) => {
    const span = whole.resolve(frame);
    return span && nthOf(span, whole.grain, unit, nth);
  };
  return { ...whole, begin, grain: unit === 'week' ? 'week' : unit === 'month' ? 'month' : 'period', resolve };
}

const ordinalUnits = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'quarter', 'half', 'decade']);
const coarse: ReadonlySet<Grain> = new Set(['month', 'season', 'year', 'century']);

/** The `nth` unit of a span, counted from its first day; -1 is the last. Plurals ("the last days") are a third of it. */
function nthOf(span: DaySpan, grain: Grain, unit: string, nth: number): DaySpan | null {
  const last = nth < 0;
  if (unit.endsWith('s')) return partOf(span, grain, last ? 'end' : 'start');
  if (unit === 'half') return partOf(span, grain, last || nth === 2 ? 'second half' : 'first half');
  let found: DaySpan | null;
  if (unit === 'month') found = unitAt(last ? span[1] : span[0], 'month', last ? 0 : nth - 1);
  else if (unit === 'quarter') {
    const { month } = partsOf(span[0]);
    const first = last ? 3 : nth - 1;
    const from = month === 1 ? unitAt(span[0], 'month', 3 * first) : null;
    const to = month === 1 ? unitAt(span[0], 'month', 3 * first + 2) : null;
    found = from && to ? [from[0], to[1]] : null;
  } else if (unit === 'decade') found = unitAt(last ? span[1] : span[0], 'decade', last ? 0 : nth - 1);
  else {
    const size = unit === 'week' ? 7 : 1;
    found = last
      ? shiftSpan([span[1], span[1]], 1 - size, 0)
      : shiftSpan([span[0], span[0]], size * (nth - 1), size * nth - 1);
  }
  // A fifth quarter or a sixth week of a month does not exist.
  return found && found[0] <= span[1] && found[1] >= span[0] ? found : null;
}
