import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { certainSpan, dayNumber } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { hull } from './days.ts';
import { hasHappened } from './entering.ts';
import { Groups } from './groups.ts';
import { makeDispute } from './make-dispute.ts';
import type { Statement } from './statement.ts';

/**
 * One body based at two sites on one day. Whether one place lies in another is not known here, and a body can have two bases: places that one
 * source gives for the body agree with each other, and what agrees with one of them agrees with all.
 */
export function siteDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const based = facts.filter(
    (fact) => hasHappened(fact) && fact.polarity === 'affirmed' && fact.kinds.includes('site'),
  );
  const places = groupsOfObjects(based);
  const statements = based.flatMap((fact): readonly Statement[] => {
    const certain = certainSpan(fact.range);
    const place = fact.object === null ? undefined : places.get(fact.object);
    if (certain === null || place === undefined) return [];
    const days = [dayNumber(certain[0]), dayNumber(certain[1])] as const;
    return [{ fact, key: String(fact.object), entity: fact.object, value: null, days, says: [place, place] }];
  });
  return clusters(statements).map((cluster) => {
    const days = hull(cluster.map((one) => one.days));
    return makeDispute({ rule: 'two sites', about: [unit], statements: cluster, days, order: 'recorded' });
  });
}

/** A number for each object of the claims; objects that a source names side by side have one number. */
export function groupsOfObjects(facts: readonly ClaimFacts[]): ReadonlyMap<EntityId, number> {
  const groups = new Groups<string>();
  for (const { object, source } of facts) if (object !== null) groups.join(`source ${source}`, object);
  const numbers = new Map<string, number>();
  const places = new Map<EntityId, number>();
  for (const { object } of facts) {
    if (object === null) continue;
    const group = groups.of(object);
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    places.set(object, number);
  }
  return places;
}
