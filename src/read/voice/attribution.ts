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
  /** The attribution's words as a trained model marks them; `null` where it finds none there; left out where the rules' words are all there is. */
  readonly marked?: MarkedWords | null;
}

/** The words of an attribution, each part in one stretch or several. */
export interface MarkedWords {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** The words of an attribution as they are shown; `undefined` where the trained model finds none. */
export function markedWords(attribution: Attribution): MarkedWords | undefined {
  const { source, cue, content, marked } = attribution;
  return marked === null ? undefined : (marked ?? { source: source ? [source] : [], cue: [cue], content });
}
