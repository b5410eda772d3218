import type { RecordedDispute } from '../ledger/index.ts';
import type { AsOfAnswer, ClaimFacts, Dispute } from '../model/index.ts';
import type { Tenure } from '../weigh/index.ts';
import { endsSaid, startsSaid } from './dates-said.ts';
import type { Material } from './material.ts';
import { groupBy } from './material.ts';
import { compareText } from './standing.ts';
import type { TenureView } from './weighed-answers.ts';

/** A tenure with its words: every beginning, end and rank said of it under those who say so. */
export function viewTenure(
  tenure: Tenure,
  asOf: AsOfAnswer | null,
  disputes: readonly RecordedDispute[],
  material: Material,
): TenureView {
  const { id, role, range, attested, gaps, reasons, claims } = tenure;
  return {
    id,
    person: material.entity(tenure.person),
    unit: material.entity(tenure.unit),
    role,
    range,
    asOf,
    attested,
    gaps,
    starts: startsSaid(claims, material),
    ends: endsSaid(claims, material),
    ranks: ranksSaid(claims, material),
    reasons,
    claims: material.views(claims),
    backing: material.backing(claims),
    disputes: touching(claims, disputes),
  };
}

/** Ranks claims give, those given most first; as written where they are none of the standard's. */
export function ranksSaid(claims: readonly ClaimFacts[], material: Material): TenureView['ranks'] {
  const ranked = claims.flatMap((claim) => {
    const written = material.view(claim.claim)?.claim.rank?.text ?? null;
    const rank = claim.rank ?? written;
    return rank === null ? [] : [{ rank, claim }];
  });
  return [...groupBy(ranked, ({ rank }) => rank)]
    .map(([rank, all]) => ({ rank, claims: material.views(all.map(({ claim }) => claim)) }))
    .sort((a, b) => b.claims.length - a.claims.length || compareText(a.rank, b.rank));
}

/** Disputes any of these claims is in. */
function touching(claims: readonly ClaimFacts[], disputes: readonly RecordedDispute[]): readonly Dispute['id'][] {
  const ids = new Set(claims.map(({ claim }) => claim));
  return disputes
    .filter(({ dispute }) => dispute.sides.some((side) => side.claims.some((claim) => ids.has(claim))))
    .map(({ dispute }) => dispute.id);
}
