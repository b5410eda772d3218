import type { EntityKind, Span } from '../../model/index.ts';
import type { Known } from '../words/word-lists.ts';

/** A proper name as it stands in a sentence; tokens `from` to `to` (exclusive). */
export interface Name extends Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Folded form that spellings of one name share inside a document. */
  readonly key: string;
  /** What the lists know of it. */
  readonly known: Known | undefined;
  /** What the name by itself and its neighbours suggest. */
  readonly votes: Votes;
}

/** How strongly each kind is suggested; the strongest wins over the whole document. */
export type Votes = { [K in EntityKind]?: number };

/** Folded words without article, hyphen or number suffix, so that "1st Brigade" and "1 Brigade", "al-Thawra" and "Thawra" meet inside a document. */
export function nameKey(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .filter((word, i, all) => word !== '' && !(articles.has(word) && all.length > 1) && !(i === 0 && word === 'the'))
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))
    .join(' ');
}

const articles = new Set(['al', 'el', 'ul', 'as', 'ash', 'an', 'at', 'ar', 'az', 'ad', 'ed', 'es', 'ez', 'l']);
