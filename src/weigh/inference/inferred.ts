import type { ClaimId, ClaimRange, EntityId } from '../../model/index.ts';
import { contentId } from '../../util/index.ts';

/** The rules by which something follows from claims, each after a page of the Research Handbook. */
export const inferenceRules = [
  /** A superior operates where its subordinate does, while it is its superior (take-on-claims, units-positionings). */
  'superior takes on area',
  /** A superior is of the kinds its subordinate is of, while it is its superior (take-on-claims). */
  'superior takes on classification',
  /** Who operates in a large area operates in every area inside it (units-positionings). */
  'area contains areas',
  /** A rung known to stand between two units, which no claim names (unknown-unnamed-units). */
  'unknown unit between',
  /** A unit belongs, through an unknown unit of it, to the one above (unknown-unnamed-units). */
  'unknown unit belongs above',
  /** An unknown unit is where its subordinate is (unknown-unnamed-units). */
  'unknown unit takes on place',
] as const;
export type InferenceRule = (typeof inferenceRules)[number];

/** A unit that no claim names: its rank in the chain is known to exist, who fills it is not. It never holds postings and never acts. */
export interface UnknownUnit {
  /** `unk-` and 16 hexadecimal digits, from echelon, parent and child. */
  readonly id: string;
  readonly echelon: string;
  readonly parent: EntityId;
  readonly child: EntityId;
}

/** Something that follows from claims by a rule. It is worked out where it is asked for, never stored as a claim. */
export interface InferredFact {
  /** `inf-` and 16 hexadecimal digits, from rule, parties, words and premises. */
  readonly id: string;
  readonly rule: InferenceRule;
  readonly type: 'positioning' | 'classification' | 'membership';
  /** An entity, or the id of an unknown unit. */
  readonly subject: EntityId;
  /** The place or unit; `null` for a classification. */
  readonly object: EntityId | null;
  /** The kind of area, or the classification; `null` for a membership. */
  readonly value: string | null;
  readonly range: ClaimRange;
  /** Every claim it rests on, in order of recording; never empty. */
  readonly premises: readonly ClaimId[];
  /** A sentence. */
  readonly reason: string;
}

/** An inferred fact with its id. */
export function makeInferred(input: Omit<InferredFact, 'id'>): InferredFact {
  const { rule, type, subject, object, value, premises } = input;
  return { id: contentId('inf', { rule, type, subject, object, value, premises }), ...input };
}

/** By subject, object, kind, then the id. */
export function compareInferred(a: InferredFact, b: InferredFact): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.object ?? '', b.object ?? '') ||
    compareText(a.rule, b.rule) ||
    compareText(a.id, b.id)
  );
}

/** Code unit order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
