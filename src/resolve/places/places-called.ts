import { isDoubtful } from '../name-key.ts';
import { matchNames } from '../names/match-names.ts';
import { type NamedPlace, namedPlace, placesUnder } from './gazetteer.ts';
import type { Place } from './place.ts';
import { exactKey, fuzzyKeys } from './place-keys.ts';
import { isAllKnown, kindSaid, siteOf, withoutHead } from './place-words.ts';

/** Names alike from here on are taken for spellings of one: higher than between entities of one record, since any place on earth may be meant here. */
const alikeLine = 0.9;
/** Places compared for one key, those with most people first. */
const mostCompared = 60;

/**
 * Places of the gazetteer that a name may mean, in any script: those that have it among their names; where there is none, those whose names are
 * spelled alike. Words that say what the place is ("Homs Governorate", "مدينة حمص", "the city of Homs") choose among them. Countries first, then
 * areas, the larger first, then cities, most people first. Empty for names the gazetteer does not have, and for sites (a base, a crossing, an
 * airport): that there is a city of that name says nothing of where they lie.
 */
export function placesCalled(name: string): readonly Place[] {
  return lookUp(name).places;
}

/** The places a name may mean, and whether they are only spelled alike. */
export interface Lookup {
  readonly places: readonly Place[];
  readonly onlyAlike: boolean;
}

const exactly = (places: readonly Place[]): Lookup => ({ places, onlyAlike: false });
const nearly = (places: readonly Place[]): Lookup => ({ places, onlyAlike: places.length > 0 });

/** As `placesCalled`, telling names that are only spelled alike. */
export function lookUp(name: string): Lookup {
  // "north", "the desert", "base": words that describe, however they are written.
  if (
    isDoubtful(
      'place',
      name.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    )
  )
    return exactly([]);
  const full = called(name);
  if (full.length > 0) return exactly(full);
  const head = kindSaid(name);
  const bare = withoutHead(name);
  if (head === null || head === 'site' || bare === name.trim()) return nearly(alike(name));
  const meant = (place: Place): boolean => (head === 'city' ? place.kind === 'city' : place.kind === 'area');
  const exact = called(bare).filter(meant);
  return exact.length > 0 ? exactly(exact) : nearly(alike(bare).filter(meant));
}

function called(name: string): readonly Place[] {
  const key = exactKey(name);
  return key === '' ? [] : inOrder(placesUnder(key).flatMap(({ id }) => namedPlace(id) ?? []));
}

function alike(name: string): readonly Place[] {
  // "Rojava" and "the desert" mean something in themselves: what else means it is another place.
  if (isAllKnown(name)) return [];
  const site = siteOf(name);
  const found = new Map<string, NamedPlace>();
  for (const { id, names } of fuzzyKeys(name).flatMap((key) => placesUnder(key).slice(0, mostCompared))) {
    const place = found.has(id) ? null : namedPlace(id);
    if (place === null) continue;
    const isAlike = names.some((at) => {
      const other = place.names[at] ?? '';
      const match = matchNames('place', name, other);
      return match.score >= alikeLine && !match.differ && siteOf(other) === site;
    });
    if (isAlike) found.set(id, place);
  }
  return inOrder([...found.values()]);
}

/** How far up a place is: 0 a country, 1 an area of the first level, 2 one of the second, 3 a city. */
function levelOf(place: Place): number {
  return place.kind === 'city' ? 3 : place.within.length;
}

function inOrder(found: readonly NamedPlace[]): readonly Place[] {
  return found
    .map(({ place }) => place)
    .sort((a, b) => levelOf(a) - levelOf(b) || b.population - a.population || (a.id < b.id ? -1 : 1));
}
