import { readFileSync } from 'node:fs';
import { foldText } from '../../util/index.ts';

/** A unit's echelon: the word its name is headed by, and how large such a body is. */
export interface Echelon {
  /** As in `lexicon/unit-heads.tsv`, first column: "brigade". */
  readonly word: string;
  /** 1 smallest (fire team) to 14 largest. */
  readonly level: number;
}

/** Formations only: "front", "movement" or "forces" tell nothing of size, and armed groups call themselves an army at any. */
const arabicHeads: readonly (readonly [head: string, word: string])[] = [
  ['حظيرة', 'squad'],
  ['سرية', 'company'],
  ['كتيبة', 'battalion'],
  ['فوج', 'regiment'],
  ['لواء', 'brigade'],
  ['فرقة', 'division'],
  ['فيلق', 'corps'],
];
/** Arabic heads in Latin letters and the English ones they are. */
const transliterated: ReadonlyMap<string, string> = new Map([
  ['liwa', 'brigade'],
  ['katiba', 'battalion'],
  ['firqa', 'division'],
  ['faylaq', 'corps'],
  ['fawj', 'regiment'],
  ['sariyat', 'company'],
]);
const formations: ReadonlySet<string> = new Set(
  'squad,section,platoon,company,battery,squadron,battalion,regiment,brigade,brigade group,division,corps,army group,military district,military region,fleet,flotilla,wing,legion'.split(
    ',',
  ),
);

/**
 * The echelon a unit's name tells: "5th Mountain Brigade", "Liwa al-Fath", "اللواء 93". Of several the one that heads the name counts: the first
 * in Arabic, in "Brigade 93" and before "of", else the last. `null` where the name tells none.
 */
export function echelonOf(unitName: string): Echelon | null {
  heads ??= loadHeads();
  const [own = ''] = unitName.split(/\s+(?:of|de|du|in)\s+(?:the\s+)?|,|\(/u);
  const words = foldText(own).split(' ');
  let found: Echelon | null = null;
  for (let at = 0; at < words.length; at++) {
    const two = heads.get(words.slice(at, at + 2).join(' '));
    const one = heads.get(words[at] ?? '');
    if (one?.first === true && found === null) return one.echelon;
    found = two?.echelon ?? one?.echelon ?? found;
    if (two !== undefined) at++;
  }
  return found;
}

interface Head {
  readonly echelon: Echelon;
  /** Whether it stands before what it heads. */
  readonly first: boolean;
}

let heads: ReadonlyMap<string, Head> | undefined;

function loadHeads(): ReadonlyMap<string, Head> {
  const loadedHeads = new Map<string, Head>();
  const levels = new Map<string, number>();
  const rows = readFileSync(new URL('../../../lexicon/unit-heads.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  for (const [word = '', , , level = ''] of rows) if (formations.has(word)) levels.set(word, Number(level));
  const add = (spelling: string, word: string, first: boolean) => {
    const level = levels.get(word);
    const folded = foldText(spelling);
    if (level !== undefined && folded !== '' && !loadedHeads.has(folded)) {
      loadedHeads.set(folded, { echelon: { word, level }, first });
    }
  };
  for (const [own = '', , , , spellings = ''] of rows) {
    const word = transliterated.get(own) ?? (formations.has(own) ? own : undefined);
    if (word === undefined) continue;
    for (const spelling of [own, ...spellings.split(', ')])
      if (spelling !== '-') add(spelling, word, transliterated.has(own));
  }
  for (const [head, word] of arabicHeads) add(head, word, true);
  return loadedHeads;
}
