import { remember } from './remember.ts';
import type { Sounds } from './sounds.ts';

/**
 * The consonants of a word in seven classes, which spellings of one word share in any script: what names are looked up by. Coarser than any comparison, so that what
 * may be one name meets; vowels, glides, ayn and h inside a word (with kh, which many romanisations write so) are left out.
 */
const classes: Readonly<Record<string, string>> = {
  b: 'B',
  p: 'B',
  f: 'F',
  v: 'F',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'R',
  t: 'T',
  d: 'T',
  '8': 'T',
  '6': 'T',
  D: 'T',
  T: 'T',
  z: 'T',
  J: 'T',
  s: 'S',
  S: 'S',
  $: 'S',
  c: 'S',
  C: 'S',
  X: 'S',
  Z: 'K',
  k: 'K',
  K: 'K',
  q: 'K',
  g: 'K',
  '9': 'K',
  j: 'K',
  G: 'K',
};
/** What some write otherwise: th as s (Othman, Osman), v as w or u, soft c as a Turkish j. */
const others: Readonly<Record<string, string>> = {
  '8': 'S',
  v: '',
  X: 'K',
  z: 'S',
  C: 'T',
  '7': 'T',
  c: 'K',
  w: 'F',
  G: '',
};

const isThroat = (sign: string): boolean => sign === 'h' || sign === 'H' || sign === 'x';

/** The usual skeleton of a word first, then those of other readings; at most three, none of them empty. */
export function skeletonsOf(word: Sounds): readonly string[] {
  return skeletonsOfSounds(word.sounds);
}

const skeletonsOfSounds = remember((sounds: string): readonly string[] => {
  const usual = skeletonOf(sounds, classes);
  const found = [usual];
  for (const sign of new Set(sounds)) {
    const other = others[sign];
    if (other === undefined || found.length >= 3) continue;
    const skeleton = skeletonOf(sounds, { ...classes, [sign]: other });
    if (!found.includes(skeleton)) found.push(skeleton);
  }
  return found;
});

function skeletonOf(sounds: string, table: Readonly<Record<string, string>>): string {
  let skeleton = isThroat(sounds[0] ?? '') ? 'H' : '';
  for (const sign of sounds) skeleton += table[sign] ?? '';
  return skeleton === '' ? 'A' : skeleton;
}
