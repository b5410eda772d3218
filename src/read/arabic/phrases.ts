/** Entries found by their folded words; the longest that begins somewhere wins. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly entry: T }[]>();

  /** Adds an entry; of two with the same words the first stays. */
  add(words: readonly string[], entry: T): void {
    const [first] = words;
    if (first === undefined) return;
    const all = this.#byFirst.get(first) ?? [];
    if (all.some((other) => other.words.length === words.length && other.words.every((word, i) => word === words[i])))
      return;
    this.#byFirst.set(
      first,
      [...all, { words, entry }].sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** The longest entry that begins at `from`, and how many words it has. `wordAt` gives the folded word at a place. */
  at(
    from: number,
    wordAt: (index: number) => string | undefined,
  ): { readonly entry: T; readonly length: number } | undefined {
    const first = wordAt(from);
    if (first === undefined) return undefined;
    for (const { words, entry } of this.#byFirst.get(first) ?? []) {
      if (words.every((word, i) => wordAt(from + i) === word)) return { entry, length: words.length };
    }
    return undefined;
  }
}
