import type { Statement } from './statement.ts';

/**
 * Statements that exclude each other, directly or through others: the connected parts of two or more of the graph `excludes` draws.
 *
 * No pair is listed. Each statement is taken out of a search tree once, by the first statement found to exclude it; a node of the tree keeps the
 * latest day and the extremes of what the statements below it say, so that a search passes by whole branches that cannot hold one.
 * About n log n for n statements, where comparing all pairs would take n².
 */
export function clusters(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const tree = new SearchTree(statements);
  const found: (readonly Statement[])[] = [];
  for (let first = tree.takeAny(); first !== undefined; first = tree.takeAny()) {
    const cluster = [first];
    for (let at = 0; at < cluster.length; at++) {
      const from = cluster[at];
      if (from === undefined) break;
      for (let next = tree.take(from); next !== undefined; next = tree.take(from)) cluster.push(next);
    }
    if (cluster.length > 1) found.push(cluster);
  }
  return found;
}

/** A complete binary tree over statements in order of their first day. */
class SearchTree {
  readonly #leaves: readonly Statement[];
  readonly #size: number;
  readonly #latest: Float64Array;
  readonly #highestLow: Float64Array;
  readonly #lowestHigh: Float64Array;
  #next = 0;

  constructor(statements: readonly Statement[]) {
    this.#leaves = [...statements].sort((a, b) => compare(a.days[0], b.days[0]) || a.fact.number - b.fact.number);
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, this.#leaves.length)));
    this.#latest = new Float64Array(this.#size * 2).fill(Number.NEGATIVE_INFINITY);
    this.#highestLow = new Float64Array(this.#size * 2).fill(Number.NEGATIVE_INFINITY);
    this.#lowestHigh = new Float64Array(this.#size * 2).fill(Number.POSITIVE_INFINITY);
    this.#taken = new Uint8Array(this.#leaves.length);
    for (const [at, { days, says }] of this.#leaves.entries()) {
      this.#latest[this.#size + at] = days[1];
      this.#highestLow[this.#size + at] = says[0];
      this.#lowestHigh[this.#size + at] = says[1];
    }
    for (let node = this.#size - 1; node > 0; node--) this.#sum(node);
  }

  readonly #taken: Uint8Array;

  /** Takes out the earliest statement left. */
  takeAny(): Statement | undefined {
    while (this.#next < this.#leaves.length && this.#taken[this.#next] === 1) this.#next++;
    return this.#next < this.#leaves.length ? this.#remove(this.#next) : undefined;
  }

  /** Takes out a statement that excludes the one given. */
  take(other: Statement): Statement | undefined {
    const leaf = this.#find(1, 0, this.#size, other);
    return leaf < 0 ? undefined : this.#remove(leaf);
  }

  #find(node: number, from: number, width: number, other: Statement): number {
    const first = this.#leaves[from];
    if (first === undefined || first.days[0] > other.days[1]) return -1;
    if ((this.#latest[node] ?? 0) < other.days[0]) return -1;
    const above = (this.#highestLow[node] ?? 0) > other.says[1];
    const below = (this.#lowestHigh[node] ?? 0) < other.says[0];
    if (!above && !below) return -1;
    if (width === 1) return this.#taken[from] === 1 ? -1 : from;
    const half = width / 2;
    const left = this.#find(node * 2, from, half, other);
    return left >= 0 ? left : this.#find(node * 2 + 1, from + half, half, other);
  }

  #remove(leaf: number): Statement | undefined {
    this.#taken[leaf] = 1;
    let node = this.#size + leaf;
    this.#latest[node] = Number.NEGATIVE_INFINITY;
    this.#highestLow[node] = Number.NEGATIVE_INFINITY;
    this.#lowestHigh[node] = Number.POSITIVE_INFINITY;
    for (node >>= 1; node > 0; node >>= 1) this.#sum(node);
    return this.#leaves[leaf];
  }

  #sum(node: number): void {
    const [left, right] = [node * 2, node * 2 + 1];
    this.#latest[node] = Math.max(this.#latest[left] ?? 0, this.#latest[right] ?? 0);
    this.#highestLow[node] = Math.max(this.#highestLow[left] ?? 0, this.#highestLow[right] ?? 0);
    this.#lowestHigh[node] = Math.min(this.#lowestHigh[left] ?? 0, this.#lowestHigh[right] ?? 0);
  }
}

/** Order of two numbers, infinite ones too (their difference would be no number). */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
