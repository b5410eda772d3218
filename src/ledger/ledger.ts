import type {
  CaseEvent,
  Claim,
  ClaimId,
  ClaimStatus,
  ClaimType,
  Entity,
  EntityId,
  EntityKind,
  Judgement,
  LedgerEntry,
  PartyEntity,
  Problem,
  Source,
  SourceId,
} from '../model/index.ts';

/** A claim as the record holds it: what was proposed, what people decided, and which entities fill its parts (after merges). */
export interface RecordedClaim {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  /** Note of the review that gave the status; `null` where there is none. */
  readonly note: string | null;
  /** Entities after merges: `entity` is the canonical id. */
  readonly parties: readonly PartyEntity[];
}

/** A source without its text, with what reading it gave. */
export interface RecordedSource {
  readonly source: Omit<Source, 'text' | 'segments'>;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  readonly reading: 'unread' | 'read' | 'not read';
  readonly claims: number;
}

/** An entity as the record shows it, merges applied. */
export interface RecordedEntity {
  readonly entity: Entity;
  /** Ids merged into this one, itself excluded. */
  readonly merged: readonly EntityId[];
  /** Every spelling claims use for it, most used first; ties in order of appearance. */
  readonly names: readonly { readonly name: string; readonly claims: number }[];
  readonly claims: number;
}

/** A standing judgement (not undone). */
export interface RecordedJudgement {
  /** The ledger entry that made it. */
  readonly seq: number;
  readonly left: EntityId;
  readonly right: EntityId;
  readonly judgement: Judgement;
  readonly reason: string | null;
}

/** Every given condition must hold. */
export interface ClaimFilter {
  readonly source?: SourceId;
  /** Any part filled by this entity or one merged with it. */
  readonly entity?: EntityId;
  /** With `entity`: only where it fills this part. */
  readonly part?: PartyEntity['part'];
  readonly type?: ClaimType;
  readonly status?: ClaimStatus;
  /** Words of the quote or of a party's name; each must occur (beginnings of words, case and diacritics aside). */
  readonly words?: string;
  /** `place`, unless told: by source, then by place in its text. `confidence`: what its reader was least sure of first, then by place. */
  readonly order?: 'place' | 'confidence';
  readonly limit?: number;
  readonly offset?: number;
}

/** A full-text hit in a source. */
export interface TextHit {
  readonly source: SourceId;
  /** A passage around the first match. */
  readonly passage: string;
}

/** What `verify` found. `fault` is the first thing that does not fit, in order of the chain; `null` where all is well. */
export interface Verification {
  readonly entries: number;
  readonly sources: number;
  readonly claims: number;
  readonly head: string | null;
  readonly fault: Problem | null;
}

/**
 * The record of one case: an append-only, hash-chained log of events and the tables projected from it.
 * Appending and projecting happen in one transaction: when `append` has returned, the events survive a killed process.
 * Several processes may use one case at once.
 */
export interface Ledger {
  /**
   * Appends events in order, all or none.
   * @throws {MusterError} `case-readonly`, `disk-full`, `claim-invalid`, `event-refused` (undoing what cannot be undone, an unknown id)
   */
  append(events: readonly CaseEvent[], by: string): Promise<readonly LedgerEntry[]>;
  /** Entries after `after` (0 for all), in order. */
  entries(after?: number, limit?: number): Promise<readonly LedgerEntry[]>;
  /** Hash of the last entry; `null` where there is none. */
  head(): Promise<string | null>;

  sources(): Promise<readonly RecordedSource[]>;
  /** A source with its text; `undefined` where there is none of this id. */
  source(id: SourceId): Promise<Source | undefined>;

  /** In order of source, then of place in the text. */
  claims(filter?: ClaimFilter): Promise<readonly RecordedClaim[]>;
  claim(id: ClaimId): Promise<RecordedClaim | undefined>;

  /** By canonical or merged id. */
  entity(id: EntityId): Promise<RecordedEntity | undefined>;
  /** All entities, most claims first. */
  entities(filter?: { readonly kind?: EntityKind; readonly limit?: number }): Promise<readonly RecordedEntity[]>;
  /** Entities that have this normalised name key, under any of their names. */
  entitiesByKey(key: string): Promise<readonly RecordedEntity[]>;
  judgements(): Promise<readonly RecordedJudgement[]>;

  /** Sources whose text has all the words (beginnings of words; case, diacritics and Arabic letter variants aside). */
  searchText(words: string, limit?: number): Promise<readonly TextHit[]>;

  /** Recomputes chain, originals, quotes and projections. */
  verify(): Promise<Verification>;
  /** Drops every projected table and makes it anew from the log. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** Where the original bytes lie: write-once files named by their SHA-256. */
export interface Originals {
  /** Stores the bytes and returns their SHA-256; storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or `undefined` where there are none of this hash. */
  get(hash: string): Promise<Uint8Array | undefined>;
}
