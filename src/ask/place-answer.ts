import type { ClaimFacts, Day, EntityId } from '../model/index.ts';
import type { Material } from './material.ts';
import { groupBy } from './material.ts';
import { bestAsOf, compareAsOf, compareText, forAndAgainst } from './standing.ts';
import type { PlaceSaid } from './weighed-answers.ts';

/** Kinds of movement that say where something is no more. */
const leaving: ReadonlySet<string> = new Set(['moving from', 'withdrawal']);

/** The places an entity is said to be at, best attested first. */
export function answerPlaces(
  entity: EntityId,
  on: Day | null,
  facts: readonly ClaimFacts[],
  material: Material,
): readonly PlaceSaid[] {
  const own = facts.filter(({ type, subject, object }) => {
    return (type === 'positioning' || type === 'movement') && subject === entity && object !== null;
  });
  const said = [...groupBy(own, ({ object }) => object ?? '')].map(([place, claims]): PlaceSaid => {
    const isLeaving = ({ kinds }: ClaimFacts): boolean => kinds.some((kind) => leaving.has(kind));
    const { affirming, against } = forAndAgainst(
      claims.filter((claim) => !isLeaving(claim)),
      on,
    );
    const left = claims.filter(
      (claim) => isLeaving(claim) && claim.polarity === 'affirmed' && claim.certainty !== 'asked',
    );
    return {
      place: material.entity(place),
      kinds: [...new Set(claims.flatMap(({ kinds }) => kinds))].sort(compareText),
      asOf: bestAsOf(affirming, on),
      inferred: false,
      rule: null,
      premises: [],
      claims: material.views(affirming),
      against: material.views([...against, ...left]),
      backing: material.backing(affirming),
      position: null,
    };
  });
  return said.sort(
    (a, b) =>
      compareAsOf(a.asOf, b.asOf) ||
      b.backing.origins.length - a.backing.origins.length ||
      compareText(a.place.name + a.place.id, b.place.name + b.place.id),
  );
}
