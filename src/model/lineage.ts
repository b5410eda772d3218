import type { SourceId } from './source.ts';
import type { Span } from './span.ts';

/** How two sources hang together. */
export const lineageKinds = ['copy', 'near-copy', 'excerpt', 'translation', 'shared passages'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** Two sources that are not independent of each other in all or some of their words. */
export interface LineageEdge {
  /** The one recorded first. */
  readonly left: SourceId;
  readonly right: SourceId;
  readonly kind: LineageKind;
  /** 0 to 1: share of the shorter text that stands in the other; for a translation, share of its names, numbers and quotes. */
  readonly share: number;
  /** The passages both have, in order of the left text; for a translation the places of what they share. */
  readonly passages: readonly { readonly left: Span; readonly right: Span }[];
  /** What made it so, for a person to read: "41 of 43 passages", "same interview: Enab Baladi", "same numbers: 2014, 29". */
  readonly reasons: readonly string[];
}

/**
 * What a source leans on by its own words: "told Enab Baladi", "citing The Cradle", "according to a statement by the ministry".
 * Sources that lean on one upstream through one voice share an origin in what they take from it.
 */
export interface Upstream {
  readonly source: SourceId;
  /** What the upstream is compared by, in any script. */
  readonly key: string;
  /** Its words as written. */
  readonly text: string;
  /** Who spoke to it or through it, as compared by; `null` where nobody is named. */
  readonly speaker: string | null;
  /** Where the words stand. */
  readonly begin: number;
  readonly end: number;
}
