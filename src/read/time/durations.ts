import type { DaySpan } from '../../model/index.ts';
import { daysBetween } from '../../model/index.ts';
import type { Hedge, Unit } from './calendar.ts';
import { durationOf, shiftSpan, unitAround } from './calendar.ts';
import type { Expression, Resolve } from './expression.ts';
import { makeExpression, unresolved } from './expression.ts';
import { hedgeWords } from './lexicon.ts';
import type { Scan } from './scan.ts';
import {
  digitsAt,
  gluedBefore,
  isDash,
  isMark,
  isNumber,
  isOrdinal,
  isPluralNumber,
  isWord,
  lexemeAt,
  numberAt,
  rawAt,
  touches,
  wordAt,
} from './scan.ts';

/*
 * Counts of units: "16 months", "two weeks ago", "the past three years", "a day earlier", and how often: "every week".
 */

/** A count of units. `count` is `null` where the words leave it open ("several weeks", "months"). */
interface Amount {
  readonly next: number;
  readonly count: number | null;
  readonly unit: Unit;
  /** No number, only "a", "an" or "one": too weak to be a duration by itself. */
  readonly single: boolean;
}

const openCounts = new Set(['several', 'few', 'many', 'some']);

/** The number words or digits at a token: `[count, next token]`, count `null` where open. */
function countAt(scan: Scan, index: number): readonly [number | null, number] | null {
  const word = wordAt(scan, index);
  if (isNumber(scan, index)) {
    if (gluedBefore(scan, index) || isOrdinal(scan, index) || isPluralNumber(scan, index)) return null;
    const value = numberAt(scan, index);
    if (value < 0) return null;
    const point = isMark(scan, index + 1, '.') && touches(scan, index + 1) && touches(scan, index + 2);
    // "14.30 hours" is a clock time.
    const decimals = point && digitsAt(scan, index + 2) === 1 ? numberAt(scan, index + 2) : -1;
    if (point && decimals < 0) return null;
    if (decimals >= 0) return [Number(`${value}.${rawAt(scan, index + 2)}`), index + 3];
    return [value, index + 1];
  }
  if (word === 'a' || word === 'an') {
    if (wordAt(scan, index + 1) === 'few') return [null, index + 2];
    if (wordAt(scan, index + 1) === 'couple') return [2, wordAt(scan, index + 2) === 'of' ? index + 3 : index + 2];
    return [1, index + 1];
  }
  if (word === 'half' && /^an?$/.test(wordAt(scan, index + 1))) return [0.5, index + 2];
  if (openCounts.has(word)) return [null, index + 1];
  const count = lexemeAt(scan, index)?.count;
  if (count === undefined) return null;
  // "twenty-five", "twenty five"
  const hyphen = isDash(scan, index + 1) && touches(scan, index + 1) && touches(scan, index + 2);
  const units = lexemeAt(scan, hyphen ? index + 2 : index + 1)?.count;
  if (count >= 20 && units !== undefined && units < 10) return [count + units, hyphen ? index + 3 : index + 2];
  return [count, index + 1];
}

/** "16 months", "two and a half years", "a year and a half", "10-day", "four more days". */
function amountAt(scan: Scan, index: number): Amount | null {
  const counted = countAt(scan, index);
  if (!counted) return null;
  let [count, at] = counted;
  const single = /^(a|an|one)$/.test(wordAt(scan, index)) && count === 1;
  if (isHalf(scan, at) && count !== null) {
    count += 0.5;
    at += 3;
  }
  if (wordAt(scan, at) === 'more') at++;
  const hyphen = isDash(scan, at) && touches(scan, at) && touches(scan, at + 1);
  if (hyphen) at++;
  const meaning = lexemeAt(scan, at);
  // "0900 hrs" is a clock time.
  if (meaning?.unit === 'hour' && digitsAt(scan, index) > 3) return null;
  if (meaning?.unit === undefined || (openCounts.has(wordAt(scan, index)) && !meaning.plural)) return null;
  at++;
  if (isHalf(scan, at) && count !== null) {
    count += 0.5;
    at += 3;
  }
  return { next: at, count: count === null ? null : count * (meaning.times ?? 1), unit: meaning.unit, single };
}

function isHalf(scan: Scan, index: number): boolean {
  return wordAt(scan, index) === 'and' && wordAt(scan, index + 1) === 'a' && wordAt(scan, index + 2) === 'half';
}

/** What the one or two words before a count make of it. */
function hedgeBefore(scan: Scan, index: number): Hedge {
  const one = wordAt(scan, index - 1);
  return hedgeWords.get(`${wordAt(scan, index - 2)} ${one}`) ?? hedgeWords.get(one) ?? null;
}

