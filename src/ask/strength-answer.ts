import type { ClaimFacts, EntityId } from '../model/index.ts';
import type { Material } from './material.ts';
import { compareDays, daysOf } from './standing.ts';
import type { StrengthSaid } from './weighed-answers.ts';

/** Numbers said of a body, in order of time. Only what is counted and affirmed; ranges are never averaged. */
export function answerStrengths(
  unit: EntityId,
  facts: readonly ClaimFacts[],
  material: Material,
): readonly StrengthSaid[] {
  return facts
    .filter(({ type, subject, polarity, certainty }) => {
      return type === 'strength' && subject === unit && polarity === 'affirmed' && certainty !== 'asked';
    })
    .toSorted((a, b) => compareDays(daysOf(a.range), daysOf(b.range)) || a.number - b.number)
    .flatMap((fact) => {
      const view = material.view(fact.claim);
      if (view === undefined || fact.count === null) return [];
      const { low, high, of } = fact.count;
      return [{ low, high, of, text: view.claim.value?.text ?? view.claim.citation.quote, view }];
    });
}
