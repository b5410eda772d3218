import type { CalibrationWeights, Features } from '../../src/read/calibrate/index.ts';

/** A claim to learn from. */
export interface Example {
  readonly features: Features;
  readonly right: boolean;
}

/** Rounds of Newton's method; the weights stand still after fewer. */
const rounds = 12;

/**
 * Logistic regression with a penalty on the square of each weight but the base, by Newton's method: the same examples give the same weights.
 * @param penalty - above 0; the larger, the nearer the weights stay to 0
 * @param least - features that fewer examples have are left out
 */
export function fitLogistic(
  examples: readonly Example[],
  penalty: number,
  least: number,
): Omit<CalibrationWeights, 'notes'> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort();
  const columnOf = new Map(names.map((name, at) => [name, at + 1]));
  const rows = examples.map(({ features, right }) => ({
    // Column 0 is the base.
    cells: [
      [0, 1] as const,
      ...[...features].flatMap(([name, amount]) => {
        const column = columnOf.get(name);
        return column === undefined ? [] : [[column, amount] as const];
      }),
    ],
    right: right ? 1 : 0,
  }));
  const size = names.length + 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    const slope = Float64Array.from(weights, (weight, at) => (at === 0 ? 0 : -penalty * weight));
    const bend = Array.from({ length: size }, (_, at) => {
      const row = new Float64Array(size);
      row[at] = at === 0 ? 1e-6 : penalty;
      return row;
    });
    for (const { cells, right } of rows) {
      const sum = cells.reduce((total, [column, amount]) => total + (weights[column] ?? 0) * amount, 0);
      const probability = 1 / (1 + Math.exp(-sum));
      const spread = probability * (1 - probability);
      for (const [column, amount] of cells) {
        slope[column] = (slope[column] ?? 0) + (right - probability) * amount;
        const row = bend[column];
        if (row) for (const [other, more] of cells) row[other] = (row[other] ?? 0) + spread * amount * more;
      }
    }
    const step = solve(bend, slope);
    for (let at = 0; at < size; at += 1) weights[at] = (weights[at] ?? 0) + (step[at] ?? 0);
  }
  // Four places keep the file small; less than a thousandth of the log-odds is lost.
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    base: rounded(weights[0] ?? 0),
    weights: Object.fromEntries(names.map((name, at) => [name, rounded(weights[at + 1] ?? 0)])),
  };
}

/** Solves a system with a symmetric positive matrix, by elimination; changes its arguments. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const cell = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1)
    for (let row = pivot + 1; row < size; row += 1) {
      const share = cell(row, pivot) / cell(pivot, pivot);
      const target = matrix[row];
      if (share === 0 || !target) continue;
      for (let column = pivot; column < size; column += 1)
        target[column] = cell(row, column) - share * cell(pivot, column);
      right[row] = (right[row] ?? 0) - share * (right[pivot] ?? 0);
    }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) sum -= cell(row, column) * (solution[column] ?? 0);
    solution[row] = sum / cell(row, row);
  }
  return solution;
}
