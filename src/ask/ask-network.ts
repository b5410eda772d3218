import type { Ledger } from '../ledger/index.ts';
import type { Day, EntityId } from '../model/index.ts';
import { findEntity } from './find-entity.ts';
import { loadOrigins } from './load-material.ts';
import { answerNetwork } from './network-answer.ts';
import { tieTypes } from './tie-answer.ts';
import { createViews } from './views.ts';
import type { NetworkAnswer } from './weighed-answers.ts';

/** Without an entity asked about, the network among so many of those most spoken of. */
const mostSpokenOf = 12;

/** What a network can be asked for: ties of bodies, and who holds posts in them. */
export const networkTypes: readonly NetworkType[] = [...tieTypes, 'posting' as const];
type NetworkType = NetworkAnswer['edges'][number]['type'];

/**
 * The ties around an entity and among those tied to it; without one (`null`), around the entities of most claims.
 * @param limit At most so many entities.
 * @param types Only ties of these types.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askNetwork(
  ledger: Ledger,
  entity: string | null,
  on: Day | null,
  limit: number,
  types: readonly NetworkType[] = networkTypes,
): Promise<NetworkAnswer> {
  const roots: readonly EntityId[] =
    entity === null
      ? (await ledger.entities({ limit: Math.min(limit, mostSpokenOf) })).map((each) => each.entity.id)
      : [(await findEntity(ledger, entity)).recorded.entity.id];
  const near = await ledger.facts({ entities: roots, parts: ['subject', 'object'], types });
  // The nearest are chosen first; then the ties among them, which need not touch the entity asked about.
  const draft = answerNetwork(roots, on, near, limit, { entity: bareRef, origins: () => 0 });
  const chosen = draft.nodes.map((node) => node.entity.id);
  const asked = new Set(roots);
  const further = await ledger.facts({
    entities: chosen.filter((id) => !asked.has(id)),
    parts: ['subject', 'object'],
    types,
  });
  // What was fetched for the first choice is not fetched again: those most spoken of have most of the facts.
  const all = [...new Map([...near, ...further].map((fact) => [fact.claim, fact])).values()].sort(
    (a, b) => a.number - b.number,
  );
  const shown = new Set(chosen);
  const among = all.filter(({ subject, object }) => shown.has(subject) && object !== null && shown.has(object));
  const refs = await createViews(ledger).entities(chosen);
  const origins = await loadOrigins(ledger, among);
  const answer = answerNetwork(chosen, on, among, chosen.length, {
    entity: (id) => refs.get(id) ?? bareRef(id),
    origins,
  });
  const hidden = new Map(chosen.map((id) => [id, new Set<string>()]));
  for (const { subject, object, type } of all) {
    if (object === null || shown.has(subject) === shown.has(object)) continue;
    hidden.get(shown.has(subject) ? subject : object)?.add(`${type} ${subject} ${object}`);
  }
  return {
    ...answer,
    nodes: answer.nodes.map((node) => ({ ...node, more: hidden.get(node.entity.id)?.size ?? 0 })),
  };
}

function bareRef(id: EntityId) {
  return { id, kind: 'organisation' as const, name: id };
}
