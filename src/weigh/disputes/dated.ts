import type { Day } from '../../model/index.ts';
import { boundsOf } from './days.ts';
import type { Interval, Statement } from './statement.ts';

/** The key and the words of a side that stands for a day, or for days that are not told more closely. */
export function dateSide(interval: Interval): { readonly key: string; readonly value: string } {
  const words = wordsOf(boundsOf(interval));
  return { key: words, value: words };
}

function wordsOf([earliest, latest]: readonly [Day | null, Day | null]): string {
  if (earliest === null) return latest === null ? 'unknown' : `by ${latest}`;
  if (latest === null) return `from ${earliest}`;
  return earliest === latest ? earliest : `${earliest} to ${latest}`;
}

/**
 * The statements of a cluster about one date that stand for a side. "By 25 September" is no side of its own beside "23 September": it agrees with
 * it and says less. Where nothing nearer is said it is one, together with all others that only say "by" (or only "from").
 */
export function datedSides(cluster: readonly Statement[]): readonly Statement[] {
  const told = cluster.filter(({ says }) => isTold(says));
  const earliestTold = least(hulls(told, 1));
  const latestTold = greatest(hulls(told, 0));
  const by = cluster.filter(({ says }) => !Number.isFinite(says[0]));
  const from = cluster.filter(({ says }) => !Number.isFinite(says[1]) && Number.isFinite(says[0]));
  const kept = [...told];
  kept.push(...together(by.filter(({ says }) => says[1] < earliestTold)));
  kept.push(...together(from.filter(({ says }) => says[0] > latestTold)));
  return kept;
}

function isTold([low, high]: Interval): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}

function hulls(statements: readonly Statement[], end: 0 | 1): readonly number[] {
  return statements.map(({ says }) => says[end]);
}

function together(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length === 0) return [];
  const says: Interval = [least(hulls(statements, 0)), greatest(hulls(statements, 1))];
  return statements.map((statement) => ({ ...statement, says, ...dateSide(says) }));
}

// Not `Math.min(...)`: a call takes only so many arguments, and a topic can hold more claims.
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
