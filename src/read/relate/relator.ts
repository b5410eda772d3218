import { addFeature, type CrfModel } from '../crf/index.ts';
import { type Evidence, pairFeatures, singleFeatures } from './features.ts';
import { pairLabels, singleLabels } from './labels.ts';
import type { Candidate } from './parties.ts';

/** How probable each statement about two parties, or one, is. */
export interface Weighed {
  readonly first: Candidate;
  /** `null`: of one party by itself. */
  readonly second: Candidate | null;
  /** By label; they sum to 1, "none" included. */
  readonly probabilities: ReadonlyMap<string, number>;
}

/** Weighs what a sentence may claim of its parties, with a trained model for pairs and one for single parties. */
export class Relator {
  readonly #pairs: CrfModel;
  readonly #singles: CrfModel;

  constructor(pairs: CrfModel, singles: CrfModel) {
    if (pairs.labels.join() !== pairLabels.join() || singles.labels.join() !== singleLabels.join())
      throw new RangeError('the models have other labels than the relator');
    this.#pairs = pairs;
    this.#singles = singles;
  }

  /** Everything that could be claimed in a sentence, weighed. */
  weigh(evidence: Evidence): readonly Weighed[] {
    return [
      ...pairsOf(evidence.candidates).map(([first, second]) => ({
        first,
        second,
        probabilities: this.#weigh(this.#pairs, pairFeatures(first, second, evidence)),
      })),
      ...evidence.candidates
        .filter(({ shape }) => shape !== 'count')
        .map((first) => ({
          first,
          second: null,
          probabilities: this.#weigh(this.#singles, singleFeatures(first, evidence)),
        })),
    ];
  }

  #weigh(model: CrfModel, features: Uint32Array): ReadonlyMap<string, number> {
    const scores = Float32Array.from(model.starts);
    for (const feature of features) addFeature(model, feature, scores, 0);
    let most = Number.NEGATIVE_INFINITY;
    for (const score of scores) most = Math.max(most, score);
    const parts = new Float64Array(scores.length);
    let sum = 0;
    for (let i = 0; i < scores.length; i += 1) {
      const part = Math.exp((scores[i] ?? 0) - most);
      parts[i] = part;
      sum += part;
    }
    const probabilities = new Map<string, number>();
    model.labels.forEach((label, i) => {
      probabilities.set(label, (parts[i] ?? 0) / sum);
    });
    return probabilities;
  }
}

/** Words between two parties beyond which nothing is looked for. */
const farthest = 60;

/** Pairs of parties between which something may be claimed, the one that stands first named first. */
export function pairsOf(candidates: readonly Candidate[]): readonly (readonly [Candidate, Candidate])[] {
  return candidates.flatMap((first, i) =>
    candidates.slice(i + 1).flatMap((second) => (mayRelate(first, second) ? [[first, second] as const] : [])),
  );
}

function mayRelate(first: Candidate, second: Candidate): boolean {
  if (second.from - first.to > farthest) return false;
  const kinds = [first, second].map(({ argument, shape }) => (shape === 'count' ? 'count' : argument.kind));
  if (kinds[0] === kinds[1] && (kinds[0] === 'place' || kinds[0] === 'count')) return false;
  if (kinds.includes('count')) return kinds.includes('unit') || kinds.includes('organisation');
  const [left, right] = [first.argument.referent, second.argument.referent];
  return left === undefined || left !== right;
}
