import type { ClaimType, ClaimValue, Role, Span, TextSpan } from '../../model/index.ts';
import type { Clause } from '../parse/clause.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Argument } from '../refer/argument.ts';

/** When a predicate speaks of: see time/. */
export type Aspect = 'state' | 'past-state' | 'start' | 'end' | 'event';

/** A claim before voice, certainty and range are settled. */
export interface Draft {
  readonly type: ClaimType;
  readonly subject: Argument;
  readonly object: Argument | null;
  readonly value: ClaimValue | null;
  readonly role: Role | null;
  readonly title: TextSpan | null;
  readonly rank: TextSpan | null;
  readonly kinds: readonly string[];
  readonly appointedBy: Argument | null;
  readonly replaces: Argument | null;
  readonly parsed: Parsed;
  /** The clause that makes the statement; `null` where a noun phrase does. */
  readonly clause: Clause | null;
  /** Where the predicate stands: attributions that hold this place answer for the claim. */
  readonly anchor: Span;
  /** Stretches of text the claim needs; the quote covers them all. */
  readonly evidence: readonly Span[];
  readonly aspect: Aspect;
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
    object: null,
    value: null,
    role: null,
    title: null,
    rank: null,
    kinds: [],
    appointedBy: null,
    replaces: null,
    aspect: 'state',
    holdsNow: false,
    negated: false,
    inPassing: false,
    clause: null,
    ...input,
  };
}
