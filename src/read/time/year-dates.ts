import type { DaySpan } from '../../model/index.ts';
import { partsOf, yearSpan } from '../../model/index.ts';
import type { Season } from './calendar.ts';
import { cover, decadeSpan, seasonFrom, seasonSpan } from './calendar.ts';
import type { Expression, Frame, Resolve } from './expression.ts';
import { makeExpression } from './expression.ts';
import { dateOpeners, openerPairs, weakOpeners } from './lexicon.ts';
import type { Scan } from './scan.ts';
import {
  digitsAt,
  gluedAfter,
  gluedBefore,
  isApostrophe,
  isCapital,
  isDash,
  isMark,
  isPluralNumber,
  isWord,
  lexemeAt,
  numberAt,
  rawAt,
  touches,
  wordAt,
} from './scan.ts';
import { firstYear, isCount, isMeasure, isNextYear, lastYear, yearAt, yearTail } from './year-tail.ts';

/*
 * Years, decades and seasons. A number of four digits is a year only where the words around it show it to be one.
 */

/** A year alone, where the words around show it to be one: "in 2017", "(2017)", "2017's", "the 2011 uprising". */
export function bareYear(scan: Scan, index: number, licensed: boolean): Expression | null {
  const year = yearAt(scan, index);
  if (year === null || isMeasure(scan, index)) return null;
  if (gluedBefore(scan, index) && !licensed) return null;
  const before = wordAt(scan, index - 1);
  const pair = `${wordAt(scan, index - 2)} ${before}`;
  const opened =
    (dateOpeners.has(before) && !(weakOpeners.has(before) && isCount(scan, index))) || openerPairs.has(pair);
  if (!(licensed && !isCount(scan, index)) && !opened && !yearInContext(scan, index)) return null;
  return makeExpression({
    begin: index,
    next: index + 1,
    grain: 'year',
    relative: false,
    resolve: () => yearSpan(year) ?? null,
  });
}

function yearInContext(scan: Scan, index: number): boolean {
  const after = index + 1;
  if (isApostrophe(scan, after) && touches(scan, after) && rawAt(scan, after + 1) === 's') return true;
  const before = rawAt(scan, index - 1).toLowerCase();
  if (before === 'year') return true;
  if (before === '(')
    return isMark(scan, after, ')') || isMark(scan, after, ',') || isMark(scan, after, ';') || isDash(scan, after);
  if (/^(the|a|its|his|her|their|that)$/.test(before)) return isWord(scan, after) && !isCount(scan, index);
  // A line of a chronology: "2017: the group is founded".
  const start = scan.begin[index] ?? 0;
  const lineStart = start === 0 || scan.text.charAt(start - 1) === '\n';
  return lineStart && (isMark(scan, after, ':') || isDash(scan, after));
}

/** "2013-2017", "2013–14": two years joined by a dash. Strong enough to stand alone. */
export function yearRange(scan: Scan, index: number): Expression | null {
  if (digitsAt(scan, index) !== 4 || !isDash(scan, index + 1) || gluedBefore(scan, index)) return null;
  const spaced = !touches(scan, index + 1);
  const end = index + 2;
  const first = numberAt(scan, index);
  const short = digitsAt(scan, end) === 2;
  const second = short ? Math.floor(first / 100) * 100 + numberAt(scan, end) : numberAt(scan, end);
  if (!short && digitsAt(scan, end) !== 4) return null;
  if (spaced === touches(scan, end) || gluedAfter(scan, end) || isCount(scan, end) || isMeasure(scan, end)) return null;
  if (first < firstYear || second > lastYear || second <= first) return null;
  if ((spaced || short) && !dateOpeners.has(wordAt(scan, index - 1)) && !/^(\(|the)$/.test(rawAt(scan, index - 1)))
    return null;
  return makeExpression({
    begin: index,
    next: end + 1,
    grain: 'year',
    relative: false,
    resolve: () => yearSpan(first) ?? null,
    resolveEnd: () => yearSpan(second) ?? null,
  });
}

/** "1990s", "the 90s", "the '90s". */
export function decade(scan: Scan, index: number): Expression | null {
  if (!isPluralNumber(scan, index)) return null;
  const value = numberAt(scan, index);
  const short = digitsAt(scan, index) === 2;
  if (value % 10 !== 0 || !(short || (value >= 1000 && value <= 2090))) return null;
  const apostrophe = isApostrophe(scan, index - 1) && touches(scan, index);
  const before = wordAt(scan, apostrophe ? index - 2 : index - 1);
  // "in their 30s", "in her early 20s" are ages: a short decade needs "the" or its apostrophe.
  const part = lexemeAt(scan, apostrophe ? index - 2 : index - 1)?.part !== undefined;
  if (short && !apostrophe && (part ? wordAt(scan, index - 2) : before) !== 'the') return null;
  // Up to "the 30s" the century is this one; nobody here writes of the 1930s so briefly.
  const first = short ? (value >= 40 ? 1900 : 2000) + value : value;
  return makeExpression({
    begin: apostrophe ? index - 1 : index,
    next: index + 1,
    grain: 'decade',
    relative: false,
    resolve: () => decadeSpan(first),
  });
}

/** "spring 2019", "the summer of 2018", "in winter 2018-19"; alone only where an opener or a determiner shows it. */
export function seasonName(scan: Scan, index: number, licensed: boolean): Expression | null {
  const season = lexemeAt(scan, index)?.season;
  if (!season) return null;
  const fall = wordAt(scan, index) === 'fall';
  const tail = yearTail(scan, index + 1);
  if (tail?.year !== null && tail !== null) {
    const { year } = tail;
    // "winter of 2018-19" names the one that begins in 2018.
    const crossing = season === 'winter' && isNextYear(scan, tail.next - 1);
    const span = crossing ? seasonFrom(season, year) : seasonSpan(season, year);
    return makeExpression({
      begin: index,
      next: crossing ? tail.next + 2 : tail.next,
      grain: 'season',
      relative: false,
      resolve: () => span,
    });
  }
  if (tail) {
    const resolve: Resolve = (frame) => {
      const years = tail.resolve(frame);
      const from = years && seasonSpan(season, partsOf(years[0]).year);
      const to = years && seasonSpan(season, partsOf(years[1]).year);
      return from && to ? cover(from, to) : null;
    };
    return makeExpression({ begin: index, next: tail.next, grain: 'season', resolve });
  }
  const before = wordAt(scan, index - 1);
  const opened = licensed || dateOpeners.has(before) || before === 'the';
  if (fall || !opened || isCapital(scan, index) || wordAt(scan, index + 1) === 'of') return null;
  return makeExpression({
    begin: index,
    next: index + 1,
    grain: 'season',
    floating: true,
    resolve: (frame) => seasonNear(season, frame),
  });
}

/** The last season of that name that had begun by the publication; in a clause about the future, the next not yet over. */
export function seasonNear(season: Season, frame: Frame): DaySpan | null {
  const day = frame.notAfter ?? frame.notBefore ?? (frame.future ? frame.anchor?.[0] : frame.anchor?.[1]);
  if (!day) return null;
  const ahead = !frame.notAfter && (frame.notBefore !== null || frame.future);
  const { year } = partsOf(day);
  for (const offset of ahead ? [-1, 0, 1] : [0, -1, -2]) {
    const span = seasonFrom(season, year + offset);
    if (span && (ahead ? span[1] >= day : span[0] <= day)) return span;
  }
  return null;
}
