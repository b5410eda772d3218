import type { ClaimView, EntityRef } from '../ask/index.ts';
import type { RecordedReview } from '../ledger/index.ts';
import type { ClaimId, ClaimStatus, EntityKind, Instant, LedgerEntry, SourceId } from '../model/index.ts';
import type { HandDraft, HandOptions, HandResult } from './propose-by-hand.ts';

/** A decision to record. */
export interface ReviewDraft {
  readonly claim: ClaimId;
  readonly status: ClaimStatus;
  readonly note?: string | null;
}

/** What somebody decided about a claim, and who took it back where that happened. */
export type ClaimReview = RecordedReview;

export const queueOrders = ['confidence', 'dispute', 'entity'] as const;
/**
 * How claims that wait are put in line. `confidence`: what the reader was least sure of first. `dispute`: those in open disputes, the largest
 * dispute first. `entity`: by whom they are about, the most written of first.
 */
export type QueueOrder = (typeof queueOrders)[number];

/** Which claims wait for a decision. */
export interface QueueQuery {
  readonly order?: QueueOrder;
  readonly status?: ClaimStatus;
  /** Claims in line to pass over: those shown already that still wait. */
  readonly skip?: number;
  readonly limit?: number;
}

/** A part of the line; `more` says that others come after it. */
export interface QueueAnswer {
  readonly claims: readonly ClaimView[];
  readonly more: boolean;
}

/** One entry of the log, in few words: what the log of a page tells, without the texts and claims an entry holds. */
export interface LogLine {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly what:
    | { readonly type: 'case-created'; readonly name: string }
    | { readonly type: 'source-captured'; readonly source: SourceId; readonly name: string }
    | {
        readonly type: 'claims-proposed';
        readonly source: SourceId;
        readonly name: string;
        readonly reader: string;
        readonly outcome: 'read' | 'not read';
        readonly claims: number;
      }
    | {
        readonly type: 'claim-reviewed';
        readonly claim: ClaimId;
        readonly summary: string;
        readonly status: ClaimStatus;
        readonly note: string | null;
      }
    | {
        readonly type: 'identity-judged';
        readonly left: { readonly id: string; readonly kind: EntityKind; readonly name: string };
        readonly right: { readonly id: string; readonly kind: EntityKind; readonly name: string };
        readonly judgement: 'same' | 'different' | 'unsure';
        readonly reason: string | null;
      }
    | {
        readonly type: 'dispute-settled';
        readonly rule: string;
        readonly claims: number;
        readonly deciding: readonly ClaimId[];
        readonly reason: string | null;
      }
    | { readonly type: 'undone'; readonly event: number; readonly reason: string | null };
}

/** A standing judgement of identity, with the two by the names they were met by. */
export interface JudgementLine {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly left: EntityRef;
  readonly right: EntityRef;
  /** What the left one counts as by now. */
  readonly now: EntityRef;
  readonly judgement: 'same' | 'different' | 'unsure';
  readonly reason: string | null;
}

/** Which judgements; every given condition must hold. */
export interface JudgementQuery {
  /** Made by a rule of the record's, or by people. */
  readonly by?: 'rule' | 'person';
  readonly judgement?: JudgementLine['judgement'];
  /** Only those before this entry of the log. */
  readonly before?: number;
  readonly limit?: number;
}

/** What a desk needs beyond asking: many decisions at once, claims by hand, what waits, who did what. */
export interface DeskWork {
  /**
   * Records several decisions, all or none, in order.
   * @throws {MusterError} `claim-unknown`, `case-readonly`
   */
  reviewAll(reviews: readonly ReviewDraft[]): Promise<readonly LedgerEntry[]>;
  /** Takes several entries back, all or none, the latest first. @throws {MusterError} `event-refused`, `case-readonly` */
  undoAll(seqs: readonly number[], reason?: string | null): Promise<readonly LedgerEntry[]>;
  /** Records claims a person made on words of a source; see `proposeByHand`. */
  proposeByHand(source: SourceId, drafts: readonly HandDraft[], options?: HandOptions): Promise<HandResult>;
  /** Claims that wait for a decision, in line. */
  queue(query?: QueueQuery): Promise<QueueAnswer>;
  /** Everything decided about a claim, oldest first. @throws {MusterError} `claim-unknown` */
  history(claim: ClaimId): Promise<readonly ClaimReview[]>;
  /** Number of the last entry of the log. */
  logEnd(): Promise<number>;
  /** Entries before `before` (all, unless told), newest first, at most `limit`. */
  logLines(before?: number, limit?: number): Promise<readonly LogLine[]>;
  /** Standing judgements of identity, newest first, at most 50 unless told. */
  judgements(query?: JudgementQuery): Promise<readonly JudgementLine[]>;
}
