import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { dayNumber } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { hull, mustHoldOnOrAfter } from './days.ts';
import { hasHappened } from './entering.ts';
import { makeDispute } from './make-dispute.ts';
import type { Statement } from './statement.ts';

/** A person holds a post after the day of death: on days that lie after the last on which the death can have been. */
export function deathDisputes(person: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const entering = facts.filter((fact) => hasHappened(fact) && fact.polarity === 'affirmed');
  const always = [0, 0] as const;
  const statements = entering.flatMap((fact): readonly Statement[] => {
    if (fact.type === 'posting') {
      const day = mustHoldOnOrAfter(fact.range);
      if (day === null) return [];
      const says = [day, Number.POSITIVE_INFINITY] as const;
      return [{ fact, key: 'posted', entity: null, value: 'posted', days: always, says }];
    }
    const latest = latestDeath(fact);
    if (latest === null) return [];
    const says = [Number.NEGATIVE_INFINITY, latest] as const;
    return [{ fact, key: 'dead', entity: null, value: 'dead', days: always, says }];
  });
  return clusters(statements).map((cluster) => {
    const days = hull(cluster.map(({ says }) => says));
    return makeDispute({ rule: 'posted after death', about: [person], statements: cluster, days, order: 'recorded' });
  });
}

/** The last day on which the claimed death can have been. */
function latestDeath({ type, kinds, range }: ClaimFacts): number | null {
  if (type !== 'status' || !kinds.includes('death')) return null;
  const latest = range.from[1] ?? range.to[1];
  return latest === null ? null : dayNumber(latest);
}
