import type { Lexicon } from './word-lists.ts';

/** Whether a word heads names of bodies, organisations or places. */
export function isHeadWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.unitHeads.has(word) || lexicon.organisationHeads.has(word) || lexicon.words.place.has(word);
}

/** Words for a body of people that are unit nouns wherever they stand behind a name. */
const plainGroups = new Set(
  'group groups faction factions militia militias formation outfit coalition alliance organisation organization movement'.split(
    ' ',
  ),
);

/** Counted nouns that by themselves tell of no armed body. */
const plainPeople = new Set(
  'people persons men women members personnel recruits youth youths staff individuals volunteers civilians'.split(' '),
);

/** Generic words for armed bodies or their people that follow or stand for a unit's name. */
export function isUnitNoun(word: string, lexicon: Lexicon): boolean {
  if (plainPeople.has(word)) return false;
  if (lexicon.fighters.has(word) || plainGroups.has(word)) return true;
  const head = lexicon.unitHeads.get(word);
  return (
    head !== undefined &&
    !head.ambiguous &&
    !/^(?:staff|operation|command|wing)$/.test(head.class) &&
    !lexicon.words.place.has(word)
  );
}
