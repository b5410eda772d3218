import type { Ledger } from '../ledger/index.ts';
import { mostDisputes, viewDisputes } from './ask-disputes.ts';
import { findEntity } from './find-entity.ts';
import { loadMaterial } from './load-material.ts';
import { compareDays, compareText, daysOf } from './standing.ts';
import { viewTenure } from './tenure-views.ts';
import { createViews, refOf } from './views.ts';
import { weighPostings } from './weigh-postings.ts';
import type { CareerAnswer } from './weighed-answers.ts';

/**
 * The posts a person is said to have held, in order of time, and what else is said of the person.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askCareer(ledger: Ledger, person: string): Promise<CareerAnswer> {
  const { recorded, alike } = await findEntity(ledger, person, ['person']);
  const id = recorded.entity.id;
  const views = createViews(ledger);
  // A claim that somebody replaces the person tells of the end of a post.
  const facts = await ledger.facts({ entities: [id], parts: ['subject', 'replaces'] });
  const own = facts.filter(({ subject }) => subject === id);
  const material = await loadMaterial(ledger, views, facts, { shown: facts });
  const disputes = await ledger.disputes({ entity: id, limit: mostDisputes });
  const tenures = weighPostings(facts, null).filter(({ tenure }) => tenure.person === id);
  const inTenures = new Set(tenures.flatMap(({ tenure }) => tenure.claims.map(({ claim }) => claim)));
  return {
    person: refOf(recorded),
    names: recorded.names,
    tenures: tenures
      .toSorted(
        (a, b) => compareDays(daysOf(a.tenure.range), daysOf(b.tenure.range)) || compareText(a.tenure.id, b.tenure.id),
      )
      .map(({ tenure, asOf }) => viewTenure(tenure, asOf, disputes, material)),
    disputes: await viewDisputes(ledger, views, disputes),
    other: material.views([
      ...own.filter(({ claim }) => !inTenures.has(claim)),
      ...facts.filter(({ subject }) => subject !== id),
    ]),
    alike,
  };
}
