import type { ClaimFacts, EntityId } from '../../model/index.ts';
import { counts } from '../tenures/evidence.ts';
import type { InferredFact } from './inferred.ts';
import { compareInferred, compareText, makeInferred } from './inferred.ts';

/**
 * Who is told to operate in a large area operates in each area inside it (Research Handbook, units-positionings). `within` gives the areas
 * inside a place, at every depth that is wanted; `facts` are claims, `inferred` what other rules found, such as areas taken on.
 * Bases and presence at a point say nothing of other places.
 */
export function areasInside(
  facts: readonly ClaimFacts[],
  within: (place: EntityId) => readonly EntityId[],
  inferred: readonly InferredFact[] = [],
): readonly InferredFact[] {
  const told = facts.flatMap((each) => {
    const { type, kinds, object, polarity, certainty, status } = each;
    if (type !== 'positioning' || !kinds.includes('area of operations') || object === null || polarity === 'negated')
      return [];
    const firm = counts(each) && status !== 'conflict' && (certainty === 'asserted' || certainty === 'probable');
    return firm ? [{ subject: each.subject, place: object, range: each.range, premises: [each.claim] }] : [];
  });
  const taken = inferred.flatMap(({ type, subject, object, range, premises }) =>
    type === 'positioning' && object !== null ? [{ subject, place: object, range, premises }] : [],
  );
  return [...told, ...taken]
    .flatMap(({ subject, place, range, premises }) =>
      [...new Set(within(place))]
        .filter((inside) => inside !== place)
        .sort(compareText)
        .map((inside) =>
          makeInferred({
            rule: 'area contains areas',
            type: 'positioning',
            subject,
            object: inside,
            value: 'area of operations',
            range,
            premises,
            reason: 'it lies inside an area the unit is told to operate in',
          }),
        ),
    )
    .sort(compareInferred);
}
