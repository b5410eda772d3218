import type { Lexeme } from './lexicon.ts';
import { lexemeOf, longestWord } from './lexicon.ts';

/*
 * A text cut into words, numbers and marks, in one pass and time linear in its length. Tokens live in parallel arrays: a text of
 * several megabytes has a million of them, and nearly all are never looked at again.
 */

const word = 0;
const number = 1;
const mark = 2;
/** A blank line: no date reaches over it. */
const gap = 3;

/** Tokens of a text. `begin` and `end` are UTF-16 offsets into `text`. Read them through the functions below. */
export interface Scan {
  readonly text: string;
  readonly count: number;
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly kind: readonly number[];
  /** Words: their meaning in dates, if any. */
  readonly lexeme: readonly (Lexeme | undefined)[];
  /** Numbers: their value, -1 where they have more than four digits. Marks: their character code. */
  readonly value: readonly number[];
  /** Numbers: how many digits, plus `ordinalForm` for "25th" or `pluralForm` for "1990s", whose letters belong to the token. */
  readonly form: readonly number[];
}

const ordinalForm = 1 << 28;
const pluralForm = 1 << 29;
const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);

const isDigit = (code: number) => code >= 48 && code <= 57;
// Letters are ASCII letters and whatever lies outside ASCII, Latin-1 signs and the general punctuation block (dashes, quotes, odd spaces).
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff);
const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x3000 ||
  code === 0xfeff;

/** Cuts a text into tokens. */
export function scanText(text: string): Scan {
  const begin: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const lexeme: (Lexeme | undefined)[] = [];
  const value: number[] = [];
  const form: number[] = [];
  const length = text.length;
  const push = (from: number, to: number, what: number, meaning: Lexeme | undefined, worth: number, shape: number) => {
    begin.push(from);
    end.push(to);
    kind.push(what);
    lexeme.push(meaning);
    value.push(worth);
    form.push(shape);
  };
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const from = at;
    if (isSpace(code)) {
      let lines = 0;
      for (let c = code; at < length && isSpace(c); c = text.charCodeAt(++at)) if (c === 10) lines++;
      if (lines > 1) push(from, at, gap, undefined, 0, 0);
    } else if (isDigit(code)) {
      let amount = 0;
      for (let c = code; at < length && isDigit(c); c = text.charCodeAt(++at))
        if (at - from < 4) amount = amount * 10 + c - 48;
      const digits = at - from;
      let letters = at;
      while (letters < length && letters - at < 3 && isLetter(text.charCodeAt(letters))) letters++;
      const ending = letters > at ? text.slice(at, letters).toLowerCase() : '';
      const shape = ordinalEndings.has(ending) ? ordinalForm : ending === 's' ? pluralForm : 0;
      if (shape !== 0) at = letters;
      push(from, at, number, undefined, digits <= 4 ? amount : -1, digits | shape);
    } else if (isLetter(code)) {
      do at++;
      while (at < length && isLetter(text.charCodeAt(at)));
      const known = at - from <= longestWord ? lexemeOf(text.slice(from, at).toLowerCase()) : undefined;
      push(from, at, word, known, 0, 0);
    } else {
      at++;
      push(from, at, mark, undefined, code, 0);
    }
  }
  return { text, count: begin.length, begin, end, kind, lexeme, value, form };
}

/** The words of a token as they stand; empty beyond the text. */
export function rawAt(scan: Scan, index: number): string {
  return scan.text.slice(scan.begin[index] ?? 0, scan.end[index] ?? 0);
}

/** A date word in lower case; empty for anything else. */
export function wordAt(scan: Scan, index: number): string {
  return scan.lexeme[index]?.word ?? '';
}

export function lexemeAt(scan: Scan, index: number): Lexeme | undefined {
  return scan.lexeme[index];
}

export function isWord(scan: Scan, index: number): boolean {
  return scan.kind[index] === word;
}

/** Whether a token is a word that begins with a capital. */
export function isCapital(scan: Scan, index: number): boolean {
  if (scan.kind[index] !== word) return false;
  const first = scan.text.charAt(scan.begin[index] ?? 0);
  return first !== first.toLowerCase();
}

/** Whether a token is this mark. `mark` is one character. */
export function isMark(scan: Scan, index: number, mark_: string): boolean {
  return scan.kind[index] === mark && scan.value[index] === mark_.charCodeAt(0);
}

export function isNumber(scan: Scan, index: number): boolean {
  return scan.kind[index] === number;
}

/** The value of a number of at most four digits, else -1. */
export function numberAt(scan: Scan, index: number): number {
  return scan.kind[index] === number ? (scan.value[index] ?? -1) : -1;
}

/** Number of digits of a number, 0 for other tokens. */
export function digitsAt(scan: Scan, index: number): number {
  return (scan.form[index] ?? 0) & (ordinalForm - 1);
}

/** Whether a number is written as an ordinal: "25th". */
export function isOrdinal(scan: Scan, index: number): boolean {
  return ((scan.form[index] ?? 0) & ordinalForm) !== 0;
}

/** Whether a number is written as a plural: "1990s". */
export function isPluralNumber(scan: Scan, index: number): boolean {
  return ((scan.form[index] ?? 0) & pluralForm) !== 0;
}

/** Whether nothing stands between a token and the one before it. */
export function touches(scan: Scan, index: number): boolean {
  return index > 0 && index < scan.count && scan.begin[index] === scan.end[index - 1];
}

/** Whether a token is a hyphen or a dash. */
export function isDash(scan: Scan, index: number): boolean {
  if (scan.kind[index] !== mark) return false;
  const code = scan.value[index] ?? 0;
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** Whether a token is an apostrophe, straight or curly. */
export function isApostrophe(scan: Scan, index: number): boolean {
  return isMark(scan, index, "'") || isMark(scan, index, '’');
}

/**
 * Whether something that changes its meaning touches a number in front: it is part of a decimal, a thousand, a price, a clock time,
 * a fraction, a label ("T72") or something hyphenated. What a date allows around its numbers is checked by the rule for that date.
 */
export function gluedBefore(scan: Scan, index: number): boolean {
  if (!touches(scan, index)) return false;
  const before = index - 1;
  if (scan.kind[before] === word) return true;
  if (isMark(scan, before, '.') || isMark(scan, before, ','))
    return touches(scan, before) && isNumber(scan, before - 1);
  if (isDash(scan, before)) return true;
  return '$€£¥#№+/:=*_@\\~^&'.includes(rawAt(scan, before));
}

/** Whether something that changes its meaning touches a number behind: "10km", "50%", "1,000", "10:30". */
export function gluedAfter(scan: Scan, index: number): boolean {
  const after = index + 1;
  if (!touches(scan, after)) return false;
  if (scan.kind[after] === word) return true;
  const follows = touches(scan, after + 1);
  if (isMark(scan, after, '.')) return follows && isNumber(scan, after + 1);
  if (isMark(scan, after, ',')) return follows && digitsAt(scan, after + 1) === 3;
  if (isDash(scan, after)) return follows && (isNumber(scan, after + 1) || isWord(scan, after + 1));
  if (isMark(scan, after, ':')) return follows && isNumber(scan, after + 1);
  return '%$€£/=*_@\\^°'.includes(rawAt(scan, after));
}
