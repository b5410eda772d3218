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
 * The steps of a model that are not forbidden, in two orders: those into label `b` stand from `into[b]` to `into[b + 1]` in `before`,
 * those out of `a` from `outOf[a]` to `outOf[a + 1]` in `after`, each with its score or its mass beside it.
 * Most labels go on from two others only, so that this is half of all steps.
 */
interface Steps {
  readonly into: Uint16Array;
  readonly before: Uint8Array;
  readonly scoreInto: Float32Array;
  readonly outOf: Uint16Array;
  readonly after: Uint8Array;
  readonly massOut: Float32Array;
  readonly starts: Float32Array;
}

const stepsOf = new WeakMap<CrfModel, Steps>();

function allowedSteps(model: CrfModel): Steps {
  const known = stepsOf.get(model);
  if (known) return known;
  const size = model.labels.length;
  const allowed = (a: number, b: number) => (model.transitions[a * size + b] ?? 0) > forbidden;
  const labels = Array.from({ length: size }, (_, label) => label);
  const intoLists = labels.map((b) => labels.filter((a) => allowed(a, b)));
  const outLists = labels.map((a) => labels.filter((b) => allowed(a, b)));
  const begins = (lists: readonly (readonly number[])[]) => {
    let sum = 0;
    return Uint16Array.from([0, ...lists.map((list) => (sum += list.length))]);
  };
  const steps: Steps = {
    into: begins(intoLists),
    before: Uint8Array.from(intoLists.flat()),
    scoreInto: Float32Array.from(intoLists.flatMap((list, b) => list.map((a) => model.transitions[a * size + b] ?? 0))),
    outOf: begins(outLists),
    after: Uint8Array.from(outLists.flat()),
    massOut: Float32Array.from(
      outLists.flatMap((list, a) => list.map((b) => Math.exp(model.transitions[a * size + b] ?? 0))),
    ),
    starts: model.starts.map((score) => (score <= forbidden ? 0 : Math.exp(score))),
  };
  stepsOf.set(model, steps);
  return steps;
}

/**
 * The labels of the best path (Viterbi), as numbers into `model.labels`. Every label needs a step into it that is not forbidden.
 * @param emissions - `length` rows of label scores
 */
export function bestPath(model: CrfModel, emissions: Float32Array, length: number): Uint8Array {
  const size = model.labels.length;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const { into, before, scoreInto } = allowedSteps(model);
  const back = new Uint8Array(length * size);
  let scores = new Float64Array(size);
  let next = new Float64Array(size);
  for (let label = 0; label < size; label++) scores[label] = (model.starts[label] ?? 0) + (emissions[label] ?? 0);
  for (let at = 1; at < length; at++) {
    const row = at * size;
    for (let label = 0; label < size; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      const end = into[label + 1] ?? 0;
      for (let step = into[label] ?? 0; step < end; step++) {
        const other = before[step] ?? 0;
        const score = (scores[other] ?? 0) + (scoreInto[step] ?? 0);
        if (score > best) {
          best = score;
          from = other;
        }
      }
      next[label] = best + (emissions[row + label] ?? 0);
      back[row + label] = from;
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
  const { outOf, after, massOut, starts } = allowedSteps(model);
  const local = new Float64Array(length * size);
  for (let at = 0; at < length; at++) {
    const row = at * size;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < size; label++) most = Math.max(most, emissions[row + label] ?? 0);
    for (let label = 0; label < size; label++) local[row + label] = Math.exp((emissions[row + label] ?? 0) - most);
  }
  const forward = new Float64Array(length * size);
  for (let at = 0; at < length; at++) {
    const row = at * size;
    if (at === 0) forward.set(starts);
    // Steps are followed from the labels before, in order, so that sums are added in one order on every machine.
    for (let before = 0; at > 0 && before < size; before++) {
      const mass = forward[row - size + before] ?? 0;
      const end = outOf[before + 1] ?? 0;
      for (let step = outOf[before] ?? 0; step < end; step++) {
        const place = row + (after[step] ?? 0);
        forward[place] = (forward[place] ?? 0) + mass * (massOut[step] ?? 0);
      }
    }
    let sum = 0;
    for (let label = 0; label < size; label++) {
      const value = (forward[row + label] ?? 0) * (local[row + label] ?? 0);
      forward[row + label] = value;
      sum += value;
    }
    for (let label = 0; label < size; label++) forward[row + label] = (forward[row + label] ?? 0) / (sum || 1);
  }
  let backward = new Float64Array(size).fill(1);
  let earlier = new Float64Array(size);
  for (let at = length - 1; at >= 0; at--) {
    const row = at * size;
    let sum = 0;
    for (let label = 0; label < size; label++) {
      const value = (forward[row + label] ?? 0) * (backward[label] ?? 0);
      forward[row + label] = value;
      sum += value;
    }
    let most = 0;
    for (let from = 0; from < size; from++) {
      let mass = 0;
      const end = outOf[from + 1] ?? 0;
      for (let step = outOf[from] ?? 0; step < end; step++) {
        const label = after[step] ?? 0;
        mass += (massOut[step] ?? 0) * (local[row + label] ?? 0) * (backward[label] ?? 0);
      }
      earlier[from] = mass;
      most = Math.max(most, mass);
    }
    for (let label = 0; label < size; label++) {
      forward[row + label] = (forward[row + label] ?? 0) / (sum || 1);
      earlier[label] = (earlier[label] ?? 0) / (most || 1);
    }
    [backward, earlier] = [earlier, backward];
  }
  return forward;
}
