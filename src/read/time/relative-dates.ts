import type { DaySpan } from '../../model/index.ts';
import { partsOf, weekdayOf } from '../../model/index.ts';
import type { Season } from './calendar.ts';
import {
  calendarSpan,
  comingDate,
  comingWeekday,
  cover,
  intersect,
  recentDate,
  recentWeekday,
  seasonFrom,
  shiftSpan,
  unitAround,
  unitAt,
} from './calendar.ts';
import { placed } from './durations.ts';
import type { Expression, Frame, Resolve } from './expression.ts';
import { makeExpression, unresolved } from './expression.ts';
import { weekdayNameWords } from './lexicon.ts';
import type { Scan } from './scan.ts';
import { isCapital, isDash, isMark, lexemeAt, rawAt, touches, wordAt } from './scan.ts';
import { seasonNear } from './year-dates.ts';

/*
 * Dates that count from the publication ("yesterday", "last week", "on Saturday") or from the date last mentioned ("the following day").
 */

type ReadDate = (index: number) => Expression | null;

const onAnchor: Resolve = ({ anchor }) => anchor;
const fromAnchor = (fromDays: number, toDays: number): Resolve => {
  return ({ anchor }) => anchor && shiftSpan(anchor, fromDays, toDays);
};

/** Single words for days around the publication. The night of the 24th to the 25th is both days. */
const adverbs: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ['today', onAnchor],
  ['tonight', onAnchor],
  ['now', onAnchor],
  ['currently', onAnchor],
  ['presently', onAnchor],
  ['nowadays', onAnchor],
  ['yesterday', fromAnchor(-1, -1)],
  ['tomorrow', fromAnchor(1, 1)],
  ['overnight', fromAnchor(-1, 0)],
  // How far back "recently" reaches is anybody's guess: it stays unknown.
  ['recently', unresolved],
  ['lately', unresolved],
]);

/** "yesterday", "today", "now", "recently", "then" after "since". With a date right after it ("yesterday, Saturday") both are one. */
export function adverb(scan: Scan, index: number, readDate: ReadDate): Expression | null {
  const word = wordAt(scan, index);
  if (word === 'then') {
    // "since then", "by then"; the bare word orders a story and dates nothing.
    if (!/^(since|until|till|by|before)$/.test(wordAt(scan, index - 1))) return null;
    return makeExpression({ begin: index, next: index + 1, grain: 'period', resolve: ({ previous }) => previous });
  }
  const resolve = adverbs.get(word);
  if (!resolve) return null;
  // "now-defunct", "now that"; "Russia Today" is a name.
  if (word === 'now' && (isDash(scan, index + 1) || rawAt(scan, index + 1) === 'that')) return null;
  if (isCapital(scan, index) && isCapital(scan, index - 1) && !isUpper(rawAt(scan, index))) return null;
  const plain = makeExpression({ begin: index, next: index + 1, grain: 'day', resolve });
  if (word !== 'yesterday' && word !== 'today' && word !== 'tomorrow') return plain;
  const comma = isMark(scan, index + 1, ',');
  const more = readDate(comma ? index + 2 : index + 1);
  if (more?.grain !== 'day' || more.shape !== 'date' || more.resolveEnd) return plain;
  return makeExpression({ begin: index, next: more.next, grain: 'day', resolve: agree(resolve, more.resolve) });
}

/** Two ways to say one day: what both allow, or the second, the more explicit one, where they disagree. */
function agree(first: Resolve, second: Resolve): Resolve {
  return (frame) => {
    const left = first(frame);
    const right = second(frame);
    return left && right ? (intersect(left, right) ?? right) : (right ?? left);
  };
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase();
}

