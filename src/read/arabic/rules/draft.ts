import type { Certainty, Span } from '../../../model/index.ts';
import { type Aspect, type ClaimParts, nothingMore } from '../../claim-parts.ts';
import type { DateMention } from '../../time/index.ts';
import type { Cast } from '../cast.ts';
import type { ArabicParsed } from '../items.ts';
import type { WordBook } from '../word-book.ts';

/** A claim before voice and range are settled. */
export interface ArabicDraft extends ClaimParts {
  readonly parsed: ArabicParsed;
  /** Where the predicate stands: attributions that hold it answer for the claim. */
  readonly anchor: Span;
  /** Stretches of text the claim needs. */
  readonly evidence: readonly Span[];
  readonly aspect: Aspect;
  readonly tense: 'present' | 'perfect' | 'past' | 'future';
  readonly dates: readonly DateMention[];
  readonly certainty: Certainty;
  readonly negated: boolean;
  /** Said beside a name and not by the clause. */
  readonly inPassing: boolean;
  readonly rule: string;
  /** The trust in the rule, 0 to 1, as for English: 0.65 where a party is guessed, 0.88 where all is read off the words. */
  readonly confidence: number;
}

/** What rules work on. */
export interface RuleFrame {
  readonly parsed: ArabicParsed;
  readonly cast: Cast;
  readonly book: WordBook;
  readonly text: string;
}

type Needed = 'type' | 'subject' | 'parsed' | 'anchor' | 'rule';

/** A draft with everything unsaid left empty. */
export function arabicDraft(input: Pick<ArabicDraft, Needed> & Partial<ArabicDraft>): ArabicDraft {
  return {
    ...nothingMore,
    evidence: [],
    aspect: 'state',
    tense: 'present',
    dates: [],
    certainty: 'asserted',
    negated: false,
    inPassing: false,
    confidence: 0.8,
    ...input,
  };
}

/** Where several things stand; what is not there is left out. */
export function spansOf(...spans: readonly (Span | null)[]): Span[] {
  return spans.flatMap((span) => (span ? [{ begin: span.begin, end: span.end }] : []));
}
