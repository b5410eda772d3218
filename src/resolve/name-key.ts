import type { EntityKind } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { crowdWords, genericArabicWords, genericWords, personPrefixes, pointingWords } from './words.ts';

const arabicLetters = /\p{Script=Arabic}/u;

/**
 * A name's words in a form that spellings of it share: folded as `foldText` does, without the possessive `s`, and with the letters of an
 * abbreviation together ("U.S." as "US").
 */
export function nameWords(name: string): readonly string[] {
  const owner = name.replace(/(\p{L})['’]s(?=\P{L}|$)/gu, '$1').replace(/(\p{L}s)['’](?=\P{L}|$)/gu, '$1');
  const joined = owner.replace(/(?<![\p{L}.])(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
  return foldText(joined)
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * What names of one kind are compared by: two spellings with one key are one name. Articles fall ("the", al-, el-, and al- with its
 * l assimilated, as in ash-Sham); so do ranks and courtesies before a person's name. Empty where nothing is left to compare.
 */
export function nameKey(kind: EntityKind, name: string): string {
  const words = nameWords(name);
  const bare = dropArticles(words);
  const kept = kind === 'person' ? dropPrefixes(bare) : bare;
  return kept.join(' ');
}

/**
 * Whether a name may mean something else in the next text, so that it must not be joined across sources: a surname or given name alone, a
 * kunya alone ("Abu Ahmed"), words that describe ("the group", "a new head", "Turkish-backed militants"), and names without a capital.
 */
export function isDoubtful(kind: EntityKind, name: string): boolean {
  const words = nameWords(name);
  const key = nameKey(kind, name).split(' ');
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || key[0] === '') return true;
  if (pointingWords.has(first)) return true;
  if (arabicLetters.test(name)) return isDoubtfulArabic(kind, key);
  if (!/\p{Lu}|\p{Lo}|\p{N}/u.test(name)) return true;
  if (kind === 'person') return key.length < 2 || isBareKunya(key);
  if (crowdWords.has(last)) return true;
  return key.every((word) => genericWords.has(word));
}

/** How a name is shown: as spelled, without the article before a capital, a possessive ending and stray white space. */
export function displayName(name: string): string {
  const tidy = name.replace(/\s+/gu, ' ').trim();
  const bare = tidy
    .replace(/^[Tt]he\s+(?=[\p{Lu}\p{N}])/u, '')
    .replace(/(\p{L})['’]s$/u, '$1')
    .replace(/(\p{L}s)['’]$/u, '$1');
  return bare === '' ? tidy : bare;
}

function dropArticles(words: readonly string[]): readonly string[] {
  const kept = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next !== undefined && isArticle(word, next) ? [] : [word];
  });
  return kept.length > 0 ? kept : words;
}

function isArticle(word: string, next: string): boolean {
  if (word === 'the' || word === 'al' || word === 'el') return true;
  const assimilated = /^[aeiu](th|sh|dh|[tdrzsn])$/.exec(word);
  return assimilated?.[1] !== undefined && next.startsWith(assimilated[1]);
}

function dropPrefixes(words: readonly string[]): readonly string[] {
  const begin = words.findIndex((word) => !personPrefixes.has(word));
  return begin < 0 ? words : words.slice(begin);
}

/** "Abu Ahmed", "Umm Omar", "Ibn Khalid": many people are called so. */
function isBareKunya(words: readonly string[]): boolean {
  return words.length === 2 && /^(abu|abou|abo|umm|um|oum|ibn|bin|ben)$/.test(words[0] ?? '');
}

function isDoubtfulArabic(kind: EntityKind, key: readonly string[]): boolean {
  if (kind === 'person') return key.length < 2 || (key.length === 2 && /^(ابو|ابا|ابي|ام)$/.test(key[0] ?? ''));
  return key.every((word) => genericArabicWords.has(word));
}
