import type { Bounds, ClaimId, ClaimRange, Day, DaySpan } from '../../model/index.ts';
import {
  addDays,
  agreements,
  certainSpan,
  compareBounds,
  daysBetween,
  earlierOf,
  excludeEachOther,
  laterOf,
  spanBounds,
} from '../../model/index.ts';
import type { ContiguousInstance, Join, Split } from './contiguous.ts';
import type { Evidence, Weight } from './evidence.ts';
import { claimsOf, knownSpan } from './evidence.ts';

/** A beginning or an end that claims tell of, with everyone who dates it so. */
export interface DateTold {
  readonly days: Bounds;
  readonly by: readonly ClaimId[];
  /** The heaviest of the claims that say it. */
  readonly weight: Weight;
  /** Another date told of the same beginning or end excludes this one. */
  readonly rival: boolean;
}

/** A contiguous instance with what its claims come to together. */
export interface Instance {
  readonly evidence: readonly Evidence[];
  /**
   * What the claims say together: bounds that agree narrow each other, dates that exclude each other are spanned. An unknown bound is unknown;
   * an unknown latest end is not "until today".
   */
  readonly range: ClaimRange;
  /** Beginnings and ends told, in order of time. */
  readonly starts: readonly DateTold[];
  readonly ends: readonly DateTold[];
  /** Days that firm claims attest, in order. */
  readonly attested: readonly DaySpan[];
  /** Days between them of which no claim speaks. */
  readonly gaps: readonly DaySpan[];
  readonly joins: readonly Join[];
  readonly apart: Split | null;
}

/** What a contiguous instance's claims come to. Does not depend on their order. */
export function weighInstance({ evidence, joins, apart }: ContiguousInstance): Instance {
  const attested = mergeDays(attestedBy(evidence));
  return {
    evidence,
    range: joinRanges(evidence),
    starts: datesTold(
      evidence.filter(({ range }) => range.starting),
      ({ from }) => from,
    ),
    ends: datesTold(
      evidence.filter(({ range }) => range.ending),
      ({ to }) => to,
    ),
    attested,
    gaps: gapsBetween(attested, spokenOf(evidence)),
    joins,
    apart,
  };
}

/** Evidence that counts for joined bounds: the firm, else the weak, else what was judged wrong. */
function firmOf(evidence: readonly Evidence[]): readonly Evidence[] {
  const ofWeight = (weight: Weight) => evidence.filter((each) => each.weight === weight);
  return [ofWeight('firm'), ofWeight('weak'), ofWeight('conflict')].find((some) => some.length > 0) ?? [];
}

/**
 * Claims of one instance bound each other. It had begun by the latest start of every claim, was not over before the earliest end of every claim;
 * only a told start has an earliest day, only a told end a latest one. "Formerly" bounds the end unless a later claim has it going on.
 */
export function joinRanges(evidence: readonly Evidence[]): ClaimRange {
  const ranges = firmOf(evidence).map(({ range }) => range);
  const from = spanBounds(agreements(ranges.map(startOf)));
  const told = ranges.map(endOf);
  const lastKnown = told.reduce<Day | null>(
    (last, [low]) => (low !== null && (last === null || low > last) ? low : last),
    null,
  );
  const over = ranges
    .filter(isPast)
    .flatMap(({ to: [, d] }): readonly Bounds[] =>
      d !== null && (lastKnown === null || d >= lastKnown) ? [[null, d]] : [],
    );
  const to = spanBounds(agreements([...told, ...over]));
  return { from, to, starting: ranges.some(({ starting }) => starting), ending: ranges.some(({ ending }) => ending) };
}

/** Days the start can be by one claim: it lies before the end, too. */
function startOf({ from: [a, b], to: [, d], starting, ending }: ClaimRange): Bounds {
  return [starting ? a : null, b ?? (ending ? d : null)];
}

function endOf({ from: [a], to: [c, d], starting, ending }: ClaimRange): Bounds {
  return [c ?? (starting ? a : null), ending ? d : null];
}

/** "Formerly": spoken of as past at a day, with neither a beginning nor an end told. */
export function isPast({ from: [a], to: [c, d], starting, ending }: ClaimRange): boolean {
  return !starting && !ending && a === null && c === null && d !== null;
}

function datesTold(evidence: readonly Evidence[], daysOf: (range: ClaimRange) => Bounds): readonly DateTold[] {
  const byDays = new Map<string, { days: Bounds; evidence: Evidence[] }>();
  for (const each of evidence) {
    const days = daysOf(each.range);
    const key = `${days[0] ?? ''} ${days[1] ?? ''}`;
    const entry = byDays.get(key) ?? { days, evidence: [] };
    entry.evidence.push(each);
    byDays.set(key, entry);
  }
  const all = [...byDays.values()].sort((a, b) => compareBounds(a.days, b.days));
  return all.map(({ days, evidence: own }) => ({
    days,
    by: claimsOf(own),
    weight: own.some(({ weight }) => weight === 'firm')
      ? 'firm'
      : own.some(({ weight }) => weight === 'weak')
        ? 'weak'
        : 'conflict',
    rival: all.some((other) => excludeEachOther(days, other.days)),
  }));
}

function attestedBy(evidence: readonly Evidence[]): readonly DaySpan[] {
  return evidence.flatMap(({ weight, range }) => {
    const span = certainSpan(range);
    return weight === 'firm' && span !== null ? [span] : [];
  });
}

/** Days some claim speaks of, attested or possible: between known bounds only, since an unknown bound speaks of no day. */
function spokenOf(evidence: readonly Evidence[]): readonly DaySpan[] {
  return evidence.flatMap(({ range }) => spokenDays(range));
}

/** The days a range speaks of by itself. */
export function spokenDays(range: ClaimRange): readonly DaySpan[] {
  const outer = knownSpan([range.from[0], range.to[1]]);
  if (outer !== null) return [outer];
  return [certainSpan(range), knownSpan(range.from), knownSpan(range.to)].filter((span) => span !== null);
}

/** Spans that overlap or follow each other, put together. */
export function mergeDays(spans: readonly DaySpan[]): readonly DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of spans.toSorted(compareBounds)) {
    const last = merged.at(-1);
    if (last && daysBetween(last[1], span[0]) <= 1) merged[merged.length - 1] = [last[0], laterOf(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

function gapsBetween(attested: readonly DaySpan[], spoken: readonly DaySpan[]): readonly DaySpan[] {
  const [first, last] = [attested[0], attested.at(-1)];
  if (!first || !last) return [];
  const covered = mergeDays([...attested, ...spoken]);
  return covered.slice(1).flatMap((span, at): readonly DaySpan[] => {
    const before = covered[at];
    if (before === undefined) return [];
    const gap: DaySpan = [laterOf(addDays(before[1], 1), first[0]), earlierOf(addDays(span[0], -1), last[1])];
    return gap[0] <= gap[1] && gap[0] > first[0] && gap[1] < last[1] ? [gap] : [];
  });
}
