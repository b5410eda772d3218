import type {
  AsOfAnswer,
  ClaimId,
  ClaimRange,
  Day,
  DaySpan,
  Dispute,
  DisputeState,
  EntityId,
  LineageEdge,
  Role,
  Settlement,
  SourceId,
  VoiceKind,
} from '../model/index.ts';
import type { ClaimView, EntityRef, SourceLine } from './answers.ts';

/** Where information comes from: sources that copy, translate, cite or interview the same are one origin. */
export interface OriginLine {
  readonly id: string;
  /** "Syria Direct", "Ahmad al-Khadr to Enab Baladi", "unnamed, in Syria TV". */
  readonly label: string;
  readonly sources: readonly SourceId[];
  readonly claims: readonly ClaimId[];
  /** Why these are one: "3 copies of one text", "one interview". Empty where the origin is one source's own. */
  readonly reasons: readonly string[];
}

/** How much stands behind something said: n claims in n sources, of m independent origins. */
export interface Backing {
  readonly claims: number;
  readonly sources: number;
  readonly origins: readonly OriginLine[];
}

/** A day or days that claims give for a beginning or an end, with who says so. */
export interface DateSaid {
  /** Earliest and latest; `null` is unknown. */
  readonly days: readonly [Day | null, Day | null];
  /** The days in words: "on 2022-09-24", "by 2022-09-30". */
  readonly when: string;
  readonly claims: readonly ClaimView[];
  readonly backing: Backing;
}

/** A dispute with its words. */
export interface DisputeView {
  readonly dispute: Dispute;
  readonly state: DisputeState;
  readonly settlement: Settlement | null;
  readonly about: readonly EntityRef[];
  /** One plain sentence: "Two commanders of Maghawir al-Thawra, 2022-09-23 to 2022-09-26". */
  readonly title: string;
  /** What makes them exclude each other, in a sentence. */
  readonly rule: string;
  /** In the order of `dispute.sides`. */
  readonly sides: readonly {
    readonly label: string;
    readonly entity: EntityRef | null;
    /** Every side's best quotes: firmest and most direct first, one a source, at most five. */
    readonly best: readonly ClaimView[];
    readonly backing: Backing;
    /** Whether the settlement names claims of this side as deciding. */
    readonly deciding: boolean;
  }[];
}

/** How many disputes there are; each count is of those that meet the other conditions asked for. */
export interface DisputeCounts {
  readonly states: readonly { readonly state: DisputeState; readonly disputes: number }[];
  readonly rules: readonly { readonly rule: Dispute['rule']; readonly disputes: number }[];
  /** Those with most disputes first, at most 40. */
  readonly entities: readonly { readonly entity: EntityRef; readonly disputes: number }[];
}

/** A voice somewhere in the record, by its words where it is first heard. */
export interface VoiceLine {
  readonly text: string;
  readonly kind: VoiceKind;
  readonly claims: number;
}

/** A person's contiguous time in one role of one unit (Research Handbook, contiguity). */
export interface TenureView {
  readonly id: string;
  readonly person: EntityRef;
  readonly unit: EntityRef;
  readonly role: Role;
  /** What the claims say together; see `weigh` for how they are joined. */
  readonly range: ClaimRange;
  /** How the day asked is answered; `null` where none was asked. */
  readonly asOf: AsOfAnswer | null;
  /** Stretches that claims attest, in order. */
  readonly attested: readonly DaySpan[];
  /** Stretches between them that no source speaks of. */
  readonly gaps: readonly DaySpan[];
  readonly starts: readonly DateSaid[];
  readonly ends: readonly DateSaid[];
  readonly ranks: readonly { readonly rank: string; readonly claims: readonly ClaimView[] }[];
  /** Why these claims are one tenure. */
  readonly reasons: readonly string[];
  readonly claims: readonly ClaimView[];
  readonly backing: Backing;
  readonly disputes: readonly Dispute['id'][];
}

/** A unit in a chart of command. */
export interface ChartUnit {
  readonly unit: EntityRef;
  /** 0 is the unit asked about, 1 its superiors, -1 its subordinates, and so on: the shortest way. */
  readonly level: number;
  readonly commanders: readonly {
    readonly person: EntityRef;
    readonly asOf: AsOfAnswer;
    readonly rank: string | null;
    readonly claims: readonly ClaimId[];
    readonly origins: number;
  }[];
  /** More than one commander, or an open dispute about its command on the day. */
  readonly disputed: boolean;
}

