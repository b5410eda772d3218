import type { Span } from '../../model/index.ts';
import { foldArabic, isMark, lettersOf } from './letters.ts';
import type { WordBook } from './word-book.ts';

/**
 * The smallest piece rules look at: a word, a particle that is written as one with the next word (and, for, with, like), a number or a
 * punctuation mark. Offsets count in the source's text.
 */
export interface Atom extends Span {
  readonly index: number;
  readonly type: 'word' | 'clitic' | 'number' | 'mark';
  /** As written. */
  readonly text: string;
  /** Folded, with the article; "لل" is read as ل and the article. */
  readonly full: string;
  /** Folded, without article. */
  readonly bare: string;
  readonly definite: boolean;
  /** Whether it ends in the sign or alef of the indefinite accusative ("as commander"). */
  readonly accusative: boolean;
  /** Whether the first letter bears the sign of the passive. */
  readonly damma: boolean;
  /** Whether the letter for the future was taken off ("will ..."). */
  readonly future: boolean;
  /** "his", "it": the pronoun written as one with the word. */
  readonly suffix: (Span & { readonly text: string }) | undefined;
}

const piece =
  /[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u0640\u0670]+|[\p{L}\p{M}][\p{L}\p{M}'’-]*|[\p{N}]+(?:[.,٬٫/-][\p{N}]+)*|\S/gu;
/** Longer runs of letters are no words. */
const longestWord = 60;

/** The atoms of a stretch of text; `base` is where it begins in the source. */
export function atomsOf(stretch: string, base: number, book: WordBook): Atom[] {
  const atoms: Atom[] = [];
  const push = (atom: Omit<Atom, 'index'>) => atoms.push({ ...atom, index: atoms.length });
  for (const match of stretch.matchAll(piece)) {
    const text = match[0];
    const begin = base + match.index;
    const end = begin + text.length;
    if (
      /^[\u0610-\u061a\u064b-\u065f\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/.test(text) ||
      text.length > longestWord
    )
      continue;
    if (/^\p{N}/u.test(text)) push({ ...plain(text, begin, end), type: 'number' });
    else if (/^[\u0620-\u06d3]/.test(text)) for (const atom of split(text, begin, book)) push(atom);
    else push({ ...plain(text, begin, end), type: /^\p{L}/u.test(text) ? 'word' : 'mark' });
  }
  return atoms;
}

function plain(text: string, begin: number, end: number): Omit<Atom, 'index'> {
  const folded = text.toLowerCase();
  return {
    type: 'word',
    text,
    full: folded,
    bare: folded,
    definite: false,
    accusative: false,
    damma: false,
    future: false,
    suffix: undefined,
    begin,
    end,
  };
}

interface Reading {
  /** Letters taken off the front, one clitic each; the future's س is no atom of its own. */
  readonly clitics: string;
  readonly future: boolean;
  /** Whether "لل" hides the article's alef. */
  readonly hidden: boolean;
}

const readings: readonly Reading[] = ['', 'و', 'ف'].flatMap((conjunction) => [
  { clitics: conjunction, future: false, hidden: false },
  ...['ب', 'ل', 'ك'].map((preposition) => ({ clitics: conjunction + preposition, future: false, hidden: false })),
  { clitics: `${conjunction}ل`, future: false, hidden: true },
  { clitics: conjunction, future: true, hidden: false },
]);

/** A word apart from the particles written as one with it: the first way that leaves a word the lists know. */
function split(text: string, begin: number, book: WordBook): Omit<Atom, 'index'>[] {
  const letters = lettersOf(text);
  const folded = foldArabic(text);
  if (/^[وفبلك]$/.test(folded))
    return [{ ...plain(text, begin, begin + text.length), type: 'clitic', full: folded, bare: folded }];
  // A sign between letters may fold away; without one letter for one the word stays whole.
  if (letters.length !== folded.length) return [stem(text, begin, folded, { definite: false, future: false }, book)];
  for (const reading of readings) {
    const rest = restOf(folded, reading);
    if (rest === undefined || !isKnown(rest, reading, text, book)) continue;
    return withClitics(text, begin, letters, reading, rest, book);
  }
  // Unknown words: the article shows what stands before it; a pronoun at the end of a known word shows the word.
  for (const reading of readings) {
    const rest = restOf(folded, reading);
    if (rest !== undefined && reading.clitics !== '' && !reading.future && /^ال.{3}/.test(rest))
      return withClitics(text, begin, letters, reading, rest, book);
  }
  return [stem(text, begin, folded, { definite: hasArticle(folded, book), future: false }, book)];
}

function restOf(folded: string, { clitics, future, hidden }: Reading): string | undefined {
  if (!folded.startsWith(clitics)) return undefined;
  let rest = folded.slice(clitics.length);
  if (hidden) {
    if (!rest.startsWith('ل')) return undefined;
    rest = `ا${rest}`;
  }
  if (future) {
    if (!/^س[يتن]/.test(rest)) return undefined;
    rest = rest.slice(1);
  }
  return rest.length >= 2 ? rest : undefined;
}

function isKnown(rest: string, reading: Reading, text: string, book: WordBook): boolean {
  if (reading.future) return book.verbs.has(rest) || withoutSuffix(rest, text, book) !== undefined;
  if (book.knows(rest)) return !(reading.hidden && rest.length < 5);
  if (/^ال.{2}/.test(rest) && book.knows(rest.slice(2))) return true;
  return isAccusative(rest, text, book) || withoutSuffix(rest, text, book) !== undefined;
}

function isAccusative(rest: string, text: string, book: WordBook): boolean {
  return (
    rest.endsWith('ا') &&
    rest.length > 3 &&
    (/\u064b/.test(text.slice(-2)) || !book.knows(rest)) &&
    book.knows(rest.slice(0, -1))
  );
}

/** A known word before a pronoun ("its base"); ta marbuta is written as ta before it. */
function withoutSuffix(
  rest: string,
  text: string,
  book: WordBook,
): { readonly word: string; readonly suffix: string } | undefined {
  for (const suffix of ['هما', 'ها', 'هم', 'نا', 'ه']) {
    if (!rest.endsWith(suffix) || rest.length - suffix.length < 2 || (suffix === 'ه' && text.endsWith('ة'))) continue;
    const word = rest.slice(0, -suffix.length);
    if (/^ال/.test(word)) continue;
    if (word.endsWith('ت') && book.knows(`${word.slice(0, -1)}ه`)) return { word: `${word.slice(0, -1)}ه`, suffix };
    if (book.knows(word)) return { word, suffix };
    // "they reported it": the silent alef of the plural is not written before a pronoun.
    if (word.endsWith('و') && book.knows(`${word}ا`)) return { word: `${word}ا`, suffix };
  }
  return undefined;
}

function withClitics(
  text: string,
  begin: number,
  letters: ReturnType<typeof lettersOf>,
  reading: Reading,
  rest: string,
  book: WordBook,
): Omit<Atom, 'index'>[] {
  const edge = (count: number) => letters[count]?.at ?? text.length;
  const atoms: Omit<Atom, 'index'>[] = [...reading.clitics].map((clitic, i) => ({
    ...plain(text.slice(edge(i), edge(i + 1)), begin + edge(i), begin + edge(i + 1)),
    type: 'clitic',
    full: clitic,
    bare: clitic,
  }));
  const from = edge(reading.clitics.length);
  const definite = hasArticle(rest, book);
  atoms.push(stem(text.slice(from), begin + from, rest, { definite, future: reading.future }, book));
  return atoms;
}

function stem(
  text: string,
  begin: number,
  rest: string,
  { definite, future }: { readonly definite: boolean; readonly future: boolean },
  book: WordBook,
): Omit<Atom, 'index'> {
  const own = definite ? rest.slice(2) : rest;
  const inflected = !book.knows(rest) || /[هن]/.test(rest.slice(-2));
  const suffixed = definite || !inflected || isParticle(rest, book) ? undefined : withoutSuffix(rest, text, book);
  const accusative = !suffixed && !definite && !isParticle(rest, book) && isAccusative(rest, text, book);
  const word = suffixed?.word ?? (accusative ? own.slice(0, -1) : own);
  const suffixLength = suffixed ? lengthOfSuffix(text, suffixed.suffix.length) : 0;
  const end = begin + text.length;
  return {
    ...plain(text, begin, end),
    full: suffixed || accusative ? word : rest,
    bare: word,
    definite,
    accusative: accusative || /\u064b[\u0627\u0649]?$/.test(text),
    damma: /^.[\u0651]?\u064f/u.test(text),
    future,
    suffix: suffixed && { begin: end - suffixLength, end, text: text.slice(text.length - suffixLength) },
  };
}

/** Whether a word begins with the article: not with the same letters of its own. */
function hasArticle(word: string, book: WordBook): boolean {
  if (!/^ال.{2}/.test(word) || book.givenNames.has(word) || book.numbers.has(word)) return false;
  return !book.has('preposition', word) && !(book.has('particle', word) && !book.knows(word.slice(2)));
}

function isParticle(word: string, book: WordBook): boolean {
  return (
    book.has('preposition', word) ||
    book.has('particle', word) ||
    book.has('predecessor', word) ||
    book.has('name', word) ||
    book.has('office', word)
  );
}

/** How many units the last so many letters take, their signs with them. */
function lengthOfSuffix(text: string, letters: number): number {
  let left = letters;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (isMark(text.charAt(at))) continue;
    left -= 1;
    if (left === 0) return text.length - at;
  }
  return text.length;
}
