import { addFeature, type CrfModel } from '../crf/index.ts';
import { type Pair, pairsOf } from './candidates.ts';
import { type Evidence, pairFeatures } from './features.ts';

/** What a person and a body of one sentence may be to each other. */
export const relateLabels = ['none', 'posted'] as const;

/** A person and a body, and how probable it is that the sentence posts the one to the other. */
export interface Weighed extends Pair {
  readonly probability: number;
}

/** Weighs whether a sentence posts its persons to its bodies, with a trained model (a chain of one place is logistic regression). */
export class Relator {
  readonly #model: CrfModel;

  constructor(model: CrfModel) {
    if (model.labels.join() !== relateLabels.join())
      throw new RangeError('the model has other labels than the relator');
    this.#model = model;
  }

  /** All persons and bodies of the sentence, weighed. */
  weigh(evidence: Evidence): readonly Weighed[] {
    return pairsOf(evidence.candidates).map((pair) => {
      const scores = Float32Array.from(this.#model.starts);
      for (const feature of pairFeatures(pair, evidence)) addFeature(this.#model, feature, scores, 0);
      return { ...pair, probability: 1 / (1 + Math.exp((scores[0] ?? 0) - (scores[1] ?? 0))) };
    });
  }
}
