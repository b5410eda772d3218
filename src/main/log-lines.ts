import type { EntityRef } from '../ask/index.ts';
import { createViews } from '../ask/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { CaseEvent, Entity, EntityId, LedgerEntry } from '../model/index.ts';
import { requireInstant } from '../model/index.ts';
import type { JudgementLine, JudgementQuery, LogLine } from './desk-work.ts';

/** Lines answered at once unless told. */
const usualLines = 50;

/** Later than any entry can be recorded. */
const endOfTime = requireInstant('9999-12-31T23:59:59Z');

/** Number of the last entry of the log; 0 where there is none. */
export function endOfLog(ledger: Ledger): Promise<number> {
  return ledger.entryAt(endOfTime);
}

/** Entries before `before`, newest first, each in few words. */
export async function logLines(ledger: Ledger, before?: number, limit: number = usualLines): Promise<LogLine[]> {
  const end = before === undefined ? await endOfLog(ledger) : before - 1;
  const from = Math.max(0, end - limit);
  if (end <= from) return [];
  const entries = await ledger.entries(from, end - from);
  const say = await sayerOf(
    ledger,
    entries.map(({ event }) => event),
  );
  return entries.map(({ seq, recordedAt, by, event }) => ({ seq, recordedAt, by, what: say(event) })).reverse();
}

/** An entity as it was met, for a line. */
function refFrom(met: ReadonlyMap<EntityId, Entity>, id: EntityId): EntityRef {
  const { kind, name } = met.get(id) ?? { kind: 'organisation', name: id };
  return { id, kind, name };
}

/**
 * Standing judgements of identity, newest first, at most `limit`.
 * @param query.before Only entries before this one of the log.
 */
export async function judgementLines(ledger: Ledger, query: JudgementQuery = {}): Promise<JudgementLine[]> {
  const { by, judgement, before, limit = usualLines } = query;
  const standing = (await ledger.judgements())
    .filter((each) => (before === undefined || each.seq < before) && (judgement ?? each.judgement) === each.judgement)
    .sort((a, b) => b.seq - a.seq);
  const found: LedgerEntry[] = [];
  for (const { seq } of standing) {
    if (found.length >= limit) break;
    const [entry] = await ledger.entries(seq - 1, 1);
    if (entry && (by === undefined || (entry.by.startsWith('muster-resolver/') ? 'rule' : 'person') === by))
      found.push(entry);
  }
  const ids = standing.flatMap(({ left, right }) => [left, right]);
  const met = await ledger.entitiesAsMet(ids);
  const now = await ledger.entitiesById(ids);
  return found.flatMap(({ seq, recordedAt, by: who, event }) =>
    event.type === 'identity-judged'
      ? [
          {
            seq,
            recordedAt,
            by: who,
            left: refFrom(met, event.left),
            right: refFrom(met, event.right),
            now: refFrom(now, now.get(event.left)?.id ?? event.left),
            judgement: event.judgement,
            reason: event.reason,
          },
        ]
      : [],
  );
}

/** What says an event in few words; names are fetched for all of them together. */
async function sayerOf(
  ledger: Ledger,
  events: readonly CaseEvent[],
): Promise<(event: LedgerEntry['event']) => LogLine['what']> {
  const views = createViews(ledger);
  const sources = await views.lines(
    events.flatMap((event) =>
      event.type === 'source-captured' ? [event.source.id] : event.type === 'claims-proposed' ? [event.source] : [],
    ),
  );
  // By the names they had when they were judged: two that became one would else be told by one name.
  const entities = await ledger.entitiesAsMet(
    events.flatMap((event) => (event.type === 'identity-judged' ? [event.left, event.right] : [])),
  );
  const claims = await views.claimsById(
    events.flatMap((event) => (event.type === 'claim-reviewed' ? [event.claim] : [])),
  );
  const sourceName = (id: string): string => sources.get(id)?.title ?? sources.get(id)?.name ?? id;
  const entity = (id: EntityId): EntityRef => refFrom(entities, id);
  return (event) => {
    switch (event.type) {
      case 'case-created':
        return { type: event.type, name: event.name };
      case 'source-captured':
        return { type: event.type, source: event.source.id, name: sourceName(event.source.id) };
      case 'claims-proposed': {
        const { type, source, reader, outcome } = event;
        return { type, source, name: sourceName(source), reader, outcome, claims: event.claims.length };
      }
      case 'claim-reviewed': {
        const { type, claim, status, note } = event;
        return { type, claim, summary: claims.get(claim)?.summary ?? claim, status, note };
      }
      case 'identity-judged': {
        const { type, left, right, judgement, reason } = event;
        return { type, left: entity(left), right: entity(right), judgement, reason };
      }
      case 'dispute-settled': {
        const { type, rule, deciding, reason } = event;
        return { type, rule, claims: event.claims.length, deciding, reason };
      }
      case 'undone':
        return event;
    }
  };
}
