import type {
  CaseEvent,
  Claim,
  ClaimFacts,
  ClaimId,
  ClaimStatus,
  ClaimType,
  Dispute,
  DisputeId,
  DisputeRule,
  DisputeState,
  Entity,
  EntityId,
  EntityKind,
  Instant,
  Judgement,
  LedgerEntry,
  LineageEdge,
  PartyEntity,
  Problem,
  Settlement,
  Source,
  SourceId,
  Upstream,
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

/** What somebody decided about a claim, and who took it back where that happened. */
export interface RecordedReview {
  /** The ledger entry that made it. */
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly status: ClaimStatus;
  readonly note: string | null;
  readonly undoneBy: { readonly seq: number; readonly by: string } | null;
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

/** Which facts; every given condition must hold. */
export interface FactFilter {
  /** Any of these entities (canonical or merged ids) fills any part. */
  readonly entities?: readonly EntityId[];
  /** With `entities`: only where it fills one of these parts. */
  readonly parts?: readonly PartyEntity['part'][];
  readonly types?: readonly ClaimType[];
  readonly claims?: readonly ClaimId[];
  readonly sources?: readonly SourceId[];
  /** Of sources of these publications, as `ClaimFacts.publication` has them. */
  readonly publications?: readonly string[];
  /** With one of these voices in the chain, as `FactVoice.key` has them. */
  readonly voices?: readonly string[];
  /**
   * Claims that say the same as a claim this picks: of one type, subject, object, role and polarity. The claims picked are among them. Takes the place of all
   * other conditions.
   */
  readonly sayingTheSameAs?: Omit<FactFilter, 'sayingTheSameAs'>;
}

/** What a case holds, counted. */
export interface Counts {
  readonly sources: number;
  readonly unread: number;
  readonly claims: number;
  readonly entities: { readonly [K in EntityKind]: number };
}

/** A dispute as the record holds it. */
export interface RecordedDispute {
  readonly dispute: Dispute;
  readonly state: DisputeState;
  /** The settlement that stands for it, also where claims came in since. */
  readonly settlement: Settlement | null;
}

/** Which disputes; every given condition must hold. */
export interface DisputeFilter {
  readonly entity?: EntityId;
  readonly rule?: DisputeRule;
  readonly state?: DisputeState;
  readonly claim?: ClaimId;
  /** With any of these claims. */
  readonly claims?: readonly ClaimId[];
  readonly limit?: number;
  readonly offset?: number;
}

/** How many disputes there are; each count is of those that meet the filter's other conditions, so that a choice shows what another would give. */
export interface DisputeCounts {
  readonly states: readonly { readonly state: DisputeState; readonly disputes: number }[];
  readonly rules: readonly { readonly rule: DisputeRule; readonly disputes: number }[];
  /** Those with most disputes first. */
  readonly entities: readonly { readonly entity: EntityId; readonly disputes: number }[];
}

/** A voice as claims are compared by it. */
export interface RecordedVoice {
  readonly key: string;
  readonly claims: number;
  /** The first claim that names it. */
  readonly first: ClaimId;
}

/** Two entities whose names may be one, found when the later was recorded. */
export interface NamePair {
  readonly left: EntityId;
  readonly right: EntityId;
  /** 0 to 1: how alike the names most alike are. */
  readonly score: number;
}

/** How sources hang together, as far as some sources are concerned. */
export interface Lineage {
  readonly edges: readonly LineageEdge[];
  readonly upstreams: readonly Upstream[];
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
  /** These sources without their texts; unknown ids are left out. */
  sourcesById(ids: readonly SourceId[]): Promise<ReadonlyMap<SourceId, RecordedSource>>;
  /** Counted without fetching. */
  counts(): Promise<Counts>;

  /** In order of source, then of place in the text. */
  claims(filter?: ClaimFilter): Promise<readonly RecordedClaim[]>;
  claim(id: ClaimId): Promise<RecordedClaim | undefined>;
  /** Everything decided about a claim, those taken back included, oldest first. */
  reviews(claim: ClaimId): Promise<readonly RecordedReview[]>;
  /** These claims; unknown ids are left out. */
  claimsById(ids: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, RecordedClaim>>;

  /** By canonical or merged id. */
  entity(id: EntityId): Promise<RecordedEntity | undefined>;
  /** The entity that each of these ids, canonical or merged, counts as, without its spellings; unknown ids are left out. */
  entitiesById(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity>>;
  /** Each of these as it was recorded, by its own first spelling, whatever it counts as by now; unknown ids are left out. */
  entitiesAsMet(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity>>;
  /** All entities, most claims first. */
  entities(filter?: { readonly kind?: EntityKind; readonly limit?: number }): Promise<readonly RecordedEntity[]>;
  /** Entities that have this normalised name key, under any of their names. */
  entitiesByKey(key: string): Promise<readonly RecordedEntity[]>;
  judgements(): Promise<readonly RecordedJudgement[]>;
  /** Whether anybody ever judged something of the one and something of the other, also where that was taken back. */
  wasJudged(left: EntityId, right: EntityId): Promise<boolean>;
  /** Entities one of whose names has one of these keys, those with most of them first. */
  entitiesByBlock(blocks: readonly string[], limit?: number): Promise<readonly RecordedEntity[]>;
  /**
   * Pairs of entities whose names may be one, those most alike first; pairs that are one entity by now are left out.
   * @param filter.entity Only pairs this entity, or one merged with it, is a side of.
   */
  namePairs(filter?: {
    readonly entity?: EntityId;
    readonly limit?: number;
    readonly offset?: number;
  }): Promise<readonly NamePair[]>;

  /** Facts of claims that were not rejected, in order of recording. */
  facts(filter: FactFilter): Promise<readonly ClaimFacts[]>;
  /** Disputes: the reopened first and the settled last, among them those of most claims first. */
  disputes(filter?: DisputeFilter): Promise<readonly RecordedDispute[]>;
  /** Counted without fetching. @param mostEntities At most so many entities are counted for. */
  disputeCounts(filter: Pick<DisputeFilter, 'entity' | 'rule' | 'state'>, mostEntities: number): Promise<DisputeCounts>;
  /** Voices, those of most claims first. */
  voices(limit: number): Promise<readonly RecordedVoice[]>;
  dispute(id: DisputeId): Promise<RecordedDispute | undefined>;
  /** Edges between these sources and any others (all of them without `sources`), and what they lean on. */
  lineage(sources?: readonly SourceId[]): Promise<Lineage>;

  /**
   * The record as it stood when this many entries were in the log: a ledger of its own that can only be read, gone when closed.
   * @throws {MusterError} `entry-unknown` where the log has no such entry
   */
  asKnownAt(seq: number): Promise<Ledger>;
  /** The last entry recorded at or before a moment; 0 where there is none. */
  entryAt(moment: Instant): Promise<number>;

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
