import type { Ledger } from '../ledger/index.ts';
import type { EntityId } from '../model/index.ts';
import type { NameProfile, PairJudgement } from '../resolve/index.ts';
import { matchNames } from '../resolve/index.ts';

/** Names so alike that, met together with a second such pair, they are no accident. */
const alike = 0.9;
/** Telling words that a name needs for it: a surname and a given name of a person, one of a body or place. */
const leastTelling = { person: 2, unit: 1, organisation: 1, place: 1 } as const;
/** Namesakes looked at for one entity. */
const mostPairs = 12;

/**
 * Puts together the entities that are called alike, for finding out whether two others share a post, a place or a body: "the same unit" may still be two
 * entities, in two scripts, when its two commanders are compared. What is put together here is joined nowhere.
 */
export async function likeNamed(ledger: Ledger, ids: Iterable<EntityId>): Promise<(id: EntityId) => EntityId> {
  const parent = new Map<EntityId, EntityId>();
  const rootOf = (id: EntityId): EntityId => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    return root;
  };
  for (const id of new Set(ids)) {
    for (const pair of await ledger.namePairs({ entity: id, limit: mostPairs })) {
      if (pair.score < alike) break;
      const sides = await ledger.entitiesById([pair.left, pair.right]);
      const [left, right] = [sides.get(pair.left), sides.get(pair.right)];
      if (left === undefined || right === undefined || left.scope !== null || right.scope !== null) continue;
      const match = matchNames(left.kind, left.name, right.name);
      if (match.score < alike || match.differ || match.telling < leastTelling[left.kind]) continue;
      const [a, b] = [rootOf(left.id), rootOf(right.id)];
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return rootOf;
}

/** The profile with everything it names put together with what is called alike. */
export function throughNames(profile: NameProfile, of: (id: EntityId) => EntityId): NameProfile {
  return {
    ...profile,
    postings: profile.postings.map((posting) => ({ ...posting, other: of(posting.other) })),
    places: profile.places.map(of),
    ties: profile.ties.map(of),
  };
}

/** Says of what is shared that it is so by name. */
export function sharedByName(judgement: PairJudgement): PairJudgement {
  const words = /^same (unit|commander|place|superior unit|related unit)$/;
  return { ...judgement, reasons: judgement.reasons.map((reason) => reason.replace(words, '$1 of like name')) };
}
