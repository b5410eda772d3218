import type { EntityKind } from '../../model/index.ts';
import { isArticle, withoutArticle } from './articles.ts';
import { type KnownWord, lookupForm, nameLexicon } from './name-lexicon.ts';
import { makeWord, type NameWord } from './name-word.ts';

/** A word of a body's or place's name. */
export interface BodyWord extends NameWord {
  /** What it means, where the word lists have it in some language. */
  readonly known: KnownWord | null;
  /** Written with the Arabic article. */
  readonly definite: boolean;
}

/** The name of a unit, place or organisation taken apart. */
export interface BodyName {
  /** Every word but numbers and words that say nothing, in order. */
  readonly words: readonly BodyWord[];
  /** Numbers in the name, ascending. */
  readonly numbers: readonly number[];
  /** Its letters where the whole name is an acronym ("SDF"), lower case, and of "MaT" those without small letters too; empty where it is none. */
  readonly acronyms: readonly string[];
  /** What it may be abbreviated to, lower case: first letters with and without small words. */
  readonly initials: readonly string[];
}

/** Takes a name of a body or place apart. */
export function parseBody(name: string, kind: Exclude<EntityKind, 'person'> = 'unit'): BodyName {
  const lexicon = nameLexicon();
  // What follows the comma of a place is where it lies: "Petersburg, Indiana".
  const tokens = tokensOf(kind === 'place' ? (name.split(/[,،]/u)[0] ?? name) : name);
  const words: BodyWord[] = [];
  const numbers: number[] = [];
  let tens = 0;
  let definite = false;
  const units = tokens.some((token) => lexicon.words.get(lookupForm(token))?.class === 'echelon');
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const form = lookupForm(token);
    const digits = digitsOf(token) ?? (units ? romanOf(token) : null);
    const ordinal = digits ?? lexicon.numbers.get(form) ?? null;
    if (ordinal !== null) {
      // "Twenty-fifth", "الخامسة والعشرون": ten and one together are one number.
      const previous = numbers.at(-1);
      if (digits === null && tens > 0 && ordinal < 10) numbers[numbers.length - 1] = tens + ordinal;
      else if (
        digits === null &&
        ordinal % 10 === 0 &&
        previous !== undefined &&
        previous < 10 &&
        ordinal >= 20 &&
        ordinal < 100
      )
        numbers[numbers.length - 1] = ordinal + previous;
      else numbers.push(ordinal);
      tens = digits === null && ordinal >= 20 && ordinal < 100 && ordinal % 10 === 0 ? ordinal : 0;
      continue;
    }
    tens = 0;
    const next = tokens[at + 1];
    if (lexicon.links.has(form) || (next !== undefined && isArticle(token, next))) {
      definite = !lexicon.links.has(form) || form === 'al';
      continue;
    }
    const bare = withoutArticle(token);
    const word = makeWord(token, bare);
    words.push({
      ...word,
      known: lexicon.words.get(form) ?? lexicon.words.get(lookupForm(bare)) ?? null,
      definite: definite || bare !== token,
    });
    definite = false;
  }
  return {
    words,
    numbers: numbers.sort((a, b) => a - b),
    acronyms: acronymsOf(name),
    initials: initialsOf(tokens.filter((token) => /\p{L}/u.test(token))),
  };
}

function tokensOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/[\u064b-\u0652\u0670\u0640\u200c\u200e\u200f]/gu, '')
    .replace(/(?<=\p{L})[’'](?=s(?:\P{L}|$))s/giu, '')
    .replace(/(?<![\p{L}.])(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/[’'‘`´ʿʾʼ]/gu, '')
    .replace(/(?<=\d)[-–](?=\p{Ll}{1,3}(?:\s|$))/gu, '')
    .split(/[\s\-‐‑–—/.,،·•_"“”«»:;]+/u)
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** "1", "1st", "93rd", "2e", "1-я", "٩٣", "1º"; a number inside a word ("U2") is none. */
function digitsOf(token: string): number | null {
  const plain = token.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const digits = /^(\d{1,4})(?:º|ª|\p{Ll}{1,4})?$/u.exec(plain)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Roman numerals up to 39 in capitals. A single I, V or X counts as well: callers ask only where the name has a unit's size. */
function romanOf(token: string): number | null {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(token);
  if (match === null || token === '') return null;
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(match[2] ?? '');
  return (match[1]?.length ?? 0) * 10 + ones;
}

function acronymsOf(name: string): readonly string[] {
  const plain = name.replace(/^the\s+/i, '').trim();
  const bare = plain.replaceAll('.', '');
  if (!/^[A-Z][A-Za-z&-]{1,7}$/.test(bare)) return [];
  const capitals = bare.replace(/[^A-Z]/g, '');
  if (capitals.length < 2 || capitals.length < bare.length - 2) return [];
  const letters = [bare.replace(/[^A-Za-z]/g, ''), capitals].map((text) => text.toLowerCase());
  return [...new Set(letters)].filter((text) => text.length >= 2);
}

function initialsOf(tokens: readonly string[]): readonly string[] {
  const lexicon = nameLexicon();
  const latin = tokens.filter((token) => /^\p{Script=Latin}/u.test(token));
  if (latin.length < 2 || latin.length < tokens.length) return [];
  const first = (token: string): string => token.slice(0, 1).normalize('NFKD').slice(0, 1).toLowerCase();
  const letters = (kept: readonly string[]): string => kept.map(first).join('');
  const named = latin.filter((token) => !/^the$/i.test(token));
  const isSmall = (token: string, at: number): boolean =>
    lexicon.links.has(lookupForm(token)) || isArticle(token, named[at + 1] ?? '');
  const content = named.filter((token, at) => !isSmall(token, at));
  const found = [letters(named), letters(content)];
  // "Jaysh Maghawir al-Thawra" goes by MaT as well: without the kind of body at its head.
  if (isHeadWord(named[0]) && named.length > 2) found.push(letters(named.slice(1)), letters(content.slice(1)));
  return [...new Set(found)].filter((initials) => initials.length >= 2 && initials.length <= 8);
}

function isHeadWord(token: string | undefined): boolean {
  const kind = token === undefined ? undefined : nameLexicon().words.get(lookupForm(token))?.class;
  return kind === 'echelon' || kind === 'body';
}
