/** Number of stretches without white space in a text: how much there is to read, for telling speeds. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/gu)) words++;
  return words;
}
