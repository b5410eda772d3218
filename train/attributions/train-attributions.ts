import { type CrfModel, makeModel } from '../../src/read/crf/index.ts';
import { cueLabels, cueStepAllowed, partLabels, partStepAllowed } from '../../src/read/voice/trained/index.ts';
import { type TrainingOptions, type TrainingSequence, trainCrf } from '../crf/trainer.ts';

/** How the two models are trained. Chosen by cross-validation on the training parts. */
const cueOptions = { epochs: 8, rate: 0.1, dropout: 0.5, decay: 1e-5, least: 4, rows: 110_000 } as const;
const partOptions = { epochs: 6, rate: 0.1, dropout: 0.5, decay: 1e-5, least: 5, rows: 50_000 } as const;

/** How often the project's own reports are shown: they are few, and theirs are the registers that are read. */
export const ownTimes = 2;

type Options = Partial<TrainingOptions> & { readonly rows?: number };

/** Trains the model that finds cues. */
export function trainCues(
  sequences: readonly TrainingSequence[],
  seeds: readonly number[],
  options: Options = {},
): CrfModel {
  const given = { ...cueOptions, labels: cueLabels, stepAllowed: cueStepAllowed, seeds, notes: {}, ...options };
  return train(sequences, given);
}

/** Trains the model that finds the source and the content of a cue. */
export function trainParts(
  sequences: readonly TrainingSequence[],
  seeds: readonly number[],
  options: Options = {},
): CrfModel {
  const given = { ...partOptions, labels: partLabels, stepAllowed: partStepAllowed, seeds, notes: {}, ...options };
  return train(sequences, given);
}

function train(sequences: readonly TrainingSequence[], options: TrainingOptions & { readonly rows: number }): CrfModel {
  const frequent = withoutRare(sequences, options.least);
  return mostUsed(trainCrf(frequent, options), frequent, options.rows);
}

/** The sequences without features seen less often than `least` times, as far as a table of counts can tell: the trainer then has less to hold. */
function withoutRare(sequences: readonly TrainingSequence[], least: number): TrainingSequence[] {
  const counts = new Uint8Array(2 ** 27);
  for (const { features } of sequences)
    for (const hash of features) {
      const count = counts[hash >>> 5] ?? 0;
      if (count < 255) counts[hash >>> 5] = count + 1;
    }
  return sequences.map(({ features, offsets, allowed }) => {
    const kept = new Uint32Array(features.length);
    const ends = new Uint32Array(offsets.length);
    let length = 0;
    for (let at = 0; at + 1 < offsets.length; at += 1) {
      for (let i = offsets[at] ?? 0; i < (offsets[at + 1] ?? 0); i += 1) {
        const hash = features[i] ?? 0;
        if ((counts[hash >>> 5] ?? 0) >= least) kept[length++] = hash;
      }
      ends[at + 1] = length;
    }
    return { features: kept.slice(0, length), offsets: ends, allowed };
  });
}

/** The model with those of its features that move scores most, by how much and how often: the others only take room and time. */
function mostUsed(model: CrfModel, sequences: readonly TrainingSequence[], rows: number): CrfModel {
  const size = model.labels.length;
  const uses = new Float64Array(model.hashes.length);
  for (const { features } of sequences)
    for (const hash of features) {
      const row = model.rowOf(hash);
      if (row >= 0) uses[row] = (uses[row] ?? 0) + 1;
    }
  const worth = uses.map((count, row) => {
    const weights = model.weights.subarray(row * size, row * size + size);
    return (Math.max(...weights) - Math.min(...weights)) * (model.scales[row] ?? 0) * Math.sqrt(count);
  });
  const kept = [...worth.keys()]
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
    .slice(0, rows)
    .sort((a, b) => a - b);
  const weights = new Int8Array(kept.length * size);
  kept.forEach((row, i) => {
    weights.set(model.weights.subarray(row * size, row * size + size), i * size);
  });
  return makeModel({
    labels: model.labels,
    transitions: model.transitions,
    starts: model.starts,
    hashes: Uint32Array.from(kept, (row) => model.hashes[row] ?? 0),
    scales: Float32Array.from(kept, (row) => model.scales[row] ?? 0),
    weights,
    notes: model.notes,
  });
}
