import { addFeature, bestPath, type CrfModel, marginals } from '../crf/index.ts';
import { type TieItem, tieFeatures } from './features.ts';
import { tieLabels } from './labels.ts';

/** A tie between two mentions of a paragraph, by their places in its list; how sure the model is, 0 to 1. */
export interface FoundTie {
  readonly person: number;
  readonly other: number;
  readonly confidence: number;
}

/** Ties ranks, titles and bodies to persons with a trained model. */
export class Tier {
  readonly #model: CrfModel;

  constructor(model: CrfModel) {
    if (model.labels.join() !== tieLabels.join()) throw new RangeError('the model has other labels than ties');
    this.#model = model;
  }

  /**
   * The ties of a paragraph.
   * @param items - its mentions in order
   * @param words - its folded words, `¶` after each sentence
   */
  tie(items: readonly TieItem[], words: readonly string[]): readonly FoundTie[] {
    if (!items.some(({ kind }) => kind === 'person') || items.length < 2) return [];
    const size = tieLabels.length;
    const scores = new Float32Array(items.length * size);
    tieFeatures(items, words).forEach((features, i) => {
      for (const feature of features) addFeature(this.#model, feature, scores, i * size);
    });
    const path = bestPath(this.#model, scores, items.length);
    const sure = marginals(this.#model, scores, items.length);
    return items.flatMap(({ kind }, i): FoundTie[] => {
      if (kind === 'person') return [];
      const label = tieLabels[path[i] ?? 0];
      const confidence = sure[i * size + (path[i] ?? 0)] ?? 0;
      const previous = label === 'previous' || label === 'both' ? personBefore(items, i) : -1;
      const next = label === 'next' || label === 'both' ? personAfter(items, i) : -1;
      return [previous, next].filter((person) => person >= 0).map((person) => ({ person, other: i, confidence }));
    });
  }
}

/** Place of the last person before a mention, or -1. */
export function personBefore(items: readonly TieItem[], at: number): number {
  return items.slice(0, at).findLastIndex(({ kind }) => kind === 'person');
}

/** Place of the first person after a mention, or -1. */
export function personAfter(items: readonly TieItem[], at: number): number {
  const found = items.slice(at + 1).findIndex(({ kind }) => kind === 'person');
  return found < 0 ? -1 : at + 1 + found;
}
