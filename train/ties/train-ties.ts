import type { CrfModel } from '../../src/read/crf/index.ts';
import { tieLabels, tieStepAllowed } from '../../src/read/ties/index.ts';
import { type TrainingOptions, type TrainingSequence, trainCrf } from '../crf/trainer.ts';

/** How ties are trained. Chosen by cross-validation on the training parts. */
const tieOptions = { epochs: 20, rate: 0.1, dropout: 0.3, decay: 1e-5, least: 1 } as const;

/** Trains the tie model. */
export function trainTies(
  sequences: readonly TrainingSequence[],
  seeds: readonly number[],
  options: Partial<TrainingOptions> = {},
): CrfModel {
  return trainCrf(sequences, {
    ...tieOptions,
    labels: tieLabels,
    stepAllowed: tieStepAllowed,
    seeds,
    notes: {},
    ...options,
  });
}
