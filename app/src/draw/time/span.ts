// One claim's or tenure's range as a shape: what is certain, how far its ends may reach, and nothing more. Ends are never padded.
import { dayToNumber } from '../../lib/timescale.ts';
import type { DayAxis } from './axis.ts';

/** A stretch in pixels, cut to the axis. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A soft end: it may reach so far. `open`: how far is not known, and it runs out of the drawing. */
export interface SoftEnd extends Stretch {
  readonly open: boolean;
}

export interface RangeShape {
  /** Certainly held on every day of it. */
  readonly certain: Stretch | null;
  readonly before: SoftEnd | null;
  readonly after: SoftEnd | null;
  /** All that is possible, where no day is certain. */
  readonly possible: (Stretch & { readonly openStart: boolean; readonly openEnd: boolean }) | null;
}

/** A stretch of days, both inclusive, in pixels and cut to the axis; `null` where none of it is in sight. */
export function stretchOf(axis: DayAxis, first: string | number, last: string | number): Stretch | null {
  const number = (day: string | number) => (typeof day === 'number' ? day : dayToNumber(day));
  const from = Math.max(0, axis.at(number(first)));
  const to = Math.min(axis.width, axis.at(number(last) + 1));
  return to > from ? { from, to } : null;
}

/** The shape of a range `from` [a, b], `to` [c, d] (see `ClaimRange`). */
export function shapeOf(
  axis: DayAxis,
  range: {
    readonly from: readonly [string | null, string | null];
    readonly to: readonly [string | null, string | null];
  },
): RangeShape {
  const [a, b] = range.from;
  const [c, d] = range.to;
  if (b !== null && c !== null && b <= c) {
    const before = a === b ? null : stretchOf(axis, a ?? axis.begin, dayToNumber(b) - 1);
    const after = c === d ? null : stretchOf(axis, dayToNumber(c) + 1, d ?? axis.end);
    return {
      certain: stretchOf(axis, b, c),
      before: before && { ...before, open: a === null },
      after: after && { ...after, open: d === null },
      possible: null,
    };
  }
  const known = a !== null || b !== null || c !== null || d !== null;
  const possible = known ? stretchOf(axis, a ?? axis.begin, d ?? axis.end) : null;
  return {
    certain: null,
    before: null,
    after: null,
    possible: possible && { ...possible, openStart: a === null, openEnd: d === null },
  };
}
