import { join } from 'node:path';
import type { Case } from '../../src/ledger/index.ts';
import { createCase } from '../../src/ledger/index.ts';
import { connect } from '../../src/ledger/sqlite/driver.ts';
import { derivations } from '../../src/main/derivations.ts';
import type { CaseEvent } from '../../src/model/index.ts';
import type { GeneratedReport } from './generate.ts';
import { generateReports } from './generate.ts';

/** Reports recorded in one transaction. */
export const batch = 1000;
/** Reports generated beyond the record's, to be added one by one. */
const laterReports = 60;

export interface Imported {
  readonly made: Case;
  readonly claims: number;
  readonly reports: number;
  /** Spent in `Ledger.append`; the generator's time is not in them. */
  readonly seconds: number;
  /** Processor time of the same stretch, which others' work makes less of a difference to. */
  readonly cpuSeconds: number;
  readonly bytes: number;
  readonly sources: readonly string[];
  readonly publications: readonly string[];
  readonly later: readonly GeneratedReport[];
}

/** How many claims the generator is asked for so that there are reports left to add. */
export function claimsGenerated(size: number): number {
  return size + laterReports * 30;
}

/** Records so many claims in a new case in `folder`. Originals are left out: a file for each report would measure the disk. */
export async function importRecord(folder: string, size: number): Promise<Imported> {
  const made = await createCase(folder, { name: 'bench', derivations });
  const [sources, publications, later] = [[] as string[], new Set<string>(), [] as GeneratedReport[]];
  let [claims, seconds, cpuSeconds, reports] = [0, 0, 0, 0];
  let waiting: CaseEvent[] = [];
  const record = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    await made.ledger.append(waiting, 'bench');
    const used = process.cpuUsage(cpu);
    seconds += (performance.now() - from) / 1000;
    cpuSeconds += (used.user + used.system) / 1e6;
    waiting = [];
  };
  for (const report of generateReports(claimsGenerated(size))) {
    if (claims >= size) {
      later.push(report);
      continue;
    }
    waiting.push(...report.events);
    claims += report.claims;
    reports++;
    sources.push(report.source.id);
    publications.add(report.source.publication ?? '');
    if (reports % batch === 0) await record();
  }
  await record();
  const bytes = await bytesOf(join(folder, 'case.db'));
  return { made, claims, reports, seconds, cpuSeconds, bytes, sources, publications: [...publications], later };
}

/** What the tables and the log take; the write-ahead log beside them comes and goes. */
async function bytesOf(path: string): Promise<number> {
  const connection = await connect(path, { readOnly: true });
  const row = connection
    .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
    .get();
  connection.close();
  return typeof row === 'object' && row !== null && 'bytes' in row ? Number(row.bytes) : Number.NaN;
}
