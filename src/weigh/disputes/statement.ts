import type { ClaimFacts, EntityId } from '../../model/index.ts';

/** A closed interval of numbers; the ends may be infinite. */
export type Interval = readonly [low: number, high: number];

/**
 * A claim as a point of dispute: when it speaks and what it says, both as intervals. Two statements exclude each other where their `days` meet
 * and their `says` do not; every rule is a way of placing claims on these two lines.
 */
export interface Statement {
  readonly fact: ClaimFacts;
  /** The side it belongs to. */
  readonly key: string;
  readonly entity: EntityId | null;
  readonly value: string | null;
  /** Usually days since 1970-01-01; a rule may count in half days or in tenures. */
  readonly days: Interval;
  /** A number, a stretch of days, or the place of a person, rank or site in a list. */
  readonly says: Interval;
}

/** Whether two statements cannot both hold. */
export function excludes(left: Statement, right: Statement): boolean {
  const meet = left.days[0] <= right.days[1] && right.days[0] <= left.days[1];
  return meet && (left.says[0] > right.says[1] || right.says[0] > left.says[1]);
}
