// Days on a line, by d3-scale. A day is the number of days since 1970-01-01; a stretch that ends on a day reaches the end of it.
import { scaleUtc } from 'd3-scale';
import { dayToNumber, numberToDay } from '../../lib/timescale.ts';

const msPerDay = 86_400_000;

/** A stretch of days a drawing shows; `end` is exclusive. */
export interface DayWindow {
  readonly begin: number;
  readonly end: number;
}

export interface AxisTick {
  readonly x: number;
  /** As much of the day as the axis tells apart: `2022`, `2022-09`, `2022-09-25`. */
  readonly label: string;
}

/** Days to pixels and back, with labelled ticks. */
export interface DayAxis extends DayWindow {
  readonly width: number;
  /** Where a day begins. Not cut to the window. */
  readonly at: (day: number) => number;
  readonly dayAt: (x: number) => number;
  readonly ticks: readonly AxisTick[];
}

/** The window around all days given, with a margin; a month at least. `null` where no day is given. */
export function windowAround(days: readonly (string | null)[]): DayWindow | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    if (day === null) continue;
    const number = dayToNumber(day);
    first = Math.min(first, number);
    last = Math.max(last, number + 1);
  }
  if (first > last) return null;
  const margin = Math.max(Math.ceil((last - first) * 0.04), Math.ceil((30 - (last - first)) / 2), 1);
  return { begin: first - margin, end: last + margin };
}

/** An axis of days over so many pixels. */
export function makeAxis(window: DayWindow, width: number): DayAxis {
  const scale = scaleUtc()
    .domain([new Date(window.begin * msPerDay), new Date(window.end * msPerDay)])
    .range([0, width]);
  const at = (day: number) => scale(new Date(day * msPerDay));
  const most = Math.max(2, Math.floor(width / 96));
  // d3 may give somewhat more than asked for; labels must not run into one another.
  let wanted = most;
  let dates = scale.ticks(wanted);
  while (dates.length > most && wanted > 1) {
    wanted -= 1;
    dates = scale.ticks(wanted);
  }
  const days = [...new Set(dates.map((date) => Math.round(date.getTime() / msPerDay)))].filter(
    (day) => day >= window.begin && day <= window.end,
  );
  const labels = days.map((day) => numberToDay(day));
  const length = labels.every((label) => label.endsWith('-01-01'))
    ? 4
    : labels.every((label) => label.endsWith('-01'))
      ? 7
      : 10;
  const ticks = days.map((day, index) => ({ x: at(day), label: labels[index]?.slice(0, length) ?? '' }));
  return { ...window, width, at, dayAt: (x) => scale.invert(x).getTime() / msPerDay, ticks };
}
