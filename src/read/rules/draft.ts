import type { Span } from '../../model/index.ts';
import { type Aspect, type ClaimParts, nothingMore } from '../claim-parts.ts';
import type { Clause } from '../parse/clause.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A claim before voice, certainty and range are settled. */
export interface Draft extends ClaimParts {
  readonly parsed: Parsed;
  /** The clause that makes the statement; `null` where a noun phrase does. */
  readonly clause: Clause | null;
  /** Where the predicate stands: attributions that hold this place answer for the claim. */
  readonly anchor: Span;
  /** Stretches of text the claim needs; the quote covers them all. */
  readonly evidence: readonly Span[];
  readonly aspect: Aspect;
  /** A later sentence and the dates by which it tells when the act was done. */
  readonly effect?: { readonly parsed: Parsed; readonly dates: Clause['dates'] };
  /** Whether the state is told to last on the day of publication. */
  readonly holdsNow: boolean;
  readonly negated: boolean;
  /** Said in passing (an attribute, an apposition): the publisher's own wording even inside reported speech. */
  readonly inPassing: boolean;
  /** Which rule made it, for debugging and confidence. */
  readonly rule: string;
  /** The reader's trust in the rule, 0 to 1. */
  readonly confidence: number;
}

type Optional =
  | 'object'
  | 'value'
  | 'role'
  | 'title'
  | 'rank'
  | 'kinds'
  | 'appointedBy'
  | 'replaces'
  | 'holdsNow'
  | 'negated'
  | 'inPassing'
  | 'aspect'
  | 'clause';

/** A draft with everything unsaid left empty. */
export function draft(input: Omit<Draft, Optional> & Partial<Pick<Draft, Optional>>): Draft {
  return {
    ...nothingMore,
    aspect: 'state',
    holdsNow: false,
    negated: false,
    inPassing: false,
    clause: null,
    ...input,
  };
}
