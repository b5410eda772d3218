import { askCertainPairs, judgedDifferent } from '../ask/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { CaseEvent, EntityId } from '../model/index.ts';

/** Who joins by rule, for the log. Changes when the rules of `resolve` do. */
const resolver = 'muster-resolver/0.1.0';

/** How far a joining may lead to others: a person's to the unit's, and from there to the next. */
const mostRounds = 4;

/**
 * Records as one those of these entities that the rules of identity make one with others: an entry a pair in the log, with the reason, which anybody can take back.
 * Once two are one, those they are named with are looked at again: two commanders may be one because their units are.
 * What people judged stands: a pair somebody decided on, or whose groups somebody told apart, is left alone, and so is a joining that was taken back.
 * @returns how many pairs were joined
 */
export async function joinCertain(ledger: Ledger, ids: readonly EntityId[]): Promise<number> {
  let joined = 0;
  let next: readonly EntityId[] = ids;
  for (let round = 0; round < mostRounds && next.length > 0; round++) {
    const merged: EntityId[] = [];
    for (const { left, right, reasons } of await askCertainPairs(ledger, next)) {
      if (!(await mayJoin(ledger, left, right))) continue;
      const event: CaseEvent = { type: 'identity-judged', left, right, judgement: 'same', reason: reasons.join('; ') };
      await ledger.append([event], resolver);
      merged.push(left);
      joined += 1;
    }
    next = merged.length === 0 ? [] : await namedWith(ledger, merged);
  }
  return joined;
}

async function mayJoin(ledger: Ledger, left: EntityId, right: EntityId): Promise<boolean> {
  const [one, other] = [await ledger.entity(left), await ledger.entity(right)];
  // An earlier pair may have made them one already.
  if (one === undefined || other === undefined || one.entity.id === other.entity.id) return false;
  return (await judgedDifferent(ledger, one, other)).length === 0 && !(await ledger.wasJudged(left, right));
}

/** The other sides of the postings and ties of these entities. */
async function namedWith(ledger: Ledger, ids: readonly EntityId[]): Promise<readonly EntityId[]> {
  const types = ['posting', 'command', 'membership', 'positioning'] as const;
  const facts = await ledger.facts({ entities: ids, types });
  return [...new Set(facts.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])))];
}
