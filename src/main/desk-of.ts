import { askClaims, createViews } from '../ask/index.ts';
import type { Ledger, RecordedClaim } from '../ledger/index.ts';
import type { CaseEvent, ClaimId, ClaimStatus } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import type { DeskWork, QueueAnswer, QueueQuery } from './desk-work.ts';
import { endOfLog, judgementLines, logLines } from './log-lines.ts';
import { proposeByHand } from './propose-by-hand.ts';

/** Claims answered at once unless told. */
const usualClaims = 30;
/** Entities and disputes fetched at a time while walking along a line. */
const step = 50;

/** The work of a desk on a case, recorded as done by `by`. */
export function deskOf(ledger: Ledger, by: string): DeskWork {
  return {
    async reviewAll(reviews) {
      for (const { claim } of reviews) await requireClaim(ledger, claim);
      const events = reviews.map(
        ({ claim, status, note }): CaseEvent => ({ type: 'claim-reviewed', claim, status, note: note ?? null }),
      );
      return events.length === 0 ? [] : ledger.append(events, by);
    },
    undoAll(seqs, reason = null) {
      // The latest first, as one would take them back one by one.
      const events = [...seqs].sort((a, b) => b - a).map((event): CaseEvent => ({ type: 'undone', event, reason }));
      return events.length === 0 ? Promise.resolve([]) : ledger.append(events, by);
    },
    proposeByHand: (source, drafts, options) => proposeByHand(ledger, by, source, drafts, options),
    queue: (query = {}) => queueOf(ledger, query),
    async history(claim) {
      await requireClaim(ledger, claim);
      return ledger.reviews(claim);
    },
    logEnd: () => endOfLog(ledger),
    logLines: (before, limit) => logLines(ledger, before, limit),
    judgements: (query) => judgementLines(ledger, query),
  };
}

async function requireClaim(ledger: Ledger, claim: ClaimId): Promise<RecordedClaim> {
  const recorded = await ledger.claim(claim);
  if (recorded !== undefined) return recorded;
  throw new MusterError('claim-unknown', `There is no claim ${claim} in this case.`, {
    hint: 'Every listing gives the ids of its claims.',
  });
}

async function queueOf(ledger: Ledger, query: QueueQuery): Promise<QueueAnswer> {
  const { order = 'confidence', status = 'proposed', skip = 0, limit = usualClaims } = query;
  if (order === 'confidence') {
    const claims = await askClaims(ledger, { status, order: 'confidence', limit: limit + 1, offset: skip });
    return { claims: claims.slice(0, limit), more: claims.length > limit };
  }
  const line = order === 'entity' ? byEntity(ledger, status) : byDispute(ledger, status);
  const met = new Set<ClaimId>();
  const found: RecordedClaim[] = [];
  for await (const recorded of line) {
    if (met.has(recorded.claim.id)) continue;
    met.add(recorded.claim.id);
    if (met.size > skip) found.push(recorded);
    if (found.length > limit) break;
  }
  return { claims: await createViews(ledger).claims(found.slice(0, limit)), more: found.length > limit };
}

/** Claims by whom they are about, the most written of first; within one, by place. */
async function* byEntity(ledger: Ledger, status: ClaimStatus): AsyncGenerator<RecordedClaim> {
  for (let from = 0; ; from += step) {
    const entities = (await ledger.entities({ limit: from + step })).slice(from);
    for (const { entity } of entities) {
      yield* await ledger.claims({ entity: entity.id, part: 'subject', status });
    }
    if (entities.length < step) return;
  }
}

/** Claims in disputes that stand open, the largest dispute first, side by side. */
async function* byDispute(ledger: Ledger, status: ClaimStatus): AsyncGenerator<RecordedClaim> {
  for (const state of ['open', 'reopened'] as const) {
    for (let offset = 0; ; offset += step) {
      const disputes = await ledger.disputes({ state, limit: step, offset });
      for (const { dispute } of disputes) {
        for (const id of dispute.sides.flatMap(({ claims }) => claims)) {
          const recorded = await ledger.claim(id);
          if (recorded?.status === status) yield recorded;
        }
      }
      if (disputes.length < step) break;
    }
  }
}
