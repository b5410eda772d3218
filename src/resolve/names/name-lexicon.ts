import { readFileSync } from 'node:fs';
import { foldText } from '../../util/index.ts';
import { remember } from './remember.ts';

/** What a word of a name does in it; the head of `lexicon/name-words.tsv` says what each means. */
export type WordClass = 'echelon' | 'body' | 'quality' | 'honour' | 'people' | 'direction' | 'site';

/** A word known in several languages. */
export interface KnownWord {
  readonly concept: string;
  readonly class: WordClass;
}

export interface NameLexicon {
  readonly words: ReadonlyMap<string, KnownWord>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Words that say nothing in a name of a body or place. */
  readonly links: ReadonlySet<string>;
  /** Words Burmese names are made of. */
  readonly burmese: ReadonlySet<string>;
  /** Ranks, titles and courtesies before a person's name. */
  readonly titles: ReadonlySet<string>;
  /** Of these, words that are names as well. */
  readonly doubtfulTitles: ReadonlySet<string>;
}

let loaded: NameLexicon | undefined;

/** The word lists names are compared with, read once. */
export function nameLexicon(): NameLexicon {
  loaded ??= loadLexicon();
  return loaded;
}

/** A word as the lists are looked up by: one word, folded. */
export const lookupForm: (word: string) => string = remember((word) => foldText(word).replaceAll(' ', ''));

const folder = new URL('../../../lexicon/', import.meta.url);

function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

const listed = (cell: string | undefined): readonly string[] => (cell ?? '').split(',').map((entry) => entry.trim());

function loadLexicon(): NameLexicon {
  const words = new Map<string, KnownWord>();
  const numbers = new Map<string, number>();
  const links = new Set<string>();
  const burmese = new Set<string>();
  const titles = new Set<string>();
  for (const [concept = '', kind = '', spellings] of rowsOf('name-words.tsv')) {
    for (const spelling of [concept, ...listed(spellings)]) {
      const form = lookupForm(spelling);
      if (form === '' || form === '-') continue;
      if (kind === 'number') numbers.set(form, Number(concept));
      else if (kind === 'link') links.add(form);
      else if (kind === 'title') titles.add(form);
      else if (kind === 'burmese') burmese.add(form);
      else if (isWordClass(kind) && !words.has(form)) words.set(form, { concept, class: kind });
    }
  }
  const doubtfulTitles = new Set<string>();
  addTitles('ranks.tsv', 3, 4, titles, doubtfulTitles);
  addTitles('titles.tsv', 3, 4, titles, doubtfulTitles);
  addTitles('honorifics.tsv', -1, 3, titles, doubtfulTitles);
  addTitles('arabic/ranks.tsv', 2, 3, titles, doubtfulTitles);
  addTitles('arabic/titles.tsv', 4, -1, titles, doubtfulTitles);
  dropGivenNames(titles);
  return { words, numbers, links, burmese, titles, doubtfulTitles };
}

/** Titles that are given names as often (Amir, Khalifa, Hafez) are read as names; ranks stay. */
function dropGivenNames(titles: Set<string>): void {
  const ranks = new Set(
    rowsOf('ranks.tsv')
      .flatMap((row) => [row[0] ?? '', ...listed(row[3])])
      .map(lookupForm),
  );
  for (const [name = ''] of rowsOf('given-names.tsv')) {
    const form = lookupForm(name);
    if (!ranks.has(form)) titles.delete(form);
  }
}

function addTitles(file: string, others: number, marked: number, titles: Set<string>, doubtful: Set<string>): void {
  for (const row of rowsOf(file)) {
    const phrases = [row[0] ?? '', ...(others < 0 ? [] : listed(row[others]))];
    const marks = marked < 0 ? [] : listed(row[marked]);
    for (const phrase of phrases) {
      for (const part of phrase.split(/[\s-]+/u)) {
        const form = lookupForm(part);
        if (form.length < 2) continue;
        titles.add(form);
        if (marks.includes('ambiguous') || marks.includes(phrase)) doubtful.add(form);
      }
    }
  }
}

function isWordClass(kind: string): kind is WordClass {
  return ['echelon', 'body', 'quality', 'honour', 'people', 'direction', 'site'].includes(kind);
}