/** A tie of a chart: `superior` is over `unit`. */
export interface ChartEdge {
  readonly id: string;
  readonly superior: EntityId;
  readonly unit: EntityId;
  /** What is claimed: in command of, part of. */
  readonly kind: 'command' | 'membership';
  /** `inferred` where a rule of the record's says so and no source; then `rule` and `premises` say which. */
  readonly standing: Exclude<AsOfAnswer, 'none'> | 'inferred';
  readonly disputed: boolean;
  readonly claims: readonly ClaimId[];
  readonly against: readonly ClaimId[];
  readonly origins: number;
  readonly rule: string | null;
  readonly premises: readonly ClaimId[];
}

export interface ChartAnswer {
  readonly unit: EntityRef;
  readonly on: Day | null;
  readonly units: readonly ChartUnit[];
  readonly edges: readonly ChartEdge[];
  /** Units left out because the chart was asked for at most so many. */
  readonly omitted: number;
  readonly alike: readonly EntityRef[];
}

export interface CareerAnswer {
  readonly person: EntityRef;
  readonly names: readonly { readonly name: string; readonly claims: number }[];
  /** In order of time. */
  readonly tenures: readonly TenureView[];
  readonly disputes: readonly DisputeView[];
  /** Detention, death and other things said of the person. */
  readonly other: readonly ClaimView[];
  readonly alike: readonly EntityRef[];
}

/** A number claimed for a body. */
export interface StrengthSaid {
  readonly low: number | null;
  readonly high: number | null;
  readonly of: string;
  readonly text: string;
  readonly view: ClaimView;
}

export interface StrengthAnswer {
  readonly unit: EntityRef;
  /** In order of time. */
  readonly numbers: readonly StrengthSaid[];
  readonly disputes: readonly DisputeView[];
  readonly alike: readonly EntityRef[];
}

/** A place a unit or person is said to be at. */
export interface PlaceSaid {
  readonly place: EntityRef;
  readonly kinds: readonly string[];
  readonly asOf: AsOfAnswer | null;
  /** `true` where a rule infers it (a superior takes on a subordinate's area); `rule` and `premises` then say how. */
  readonly inferred: boolean;
  readonly rule: string | null;
  readonly premises: readonly ClaimView[];
  readonly claims: readonly ClaimView[];
  readonly against: readonly ClaimView[];
  readonly backing: Backing;
  /** Coordinates from the gazetteer, where the name means one place there. */
  readonly position: { readonly latitude: number; readonly longitude: number; readonly country: string } | null;
}

export interface WhereAnswer {
  readonly entity: EntityRef;
  readonly on: Day | null;
  readonly places: readonly PlaceSaid[];
  readonly disputes: readonly DisputeView[];
  readonly alike: readonly EntityRef[];
}

/** A tie between two bodies, with all that is said for and against it. */
export interface TieSaid {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly type:
    | 'command'
    | 'membership'
    | 'affiliation'
    | 'support'
    | 'cooperation'
    | 'coordination'
    | 'hostility'
    | 'dispute'
    | 'succession';
  readonly kinds: readonly string[];
  readonly asOf: AsOfAnswer | null;
  readonly disputed: boolean;
  readonly claims: readonly ClaimView[];
  /** Claims that deny it or tell of its end. */
  readonly against: readonly ClaimView[];
  readonly backing: Backing;
}

/** "backs X": who supports it, and whom it supports. */
export interface BacksAnswer {
  readonly unit: EntityRef;
  readonly on: Day | null;
  readonly backers: readonly TieSaid[];
  readonly backed: readonly TieSaid[];
  readonly alike: readonly EntityRef[];
}

/** How one publication speaks of an entity. */
export interface FrameRow {
  readonly publication: string;
  readonly sources: readonly SourceId[];
  /** Names and descriptions it uses, most used first. */
  readonly names: readonly { readonly text: string; readonly claims: readonly ClaimId[] }[];
  /** Loaded words it uses. */
  readonly wording: readonly { readonly text: string; readonly claims: readonly ClaimId[] }[];
  readonly numbers: readonly { readonly text: string; readonly claim: ClaimId }[];
  readonly dates: readonly { readonly what: string; readonly when: string; readonly claim: ClaimId }[];
  /** How sure: how many claims it states as so, holds probable, alleges ..., and by whose word. */
  readonly hedges: readonly { readonly certainty: string; readonly claims: readonly ClaimId[] }[];
  readonly blames: readonly { readonly text: string; readonly claim: ClaimId }[];
}

export interface FramesAnswer {
  readonly entity: EntityRef;
  readonly rows: readonly FrameRow[];
  readonly alike: readonly EntityRef[];
}

