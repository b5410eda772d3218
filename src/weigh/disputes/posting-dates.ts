import type { Bounds, ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { datedSides, dateSide } from './dated.ts';
import { hull, intervalOf } from './days.ts';
import { hasHappened } from './entering.ts';
import { makeDispute } from './make-dispute.ts';
import type { Interval, Statement } from './statement.ts';

/**
 * One posting said to begin, or to end, on days that exclude each other. An appointment and a ceremony two days later are such a dispute
 * (Research Handbook, posting-start-end-dates: both are entered, and one is found in conflict). "Appointed", told on the day of publication
 * and no more, agrees with every earlier day.
 *
 * A person may hold a post twice: two beginnings with a told end between them are two tenures and no dispute, and so are two ends with a beginning
 * between.
 */
export function postingDateDisputes(about: readonly EntityId[], facts: readonly ClaimFacts[]): readonly Dispute[] {
  const told = facts.filter((fact) => hasHappened(fact) && fact.polarity === 'affirmed');
  const starts = told.filter(({ range }) => range.starting);
  const ends = told.filter(({ range }) => range.ending);
  return [
    ...disputesOfDate('different start', about, starts, ends),
    ...disputesOfDate('different end', about, ends, starts),
  ];
}

function disputesOfDate(
  rule: 'different start' | 'different end',
  about: readonly EntityId[],
  facts: readonly ClaimFacts[],
  others: readonly ClaimFacts[],
): readonly Dispute[] {
  const [own, other] = rule === 'different start' ? ([startOf, endOf] as const) : ([endOf, startOf] as const);
  const between = others.map(other).filter((one) => Number.isFinite(one[0]) && Number.isFinite(one[1]));
  const tenures = tenuresBetween(between);
  const statements = facts.flatMap((fact): readonly Statement[] => {
    const says = own(fact);
    if (!Number.isFinite(says[0]) && !Number.isFinite(says[1])) return [];
    return [{ fact, entity: null, ...dateSide(says), days: tenures(says), says }];
  });
  return clusters(statements).flatMap((cluster) => {
    const sides = datedSides(cluster);
    if (new Set(sides.map(({ key }) => key)).size < 2) return [];
    const days = hull(sides.map(({ says }) => says));
    return [makeDispute({ rule, about, statements: sides, days, order: 'what they say' })];
  });
}

function startOf({ range }: ClaimFacts): Interval {
  return told(range.from);
}

function endOf({ range }: ClaimFacts): Interval {
  return told(range.to);
}

function told(bounds: Bounds): Interval {
  return intervalOf(bounds);
}

/**
 * Which tenures, counted from the first, a date can belong to, given the other ends of tenures. Dates with one of those surely between
 * them get intervals that do not meet.
 */
function tenuresBetween(cuts: readonly Interval[]): (date: Interval) => Interval {
  const firsts = cuts.map(([low]) => low).sort((a, b) => a - b);
  const lasts = cuts.map(([, high]) => high).sort((a, b) => a - b);
  return ([low, high]) => {
    const from = below(lasts, low, true);
    return [from, Math.max(from, below(firsts, high, false))];
  };
}

/** How many of the sorted numbers lie below a limit, or on it where `including`. */
function below(sorted: readonly number[], limit: number, including: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = sorted[middle] ?? 0;
    if (one < limit || (including && one === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}
