/** Letters without marks and case, so that a filter finds "Qasim" by "qāsim". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of `words` occurs in one of the texts; no words, and it does. */
export function hasWords(words: string, texts: readonly (string | null)[]): boolean {
  const all = texts.map((text) => fold(text ?? '')).join('\n');
  return fold(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
