import { hashText } from '../../crf/index.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { classAt, type WordClasses } from '../../spot/index.ts';
import type { PartOfSpeech, Token } from '../../words/tokens.ts';
import { isCapital } from '../../words/word-forms.ts';
import type { Lexicon } from '../../words/word-lists.ts';

/** What a word tells by itself, as small numbers and hashes. */
export interface WordFacts {
  readonly word: number;
  /** Class among 64, 256, 1024; 0 where the word has none. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  readonly suffix: number;
  readonly long: number;
  readonly capital: number;
  /** What sort of noun or mark the word is for who reads voices: see `sortOf`. */
  readonly sort: number;
}

const tags: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const tagNumbers = new Map<string, number>(tags.map((tag, i) => [tag, i + 1]));

/** Number of a part of speech, from 1. */
export function tagNumber(tag: PartOfSpeech): number {
  return tagNumbers.get(tag) ?? 0;
}

/** What a sentence shows to both models, one number for each token. */
export interface SentenceFacts {
  readonly parsed: Parsed;
  readonly words: readonly WordFacts[];
  readonly lemmas: Uint32Array;
  readonly tags: Uint8Array;
  /** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quotes: Uint8Array;
  /** Coarse kind of each token, from 2: its sort where it is a mark or a little word, else its part of speech. */
  readonly kinds: Uint8Array;
  /** Index of each token's phrase. */
  readonly phrases: Int16Array;
  readonly phraseTypes: Uint8Array;
  readonly hasQuote: boolean;
  /** Whether the sentence begins and ends inside quotation marks. */
  readonly openAtStart: boolean;
  readonly openAtEnd: boolean;
}

const phraseTypes = [
  'noun',
  'verb',
  'preposition',
  'conjunction',
  'comma',
  'relative',
  'that',
  'subordinator',
  'to',
  'adverb',
  'date',
  'open',
  'close',
  'quote',
  'stop',
  'other',
] as const;
const phraseNumbers = new Map<string, number>(phraseTypes.map((type, i) => [type, i + 1]));

/** Number of a type of phrase, from 1. */
export function phraseNumber(type: string | undefined): number {
  return type === undefined ? 0 : (phraseNumbers.get(type) ?? 0);
}

/** Sorts of words and marks that decide where a source or a content begins. */
export const sort = {
  other: 0,
  comma: 1,
  quote: 2,
  stop: 3,
  colon: 4,
  that: 5,
  pronoun: 6,
  to: 7,
  relative: 8,
  bracket: 9,
  dash: 10,
  source: 11,
  outlet: 12,
  by: 13,
} as const;

/** Words whose facts are kept; more than a long document has different ones. */
const mostKept = 40_000;

/** Takes sentences apart into the facts both models read. Training and reading share it. */
export class VoiceFacts {
  readonly #lexicon: Lexicon;
  readonly #classes: WordClasses;
  readonly #words = new Map<string, WordFacts>();
  readonly #lemmas = new Map<string, number>();

  constructor(lexicon: Lexicon, classes: WordClasses) {
    this.#lexicon = lexicon;
    this.#classes = classes;
  }

  /** The facts of all sentences of a document, in order. */
  ofDocument(document: readonly Parsed[]): readonly SentenceFacts[] {
    let open = false;
    let paragraph = -1;
    return document.map((parsed) => {
      if (parsed.sentence.paragraph !== paragraph) open = false;
      paragraph = parsed.sentence.paragraph;
      const facts = this.#ofSentence(parsed, open);
      open = facts.openAtEnd;
      return facts;
    });
  }

