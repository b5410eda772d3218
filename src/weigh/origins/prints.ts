import { mix, type WordRun } from './word-run.ts';

/** Words of one gram. Shorter ones are too often common property ("according to a statement by"). */
export const gramWords = 5;

/**
 * Grams of one window. A shared passage of `gramWords + windowGrams - 1` = 12 words or more always shares a print; about one gram in
 * (windowGrams + 1) / 2 is kept.
 */
const windowGrams = 8;

/** The hash of the gram that begins at each word, 53 bits; shorter than the words by `gramWords - 1`. */
export function gramHashes(run: WordRun): Float64Array {
  const count = Math.max(0, run.words.length - gramWords + 1);
  const hashes = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    let low = 0;
    let high = 0;
    for (let word = at; word < at + gramWords; word += 1) {
      low = Math.imul(low, 0x01000193) ^ (run.low[word] ?? 0);
      high = Math.imul(high, 0x5bd1e995) ^ (run.high[word] ?? 0);
    }
    hashes[at] = (mix(high) & 0x1fffff) * 0x1_0000_0000 + mix(low);
  }
  return hashes;
}

/**
 * Fingerprints of a text's passages by winnowing: of every window of grams the smallest hash, the rightmost of equals (Schleimer, Wilkerson and
 * Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003). Whole numbers of at most 53 bits, each once, in rising order.
 * A text of fewer than five words has none.
 */
export function winnow(run: WordRun): readonly number[] {
  const hashes = gramHashes(run);
  const kept = new Set<number>();
  let least = -1;
  const windows = Math.max(1, hashes.length - windowGrams + 1);
  for (let window = 0; window < windows && hashes.length > 0; window += 1) {
    const last = Math.min(window + windowGrams, hashes.length) - 1;
    if (least < window) {
      least = window;
      for (let at = window + 1; at <= last; at += 1) if (hashAt(hashes, at) <= hashAt(hashes, least)) least = at;
    } else if (hashAt(hashes, last) <= hashAt(hashes, least)) least = last;
    kept.add(hashAt(hashes, least));
  }
  return [...kept].sort((a, b) => a - b);
}

function hashAt(hashes: Float64Array, at: number): number {
  return hashes[at] ?? 0;
}
