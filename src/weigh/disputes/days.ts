import type { Bounds, ClaimFacts, ClaimRange, Day, DaySpan } from '../../model/index.ts';
import { certainSpan, dayFromNumber, dayNumber } from '../../model/index.ts';
import type { Interval } from './statement.ts';

/**
 * A span wider than a year tells too little of when: "strong in 2015 to 2019" and a number of 2017 may both be right.
 * A year's span is kept, since "in 2017" is how reports date.
 */
const widestDays = 366;

/** Bounds as numbers; an unknown one is infinite. */
export function intervalOf([earliest, latest]: Bounds): Interval {
  return [
    earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(earliest),
    latest === null ? Number.POSITIVE_INFINITY : dayNumber(latest),
  ];
}

/** Days of numbers; infinite ones are unknown. */
export function boundsOf([low, high]: Interval): readonly [Day | null, Day | null] {
  return [Number.isFinite(low) ? dayFromNumber(low) : null, Number.isFinite(high) ? dayFromNumber(high) : null];
}

function known(span: DaySpan | null): Interval | null {
  return span === null ? null : [dayNumber(span[0]), dayNumber(span[1])];
}

/**
 * The days on which a claim says that something held: its certain span or, where none is, the days on one of which it held.
 * `null` where they are unknown or wider than a year.
 */
export function heldDays(range: ClaimRange): Interval | null {
  const certain = known(certainSpan(range));
  if (certain !== null) return certain;
  const outer = intervalOf([range.from[0], range.to[1]]);
  return outer[1] - outer[0] <= widestDays ? outer : null;
}

/** The latest day on or after which a claim must have held: the end of its certain span, or the first day it may have. */
export function mustHoldOnOrAfter(range: ClaimRange): number | null {
  const certain = known(certainSpan(range));
  if (certain !== null) return certain[1];
  return range.from[0] === null ? null : dayNumber(range.from[0]);
}

/**
 * The days a claim's words are about where it is used for something said in passing, such as a rank: those of the beginning or the end it
 * tells of, else those on which it held, else when it was written. What is only planned is spoken of on the day of writing.
 */
export function spokenDays({ range, certainty, published }: ClaimFacts): Interval | null {
  const written = known(published);
  if (certainty === 'planned') return narrow(written);
  const told = range.starting ? intervalOf(range.from) : range.ending ? intervalOf(range.to) : null;
  if (told !== null && Number.isFinite(told[0]) && Number.isFinite(told[1])) return narrow(told);
  const held = heldDays(range);
  if (held !== null) return held;
  const last = range.to[1] === null ? Number.POSITIVE_INFINITY : dayNumber(range.to[1]);
  return written !== null && written[0] <= last ? narrow(written) : null;
}

function narrow(span: Interval | null): Interval | null {
  return span !== null && span[1] - span[0] <= widestDays ? span : null;
}

/** The first and last number of intervals, infinite ones left out where there is a finite one. */
export function hull(intervals: readonly Interval[]): Interval {
  const ends = intervals.flat().filter((end) => Number.isFinite(end));
  if (ends.length === 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
}
