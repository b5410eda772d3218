import type { DaySpan } from '../../model/index.ts';
import { dayOf, daysInMonth, partsOf, weekdayOf } from '../../model/index.ts';
import { calendarSpan, comingDate, cover, recentDate } from './calendar.ts';
import type { Expression, Frame, Resolve } from './expression.ts';
import { makeExpression } from './expression.ts';
import { dateOpeners, notAfterMonth } from './lexicon.ts';
import type { Scan } from './scan.ts';
import {
  digitsAt,
  gluedAfter,
  gluedBefore,
  isCapital,
  isDash,
  isMark,
  isOrdinal,
  isPluralNumber,
  isWord,
  lexemeAt,
  numberAt,
  rawAt,
  touches,
  wordAt,
} from './scan.ts';
import { isCount, yearAt, yearTail } from './year-tail.ts';

/*
 * Days and months as they are written out. Without a year, a date is the last such date that had begun by the latest day the
 * publication date can be; in a clause about the future, the next one.
 */

/** What a month or day without a year means in a frame; `weekday` breaks the tie where it contradicts the usual choice. */
function resolveYearless(month: number, date: number | null, weekday: number | null, frame: Frame): DaySpan | null {
  if (frame.notAfter) return recentDate(month, date, frame.notAfter);
  if (frame.notBefore) return comingDate(month, date, frame.notBefore);
  if (!frame.anchor) return null;
  const usual = frame.future ? comingDate(month, date, frame.anchor[0]) : recentDate(month, date, frame.anchor[1]);
  if (!usual || weekday === null || date === null || weekdayOf(usual[0]) === weekday) return usual;
  // "Saturday, September 24" read on 20 September 2022: the last one was a Friday, the coming one is a Saturday.
  const { year } = partsOf(usual[0]);
  for (const offset of [1, -1, 2, -2, -3, -4, -5, -6]) {
    const other = dayOf(year + offset, month, date);
    if (other && weekdayOf(other) === weekday) return [other, other];
  }
  return usual;
}

/** A month or a day of one, with the year that follows it, if any. `end` is the token after day and month. */
function monthOrDay(
  scan: Scan,
  begin: number,
  end: number,
  month: number,
  dates: readonly number[],
  weekday: number | null,
): Expression {
  const tail = yearTail(scan, end);
  const first = dates[0] ?? null;
  const last = dates[dates.length - 1] ?? null;
  const place = (date: number | null): Resolve => {
    if (!tail) return (frame) => resolveYearless(month, date, weekday, frame);
    return (frame) => {
      const years = tail.resolve(frame);
      const from = years && calendarSpan(partsOf(years[0]).year, month, date);
      const to = years && calendarSpan(partsOf(years[1]).year, month, date);
      return from && to ? cover(from, to) : null;
    };
  };
  return makeExpression({
    begin,
    next: tail?.next ?? end,
    grain: first === null ? 'month' : 'day',
    relative: tail?.relative ?? true,
    floating: tail === null,
    resolve: place(first),
    resolveEnd: first === last ? null : place(last),
  });
}

/** Token after a month's name, its abbreviating full stop included. */
function afterMonth(scan: Scan, index: number): number {
  const short = lexemeAt(scan, index)?.monthShape === 'short';
  return short && isMark(scan, index + 1, '.') && touches(scan, index + 1) ? index + 2 : index + 1;
}

/** The day of the month a number stands for (1 to 31), or `null`. A number beside a month may touch it: "Dec.14th". */
function dateAt(scan: Scan, index: number): number | null {
  const digits = digitsAt(scan, index);
  const value = numberAt(scan, index);
  return digits >= 1 && digits <= 2 && value >= 1 && value <= 31 && !isPluralNumber(scan, index) ? value : null;
}

/** A month's name as a token, if it is written as one beside a number: lower case serves only where nothing else is meant. */
function monthBesideNumber(scan: Scan, index: number): number | null {
  const meaning = lexemeAt(scan, index);
  if (meaning?.month === undefined) return null;
  if (isCapital(scan, index) || meaning.monthShape === 'sure') return meaning.month;
  // "25 may 2015", "5 sept 2016": the year settles it.
  return yearAt(scan, afterMonth(scan, index)) === null ? null : meaning.month;
}

