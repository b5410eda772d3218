import type { Source, Span } from '../../model/index.ts';
import { foldedWords } from '../../util/index.ts';

/** A source's own running text as words to compare by: headline and comments left out, since copies change the one and never bring the other. */
export interface WordRun {
  /** Folded words, without articles that stand alone. */
  readonly words: readonly string[];
  /** UTF-16 offsets of each word in the source's text. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  /** Two 32-bit hashes of each word. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/**
 * Scripts written without spaces: a letter with its marks stands for a word. Half a word in weight, since two of them make about one
 * (see `weightOf`).
 */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const letters = /.\p{M}*/gsu;

const runs = new WeakMap<Source, WordRun>();

/** The words a source is compared by; worked out once for each source object. Time grows linearly with the text. */
export function wordRun(source: Source): WordRun {
  const known = runs.get(source);
  if (known) return known;
  const made = makeRun(source);
  runs.set(source, made);
  return made;
}

/** How much of a running text a word is: 1, or a half where it is one letter of a script without spaces. */
export function weightOf(word: string): number {
  return word.length <= 4 && unspaced.test(word) ? 0.5 : 1;
}

function makeRun(source: Source): WordRun {
  const words: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  const put = (word: string, begin: number, end: number) => {
    words.push(word);
    begins.push(begin);
    ends.push(end);
  };
  for (const stretch of stretches(source)) {
    for (const { word, begin, end } of foldedIn(source.text, stretch)) {
      if (word === 'al' || word === 'el') continue;
      if (unspaced.test(word)) {
        for (const letter of source.text.slice(begin, end).matchAll(letters))
          put(letter[0].toLowerCase(), begin + letter.index, begin + letter.index + letter[0].length);
      } else put(word, begin, end);
    }
  }
  const low = new Uint32Array(words.length);
  const high = new Uint32Array(words.length);
  words.forEach((word, at) => {
    low[at] = hashWord(word, 0x811c9dc5);
    high[at] = hashWord(word, 0x2545f491);
  });
  return { words, begins, ends, low, high };
}

const wordPattern = /[\p{L}\p{M}\p{N}\p{Cf}'’‘`´]+/gu;
const plain = /^[A-Za-z0-9]+$/;

/** The words of a stretch as `foldedWords` gives them; plain ones, which most are in most texts, the short way. */
function* foldedIn(text: string, stretch: Span): Generator<Span & { readonly word: string }> {
  for (const match of text.slice(stretch.begin, stretch.end).matchAll(wordPattern)) {
    const begin = stretch.begin + match.index;
    const end = begin + match[0].length;
    if (plain.test(match[0])) yield { word: match[0].toLowerCase(), begin, end };
    else {
      const word = foldedWords(match[0])[0]?.forms.at(-1);
      if (word !== undefined) yield { word, begin, end };
    }
  }
}

/** The text without its headlines and comments; all of it where nothing else is there. */
function stretches(source: Source): readonly Span[] {
  const body = source.segments.filter(({ kind }) => kind !== 'headline' && kind !== 'comment');
  return body.length > 0 ? body : [{ begin: 0, end: source.text.length }];
}

/** FNV-1a over UTF-16 units, with a final mix (Murmur3's) so that its low bits are as good as its high ones. */
function hashWord(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Murmur3's 32-bit finaliser. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
