import { isUnitNoun } from '../words/body-nouns.ts';
import type { Lexicon } from '../words/word-lists.ts';

/** Whether `words` can be short for the longer personal name: its last words, or its last word without article. */
export function isShortForm(words: readonly string[], longer: readonly string[]): boolean {
  if (words.length === 0 || words.length >= longer.length) return false;
  const tail = longer.slice(longer.length - words.length);
  return words.every((word, i) => word === tail[i]);
}

/** Whether `words` can be short for the longer unit name: its beginning, or all of it but the head noun. */
export function isUnitShortForm(words: readonly string[], longer: readonly string[], lexicon: Lexicon): boolean {
  // "the Falcons" for "Falcons of Karsana".
  const of = longer.indexOf('of');
  if (
    of === words.length &&
    words.every((word, i) => word === longer[i]) &&
    !words.every((word) => isUnitNoun(word, lexicon))
  )
    return true;
  // "the Front" for "the Azawad Defence Front".
  const [only] = words;
  if (
    words.length === 1 &&
    only !== undefined &&
    longer.length > 1 &&
    longer.at(-1) === only &&
    lexicon.unitHeads.has(only)
  )
    return true;
  if (
    words.length >= longer.length ||
    words.every((word) => isUnitNoun(word, lexicon) || lexicon.nationalities.has(word) || lexicon.words.place.has(word))
  )
    return false;
  const rest = longer.filter((word) => !isUnitNoun(word, lexicon));
  return (
    rest.length === words.length && words.every((word, i) => word === rest[i]) && !lexicon.known.has(words.join(' '))
  );
}
