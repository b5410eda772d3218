import type { Ledger } from '../ledger/index.ts';
import type { ClaimFacts, ClaimId, ClaimType } from '../model/index.ts';
import { roles } from '../model/index.ts';
import { mostDisputes, viewDisputes } from './ask-disputes.ts';
import { contestedClaims } from './dispute-views.ts';
import { findEntity } from './find-entity.ts';
import { loadMaterial } from './load-material.ts';
import { otherNamesOf } from './other-names.ts';
import { answerPlaces } from './place-answer.ts';
import { compareDays, compareText, daysOf } from './standing.ts';
import { answerStrengths } from './strength-answer.ts';
import { viewTenure } from './tenure-views.ts';
import { answerTies, isTie } from './tie-answer.ts';
import { createViews, refOf } from './views.ts';
import { weighPostings } from './weigh-postings.ts';
import type { DossierAnswer } from './weighed-answers.ts';

/**
 * Everything the record holds about a unit, weighed: posts, numbers, places, ties, names, disputes, and what stands behind it.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askDossier(ledger: Ledger, unit: string): Promise<DossierAnswer> {
  const { recorded, alike } = await findEntity(ledger, unit, ['unit', 'organisation']);
  const id = recorded.entity.id;
  const views = createViews(ledger);
  const facts = await ledger.facts({ entities: [id] });
  const disputes = await ledger.disputes({ entity: id, limit: mostDisputes });
  const material = await loadMaterial(ledger, views, facts, { shown: facts });
  const of = (...types: readonly ClaimType[]): readonly ClaimFacts[] =>
    facts.filter(({ type }) => types.includes(type));
  const ties = answerTies(
    facts.filter(({ type }) => type !== 'succession'),
    null,
    material,
    contestedClaims(disputes),
  );
  const answer = {
    tenures: weighPostings(
      facts.filter(({ object }) => object === id),
      null,
    )
      .toSorted(
        (a, b) =>
          roles.indexOf(a.tenure.role) - roles.indexOf(b.tenure.role) ||
          compareDays(daysOf(a.tenure.range), daysOf(b.tenure.range)) ||
          compareText(a.tenure.id, b.tenure.id),
      )
      .map(({ tenure, asOf }) => viewTenure(tenure, asOf, disputes, material)),
    strengths: answerStrengths(id, facts, material),
    places: answerPlaces(id, null, facts, material),
    succession: inTime(of('succession'), material.views),
    incidents: inTime(of('incident'), material.views),
  };
  const told = new Set<ClaimId>([
    ...answer.tenures.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)),
    ...answer.strengths.map(({ view }) => view.claim.id),
    ...answer.places.flatMap(({ claims, against }) => [...claims, ...against].map(({ claim }) => claim.id)),
    ...facts.filter((fact) => isTie(fact) || ['succession', 'incident'].includes(fact.type)).map(({ claim }) => claim),
  ]);
  const names = otherNamesOf(id, facts, new Set());
  const naming = new Set(names.flatMap(({ claims }) => claims.map(({ claim }) => claim)));
  return {
    unit: refOf(recorded),
    names: recorded.names,
    otherNames: names.map(({ entity, how, claims }) => ({
      entity: material.entity(entity),
      how,
      claims: material.views(claims),
    })),
    ...answer,
    ties,
    other: inTime(
      facts.filter(({ claim }) => !told.has(claim) && !naming.has(claim)),
      material.views,
    ),
    disputes: await viewDisputes(ledger, views, disputes),
    backing: material.backing(facts),
    alike,
  };
}

function inTime<T>(facts: readonly ClaimFacts[], viewsOf: (facts: readonly ClaimFacts[]) => T): T {
  return viewsOf(facts.toSorted((a, b) => compareDays(daysOf(a.range), daysOf(b.range)) || a.number - b.number));
}