/** "25 September 2022", "the 25th of September", "3-9 May 2015", "3 and 4 May", "5-May-2015". */
export function dayMonth(
  scan: Scan,
  index: number,
  begin: number = index,
  weekday: number | null = null,
  licensed = false,
): Expression | null {
  const first = dateAt(scan, index);
  // The end of "27 May-3 June" follows its dash.
  const ends = licensed && isDash(scan, index - 1);
  if (first === null || (gluedBefore(scan, index) && !ends)) return null;
  let at = index + 1;
  let last = first;
  let joined = false;
  // A second day of the same month: "3-9 May", "3 to 9 May", "3 and 4 May".
  const link = wordAt(scan, at);
  if (isDash(scan, at) || link === 'to' || link === 'and' || link === 'or') {
    const second = dateAt(scan, at + 1);
    if (second !== null) {
      if (second < first) return null;
      joined = link === 'and' || link === 'or';
      last = second;
      at += 2;
    }
  }
  const tight = isDash(scan, at) && touches(scan, at);
  if (tight) at++;
  else if (wordAt(scan, at) === 'of') at++;
  const month = monthBesideNumber(scan, at);
  if (month === null || last > daysInMonth(2000, month)) return null;
  let end = afterMonth(scan, at);
  if (tight && isDash(scan, end) && numberAt(scan, end + 1) >= 0) end++;
  return readDays(scan, { begin, end, month, first, last, joined, weekday });
}

/** "September 25, 2022", "Sept. 25", "May 15-24", "Dec.14th", "Nov. 24 and 25". */
function monthDay(scan: Scan, index: number, begin: number, weekday: number | null): Expression | null {
  const month = monthBesideNumber(scan, index) ?? null;
  if (month === null) return null;
  const at = afterMonth(scan, index);
  const first = dateAt(scan, at);
  if (first === null || first > daysInMonth(2000, month)) return null;
  // "In May 20 fighters were killed": after "in" a month comes, and the number begins what follows.
  const count = isWord(scan, at + 1) && !isOrdinal(scan, at) && wordAt(scan, at + 1) === '';
  if (count && wordAt(scan, begin - 1) === 'in') return null;
  let end = at + 1;
  let last = first;
  let joined = false;
  const link = wordAt(scan, end);
  const second = dateAt(scan, end + 1);
  const range = isDash(scan, end) || link === 'to';
  if (second !== null && second > first && second <= daysInMonth(2000, month) && (range || link === 'and')) {
    const other = monthBesideNumber(scan, end + 2) !== null || isCount(scan, end + 1);
    if (!other) {
      last = second;
      joined = !range;
      end += 2;
    }
  }
  // "Sept. 25-Oct. 3" goes on with a date.
  const dated = isDash(scan, at + 1) && lexemeAt(scan, at + 2)?.month !== undefined;
  if (last === first && gluedAfter(scan, at) && !dated) return null;
  return readDays(scan, { begin, end, month, first, last, joined, weekday });
}

interface Days {
  readonly begin: number;
  readonly end: number;
  readonly month: number;
  readonly first: number;
  readonly last: number;
  /** The two days are named, not the days between. */
  readonly joined: boolean;
  readonly weekday: number | null;
}

function readDays(scan: Scan, days: Days): Expression {
  const { first, last, joined } = days;
  const read = monthOrDay(
    scan,
    days.begin,
    days.end,
    days.month,
    first === last ? [first] : [first, last],
    days.weekday,
  );
  return { ...read, joined };
}

/** "September 2022", "in September", "the May offensive": a month, where the words around leave no doubt. */
export function monthName(
  scan: Scan,
  index: number,
  licensed: boolean,
  weekday: number | null = null,
): Expression | null {
  const meaning = lexemeAt(scan, index);
  if (meaning?.month === undefined || (touches(scan, index) && isDash(scan, index - 1) && !licensed)) return null;
  const day = monthDay(scan, index, index, weekday);
  if (day) return day;
  // "31 April 2020" names no day, and so no month either.
  const before = dateAt(scan, index - 1);
  if (before !== null && before > daysInMonth(2000, meaning.month)) return null;
  const capital = isCapital(scan, index);
  const end = afterMonth(scan, index);
  const tail = yearTail(scan, end);
  const beside = tail !== null && (capital || meaning.monthShape === 'sure');
  if (!beside && !monthAlone(scan, index, end, licensed)) return null;
  return monthOrDay(scan, index, end, meaning.month, [], weekday);
}

