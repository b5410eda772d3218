import { type CrfModel, forbidden } from './model.ts';

/**
 * Adds the weights of a feature to a row of label scores.
 * @param into - scores, written from `at` on, one for each label
 */
export function addFeature(model: CrfModel, hash: number, into: Float32Array, at: number): void {
  const row = model.rowOf(hash);
  if (row < 0) return;
  const size = model.labels.length;
  const { weights } = model;
  const scale = model.scales[row] ?? 0;
  const begin = row * size;
  for (let label = 0; label < size; label++) {
    into[at + label] = (into[at + label] ?? 0) + (weights[begin + label] ?? 0) * scale;
  }
}

/**
 * The labels of the best path (Viterbi), as numbers into `model.labels`.
 * @param emissions - `length` rows of label scores
 */
export function bestPath(model: CrfModel, emissions: Float32Array, length: number): Uint8Array {
  const size = model.labels.length;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const { transitions, starts } = model;
  const back = new Uint8Array(length * size);
  let scores = new Float64Array(size);
  let next = new Float64Array(size);
  for (let label = 0; label < size; label++) scores[label] = (starts[label] ?? 0) + (emissions[label] ?? 0);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < size; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let before = 0; before < size; before++) {
        const score = (scores[before] ?? 0) + (transitions[before * size + label] ?? 0);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      next[label] = best + (emissions[at * size + label] ?? 0);
      back[at * size + label] = from;
    }
    [scores, next] = [next, scores];
  }
  let last = 0;
  for (let label = 1; label < size; label++) if ((scores[label] ?? 0) > (scores[last] ?? 0)) last = label;
  for (let at = length - 1; at >= 0; at--) {
    path[at] = last;
    last = back[at * size + last] ?? 0;
  }
  return path;
}

/**
 * How probable each label is at each place, all paths considered (forward-backward, scaled at each place as in Rabiner 1989).
 * @returns `length` rows of probabilities, each summing to 1
 */
export function marginals(model: CrfModel, emissions: Float32Array, length: number): Float64Array {
  const size = model.labels.length;
  const steps = model.transitions.map((score) => (score <= forbidden ? 0 : Math.exp(score)));
  const starts = model.starts.map((score) => (score <= forbidden ? 0 : Math.exp(score)));
  const local = new Float64Array(length * size);
  for (let at = 0; at < length; at++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < size; label++) most = Math.max(most, emissions[at * size + label] ?? 0);
    for (let label = 0; label < size; label++)
      local[at * size + label] = Math.exp((emissions[at * size + label] ?? 0) - most);
  }
  const forward = new Float64Array(length * size);
  for (let at = 0; at < length; at++) {
    let sum = 0;
    for (let label = 0; label < size; label++) {
      let mass = at === 0 ? (starts[label] ?? 0) : 0;
      for (let before = 0; at > 0 && before < size; before++)
        mass += (forward[(at - 1) * size + before] ?? 0) * (steps[before * size + label] ?? 0);
      const value = mass * (local[at * size + label] ?? 0);
      forward[at * size + label] = value;
      sum += value;
    }
    for (let label = 0; label < size; label++)
      forward[at * size + label] = (forward[at * size + label] ?? 0) / (sum || 1);
  }
  let backward = new Float64Array(size).fill(1);
  for (let at = length - 1; at >= 0; at--) {
    let sum = 0;
    for (let label = 0; label < size; label++) {
      const value = (forward[at * size + label] ?? 0) * (backward[label] ?? 0);
      forward[at * size + label] = value;
      sum += value;
    }
    const before = new Float64Array(size);
    let most = 0;
    for (let from = 0; from < size; from++) {
      let mass = 0;
      for (let label = 0; label < size; label++)
        mass += (steps[from * size + label] ?? 0) * (local[at * size + label] ?? 0) * (backward[label] ?? 0);
      before[from] = mass;
      most = Math.max(most, mass);
    }
    for (let label = 0; label < size; label++) {
      forward[at * size + label] = (forward[at * size + label] ?? 0) / (sum || 1);
      before[label] = (before[label] ?? 0) / (most || 1);
    }
    backward = before;
  }
  return forward;
}
