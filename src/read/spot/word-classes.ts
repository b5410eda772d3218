import { MusterError } from '../../model/index.ts';
import { hashText } from '../crf/index.ts';

/** How many classes each of the three levels has; words of one class keep like company in newspapers. */
export const classCounts = [64, 256, 1024] as const;

/** Classes of common English words, found by their hash. */
export interface WordClasses {
  /** The three class numbers of a lower-case word packed into one number, or -1 where the word is not known. */
  classesOf(word: string): number;
}

/** The seed of word hashes in the file. */
const wordSeed = 77;

/** The class of the word at a level: 0, 1 or 2, from coarse to fine. */
export function classAt(packed: number, level: number): number {
  return level === 0 ? packed & 63 : level === 1 ? (packed >>> 6) & 255 : (packed >>> 14) & 1023;
}

/** The bytes of a table: hashes in rising order, then packed classes. Of words whose hashes meet, the first stands. */
export function packWordClasses(words: readonly string[], levels: readonly ArrayLike<number>[]): Uint8Array {
  const classes = new Map<number, number>();
  words.forEach((word, i) => {
    const packed = (levels[0]?.[i] ?? 0) | ((levels[1]?.[i] ?? 0) << 6) | ((levels[2]?.[i] ?? 0) << 14);
    const hash = hashText(word, wordSeed);
    if (!classes.has(hash)) classes.set(hash, packed);
  });
  const sorted = [...classes].sort(([a], [b]) => a - b);
  const table = new Uint32Array(sorted.length * 2);
  sorted.forEach(([hash, packed], i) => {
    table[i] = hash;
    table[sorted.length + i] = packed;
  });
  return new Uint8Array(table.buffer);
}

/**
 * The table in a file's bytes.
 * @throws {MusterError} `model-damaged`
 */
export function unpackWordClasses(bytes: Uint8Array, name: string): WordClasses {
  const count = bytes.length / 8;
  const table = Number.isInteger(count) ? new Uint32Array(bytes.slice().buffer) : undefined;
  const rising = table?.subarray(0, count).every((hash, i) => i === 0 || hash > (table[i - 1] ?? 0));
  if (!table || !rising || count === 0) {
    throw new MusterError(
      'model-damaged',
      `The word classes in ${name} cannot be used: they are cut short or out of order.`,
      {
        hint: 'Install Muster again.',
      },
    );
  }
  return {
    classesOf(word) {
      const hash = hashText(word, wordSeed);
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const here = table[middle] ?? 0;
        if (here === hash) return table[count + middle] ?? -1;
        if (here < hash) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}
