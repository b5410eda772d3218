import { entryWords, foldWord, phraseWords } from './word-forms.ts';

/** What follows the words that led here, and the entry that ends here. */
interface Branch<T> {
  entry: T | undefined;
  next: Map<string, Branch<T>> | undefined;
}

/** Entries found by their words, each folded with `foldWord`; kept as a tree of words, so that looking one up costs no more than its own words. */
export class PhraseTable<T> {
  readonly #first = new Map<string, Branch<T>>();

  add(phrase: string, entry: T): void {
    const words = entryWords(phrase);
    let branches = this.#first;
    let branch: Branch<T> | undefined;
    for (const word of words) {
      if (branch) {
        branch.next ??= new Map();
        branches = branch.next;
      }
      branch = branches.get(word);
      if (!branch) {
        branch = { entry: undefined, next: undefined };
        branches.set(word, branch);
      }
    }
    if (branch) branch.entry ??= entry;
  }

  get(phrase: string): T | undefined {
    // One word, the commonest case, is looked up without cutting it.
    if (!/\s/.test(phrase)) return this.#first.get(foldWord(phrase))?.entry;
    let branches: Map<string, Branch<T>> | undefined = this.#first;
    let branch: Branch<T> | undefined;
    for (const word of phraseWords(phrase)) {
      branch = branches?.get(word);
      if (!branch) return undefined;
      branches = branch.next;
    }
    return branch?.entry;
  }

  has(phrase: string): boolean {
    return this.get(phrase) !== undefined;
  }

  /** Whether an entry begins with this folded word. */
  begins(word: string): boolean {
    return this.#first.has(word);
  }

  /** The longest entry that begins at word `from` and ends before `end`, with the index after its last word. */
  longestAt(
    words: readonly string[],
    from: number,
    end: number = words.length,
  ): { readonly entry: T; readonly to: number } | undefined {
    let branch = this.#first.get(words[from] ?? '');
    let best: { entry: T; to: number } | undefined;
    for (let to = from + 1; branch; to += 1) {
      if (to > end) break;
      if (branch.entry !== undefined) best = { entry: branch.entry, to };
      const word = words[to];
      branch = word === undefined ? undefined : branch.next?.get(word);
    }
    return best;
  }
}
