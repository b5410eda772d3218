import type { Certainty, Span, Stance, VoiceKind } from '../../model/index.ts';
import type { Referent } from '../refer/referent.ts';
import type { Cue } from '../words/word-lists.ts';

/** Somebody says something: source, cue and content, as the sentence has them. */
export interface Attribution {
  readonly sentence: number;
  /** The words of the source; `null` where none is named ("reportedly", "is believed to"). */
  readonly source: Span | null;
  readonly sourceText: string;
  readonly voice: VoiceKind;
  readonly referent: Referent | undefined;
  readonly cue: Span;
  readonly cueText: string;
  readonly act: Cue['act'];
  readonly stance: Stance;
  readonly certainty: Certainty;
  /** Stretches of text the source answers for. */
  readonly content: readonly Span[];
  /** Whether all of the content stands in quotation marks. */
  readonly direct: boolean;
}
