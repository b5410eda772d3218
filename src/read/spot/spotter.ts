import { addFeature, bestPath, type CrfModel, hashText, marginals, mix } from '../crf/index.ts';
import type { Lexicon } from '../words/word-lists.ts';
import { type SpotKind, spotKinds, spotLabels } from './labels.ts';
import { mend } from './mend.ts';
import { rememberDocument, type SpotToken, surroundings } from './surroundings.ts';
import { type WordAttributes, wordAttributes } from './word-attributes.ts';
import type { WordClasses } from './word-classes.ts';

/** A mention found in a sentence: tokens `from` to `to` (exclusive), and how sure the model is of it, 0 to 1. */
export interface Spotted {
  readonly kind: SpotKind;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** What a sequence lacks at its ends. */
const edge: WordAttributes = (() => {
  const mark = Uint32Array.from([hashText('^$', 60)]);
  return { here: mark, near: mark, far: mark };
})();

/** Words whose scores are kept; more than a long document has different ones. */
const mostKept = 40_000;

/** Hash of an attribute seen at a distance. */
function at(distance: number, attribute: number): number {
  return mix(attribute, distance + 100);
}

function tier(attributes: WordAttributes, distance: number): Uint32Array {
  const far = Math.abs(distance);
  return far === 0 ? attributes.here : far === 1 ? attributes.near : attributes.far;
}

const distances = [-2, -1, 0, 1, 2] as const;

/** Turns words into features. Training and reading share it, so that both see the same. */
export class SpotFeatures {
  readonly lexicon: Lexicon;
  readonly #classes: WordClasses;
  readonly #attributes = new Map<string, WordAttributes>();

  constructor(lexicon: Lexicon, classes: WordClasses) {
    this.lexicon = lexicon;
    this.#classes = classes;
  }

  attributesOf(text: string): WordAttributes {
    let found = this.#attributes.get(text);
    if (!found) {
      found = wordAttributes(text, this.lexicon, this.#classes);
      if (this.#attributes.size >= mostKept) this.#attributes.clear();
      this.#attributes.set(text, found);
    }
    return found;
  }

  /** All features of all words of a document, sentence by sentence, word by word. */
  ofDocument(sentences: readonly (readonly SpotToken[])[]): readonly (readonly Uint32Array[])[] {
    const memory = rememberDocument(sentences, this.lexicon);
    return sentences.map((tokens) => {
      const around = surroundings(tokens, this.lexicon, memory);
      return tokens.map((_, i) => {
        const features: number[] = [...(around[i] ?? [])];
        for (const distance of distances) {
          const token = tokens[i + distance];
          const attributes = token ? this.attributesOf(token.text) : edge;
          for (const attribute of tier(attributes, distance)) features.push(at(distance, attribute));
        }
        return Uint32Array.from(features);
      });
    });
  }
}

/** Finds mentions with a trained model. */
export class Spotter {
  readonly #model: CrfModel;
  readonly #features: SpotFeatures;
  /** For each word, its share in the scores of the places two before it to two behind it. */
  readonly #shares = new Map<string, Float32Array>();
  readonly #edgeShares: Float32Array;

  constructor(model: CrfModel, features: SpotFeatures) {
    if (model.labels.join() !== spotLabels.join()) throw new RangeError('the model has other labels than the spotter');
    this.#model = model;
    this.#features = features;
    this.#edgeShares = this.#sharesOf(edge);
  }

  /** The mentions of each sentence of a document, in order, not overlapping. */
  spot(sentences: readonly (readonly SpotToken[])[]): readonly (readonly Spotted[])[] {
    const memory = rememberDocument(sentences, this.#features.lexicon);
    return sentences.map((tokens) => {
      const scores = this.#scores(tokens, surroundings(tokens, this.#features.lexicon, memory));
      const path = bestPath(this.#model, scores, tokens.length);
      if (path.every((label) => label === 0)) return [];
      const found = spansOf(path, marginals(this.#model, scores, tokens.length));
      return mend(found, tokens, this.#features.lexicon);
    });
  }

  #scores(tokens: readonly SpotToken[], around: readonly (readonly number[])[]): Float32Array {
    const size = spotLabels.length;
    const scores = new Float32Array(tokens.length * size);
    for (let i = -2; i < tokens.length + 2; i += 1) {
      const token = tokens[i];
      const shares = token ? this.#sharesOfWord(token.text) : this.#edgeShares;
      // The word stands `distance` beyond the place it is seen from.
      for (let distance = -2; distance <= 2; distance += 1) {
        const place = i - distance;
        if (place < 0 || place >= tokens.length) continue;
        const from = (distance + 2) * size;
        const to = place * size;
        for (let label = 0; label < size; label += 1)
          scores[to + label] = (scores[to + label] ?? 0) + (shares[from + label] ?? 0);
      }
    }
    around.forEach((features, i) => {
      for (const feature of features) addFeature(this.#model, feature, scores, i * size);
    });
    return scores;
  }

  #sharesOfWord(text: string): Float32Array {
    let found = this.#shares.get(text);
    if (!found) {
      found = this.#sharesOf(this.#features.attributesOf(text));
      if (this.#shares.size >= mostKept) this.#shares.clear();
      this.#shares.set(text, found);
    }
    return found;
  }

  #sharesOf(attributes: WordAttributes): Float32Array {
    const size = spotLabels.length;
    const shares = new Float32Array(distances.length * size);
    for (const distance of distances)
      for (const attribute of tier(attributes, distance))
        addFeature(this.#model, at(distance, attribute), shares, (distance + 2) * size);
    return shares;
  }
}

/** The mentions a path of labels tells; each as sure as its least sure word. */
function spansOf(path: ArrayLike<number>, probabilities: Float64Array): Spotted[] {
  const size = spotLabels.length;
  const found: Spotted[] = [];
  for (let from = 0; from < path.length; ) {
    const label = path[from] ?? 0;
    if (label === 0) {
      from += 1;
      continue;
    }
    const inside = label % 2 === 1 ? label + 1 : label;
    let to = from + 1;
    while (to < path.length && path[to] === inside) to += 1;
    let confidence = 1;
    for (let i = from; i < to; i += 1) confidence = Math.min(confidence, probabilities[i * size + (path[i] ?? 0)] ?? 0);
    const kind = spotKinds[(inside - 2) / 2];
    if (kind) found.push({ kind, from, to, confidence });
    from = to;
  }
  return found;
}
