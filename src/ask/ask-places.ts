import type { Ledger } from '../ledger/index.ts';
import type { Day } from '../model/index.ts';
import { mostDisputes, viewDisputes } from './ask-disputes.ts';
import { findEntity } from './find-entity.ts';
import { factsBelow, inferPlaces } from './inferred-places.ts';
import { loadMaterial } from './load-material.ts';
import { answerInferred, answerPlaces } from './place-answer.ts';
import { createViews, refOf } from './views.ts';
import type { WhereAnswer } from './weighed-answers.ts';

/**
 * Where a unit or person is said to be.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askWhere(ledger: Ledger, entity: string, on: Day | null): Promise<WhereAnswer> {
  const { recorded, alike } = await findEntity(ledger, entity, ['unit', 'person', 'organisation']);
  const id = recorded.entity.id;
  const views = createViews(ledger);
  const facts = await ledger.facts({ entities: [id], parts: ['subject'], types: ['positioning', 'movement'] });
  const inferred = inferPlaces(id, on, await factsBelow(ledger, id));
  const premises = await ledger.facts({ claims: [...new Set(inferred.flatMap(({ fact }) => fact.premises))] });
  const material = await loadMaterial(ledger, views, facts, {
    shown: [...facts, ...premises],
    entities: inferred.flatMap(({ fact }) => fact.object ?? []),
  });
  const disputes = await ledger.disputes({ entity: id, limit: mostDisputes });
  const told = new Set(facts.map(({ claim }) => claim));
  const about = disputes.filter(({ dispute }) =>
    dispute.sides.some(({ claims }) => claims.some((each) => told.has(each))),
  );
  return {
    entity: refOf(recorded),
    on,
    places: [...answerPlaces(id, on, facts, material), ...answerInferred(inferred, premises, material)],
    disputes: await viewDisputes(ledger, views, about),
    alike,
  };
}