/** Whether a month's name without day or year is a month. */
function monthAlone(scan: Scan, index: number, end: number, licensed: boolean): boolean {
  const meaning = lexemeAt(scan, index);
  const before = wordAt(scan, index - 1);
  const opened = licensed || dateOpeners.has(before);
  const next = rawAt(scan, end).toLowerCase();
  if (meaning?.monthShape === 'sure')
    return isCapital(scan, index) ? before !== '' || !followsCapital(scan, index) : opened;
  if (!isCapital(scan, index)) return false;
  if (meaning?.monthShape === 'short')
    return opened && (end > index + 1 || !/^(jan|mar|apr|jun|sep|dec)$/i.test(meaning.word));
  if (notAfterMonth.has(next) && isWord(scan, end) && (next === 'have' || next === 'be' || next === 'not'))
    return false;
  if (opened) return true;
  // "March to June 2015"
  const link = isDash(scan, end) || isMark(scan, end, ',') || /^(to|and|or)$/.test(wordAt(scan, end));
  if (link && isCapital(scan, end + 1) && lexemeAt(scan, end + 1)?.month !== undefined) return true;
  // "the May offensive", "its March statement": a determiner before, a plain noun after.
  const determiner = /^(the|a|an|its|his|her|their|this|that)$/i.test(rawAt(scan, index - 1));
  return determiner && isWord(scan, end) && !isCapital(scan, end) && !notAfterMonth.has(next);
}

/** "Black September": a capitalised word right before makes it a name, unless that word begins the sentence. */
function followsCapital(scan: Scan, index: number): boolean {
  return isCapital(scan, index - 1) && rawAt(scan, index - 1) === 'Black';
}

/** "2022-09-25", "25/09/2022", "25.9.2022". Day first, unless it cannot be or the caller says otherwise; two-digit years are 19xx from 70 on. */
export function numericDate(scan: Scan, index: number): Expression | null {
  const separator = rawAt(scan, index + 1);
  if (!['-', '/', '.'].includes(separator) || rawAt(scan, index + 3) !== separator || gluedBefore(scan, index))
    return null;
  for (let at = index + 1; at <= index + 4; at++) if (!touches(scan, at)) return null;
  const end = index + 4;
  const parts = [index, index + 2, end].map((at) => numberAt(scan, at));
  const digits = [index, index + 2, end].map((at) => digitsAt(scan, at));
  const [a = -1, b = -1, c = -1] = parts;
  const [da = 0, db = 0, dc = 0] = digits;
  if (a < 0 || b < 0 || c < 0 || db > 2) return null;
  // "2022-09-25T10:00:00Z" keeps its date; a fourth number makes it something else.
  const clock = touches(scan, end + 1) && /^[tT]$/.test(rawAt(scan, end + 1));
  if (!clock && gluedAfter(scan, end)) return null;
  const read = (year: number, month: number, date: number) => {
    const span = calendarSpan(year, month, date);
    return span && makeExpression({ begin: index, next: end + 1, grain: 'day', relative: false, resolve: () => span });
  };
  if (da === 4 && dc <= 2) return read(a, b, c);
  if (da > 2 || !(dc === 4 || (dc === 2 && separator === '/'))) return null;
  const year = dc === 4 ? c : c >= 70 ? 1900 + c : 2000 + c;
  const dayFirst = calendarSpan(year, b, a);
  const monthFirst = calendarSpan(year, a, b);
  if (!dayFirst && !monthFirst) return null;
  const resolve: Resolve = (frame) => (frame.monthFirst ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst));
  return makeExpression({ begin: index, next: end + 1, grain: 'day', relative: false, resolve });
}
