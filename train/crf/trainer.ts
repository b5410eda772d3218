import { type CrfModel, type CrfParts, forbidden, makeModel } from '../../src/read/crf/index.ts';
import { randomFrom, shuffled } from './random.ts';

/** A sequence to learn from. The features of place `i` are `features[offsets[i]]` up to `features[offsets[i + 1]]`. */
export interface TrainingSequence {
  readonly features: Uint32Array;
  readonly offsets: Uint32Array;
  /** Labels each place may have, as bits: one bit where it is annotated, several where the corpus leaves it open. */
  readonly allowed: Uint32Array;
}

export interface TrainingOptions {
  readonly labels: readonly string[];
  /** Whether label `b` may follow label `a` (`null` is the start). */
  readonly stepAllowed: (a: number | null, b: number) => boolean;
  readonly epochs: number;
  /** Step size of AdaGrad (Duchi, Hazan and Singer 2011). */
  readonly rate: number;
  /** Share of features left out at random at each step, so that no single word is leaned on. */
  readonly dropout: number;
  /** Pull of weights towards zero at each step they are used. */
  readonly decay: number;
  /** Features seen less often are not learned. */
  readonly least: number;
  /** A model is trained from each, and the weights are averaged. */
  readonly seeds: readonly number[];
  /** What is written into the model beside its weights. */
  readonly notes: Readonly<Record<string, unknown>>;
  readonly onEpoch?: (seed: number, epoch: number, loss: number) => void;
}

interface Indexed {
  readonly rows: Int32Array;
  readonly offsets: Uint32Array;
  readonly allowed: Uint32Array;
  readonly length: number;
}

/**
 * Trains a chain model. Where a sequence leaves labels open, the sum over all labellings it allows is made probable (Tsuboi et al. 2008,
 * "Training Conditional Random Fields Using Incomplete Annotations"). The same sequences, options and seeds give the same bytes.
 */
export function trainCrf(sequences: readonly TrainingSequence[], options: TrainingOptions): CrfModel {
  const hashes = countedFeatures(sequences, options.least);
  const rowOf = new Map<number, number>();
  hashes.forEach((hash, row) => {
    rowOf.set(hash, row);
  });
  const indexed = sequences.map((one): Indexed => {
    const offsets = new Uint32Array(one.offsets.length);
    const rows: number[] = [];
    for (let at = 0; at + 1 < one.offsets.length; at++) {
      for (let i = one.offsets[at] ?? 0; i < (one.offsets[at + 1] ?? 0); i++) {
        const row = rowOf.get(one.features[i] ?? 0);
        if (row !== undefined) rows.push(row);
      }
      offsets[at + 1] = rows.length;
    }
    return { rows: Int32Array.from(rows), offsets, allowed: one.allowed, length: one.offsets.length - 1 };
  });
  const size = options.labels.length;
  const mean = new Float64Array(hashes.length * size + size * size + size);
  for (const seed of options.seeds) {
    const weights = trainOnce(indexed, hashes.length, options, seed);
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / options.seeds.length;
  }
  return makeModel(quantise(mean, hashes, options));
}

/** Features in the order they are first met. */
function countedFeatures(sequences: readonly TrainingSequence[], least: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const { features } of sequences) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return Uint32Array.from([...counts].filter(([, count]) => count >= least).map(([hash]) => hash));
}

