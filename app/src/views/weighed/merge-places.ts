// Several units at one place are one mark on a map, with all that is said of each.
import type { Backing, PlaceSaid } from '../../draw/types.ts';
import type { AsOfAnswer } from '../../types.ts';

const firmness: readonly (AsOfAnswer | null)[] = ['attested', 'bridged', 'possible', 'none', null];

/** The places of several answers, each once: the firmest standing, and every claim for and against. */
export function mergePlaces(lists: readonly (readonly PlaceSaid[])[]): readonly PlaceSaid[] {
  const merged = new Map<string, PlaceSaid>();
  for (const said of lists.flat()) {
    const other = merged.get(said.place.id);
    merged.set(said.place.id, other ? together(other, said) : said);
  }
  return [...merged.values()];
}

function together(one: PlaceSaid, other: PlaceSaid): PlaceSaid {
  // What a source says outweighs what a rule infers, for the place as a whole.
  const inferred = one.inferred && other.inferred;
  const firmer = firmness.indexOf(one.asOf) <= firmness.indexOf(other.asOf) ? one.asOf : other.asOf;
  return {
    ...one,
    kinds: [...new Set([...one.kinds, ...other.kinds])],
    asOf: firmer,
    inferred,
    rule: inferred ? (one.rule ?? other.rule) : null,
    premises: inferred ? [...one.premises, ...other.premises] : [],
    claims: unique([...one.claims, ...other.claims]),
    against: unique([...one.against, ...other.against]),
    backing: add(one.backing, other.backing),
    position: one.position ?? other.position,
  };
}

function unique(views: PlaceSaid['claims']): PlaceSaid['claims'] {
  return [...new Map(views.map((view) => [view.claim.id, view])).values()];
}

function add(one: Backing, other: Backing): Backing {
  const origins = new Map<string, Backing['origins'][number]>();
  for (const origin of [...one.origins, ...other.origins]) {
    const known = origins.get(origin.id);
    origins.set(
      origin.id,
      known
        ? {
            ...known,
            sources: [...new Set([...known.sources, ...origin.sources])],
            claims: [...new Set([...known.claims, ...origin.claims])],
          }
        : origin,
    );
  }
  const all = [...origins.values()];
  const counted = (pick: (origin: Backing['origins'][number]) => readonly string[]) => new Set(all.flatMap(pick)).size;
  return { claims: counted(({ claims }) => claims), sources: counted(({ sources }) => sources), origins: all };
}
