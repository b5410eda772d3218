import type { Ledger, RecordedClaim, RecordedEntity, RecordedSource } from '../ledger/index.ts';
import type { EntityId, PartyRole, SourceId } from '../model/index.ts';
import type { ClaimView, EntityRef, SourceLine } from './answers.ts';
import { describeClaim, describeVoices } from './describe-claim.ts';
import { describeRange } from './describe-range.ts';

/** More entities than this are fetched in one go: below it, single look-ups by key are quicker than listing a large case. */
const fetchAllAbove = 40;

/** Turns what the ledger holds into what answers show. Remembers sources and entities for as long as one question lasts. */
export interface Views {
  /** Views of claims, in the same order. */
  claims(recorded: readonly RecordedClaim[]): Promise<readonly ClaimView[]>;
  /** The sources' lines by id. */
  lines(): Promise<ReadonlyMap<SourceId, SourceLine>>;
  /** An entity as answers name it; an id without an entity names itself. */
  entity(id: EntityId): Promise<EntityRef>;
}

export function createViews(ledger: Ledger): Views {
  let sources: Promise<ReadonlyMap<SourceId, SourceLine>> | undefined;
  const refs = new Map<EntityId, EntityRef>();

  const lines = (): Promise<ReadonlyMap<SourceId, SourceLine>> => {
    sources ??= ledger.sources().then((all) => new Map(all.map((each) => [each.source.id, lineOf(each)])));
    return sources;
  };

  const entity = async (id: EntityId): Promise<EntityRef> => {
    const known = refs.get(id);
    if (known) return known;
    const found = await ledger.entity(id);
    const ref: EntityRef = found ? refOf(found) : { id, kind: 'organisation', name: id };
    refs.set(id, ref);
    return ref;
  };

  const prepare = async (ids: ReadonlySet<EntityId>): Promise<void> => {
    if (ids.size <= fetchAllAbove) return;
    for (const each of await ledger.entities()) refs.set(each.entity.id, refOf(each));
  };

  const claims = async (recorded: readonly RecordedClaim[]): Promise<readonly ClaimView[]> => {
    const known = await lines();
    await prepare(new Set(recorded.flatMap(({ parties }) => parties.map((party) => party.entity))));
    const views: ClaimView[] = [];
    for (const each of recorded) {
      const entities: { [P in PartyRole]?: EntityRef } = {};
      for (const { part, entity: id } of each.parties) entities[part] = await entity(id);
      const source = known.get(each.claim.source);
      if (source !== undefined) views.push(viewOf(each, source, entities));
    }
    return views;
  };

  return { claims, lines, entity };
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

function viewOf(
  { claim, status, note }: RecordedClaim,
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
