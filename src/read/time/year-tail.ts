import type { DaySpan } from '../../model/index.ts';
import { yearSpan } from '../../model/index.ts';
import { unitAround } from './calendar.ts';
import type { Frame, Resolve } from './expression.ts';
import { countedNouns, measures } from './lexicon.ts';
import type { Scan } from './scan.ts';
import {
  digitsAt,
  gluedAfter,
  isDash,
  isMark,
  isOrdinal,
  isPluralNumber,
  isWord,
  numberAt,
  rawAt,
  touches,
  wordAt,
} from './scan.ts';

/** Years a four-digit number may stand for where only the words around it show it to be one. */
export const firstYear: number = 1800;
export const lastYear: number = 2099;

/** The year written with a month or a day: a number, a year counted from the publication, or one counted from the date last mentioned. */
interface YearTail {
  readonly next: number;
  readonly year: number | null;
  readonly resolve: (frame: Frame) => DaySpan | null;
  readonly relative: boolean;
}

const yearOffsets: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);
const sameYearOffsets: ReadonlyMap<string, number> = new Map([
  ['that', 0],
  ['same', 0],
  ['previous', -1],
  ['following', 1],
]);

/** Whether a token is a year as a number: four digits that are nothing else. */
export function yearAt(scan: Scan, index: number): number | null {
  if (digitsAt(scan, index) !== 4 || isOrdinal(scan, index) || isPluralNumber(scan, index)) return null;
  const year = numberAt(scan, index);
  return year >= firstYear && year <= lastYear && (!gluedAfter(scan, index) || isNextYear(scan, index)) ? year : null;
}

export function isCount(scan: Scan, index: number): boolean {
  return isWord(scan, index + 1) && countedNouns.has(rawAt(scan, index + 1).toLowerCase());
}

export function isMeasure(scan: Scan, index: number): boolean {
  return isWord(scan, index + 1) && measures.has(rawAt(scan, index + 1).toLowerCase());
}

/** Whether "-19" or "-2019" follows "2018". */
export function isNextYear(scan: Scan, index: number): boolean {
  const digits = digitsAt(scan, index + 2);
  if (!isDash(scan, index + 1) || !touches(scan, index + 1) || !touches(scan, index + 2)) return false;
  return (digits === 2 || digits === 4) && numberAt(scan, index + 2) % 100 === (numberAt(scan, index) + 1) % 100;
}

/** The year after a month or day: ", 2022", "of 2022", "this year", "of that year". */
export function yearTail(scan: Scan, index: number): YearTail | null {
  const comma = isMark(scan, index, ',');
  const of = !comma && wordAt(scan, index) === 'of';
  let at = comma || of ? index + 1 : index;
  const year = yearAt(scan, at);
  if (year !== null && !(comma && isCount(scan, at)) && !isMeasure(scan, at)) {
    return { next: at + 1, year, resolve: () => yearSpan(year) ?? null, relative: false };
  }
  if (comma) return null;
  if (wordAt(scan, at) === 'that' && wordAt(scan, at + 1) === 'same') at++;
  else if (wordAt(scan, at) === 'the' && sameYearOffsets.has(wordAt(scan, at + 1))) at++;
  if (wordAt(scan, at + 1) !== 'year') return null;
  const fromAnchor = yearOffsets.get(wordAt(scan, at));
  const fromPrevious = sameYearOffsets.get(wordAt(scan, at));
  const offset = fromAnchor ?? fromPrevious;
  if (offset === undefined) return null;
  const resolve: Resolve = (frame) => {
    const base = fromAnchor === undefined ? frame.previous : frame.anchor;
    return base && unitAround(base, 'year', offset);
  };
  return { next: at + 2, year: null, resolve, relative: true };
}
