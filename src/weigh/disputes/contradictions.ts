import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { dayNumber } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { heldDays, hull, mustHoldOnOrAfter, spokenDays } from './days.ts';
import { hasHappened } from './entering.ts';
import { joinClusters } from './join-clusters.ts';
import { makeDispute } from './make-dispute.ts';
import type { Interval, Statement } from './statement.ts';

/** A denial that something began is about what was last told to have begun: within a quarter of a year before it. */
const recentDays = 92;

/**
 * What one affirms another denies, on days that both speak of, or says was over: "support ended in 2017" against support in 2022. The facts are
 * of one pair of parties and one type. What began again after the end was told goes on rightly.
 */
export function contradictions(about: readonly EntityId[], facts: readonly ClaimFacts[]): readonly Dispute[] {
  const told = facts.filter(hasHappened);
  const affirmed = told.filter(({ polarity }) => polarity === 'affirmed');
  const denied = told.filter(({ polarity }) => polarity === 'negated');
  const found = [
    ...kindsOfDenials(denied).flatMap((kind) => clusters(deniedOrHeld(affirmed, denied, kind))),
    ...clusters(overOrGoingOn(affirmed, denied)),
    ...clusters(begunOrNot(affirmed, denied)),
  ];
  return joinClusters(found).map((cluster) => {
    const days = hull(cluster.map((one) => one.days));
    return makeDispute({ rule: 'affirmed and denied', about, statements: cluster, days, order: 'recorded' });
  });
}

type Side = 'affirmed' | 'denied' | 'ended' | 'not ended' | 'began' | 'did not begin';

function statement(fact: ClaimFacts, side: Side, days: Interval): Statement {
  const holds = side === 'affirmed' || side === 'not ended' || side === 'began';
  return { fact, key: side, entity: null, value: side, days, says: holds ? [1, 1] : [0, 0] };
}

/** `null` stands for denials of no kind, which deny every kind. "Unspecified" support is no kind. */
function kindsOfDenials(denied: readonly ClaimFacts[]): readonly (string | null)[] {
  const kinds = new Set(denied.flatMap(kindsOf));
  const all = denied.some((fact) => kindsOf(fact).length === 0);
  return [...(all ? [null] : []), ...[...kinds].sort()];
}

function kindsOf({ kinds }: ClaimFacts): readonly string[] {
  return kinds.filter((kind) => kind !== 'unspecified');
}

/** Weapons denied say nothing against training affirmed. */
function deniedOrHeld(
  affirmed: readonly ClaimFacts[],
  denied: readonly ClaimFacts[],
  kind: string | null,
): Statement[] {
  const states = ({ range }: ClaimFacts) => !range.ending && !range.starting;
  const held = affirmed
    .filter((fact) => kind === null || kindsOf(fact).includes(kind))
    .flatMap((fact) => at(fact, 'affirmed', fact.range.ending ? null : lasting(fact)));
  const not = denied
    .filter(states)
    .filter((fact) => (kind === null ? kindsOf(fact).length === 0 : kindsOf(fact).includes(kind)))
    .flatMap((fact) => at(fact, 'denied', lasting(fact)));
  return [...held, ...not];
}

function at(fact: ClaimFacts, side: Side, days: Interval | null): readonly Statement[] {
  return days === null ? [] : [statement(fact, side, days)];
}

/** The days a claim speaks of. Two names are of one body on every day, and who is dead stays so. */
function lasting(fact: ClaimFacts): Interval | null {
  if (fact.type === 'identity') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const held = heldDays(fact.range);
  if (held === null || !fact.kinds.includes('death') || fact.polarity === 'negated') return held;
  return [held[0], Number.POSITIVE_INFINITY];
}

/** Claims that it was over, on the days until it is told to have begun again, and claims by which it went on. */
function overOrGoingOn(affirmed: readonly ClaimFacts[], denied: readonly ClaimFacts[]): readonly Statement[] {
  const starts = affirmed.flatMap(({ range }) => {
    const day = range.from[0] ?? range.from[1];
    return range.starting && day !== null ? [dayNumber(day)] : [];
  });
  starts.sort((a, b) => a - b);
  const over = affirmed.flatMap((fact): readonly Statement[] => {
    const last = fact.range.ending ? fact.range.to[1] : null;
    if (last === null) return [];
    const end = dayNumber(last);
    const again = starts.find((day) => day > end) ?? Number.POSITIVE_INFINITY;
    return again - 1 >= end + 1 ? [statement(fact, 'ended', [end + 1, again - 1])] : [];
  });
  const goingOn = affirmed.flatMap((fact): readonly Statement[] => {
    const day = fact.range.ending || fact.range.starting ? null : mustHoldOnOrAfter(fact.range);
    return day === null ? [] : [statement(fact, 'affirmed', [day, day])];
  });
  // "He was not dismissed" goes on until the day it is said, and on that day too.
  const notOver = denied.flatMap((fact): readonly Statement[] => {
    const days = fact.range.ending ? spokenDays(fact) : null;
    return days === null ? [] : [statement(fact, 'not ended', [days[1] + 1, days[1] + 1])];
  });
  return [...over, ...goingOn, ...notOver];
}

function begunOrNot(affirmed: readonly ClaimFacts[], denied: readonly ClaimFacts[]): readonly Statement[] {
  const began = affirmed.flatMap((fact): readonly Statement[] => {
    const day = fact.range.starting ? fact.range.from[1] : null;
    return day === null ? [] : [statement(fact, 'began', [dayNumber(day), dayNumber(day) + recentDays])];
  });
  const not = denied.flatMap((fact): readonly Statement[] => {
    const days = fact.range.starting ? spokenDays(fact) : null;
    return days === null ? [] : [statement(fact, 'did not begin', [days[1], days[1]])];
  });
  return [...began, ...not];
}