export interface DossierAnswer {
  readonly unit: EntityRef;
  readonly names: readonly { readonly name: string; readonly claims: number }[];
  /** Other names claims of identity and renaming give it, with those claims. */
  readonly otherNames: readonly {
    readonly entity: EntityRef;
    readonly how: 'identity' | 'renamed to' | 'renamed from';
    readonly claims: readonly ClaimView[];
  }[];
  /** Commanders first, then other roles, each in order of time. */
  readonly tenures: readonly TenureView[];
  readonly strengths: readonly StrengthSaid[];
  readonly places: readonly PlaceSaid[];
  readonly ties: readonly TieSaid[];
  readonly succession: readonly ClaimView[];
  readonly incidents: readonly ClaimView[];
  readonly other: readonly ClaimView[];
  readonly disputes: readonly DisputeView[];
  readonly backing: Backing;
  readonly alike: readonly EntityRef[];
}

export interface TimelineItem {
  readonly days: readonly [Day | null, Day | null];
  readonly kind: 'claim' | 'dispute';
  readonly title: string;
  readonly view: ClaimView | null;
  readonly dispute: DisputeView | null;
}

export interface TimelineAnswer {
  readonly entity: EntityRef | null;
  /** In order of time; those without any date last. */
  readonly items: readonly TimelineItem[];
  /** Items left out because at most so many were asked for. */
  readonly omitted: number;
}

/** A tie or person of a network of relations. */
export interface NetworkAnswer {
  readonly on: Day | null;
  readonly nodes: readonly {
    readonly entity: EntityRef;
    readonly claims: number /** Ties not shown. */;
    readonly more: number;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: EntityId;
    readonly to: EntityId;
    readonly type: TieSaid['type'] | 'posting';
    readonly kinds: readonly string[];
    readonly standing: AsOfAnswer | null;
    readonly disputed: boolean;
    readonly claims: readonly ClaimId[];
    readonly origins: number;
  }[];
}

/** What to think away: everything of a source, a publication, or a voice (by its words). */
export interface WhatIf {
  readonly source?: SourceId;
  readonly publication?: string;
  readonly voice?: string;
}

export interface WhatIfAnswer {
  readonly without: WhatIf;
  /** Claims thought away. */
  readonly struck: number;
  /** Statements that lose their only support, with the claims that made them. */
  readonly lost: readonly { readonly statement: string; readonly claims: readonly ClaimView[] }[];
  /** Statements that keep support of fewer origins. */
  readonly weakened: readonly {
    readonly statement: string;
    readonly before: number;
    readonly after: number;
    readonly claims: readonly ClaimView[];
  }[];
  /** Disputes that are none any more. */
  readonly settled: readonly DisputeView[];
  /** Disputes that lose a side but not all. */
  readonly changed: readonly DisputeView[];
  /** How many there are; of each at most so many are listed above as a person reads. */
  readonly totals: {
    readonly lost: number;
    readonly weakened: number;
    readonly settled: number;
    readonly changed: number;
  };
}

/** Two entities that may be one, with what speaks for and against it. */
export interface Suggestion {
  readonly left: SuggestionSide;
  readonly right: SuggestionSide;
  /** 0 to 1; above `likely` the pair is worth a look, `certain` needs more than a name. */
  readonly score: number;
  readonly line: 'certain' | 'likely' | 'possible';
  /** "same consonants", "same unit and role", "differs in given name". */
  readonly reasons: readonly string[];
  /** What was judged of the pair before, latest last. */
  readonly judged: readonly {
    readonly seq: number;
    readonly judgement: 'same' | 'different' | 'unsure';
    readonly by: string;
    readonly reason: string | null;
  }[];
}

export interface SuggestionSide {
  readonly entity: EntityRef;
  readonly names: readonly { readonly name: string; readonly claims: number }[];
  readonly claims: number;
  /** The source a doubtful name is confined to. */
  readonly scope: SourceId | null;
  /** Postings, places and ties to compare by, best first, at most six. */
  readonly about: readonly ClaimView[];
}

/** The sources a source hangs together with, and what it leans on. */
export interface OriginsAnswer {
  readonly source: SourceLine | null;
  readonly sources: readonly SourceLine[];
  readonly edges: readonly LineageEdge[];
  readonly upstreams: readonly {
    readonly key: string;
    readonly text: string;
    readonly speaker: string | null;
    /** Sources that lean on it, with the words that say so. */
    readonly leaning: readonly {
      readonly source: SourceId;
      readonly quote: string;
      readonly begin: number;
      readonly end: number;
    }[];
  }[];
}
