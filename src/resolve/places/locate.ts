import { namedPlace } from './gazetteer.ts';
import type { Place } from './place.ts';
import { exactKey } from './place-keys.ts';
import { lookUp, placesCalled } from './places-called.ts';

/** What else is known where a place is named. */
export interface PlaceContext {
  /** ISO 3166-1 codes of the countries the record speaks of. */
  readonly countries?: readonly string[];
  /** Places that other citations name for the same unit or person: they may support a smaller place of the name. */
  readonly others?: readonly string[];
}

/** Which place a name means, and why. */
export interface PlaceAnswer {
  /** `null` where the gazetteer has no such place, or several and nothing that decides. */
  readonly place: Place | null;
  /** Smaller places of the same name that other citations support: they are entered as well. */
  readonly inAddition: readonly Place[];
  /** Other places the name could mean: all of them where none was chosen. */
  readonly others: readonly Place[];
  /** For a person to read. */
  readonly reason: string;
}

/** A namesake with fewer people than this share of another's is not what a text means by the bare name. */
const tellingShare = 1 / 50;

/**
 * The place a name means. A name shared by a city, a district and a region means the largest area, unless other citations support the smaller,
 * which is then named in addition (Security Force Monitor, Research Handbook, "units: positionings"). A name shared across countries, or by places
 * of one country that do not lie in one another, is decided by the countries the record speaks of or by what is written behind its comma
 * ("Tripoli, Lebanon"); where that does not decide, none is chosen. Namesakes with less than a fiftieth of the people are no rivals.
 * A name that is only spelled like the gazetteer's counts where one of these decides.
 */
export function locate(name: string, context: PlaceContext = {}): PlaceAnswer {
  const [first = '', ...behind] = name.split(/[,،]/u);
  const { places: called, onlyAlike } = lookUp(first);
  if (called.length === 0) return { place: null, inAddition: [], others: [], reason: 'not in the gazetteer' };
  const outer = behind.map((part) => part.trim()).filter((part) => part !== '');
  const inside = outer.reduce((left, part) => insideOf(left, part), called);
  if (inside.length === 0)
    return { place: null, inAddition: [], others: called, reason: `none of this name in ${outer.join(', ')}` };
  const rivals = withoutNamesakes(inside);
  const countries = new Set(context.countries ?? []);
  const spokenOf = rivals.filter(({ country }) => countries.has(country));
  if (onlyAlike && spokenOf.length === 0 && outer.length === 0)
    return { place: null, inAddition: [], others: inside, reason: 'only names spelled alike, nothing that decides' };
  const left = spokenOf.length > 0 ? spokenOf : rivals;
  const largest = left[0];
  if (largest === undefined) return { place: null, inAddition: [], others: called, reason: 'not in the gazetteer' };
  const apart = left.filter((place) => place.id !== largest.id && !place.within.includes(largest.id));
  const others = called.filter(({ id }) => id !== largest.id);
  if (apart.length > 0) {
    const across = new Set(left.map(({ country }) => country)).size > 1;
    const reason = across ? 'places in several countries have this name' : 'several places have this name';
    return { place: null, inAddition: [], others: left, reason };
  }
  const smaller = left.filter(({ id }) => id !== largest.id);
  const inAddition = smaller.filter((place) => isSupported(place, largest, context.others ?? []));
  return {
    place: largest,
    inAddition,
    others,
    reason: [...(onlyAlike ? ['spelled alike'] : []), reasonOf(called, rivals, left, smaller, outer)].join('; '),
  };
}

/** The areas and the country a place lies in, the smallest first. */
export function within(place: Place): readonly Place[] {
  return place.within.flatMap((id) => namedPlace(id)?.place ?? []);
}

function insideOf(places: readonly Place[], outer: string): readonly Place[] {
  const ids = new Set(placesCalled(outer).map(({ id }) => id));
  return places.filter((place) => place.within.some((id) => ids.has(id)));
}

/** Without places that have far fewer people, or have a country's name only as another name of theirs. */
function withoutNamesakes(places: readonly Place[]): readonly Place[] {
  const country = places.find(({ kind }) => kind === 'country');
  if (country === undefined) return withoutSmall(places);
  return withoutSmall(places.filter(({ kind, name }) => kind !== 'city' || exactKey(name) === exactKey(country.name)));
}

function withoutSmall(places: readonly Place[]): readonly Place[] {
  const most = Math.max(...places.map(({ population }) => population));
  return places.filter((place) => {
    const around = places.some((other) => place.within.includes(other.id) || other.within.includes(place.id));
    return around || place.population === 0 || place.population >= most * tellingShare;
  });
}

/** Whether a name given elsewhere means this smaller place, or one in it, and not the larger. */
function isSupported(place: Place, largest: Place, names: readonly string[]): boolean {
  return names.some((name) => {
    const meant = placesCalled(name.split(/[,،]/u)[0] ?? '');
    if (meant.some(({ id }) => id === largest.id)) return false;
    return meant.some(({ id, within: around }) => id === place.id || around.includes(place.id));
  });
}

function reasonOf(
  called: readonly Place[],
  rivals: readonly Place[],
  left: readonly Place[],
  smaller: readonly Place[],
  outer: readonly string[],
): string {
  const reasons = [
    ...(outer.length > 0 ? [`in ${outer.join(', ')}`] : []),
    ...(left.length < rivals.length ? ['the one in a country the record speaks of'] : []),
    ...(rivals.length < called.length && outer.length === 0
      ? ['the others have far fewer people, or another name first']
      : []),
    ...(smaller.length > 0 ? ['the largest area of this name'] : []),
  ];
  return reasons.length > 0 ? reasons.join('; ') : 'the only place of this name';
}
