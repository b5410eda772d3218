import type { NamePair } from './name-set.ts';

export interface Scored {
  readonly pair: NamePair;
  readonly score: number;
}

export interface Point {
  readonly line: number;
  readonly precision: number;
  readonly recall: number;
}

/** Precision and recall when everything from a line upwards is called the same. */
export function pointAt(scored: readonly Scored[], line: number): Point {
  let met = 0;
  let wrong = 0;
  let same = 0;
  for (const { pair, score } of scored) {
    if (pair.same) same += 1;
    if (score < line) continue;
    if (pair.same) met += 1;
    else wrong += 1;
  }
  return { line, precision: met + wrong === 0 ? 1 : met / (met + wrong), recall: same === 0 ? 1 : met / same };
}

/** The line with the most recall among those of at least this precision; `null` where there is none. */
export function bestAt(scored: readonly Scored[], precision: number): Point | null {
  let best: Point | null = null;
  for (const line of new Set(scored.map(({ score }) => Math.round(score * 200) / 200))) {
    const point = pointAt(scored, line);
    if (point.precision >= precision && (best === null || point.recall > best.recall)) best = point;
  }
  return best;
}

/** 95 % intervals of precision and recall at a line, by drawing entities with their pairs a thousand times (percentiles). */
export function intervalAt(
  scored: readonly Scored[],
  line: number,
): { readonly precision: readonly [number, number]; readonly recall: readonly [number, number] } {
  const groups = new Map<string, { met: number; wrong: number; same: number }>();
  for (const { pair, score } of scored) {
    const group = groups.get(pair.of) ?? { met: 0, wrong: 0, same: 0 };
    if (pair.same) group.same += 1;
    if (score >= line) group[pair.same ? 'met' : 'wrong'] += 1;
    groups.set(pair.of, group);
  }
  const all = [...groups.values()];
  const random = generator(20240229);
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (let draw = 0; draw < 1000; draw += 1) {
    let [met, wrong, same] = [0, 0, 0];
    for (let at = 0; at < all.length; at += 1) {
      const group = all[Math.floor(random() * all.length)];
      met += group?.met ?? 0;
      wrong += group?.wrong ?? 0;
      same += group?.same ?? 0;
    }
    precisions.push(met / Math.max(1, met + wrong));
    recalls.push(met / Math.max(1, same));
  }
  return { precision: middle(precisions), recall: middle(recalls) };
}

function middle(values: number[]): readonly [number, number] {
  const sorted = values.sort((a, b) => a - b);
  return [sorted[Math.floor(sorted.length * 0.025)] ?? 0, sorted[Math.floor(sorted.length * 0.975)] ?? 0];
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
