import type { ClaimFacts, EntityId } from '../model/index.ts';
import { groupBy } from './material.ts';

/** Another entity that claims say a unit was, is or became. Nobody has judged them one. */
export interface OtherName {
  readonly entity: EntityId;
  readonly how: 'identity' | 'renamed to' | 'renamed from';
  readonly claims: readonly ClaimFacts[];
  /** The entity it is another name of: the one asked about, or another name of it. */
  readonly of: EntityId;
}

/** Claims that give other names to entities. */
function givesName(facts: ClaimFacts): boolean {
  const names = facts.type === 'identity' || (facts.type === 'succession' && facts.kinds.includes('renamed'));
  return names && facts.polarity === 'affirmed' && facts.certainty !== 'asked' && facts.object !== null;
}

/**
 * The other names claims give an entity: those they say are the same, those it was renamed to, and those it was renamed from.
 * @param apart Entities somebody judged to be another one.
 */
export function otherNamesOf(
  entity: EntityId,
  facts: readonly ClaimFacts[],
  apart: ReadonlySet<EntityId>,
): readonly OtherName[] {
  const found = facts
    .filter(givesName)
    .flatMap((claim): readonly (Omit<OtherName, 'claims'> & { claim: ClaimFacts })[] => {
      const { subject, object } = claim;
      if (object === null || subject === object || (subject !== entity && object !== entity)) return [];
      const other = subject === entity ? object : subject;
      if (apart.has(other)) return [];
      const renamed = subject === entity ? ('renamed to' as const) : ('renamed from' as const);
      return [{ entity: other, how: claim.type === 'identity' ? ('identity' as const) : renamed, of: entity, claim }];
    });
  return [...groupBy(found, ({ entity: other, how }) => `${other} ${how}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ entity: first.entity, how: first.how, of: entity, claims: group.map(({ claim }) => claim) }];
  });
}
