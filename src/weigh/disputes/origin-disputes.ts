import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { datedSides, dateSide } from './dated.ts';
import { hull, intervalOf, spokenDays } from './days.ts';
import { hasHappened } from './entering.ts';
import { joinClusters } from './join-clusters.ts';
import { makeDispute } from './make-dispute.ts';
import { groupsOfObjects } from './sites.ts';
import type { Interval, Statement } from './statement.ts';

/** Happenings a body has once, and happenings it has once with one other body: their dates exclude each other where they do not meet. */
const onceKinds: ReadonlySet<string> = new Set(['founded', 'dissolved']);
const onceEachKinds: ReadonlySet<string> = new Set(['renamed', 'merged', 'split', 'formed from']);
/** Where a body came out of: two sources that name different bodies, each alone, disagree. */
const parentKinds: ReadonlySet<string> = new Set(['formed from', 'split']);
/** Two new names told within a quarter of a year are one renaming told in two ways. */
const closeDays = 92;

/** One body founded, renamed or ended on days, or out of others, or under names that exclude each other. */
export function originDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const happened = facts.filter((fact) => hasHappened(fact) && fact.polarity === 'affirmed');
  return [...dateDisputes(unit, happened), ...parentDisputes(unit, happened), ...nameDisputes(unit, happened)];
}

function dateDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const groups = new Map<string, { readonly about: readonly EntityId[]; readonly statements: Statement[] }>();
  for (const fact of facts) {
    const says = dayOfEvent(fact);
    if (!Number.isFinite(says[0]) && !Number.isFinite(says[1])) continue;
    for (const kind of fact.kinds) {
      const once = onceKinds.has(kind);
      if (!once && !(onceEachKinds.has(kind) && fact.object !== null)) continue;
      const about = once || fact.object === null ? [unit] : [unit, fact.object];
      const group = groups.get(`${kind} ${about.join(' ')}`) ?? { about, statements: [] };
      group.statements.push({ fact, entity: null, ...dateSide(says), days: [0, 0], says });
      groups.set(`${kind} ${about.join(' ')}`, group);
    }
  }
  return [...groups.values()].flatMap(({ about, statements }) =>
    clusters(statements).flatMap((cluster) => {
      const sides = datedSides(cluster);
      if (new Set(sides.map(({ key }) => key)).size < 2) return [];
      const days = hull(sides.map(({ says }) => says));
      return [makeDispute({ rule: 'different origin', about, statements: sides, days, order: 'what they say' })];
    }),
  );
}

/** When it happened: its beginning where that is bounded, otherwise the days on one of which it was. */
function dayOfEvent({ range }: ClaimFacts): Interval {
  const [earliest, latest] = range.from;
  return intervalOf([earliest, latest ?? range.to[1]]);
}

function parentDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const born = facts.filter(({ kinds }) => kinds.some((kind) => parentKinds.has(kind)));
  return disputesOfBody(unit, born, () => [0, 0]);
}

function nameDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const renamed = facts.filter(({ kinds }) => kinds.includes('renamed'));
  return disputesOfBody(unit, renamed, (fact) => {
    const days = spokenDays(fact);
    return days === null ? null : [days[0], days[1] + closeDays];
  });
}

function disputesOfBody(
  unit: EntityId,
  facts: readonly ClaimFacts[],
  daysOf: (fact: ClaimFacts) => Interval | null,
): readonly Dispute[] {
  const bodies = groupsOfObjects(facts);
  const statements = facts.flatMap((fact): readonly Statement[] => {
    const days = daysOf(fact);
    const body = fact.object === null ? undefined : bodies.get(fact.object);
    if (days === null || body === undefined) return [];
    return [{ fact, key: String(fact.object), entity: fact.object, value: null, days, says: [body, body] }];
  });
  return joinClusters(clusters(statements)).map((cluster) => {
    const days = hull(cluster.map(({ fact }) => dayOfEvent(fact)));
    return makeDispute({ rule: 'different origin', about: [unit], statements: cluster, days, order: 'recorded' });
  });
}
