import type { Segment, Span } from '../../model/index.ts';
import type { WordForms } from './word-forms.ts';

/** Universal part-of-speech tags, as the tagger gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark. Words joined by hyphens are one token with `parts` ("US-led", "al-Tanf"). */
export interface Token extends Span {
  /** Place in its sentence. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  /** As word lists compare words: lower case, no diacritics, apostrophes or full stops. */
  readonly folded: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly forms: WordForms;
  /** The pieces of a hyphenated word, hyphens left out; empty for plain words. */
  readonly parts: readonly Span[];
}

/** A sentence of a segment; the unit most of the reading works on. */
export interface Sentence extends Span {
  /** Place in the document, counting all sentences. */
  readonly index: number;
  /** Index of its paragraph in the document. */
  readonly paragraph: number;
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  /** The tokens' folded words. */
  readonly folded: readonly string[];
}

/** The words from `from` to `to` (exclusive) as they stand, any white space between them as one space. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .reduce(
      (line, token, i) => line + (i > 0 && token.begin > (tokens[from + i - 1]?.end ?? 0) ? ' ' : '') + token.text,
      '',
    );
}
