/** What runs of one question took, in milliseconds. */
export interface Timed {
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/** Runs of a question unless it takes too long. */
const usualRuns = 50;
/** After so many seconds a question is asked no more, however few runs there were; the table tells how many. */
const mostSeconds = 40;

/** Asks for one thing after another and times each; the first is asked once before, so that nothing is loaded while the clock runs. */
export async function timed<T>(things: readonly T[], ask: (thing: T) => unknown): Promise<Timed> {
  const [first] = things;
  if (first === undefined) throw new RangeError('there is nothing to ask for');
  await ask(first);
  const taken: number[] = [];
  const begun = performance.now();
  for (let run = 0; run < usualRuns; run++) {
    const thing = things[run % things.length] ?? first;
    const from = performance.now();
    await ask(thing);
    const now = performance.now();
    taken.push(now - from);
    if (now - begun > mostSeconds * 1000) break;
  }
  return timesOf(taken);
}

/** Median and 95th percentile (nearest rank). */
export function timesOf(taken: readonly number[]): Timed {
  const sorted = [...taken].sort((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { runs: sorted.length, median: rank(0.5), p95: rank(0.95) };
}

/** Every so-manyth thing, so that what is asked for comes from all parts of a list. */
export function spread<T>(things: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.floor(things.length / most));
  return things.filter((_, at) => at % step === 0).slice(0, most);
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

/** A table in Markdown, with columns of even width. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, 3, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
