import type { ClaimFacts, Source, VoiceKind } from '../../model/index.ts';

/** A source as comparing sees it: with its text, and what weighing needs of its claims. */
export interface Compared {
  readonly source: Source;
  readonly facts: readonly ClaimFacts[];
}

/** What a source is found by among others; see `marksOf`. */
export interface Marks {
  readonly prints: readonly number[];
  readonly signs: readonly string[];
}

/** What two spellings of one voice's name, in any script, share; empty for what is no name. */
export type VoiceKey = (voice: VoiceKind, text: string) => string;
