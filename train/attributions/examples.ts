import { sourceOf } from '../../bench/reading/source-of.ts';
import { overlaps, type Span } from '../../src/model/index.ts';
import type { Parsed } from '../../src/read/parse/parsed.ts';
import type { Spotter } from '../../src/read/spot/index.ts';
import { takeApart } from '../../src/read/take-apart.ts';
import {
  type CueAt,
  clausesByPhrase,
  cuePlaceFeatures,
  cueReach,
  cueWordFeatures,
  edgeWord,
  maySpeak,
  partWindow,
  type SentenceFacts,
  type VoiceFacts,
} from '../../src/read/voice/trained/index.ts';
import type { Tagger } from '../../src/read/words/tagger.ts';
import type { Token } from '../../src/read/words/tokens.ts';
import type { Lexicon } from '../../src/read/words/word-lists.ts';
import type { TrainingSequence } from '../crf/trainer.ts';

/** A text and who says what in it. */
export interface VoicedText {
  readonly corpus: string;
  readonly id: string;
  readonly text: string;
  readonly date?: string | null | undefined;
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  }[];
}

/** A text taken apart as the reader takes it. */
export interface ParsedText {
  readonly voiced: VoicedText;
  readonly parsed: readonly Parsed[];
}

/** What taking apart needs. */
export interface TrainingTools {
  readonly tagger: Tagger;
  readonly spotter: Spotter | null;
  readonly lexicon: Lexicon;
}

/** Takes a text apart as the reader does. */
export async function parseText(voiced: VoicedText, { tagger, spotter, lexicon }: TrainingTools): Promise<ParsedText> {
  const source = await sourceOf({ id: voiced.id, text: voiced.text, date: voiced.date });
  return { voiced, parsed: takeApart(source, tagger, spotter, lexicon).parsed };
}

/** What there is to learn from a text: a sequence for each sentence, and one for each cue. */
export function voiceExamples(
  { voiced, parsed }: ParsedText,
  facts: VoiceFacts,
): { readonly cues: TrainingSequence[]; readonly parts: TrainingSequence[] } {
  const document = facts.ofDocument(parsed);
  const marked = voiced.attributions.flatMap((one) => {
    const cue = cueAt(one.cue[0], document);
    return cue ? [{ cue, source: one.source, content: withQuotationMarks(one.content, voiced.text) }] : [];
  });
  const cueTokens = new Map<string, number>();
  for (const { cue } of marked)
    for (let i = cue.from; i < cue.to; i += 1) cueTokens.set(`${cue.sentence}:${i}`, i === cue.head ? 1 : 2);
  const isCue = (sentence: number, token: number) => cueTokens.has(`${sentence}:${token}`);
  const cues = document.map((one, sentence) => {
    const clauses = clausesByPhrase(one);
    const features = one.words.map((_, i) => {
      const list = maySpeak(one, i) ? cuePlaceFeatures(one, clauses, i) : [];
      for (let distance = -cueReach; distance <= cueReach; distance += 1)
        list.push(...cueWordFeatures(one.words[i + distance] ?? edgeWord, distance));
      return list;
    });
    return sequenceOf(
      features,
      one.words.map((_, i) => 1 << (cueTokens.get(`${sentence}:${i}`) ?? 0)),
    );
  });
  const parts = marked.map(({ cue, source, content }) => {
    const { placed, features } = partWindow(cue, document, isCue);
    const labels = new Uint32Array(placed.length).fill(1);
    const tokens = placed.map(({ sentence, token }) => document[sentence]?.parsed.sentence.tokens[token]);
    for (const [spans, begin] of [
      [content, 5],
      [source, 2],
    ] as const)
      for (const span of spans) label(labels, tokens, span, begin);
    placed.forEach(({ sentence, token }, i) => {
      if (sentence === cue.sentence && cue.from <= token && token < cue.to) labels[i] = 2;
    });
    return sequenceOf(features, wellFormed(labels));
  });
  return { cues, parts };
}

function label(labels: Uint32Array, tokens: readonly (Span | undefined)[], span: Span, begin: number): void {
  tokens.forEach((token, i) => {
    if (token && overlaps(token, span)) labels[i] = 1 << begin;
  });
}

/** Gives each unbroken stretch its first and its last word. */
function wellFormed(labels: Uint32Array): Uint32Array {
  return labels.map((bits, i) => {
    if (bits <= 2) return bits;
    const last = labels[i + 1] !== bits;
    const first = labels[i - 1] !== bits;
    return last ? bits << 2 : first ? bits : bits << 1;
  });
}

function cueAt(span: Span | undefined, document: readonly SentenceFacts[]): CueAt | undefined {
  if (!span) return undefined;
  const sentence = document.findIndex((one) => overlaps(one.parsed.sentence, span));
  const tokens = document[sentence]?.parsed.sentence.tokens ?? [];
  const from = tokens.findIndex((token) => overlaps(token, span));
  const to = tokens.findLastIndex((token) => overlaps(token, span)) + 1;
  return from < 0 ? undefined : { sentence, from, head: headOf(tokens.slice(from, to)) + from, to };
}

/** The word of a cue that tells of the saying: its first verb that is no helping one, else its first noun, else its first word. */
function headOf(words: readonly Token[]): number {
  const helping = /^(?:be|have|do|will|would|can|could|may|might|must|shall|should|go|get|make)$/;
  const verb = words.findIndex(({ pos, lemma }) => pos === 'VERB' && !helping.test(lemma));
  if (verb >= 0) return verb;
  const noun = words.findIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ');
  const according = words.findIndex(({ folded }) => folded === 'according');
  return according >= 0
    ? according
    : noun >= 0
      ? noun
      : Math.max(
          0,
          words.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX'),
        );
}

/** Content with the quotation marks that touch it: one corpus has them inside, the other outside. */
function withQuotationMarks(content: readonly Span[], text: string): Span[] {
  return content.map(({ begin, end }) => ({
    begin: /["“«]/.test(text.charAt(begin - 1)) ? begin - 1 : begin,
    end: /^[,.!?]?["”»]/.test(text.slice(end, end + 2)) ? end + (/["”»]/.test(text.charAt(end)) ? 1 : 2) : end,
  }));
}

function sequenceOf(features: readonly (readonly number[])[], allowed: ArrayLike<number>): TrainingSequence {
  const offsets = new Uint32Array(features.length + 1);
  features.forEach((one, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + one.length;
  });
  const all = new Uint32Array(offsets[features.length] ?? 0);
  features.forEach((one, i) => {
    all.set(one, offsets[i] ?? 0);
  });
  return { features: all, offsets, allowed: Uint32Array.from(allowed) };
}