/** "Saturday", "Saturday, September 24", "Sat 24 Sept". The last one on or before the publication, as news agencies write. */
export function weekdayName(
  scan: Scan,
  index: number,
  readDay: (index: number, weekday: number) => Expression | null,
): Expression | null {
  const meaning = lexemeAt(scan, index);
  if (meaning?.weekday === undefined || meaning.plural || !isCapital(scan, index)) return null;
  const { weekday } = meaning;
  let at = index + 1;
  if (meaning.weekdayShort && isMark(scan, at, '.') && touches(scan, at)) at++;
  if (isMark(scan, at, ',')) at++;
  if (wordAt(scan, at) === 'the') at++;
  const bracket = isMark(scan, at, '(');
  const explicit = readDay(bracket ? at + 1 : at, weekday);
  if (explicit && bracket && isMark(scan, explicit.next, ')'))
    return { ...explicit, begin: index, next: explicit.next + 1 };
  if (explicit && !bracket) return { ...explicit, begin: index };
  if (
    meaning.weekdayShort ||
    weekdayNameWords.has(rawAt(scan, index - 1)) ||
    weekdayNameWords.has(rawAt(scan, index + 1))
  ) {
    return null;
  }
  const resolve: Resolve = (frame) => {
    if (frame.notAfter) return recentWeekday(weekday, [frame.notAfter, frame.notAfter], false);
    if (frame.notBefore) return comingWeekday(weekday, [frame.notBefore, frame.notBefore], false);
    if (!frame.anchor) return null;
    return frame.future ? comingWeekday(weekday, frame.anchor, false) : recentWeekday(weekday, frame.anchor, false);
  };
  return makeExpression({ begin: index, next: index + 1, grain: 'day', floating: true, resolve });
}

const offsets: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

/** "this week", "last month", "next year", "last Saturday", "this September", "last summer", "this morning", "last night". */
export function nearUnit(scan: Scan, index: number): Expression | null {
  const offset = offsets.get(wordAt(scan, index));
  if (offset === undefined) return null;
  const at = index + 1;
  const meaning = lexemeAt(scan, at);
  if (!meaning) return null;
  const found = (grain: Expression['grain'], resolve: Resolve) =>
    makeExpression({ begin: index, next: at + 1, grain, resolve });
  const { unit, weekday, month, season, word } = meaning;
  // "the last year of the war" is none of the calendar's.
  const definite = offset < 0 && /^(the|his|her|its|their|a)$/i.test(rawAt(scan, index - 1));
  if (unit !== undefined && unit !== 'hour' && !meaning.plural) {
    if (definite || unit === 'day' || meaning.times !== undefined) return null;
    return found(unit, ({ anchor }) => anchor && unitAround(anchor, unit, offset));
  }
  if (weekday !== undefined && !meaning.weekdayShort && !meaning.plural) {
    return found('day', (frame) => frame.anchor && nearWeekday(weekday, offset, frame.anchor));
  }
  if (month !== undefined && (isCapital(scan, at) || meaning.monthShape === 'sure')) {
    if (meaning.monthShape === 'short') return null;
    return found('month', ({ anchor }) => anchor && nearMonth(month, offset, anchor));
  }
  if (season !== undefined && !isCapital(scan, at))
    return found('season', (frame) => nearSeason(season, offset, frame));
  if (word === 'weekend') return found('weekend', ({ anchor }) => anchor && nearWeekend(offset, anchor));
  if (/^(morning|afternoon|evening|night)$/.test(word) && offset <= 0) {
    if (offset < 0 && word !== 'night' && word !== 'evening') return null;
    return found('day', offset === 0 ? onAnchor : fromAnchor(-1, 0));
  }
  return null;
}

function nearWeekday(weekday: number, offset: number, anchor: DaySpan): DaySpan | null {
  if (offset < 0) return recentWeekday(weekday, anchor, true);
  if (offset > 0) return comingWeekday(weekday, anchor, true);
  // "This Saturday" may be the last or the coming one.
  const last = recentWeekday(weekday, anchor, false);
  const coming = comingWeekday(weekday, anchor, false);
  return last && coming ? cover(last, coming) : null;
}

/** "last September" is over before the month of publication begins; "next September" begins after it. */
function nearMonth(month: number, offset: number, anchor: DaySpan): DaySpan | null {
  if (offset === 0) {
    const first = calendarSpan(partsOf(anchor[0]).year, month, null);
    const last = calendarSpan(partsOf(anchor[1]).year, month, null);
    return first && last ? cover(first, last) : null;
  }
  const other = unitAt(offset < 0 ? anchor[1] : anchor[0], 'month', offset);
  if (!other) return null;
  return offset < 0 ? recentDate(month, null, other[1]) : comingDate(month, null, other[0]);
}

