import type { ClaimType, ClaimValue, Role, TextSpan } from '../model/index.ts';
import type { Argument } from './refer/argument.ts';

/** When a predicate speaks of: see time/. */
export type Aspect = 'state' | 'past-state' | 'start' | 'end' | 'event';

/** What a claim says, in whatever language it was read, before voice, certainty and range are settled. */
export interface ClaimParts {
  readonly type: ClaimType;
  readonly subject: Argument;
  readonly object: Argument | null;
  readonly value: ClaimValue | null;
  /** Of postings; `null` is `other`. */
  readonly role: Role | null;
  readonly title: TextSpan | null;
  readonly rank: TextSpan | null;
  readonly kinds: readonly string[];
  readonly appointedBy: Argument | null;
  readonly replaces: Argument | null;
}

/** All parts that may be left unsaid, left empty. */
export const nothingMore: Omit<ClaimParts, 'type' | 'subject'> = {
  object: null,
  value: null,
  role: null,
  title: null,
  rank: null,
  kinds: [],
  appointedBy: null,
  replaces: null,
};
