import type { CrfModel } from '../../src/read/crf/index.ts';
import { spotLabels, spotStepAllowed } from '../../src/read/spot/index.ts';
import { type TrainingOptions, trainCrf } from '../crf/trainer.ts';
import { examplesOf, type PreparedText } from './examples.ts';

/** How the spotter is trained. Chosen by cross-validation on the training parts. */
const spotterOptions = { epochs: 20, rate: 0.1, dropout: 0.5, decay: 1e-5, least: 2 } as const;

/** Trains the spotter on prepared texts. */
export function trainSpotter(
  texts: readonly PreparedText[],
  seeds: readonly number[],
  options: Partial<TrainingOptions> = {},
): CrfModel {
  return trainCrf(texts.flatMap(examplesOf), {
    ...spotterOptions,
    labels: spotLabels,
    stepAllowed: spotStepAllowed,
    seeds,
    notes: {},
    ...options,
  });
}
