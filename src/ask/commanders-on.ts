import type { AsOfAnswer, ClaimFacts, Day, EntityId } from '../model/index.ts';
import { compareAsOf, compareText } from './standing.ts';
import { weighPostings } from './weigh-postings.ts';

/** Who is said to command a unit on a day, as a chart names it. */
export interface CommanderOn {
  readonly person: EntityId;
  readonly asOf: AsOfAnswer | null;
  /** The rank most claims give; `null` where none gives one. */
  readonly rank: string | null;
  readonly claims: readonly ClaimFacts[];
}

/** The commanders postings name for the day, best attested first, and whether more than one is, not counting vague rivals. */
export function commandersOn(
  postings: readonly ClaimFacts[],
  on: Day | null,
): { readonly commanders: readonly CommanderOn[]; readonly disputed: boolean } {
  const held = weighPostings(postings, on).filter(({ asOf }) => asOf !== 'none');
  const firm = new Set(held.filter(({ rivalOnly }) => !rivalOnly).map(({ tenure }) => tenure.person));
  return {
    commanders: held
      .map(({ tenure, asOf }) => ({
        person: tenure.person,
        asOf,
        rank: commonest(tenure.claims.flatMap(({ rank }) => rank ?? [])),
        claims: tenure.claims,
      }))
      .sort(
        (a, b) => compareAsOf(a.asOf, b.asOf) || b.claims.length - a.claims.length || compareText(a.person, b.person),
      ),
    disputed: on !== null && firm.size > 1,
  };
}

function commonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0] ?? null;
}
