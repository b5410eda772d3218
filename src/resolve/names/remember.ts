/**
 * A function that keeps its results for words met lately: the same words come in many names. Bounded, and without effect on results.
 * @param most Kept results; when there are more, all are dropped and made anew as needed.
 */
export function remember<Result>(compute: (word: string) => Result, most = 20_000): (word: string) => Result {
  const kept = new Map<string, Result>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const result = compute(word);
    if (kept.size >= most) kept.clear();
    kept.set(word, result);
    return result;
  };
}
