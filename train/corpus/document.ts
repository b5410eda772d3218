import type { Span, TextSpan } from '../../src/model/index.ts';

/** Kinds of mention the convention marks (corpora/muster/CONVENTION.md), by the letter that marks them. */
export const mentionKinds = {
  P: 'person',
  U: 'unit',
  O: 'organisation',
  L: 'place',
  R: 'rank',
  T: 'title',
  D: 'date',
  N: 'nationality',
  W: 'weapon',
  Q: 'quantity',
} as const;
export type MentionKind = (typeof mentionKinds)[keyof typeof mentionKinds];

/** A mention: `id` is its own ("P1a"), `entity` that of what it names ("P1"). */
export interface CorpusMention extends TextSpan {
  readonly id: string;
  readonly entity: string;
  readonly kind: MentionKind;
}

/** A person's tie to a rank, a title, or the body posted to; `from` and `to` are mention ids. */
export interface CorpusTie {
  readonly type: 'has-rank' | 'has-title' | 'posted-to';
  readonly from: string;
  readonly to: string;
  /** Careful readers may disagree: neither asked for nor counted wrong. */
  readonly debatable: boolean;
}

/** Who says what, by which words; each part may be cut in pieces. */
export interface CorpusAttribution {
  readonly id: string;
  readonly source: readonly TextSpan[];
  readonly cue: readonly TextSpan[];
  readonly content: readonly TextSpan[];
}

/** A party of a claim: an entity of the report, or words of the text where it has no name. */
export type CorpusParty = { readonly entity: string } | { readonly words: string };

/** A statement a careful reader records. Left-out fields are not looked at. */
export interface CorpusClaim {
  readonly type: string;
  readonly subject: CorpusParty;
  readonly object: CorpusParty | null;
  readonly role: string | null;
  /** Mention ids. */
  readonly title: string | null;
  readonly rank: string | null;
  readonly value: string | null;
  readonly kinds: readonly string[];
  readonly appointedBy: CorpusParty | null;
  readonly replaces: CorpusParty | null;
  /** The innermost voice; `null` is the publisher. */
  readonly voice: CorpusParty | null;
  readonly certainty: string;
  readonly negated: boolean;
  /** First and last day each bound may be; `null` where the annotation gives none. */
  readonly from: readonly [string, string] | null;
  readonly to: readonly [string, string] | null;
  readonly starting: boolean;
  readonly ending: boolean;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly debatable: boolean;
}

/** One annotated report. Offsets count UTF-16 units of `text`. */
export interface CorpusDocument {
  readonly id: string;
  readonly corpus: 'muster';
  readonly split: 'train' | 'test';
  readonly title: string | null;
  readonly date: string;
  readonly publisher: string;
  readonly country: string;
  readonly register: string;
  readonly text: string;
  /** Where each line of the annotated form stands, the headline and comments included. */
  readonly sentences: readonly Span[];
  readonly mentions: readonly CorpusMention[];
  readonly ties: readonly CorpusTie[];
  readonly attributions: readonly CorpusAttribution[];
  readonly claims: readonly CorpusClaim[];
}
