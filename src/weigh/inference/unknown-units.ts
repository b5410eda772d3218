import type { ClaimFacts, EntityId } from '../../model/index.ts';
import { intersectRanges, mayOverlap } from '../../model/index.ts';
import { contentId } from '../../util/index.ts';
import { tiesOf } from '../tenures/ties.ts';
import type { InferredFact, UnknownUnit } from './inferred.ts';
import { compareInferred, makeInferred } from './inferred.ts';
import type { Superior } from './take-on.ts';
import { knownRange, premisesOf, superiorsIn } from './take-on.ts';

/** A rung that stands between two units by what is known of such forces, with the claims that tell of it (an organigram). */
export interface Rung {
  /** "Tactical Operations Command". */
  readonly echelon: string;
  readonly premises: readonly string[];
}

/** Unknown units with what follows of them. */
export interface UnknownUnits {
  readonly units: readonly UnknownUnit[];
  readonly facts: readonly InferredFact[];
}

/**
 * Where a unit is told to be of a larger one, and `rungBetween` knows that a rung stands between the two, an unknown unit fills it until a claim
 * names who does (Research Handbook, unknown-unnamed-units). It belongs to the superior, the unit to it, and its places are its subordinate's.
 * It is a placeholder: no posting and no act is ever its own. Nothing is made up where `rungBetween` says nothing.
 */
export function unknownUnits(
  facts: readonly ClaimFacts[],
  rungBetween: (unit: EntityId, superior: EntityId) => Rung | null,
): UnknownUnits {
  const superiors = superiorsIn(facts);
  const places = tiesOf(facts.filter(({ type }) => type === 'positioning'));
  const units = new Map<string, UnknownUnit>();
  const found = new Map<string, InferredFact>();
  const add = (fact: Parameters<typeof makeInferred>[0]) => {
    const made = makeInferred(fact);
    found.set(made.id, made);
  };
  for (const link of superiors) {
    const rung = rungBetween(link.unit, link.superior);
    if (rung === null || isNamed(link, superiors)) continue;
    const { unit: child, superior: parent, held: range } = link;
    const id = contentId('unk', { echelon: rung.echelon, parent, child });
    units.set(id, { id, echelon: rung.echelon, parent, child });
    const premises = [...new Set([...premisesOf(link.tie), ...rung.premises])];
    const rest = { type: 'membership', value: null, range, premises } as const;
    const known = `a ${rung.echelon} stands between the two, and no source says which`;
    add({ ...rest, rule: 'unknown unit between', subject: child, object: id, reason: known });
    add({ ...rest, rule: 'unknown unit belongs above', subject: id, object: parent, reason: known });
    for (const place of places.filter(({ subject }) => subject === child)) {
      const told = knownRange(place.range);
      const shared = told && intersectRanges(told, range);
      if (!shared || premisesOf(place).length === 0) continue;
      add({
        rule: 'unknown unit takes on place',
        type: 'positioning',
        subject: id,
        object: place.object,
        value: place.kind,
        range: shared,
        premises: [...new Set([...premisesOf(place), ...premises])],
        reason: 'its subordinate is there',
      });
    }
  }
  return {
    units: [...units.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    facts: [...found.values()].sort(compareInferred),
  };
}

/** Whether claims name a unit that stands between the two at the time. */
function isNamed({ unit, superior, held }: Superior, superiors: readonly Superior[]): boolean {
  return superiors.some((lower) => {
    if (lower.unit !== unit || lower.superior === superior || !mayOverlap(lower.held, held)) return false;
    return superiors.some(
      (upper) => upper.unit === lower.superior && upper.superior === superior && mayOverlap(upper.held, held),
    );
  });
}
