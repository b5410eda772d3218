import type { Lexicon, UnitHead } from './word-lists.ts';

/** Whether a word heads names of bodies, organisations or places. */
export function isHeadWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.unitHeads.has(word) || lexicon.organisationHeads.has(word) || lexicon.words.place.has(word);
}

/** Words for a body of people that are unit nouns wherever they stand behind a name. */
const plainGroups =
  'group groups faction factions militia militias formation outfit coalition alliance organisation organization movement'.split(
    ' ',
  );

/** Counted nouns that by themselves tell of no armed body. */
const plainPeople = new Set(
  'people persons men women members personnel recruits youth youths staff individuals volunteers civilians'.split(' '),
);

/** Generic words for armed bodies or their people that follow or stand for a unit's name. */
export function isUnitNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon.unitNouns.has(word);
}

/** What `isUnitNoun` says yes to: words for people that are counted, for groups, and for units, those aside that usually mean something else. */
export function unitNounsOf(
  fighters: ReadonlySet<string>,
  unitHeads: ReadonlyMap<string, UnitHead>,
  places: ReadonlySet<string>,
): ReadonlySet<string> {
  const heads = [...unitHeads]
    .filter(
      ([word, head]) => !head.ambiguous && !/^(?:staff|operation|command|wing)$/.test(head.class) && !places.has(word),
    )
    .map(([word]) => word);
  return new Set([...fighters, ...plainGroups, ...heads].filter((word) => !plainPeople.has(word)));
}
