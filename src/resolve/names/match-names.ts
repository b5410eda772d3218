import type { EntityKind } from '../../model/index.ts';
import { matchBodies } from './match-bodies.ts';
import { matchPeople } from './match-people.ts';
import { blocksOf } from './name-blocks.ts';
import type { NameMatch } from './name-match.ts';
import { type ParsedName, parseName } from './parsed-name.ts';

/** From here on two names are taken for spellings of one, as far as names can tell: set on the tuning half of `bench/names`, for precision 0.98. */
export const likelyLine = 0.75;
/** Below this the names are not worth showing beside each other. */
export const possibleLine = 0.5;

/**
 * Compares two names of one kind, in any scripts. Symmetric; a name with itself scores 1. A name alone never shows that two people are one
 * (Security Force Monitor, Research Handbook, "identity of persons"): `judgePair` weighs it with what else is known.
 */
export function matchNames(kind: EntityKind, left: string, right: string): NameMatch {
  if (left.trim() === right.trim())
    return { score: 1, reasons: ['same spelling'], differ: false, telling: tellingOf(kind, left), reordered: false };
  // One order of the two, so that it makes no difference which is left.
  const [first, second] = left < right ? [left, right] : [right, left];
  const one = parseName(kind, first);
  const other = parseName(kind, second);
  const match = compare(one, other);
  if (match.score < likelyLine) return match;
  // What no index would ever bring together is no suggestion either, so that finding and comparing agree.
  const keys = new Set(blocksOf(one));
  if (blocksOf(other).some((key) => keys.has(key))) return match;
  return { ...match, score: likelyLine - 0.01 };
}

function compare(one: ParsedName, other: ParsedName): NameMatch {
  if (one.person !== null && other.person !== null) return matchPeople(one.person, other.person);
  if (one.body !== null && other.body !== null) return matchBodies(one.kind, one.body, other.body);
  return { score: 0, reasons: ['of another kind'], differ: true, telling: 0, reordered: false };
}

function tellingOf(kind: EntityKind, name: string): number {
  const parsed = parseName(kind, name);
  const match = compare(parsed, parsed);
  return match.telling;
}
