import type { Ledger, NamePair } from '../ledger/index.ts';
import type { EntityId } from '../model/index.ts';
import { likelyLine } from '../resolve/index.ts';
import { factsAbout, weighPairs } from './ask-suggestions.ts';
import { compareText } from './standing.ts';
import { createViews } from './views.ts';

/** Two entities that the record's rules of identity make one. */
export interface CertainPair {
  readonly left: EntityId;
  readonly right: EntityId;
  readonly reasons: readonly string[];
}

/** Pairs looked at for one entity, those of the most alike names: whoever has more namesakes than these needs a person's eye. */
const mostPairs = 12;

/**
 * Pairs of which one side is one of these entities and that need more than a name to be one, and have it: a shared post, place or body, or words that say so
 * (Research Handbook, identity of persons). A renaming joins nobody: by the Handbook it makes a new unit. Pairs that somebody judged in any way are left to people.
 */
export async function askCertainPairs(ledger: Ledger, ids: readonly EntityId[]): Promise<readonly CertainPair[]> {
  const pairs = new Map<string, NamePair>();
  for (const id of ids) {
    for (const pair of await ledger.namePairs({ entity: id, limit: mostPairs })) {
      if (pair.score >= likelyLine) pairs.set(`${pair.left} ${pair.right}`, pair);
    }
  }
  if (pairs.size === 0) return [];
  const wanted = [...pairs.values()];
  const weighed = await weighPairs(ledger, createViews(ledger), wanted, await factsAbout(ledger, wanted), {
    renaming: false,
  });
  return weighed
    .filter(({ judgement, judged }) => judgement.line === 'certain' && judged.length === 0)
    .map(({ left, right, judgement }) => ({ left: left.entity.id, right: right.entity.id, reasons: judgement.reasons }))
    .sort((a, b) => compareText(a.left + a.right, b.left + b.right));
}
