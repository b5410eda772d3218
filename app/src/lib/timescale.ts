// Days on a line. A day is its number since 1970-01-01; a bar that ends on a day reaches the end of it.
import type { ClaimRange } from '../types.ts';

const msPerDay = 86_400_000;

/** Number of days since 1970-01-01. `day` is `YYYY-MM-DD`. */
export function dayToNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

/** The day so many days after 1970-01-01, `YYYY-MM-DD`. */
export function numberToDay(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** Whether `text` is a day that exists. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(time) && numberToDay(time / msPerDay) === text;
}

/** The stretch of days a chart shows; `end` is exclusive. */
export interface Window {
  readonly begin: number;
  readonly end: number;
}

/** The window that holds every known day of the ranges and of `others`, with a margin; `null` where no day is known. */
export function windowOf(ranges: readonly ClaimRange[], others: readonly string[]): Window | null {
  const days = [...ranges.flatMap((r) => [...r.from, ...r.to]), ...others]
    .filter((day): day is NonNullable<typeof day> => day !== null)
    .map((day) => dayToNumber(day));
  if (days.length === 0) return null;
  const first = Math.min(...days);
  const last = Math.max(...days) + 1;
  // A lone day or week would fill the chart: at least about a month is shown.
  const margin = Math.max(Math.ceil((last - first) * 0.05), Math.ceil((30 - (last - first)) / 2), 1);
  return { begin: first - margin, end: last + margin };
}

/** Where a day number lies in the window, in percent of its width; outside 0 to 100 for days outside. */
export function percentOf(window: Window, number: number): number {
  return ((number - window.begin) / (window.end - window.begin)) * 100;
}

/** The parts of a range's bar, in percent of the window's width, cut to it. `null` where there is nothing to draw. */
export interface BarShape {
  /** Certainly held. */
  readonly certain: readonly [number, number] | null;
  /** From the earliest possible start to the first certain day; `open` where no earliest is known. */
  readonly before: { readonly span: readonly [number, number]; readonly open: boolean } | null;
  readonly after: { readonly span: readonly [number, number]; readonly open: boolean } | null;
  /** All that is possible, where no day is certain. */
  readonly possible: {
    readonly span: readonly [number, number];
    readonly openStart: boolean;
    readonly openEnd: boolean;
  } | null;
  /** Where the words tell of a beginning or an end: one place where the day is known, else both ends of the days it can be. */
  readonly startTicks: readonly number[];
  readonly endTicks: readonly number[];
}

/** What to draw for a range in a window. */
export function barOf(range: ClaimRange, window: Window): BarShape {
  const number = (day: string | null) => (day === null ? null : dayToNumber(day));
  const [a, b] = [number(range.from[0]), number(range.from[1])];
  const [c, d] = [number(range.to[0]), number(range.to[1])];
  const at = (n: number) => Math.min(100, Math.max(0, percentOf(window, n)));
  const span = (from: number, to: number): readonly [number, number] | null => {
    const drawn = [at(from), at(to)] as const;
    return drawn[1] > drawn[0] ? drawn : null;
  };
  const ticksAt = (told: boolean, days: readonly (number | null)[]) =>
    told
      ? [...new Set(days)].filter((n) => n !== null && n >= window.begin && n <= window.end).map((n) => at(n ?? 0))
      : [];
  const startTicks = ticksAt(range.starting, [a, b]);
  const endTicks = ticksAt(range.ending, [endOf(c), endOf(d)]);
  if (b !== null && c !== null && b <= c) {
    const before = a === b ? null : span(a ?? window.begin, b);
    const after = c === d ? null : span(c + 1, d === null ? window.end : d + 1);
    return {
      certain: span(b, c + 1),
      before: before && { span: before, open: a === null },
      after: after && { span: after, open: d === null },
      possible: null,
      startTicks,
      endTicks,
    };
  }
  const known = [a, b, c, d].some((n) => n !== null);
  const possible = known ? span(a ?? window.begin, endOf(d) ?? window.end) : null;
  return {
    certain: null,
    before: null,
    after: null,
    possible: possible && { span: possible, openStart: a === null, openEnd: d === null },
    startTicks,
    endTicks,
  };
}

function endOf(number: number | null): number | null {
  return number === null ? null : number + 1;
}

/** A labelled line of the time axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Steps of the axis: days, or months. */
const steps: readonly (readonly ['day' | 'month', number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['month', 12],
  ['month', 24],
  ['month', 60],
  ['month', 120],
  ['month', 300],
  ['month', 600],
  ['month', 1200],
];

/** At most `most` ticks at round dates; labels say no more than the step needs (`2022`, `2022-09`, `2022-09-25`). */
export function ticksOf(window: Window, most: number): readonly Tick[] {
  for (const [unit, step] of steps) {
    const ticks = unit === 'day' ? dayTicks(window, step) : monthTicks(window, step);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function dayTicks(window: Window, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  if ((window.end - window.begin) / step > 100) return Array.from({ length: 101 }, () => ({ at: 0, label: '' }));
  for (let n = Math.ceil(window.begin / step) * step; n < window.end; n += step) {
    ticks.push({ at: percentOf(window, n), label: numberToDay(n) });
  }
  return ticks;
}

function monthTicks(window: Window, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const first = new Date(window.begin * msPerDay);
  const start = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(start / step) * step; ; month += step) {
    const number = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / msPerDay);
    if (number >= window.end) return ticks;
    if (number < window.begin) continue;
    const label = numberToDay(number).slice(0, step % 12 === 0 ? 4 : 7);
    ticks.push({ at: percentOf(window, number), label });
  }
}
