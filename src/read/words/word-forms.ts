import { remember } from './remember.ts';

/** A word as it stands and as it is compared. One object serves all places a word stands in. */
export interface WordForms {
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** As word lists compare words: see `foldWord`. */
  readonly folded: string;
  /** Begins with a small letter and holds no capital. */
  readonly small: boolean;
  /** What the word lists say of the word, once asked for: see `marksOf`. */
  marks: { readonly by: object; readonly bits: number } | undefined;
}

/** The forms of a word. */
export const formsOf: (word: string) => WordForms = remember((word) => ({
  lower: word.toLowerCase().replace(/[’‘]/g, "'"),
  folded: fold(word),
  small: /^\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word),
  marks: undefined,
}));

/** The words of a phrase as lexicon entries are compared: lower case, no diacritics, apostrophes or full stops; hyphens separate nothing. */
export function phraseWords(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** The same for an entry of a word list, each of which is met once: nothing is remembered. */
export function entryWords(entry: string): string[] {
  if (/^[a-zA-Z]+$/.test(entry)) return [entry.toLowerCase()];
  return entry
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
}

/** One word folded for comparison. Hyphens stay: "al-tanf". */
export const foldWord: (word: string) => string = remember(fold);

function fold(word: string): string {
  // Most words are plain Latin letters, for which the folding is only a change of case.
  if (/^[a-zA-Z0-9-]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʼ`.]/gu, '')
    .replace(/[‐‑–]/g, '-')
    .toLowerCase();
}

/** Singular of a regular plural; other words come back as they are. */
export const singular: (word: string) => string = remember((word) => {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return /s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
});

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : capital.test(word);
}

const capital = /^\p{Lu}/u;
