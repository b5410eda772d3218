import type { CrfModel } from '../../src/read/crf/index.ts';
import { pairLabels, singleLabels } from '../../src/read/relate/index.ts';
import { type TrainingOptions, type TrainingSequence, trainCrf } from '../crf/trainer.ts';

/** How the relator is trained. Chosen by cross-validation on the training part. */
export const relateOptions = { epochs: 14, rate: 0.1, dropout: 0.4, decay: 1e-5, least: 2 } as const;

/** Trains the models that weigh pairs and single parties: chains of one place are plain maximum-entropy models. */
export function trainRelate(
  examples: { readonly pairs: readonly TrainingSequence[]; readonly singles: readonly TrainingSequence[] },
  seeds: readonly number[],
  options: Partial<TrainingOptions> = {},
): { readonly pairs: CrfModel; readonly singles: CrfModel } {
  const train = (sequences: readonly TrainingSequence[], labels: readonly string[]) =>
    trainCrf(sequences, { ...relateOptions, labels, stepAllowed: () => true, seeds, notes: {}, ...options });
  return { pairs: train(examples.pairs, pairLabels), singles: train(examples.singles, singleLabels) };
}
