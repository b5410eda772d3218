import { type CountTable, figuresOf } from './counts.ts';

/** Lower and upper bound. */
export type Interval = readonly [number, number];

const samples = 1000;

/**
 * 95 % intervals of F1 for each key: documents are drawn again with replacement a thousand times (percentile bootstrap), always by the same seed,
 * so that the same counts give the same intervals.
 */
export function intervalsOf(documents: readonly CountTable[], keys: readonly string[]): ReadonlyMap<string, Interval> {
  const draws = drawDocuments(documents.length);
  return new Map(
    keys.map((key) => {
      const counts = documents.map((table) => table.get(key) ?? { hit: 0, pred: 0, gold: 0 });
      const values = draws
        .map((drawn) => {
          let [hit, pred, gold] = [0, 0, 0];
          for (const index of drawn) {
            const count = counts[index];
            hit += count?.hit ?? 0;
            pred += count?.pred ?? 0;
            gold += count?.gold ?? 0;
          }
          return figuresOf({ hit, pred, gold }).f1;
        })
        .sort((a, b) => a - b);
      return [key, [values[samples * 0.025] ?? 0, values[samples * 0.975 - 1] ?? 0] as const];
    }),
  );
}

/** Linear congruential generator with the constants of Numerical Recipes: enough for drawing, and the same everywhere. */
function drawDocuments(count: number): readonly Uint32Array[] {
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return Array.from({ length: samples }, () => Uint32Array.from({ length: count }, next));
}