function daysOf(amount: Amount, hedge: Hedge): readonly [number, number] | null {
  return amount.count === null ? null : durationOf(amount.count, amount.unit, hedge);
}

/**
 * The days so long after `base`, before it for a negative `direction`. Where `base` is itself as long as the unit, units are counted
 * through: two years after 2001 is 2003. Else the count is rounded as speakers round (see `durationOf`).
 */
function move(base: DaySpan, amount: Amount, hedge: Hedge, direction: 1 | -1): DaySpan | null {
  const { count, unit } = amount;
  const days = daysOf(amount, hedge);
  if (!days || count === null) return null;
  const whole = unit !== 'hour' && unit !== 'day' && daysBetween(base[0], base[1]) + 1 >= shortestUnit[unit];
  if (whole && hedge === null && Number.isInteger(count)) return unitAround(base, unit, direction * count);
  return direction > 0 ? shiftSpan(base, days[0], days[1]) : shiftSpan(base, -days[1], -days[0]);
}

const shortestUnit = { week: 7, month: 28, year: 365, decade: 3652, century: 36524 } as const;

/** "days earlier", "for months", "years ago": a count nobody gave. */
export function uncounted(
  scan: Scan,
  index: number,
  readDate: (index: number) => Expression | null,
): Expression | null {
  const meaning = lexemeAt(scan, index);
  if (meaning?.unit === undefined || !meaning.plural) return null;
  const word = rawAt(scan, index + 1).toLowerCase();
  if (word === 'ago') return makeExpression({ begin: index, next: index + 2, grain: 'period', resolve: unresolved });
  if (word === 'earlier' || word === 'later' || word === 'before' || word === 'after') {
    return placed(scan, { begin: index, next: index + 1, shift: () => null }, readDate);
  }
  if (wordAt(scan, index - 1) !== 'for') return null;
  return makeExpression({
    begin: index,
    next: index + 1,
    shape: 'duration',
    grain: 'period',
    relative: false,
    resolve: unresolved,
  });
}

const laterWords = new Set(['later', 'after']);
const earlierWords = new Set(['earlier', 'before', 'prior', 'previously']);

/**
 * A count of units alone or placed in time. `readDate` reads the date in "two weeks before 5 May"; without one, "earlier", "later",
 * "before" and "after" count from the date last mentioned, and from an event ("two days after the attack") from nothing we know.
 */
export function duration(scan: Scan, index: number, readDate: (index: number) => Expression | null): Expression | null {
  const amount = amountAt(scan, index);
  if (!amount) return null;
  const { next } = amount;
  const hedge = hedgeBefore(scan, index);
  const word = rawAt(scan, next).toLowerCase();
  if (word === 'old' || (isDash(scan, next) && touches(scan, next) && rawAt(scan, next + 1).toLowerCase() === 'old'))
    return null;
  if (word === 'ago') {
    const resolve: Resolve = ({ anchor }) => anchor && move(anchor, amount, hedge, -1);
    return makeExpression({ begin: index, next: next + 1, grain: 'period', resolve });
  }
  if (word === 'from' && wordAt(scan, next + 1) === 'now') {
    const resolve: Resolve = ({ anchor }) => anchor && move(anchor, amount, hedge, 1);
    return makeExpression({ begin: index, next: next + 2, grain: 'period', resolve });
  }
  // "He led it for two years before the attack" tells how long.
  const lasting = rawAt(scan, index - 1).toLowerCase() === 'for' && (word === 'before' || word === 'after');
  if (!lasting && (laterWords.has(word) || earlierWords.has(word))) {
    const shift = (base: DaySpan) => move(base, amount, hedge, laterWords.has(word) ? 1 : -1);
    return placed(scan, { begin: index, next, shift }, readDate);
  }
  if (amount.single && !singleOpeners.has(rawAt(scan, index - 1).toLowerCase())) return null;
  return makeExpression({
    begin: index,
    next,
    shape: 'duration',
    grain: 'period',
    relative: false,
    resolve: unresolved,
    days: daysOf(amount, hedge),
  });
}

/** Words after which "a year" is a duration; elsewhere it is a rate, a date or a figure of speech. */
const singleOpeners = new Set(
  'for after within in over during lasted lasting nearly almost about than least'.split(' '),
);

