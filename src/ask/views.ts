import type { Ledger, RecordedClaim, RecordedEntity, RecordedSource } from '../ledger/index.ts';
import type { ClaimId, EntityId, PartyRole, SourceId } from '../model/index.ts';
import type { ClaimView, EntityRef, SourceLine } from './answers.ts';
import { describeClaim, describeVoices } from './describe-claim.ts';
import { describeRange } from './describe-range.ts';

/**
 * Turns what the ledger holds into what answers show. Fetches only what is asked for, in few queries, and remembers it for as long as one question
 * lasts: a case may hold a million claims, an answer shows a hundred.
 */
export interface Views {
  /** Views of claims, in the same order. */
  claims(recorded: readonly RecordedClaim[]): Promise<readonly ClaimView[]>;
  /** Views of these claims by id; ids without a claim are left out. */
  claimsById(ids: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, ClaimView>>;
  /** Lines of these sources by id; ids without a source are left out. */
  lines(ids: readonly SourceId[]): Promise<ReadonlyMap<SourceId, SourceLine>>;
  /** Entities as answers name them, by the id asked, canonical or merged; an id without an entity names itself. */
  entities(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntityRef>>;
}

export function createViews(ledger: Ledger): Views {
  const known = new Map<SourceId, SourceLine>();
  const refs = new Map<EntityId, EntityRef>();

  const lines: Views['lines'] = async (ids) => {
    const missing = missingOf(ids, known);
    if (missing.length > 0) {
      for (const [id, source] of await ledger.sourcesById(missing)) known.set(id, lineOf(source));
    }
    return pick(ids, known);
  };

  const entities: Views['entities'] = async (ids) => {
    const missing = missingOf(ids, refs);
    if (missing.length > 0) {
      const found = await ledger.entitiesById(missing);
      for (const id of missing) {
        const entity = found.get(id);
        refs.set(id, entity === undefined ? { id, kind: 'organisation', name: id } : refOf({ entity }));
      }
    }
    return pick(ids, refs);
  };

  const claims: Views['claims'] = async (recorded) => {
    const sources = await lines(recorded.map(({ claim }) => claim.source));
    const named = await entities(recorded.flatMap(({ parties }) => parties.map(({ entity }) => entity)));
    const views: ClaimView[] = [];
    for (const each of recorded) {
      const filled: { [P in PartyRole]?: EntityRef } = {};
      for (const { part, entity } of each.parties) {
        const ref = named.get(entity);
        if (ref !== undefined) filled[part] = ref;
      }
      const source = sources.get(each.claim.source);
      if (source !== undefined) views.push(viewOf(each, source, filled));
    }
    return views;
  };

  const claimsById: Views['claimsById'] = async (ids) => {
    if (ids.length === 0) return new Map();
    const found = await ledger.claimsById([...new Set(ids)]);
    return new Map((await claims([...found.values()])).map((view) => [view.claim.id, view]));
  };

  return { claims, claimsById, lines, entities };
}

function missingOf<T>(ids: readonly string[], known: ReadonlyMap<string, T>): readonly string[] {
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function pick<T>(ids: readonly string[], known: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const picked = new Map<string, T>();
  for (const id of ids) {
    const value = known.get(id);
    if (value !== undefined) picked.set(id, value);
  }
  return picked;
}

/** A source as lists show it. */
export function lineOf({ source, reading, claims }: RecordedSource): SourceLine {
  const { id, name, publication, title, author, published, url, language, note, capturedAt } = source;
  return { id, name, publication, title, author, published, url, language, note, capturedAt, reading, claims };
}

/** An entity as answers name it. */
export function refOf({ entity }: Pick<RecordedEntity, 'entity'>): EntityRef {
  return { id: entity.id, kind: entity.kind, name: entity.name };
}

/** A claim as answers show it. */
function viewOf(
  { claim, status, note }: Omit<RecordedClaim, 'parties'>,
  source: SourceLine,
  entities: { readonly [P in PartyRole]?: EntityRef },
): ClaimView {
  return {
    claim,
    status,
    note,
    source,
    entities,
    summary: describeClaim(claim, entities),
    saidBy: describeVoices(claim.attribution, source.publication),
    when: describeRange(claim.range),
  };
}
