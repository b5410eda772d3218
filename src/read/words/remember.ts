/** Words longer than this are worked out anew each time: they hardly ever come back, and would make the memory of a hostile text. */
const longest = 40;

/**
 * A function of a word that remembers its answers: texts use the same words over and over. What is remembered is bounded: at `limit` words
 * all is forgotten, and the words of the texts at hand soon stand there again. Answers must depend on nothing but the word.
 */
export function remember<T>(compute: (word: string) => T, limit = 60_000): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = compute(word);
    if (word.length > longest) return answer;
    if (answers.size >= limit) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
