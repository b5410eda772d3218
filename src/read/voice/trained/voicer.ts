import type { Span } from '../../../model/index.ts';
import { addFeature, bestPath, type CrfModel, marginals } from '../../crf/index.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { clausesByPhrase, cuePlaceFeatures, cueReach, cueWordFeatures, edgeWord, maySpeak } from './cue-features.ts';
import { type SentenceFacts, sort, type VoiceFacts, type WordFacts } from './facts.ts';
import { cueLabels, partLabels } from './labels.ts';
import { type Placed, partWindow } from './part-features.ts';
import type { CueAt } from './windows.ts';

/** An attribution as the models find it; spans count in the source's text. */
export interface HeardVoice {
  /** Place of the cue's sentence in the document's list. */
  readonly sentence: number;
  /** Tokens of the cue in its sentence, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The token among them that tells of the saying. */
  readonly head: number;
  readonly cue: Span;
  /** Empty where no source is named. */
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** Whether each stretch of the content begins and ends in quotation marks or goes on inside them. */
  readonly direct: boolean;
  /** How sure the model is that the cue is one, 0 to 1. */
  readonly confidence: number;
}

/** How probable a cue must be. Chosen by cross-validation. */
const leastSure = 0.3;

/** Words whose scores are kept. */
const mostKept = 40_000;

/**
 * How far behind a word's scores as part of a cue may lie, by the words around it alone, before its place is not looked at: what the place
 * adds hardly ever makes up for more, and most words lie far behind. Chosen on training texts: less than one cue in a hundred differs.
 */
const farBehind = 4;

function hopeless(scores: Float32Array, at: number): boolean {
  const none = (scores[at] ?? 0) - farBehind;
  return (scores[at + 1] ?? 0) < none && (scores[at + 2] ?? 0) < none;
}

function isMark(word: WordFacts | undefined): boolean {
  return word !== undefined && (word.sort === sort.comma || word.sort === sort.quote || word.sort === sort.stop);
}

/** Finds attributions with two trained models: one for cues, one for what belongs to each cue. */
export class Voicer {
  readonly #cues: CrfModel;
  readonly #parts: CrfModel;
  readonly #facts: VoiceFacts;
  readonly #least: number;
  /** For each word, its share in the scores of the places around it. */
  readonly #shares = new Map<WordFacts, Float32Array>();

  /** @param least - how probable a cue must be, 0 to 1 */
  constructor(cues: CrfModel, parts: CrfModel, facts: VoiceFacts, least: number = leastSure) {
    if (cues.labels.join() !== cueLabels.join() || parts.labels.join() !== partLabels.join())
      throw new RangeError('the models have other labels than attributions');
    this.#cues = cues;
    this.#parts = parts;
    this.#facts = facts;
    this.#least = least;
  }

  /** The attributions of a document: for each sentence those whose cues stand in it, in order. */
  hear(document: readonly Parsed[]): readonly (readonly HeardVoice[])[] {
    const facts = this.#facts.ofDocument(document);
    const cues = facts.map((one, sentence) => this.#cuesOf(one, sentence));
    const taken = cues.map(
      (list) => new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))),
    );
    const isCue = (sentence: number, token: number) => taken[sentence]?.has(token) ?? false;
    return cues.map((list) => list.flatMap((cue) => this.#partsOf(cue, facts, isCue) ?? []));
  }

  #cuesOf(facts: SentenceFacts, sentence: number): (CueAt & { readonly confidence: number })[] {
    const size = cueLabels.length;
    const { words } = facts;
    const scores = new Float32Array(words.length * size);
    for (let i = -cueReach; i < words.length + cueReach; i += 1) {
      const shares = this.#sharesOf(words[i] ?? edgeWord);
      for (let distance = -cueReach; distance <= cueReach; distance += 1) {
        const place = i - distance;
        if (place < 0 || place >= words.length) continue;
        for (let label = 0; label < size; label += 1)
          scores[place * size + label] =
            (scores[place * size + label] ?? 0) + (shares[(distance + cueReach) * size + label] ?? 0);
      }
    }
    const clauses = clausesByPhrase(facts);
    for (let i = 0; i < words.length; i += 1) {
      if (!maySpeak(facts, i) || hopeless(scores, i * size)) continue;
      for (const feature of cuePlaceFeatures(facts, clauses, i)) addFeature(this.#cues, feature, scores, i * size);
    }
    const sure = marginals(this.#cues, scores, words.length);
    const found: (CueAt & { readonly confidence: number })[] = [];
    const isBeside = (at: number) => (sure[at * size + 2] ?? 0) >= 0.5;
    let end = 0;
    for (let head = 0; head < words.length; head += 1) {
      const confidence = sure[head * size + 1] ?? 0;
      if (confidence < this.#least) continue;
      let from = head;
      while (from > end && isBeside(from - 1)) from -= 1;
      let to = head + 1;
      while (to < words.length && isBeside(to)) to += 1;
      // A comma or quotation mark at the edge is no word of the cue.
      while (from < head && isMark(words[from])) from += 1;
      while (to > head + 1 && isMark(words[to - 1])) to -= 1;
      found.push({ sentence, from, head, to, confidence });
      end = to;
      head = to - 1;
    }
    return found;
  }

  #sharesOf(word: WordFacts): Float32Array {
    let found = this.#shares.get(word);
    if (!found) {
      const size = cueLabels.length;
      found = new Float32Array((2 * cueReach + 1) * size);
      for (let distance = -cueReach; distance <= cueReach; distance += 1)
        for (const feature of cueWordFeatures(word, distance))
          addFeature(this.#cues, feature, found, (distance + cueReach) * size);
      if (this.#shares.size >= mostKept) this.#shares.clear();
      this.#shares.set(word, found);
    }
    return found;
  }

  #partsOf(
    cue: CueAt & { readonly confidence: number },
    document: readonly SentenceFacts[],
    isCue: (sentence: number, token: number) => boolean,
  ): HeardVoice | undefined {
    const size = partLabels.length;
    const { placed, features } = partWindow(cue, document, isCue);
    const scores = new Float32Array(placed.length * size);
    features.forEach((list, i) => {
      for (const feature of list) addFeature(this.#parts, feature, scores, i * size);
    });
    const path = bestPath(this.#parts, scores, placed.length);
    const source = stretches(path, placed, document, 2);
    const content = stretches(path, placed, document, 5);
    const tokens = document[cue.sentence]?.parsed.sentence.tokens;
    const [first, last] = [tokens?.[cue.from], tokens?.[cue.to - 1]];
    if (!first || !last || content.length === 0) return undefined;
    const direct = placed.every(
      ({ sentence, token }, i) => (path[i] ?? 0) < 5 || document[sentence]?.quotes[token] !== 0,
    );
    return { ...cue, cue: { begin: first.begin, end: last.end }, source, content, direct };
  }
}

/** The unbroken stretches labelled from `begin` (its `B`) to `begin + 2` (its `E`). */
function stretches(
  path: Uint8Array,
  placed: readonly Placed[],
  document: readonly SentenceFacts[],
  begin: number,
): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < path.length; i += 1) {
    const label = path[i] ?? 0;
    if (label !== begin && label !== begin + 2) continue;
    let last = i;
    if (label === begin) while (last + 1 < path.length && path[last] !== begin + 2) last += 1;
    const [one, other] = [placed[i], placed[last]];
    const from = one && document[one.sentence]?.parsed.sentence.tokens[one.token];
    const to = other && document[other.sentence]?.parsed.sentence.tokens[other.token];
    if (from && to) found.push({ begin: from.begin, end: to.end });
    i = last;
  }
  return found;
}
