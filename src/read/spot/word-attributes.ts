import { hashText, mix } from '../crf/index.ts';
import { foldWord, isCapital } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';
import { classAt, type WordClasses } from './word-classes.ts';

/** What a word shows by itself: hashes for the place itself, its neighbours, and the places beyond. */
export interface WordAttributes {
  readonly here: Uint32Array;
  readonly near: Uint32Array;
  readonly far: Uint32Array;
}

/** Seeds keep attributes of different sorts apart. */
const seed = { word: 1, shape: 2, prefix: 3, suffix: 4, class: 5, list: 6, lists: 7 } as const;

/** The attributes of a word as it is written. */
export function wordAttributes(text: string, lexicon: Lexicon, classes: WordClasses): WordAttributes {
  const folded = foldWord(text);
  const shape = shapeOf(text);
  const word = hashText(folded, seed.word);
  const shaped = hashText(shape, seed.shape);
  const lists = listsOf(folded, text, lexicon);
  const inLists = lists.map((name) => hashText(name, seed.list));
  const allLists = hashText(lists.join(' '), seed.lists);
  const packed = classes.classesOf(text.toLowerCase());
  const levels = packed < 0 ? [] : [0, 1, 2].map((level) => mix(seed.class + level * 16, classAt(packed, level)));
  const affixes = [1, 2, 3, 4]
    .filter((length) => folded.length > length)
    .flatMap((length) => [
      hashText(folded.slice(0, length), seed.prefix),
      hashText(folded.slice(-length), seed.suffix),
    ]);
  // A hyphenated word also shows its last part: "Sergeant-at-arms", "al-Talla".
  const parts = folded.split('-');
  const last = parts.length > 1 ? [hashText(parts.at(-1) ?? '', seed.word + 16)] : [];
  const suffix = folded.length > 3 ? [hashText(folded.slice(-3), seed.suffix)] : [];
  return {
    here: Uint32Array.from([word, shaped, allLists, ...inLists, ...levels, ...affixes, ...last]),
    near: Uint32Array.from([word, shaped, allLists, ...inLists, ...levels, ...suffix]),
    far: Uint32Array.from([word, shaped, allLists, ...levels.slice(1, 2)]),
  };
}

/** Letters by case, digits by number, runs of more than two as two: "Xx", "XX.", "dd-x". */
function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{Lo}/gu, 'o')
    .replace(/\d/g, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1');
}

/** Names of the word lists that know the word. */
function listsOf(folded: string, text: string, lexicon: Lexicon): string[] {
  const found: string[] = [];
  const head = lexicon.unitHeads.get(folded);
  if (head) found.push(`unit-head:${head.proper ? 'name' : 'noun'}${head.ambiguous ? '?' : ''}`);
  if (lexicon.organisationHeads.has(folded)) found.push('organisation-head');
  const given = lexicon.givenNames.get(folded);
  if (given !== undefined) found.push(given ? 'given-name?' : 'given-name');
  const particle = lexicon.particles.get(folded);
  if (particle !== undefined) found.push('particle');
  if (lexicon.nationalities.has(folded)) found.push('nationality');
  if (lexicon.words.place.has(folded)) found.push('place-noun');
  if (lexicon.fighters.has(folded)) found.push('fighters');
  const known = lexicon.known.get(folded);
  if (known && isCapital(text)) {
    const ambiguous = 'ambiguous' in known && known.ambiguous ? '?' : '';
    found.push(`known:${known.kind === 'body' ? known.entity : known.kind}${ambiguous}`);
  }
  if (lexicon.ranks.has(folded)) found.push('rank');
  const title = lexicon.titles.get(folded);
  if (title) found.push(`title:${title.field}`);
  const materiel = lexicon.materiel.get(folded);
  if (materiel) found.push(`materiel:${materiel}`);
  if (lexicon.cues.has(folded) || lexicon.cues.has(folded.replace(/(?:ed|s)$/, ''))) found.push('cue');
  return found;
}
