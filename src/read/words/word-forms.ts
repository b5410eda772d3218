/** The words of a phrase as lexicon entries are compared: lower case, no diacritics, apostrophes or full stops; hyphens separate nothing. */
export function phraseWords(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** One word folded for comparison. Hyphens stay: "al-tanf". */
export function foldWord(word: string): string {
  // Most words are plain Latin letters, for which the folding is only a change of case.
  if (/^[a-zA-Z0-9-]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʼ`.]/gu, '')
    .replace(/[‐‑–]/g, '-')
    .toLowerCase();
}

/** Singular of a regular plural; other words come back as they are. */
export function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return /s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  return capital.test(word);
}

const capital = /^\p{Lu}/u;
