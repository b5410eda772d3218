import type { Ledger } from '../ledger/index.ts';
import type { Day } from '../model/index.ts';
import { mostDisputes, viewDisputes } from './ask-disputes.ts';
import { contestedClaims } from './dispute-views.ts';
import { findEntity } from './find-entity.ts';
import { answerFrames } from './frames-answer.ts';
import { loadMaterial } from './load-material.ts';
import { answerStrengths } from './strength-answer.ts';
import { answerTies } from './tie-answer.ts';
import { createViews, refOf } from './views.ts';
import type { BacksAnswer, FramesAnswer, StrengthAnswer } from './weighed-answers.ts';

/**
 * Who is said to support a body, and whom it supports.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askBacks(ledger: Ledger, unit: string, on: Day | null): Promise<BacksAnswer> {
  const { recorded, alike } = await findEntity(ledger, unit, ['unit', 'organisation']);
  const id = recorded.entity.id;
  const views = createViews(ledger);
  const facts = await ledger.facts({ entities: [id], parts: ['subject', 'object'], types: ['support'] });
  const material = await loadMaterial(ledger, views, facts, { shown: facts });
  const contested = contestedClaims(await ledger.disputes({ entity: id }));
  const ties = answerTies(facts, on, material, contested);
  return {
    unit: refOf(recorded),
    on,
    backers: ties.filter(({ to }) => to.id === id),
    backed: ties.filter(({ from }) => from.id === id),
    alike,
  };
}

/**
 * Numbers said of a unit, in order of time, with the disputes about them.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askStrength(ledger: Ledger, unit: string): Promise<StrengthAnswer> {
  const { recorded, alike } = await findEntity(ledger, unit, ['unit', 'organisation']);
  const id = recorded.entity.id;
  const views = createViews(ledger);
  const facts = await ledger.facts({ entities: [id], parts: ['subject'], types: ['strength'] });
  const material = await loadMaterial(ledger, views, facts, { shown: facts });
  const disputes = await ledger.disputes({ entity: id, rule: 'disjoint strengths', limit: mostDisputes });
  return {
    unit: refOf(recorded),
    numbers: answerStrengths(id, facts, material),
    disputes: await viewDisputes(ledger, views, disputes),
    alike,
  };
}

/**
 * How each publication speaks of an entity.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askFrames(ledger: Ledger, entity: string): Promise<FramesAnswer> {
  const { recorded, alike } = await findEntity(ledger, entity);
  const id = recorded.entity.id;
  const views = createViews(ledger);
  const facts = await ledger.facts({ entities: [id] });
  const found = await views.claimsById(facts.map(({ claim }) => claim));
  return {
    entity: refOf(recorded),
    rows: answerFrames(
      id,
      facts.flatMap(({ claim }) => found.get(claim) ?? []),
    ),
    alike,
  };
}
