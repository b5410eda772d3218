import type { Dispute, DisputeState, Settlement } from '../../model/index.ts';

/** A dispute's state, and the settlement that stands for it. */
export interface SettledDispute {
  readonly state: DisputeState;
  readonly settlement: Settlement | null;
}

/**
 * Which standing settlement covers a dispute: one of the same rule that names a claim of it as deciding; of several, the latest. A dispute is `settled`
 * while it holds no claim that was not before the person who settled it, and `reopened` once others came in.
 * @param settlements Those not taken back, in any order.
 */
export function settlementFor(dispute: Dispute, settlements: readonly Settlement[]): SettledDispute {
  const claims = new Set(dispute.sides.flatMap((side) => side.claims));
  let latest: Settlement | null = null;
  for (const settlement of settlements) {
    const covers = settlement.rule === dispute.rule && settlement.deciding.some((claim) => claims.has(claim));
    if (covers && (latest === null || settlement.seq > latest.seq)) latest = settlement;
  }
  if (latest === null) return { state: 'open', settlement: null };
  const seen = new Set(latest.claims);
  return { state: [...claims].every((claim) => seen.has(claim)) ? 'settled' : 'reopened', settlement: latest };
}
