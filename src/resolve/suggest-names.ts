import { distance } from 'fastest-levenshtein';
import { nameWords } from './name-key.ts';

/** Below this share of likeness a name is no help: measured by eye on misspelt unit names, "Tanf Brigade" no longer offers "Tiger Forces". */
const leastLikeness = 0.5;

/**
 * The names nearest to what was asked for, best first: "did you mean". Likeness counts letters and words alike, so that both
 * "Maghaweer Thawra" and "Thawra" lead to "Maghawir al-Thawra". Each name once; names alike go by alphabet.
 */
export function suggestNames(query: string, names: readonly string[], limit = 5): readonly string[] {
  const asked = nameWords(query);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likenessOf(asked, nameWords(name)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

function likenessOf(asked: readonly string[], words: readonly string[]): number {
  if (asked.length === 0 || words.length === 0) return 0;
  return Math.max(likenessOfWord(asked.join(''), words.join('')), wordOverlap(asked, words));
}

/** 1 for equal words, 0 for words that share nothing. */
function likenessOfWord(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

/** How well each word asked for is met, less a little for words of the name nobody asked for. */
function wordOverlap(asked: readonly string[], words: readonly string[]): number {
  const met = asked.map((word) => Math.max(...words.map((other) => likenessOfWord(word, other))));
  const mean = met.reduce((sum, value) => sum + (value >= 0.7 ? value : 0), 0) / asked.length;
  const unasked = Math.max(0, words.length - asked.length) / words.length;
  return mean * (1 - 0.3 * unasked);
}
