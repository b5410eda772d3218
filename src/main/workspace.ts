import type {
  BacksAnswer,
  CareerAnswer,
  CaseSummary,
  ChartAnswer,
  ClaimDetail,
  ClaimView,
  CommandAnswer,
  DisputeCounts,
  DisputeView,
  DossierAnswer,
  EntityRef,
  EntityView,
  FramesAnswer,
  NetworkAnswer,
  OriginsAnswer,
  SearchAnswer,
  SourceLine,
  SourceView,
  StrengthAnswer,
  Suggestion,
  TimelineAnswer,
  VoiceLine,
  WhatIf,
  WhatIfAnswer,
  WhereAnswer,
} from '../ask/index.ts';
import type {
  ClaimId,
  ClaimStatus,
  ClaimType,
  Day,
  DaySpan,
  DisputeId,
  DisputeRule,
  DisputeState,
  EntityKind,
  Instant,
  Judgement,
  LedgerEntry,
  PartyRole,
  Problem,
  SourceId,
} from '../model/index.ts';
import type { AddClaimsResult } from './add-claims.ts';
import type { DeskWork } from './desk-work.ts';

/** Which claims to list; every given condition must hold. */
export interface ClaimQuery {
  readonly type?: ClaimType;
  readonly source?: SourceId;
  /** An entity's id, or a name that one entity answers to. */
  readonly entity?: string;
  /** With `entity`: only where it fills this part. */
  readonly part?: PartyRole;
  readonly status?: ClaimStatus;
  /** Words that must all occur in the quote or a party's name (beginnings of words; case and diacritics aside). */
  readonly words?: string;
  /**
   * `place`: by source, then by place in its text. `confidence`: what its reader was least sure of first, then by place. Unless told, claims asked for
   * because they wait for a decision (`status` proposed) come by confidence, all others by place.
   */
  readonly order?: 'place' | 'confidence';
  readonly limit?: number;
  readonly offset?: number;
}

/** Which disputes to list; every given condition must hold. */
export interface DisputeQuery {
  /** An entity's id, or a name that one entity answers to. */
  readonly entity?: string;
  readonly rule?: DisputeRule;
  readonly state?: DisputeState;
  readonly claim?: ClaimId;
  readonly limit?: number;
  readonly offset?: number;
}

/** What to take in, and what is known of it better than its files say. Given values win over what a file says of itself. */
export interface AddOptions {
  readonly publication?: string;
  readonly published?: DaySpan;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  /** BCP 47 code. */
  readonly language?: string;
  /** Largest file taken in, in bytes. */
  readonly maxBytes?: number;
  /** Called after each file or source; never more often. */
  readonly onProgress?: (step: AddStep) => void;
  /** Stops between two sources; what was stored stays stored. */
  readonly signal?: AbortSignal;
}

/** How far an import is. Capturing comes first, reading after it, each counted on its own. */
export interface AddStep {
  readonly phase: 'capture' | 'read';
  readonly done: number;
  readonly total: number;
  /** Name of the file or source just dealt with. */
  readonly name: string;
  /** Words of the text just read; 0 where none was. */
  readonly words: number;
}

/** A source an import dealt with. */
export interface AddedSource {
  readonly id: SourceId;
  readonly name: string;
}

/** What an import did. Faults of single files are `problems`; the rest was done. */
export interface AddResult {
  /** Newly stored, in order. */
  readonly captured: readonly AddedSource[];
  /** Files whose bytes the case held before (or met twice in this import), with the name they were first stored under. */
  readonly alreadyThere: readonly (AddedSource & { readonly firstName: string })[];
  /** Sources read now, those left unread by an earlier import included, with the number of claims proposed. */
  readonly read: readonly (AddedSource & { readonly claims: number })[];
  /** Sources the reader does not know the language of; they can be searched. */
  readonly notRead: readonly (AddedSource & { readonly language: string | null })[];
  readonly problems: readonly Problem[];
}

/** What checking a case found. `fault` is the first thing that does not fit; `null` where all is well. */
export interface VerifyResult {
  readonly entries: number;
  readonly sources: number;
  readonly claims: number;
  /** Hash of the last ledger entry. */
  readonly head: string | null;
  readonly fault: Problem | null;
}

/**
 * An open case: everything the command line and the page can do with it.
 * "Not there" is `undefined` for ids; a name nothing or too much answers to is an error, for it needs the asker's help.
 */
export interface Workspace extends DeskWork {
  /** Absolute path of the case folder. */
  readonly path: string;
  readonly name: string;

