import type { Claim, Mention, Problem, Source, Span } from '../model/index.ts';

/** A tie between a person and a unit, rank or title, as the layers of a reading give it. */
export interface Tie {
  readonly type: 'posted-to' | 'has-rank' | 'has-title';
  readonly from: Span;
  readonly to: Span;
}

/** What reading a source gives. Offsets count in the source's text. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly ties: readonly Tie[];
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  }[];
  readonly problems: readonly Problem[];
}

/** Proposes claims. All readers are exchangeable behind this. */
export interface Reader {
  /** Name and version, such as `muster-reader/0.3.0`. */
  readonly id: string;
  /** Whether it reads this language (BCP 47; `null` where the language could not be told). */
  reads(language: string | null): boolean;
  /** The same text gives the same reading, on any machine. */
  read(source: Source): Reading;
}
