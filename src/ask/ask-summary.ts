import type { Ledger } from '../ledger/index.ts';
import type { EntityKind } from '../model/index.ts';
import type { CaseSummary } from './answers.ts';

/** Everything the record counts, for the case of this name and path. */
export async function askSummary(ledger: Ledger, named: Pick<CaseSummary, 'name' | 'path'>): Promise<CaseSummary> {
  const sources = await ledger.sources();
  const entities = await ledger.entities();
  const countOf = (kind: EntityKind) => entities.filter(({ entity }) => entity.kind === kind).length;
  return {
    ...named,
    sources: sources.length,
    unread: sources.filter(({ reading }) => reading === 'unread').length,
    claims: sources.reduce((sum, { claims }) => sum + claims, 0),
    entities: {
      person: countOf('person'),
      unit: countOf('unit'),
      place: countOf('place'),
      organisation: countOf('organisation'),
    },
    head: await ledger.head(),
  };
}
