import type { DisputeFilter, Ledger, RecordedDispute } from '../ledger/index.ts';
import type { DisputeId, EntityKind } from '../model/index.ts';
import { bestClaims, claimsOfDisputes, viewDispute } from './dispute-views.ts';
import { findEntity } from './find-entity.ts';
import { loadMaterial } from './load-material.ts';
import type { Views } from './views.ts';
import { createViews } from './views.ts';
import type { DisputeCounts, DisputeView } from './weighed-answers.ts';

/** At most so many disputes of an entity stand in an answer about it: those of most claims. */
export const mostDisputes = 100;

/** Disputes with their words; each side's best quotes are fetched, and no others. */
export async function viewDisputes(
  ledger: Ledger,
  views: Views,
  recorded: readonly RecordedDispute[],
): Promise<readonly DisputeView[]> {
  if (recorded.length === 0) return [];
  const facts = await ledger.facts({ claims: claimsOfDisputes(recorded) });
  const byId = new Map(facts.map((each) => [each.claim, each]));
  const shown = recorded.flatMap(({ dispute }) => dispute.sides.flatMap((side) => bestClaims(side, byId)));
  const entities = recorded.flatMap(({ dispute }) => [
    ...dispute.about,
    ...dispute.sides.flatMap(({ entity }) => entity ?? []),
  ]);
  const material = await loadMaterial(ledger, views, facts, { shown, entities });
  return recorded.map((each) => viewDispute(each, byId, material));
}

/**
 * Disputes: the reopened first and the settled last, among them those of most claims first.
 * @param filter.entity An entity's id, or a name that one entity answers to.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askDisputes(
  ledger: Ledger,
  { entity, ...filter }: DisputeFilter,
  kinds?: readonly EntityKind[],
): Promise<readonly DisputeView[]> {
  const of = entity === undefined ? {} : { entity: (await findEntity(ledger, entity, kinds)).recorded.entity.id };
  return viewDisputes(ledger, createViews(ledger), await ledger.disputes({ ...filter, ...of }));
}

/** At most so many entities are counted for: as many as a person looks through. */
const mostCounted = 40;

/**
 * How many disputes there are by state, rule and entity, each under the other conditions.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askDisputeCounts(
  ledger: Ledger,
  { entity, ...filter }: Pick<DisputeFilter, 'entity' | 'rule' | 'state'>,
): Promise<DisputeCounts> {
  const of = entity === undefined ? {} : { entity: (await findEntity(ledger, entity)).recorded.entity.id };
  const counted = await ledger.disputeCounts({ ...filter, ...of }, mostCounted);
  const refs = await createViews(ledger).entities(counted.entities.map((each) => each.entity));
  return {
    ...counted,
    entities: counted.entities.flatMap((each) => {
      const ref = refs.get(each.entity);
      return ref === undefined ? [] : [{ entity: ref, disputes: each.disputes }];
    }),
  };
}

/** One dispute; `undefined` where there is none of this id. */
export async function askDispute(ledger: Ledger, id: DisputeId): Promise<DisputeView | undefined> {
  const recorded = await ledger.dispute(id);
  return recorded && (await viewDisputes(ledger, createViews(ledger), [recorded]))[0];
}
