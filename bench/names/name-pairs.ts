import { jaroWinkler } from '@skyra/jaro-winkler';
import anyAscii from 'any-ascii';
import { type Half, halfOf, type Named, type NamePair } from './name-set.ts';

/** Names as plain Jaro-Winkler sees them: any script in Latin letters, lower case. */
const latinised = (name: string): string => anyAscii(name).toLowerCase().trim();

/** The likeness the bench is measured against. */
export const plainLikeness = (left: string, right: string): number => jaroWinkler(latinised(left), latinised(right));

/** Decoys of a name without a family: the nearest other names of its kind and half, by plain likeness of their first spellings. */
const nearest = 3;

/** Every pair of spellings of one entity, and every name against its decoys. */
export function pairsOf(all: readonly Named[], half: Half): readonly NamePair[] {
  const named = all.filter((one) => halfOf(one) === half);
  return [...named.flatMap(spellingPairs), ...familyDecoys(named), ...nearDecoys(named)];
}

function spellingPairs(one: Named): readonly NamePair[] {
  const pairs: NamePair[] = [];
  for (let i = 0; i < one.spellings.length; i += 1) {
    for (let j = i + 1; j < one.spellings.length; j += 1)
      pairs.push(pairOf(one, one.spellings[i] ?? '', one.spellings[j] ?? '', true));
  }
  return pairs;
}

const pairOf = (one: Named, left: string, right: string, same: boolean): NamePair => ({
  kind: one.kind,
  left,
  right,
  same,
  from: one.from,
  of: one.id,
});

function familyDecoys(named: readonly Named[]): readonly NamePair[] {
  const pairs: NamePair[] = [];
  for (const one of named) {
    for (const other of named) {
      if (one.family === null || one.family !== other.family || one.kind !== other.kind || one.id >= other.id) continue;
      for (const left of one.spellings)
        for (const right of other.spellings) pairs.push(pairOf(one, left, right, false));
    }
  }
  return pairs;
}

function nearDecoys(named: readonly Named[]): readonly NamePair[] {
  const pairs: NamePair[] = [];
  const latin = named.map((one) => one.spellings.map(latinised));
  for (const [at, one] of named.entries()) {
    if (one.family !== null) continue;
    const near = named
      .map((other, index) => ({
        other,
        likeness:
          other.kind === one.kind && other.from === one.from && index !== at
            ? likest(latin[at] ?? [], latin[index] ?? [])
            : 0,
      }))
      // Two that share a spelling are one name: no measure of names could tell them apart.
      .filter(
        ({ other, likeness }) =>
          likeness > 0 && likeness < 1 && !other.spellings.some((name) => one.spellings.includes(name)),
      )
      .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, nearest);
    for (const { other } of near)
      for (const left of one.spellings)
        for (const right of other.spellings) pairs.push(pairOf(one, left, right, false));
  }
  return pairs;
}

function likest(left: readonly string[], right: readonly string[]): number {
  const [one, other] = [left.at(-1) ?? '', right.at(-1) ?? ''];
  return Math.max(jaroWinkler(left[0] ?? '', right[0] ?? ''), jaroWinkler(one, other));
}
