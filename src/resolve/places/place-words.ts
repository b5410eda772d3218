import { lookupForm, nameLexicon } from '../names/name-lexicon.ts';

/** What the words of a name say a place is: an area, a city, or some site (a base, a crossing), which the gazetteer does not hold. */
export type PlaceHead = 'area' | 'city' | 'site';

/** Words of lexicon/name-words.tsv that are kinds of places held here; its other words for sites are kinds that are not. */
const heldKinds: ReadonlyMap<string, PlaceHead> = new Map([
  ['province', 'area'],
  ['district', 'area'],
  ['city', 'city'],
  ['village', 'city'],
]);

/** Kinds of areas that name-words.tsv leaves to the rest of a name. */
const areaWords: ReadonlySet<string> = new Set(
  'region regions state states oblast department prefecture county canton township область край республика штат регион منطقة إقليم ولاية استان شهرستان ولایت'
    .split(' ')
    .map(lookupForm),
);

/** What a word says of the place it is part of; `null` where it is part of the name itself. */
function headOf(word: string): PlaceHead | null {
  const form = lookupForm(word);
  if (areaWords.has(form)) return 'area';
  const known = nameLexicon().words.get(form);
  // "Rural Damascus" is an area's whole name, and another area than Damascus.
  if (known?.class !== 'site' || known.concept === 'countryside') return null;
  return heldKinds.get(known.concept) ?? 'site';
}

/** What the words of a name say the place is, by its first or last words; `null` where they say nothing. */
export function kindSaid(name: string): PlaceHead | null {
  const heads = name.split(/[\s-]+/u).map(headOf);
  if (heads.includes('site')) return 'site';
  return heads.find((head) => head !== null) ?? null;
}

/** A name without the words that say what it is: "Homs Governorate", "محافظة حمص", "the city of Homs". The whole name where nothing else is in it. */
export function withoutHead(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const kept = words.filter((word) => headOf(word) === null && !/^(?:the|of|de|du)$/iu.test(word));
  return kept.length === 0 || kept.length === words.length ? name.trim() : kept.join(' ');
}

/** What a name says it is beside a city or area ("base", "crossing", "countryside"), in whatever language; empty where it says nothing. */
export function siteOf(name: string): string {
  const kinds = name.split(/[\s-]+/u).flatMap((word) => {
    const known = nameLexicon().words.get(lookupForm(word));
    return known?.class === 'site' && !heldKinds.has(known.concept) ? [known.concept] : [];
  });
  return kinds.sort().join(' ');
}

/** Whether every word of a name has a meaning that name-words.tsv knows in several languages, so that translations of it are alike. */
export function isAllKnown(name: string): boolean {
  const { words, links } = nameLexicon();
  const forms = name.split(/[\s-]+/u).map(lookupForm);
  return forms.every((form) => form === '' || words.has(form) || links.has(form));
}
