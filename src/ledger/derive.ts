import type {
  ClaimFacts,
  Dispute,
  DisputeState,
  EntityKind,
  LineageEdge,
  Settlement,
  Source,
  Upstream,
  VoiceKind,
} from '../model/index.ts';

/** What a source is compared with others by. */
export interface SourceMarks {
  /** Fingerprints of its passages, whole numbers of at most 53 bits: equal passages have equal ones. */
  readonly prints: readonly number[];
  /** Signs that outlive translation: names, numbers, dates, whom it cites. */
  readonly signs: readonly string[];
}

/** A source as comparing sees it: its text, and the facts of its first reading with entities as that reading had them. */
export interface ComparedSource {
  readonly source: Source;
  readonly facts: readonly ClaimFacts[];
}

/** How what follows from the record is worked out. Every function is pure: the same record gives the same tables. */
export interface Deriving {
  /** Keys a name is found by: two spellings of one name, in any script, share at least one. */
  nameBlocks(kind: EntityKind, name: string): readonly string[];
  /** 0 to 1: how alike two names of one kind are. */
  nameScore(kind: EntityKind, left: string, right: string): number;
  /** What two spellings of one voice's name, in any script, share; empty where it has no name. */
  voiceKey(voice: VoiceKind, text: string): string;
  /** A rank in the standard's words; `null` where it is none. */
  rankOf(text: string): string | null;
  marks(compared: ComparedSource): SourceMarks;
  upstreams(compared: ComparedSource): readonly Upstream[];
  /**
   * How two sources that share marks hang together; `null` where they do not. `left` was read first; its facts are given where it is not in the language
   * of `right`, or that is not known, and none otherwise.
   */
  compare(left: ComparedSource, right: ComparedSource): LineageEdge | null;
  /**
   * What a claim can be disputed about, such as `command:ent-...`. Only claims of one topic are ever compared, so that a new claim renews its
   * topics and no others.
   */
  topics(facts: ClaimFacts): readonly string[];
  /** The disputes among the claims of a topic. */
  disputes(topic: string, facts: readonly ClaimFacts[]): readonly Dispute[];
  /** Whether settlements that stand cover a dispute, and which does. */
  settlementFor(
    dispute: Dispute,
    settlements: readonly Settlement[],
  ): { readonly state: DisputeState; readonly settlement: Settlement | null };
}

/**
 * The rooms' part in the tables, handed to the ledger by `main`. The ledger keeps the results beside its own tables, in the same transaction, and makes
 * them anew when it is rebuilt; it knows nothing of how. Loaded only when something is written.
 */
export interface Derivations {
  /** Changes when any function would give something else; tables made by another version are made anew when the case is opened. */
  readonly version: string;
  load(): Promise<Deriving>;
}

/** For a record that is only kept: nothing follows from it. */
export const noDerivations: Derivations = {
  version: 'none',
  load: async () => ({
    nameBlocks: () => [],
    nameScore: () => 0,
    voiceKey: () => '',
    rankOf: () => null,
    marks: () => ({ prints: [], signs: [] }),
    upstreams: () => [],
    compare: () => null,
    topics: () => [],
    disputes: () => [],
    settlementFor: () => ({ state: 'open', settlement: null }),
  }),
};
