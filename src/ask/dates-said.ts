import type { ClaimFacts } from '../model/index.ts';
import { describeBounds } from './describe-range.ts';
import type { Material } from './material.ts';
import { groupBy } from './material.ts';
import { compareDays } from './standing.ts';
import type { DateSaid } from './weighed-answers.ts';

/** Every beginning claims give, each with all who say so, in order of time. Days that differ stay apart: none is picked, none is averaged. */
export function startsSaid(claims: readonly ClaimFacts[], material: Material): readonly DateSaid[] {
  return datesSaid(
    claims.filter(({ range }) => range.starting),
    ({ range }) => range.from,
    material,
  );
}

/** Every end claims give, each with all who say so, in order of time. */
export function endsSaid(claims: readonly ClaimFacts[], material: Material): readonly DateSaid[] {
  return datesSaid(
    claims.filter(({ range }) => range.ending),
    ({ range }) => range.to,
    material,
  );
}

function datesSaid(
  claims: readonly ClaimFacts[],
  daysOf: (claim: ClaimFacts) => DateSaid['days'],
  material: Material,
): readonly DateSaid[] {
  return [...groupBy(claims, (claim) => daysOf(claim).join(' ')).values()]
    .flatMap((group): readonly DateSaid[] => {
      const [first] = group;
      if (first === undefined) return [];
      const days = daysOf(first);
      const views = material.views(group);
      return [{ days, when: describeBounds(days), claims: views, backing: material.backing(group) }];
    })
    .sort((a, b) => compareDays(a.days, b.days));
}
