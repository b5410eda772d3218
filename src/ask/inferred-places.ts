import type { Ledger } from '../ledger/index.ts';
import type { AsOfAnswer, ClaimFacts, Day, EntityId } from '../model/index.ts';
import { asOf } from '../model/index.ts';
import type { InferredFact } from '../weigh/index.ts';
import { takeOn } from '../weigh/index.ts';

/** Rungs below a unit that are looked at, and units on them: enough for an army's tree, and bounded where texts tie everything to everything. */
const mostRungs = 4;
const mostUnits = 600;

/** An area a unit takes on from a unit below it, and how that stands on the day asked. */
export interface InferredPlace {
  readonly fact: InferredFact;
  readonly asOf: AsOfAnswer | null;
}

/** What a unit's areas follow from, besides claims about itself: the ties below it and the areas of those units. */
export async function factsBelow(ledger: Ledger, unit: EntityId): Promise<readonly ClaimFacts[]> {
  const ties: ClaimFacts[] = [];
  const seen = new Set([unit]);
  let rung: readonly EntityId[] = [unit];
  for (let depth = 0; depth < mostRungs && rung.length > 0 && seen.size < mostUnits; depth++) {
    const members = await ledger.facts({ entities: rung, parts: ['object'], types: ['membership'] });
    const commanded = await ledger.facts({ entities: rung, parts: ['subject'], types: ['command'] });
    ties.push(...members, ...commanded);
    const below = [...members.map(({ subject }) => subject), ...commanded.flatMap(({ object }) => object ?? [])];
    rung = [...new Set(below)].filter((id) => !seen.has(id)).slice(0, mostUnits - seen.size);
    for (const id of rung) seen.add(id);
  }
  seen.delete(unit);
  if (seen.size === 0) return [];
  // A unit with several superiors hands nothing up: all its ties must be seen.
  const upwards = await ledger.facts({ entities: [...seen], types: ['membership', 'command'] });
  const areas = await ledger.facts({ entities: [...seen], parts: ['subject'], types: ['positioning'] });
  const facts = new Map([...ties, ...upwards, ...areas].map((fact) => [fact.claim, fact]));
  return [...facts.values()];
}

/** Areas of operations that a unit takes on from those below it (Research Handbook, take-on), on a day or on any. */
export function inferPlaces(unit: EntityId, on: Day | null, facts: readonly ClaimFacts[]): readonly InferredPlace[] {
  return takeOn(facts)
    .filter(({ subject, type, object }) => subject === unit && type === 'positioning' && object !== null)
    .map((fact) => ({ fact, asOf: on === null ? null : asOf(fact.range, on) }));
}
