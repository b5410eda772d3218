import type {
  CaseSummary,
  ClaimDetail,
  ClaimView,
  CommandAnswer,
  EntityRef,
  EntityView,
  SearchAnswer,
  SourceLine,
  SourceView,
} from '../ask/index.ts';
import type {
  ClaimId,
  ClaimStatus,
  ClaimType,
  Day,
  DaySpan,
  EntityKind,
  Judgement,
  LedgerEntry,
  PartyRole,
  Problem,
  SourceId,
} from '../model/index.ts';

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
export interface Workspace {
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
  search(query: string, limit?: number): Promise<SearchAnswer>;
  /** The ledger's entries after `after` (0 for all), oldest first. */
  log(after?: number, limit?: number): Promise<readonly LedgerEntry[]>;

  /** Records a decision about a claim. @throws {MusterError} `claim-unknown`, `case-readonly` */
  review(claim: ClaimId, status: ClaimStatus, note?: string | null): Promise<LedgerEntry>;
  /**
   * Records whether two entities (ids or names) are one. `same` merges them until it is undone.
   * @throws {MusterError} `entity-unknown`, `entity-ambiguous`, `judgement-pointless` (both are one already, or of two kinds), `case-readonly`
   */
  judge(left: string, right: string, judgement: Judgement, reason?: string | null): Promise<LedgerEntry>;
  /** Takes back a review or a judgement by its entry's number. @throws {MusterError} `event-refused`, `case-readonly` */
  undo(seq: number, reason?: string | null): Promise<LedgerEntry>;

  /** Captures files, folders, globs and `-` (standard input), then reads everything that is unread. */
  addInputs(inputs: readonly string[], options?: AddOptions): Promise<AddResult>;
  /** Captures bytes handed in (an upload, a paste), then reads. `name` is the file name it goes by. */
  addBytes(name: string, bytes: Uint8Array, options?: AddOptions): Promise<AddResult>;
  /** Reads everything captured but not read, such as after an import that was killed. */
  readPending(options?: Pick<AddOptions, 'onProgress' | 'signal'>): Promise<AddResult>;

  verify(): Promise<VerifyResult>;
  rebuild(): Promise<void>;
  close(): Promise<void>;
}
