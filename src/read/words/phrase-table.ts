import { phraseWords } from './word-forms.ts';

/** Entries found by their words; a phrase's words are folded with `foldWord` and joined by one space. */
export class PhraseTable<T> {
  readonly #entries = new Map<string, T>();
  readonly #beginnings = new Set<string>();
  #longest = 0;

  add(phrase: string, entry: T): void {
    const words = phraseWords(phrase);
    if (words.length === 0) return;
    const key = words.join(' ');
    if (this.#entries.has(key)) return;
    this.#entries.set(key, entry);
    for (let count = 1; count < words.length; count += 1) this.#beginnings.add(words.slice(0, count).join(' '));
    this.#longest = Math.max(this.#longest, words.length);
  }

  get(phrase: string): T | undefined {
    return this.#entries.get(phraseWords(phrase).join(' '));
  }

  has(phrase: string): boolean {
    return this.get(phrase) !== undefined;
  }

  /** The longest entry that begins at word `from`, with the index after its last word. */
  longestAt(words: readonly string[], from: number): { readonly entry: T; readonly to: number } | undefined {
    let key = '';
    let best: { entry: T; to: number } | undefined;
    for (let to = from; to < words.length && to - from < this.#longest; to += 1) {
      const word = words[to];
      if (!word) break;
      key = key === '' ? word : `${key} ${word}`;
      const entry = this.#entries.get(key);
      if (entry !== undefined) best = { entry, to: to + 1 };
      if (!this.#beginnings.has(key)) break;
    }
    return best;
  }
}
