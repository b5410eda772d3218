/** Consonants that transliterations write for one another, as one letter. Vowels, w, y, h, hamza and ayn are left out: they come and go. */
const letters: ReadonlyMap<string, string> = new Map(
  [
    ['b', 'bpبپбпבפ'],
    ['t', 'tتثطةтטת'],
    ['d', 'dدذضдד'],
    ['s', 'szسصزظсцзסצז'],
    ['x', 'شшщчچש'],
    ['k', 'kqcخقكкхקכח'],
    ['g', 'gjجغگгжג'],
    ['f', 'fvفфв'],
    ['l', 'lلлל'],
    ['m', 'mмمמם'],
    ['n', 'nнنנן'],
    ['r', 'rрرר'],
  ].flatMap(([sound = '', written = '']) => [...written].map((letter): readonly [string, string] => [letter, sound])),
);

/** Two letters for one sound. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|sh|ch/g, 'ш'],
  [/kh|ck/g, 'k'],
  [/gh|dj/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
];

/**
 * The consonants of a word in one alphabet, doubled ones once: equal for "Qasim", "Qassem", "Касим" and "القاسم". Coarser than a key of names: it is
 * good for comparing sequences of many, not for telling that two names are one. Empty for scripts it does not know.
 * @param word Folded.
 */
export function skeletonOf(word: string): string {
  const plain = pairs.reduce((text, [pair, sound]) => text.replace(pair, sound), word);
  let skeleton = '';
  for (const letter of plain) {
    const sound = letters.get(letter);
    if (sound && !skeleton.endsWith(sound)) skeleton += sound;
  }
  return skeleton;
}

/** Skeletons of an Arabic word as it stands and without what may be joined to its front: and, so, in, as, to, the. */
export function skeletonsOfJoined(word: string): readonly string[] {
  const found = [word];
  for (const joined of [/^[وفبكل](?=.{3})/u, /^[وف]?[بكل](?:ل)?(?=.{3})/u, /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u])
    found.push(word.replace(joined, ''));
  return [...new Set(found.map(skeletonOf))];
}