/** "two days later", "a week before 5 May", "three days after the attack", "the day before": `next` is the word that places it. */
export function placed(
  scan: Scan,
  amount: { readonly begin: number; readonly next: number; readonly shift: (base: DaySpan) => DaySpan | null },
  readDate: (index: number) => Expression | null,
): Expression | null {
  const { begin, next, shift } = amount;
  const from: (resolve: Resolve) => Resolve = (resolve) => (frame) => {
    const base = resolve(frame);
    return base && shift(base);
  };
  const counts = /^(before|after)$/.test(wordAt(scan, next));
  const date = counts ? readDate(next + 1) : null;
  if (date?.shape === 'date') {
    return makeExpression({
      ...date,
      begin,
      grain: 'period',
      resolve: from(date.resolve),
      resolveEnd: null,
      floating: false,
    });
  }
  // A noun or a verb after "before" and "after" names the event they count from.
  const event = counts && isWord(scan, next + 1) && !/^(and|but|in|on|at|to|from|with)$/i.test(rawAt(scan, next + 1));
  const resolve = event ? unresolved : from((frame) => frame.previous);
  return makeExpression({ begin, next: next + 1, grain: 'period', resolve });
}

/** "the past three years", "last 24 hours", "the coming weeks", "recent days", "this past week". `index` is "last", "past" ... */
export function period(scan: Scan, index: number, begin: number): Expression | null {
  const word = wordAt(scan, index);
  const back = word === 'last' || word === 'past' || word === 'previous' || word === 'recent';
  if (!back && word !== 'next' && word !== 'coming' && word !== 'following') return null;
  const unit = lexemeAt(scan, index + 1);
  // "the last day of training" is the end of it; "the past day" is yesterday and today.
  if (word === 'last' && unit?.word === 'day') return null;
  const amount = word === 'recent' ? null : amountAt(scan, index + 1);
  const bare = unit?.unit !== undefined && !amount;
  if (!amount && !bare) return null;
  const definite = begin < index;
  // "last week" is a week of the calendar, "the last week" the seven days up to now; "last weeks" says no number.
  if (bare && !unit?.plural && !definite && word !== 'past') return null;
  if (bare && !unit?.plural && (word === 'previous' || word === 'next' || word === 'following' || word === 'recent'))
    return null;
  let next = amount?.next ?? index + 2;
  // "the last year of the war" counts from the war.
  if (wordAt(scan, next) === 'of') return null;
  // "the coming days and weeks"
  if (bare && wordAt(scan, next) === 'and' && lexemeAt(scan, next + 1)?.unit !== undefined) next += 2;
  const count =
    bare && unit?.unit && !unit.plural ? { next, count: unit.times ?? 1, unit: unit.unit, single: true } : amount;
  const days = count ? daysOf(count, null) : null;
  const resolve: Resolve = ({ anchor }) => {
    if (!anchor || !days) return null;
    return back ? shiftSpan(anchor, -days[1], -days[0]) : shiftSpan(anchor, days[0], days[1]);
  };
  return makeExpression({ begin, next, shape: back ? 'period' : 'coming', grain: 'period', resolve, days });
}

const adverbs = new Set('daily weekly monthly yearly annually'.split(' '));

/** "daily", "every week", "per month", "twice a year", "$400 a month", "Fridays". */
export function frequency(scan: Scan, index: number): Expression | null {
  const word = wordAt(scan, index);
  const found = (next: number) =>
    makeExpression({ begin: index, next, shape: 'frequency', grain: 'period', relative: false, resolve: unresolved });
  // "The Daily Star", "Weekly Standard" are names.
  if (adverbs.has(word)) return rawAt(scan, index) === word ? found(index + 1) : null;
  if (word === 'every' || word === 'each' || word === 'per') {
    const amount = amountAt(scan, index + 1);
    if (amount) return found(amount.next);
    const next = lexemeAt(scan, index + 1);
    return next?.unit !== undefined || (next?.weekday !== undefined && !next.weekdayShort) ? found(index + 2) : null;
  }
  const times = wordAt(scan, index + 1) === 'times' ? 1 : 0;
  if (word === 'once' || word === 'twice' || times > 0) {
    const at = index + 1 + times;
    return wordAt(scan, at) === 'a' && lexemeAt(scan, at + 1)?.unit !== undefined ? found(at + 2) : null;
  }
  if (
    (word === 'a' || word === 'an') &&
    lexemeAt(scan, index + 1)?.unit !== undefined &&
    !lexemeAt(scan, index + 1)?.plural
  ) {
    const before = rawAt(scan, index - 1).toLowerCase();
    const paid = isNumber(scan, index - 1) || /^(dollars|euros|pounds|times|million|lira|hours|days)$/.test(before);
    return paid ? found(index + 2) : null;
  }
  return lexemeAt(scan, index)?.weekday !== undefined && lexemeAt(scan, index)?.plural ? found(index + 1) : null;
}
