import type { Day } from './day.ts';
import { earlierOf, laterOf } from './day.ts';
import type { Bounds, ClaimRange } from './range.ts';

/*
 * Arithmetic of what is known of one date, and of ranges. An unknown bound excludes nothing: it is the far past as an earliest day and the far
 * future as a latest one, and stays `null` in every result.
 */

/** The later of two earliest days; an unknown one gives way. */
export function latestEarliest(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : laterOf(a, b);
}

/** The earlier of two latest days; an unknown one gives way. */
export function earliestLatest(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : earlierOf(a, b);
}

/** The days both allow, or `null` where they exclude each other. */
export function intersectBounds(left: Bounds, right: Bounds): Bounds | null {
  const low = latestEarliest(left[0], right[0]);
  const high = earliestLatest(left[1], right[1]);
  return low !== null && high !== null && low > high ? null : [low, high];
}

/** Whether no day satisfies both. */
export function excludeEachOther(left: Bounds, right: Bounds): boolean {
  return intersectBounds(left, right) === null;
}

/** Whether a day lies within bounds. */
export function isWithin(day: Day, [low, high]: Bounds): boolean {
  return (low === null || low <= day) && (high === null || day <= high);
}

/** Whether the first date may lie before the second: some day of the first is earlier than some day of the second. */
export function mayPrecede(first: Bounds, second: Bounds): boolean {
  return first[0] === null || second[1] === null || first[0] < second[1];
}

/** Whether the first date lies before the second whatever the two days are. */
export function mustPrecede(first: Bounds, second: Bounds): boolean {
  return first[1] !== null && second[0] !== null && first[1] < second[0];
}

/**
 * When both held: from the later start to the earlier end. `null` where they cannot share a day. What is certain of the result is certain of
 * both; it starts where either is told to start, and ends likewise, only where that start (end) is surely the one that counts.
 */
export function intersectRanges(left: ClaimRange, right: ClaimRange): ClaimRange | null {
  const from: Bounds = [latestEarliest(left.from[0], right.from[0]), later(left.from[1], right.from[1])];
  const to: Bounds = [earlier(left.to[0], right.to[0]), earliestLatest(left.to[1], right.to[1])];
  if (from[0] !== null && to[1] !== null && from[0] > to[1]) return null;
  const startsWith = (one: ClaimRange, other: ClaimRange) =>
    one.starting && other.from[1] !== null && one.from[0] !== null && other.from[1] <= one.from[0];
  const endsWith = (one: ClaimRange, other: ClaimRange) =>
    one.ending && other.to[0] !== null && one.to[1] !== null && other.to[0] >= one.to[1];
  return {
    from,
    to,
    starting: startsWith(left, right) || startsWith(right, left),
    ending: endsWith(left, right) || endsWith(right, left),
  };
}

/** The later of two latest starts: unknown where either is. */
function later(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : laterOf(a, b);
}

function earlier(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : earlierOf(a, b);
}

/**
 * The dates that a set of bounds leaves open, in order: one entry for each largest set of bounds that agree on at least one day, narrowed to what
 * all of that set allow. One entry means nothing excludes anything; more are rivals. Bounds that agree with all others only ever narrow.
 */
export function agreements(all: readonly Bounds[]): readonly Bounds[] {
  const lows = all.map(([low]) => low).sort(byLow);
  const highs = all.map(([, high]) => high).sort(byHigh);
  const found: Bounds[] = [];
  let next = 0;
  let opened: Day | null | undefined;
  for (const high of highs) {
    while (next < lows.length && startsBy(lows[next] ?? null, high)) {
      opened = lows[next] ?? null;
      next += 1;
    }
    // The first end after a beginning closes a set; ends that follow it close parts of sets already found.
    if (opened !== undefined) found.push([opened, high]);
    opened = undefined;
  }
  return found;
}

/** Bounds that span several, unknown where the outermost is; unknown both ways for none. */
export function spanBounds(all: readonly Bounds[]): Bounds {
  if (all.length === 0) return [null, null];
  return [
    [...all.map(([low]) => low)].sort(byLow)[0] ?? null,
    [...all.map(([, high]) => high)].sort(byHigh).at(-1) ?? null,
  ];
}

/** Order of bounds by earliest, then latest day. */
export function compareBounds(left: Bounds, right: Bounds): number {
  return byLow(left[0], right[0]) || byHigh(left[1], right[1]);
}

function startsBy(low: Day | null, high: Day | null): boolean {
  return low === null || high === null || low <= high;
}

function byLow(a: Day | null, b: Day | null): number {
  return a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
}

function byHigh(a: Day | null, b: Day | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
