import type { Day, DaySpan } from '../../model/index.ts';
import type { Grain } from './calendar.ts';

/** What a date is understood against. */
export interface Frame {
  /** Days the publication date can be, or `null`. */
  readonly anchor: DaySpan | null;
  /** The date last mentioned, which "the following day" counts from, or `null`. */
  readonly previous: DaySpan | null;
  /** The clause tells of something to come. */
  readonly future: boolean;
  /** Month before day in "05/06/2022". */
  readonly monthFirst: boolean;
  /** A date without a year is the last such date that has begun by this day (the start of "March to June 2015"). */
  readonly notAfter: Day | null;
  /** A date without a year is the first such date not over before this day (the end of "March 2013 to June"). */
  readonly notBefore: Day | null;
}

/** Turns a reading of words into days; `null` where the frame does not allow it. */
export type Resolve = (frame: Frame) => DaySpan | null;

/** Words read as a date or a duration, not yet turned into days. `begin` and `next` are tokens; `next` is the first one after. */
export interface Expression {
  readonly begin: number;
  readonly next: number;
  readonly shape: 'date' | 'period' | 'coming' | 'duration' | 'frequency';
  readonly grain: Grain;
  /** Whether the frame is needed to turn it into days. */
  readonly relative: boolean;
  /** A day or month without its year, or a weekday: the date beside it can say which one is meant. */
  readonly floating: boolean;
  readonly resolve: Resolve;
  /** The second end of a range written as one ("3-9 May", "2013-2017"). */
  readonly resolveEnd: Resolve | null;
  /** The two ends are days named together ("3 and 4 May"), not a range, unless "between" stands before. */
  readonly joined: boolean;
  /** Days a duration or period can be, least and most. */
  readonly days: readonly [number, number] | null;
}

/** Nothing is known of the days. */
export const unresolved: Resolve = () => null;

/** An expression of the usual kind: a date that needs the frame unless said otherwise. */
export function makeExpression(
  parts: Pick<Expression, 'begin' | 'next' | 'grain' | 'resolve'> & Partial<Expression>,
): Expression {
  return { shape: 'date', relative: true, floating: false, resolveEnd: null, joined: false, days: null, ...parts };
}
