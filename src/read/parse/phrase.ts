import type { EntityKind, Span } from '../../model/index.ts';
import type { Sentence, Token } from '../words/tokens.ts';
import type { Name } from './name.ts';

/** A noun phrase without what follows its head: "the new commander", "its base", "about 300 fighters", "Captain Farid al-Qasim". */
export interface NounPhrase extends Span {
  readonly type: 'noun';
  readonly sentence: Sentence;
  /** Token range, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  readonly names: readonly NamedSpan[];
  readonly determiner: 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'quantifier' | 'none';
  /** "X's" or "its" before it. */
  readonly possessor: NounPhrase | null;
  readonly pronoun: boolean;
  readonly text: string;
}

/** A name with the kind the document gives it. */
export interface NamedSpan extends Name {
  readonly kind: EntityKind | undefined;
}

/** Auxiliaries and a main verb: "has been appointed", "did not coordinate", "replacing". */
export interface VerbGroup extends Span {
  readonly type: 'verb';
  readonly from: number;
  readonly to: number;
  readonly verb: Token;
  readonly lemma: string;
  readonly passive: boolean;
  /** `either`: a bare -ed form that its surroundings must decide on. */
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle' | 'either';
  readonly tense: 'present' | 'perfect' | 'past' | 'future';
  readonly progressive: boolean;
  readonly modal: string | null;
  readonly negated: boolean;
  /** "no longer": what was so has ended. */
  readonly ceased: boolean;
}

/** Everything between: prepositions, conjunctions, punctuation, adverbs, dates. */
export interface Mark extends Span {
  readonly type:
    | 'preposition'
    | 'conjunction'
    | 'comma'
    | 'relative'
    | 'that'
    | 'subordinator'
    | 'to'
    | 'adverb'
    | 'date'
    | 'open'
    | 'close'
    | 'quote'
    | 'stop'
    | 'other';
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Any phrase of a sentence. */
export type Phrase = NounPhrase | VerbGroup | Mark;