  #ofSentence(parsed: Parsed, openAtStart: boolean): SentenceFacts {
    const { tokens } = parsed.sentence;
    const quotes = new Uint8Array(tokens.length);
    let open = openAtStart;
    let hasQuote = openAtStart;
    tokens.forEach(({ text }, i) => {
      const mark = quoteMark(text, open);
      if (mark === 2) open = true;
      if (mark === 3) open = false;
      hasQuote ||= mark > 0;
      quotes[i] = mark > 0 ? mark : open ? 1 : 0;
    });
    const phrases = new Int16Array(tokens.length).fill(-1);
    const types = new Uint8Array(tokens.length);
    parsed.phrases.forEach((phrase, number) => {
      const type = phraseNumber(phrase.type);
      for (let i = phrase.from; i < phrase.to; i += 1) {
        phrases[i] = number;
        types[i] = type;
      }
    });
    const words = tokens.map((token) => this.wordFacts(token));
    return {
      parsed,
      words,
      kinds: Uint8Array.from(words, (word, i) => kindOf(word.sort, tokens[i]?.pos ?? 'X')),
      lemmas: Uint32Array.from(tokens, ({ lemma }) => this.lemmaFact(lemma)),
      tags: Uint8Array.from(tokens, ({ pos }) => tagNumber(pos)),
      quotes,
      phrases,
      phraseTypes: types,
      hasQuote,
      openAtStart,
      openAtEnd: open,
    };
  }

  lemmaFact(lemma: string): number {
    let found = this.#lemmas.get(lemma);
    if (found === undefined) {
      found = hashText(lemma, 301);
      if (this.#lemmas.size >= mostKept) this.#lemmas.clear();
      this.#lemmas.set(lemma, found);
    }
    return found;
  }

  wordFacts({ text, folded }: Pick<Token, 'text' | 'folded'>): WordFacts {
    let found = this.#words.get(text);
    if (!found) {
      const packed = this.#classes.classesOf(text.toLowerCase());
      const level = (at: number) => (packed < 0 ? 0 : classAt(packed, at) + 1);
      const letters = folded === '' ? text : folded;
      found = {
        word: hashText(letters, 300),
        coarse: level(0),
        middle: level(1),
        fine: level(2),
        suffix: hashText(letters.slice(-3), 302),
        long: hashText(letters.slice(0, 5), 303),
        capital: isCapital(text)
          ? letters.length > 1 && text === text.toUpperCase()
            ? 2
            : 1
          : /\d/.test(text)
            ? 3
            : 0,
        sort: sortOf(text, folded, this.#lexicon),
      };
      if (this.#words.size >= mostKept) this.#words.clear();
      this.#words.set(text, found);
    }
    return found;
  }
}

function kindOf(kind: number, tag: PartOfSpeech): number {
  return kind !== sort.other && kind !== sort.source && kind !== sort.outlet ? 2 + kind : 14 + tagNumber(tag);
}

/** 2 for a mark that opens a quotation, 3 for one that closes it, 0 for any other word. */
function quoteMark(text: string, open: boolean): number {
  if (text === '“' || text === '«' || text === '„') return 2;
  if (text === '”' || text === '»') return 3;
  return text === '"' || text === "''" || text === '``' ? (open ? 3 : 2) : 0;
}

function sortOf(text: string, folded: string, lexicon: Lexicon): number {
  if (text === ',') return sort.comma;
  if (/^(?:["“”«»„]|''|``)$/.test(text)) return sort.quote;
  if (/^[.!?…]+$/.test(text)) return sort.stop;
  if (text === ':' || text === ';') return sort.colon;
  if (/^[()[\]]$/.test(text)) return sort.bracket;
  if (/^[–—-]+$/.test(text)) return sort.dash;
  if (folded === 'that') return sort.that;
  if (folded === 'to') return sort.to;
  if (folded === 'by') return sort.by;
  if (/^(?:he|she|they|i|we|it|you|him|her|them|us|me)$/.test(folded)) return sort.pronoun;
  if (/^(?:who|which|whom|whose|what|how|why|when|where|whether|if)$/.test(folded)) return sort.relative;
  if (lexicon.words.source.has(folded)) return sort.source;
  const known = isCapital(text) ? lexicon.known.get(folded) : undefined;
  return known?.kind === 'outlet' ? sort.outlet : sort.other;
}