/** Weights of features row by row, then transitions, then starts; averaged over the second half of the epochs. */
function trainOnce(
  sequences: readonly Indexed[],
  rowCount: number,
  options: TrainingOptions,
  seed: number,
): Float64Array {
  const { labels, epochs, rate, dropout, decay } = options;
  const size = labels.length;
  const stepsAt = rowCount * size;
  const startsAt = stepsAt + size * size;
  const weights = new Float64Array(startsAt + size);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const mean = new Float64Array(weights.length);
  const random = randomFrom(seed);
  const longest = sequences.reduce((most, one) => Math.max(most, one.length), 1);
  const lattice = new Lattice(longest, size, options.stepAllowed);
  const scale = 1 / (1 - dropout);
  const half = Math.floor(epochs / 2);
  const update = (at: number, gradient: number) => {
    const slope = gradient + decay * (weights[at] ?? 0);
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const number of shuffled(sequences.length, random)) {
      const one = sequences[number];
      if (!one || one.length === 0) continue;
      const kept = new Uint8Array(one.rows.length);
      for (let i = 0; i < kept.length; i++) kept[i] = random() >= dropout ? 1 : 0;
      lattice.emissions.fill(0, 0, one.length * size);
      for (let at = 0; at < one.length; at++) {
        for (let i = one.offsets[at] ?? 0; i < (one.offsets[at + 1] ?? 0); i++) {
          if (kept[i] === 0) continue;
          const begin = (one.rows[i] ?? 0) * size;
          for (let label = 0; label < size; label++) {
            const to = at * size + label;
            lattice.emissions[to] = (lattice.emissions[to] ?? 0) + (weights[begin + label] ?? 0) * scale;
          }
        }
      }
      lattice.setSteps(weights, stepsAt, startsAt);
      loss += lattice.gradient(one.length, one.allowed);
      for (let at = 0; at < one.length; at++) {
        for (let i = one.offsets[at] ?? 0; i < (one.offsets[at + 1] ?? 0); i++) {
          if (kept[i] === 0) continue;
          const begin = (one.rows[i] ?? 0) * size;
          for (let label = 0; label < size; label++) {
            const slope = lattice.local[at * size + label] ?? 0;
            if (Math.abs(slope) > 1e-6) update(begin + label, slope * scale);
          }
        }
      }
      for (let i = 0; i < size * size; i++) {
        const slope = lattice.steps[i] ?? 0;
        if (Math.abs(slope) > 1e-6) update(stepsAt + i, slope);
      }
      for (let label = 0; label < size; label++) {
        const slope = lattice.local[label] ?? 0;
        if (Math.abs(slope) > 1e-6) update(startsAt + label, slope);
      }
    }
    options.onEpoch?.(seed, epoch, loss);
    if (epoch >= half)
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / (epochs - half);
  }
  return mean;
}

/** Forward-backward twice, over all paths and over the allowed ones; their difference is the gradient. */
class Lattice {
  readonly emissions: Float64Array;
  /** Gradient of each place's label. */
  readonly local: Float64Array;
  /** Gradient of each step. */
  readonly steps: Float64Array;
  readonly #size: number;
  readonly #step: Float64Array;
  readonly #start: Float64Array;
  readonly #mask: Float64Array;
  readonly #startMask: Float64Array;
  readonly #exp: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;

