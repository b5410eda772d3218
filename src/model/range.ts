import type { Day, DaySpan } from './day.ts';
import { MusterError } from './error.ts';

/** An earliest and a latest day for one end of a range; `null` is unknown, never "for ever". */
export type Bounds = readonly [earliest: Day | null, latest: Day | null];

/**
 * When a claim held. The start lies in `from` = [a, b], the end in `to` = [c, d], all inclusive.
 * [b, c] is the span on which it certainly held (the Research Handbook's precise range, true on every day);
 * [a, d] the span on which it may have (its imprecise range, true on at least one day).
 * `starting` and `ending` say that the text tells of a real beginning or end, as in the Handbook: without them
 * the bounds only say how far the words reach, not that anything began or ended there.
 */
export interface ClaimRange {
  readonly from: Bounds;
  readonly to: Bounds;
  readonly starting: boolean;
  readonly ending: boolean;
}

/**
 * The answer to "did it hold on this day?", best first. `bridged`: no claim speaks of the day, but it lies between two that are one contiguous
 * instance; a single range never gives it.
 */
export type AsOfAnswer = 'attested' | 'possible' | 'bridged' | 'none';

/** Nothing is known of when the claim held. */
export const unknownRange: ClaimRange = { from: [null, null], to: [null, null], starting: false, ending: false };

/**
 * A checked range.
 * @throws {MusterError} `range-reversed` where a bound lies after the one it must not pass (a > b, c > d, a > d). Bounds are never swapped.
 */
export function makeRange(input: {
  readonly from: Bounds;
  readonly to: Bounds;
  readonly starting?: boolean;
  readonly ending?: boolean;
}): ClaimRange {
  const [a, b] = input.from;
  const [c, d] = input.to;
  const reversed = (x: Day | null, y: Day | null) => x !== null && y !== null && x > y;
  if (reversed(a, b) || reversed(c, d) || reversed(a, d)) {
    throw new MusterError(
      'range-reversed',
      `A range cannot start in ${showBounds(input.from)} and end in ${showBounds(input.to)}.`,
      {
        hint: 'Check which date is the start and which the end; bounds are never swapped silently.',
      },
    );
  }
  return { from: [a, b], to: [c, d], starting: input.starting ?? false, ending: input.ending ?? false };
}

/**
 * The range of a bare report of a state: it held on the days of the anchor (the publication date), and the words say no more.
 * An anchor of several days ("published in September") attests none of them and leaves each possible.
 */
export function rangeOn(anchor: DaySpan | null): ClaimRange {
  return anchor === null ? unknownRange : makeRange({ from: anchor, to: anchor });
}

/** The span on which the claim certainly held, or `null` where no day is certain. */
export function certainSpan(range: ClaimRange): DaySpan | null {
  const start = range.from[1];
  const end = range.to[0];
  return start !== null && end !== null && start <= end ? [start, end] : null;
}

/** Whether no bound is known. */
export function isUnknown(range: ClaimRange): boolean {
  return [...range.from, ...range.to].every((bound) => bound === null);
}

/**
 * Whether the claim held on `day`: `attested` in the certain span, `possible` in the outer span (an unknown outer bound excludes nothing),
 * else `none`.
 */
export function asOf(range: ClaimRange, day: Day): AsOfAnswer {
  const certain = certainSpan(range);
  if (certain && certain[0] <= day && day <= certain[1]) return 'attested';
  const [earliest] = range.from;
  const [, latest] = range.to;
  return (earliest === null || earliest <= day) && (latest === null || day <= latest) ? 'possible' : 'none';
}

/** Whether two ranges may share a day. */
export function mayOverlap(left: ClaimRange, right: ClaimRange): boolean {
  const before = (a: Day | null, b: Day | null) => a !== null && b !== null && a < b;
  return !before(left.to[1], right.from[0]) && !before(right.to[1], left.from[0]);
}

function showBounds([earliest, latest]: Bounds): string {
  return `[${earliest ?? '?'}, ${latest ?? '?'}]`;
}
