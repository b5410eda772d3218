import { chmod, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase, openCase } from '../../src/ledger/index.ts';
import type { Connection } from '../../src/ledger/sqlite/driver.ts';
import { connect } from '../../src/ledger/sqlite/driver.ts';
import { capturedAt } from './make.ts';
import type { CaseUnderTest } from './setting.ts';

/**
 * Another connection to a case's database, as a person with a database tool has it. On the ledger's own driver: two SQLite libraries in one process
 * would undo each other's locks.
 */
export async function rawly<T>(folder: string, work: (database: Connection) => T | Promise<T>): Promise<T> {
  const database = await connect(join(folder, 'case.db'), { timeout: 5000 });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** A new folder for a test, removed by `remove`. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'muster-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A new case on SQLite. */
export async function sqliteCase(): Promise<CaseUnderTest> {
  const folder = await temporaryFolder();
  const clock = (): string => capturedAt;
  const opened = await createCase(folder.path, { name: 'Salt', clock });
  const pathOf = (hash: string): string => join(folder.path, 'originals', hash.slice(0, 2), hash);
  return {
    ledger: opened.ledger,
    originals: opened.originals,
    another: async () => (await openCase(folder.path, { clock })).ledger,
    meddle: async (sql) => {
      await rawly(folder.path, (database) => {
        const triggers = rowsOf(database, `select name, sql from sqlite_master where type = 'trigger'`);
        for (const trigger of triggers) database.exec(`drop trigger ${String(trigger.name)}`);
        database.exec(sql);
        for (const trigger of triggers) database.exec(String(trigger.sql));
      });
    },
    attempt: async (sql) => {
      await rawly(folder.path, (database) => database.exec(sql));
    },
    dump: async () => rawly(folder.path, dump),
    spoil: async (hash, how) => {
      const path = pathOf(hash);
      if (how === 'remove') return unlink(path);
      const bytes = await readFile(path);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      await chmod(path, 0o644);
      await writeFile(path, bytes);
    },
    destroy: async () => {
      await opened.close();
      await folder.remove();
    },
  };
}

function dump(database: Connection): string {
  const tables = rowsOf(database, 'select name, sql from sqlite_master order by name');
  const lines: string[] = tables.map((table) => `${String(table.name)}: ${String(table.sql)}`);
  for (const { name, sql } of tables) {
    // Shadow tables of the word index depend on how it was filled, not only with what; its content is listed below.
    if (!/^create table (?!'?(source|claim)_words_)/i.test(String(sql))) continue;
    for (const row of rowsOf(database, `select * from ${String(name)}`)) lines.push(JSON.stringify(row));
  }
  for (const index of ['source_words', 'claim_words']) {
    database.exec(`create virtual table temp.${index}_seen using fts5vocab('main', '${index}', 'instance')`);
    const rows = rowsOf(database, `select * from temp.${index}_seen`);
    for (const row of rows) lines.push(JSON.stringify(row));
  }
  return lines.join('\n');
}

function rowsOf(database: Connection, sql: string): readonly Readonly<Record<string, unknown>>[] {
  return database.prepare(sql).all() as Record<string, unknown>[];
}
