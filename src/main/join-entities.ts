import { askCertainPairs, judgedDifferent } from '../ask/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { CaseEvent, EntityId } from '../model/index.ts';

/** Who joins by rule, for the log. Changes when the rules of `resolve` do. */
const resolver = 'muster-resolver/0.1.0';

/**
 * Records as one those of these entities that the rules of identity make one with others: an entry a pair in the log, with the reason, which anybody can take back.
 * What people judged stands: a pair somebody decided on, or whose groups somebody told apart, is left alone, and so is a joining that was taken back.
 * @returns how many pairs were joined
 */
export async function joinCertain(ledger: Ledger, ids: readonly EntityId[]): Promise<number> {
  let joined = 0;
  for (const { left, right, reasons } of await askCertainPairs(ledger, ids)) {
    const [one, other] = [await ledger.entity(left), await ledger.entity(right)];
    // An earlier pair of this list may have made them one already.
    if (one === undefined || other === undefined || one.entity.id === other.entity.id) continue;
    if ((await judgedDifferent(ledger, one, other)).length > 0) continue;
    if (await ledger.wasJudged(left, right)) continue;
    const event: CaseEvent = { type: 'identity-judged', left, right, judgement: 'same', reason: reasons.join('; ') };
    await ledger.append([event], resolver);
    joined += 1;
  }
  return joined;
}
