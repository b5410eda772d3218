// How loosely names are compared. The tests ask whether the right party was found, not how exactly its name was cut:
// articles, accents, "al-", a rank before a person or "group" after a unit make no difference.

const wordSet = (words: string) => new Set(words.split(/\s+/).map(stem));

/** Ranks and words of address, which may stand before a name. */
const before =
  wordSet(`colonel col captain capt major maj general gen brigadier brig lieutenant lt sergeant marshal commodore admiral rear vice
  wing squadron senior staff commander comptroller commissioner assistant inspector superintendent deputy comrade doctor dr mr mrs ms sheikh
  mawlawi mullah haji qari datu ustaz mallam padoh woizero comandante alias retired`);

/** Words that say what kind of thing a name names, and may stand on either side of it. */
const around =
  wordSet(`group militia faction force troop soldier fighter unit member gunmen men organisation organization movement detachment
  officer official town city village district province region area island hamlet`);
const articles = new Set(['the', 'a', 'an', 'al', 'its', 'their', 'his', 'her', 'of']);

/** Words a speaker can be taken up by: the voice is right although the name stands elsewhere. */
const pronouns = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'who', 'him', 'her', 'them', 'us']);

function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Words of a text without accents, case, punctuation, articles and the plural's s. */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s\b/gu, '')
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))
    .map(stem);
}

/** Whether `actual` is one of the names in `expected` (alternatives separated by `|`), as loosely as described above. */
export function sameName(expected: string, actual: string): boolean {
  const found = foldWords(actual);
  return expected.split('|').some((alternative) => {
    const wanted = foldWords(alternative);
    return wanted.length > 0 && (holds(found, wanted) || holds(wanted, found));
  });
}

/** Whether `inner` stands in `outer` with nothing around it that makes another name of it. */
function holds(outer: readonly string[], inner: readonly string[]): boolean {
  const at = position(outer, inner);
  if (at < 0) return false;
  const leads = outer.slice(0, at).every((word) => before.has(word) || around.has(word));
  return leads && outer.slice(at + inner.length).every((word) => around.has(word));
}

/** Whether the words of a voice name one of `expected`; a pronoun and a part of the name count. */
export function sameVoice(expected: string, actual: string): boolean {
  const found = foldWords(actual);
  if (found.length === 0) return pronouns.has(actual.trim().toLowerCase());
  if (found.length === 1 && pronouns.has(found[0] ?? '')) return true;
  return expected.split('|').some((alternative) => {
    const wanted = foldWords(alternative);
    return wanted.length > 0 && (position(found, wanted) >= 0 || position(wanted, found) >= 0);
  });
}

/** Whether `text` holds one of the wordings in `expected`. */
export function hasWords(expected: string, text: string): boolean {
  const found = foldWords(text);
  return expected.split('|').some((alternative) => position(found, foldWords(alternative)) >= 0);
}

function position(outer: readonly string[], inner: readonly string[]): number {
  if (inner.length === 0) return -1;
  for (let at = 0; at + inner.length <= outer.length; at++) {
    if (inner.every((word, index) => outer[at + index] === word)) return at;
  }
  return -1;
}