  constructor(longest: number, size: number, stepAllowed: (a: number | null, b: number) => boolean) {
    const cells = () => new Float64Array(longest * size);
    this.#size = size;
    [this.emissions, this.local, this.#exp, this.#forward, this.#backward] = [
      cells(),
      cells(),
      cells(),
      cells(),
      cells(),
    ];
    this.steps = new Float64Array(size * size);
    this.#step = new Float64Array(size * size);
    this.#start = new Float64Array(size);
    this.#mask = Float64Array.from({ length: size * size }, (_, i) =>
      stepAllowed(Math.floor(i / size), i % size) ? 1 : 0,
    );
    this.#startMask = Float64Array.from({ length: size }, (_, label) => (stepAllowed(null, label) ? 1 : 0));
  }

  setSteps(weights: Float64Array, stepsAt: number, startsAt: number): void {
    for (let i = 0; i < this.#step.length; i++)
      this.#step[i] = (this.#mask[i] ?? 0) * Math.exp(weights[stepsAt + i] ?? 0);
    for (let i = 0; i < this.#start.length; i++)
      this.#start[i] = (this.#startMask[i] ?? 0) * Math.exp(weights[startsAt + i] ?? 0);
  }

  /** Fills `local` and `steps`; returns the loss, minus the logarithm of the allowed paths' share. */
  gradient(length: number, allowed: Uint32Array): number {
    const size = this.#size;
    for (let at = 0; at < length; at++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < size; label++) most = Math.max(most, this.emissions[at * size + label] ?? 0);
      for (let label = 0; label < size; label++)
        this.#exp[at * size + label] = Math.exp((this.emissions[at * size + label] ?? 0) - most);
    }
    this.local.fill(0, 0, length * size);
    this.steps.fill(0);
    return this.#pass(length, null, 1) - this.#pass(length, allowed, -1);
  }

  /** Adds `sign` times the expected counts; returns the logarithm of the sum over paths. */
  #pass(length: number, allowed: Uint32Array | null, sign: number): number {
    const size = this.#size;
    const step = this.#step;
    const forward = this.#forward;
    const backward = this.#backward;
    const may = (at: number, label: number) => allowed === null || (((allowed[at] ?? 0) >>> label) & 1) === 1;
    let total = 0;
    const scales = new Float64Array(length);
    for (let at = 0; at < length; at++) {
      let sum = 0;
      for (let label = 0; label < size; label++) {
        let mass = 0;
        if (may(at, label)) {
          if (at === 0) mass = this.#start[label] ?? 0;
          else
            for (let before = 0; before < size; before++)
              mass += (forward[(at - 1) * size + before] ?? 0) * (step[before * size + label] ?? 0);
          mass *= this.#exp[at * size + label] ?? 0;
        }
        forward[at * size + label] = mass;
        sum += mass;
      }
      if (!(sum > 0)) throw new Error(`No allowed path through a sequence of ${length} places: stuck at place ${at}.`);
      scales[at] = sum;
      total += Math.log(sum);
      for (let label = 0; label < size; label++) forward[at * size + label] = (forward[at * size + label] ?? 0) / sum;
    }
    for (let label = 0; label < size; label++) backward[(length - 1) * size + label] = 1;
    for (let at = length - 1; at >= 0; at--) {
      for (let label = 0; label < size; label++) {
        const here = at * size + label;
        this.local[here] = (this.local[here] ?? 0) + sign * (forward[here] ?? 0) * (backward[here] ?? 0);
      }
      if (at === 0) break;
      for (let before = 0; before < size; before++) {
        const mass = forward[(at - 1) * size + before] ?? 0;
        let sum = 0;
        for (let label = 0; label < size; label++) {
          if (!may(at, label)) continue;
          const part =
            ((step[before * size + label] ?? 0) *
              (this.#exp[at * size + label] ?? 0) *
              (backward[at * size + label] ?? 0)) /
            (scales[at] ?? 1);
          sum += part;
          const i = before * size + label;
          this.steps[i] = (this.steps[i] ?? 0) + sign * mass * part;
        }
        backward[(at - 1) * size + before] = sum;
      }
    }
    return total;
  }
}

/** Rows whose weights all are next to nothing are left out; the others are kept as bytes times the row's scale. */
function quantise(weights: Float64Array, hashes: Uint32Array, options: TrainingOptions): CrfParts {
  const size = options.labels.length;
  const least = 0.02;
  const kept: number[] = [];
  const scales: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    let most = 0;
    for (let label = 0; label < size; label++) most = Math.max(most, Math.abs(weights[row * size + label] ?? 0));
    if (most < least) continue;
    kept.push(row);
    scales.push(most / 127);
  }
  const bytes = new Int8Array(kept.length * size);
  kept.forEach((row, i) => {
    for (let label = 0; label < size; label++)
      bytes[i * size + label] = Math.round((weights[row * size + label] ?? 0) / (scales[i] ?? 1));
  });
  const stepsAt = hashes.length * size;
  const startsAt = stepsAt + size * size;
  return {
    labels: options.labels,
    notes: options.notes,
    hashes: Uint32Array.from(kept, (row) => hashes[row] ?? 0),
    scales: Float32Array.from(scales),
    weights: bytes,
    transitions: Float32Array.from({ length: size * size }, (_, i) =>
      options.stepAllowed(Math.floor(i / size), i % size) ? (weights[stepsAt + i] ?? 0) : forbidden,
    ),
    starts: Float32Array.from({ length: size }, (_, label) =>
      options.stepAllowed(null, label) ? (weights[startsAt + label] ?? 0) : forbidden,
    ),
  };
}
