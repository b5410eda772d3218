import type { LedgerEntry, Problem } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { entriesAfter, entryHash, noHash, openEntry, storedEntryOf } from './chain.ts';
import { ShapeFault, whole } from './check.ts';
import type { Database, Indexed, Row, SqlValue, Tables } from './database.ts';
import type { Derivations } from './derive.ts';
import { Kept } from './kept.ts';
import type { Originals, Verification } from './ledger.ts';
import { project } from './project.ts';
import { renewDisputes } from './project-disputes.ts';
import type { Projection } from './projection.ts';
import type { ProjectedTable } from './schema.ts';
import { pageOf, projectedTables, recreateProjections } from './schema.ts';
import { SourceTexts } from './source-texts.ts';
import { Touched } from './touched.ts';

/** Entries fetched together: few, since each may hold a source of some size. */
const entryPage = 20;
/** Rows of tables compared together. */
const pageSize = 500;

/**
 * Goes through the log from its first entry: the chain, each event's shape, the original bytes of each source, and, by making the tables anew
 * beside the case, each claim's words and everything else `append` would check. Then compares the tables with those made anew.
 * Stops at the first fault.
 */
export async function verifyCase(
  database: Database,
  originals: Originals,
  derivations: Derivations,
): Promise<Verification> {
  const scratch = await database.scratch();
  try {
    const seen = { entries: 0, sources: 0, claims: 0, head: null as string | null };
    const fault = await findFault(database, scratch, originals, seen, derivations);
    return { ...seen, fault };
  } finally {
    await scratch.close();
  }
}

interface Seen {
  entries: number;
  sources: number;
  claims: number;
  head: string | null;
}

async function findFault(
  database: Database,
  scratch: Database,
  originals: Originals,
  seen: Seen,
  derivations: Derivations,
): Promise<Problem | null> {
  try {
    const fault = await database.read((log) =>
      scratch.write(async (tables) => {
        await recreateProjections(tables, derivations.version);
        const projection = {
          log,
          tables,
          texts: new SourceTexts(),
          derivations,
          kept: new Kept(),
          touched: new Touched(),
        };
        const inLog = await findFaultInLog(projection, originals, seen);
        if (inLog === null) await renewDisputes(projection);
        const [count] = await tables.rows('select cast(count(*) as integer) as claims from claim');
        seen.claims = whole(count?.claims, 'number of claims');
        return inLog ?? (await findFaultInTables(log, tables)) ?? (await findFaultInWords(log, tables));
      }),
    );
    if (fault !== null) return fault;
    const broken = await database.integrity();
    return broken === null ? null : problem('database-damaged', `the database file is damaged: ${broken}`, 'case.db');
  } catch (fault) {
    if (fault instanceof MusterError && fault.code === 'case-damaged') {
      return problem('database-damaged', fault.message, `case.db, after entry ${seen.entries}`);
    }
    throw fault;
  }
}

async function findFaultInLog(projection: Projection, originals: Originals, seen: Seen): Promise<Problem | null> {
  let before = { seq: 0, hash: noHash };
  for (;;) {
    const rows = await projection.log.rows(entriesAfter, [before.seq, entryPage]);
    for (const row of rows) {
      const checked = checkLink(row, before);
      if ('reason' in checked) return checked;
      before = { seq: checked.seq, hash: checked.hash };
      const fault = (await findFaultInOriginal(checked, originals)) ?? (await findFaultInEvent(checked, projection));
      if (fault !== null) return fault;
      seen.entries += 1;
      seen.head = checked.hash;
      if (checked.event.type === 'source-captured') seen.sources += 1;
    }
    if (rows.length < entryPage) break;
  }
  if (before.seq === 0) return problem('entry-missing', 'the log is empty', 'entry 1');
  return null;
}

/** The entry of a row, if it follows the one before. */
function checkLink(row: Row, before: { readonly seq: number; readonly hash: string }): LedgerEntry | Problem {
  const place = `entry ${before.seq + 1}`;
  try {
    const stored = storedEntryOf(row);
    if (stored.seq !== before.seq + 1)
      return problem('entry-missing', `it is missing: entry ${stored.seq} comes next`, place);
    if (entryHash(stored) !== stored.hash) {
      return problem('entry-altered', 'its content is not what its hash was taken of: it was altered', place);
    }
    if (stored.previousHash !== before.hash) {
      return problem('chain-broken', 'it does not follow the entry before: one of the two was put there later', place);
    }
    const entry = openEntry(stored);
    // What a check gives back is in canonical order.
    if (JSON.stringify(entry.event) === stored.event) return entry;
    return problem(
      'entry-invalid',
      'its event holds more than an event of its type has, or is not written canonically',
      place,
    );
  } catch (fault) {
    if (fault instanceof ShapeFault) return problem('entry-invalid', fault.message, place);
    throw fault;
  }
}

