import type { Certainty, ClaimId, ClaimStatus, ClaimType, Polarity, Role } from './claim.ts';
import type { DaySpan } from './day.ts';
import type { EntityId } from './entity.ts';
import type { ClaimRange } from './range.ts';
import type { SourceId } from './source.ts';
import type { VoiceKind } from './voice.ts';

/** One link of a claim's attribution chain, as far as weighing looks at it. */
export interface FactVoice {
  readonly voice: VoiceKind;
  /** What the voice's words are compared by, in any script; two spellings of one name have one key. Empty for voices without a name. */
  readonly key: string;
}

/**
 * What weighing needs of a claim, without its words: who and what (merges applied), when, how sure, and who says so.
 * The ledger keeps it in columns, so that thousands can be weighed while a person waits.
 */
export interface ClaimFacts {
  readonly claim: ClaimId;
  /** Order of recording: 1, 2, 3 ... */
  readonly number: number;
  readonly source: SourceId;
  readonly type: ClaimType;
  readonly kinds: readonly string[];
  readonly role: Role | null;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly status: ClaimStatus;
  readonly range: ClaimRange;
  /** Canonical ids. */
  readonly subject: EntityId;
  readonly object: EntityId | null;
  readonly appointedBy: EntityId | null;
  readonly replaces: EntityId | null;
  /** A counted value: the lowest and highest number the words allow, and what is counted. */
  readonly count: { readonly low: number | null; readonly high: number | null; readonly of: string } | null;
  /** Rank in the standard's words, so that ranks of one standing compare as equal; `null` where none is given. */
  readonly rank: string | null;
  /** Claims this one is an alternative to, in the same text. */
  readonly competes: readonly ClaimId[];
  /** Outermost first, as in the claim; never empty. */
  readonly voices: readonly FactVoice[];
  /** Publication of the source, as compared by; `null` where unknown. */
  readonly publication: string | null;
  /** When the source was published. */
  readonly published: DaySpan | null;
  /** Where the claim's words stand in the source's text. */
  readonly begin: number;
  readonly end: number;
}
