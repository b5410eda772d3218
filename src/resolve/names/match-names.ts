import type { EntityKind } from '../../model/index.ts';
import { matchBodies } from './match-bodies.ts';
import { matchPeople } from './match-people.ts';
import { blocksOf } from './name-blocks.ts';
import { parseName } from './parsed-name.ts';

/** How alike two names are, and why. */
export interface NameMatch {
  /** 0 (nothing in common) to 1 (the same name); see `likelyLine` and `possibleLine`. */
  readonly score: number;
  /** For a person to read: "al-Talla with and without a middle name", "numbers differ: 1 and 11". */
  readonly reasons: readonly string[];
  /** Whether something in the names speaks against their being one: other numbers, another given name. */
  readonly differ: boolean;
  /** Words that match and are more than a kind of body, a rank or a very common given name: the more, the less may be chance. */
  readonly telling: number;
}

/** From here on two names are taken for spellings of one, as far as names can tell: set on the tuning half of `bench/names`, for precision 0.98. */
export const likelyLine = 0.75;
/** Below this the names are not worth showing beside each other. */
export const possibleLine = 0.5;

/**
 * Compares two names of one kind, in any scripts. Symmetric; a name with itself scores 1. A name alone never shows that two people are one
 * (Security Force Monitor, Research Handbook, "identity of persons"): `judgePair` weighs it with what else is known.
 */
export function matchNames(kind: EntityKind, left: string, right: string): NameMatch {
  const one = parseName(kind, left);
  const other = parseName(kind, right);
  if (left.trim() === right.trim())
    return sameName(one.person === null ? one.body.words.length : one.person.words.length);
  const match =
    one.person !== null && other.person !== null
      ? matchPeople(one.person, other.person)
      : one.body !== null && other.body !== null
        ? matchBodies(kind, one.body, other.body)
        : nothing;
  if (match.score < likelyLine) return match;
  // What no index would ever bring together is no suggestion either, so that finding and comparing agree.
  const keys = new Set(blocksOf(one));
  if (blocksOf(other).some((key) => keys.has(key))) return match;
  return { ...match, score: Math.min(match.score, likelyLine - 0.01) };
}

const nothing: NameMatch = { score: 0, reasons: [], differ: true, telling: 0 };

function sameName(words: number): NameMatch {
  return { score: 1, reasons: ['same spelling'], differ: false, telling: words };
}
