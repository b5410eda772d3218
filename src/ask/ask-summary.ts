import type { Ledger } from '../ledger/index.ts';
import type { CaseSummary } from './answers.ts';

/** Everything the record counts, for the case of this name and path. */
export async function askSummary(ledger: Ledger, named: Pick<CaseSummary, 'name' | 'path'>): Promise<CaseSummary> {
  return { ...named, ...(await ledger.counts()), head: await ledger.head() };
}