  summary(): Promise<CaseSummary>;
  /** In order of capture. */
  sources(): Promise<readonly SourceLine[]>;
  source(id: SourceId): Promise<SourceView | undefined>;
  /** The original bytes of a source, as captured. */
  original(id: SourceId): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>;
  /**
   * In the order asked for; see `ClaimQuery.order`.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous` where `entity` is a name
   */
  claims(query?: ClaimQuery): Promise<readonly ClaimView[]>;
  claim(id: ClaimId): Promise<ClaimDetail | undefined>;
  /** Most claims first. */
  entities(filter?: {
    readonly kind?: EntityKind;
    readonly limit?: number;
  }): Promise<readonly (EntityRef & { readonly claims: number })[]>;
  /**
   * What the record holds about an entity, by id or by a name; `kind` tells apart things of one name.
   * @throws {MusterError} `entity-unknown` (the hint names the nearest names), `entity-ambiguous` (the hint lists those that answer to it)
   */
  entity(nameOrId: string, kind?: EntityKind): Promise<EntityView>;
  /**
   * Who is said to command a unit, on a day or on any (`null`).
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
   */
  who(unit: string, on: Day | null): Promise<CommandAnswer>;
  /**
   * The bodies over and under a unit, with the ties between them and who commands each, on a day or on any (`null`).
   * @param options.limit At most so many units; 500 unless told.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
   */
  chart(unit: string, options?: { readonly on?: Day | null; readonly limit?: number }): Promise<ChartAnswer>;
  /** What posts a person is said to have held. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  career(person: string): Promise<CareerAnswer>;
  /** Everything the record holds about a unit, weighed. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  dossier(unit: string): Promise<DossierAnswer>;
  /** Numbers said of a unit. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  strength(unit: string): Promise<StrengthAnswer>;
  /** Where a unit or person is said to be. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  where(entity: string, on: Day | null): Promise<WhereAnswer>;
  /** Who is said to support a body, and whom it supports. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  backs(unit: string, on: Day | null): Promise<BacksAnswer>;
  /** Disputes: the reopened first and the settled last, among them those of most claims first. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  disputes(query?: DisputeQuery): Promise<readonly DisputeView[]>;
  /**
   * How many disputes there are by state, rule and entity, each under the other conditions.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
   */
  disputeCounts(query?: Pick<DisputeQuery, 'entity' | 'rule' | 'state'>): Promise<DisputeCounts>;
  dispute(id: DisputeId): Promise<DisputeView | undefined>;
  /**
   * In order of time what is claimed about an entity, or about all (`null`).
   * @param options.limit At most so many items; 500 unless told.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`, `timeline-too-long` where everything is asked of a case too large for it
   */
  timeline(entity: string | null, options?: { readonly limit?: number }): Promise<TimelineAnswer>;
  /**
   * What the record would lose without a source, a publication or a voice.
   * @throws {MusterError} `source-unknown`, `nothing-struck` where no claim falls with it
   */
  whatIf(without: WhatIf): Promise<WhatIfAnswer>;
  /** Whose word claims are, those of most claims first: what can be thought away besides sources. @param limit 100 unless told. */
  voices(limit?: number): Promise<readonly VoiceLine[]>;
  /** How each publication names, counts, dates and hedges an entity. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  frames(entity: string): Promise<FramesAnswer>;
  /**
   * The ties around an entity, or among those of most claims (`null`).
   * @param options.limit At most so many entities; 60 unless told.
   * @param options.types Only ties of these types; of all unless told.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
   */
  network(
    entity: string | null,
    options?: {
      readonly on?: Day | null;
      readonly limit?: number;
      readonly types?: readonly NetworkAnswer['edges'][number]['type'][];
    },
  ): Promise<NetworkAnswer>;
  /** Entities that may be one, likeliest first. @throws {MusterError} `entity-unknown`, `entity-ambiguous` */
  suggestions(query?: {
    readonly entity?: string;
    readonly limit?: number;
    readonly offset?: number;
  }): Promise<readonly Suggestion[]>;
  /** How sources hang together and what they lean on: one of them, or all (`null`). @throws {MusterError} `source-unknown` */
  origins(source: SourceId | null): Promise<OriginsAnswer>;
  search(query: string, limit?: number): Promise<SearchAnswer>;
  /** The ledger's entries after `after` (0 for all), oldest first. */
  log(after?: number, limit?: number): Promise<readonly LedgerEntry[]>;

  /**
   * The case as it was known then: after that entry of the log, or at that moment. Can only be asked; close it when done, before this one.
   * @throws {MusterError} `entry-unknown` where there is no such entry, or none so early
   */
  asKnownAt(at: number | Instant): Promise<Workspace>;

  /** Records a decision about a claim. @throws {MusterError} `claim-unknown`, `case-readonly` */
  review(claim: ClaimId, status: ClaimStatus, note?: string | null): Promise<LedgerEntry>;
  /**
   * Records whether two entities (ids or names) are one. `same` merges them until it is undone.
   * @param options.anyway Record `same` also where something of the one was judged different from something of the other.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`, `judgement-pointless` (both are one already, or of two kinds), `judgement-contradicts`,
   *   `case-readonly`
   */
  judge(
    left: string,
    right: string,
    judgement: Judgement,
    reason?: string | null,
    options?: { readonly anyway?: boolean },
  ): Promise<LedgerEntry>;
  /**
   * Records which of its claims decide a dispute. Claims that come in later do not fall under it.
   * @throws {MusterError} `dispute-unknown`, `settlement-empty` (no deciding claim), `settlement-foreign` (a claim that is not in the dispute), `case-readonly`
   */
  settle(dispute: DisputeId, deciding: readonly ClaimId[], reason?: string | null): Promise<LedgerEntry>;
  /** Takes back a review, a judgement or a settlement by its entry's number. @throws {MusterError} `event-refused`, `case-readonly` */
  undo(seq: number, reason?: string | null): Promise<LedgerEntry>;

  /** Captures files, folders, globs and `-` (standard input), then reads everything that is unread. */
  addInputs(inputs: readonly string[], options?: AddOptions): Promise<AddResult>;
  /** Captures bytes handed in (an upload, a paste), then reads. `name` is the file name it goes by. */
  addBytes(name: string, bytes: Uint8Array, options?: AddOptions): Promise<AddResult>;
  /** Reads everything captured but not read, such as after an import that was killed. */
  readPending(options?: Pick<AddOptions, 'onProgress' | 'signal'>): Promise<AddResult>;

  /** The same case, with all that is done through it recorded as done by `by`. Closing either closes both. */
  as(by: string): Workspace;

  /**
   * Records claims made by hand elsewhere: one a line, in the form `muster read --json` gives them. They are the claims of whoever takes them in.
   * @param file What the lines are called in problems.
   */
  addClaims(lines: string, file: string): Promise<AddClaimsResult>;

  verify(): Promise<VerifyResult>;
  rebuild(): Promise<void>;
  close(): Promise<void>;
}
