import type { CaseEvent, LedgerEntry } from '../model/index.ts';
import { MusterError, requireInstant } from '../model/index.ts';
import { entryColumns, headOf, sealEntry } from './chain.ts';
import { checked, ShapeFault } from './check.ts';
import type { Tables } from './database.ts';
import type { Derivations } from './derive.ts';
import type { Kept } from './kept.ts';
import { project } from './project.ts';
import { renewDisputes } from './project-disputes.ts';
import type { Projection } from './projection.ts';
import { caseEvent, remark } from './shapes.ts';
import type { SourceTexts } from './source-texts.ts';
import { Touched } from './touched.ts';

/** Events of the right shape, and a name for who records them: what can be told without looking at the case. */
export interface CheckedEvents {
  readonly events: readonly CaseEvent[];
  readonly by: string;
}

/** @throws {MusterError} `event-refused` naming the property that is wrong */
export function checkEvents(events: readonly CaseEvent[], by: string): CheckedEvents {
  try {
    const found = {
      events: events.map((event, index) => checked(caseEvent, event, `event ${index + 1}`)),
      by: remark(by, 'by'),
    };
    if (by.trim() !== '') return found;
  } catch (fault) {
    if (fault instanceof ShapeFault) throw refused(fault.message, fault);
    throw fault;
  }
  throw refused('who records it must be named');
}

/**
 * Adds the events to the log and brings the tables up to them. To be called inside a transaction, as the only writer.
 * `clock` gives the moment of recording, ISO 8601 in UTC; asked here, so that the entries of several processes stand in order of time.
 * @throws {MusterError} as `project`; the transaction must then be given up
 */
export async function appendEvents(
  { events, by }: CheckedEvents,
  clock: () => string,
  tables: Tables,
  texts: SourceTexts,
  derivations: Derivations,
  kept: Kept,
): Promise<readonly LedgerEntry[]> {
  const recordedAt = requireInstant(clock());
  const projection: Projection = { log: tables, tables, texts, derivations, kept, touched: new Touched() };
  const entries: LedgerEntry[] = [];
  let { seq, hash } = await headOf(tables);
  kept.beginAt(hash);
  for (const event of events) {
    if (seq === 0 && event.type !== 'case-created') throw refused('the first entry of a case is its creation');
    const stored = sealEntry(event, seq + 1, recordedAt, by, hash);
    ({ seq, hash } = stored);
    await tables.insert('entry', entryColumns, [
      [stored.seq, stored.recordedAt, stored.by, stored.event, stored.previousHash, stored.hash],
    ]);
    const entry: LedgerEntry = { ...stored, event };
    await project(entry, projection);
    entries.push(entry);
  }
  await renewDisputes(projection);
  kept.endAt(hash);
  return entries;
}

function refused(reason: string, cause?: unknown): MusterError {
  return new MusterError('event-refused', `This cannot be recorded: ${reason}.`, { cause });
}