function nearSeason(season: Season, offset: number, frame: Frame): DaySpan | null {
  const { anchor } = frame;
  if (!anchor) return null;
  if (offset === 0) {
    // In January "this winter" began last year.
    const { year } = partsOf(anchor[1]);
    const running = seasonFrom(season, year - 1);
    return running && running[1] >= anchor[1] ? running : seasonFrom(season, year);
  }
  const near = seasonNear(season, { ...frame, future: offset > 0, notAfter: null, notBefore: null });
  if (!near) return null;
  const running = offset < 0 ? near[1] >= anchor[1] : near[0] <= anchor[0];
  return running ? seasonFrom(season, partsOf(near[0]).year + offset) : near;
}

/** Saturday and Sunday. "This weekend" in a report may be the last or the coming one, so it covers both. */
function nearWeekend(offset: number, anchor: DaySpan): DaySpan | null {
  const last = latestWeekend(anchor);
  const coming = comingWeekday(6, anchor, offset > 0);
  const next = coming && shiftSpan(coming, 0, 1);
  if (offset > 0) return next;
  if (offset === 0) return last && next && cover(last, next);
  // The last one that was over: on a Saturday or Sunday, the one of the week before.
  const running = weekdayOf(anchor[1]) === 6 || weekdayOf(anchor[1]) === 0;
  return last && running ? shiftSpan(last, -7) : last;
}

/** The last weekend that had begun: "over the weekend". */
function latestWeekend(anchor: DaySpan): DaySpan | null {
  const saturday = recentWeekday(6, anchor, false);
  return saturday && shiftSpan(saturday, 0, 1);
}

/** Days one unit can be when counted from a day: one day exactly, a week 7, a month 28 to 31, a year 365 or 366. */
const beside: ReadonlyMap<string, number> = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['same', 0],
  ['that', 0],
]);

/** "the same day", "that year", "the following month", "the previous week", "the next September", "the day before", "the weekend". */
export function besidePrevious(scan: Scan, index: number, readDate: ReadDate): Expression | null {
  const that = wordAt(scan, index) === 'that';
  if (!that && wordAt(scan, index) !== 'the') return null;
  let at = that ? index : index + 1;
  if (that && wordAt(scan, at + 1) === 'same') at++;
  const offset = beside.get(wordAt(scan, at));
  const meaning = lexemeAt(scan, offset === undefined ? at : at + 1);
  if (!meaning) return null;
  const found = (next: number, grain: Expression['grain'], resolve: Resolve) =>
    makeExpression({ begin: index, next, grain, resolve });
  if (offset === undefined) {
    if (meaning.word === 'weekend' && !that)
      return found(at + 1, 'weekend', ({ anchor }) => anchor && latestWeekend(anchor));
    return that ? null : besideUnit(scan, index, readDate);
  }
  const { unit, weekday, month, season, word } = meaning;
  const next = at + 2;
  if (unit !== undefined && unit !== 'hour' && !meaning.plural && meaning.times === undefined) {
    return found(next, unit, ({ previous }) => previous && unitAround(previous, unit, offset));
  }
  if (offset === 0 && /^(morning|afternoon|evening|night)$/.test(word))
    return found(next, 'day', ({ previous }) => previous);
  if (offset === 0 || (season === undefined && weekday === undefined && month === undefined)) return null;
  if (weekday !== undefined && !meaning.plural) {
    return found(next, 'day', ({ previous }) => previous && nearWeekday(weekday, offset, previous));
  }
  if (month !== undefined && isCapital(scan, at + 1)) {
    return found(next, 'month', ({ previous }) => previous && nearMonth(month, offset, previous));
  }
  if (season === undefined) return null;
  return found(
    next,
    'season',
    (frame) => frame.previous && nearSeason(season, offset, { ...frame, anchor: frame.previous }),
  );
}

/** "the day before", "the day before yesterday", "the week after", "the month before the attack". */
function besideUnit(scan: Scan, index: number, readDate: ReadDate): Expression | null {
  const unit = lexemeAt(scan, index + 1)?.unit;
  const word = wordAt(scan, index + 2);
  if (unit === undefined || lexemeAt(scan, index + 1)?.plural || !/^(before|after)$/.test(word)) return null;
  if (unit === 'hour') return null;
  const step = word === 'after' ? 1 : -1;
  return placed(scan, { begin: index, next: index + 2, shift: (base) => unitAround(base, unit, step) }, readDate);
}
