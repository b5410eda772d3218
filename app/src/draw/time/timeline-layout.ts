import type { DayAxis, DayWindow } from './axis.ts';

/** An item's days on an axis; `exact` for one day. Open sides run to the axis' edge. */
export interface ItemSpan {
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Where an item's days lie, cut to the axis; `null` where no day is known or none is in sight. */
export function itemSpan(
  days: readonly [string | null, string | null],
  axis: DayAxis,
  numberOf: (day: string) => number,
): ItemSpan | null {
  const [first, last] = days;
  if (first === null && last === null) return null;
  const from = first === null ? 0 : axis.at(numberOf(first));
  const to = last === null ? axis.width : axis.at(numberOf(last) + 1);
  if (to < 0 || from > axis.width) return null;
  if (first !== null && first === last) {
    const middle = (from + to) / 2;
    return { from: middle, to: middle, exact: true, openStart: false, openEnd: false };
  }
  return {
    from: Math.max(0, from),
    to: Math.min(axis.width, to),
    exact: false,
    openStart: first === null || from < 0,
    openEnd: last === null || to > axis.width,
  };
}

/** First row to draw and the one after the last, with a few beyond each edge so that scrolling shows no gaps. */
export function rowsInSight(
  count: number,
  rowHeight: number,
  top: number,
  room: number,
): readonly [from: number, to: number] {
  const beyond = 6;
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - beyond));
  return [from, Math.min(count, Math.ceil((top + room) / rowHeight) + beyond)];
}

/** A window enlarged around its middle, never finer than a fortnight and never wider than the whole. */
export function zoomWindow(window: DayWindow, factor: number, whole: DayWindow): DayWindow {
  const length = Math.min(whole.end - whole.begin, Math.max(14, (window.end - window.begin) / factor));
  const middle = (window.begin + window.end) / 2;
  return within({ begin: middle - length / 2, end: middle + length / 2 }, whole);
}

/** A window moved by a share of its length, kept inside the whole. */
export function moveWindow(window: DayWindow, share: number, whole: DayWindow): DayWindow {
  const by = (window.end - window.begin) * share;
  return within({ begin: window.begin + by, end: window.end + by }, whole);
}

function within(window: DayWindow, whole: DayWindow): DayWindow {
  const shift = Math.max(0, whole.begin - window.begin) - Math.max(0, window.end - whole.end);
  return { begin: window.begin + shift, end: window.end + shift };
}
