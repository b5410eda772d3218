import type { Bounds, ClaimFacts, ClaimId, ClaimRange, DaySpan, SourceId } from '../../model/index.ts';
import { certainSpan, earliestLatest } from '../../model/index.ts';

/**
 * How much a claim carries. `firm` claims can attest. `weak` ones only hold it possible, allege or plan it. `conflict` ones were judged wrong in
 * review; they are kept, shown, and attest nothing (Research Handbook, cross-referencing-claims).
 */
export type Weight = 'firm' | 'weak' | 'conflict';

/** What one claim says of when a tie held. */
export interface Evidence {
  readonly claim: ClaimId;
  readonly number: number;
  readonly source: SourceId;
  /** `replaced`: told of somebody else who takes this one's place, which ends it (Research Handbook, posting-start-end-dates). */
  readonly how: 'said' | 'replaced';
  readonly weight: Weight;
  readonly range: ClaimRange;
}

/** Whether a claim takes part in weighing at all: questions claim nothing, rejected claims and those outside the standard are set aside. */
export function counts({ certainty, status }: ClaimFacts): boolean {
  return certainty !== 'asked' && status !== 'rejected' && status !== 'issue';
}

/** What a claim of the tie itself says. */
export function evidenceOf(facts: ClaimFacts): Evidence {
  return { ...markOf(facts), how: 'said', range: withinPublication(facts, facts.range) };
}

/**
 * What a successor's claim says of the one replaced: the end lies where the successor's start does, and on that day the predecessor still stood.
 * A plan to replace ends nothing yet; as `weak` evidence it bounds nothing.
 */
export function replacementEvidence(facts: ClaimFacts): Evidence {
  const { from, starting } = withinPublication(facts, facts.range);
  // Without a told start the claim says only that the successor stands by then: the predecessor had ended by that day.
  const end: Bounds = starting ? from : [null, from[1] ?? facts.range.to[0]];
  return { ...markOf(facts), how: 'replaced', range: { from: [null, end[1]], to: end, starting: false, ending: true } };
}

function markOf(facts: ClaimFacts): Pick<Evidence, 'claim' | 'number' | 'source' | 'weight'> {
  return { claim: facts.claim, number: facts.number, source: facts.source, weight: weightOf(facts) };
}

function weightOf({ certainty, status }: ClaimFacts): Weight {
  if (status === 'conflict') return 'conflict';
  return certainty === 'asserted' || certainty === 'probable' ? 'firm' : 'weak';
}

/** A report cannot know of a beginning or an end after it appeared: without other bounds, its publication bounds them. Plans may lie later. */
function withinPublication({ certainty, published }: ClaimFacts, range: ClaimRange): ClaimRange {
  const latest = published?.[1] ?? null;
  if (latest === null || certainty === 'planned') return range;
  const [a, b] = range.from;
  const [c, d] = range.to;
  return {
    ...range,
    from: [a, range.starting && (a === null || a <= latest) ? earliestLatest(b, latest) : b],
    to: [c, range.ending && (c === null || c <= latest) && (a === null || a <= latest) ? earliestLatest(d, latest) : d],
  };
}

/** Days of bounds where both are known. */
export function knownSpan([low, high]: Bounds): DaySpan | null {
  return low !== null && high !== null ? [low, high] : null;
}

/** The days a piece of evidence tells of: those it is certain of, else those on one of which it held. `null` where it reaches back or on without end. */
export function toldSpan({ range }: Evidence): DaySpan | null {
  return (
    certainSpan(range) ?? knownSpan([range.from[0], range.to[1]]) ?? (range.starting ? knownSpan(range.from) : null)
  );
}

/** By order of recording; what is said of the tie itself before what follows from a successor's claim. */
export function byNumber(a: Evidence, b: Evidence): number {
  return (
    a.number - b.number ||
    (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0) ||
    (a.how === b.how ? 0 : a.how === 'said' ? -1 : 1)
  );
}

/** Their claims, each once, in order of recording. */
export function claimsOf(evidence: readonly Evidence[]): readonly ClaimId[] {
  return [...new Set(evidence.toSorted(byNumber).map(({ claim }) => claim))];
}
