import type { Ledger } from '../ledger/index.ts';
import type { Day, EntityId } from '../model/index.ts';
import type { EntityRef } from './answers.ts';
import { chartEdges, drawChart, standingAnyDay } from './chart-answer.ts';
import { commandersOn } from './commanders-on.ts';
import { contestedClaims } from './dispute-views.ts';
import { findEntity } from './find-entity.ts';
import { loadOrigins } from './load-material.ts';
import { groupBy } from './material.ts';
import { compareText } from './standing.ts';
import { createViews, refOf } from './views.ts';
import type { ChartAnswer, ChartUnit } from './weighed-answers.ts';

/**
 * The bodies over and under a unit, the ties between them, and who commands each, on a day or on any (`null`).
 * @param limit At most so many bodies.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askChart(ledger: Ledger, unit: string, on: Day | null, limit: number): Promise<ChartAnswer> {
  const { recorded, alike } = await findEntity(ledger, unit, ['unit', 'organisation']);
  const root = recorded.entity.id;
  const views = createViews(ledger);
  const chart = await drawChart(root, on, limit, {
    ties: (units) => ledger.facts({ entities: units, parts: ['subject', 'object'], types: ['command', 'membership'] }),
    entities: views.entities,
  });
  const ids = [...chart.levels.keys()];
  const postings = (await ledger.facts({ entities: ids, parts: ['object'], types: ['posting'] })).filter(
    ({ role }) => role === 'commander',
  );
  const people = await views.entities([...ids, ...postings.map(({ subject }) => subject)]);
  const byUnit = groupBy(postings, ({ object }) => object ?? '');
  const tied = chart.ties.flatMap(({ claims }) => claims);
  const origins = await loadOrigins(ledger, [...tied, ...postings]);
  const disputes = await ledger.disputes({ claims: [...tied, ...postings].map(({ claim }) => claim) });
  const entity = (id: EntityId): EntityRef => people.get(id) ?? { id, kind: 'organisation', name: id };
  const units = ids.map((id): ChartUnit => {
    const { commanders, disputed } = commandersOn(byUnit.get(id) ?? [], on);
    return {
      unit: entity(id),
      level: chart.levels.get(id) ?? 0,
      commanders: commanders.map(({ person, asOf, rank, claims }) => ({
        person: entity(person),
        asOf: asOf ?? standingAnyDay(claims),
        rank,
        claims: claims.map(({ claim }) => claim),
        origins: origins(claims),
      })),
      disputed,
    };
  });
  return {
    unit: refOf(recorded),
    on,
    units: units.sort((a, b) => b.level - a.level || compareText(a.unit.name, b.unit.name)),
    edges: chartEdges(chart.ties, on, contestedClaims(disputes), origins),
    omitted: chart.omitted,
    alike,
  };
}
