import { addFeature, type CrfModel, hashText } from '../crf/index.ts';
import type { Spotter } from './spotter.ts';
import type { SpotToken } from './surroundings.ts';

/**
 * Corpora differ in what they mark as a mention and where it ends: one leaves out the army behind an officer's unit and everybody who is no
 * officer, another takes a minister's title into his name. `own` is the project's convention (corpora/muster/CONVENTION.md).
 */
export const conventionNames = ['own', 'officers', 'diplomacy'] as const;
export type ConventionName = (typeof conventionNames)[number];

/** How probable another convention than the project's own must be to be followed. */
const leastProbable = 0.5;

/** Words of a document looked at. */
const mostWords = 3000;

/** What a document's words tell of its sort of text: one feature for each different word. */
export function conventionFeatures(sentences: readonly (readonly SpotToken[])[]): Uint32Array {
  const words = new Set<string>();
  let seen = 0;
  for (const tokens of sentences) {
    for (const { folded } of tokens) if (/^\p{L}{2,}$/u.test(folded)) words.add(folded);
    seen += tokens.length;
    if (seen > mostWords) break;
  }
  return Uint32Array.from(words, (word) => hashText(word, 140));
}

/** Tells by whose convention a text's mentions are best given, and spots by it. */
export class Conventions {
  readonly #model: CrfModel;
  readonly #load: (name: Exclude<ConventionName, 'own'>) => Spotter;
  readonly #spotters = new Map<ConventionName, Spotter>();

  constructor(model: CrfModel, load: (name: Exclude<ConventionName, 'own'>) => Spotter) {
    if (model.labels.join() !== conventionNames.join())
      throw new RangeError('the model has other labels than conventions');
    this.#model = model;
    this.#load = load;
  }

  /** The spotter that follows the convention of texts like this one; `undefined` where that is the project's own. */
  spotterFor(sentences: readonly (readonly SpotToken[])[]): Spotter | undefined {
    const name = this.nameOf(sentences);
    if (name === 'own') return undefined;
    const spotter = this.#spotters.get(name) ?? this.#load(name);
    this.#spotters.set(name, spotter);
    return spotter;
  }

  /** The convention of texts like this one. */
  nameOf(sentences: readonly (readonly SpotToken[])[]): ConventionName {
    const scores = Float32Array.from(this.#model.starts);
    const features = conventionFeatures(sentences);
    for (const feature of features) addFeature(this.#model, feature, scores, 0);
    // Long documents would always be sure: the score of a word counts as in a document of two hundred different ones.
    const weight = Math.min(1, 200 / Math.max(1, features.length));
    const parts = Array.from(scores, (score) => Math.exp(score * weight));
    const sum = parts.reduce((total, part) => total + part, 0);
    const best = parts.reduce((most, part, i) => (part > (parts[most] ?? 0) ? i : most), 0);
    return (parts[best] ?? 0) / sum >= leastProbable ? (conventionNames[best] ?? 'own') : 'own';
  }
}
