import type { ClaimId } from './claim.ts';
import type { Day } from './day.ts';
import type { EntityId } from './entity.ts';

/** Why claims cannot all hold. */
export const disputeRules = [
  /** One unit, two commanders on one day. */
  'two commanders',
  /** The same posting is said to begin on days that exclude each other. */
  'different start',
  /** The same posting is said to end on days that exclude each other. */
  'different end',
  /** Numbers for one body and time that exclude each other. */
  'disjoint strengths',
  /** One person, two ranks at one time. */
  'different rank',
  /** One body based at two sites at one time. */
  'two sites',
  /** What one affirms another denies, or says was over. */
  'affirmed and denied',
  /** A text names alternatives itself. */
  'alternatives in one text',
  /** One body founded, renamed or ended at times, or out of others, that exclude each other. */
  'different origin',
  /** A person holds a post after the day of death. */
  'posted after death',
  /** A commander's rank is far from what peers at that echelon hold. */
  'rank unlike its peers',
] as const;
export type DisputeRule = (typeof disputeRules)[number];

/** `dsp-` and 16 hexadecimal digits, derived from the rule, what it is about and the first claim in it. */
export type DisputeId = string;

/** One of the things said that cannot all hold, with everyone who says it. */
export interface DisputeSide {
  /** What this side says in a few words: a person's id, a day, a number. Sides of one dispute differ in it. */
  readonly key: string;
  /** The entity the side stands for, where it does. */
  readonly entity: EntityId | null;
  /** The words it is shown by where no entity is: a day, a count, a rank, "denied". */
  readonly value: string | null;
  /** In order of recording; never empty. */
  readonly claims: readonly ClaimId[];
}

/** Claims that cannot all hold, and the rule that says so. Found by `weigh`, decided by people. */
export interface Dispute {
  readonly id: DisputeId;
  readonly rule: DisputeRule;
  /** Entities it is about, the main one (the unit, or the person) first. */
  readonly about: readonly EntityId[];
  /** Two or more. */
  readonly sides: readonly DisputeSide[];
  /** First and last day on which the sides exclude each other; `null` is unknown. */
  readonly days: readonly [Day | null, Day | null];
}

/** `reopened`: settled, and claims came in since. */
export const disputeStates = ['open', 'settled', 'reopened'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** A decision on a dispute: which of its claims decide it. Later claims do not fall under it. */
export interface Settlement {
  /** The ledger entry that recorded it. */
  readonly seq: number;
  readonly rule: DisputeRule;
  /** The dispute's claims as they were when it was settled. */
  readonly claims: readonly ClaimId[];
  /** Those of them that decide it; never empty. */
  readonly deciding: readonly ClaimId[];
  readonly reason: string | null;
}
