import type { NameMatch } from './match-names.ts';
import { joinWords, type NameWord, wordLikeness } from './name-word.ts';
import type { PersonName } from './person-name.ts';

/** Words at least this alike may be one: between Qasem and Qasim (0.99) and Salim and Salam (0.90). */
const sameWord = 0.91;

/** Compares two people's names. */
export function matchPeople(left: PersonName, right: PersonName): NameMatch {
  const [short, long] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const inOrder = align(short.words, long.words);
  return inOrder;
}

function align(short: readonly NameWord[], long: readonly NameWord[]): NameMatch {
  let at = 0;
  let sum = 0;
  let met = 0;
  for (const word of short) {
    let best = -1;
    for (let other = at; other < long.length; other += 1) {
      const candidate = long[other];
      if (candidate === undefined) continue;
      const likeness = wordLikeness(word, candidate);
      if (likeness >= sameWord) {
        best = other;
        sum += likeness;
        met += 1;
        break;
      }
    }
    if (best >= 0) at = best + 1;
  }
  void joinWords;
  const share = met / Math.max(1, short.length);
  const score =
    share < 1
      ? share * 0.5
      : (sum / Math.max(1, met)) * (short.length > 1 ? (short.length === long.length ? 1 : 0.85) : 0.6);
  return { score, reasons: share === 1 ? ['same consonants'] : ['names differ'], differ: share < 1, telling: met };
}
