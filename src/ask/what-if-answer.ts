import type { ClaimFacts, ClaimId, Dispute } from '../model/index.ts';
import { groupBy } from './material.ts';

/** A statement, with the claims that make it before and after some are thought away. */
export interface Support {
  readonly before: readonly ClaimFacts[];
  readonly after: readonly ClaimFacts[];
}

/**
 * What claims are the same statement by: type, parties, role or kind, and whether it is affirmed. A number and an account's days are part of what is said
 * elsewhere; here two who say "about 80" and "about 300" of one body both say something of its strength, and the numbers tell them apart.
 */
function statementKey({ type, subject, object, role, kinds, polarity, count }: ClaimFacts): string {
  const number = count === null ? '' : `${count.low ?? ''}-${count.high ?? ''} ${count.of}`;
  return [type, subject, object ?? '', role ?? '', [...kinds].sort().join('+'), polarity, number].join('|');
}

/** Statements that lose support, in order of their first claim. Claims people rejected are not handed in. */
export function supportLost(facts: readonly ClaimFacts[], struck: ReadonlySet<ClaimId>): readonly Support[] {
  return [...groupBy(facts, statementKey).values()].flatMap((before) => {
    const after = before.filter(({ claim }) => !struck.has(claim));
    return after.length === before.length ? [] : [{ before, after }];
  });
}

/** What becomes of disputes when claims are thought away. */
export interface DisputeChange {
  /** Disputes that are none any more. */
  readonly settled: readonly Dispute[];
  /** Disputes that lose a side but not all, as they would be. */
  readonly changed: readonly Dispute[];
}

/**
 * Compares the disputes of topics before and after. A dispute goes on in one that shares a claim and the rule with it, for its id may change when its first claim falls.
 */
export function compareDisputes(before: readonly Dispute[], after: readonly Dispute[]): DisputeChange {
  const settled: Dispute[] = [];
  const changed: Dispute[] = [];
  for (const dispute of before) {
    const claims = new Set(claimsOf(dispute));
    const rest = after.filter(({ rule, sides }) => {
      return rule === dispute.rule && sides.some((side) => side.claims.some((claim) => claims.has(claim)));
    });
    if (rest.length === 0) settled.push(dispute);
    else if (rest.every(({ sides }) => sides.length < dispute.sides.length)) changed.push(...rest);
  }
  const unique = new Map(changed.map((dispute) => [dispute.id, dispute]));
  return { settled, changed: [...unique.values()] };
}

function claimsOf({ sides }: Dispute): readonly ClaimId[] {
  return sides.flatMap(({ claims }) => claims);
}
