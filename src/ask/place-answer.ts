import type { ClaimFacts, Day, EntityId } from '../model/index.ts';
import { locate } from '../resolve/index.ts';
import type { InferredPlace } from './inferred-places.ts';
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
      position: positionOf(material.entity(place).name),
    };
  });
  return said.sort(
    (a, b) =>
      compareAsOf(a.asOf, b.asOf) ||
      b.backing.origins.length - a.backing.origins.length ||
      compareText(a.place.name + a.place.id, b.place.name + b.place.id),
  );
}

/** Places that a rule gives a unit, each with the claims it rests on; what a day rules out is left out. */
export function answerInferred(
  inferred: readonly InferredPlace[],
  premises: readonly ClaimFacts[],
  material: Material,
): readonly PlaceSaid[] {
  const known = new Map(premises.map((fact) => [fact.claim, fact]));
  return inferred.flatMap(({ fact, asOf }): readonly PlaceSaid[] => {
    if (fact.object === null || asOf === 'none') return [];
    const place = material.entity(fact.object);
    return [
      {
        place,
        kinds: fact.value === null ? [] : [fact.value],
        asOf,
        inferred: true,
        rule: fact.reason,
        premises: material.views(fact.premises.flatMap((claim) => known.get(claim) ?? [])),
        claims: [],
        against: [],
        backing: material.backing([]),
        position: positionOf(place.name),
      },
    ];
  });
}

/** Where the gazetteer has a place, if the name means one place there; bases, camps and crossings are not in it. */
function positionOf(name: string): PlaceSaid['position'] {
  const { place } = locate(name);
  return place && { latitude: place.latitude, longitude: place.longitude, country: place.country };
}
