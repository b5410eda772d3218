import type { Token } from './tokens.ts';
import type { Lexicon } from './word-lists.ts';

/** What the word lists say of one word: bits of `marksOf`. The first four tell that an entry of the list begins with the word. */
export const wordMark = {
  known: 1,
  rank: 2,
  title: 4,
  materiel: 8,
  nationality: 16,
} as const;

/** Marks of words that can begin an entry. */
export const listed: number = wordMark.known | wordMark.rank | wordMark.title | wordMark.materiel;

/**
 * What the word lists say of a token's word: bits of `wordMark`. They are kept with the word's forms, so that lists are asked once a word
 * and not once a token; most words stand in none.
 */
export function marksOf(token: Pick<Token, 'forms'> | undefined, lexicon: Lexicon): number {
  if (!token) return 0;
  const { forms } = token;
  if (forms.marks?.by === lexicon) return forms.marks.bits;
  const { folded } = forms;
  const bits =
    (lexicon.known.begins(folded) ? wordMark.known : 0) |
    (lexicon.ranks.begins(folded) ? wordMark.rank : 0) |
    (lexicon.titles.begins(folded) ? wordMark.title : 0) |
    (lexicon.materiel.begins(folded) ? wordMark.materiel : 0) |
    (lexicon.nationalities.has(folded) ? wordMark.nationality : 0);
  forms.marks = { by: lexicon, bits };
  return bits;
}
