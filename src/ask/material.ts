import type { ClaimFacts, ClaimId, EntityId } from '../model/index.ts';
import type { ClaimView, EntityRef } from './answers.ts';
import type { Backing } from './weighed-answers.ts';

/** What answers are made of, fetched before they are made: making them asks nothing more, and gives the same from the same. */
export interface Material {
  /** Views of these claims, in the same order; those without one are left out. */
  views(claims: readonly Pick<ClaimFacts, 'claim'>[]): readonly ClaimView[];
  view(claim: ClaimId): ClaimView | undefined;
  /** An entity as answers name it; one that was not fetched names itself. */
  entity(id: EntityId): EntityRef;
  /** What stands behind claims: sources, and origins that are independent of each other. */
  backing(claims: readonly ClaimFacts[]): Backing;
}

/** Groups in order of their first member. */
export function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
