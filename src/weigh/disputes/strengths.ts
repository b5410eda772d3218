import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { countedAs } from './counted.ts';
import { hull, spokenDays } from './days.ts';
import { hasHappened } from './entering.ts';
import { makeDispute } from './make-dispute.ts';
import type { Statement } from './statement.ts';

/**
 * How far apart in time two numbers still speak of one state: a quarter of a year. Groups recruit and lose people; numbers years apart are change
 * and no dispute.
 */
const closeDays = 92;

/** Reports round: "about 300" and 320 are one count. Numbers exclude each other where the higher is more than a tenth above. */
const rounding = 1.1;

/** Numbers for one body and time that exclude each other; fighters are compared with fighters, vehicles with vehicles. */
export function strengthDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const byCounted = new Map<string, Statement[]>();
  for (const fact of facts) {
    const { count } = fact;
    const days = spokenDays(fact);
    if (!hasHappened(fact) || fact.polarity === 'negated' || count === null || days === null) continue;
    if (count.low === null && count.high === null) continue;
    const counted = countedAs(count.of);
    const value = wordsOf(count.low, count.high);
    const statement: Statement = {
      fact,
      key: `${value} ${counted}`,
      entity: null,
      value: `${value} ${counted}`,
      days: [days[0], days[1] + closeDays],
      says: [
        count.low ?? Number.NEGATIVE_INFINITY,
        count.high === null ? Number.POSITIVE_INFINITY : count.high * rounding,
      ],
    };
    const group = byCounted.get(counted);
    if (group === undefined) byCounted.set(counted, [statement]);
    else group.push(statement);
  }
  return [...byCounted.values()].flatMap(clusters).map((cluster) => {
    const days = hull(cluster.map((one) => [one.days[0], one.days[1] - closeDays]));
    return makeDispute({
      rule: 'disjoint strengths',
      about: [unit],
      statements: cluster,
      days,
      order: 'what they say',
    });
  });
}

function wordsOf(low: number | null, high: number | null): string {
  if (low === high) return String(low);
  if (low === null) return `at most ${high}`;
  return high === null ? `at least ${low}` : `${low} to ${high}`;
}
