import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { hull, spokenDays } from './days.ts';
import { isClaimed } from './entering.ts';
import { makeDispute } from './make-dispute.ts';
import type { Interval, Statement } from './statement.ts';

/**
 * How far apart two ranks of one person may be told and still exclude each other: a month. People are promoted, but reports of one event give the
 * rank of that time; further apart a promotion explains the difference.
 */
const closeDays = 31;

/** Ranks that are also the short form of others: a brigadier general is "the General" in the next sentence. */
const wideRanks: ReadonlySet<string> = new Set([
  'Admiral',
  'General',
  'Lieutenant',
  'Sergeant',
  'Constable',
  'Corporal',
]);

/** One person with two ranks at one time. Ranks come in the standard's words: equal words are one rank. */
export function rankDisputes(person: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const ranked = withoutShortForms(facts.filter((fact) => isClaimed(fact) && fact.polarity === 'affirmed'));
  const places = placesOf(ranked.map(({ rank }) => rank));
  const statements = ranked.flatMap(({ fact, rank }): readonly Statement[] => {
    const days = spokenDays(fact);
    const says = places.get(rank);
    if (days === null || says === undefined) return [];
    return [{ fact, key: rank, entity: null, value: rank, days: [days[0], days[1] + closeDays], says }];
  });
  return clusters(statements)
    .filter((cluster) => !isPromotion(cluster))
    .map((cluster) => {
      const days = hull(cluster.map((one) => [one.days[0], one.days[1] - closeDays]));
      return makeDispute({ rule: 'different rank', about: [person], statements: cluster, days, order: 'recorded' });
    });
}

/** Sources on either side of a promotion that show it to be one; with fewer, two reports may simply disagree. */
const sourcesOfPromotion = 3;

/** Whether several sources give one rank, and later ones, without going back, another: the rank changed in between. */
function isPromotion(cluster: readonly Statement[]): boolean {
  const first = cluster.reduce((a, b) => (b.days[0] < a.days[0] ? b : a));
  const before = cluster.filter(({ key }) => key === first.key);
  const after = cluster.filter(({ key }) => key !== first.key);
  const end = before.reduce((latest, { days }) => Math.max(latest, days[1] - closeDays), Number.NEGATIVE_INFINITY);
  return (
    new Set(after.map(({ key }) => key)).size === 1 &&
    after.every(({ days }) => days[0] > end) &&
    [before, after].every((side) => new Set(side.map(({ fact }) => fact.source)).size >= sourcesOfPromotion)
  );
}

interface Ranked {
  readonly fact: ClaimFacts;
  readonly rank: string;
}

/** A text that has said "Lieutenant Colonel" may go on with "Colonel": the shorter rank is then no other one. */
function withoutShortForms(facts: readonly ClaimFacts[]): readonly Ranked[] {
  const bySource = new Map<string, Set<string>>();
  const ranked = facts.flatMap((fact) => (fact.rank === null ? [] : [{ fact, rank: fact.rank }]));
  for (const { fact, rank } of ranked) {
    const known = bySource.get(fact.source);
    if (known === undefined) bySource.set(fact.source, new Set([rank]));
    else known.add(rank);
  }
  return ranked.filter(({ fact, rank }) => {
    const others = bySource.get(fact.source) ?? new Set();
    return ![...others].some((other) => isShortFor(rank, other));
  });
}

function isShortFor(rank: string, other: string): boolean {
  return other.endsWith(` ${rank}`);
}

/** Each rank's place in a list that has the ranks of one wide word side by side; the wide word takes all their places. */
function placesOf(ranks: readonly string[]): ReadonlyMap<string, Interval> {
  const groupOf = (rank: string) => [...wideRanks].find((wide) => rank === wide || isShortFor(wide, rank)) ?? rank;
  const groups = new Map<string, string[]>();
  for (const rank of [...new Set(ranks)].sort()) {
    const group = groups.get(groupOf(rank));
    if (group === undefined) groups.set(groupOf(rank), [rank]);
    else group.push(rank);
  }
  const places = new Map<string, Interval>();
  let next = 0;
  for (const [wide, members] of groups) {
    const first = next;
    for (const rank of members) if (rank !== wide) places.set(rank, [next, next++]);
    if (members.includes(wide)) places.set(wide, [first, Math.max(first, next - 1)]);
    next = Math.max(next, first + 1);
  }
  return places;
}