async function findFaultInOriginal({ seq, event }: LedgerEntry, originals: Originals): Promise<Problem | null> {
  if (event.type !== 'source-captured') return null;
  const { source } = event;
  const place = `original ${source.hash} of source ${source.id} (${source.name}, entry ${seq})`;
  try {
    const bytes = await originals.get(source.hash);
    if (bytes === undefined) return problem('original-missing', 'its original bytes are gone', place);
    if (bytes.length !== source.size) {
      return problem('entry-invalid', `its original has ${bytes.length} bytes, not ${source.size}`, place);
    }
    return null;
  } catch (fault) {
    if (fault instanceof MusterError) return { ...problem(fault.code, fault.message, place), ...hintOf(fault) };
    throw fault;
  }
}

async function findFaultInEvent(entry: LedgerEntry, projection: Projection): Promise<Problem | null> {
  try {
    await project(entry, projection);
    return null;
  } catch (fault) {
    if (!(fault instanceof MusterError)) throw fault;
    return { ...problem(fault.code, fault.message, `entry ${entry.seq}`), ...hintOf(fault) };
  }
}

const rebuildHint = 'The log is whole; "muster rebuild" makes the tables anew from it.';

async function findFaultInTables(log: Tables, made: Tables): Promise<Problem | null> {
  for (const table of projectedTables) {
    let after: readonly SqlValue[] | null = null;
    for (;;) {
      const page = pageOf(table, after, pageSize);
      const [found, expected] = [await log.rows(page.sql, page.values), await made.rows(page.sql, page.values)];
      for (let index = 0; index < Math.max(found.length, expected.length); index += 1) {
        const difference = differenceOf(table, found[index], expected[index]);
        if (difference !== null) return difference;
      }
      const last = expected.at(-1);
      if (last === undefined || expected.length < pageSize) break;
      after = table.columns.slice(0, table.keys).map((column) => last[column] as SqlValue);
    }
  }
  return null;
}

function differenceOf(table: ProjectedTable, found: Row | undefined, expected: Row | undefined): Problem | null {
  const keyOf = (row: Row): readonly unknown[] => table.columns.slice(0, table.keys).map((column) => row[column]);
  const differs = (reason: string, row: Row): Problem => ({
    ...problem('projection-differs', reason, `table ${table.name}, row ${keyOf(row).join(' ')}${namedBy(row)}`),
    hint: rebuildHint,
  });
  if (found === undefined) return expected === undefined ? null : differs('the row is missing', expected);
  if (expected === undefined) return differs('the row comes from no entry', found);
  const order = compareKeys(keyOf(found), keyOf(expected));
  if (order < 0) return differs('the row comes from no entry', found);
  if (order > 0) return differs('the row is missing', expected);
  const column = table.columns.find((name) => found[name] !== expected[name]);
  return column === undefined ? null : differs(`"${column}" is not what the log says`, expected);
}

function namedBy(row: Row): string {
  return typeof row.id === 'string' ? ` (${row.id})` : '';
}

function compareKeys(left: readonly unknown[], right: readonly unknown[]): number {
  for (let index = 0; index < left.length; index += 1) {
    const [a, b] = [left[index], right[index]];
    if (a === b) continue;
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
  }
  return 0;
}

async function findFaultInWords(log: Tables, made: Tables): Promise<Problem | null> {
  for (const what of ['source', 'claim'] satisfies readonly Indexed[]) {
    if ((await log.words.digest(what)) === (await made.words.digest(what))) continue;
    return {
      ...problem('projection-differs', `what is found by words is not what the ${what}s say`, `word index of ${what}s`),
      hint: rebuildHint,
    };
  }
  return null;
}

function problem(code: string, reason: string, place: string): Problem {
  return { severity: 'error', code, reason, place };
}

function hintOf(fault: MusterError): { readonly hint?: string } {
  return fault.hint === undefined ? {} : { hint: fault.hint };
}
