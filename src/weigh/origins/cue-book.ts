import { readFileSync } from 'node:fs';
import { MusterError } from '../../model/index.ts';
import { foldText } from '../../util/index.ts';

/** What a word of lexicon/upstream-cues.tsv tells; the file explains each class. */
export const cueClasses = [
  'told',
  'cited',
  'hinted',
  'relays',
  'says',
  'reports',
  'outlet',
  'document',
  'link',
  'article',
  'nobody',
  'stop',
] as const;
export type CueClass = (typeof cueClasses)[number];

/** A word or phrase of the list, folded, word by word. */
export interface CuePhrase {
  readonly words: readonly string[];
  readonly sort: CueClass;
}

/** Phrases by their first word, longest first. */
export type CueBook = ReadonlyMap<string, readonly CuePhrase[]>;

const file = 'upstream-cues.tsv';
let loaded: CueBook | undefined;

/**
 * The words by which reports say whom they lean on, read on first use.
 * @throws {MusterError} `lexicon-damaged` where the file is missing, or naming the line that does not fit its columns.
 */
export function cueBook(): CueBook {
  loaded ??= parseCues(readCues());
  return loaded;
}

/** Puts the word list together. @throws {MusterError} `lexicon-damaged` */
export function parseCues(text: string): CueBook {
  const book = new Map<string, CuePhrase[]>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [phrase = '', sort = ''] = line.split('\t');
    // Folding leaves off an article before another word; cues are read word by word.
    const words = phrase.split(' ').map(foldText);
    const first = words[0];
    const known = cueClasses.find((one) => one === sort);
    if (!known || !first)
      throw new MusterError('lexicon-damaged', `lexicon/${file}:${index + 1}: "${sort}" is not a class.`, {
        hint: 'See the head of the file for its columns and classes.',
      });
    book.set(first, [...(book.get(first) ?? []), { words, sort: known }]);
  }
  for (const phrases of book.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return book;
}

function readCues(): string {
  try {
    return readFileSync(new URL(`../../../lexicon/${file}`, import.meta.url), 'utf8');
  } catch (cause) {
    throw new MusterError('lexicon-damaged', `The word list lexicon/${file} cannot be read.`, {
      hint: 'Install Muster again, or restore the file.',
      cause,
    });
  }
}
