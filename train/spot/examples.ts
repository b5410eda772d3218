import { sourceOf } from '../../bench/reading/source-of.ts';
import { overlaps, type Span } from '../../src/model/index.ts';
import { beginLabel, insideLabel, type SpotFeatures, type SpotKind } from '../../src/read/spot/index.ts';
import { readSentences } from '../../src/read/words/sentences.ts';
import type { Tagger } from '../../src/read/words/tagger.ts';
import type { Sentence } from '../../src/read/words/tokens.ts';
import type { TrainingSequence } from '../crf/trainer.ts';
import type { AnnotatedText, Mark } from './annotated.ts';

/** A text cut into sentences as the reader cuts it, with the features of its words. */
export interface PreparedText {
  readonly annotated: AnnotatedText;
  readonly sentences: readonly Sentence[];
  readonly features: readonly (readonly Uint32Array[])[];
}

/** Cuts a text into the reader's sentences and words. */
export async function prepare(annotated: AnnotatedText, tagger: Tagger, features: SpotFeatures): Promise<PreparedText> {
  const source = await sourceOf({ id: annotated.id, text: annotated.text, date: annotated.date });
  const sentences = readSentences(source, tagger);
  return { annotated, sentences, features: features.ofDocument(sentences.map(({ tokens }) => tokens)) };
}

/** What there is to learn from a text: a sequence for each sentence that its annotation can be relied on for. */
export function examplesOf({ annotated, sentences, features }: PreparedText): TrainingSequence[] {
  const open = annotated.open.reduce((bits, kind) => bits | bothLabels(kind), 1);
  return sentences.flatMap((sentence, number): TrainingSequence[] => {
    if (!annotated.reliable.some((span) => overlaps(span, sentence))) return [];
    const words = features[number] ?? [];
    const offsets = new Uint32Array(words.length + 1);
    words.forEach((word, i) => {
      offsets[i + 1] = (offsets[i] ?? 0) + word.length;
    });
    const all = new Uint32Array(offsets[words.length] ?? 0);
    words.forEach((word, i) => {
      all.set(word, offsets[i] ?? 0);
    });
    return [{ features: all, offsets, allowed: allowedLabels(sentence.tokens, annotated.marks, open) }];
  });
}

/** Labels each word may have, as bits; marks are stretched to whole words, without punctuation and determiners at their ends. */
function allowedLabels(
  tokens: readonly (Span & { readonly text: string })[],
  marks: readonly Mark[],
  open: number,
): Uint32Array {
  const allowed = new Uint32Array(tokens.length).fill(open);
  const taken = new Uint8Array(tokens.length);
  for (const mark of marks) {
    let from = tokens.findIndex((token) => overlaps(token, mark));
    if (from < 0) continue;
    let to = from;
    while (to < tokens.length && overlaps(tokens[to] ?? mark, mark) && (tokens[to]?.begin ?? mark.end) < mark.end)
      to += 1;
    while (
      from < to &&
      (/^[^\p{L}\p{N}]+$/u.test(tokens[from]?.text ?? '') || /^(?:the|an?)$/i.test(tokens[from]?.text ?? ''))
    )
      from += 1;
    while (to > from && /^[^\p{L}\p{N}]+$/u.test(tokens[to - 1]?.text ?? '')) to -= 1;
    if (to === from || taken.subarray(from, to).some((one) => one === 1)) continue;
    taken.fill(1, from, to);
    const begins = mark.kinds.reduce((bits, kind) => bits | (1 << beginLabel(kind)), 0);
    const insides = mark.kinds.reduce((bits, kind) => bits | (1 << insideLabel(kind)), 0);
    const parts = mark.inside.reduce((bits, kind) => bits | bothLabels(kind), mark.inside.length > 0 ? 1 : 0);
    for (let i = from; i < to; i += 1) {
      if (mark.inside.length === 0) allowed[i] = i === from ? begins : insides;
      else allowed[i] = i === to - 1 ? begins | insides : parts | begins | (i === from ? 0 : insides);
    }
  }
  // A further word needs a word before it that may be of its kind.
  tokens.forEach((_, i) => {
    const before = i === 0 ? 0 : (allowed[i - 1] ?? 0);
    const reachable = (before | (before << 1)) & insideBits;
    allowed[i] = (allowed[i] ?? 0) & (reachable | ~insideBits);
  });
  return allowed;
}

const insideBits = Array.from({ length: 10 }, (_, i) => 1 << (2 + 2 * i)).reduce((bits, bit) => bits | bit, 0);

function bothLabels(kind: SpotKind): number {
  return (1 << beginLabel(kind)) | (1 << insideLabel(kind));
}
