import type { Spotted } from '../spot/index.ts';
import type { Sentence } from '../words/tokens.ts';
import { type TieItem, tieKinds } from './features.ts';
import type { FoundTie, Tier } from './tier.ts';

/** A mention of a paragraph with where it stands: sentence and tokens of that sentence. */
export interface PlacedItem extends TieItem {
  readonly sentence: Sentence;
  /** First token in its sentence. */
  readonly first: number;
  /** Token after its last, in its sentence. */
  readonly end: number;
}

/** A paragraph as the tie model sees it. */
export interface TieParagraph {
  readonly items: readonly PlacedItem[];
  readonly words: readonly string[];
}

/** What ends a sentence among the words of a paragraph. */
const sentenceEnd = '¶';

/** The paragraphs of a document with those of their mentions that ties are made of. */
export function tieParagraphs(
  sentences: readonly Sentence[],
  mentions: (sentence: number) => readonly Pick<Spotted, 'kind' | 'from' | 'to'>[],
): readonly TieParagraph[] {
  const paragraphs = new Map<number, { items: PlacedItem[]; words: string[] }>();
  sentences.forEach((sentence, number) => {
    const key = sentence.paragraph;
    const paragraph = paragraphs.get(key) ?? { items: [], words: [] };
    paragraphs.set(key, paragraph);
    const base = paragraph.words.length;
    for (const one of mentions(number)) {
      const kind = tieKinds.find((known) => known === one.kind);
      if (kind)
        paragraph.items.push({
          kind,
          from: base + one.from,
          to: base + one.to,
          sentence,
          first: one.from,
          end: one.to,
        });
    }
    for (const token of sentence.tokens) paragraph.words.push(token.folded || token.text);
    paragraph.words.push(sentenceEnd);
  });
  return [...paragraphs.values()];
}

/** Mentions of each sentence of a document, in order. */
type Mentions = readonly (readonly Pick<Spotted, 'kind' | 'from' | 'to'>[])[];

/** Ties already found: the layers and the weighing of pairs both ask for them. */
const found = new WeakMap<Mentions, readonly (TieParagraph & { readonly ties: readonly FoundTie[] })[]>();

/** The paragraphs of a document with the ties the model finds in each. */
export function tiedParagraphs(
  tier: Tier,
  sentences: readonly Sentence[],
  mentions: Mentions,
): readonly (TieParagraph & { readonly ties: readonly FoundTie[] })[] {
  let paragraphs = found.get(mentions);
  if (!paragraphs) {
    paragraphs = tieParagraphs(sentences, (number) => mentions[number] ?? []).map((paragraph) => ({
      ...paragraph,
      ties: tier.tie(paragraph.items, paragraph.words),
    }));
    found.set(mentions, paragraphs);
  }
  return paragraphs;
}
