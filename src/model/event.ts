import type { Claim, ClaimId, ClaimStatus, PartyRole } from './claim.ts';
import type { Instant } from './day.ts';
import type { DisputeRule } from './dispute.ts';
import type { Entity, EntityId, Judgement } from './entity.ts';
import type { Problem } from './problem.ts';
import type { Source, SourceId } from './source.ts';

/** Which entity fills a part of a claim. */
export interface PartyEntity {
  readonly claim: ClaimId;
  readonly part: PartyRole;
  readonly entity: EntityId;
}

/** What can happen to a case. The ledger keeps these in order, for ever; everything else is projected from them. */
export type CaseEvent =
  | { readonly type: 'case-created'; readonly name: string }
  | { readonly type: 'source-captured'; readonly source: Source }
  | {
      /** A reader went through a source. Its claims replace nothing: an earlier reading's claims stay, and the same claim keeps its id. */
      readonly type: 'claims-proposed';
      readonly source: SourceId;
      readonly reader: string;
      /** `not read` where the reader does not know the language; the source stays searchable. */
      readonly outcome: 'read' | 'not read';
      readonly claims: readonly Claim[];
      readonly entities: readonly Entity[];
      readonly parties: readonly PartyEntity[];
      readonly problems: readonly Problem[];
    }
  | {
      readonly type: 'claim-reviewed';
      readonly claim: ClaimId;
      readonly status: ClaimStatus;
      readonly note: string | null;
    }
  | {
      readonly type: 'identity-judged';
      readonly left: EntityId;
      readonly right: EntityId;
      readonly judgement: Judgement;
      readonly reason: string | null;
    }
  | {
      /** A person decided a dispute: the claims that decide it, of those it had then. */
      readonly type: 'dispute-settled';
      readonly rule: DisputeRule;
      readonly claims: readonly ClaimId[];
      readonly deciding: readonly ClaimId[];
      readonly reason: string | null;
    }
  /** Takes back a review, a judgement or a settlement. Captures and readings are never undone; they are reviewed. */
  | { readonly type: 'undone'; readonly event: number; readonly reason: string | null };

export type CaseEventType = CaseEvent['type'];

/** An event as the ledger keeps it. */
export interface LedgerEntry {
  /** 1, 2, 3 ... without gaps. */
  readonly seq: number;
  readonly recordedAt: Instant;
  /** Who or what did it: a person's name, or a reader. */
  readonly by: string;
  readonly event: CaseEvent;
  /** SHA-256 of the entry before (64 zeros for the first), hexadecimal. */
  readonly previousHash: string;
  /** SHA-256 over seq, recordedAt, by, event and previousHash in canonical JSON, hexadecimal. */
  readonly hash: string;
}
