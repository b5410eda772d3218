import type {
  AsOfAnswer,
  Claim,
  ClaimStatus,
  ClaimType,
  Day,
  EntityId,
  EntityKind,
  PartyRole,
  Segment,
  SourceId,
} from '../model/index.ts';
import type { Backing, DateSaid, DisputeView, TenureView } from './weighed-answers.ts';

/** An entity as an answer names it. */
export interface EntityRef {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

/** A source as a list shows it. */
export interface SourceLine {
  readonly id: SourceId;
  readonly name: string;
  readonly publication: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: readonly [Day, Day] | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly capturedAt: string;
  readonly reading: 'unread' | 'read' | 'not read';
  readonly claims: number;
}

/** A claim with everything a line or a card tells: its source, its status, the entities of its parts. */
export interface ClaimView {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  readonly note: string | null;
  readonly source: SourceLine;
  readonly entities: { readonly [P in PartyRole]?: EntityRef };
  /** One plain sentence in the record's own words: "Muhammad Fareed Qassim, commander of Maghawir Thawra". Never says that it is so. */
  readonly summary: string;
  /** Who says so, outermost first: "Syria News <- unnamed (multiple sources), confirmed". */
  readonly saidBy: string;
  /** The range in words: "on 2022-09-27", "start 2022-09-24, still so on 2022-10-03", "undated". */
  readonly when: string;
}

/** A source with its text and its claims in order of place. */
export interface SourceView {
  readonly line: SourceLine;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly charset: string;
  readonly direction: 'ltr' | 'rtl';
  readonly claims: readonly ClaimView[];
}

/** A claim with the passage it stands in, for showing the words marked. */
export interface ClaimDetail {
  readonly view: ClaimView;
  /** Text before the quote, the quote, and text after it; before and after are cut at paragraph ends. */
  readonly passage: { readonly before: string; readonly quote: string; readonly after: string };
  /** Other claims that this one links to or that link to it. */
  readonly linked: readonly { readonly type: string; readonly direction: 'to' | 'from'; readonly view: ClaimView }[];
}

/** What the record holds about an entity. */
export interface EntityView {
  readonly entity: EntityRef;
  /** Spellings, most used first. */
  readonly names: readonly { readonly name: string; readonly claims: number }[];
  readonly merged: readonly EntityId[];
  /** Claims by type and part, in the order of `claimTypes`. */
  readonly groups: readonly {
    readonly type: ClaimType;
    readonly part: PartyRole;
    readonly title: string;
    readonly claims: readonly ClaimView[];
  }[];
  readonly judgements: readonly {
    readonly seq: number;
    readonly other: EntityRef;
    readonly judgement: 'same' | 'different' | 'unsure';
    readonly reason: string | null;
  }[];
  /** Other entities the same name can mean: of another kind, or confined to one source because the name is doubtful there. */
  readonly alike: readonly EntityRef[];
}

/** Another name under which a claim was found: a text says that the bodies are one, nobody has judged it. */
export interface UnderName {
  readonly entity: EntityRef;
  /** "renamed to Free River Army, says Valley Post". */
  readonly why: string;
}

/** A claim of an answer about command. */
export type CommandClaim = ClaimView & {
  readonly asOf: AsOfAnswer | null;
  /** `null` where it is about the unit asked about itself. */
  readonly under: UnderName | null;
};

/** One person as commander of the unit asked about, with every claim for and against. */
export interface CommanderAnswer {
  readonly person: EntityRef;
  /** The best the claims support for the day: attested before possible. `null` where no day was asked. */
  readonly asOf: AsOfAnswer | null;
  /** Claims that the person commands, began or ended. */
  readonly claims: readonly CommandClaim[];
  /** Claims that deny it, or name the end. */
  readonly against: readonly ClaimView[];
  /** The claims joined into contiguous times in the post, in order of time. */
  readonly tenures: readonly TenureView[];
  /** Every beginning said, whatever tenure it is of, in order of time. */
  readonly starts: readonly DateSaid[];
  readonly ends: readonly DateSaid[];
  readonly ranks: TenureView['ranks'];
  readonly backing: Backing;
}

/** A unit or organisation said to be in command of the unit asked about. */
export interface SuperiorAnswer {
  readonly body: EntityRef;
  /** `null` where no day was asked. */
  readonly asOf: AsOfAnswer | null;
  readonly claims: readonly CommandClaim[];
  readonly against: readonly ClaimView[];
}

/** The answer to "who commands UNIT (on DAY)?". Never picks a winner: all who are attested or possible are listed. */
export interface CommandAnswer {
  readonly unit: EntityRef;
  readonly on: Day | null;
  readonly commanders: readonly CommanderAnswer[];
  /**
   * True where more than one person is attested or possible on the day, and not only because a claim of another day says nothing of an end. Where no day
   * was asked: where two people are attested on one and the same day.
   */
  readonly disputed: boolean;
  /** Bodies in command of the unit, on the day where one was asked. */
  readonly superiors: readonly SuperiorAnswer[];
  /** Commanders named only for other days, nearest first: what the record has when it has nothing for the day asked. */
  readonly otherDays: readonly CommanderAnswer[];
  /** Names claims give the unit besides, under which claims were taken in too. */
  readonly otherNames: readonly (UnderName & { readonly claims: readonly ClaimView[] })[];
  /** Disputes about who commanded it, and from when to when. */
  readonly disputes: readonly DisputeView[];
  /** Stances the unit is said to take (it rejects, demands, welcomes ...): a change of command may be refused by those it is about. Of any day. */
  readonly stances: readonly ClaimView[];
  /** Other entities the unit's name can mean. */
  readonly alike: readonly EntityRef[];
}

/** Hits of a search over entities, claims and texts. */
export interface SearchAnswer {
  readonly query: string;
  readonly entities: readonly (EntityRef & { readonly claims: number })[];
  readonly claims: readonly ClaimView[];
  readonly texts: readonly { readonly source: SourceLine; readonly passage: string }[];
}

/** Everything the record counts. */
export interface CaseSummary {
  readonly name: string;
  readonly path: string;
  readonly sources: number;
  readonly unread: number;
  readonly claims: number;
  readonly entities: { readonly [K in EntityKind]: number };
  /** Hash of the last ledger entry. */
  readonly head: string | null;
}
