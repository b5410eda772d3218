import { rmSync } from 'node:fs';
import { access, constants, copyFile, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MusterError } from '../../model/index.ts';
import { whole } from '../check.ts';
import type { Row, Tables } from '../database.ts';
import { formatVersion, logTables } from '../schema.ts';
import type { Connection } from './driver.ts';
import { connect } from './driver.ts';
import { cannotOpen, explain, isNoDatabase } from './faults.ts';
import { SqliteDatabase } from './sqlite-database.ts';

export interface CaseFileOptions {
  /** Never write, even where it could be. */
  readonly readOnly: boolean;
  /** How long to wait for another process's lock, in milliseconds. */
  readonly busyMs: number;
  /** Size the database must not grow beyond, in bytes; `null` for the disk's own limit. */
  readonly maxBytes: number | null;
}

/**
 * Makes the file, its tables and what `begin` puts into them, all at once; a file without tables is taken over (a process was killed while making it).
 * `path` lies in a folder that exists.
 * @throws {MusterError} `case-exists`, `case-readonly`, `disk-full`, `case-busy`
 */
export async function createCaseFile(
  path: string,
  options: CaseFileOptions,
  begin: (tables: Tables) => Promise<unknown>,
): Promise<SqliteDatabase> {
  const [database, connection] = await explained(path, async () => {
    const opened = await connect(path, { timeout: options.busyMs });
    try {
      if (hasTables(opened)) throw existsError(path);
      prepareForWriting(opened, options);
    } catch (fault) {
      opened.close();
      throw isNoDatabase(fault) ? existsError(path) : fault;
    }
    return [new SqliteDatabase(opened, path, { ...options, readOnly: false }), opened];
  });
  try {
    await database.write(async (tables) => {
      // Another process may have been quicker.
      if (hasTables(connection)) throw existsError(path);
      for (const statement of logTables) await tables.run(statement);
      await tables.insert('ledger_format', ['version'], [[formatVersion]]);
      await tables.protectLog();
      await begin(tables);
    });
    return database;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/**
 * Opens the file of a case for reading and, where it may be written to, writing.
 * @throws {MusterError} `case-none`, `case-newer`, `case-damaged`, `case-busy`
 */
export async function openCaseFile(path: string, options: CaseFileOptions): Promise<SqliteDatabase> {
  const readOnly = options.readOnly || !(await isWritable(path));
  return explained(path, async () => {
    const opened = readOnly ? await connectReadOnly(path, options) : await connect(path, { timeout: options.busyMs });
    try {
      checkFormat(opened, path);
      if (!readOnly) prepareForWriting(opened, options);
      return new SqliteDatabase(opened, path, { ...options, readOnly });
    } catch (fault) {
      opened.close();
      throw fault;
    }
  });
}

function prepareForWriting(connection: Connection, { maxBytes }: CaseFileOptions): void {
  // full: what was committed survives a crash of the machine, not only of the process. fullfsync is the same promise on macOS.
  connection.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma fullfsync = on; pragma trusted_schema = off',
  );
  // Ids are hashes, so writing goes all over the indexes: room for 32 MB of pages, and 16 MB of log before they are written to the file again.
  connection.exec('pragma cache_size = -32768; pragma wal_autocheckpoint = 4000');
  if (maxBytes === null) return;
  const pageSize = whole(rowOf(connection, 'pragma page_size').page_size, 'page size');
  connection.exec(`pragma max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
}

/**
 * A file in a folder that cannot be written to. SQLite needs its shared-memory file beside a write-ahead log, so there are three ways:
 * the usual one where that file can be had; as an unchanging file where no log is waiting (a log left there would be overlooked);
 * and a copy in the folder for temporary files where one is.
 */
async function connectReadOnly(path: string, options: CaseFileOptions): Promise<Connection> {
  try {
    return await probed(path, options);
  } catch (fault) {
    if (!cannotOpen(fault)) throw fault;
  }
  if ((await sizeOf(`${path}-wal`)) === 0) {
    return probed(`${pathToFileURL(path).href}?immutable=1`, options);
  }
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // A case may be confidential: the copy must not outlive the process, closed or not.
  process.once('exit', remove);
  const copy = join(folder, basename(path));
  await copyFile(path, copy);
  await copyFile(`${path}-wal`, `${copy}-wal`);
  const connection = await connect(copy, { timeout: options.busyMs });
  return closingWith(connection, () => {
    remove();
    process.off('exit', remove);
  });
}

/** Opens a file to read and reads from it, since SQLite opens nothing before it has to. */
async function probed(path: string, { busyMs }: CaseFileOptions): Promise<Connection> {
  const connection = await connect(path, { readOnly: true, timeout: busyMs });
  try {
    connection.prepare('select count(*) from sqlite_master').get();
    return connection;
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

function closingWith(connection: Connection, after: () => void): Connection {
  return {
    get isTransaction() {
      return connection.isTransaction;
    },
    exec: (sql) => connection.exec(sql),
    prepare: (sql) => connection.prepare(sql),
    close: () => {
      connection.close();
      after();
    },
  };
}

function checkFormat(connection: Connection, path: string): void {
  if (!hasTables(connection)) throw noneError(dirname(path));
  const version = whole(rowOf(connection, 'select version from ledger_format').version, 'the format version');
  if (version > formatVersion) {
    throw new MusterError('case-newer', `${dirname(path)} was written by a newer Muster (format ${version}).`, {
      hint: `This one reads format ${formatVersion}. Install the newest version to open the case.`,
    });
  }
}

/** Whether the database holds a case. */
function hasTables(connection: Connection): boolean {
  const row = rowOf(connection, `select count(*) as found from sqlite_master where name = 'ledger_format'`);
  return row.found !== 0;
}

function rowOf(connection: Connection, sql: string): Row {
  return (connection.prepare(sql).get() ?? {}) as Row;
}

async function isWritable(path: string): Promise<boolean> {
  for (const needed of [dirname(path), path]) {
    const allowed = await access(needed, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!allowed) return false;
  }
  return true;
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw explain(fault, path);
  }
}

/** The folder is there but holds no case. */
export function noneError(folder: string): MusterError {
  return new MusterError('case-none', `${folder} is not a case.`, {
    hint: 'A case is a folder with a file case.db in it. Check the path, or make a case there first.',
  });
}

function existsError(path: string): MusterError {
  return new MusterError('case-exists', `There is a case in ${dirname(path)} already: ${basename(path)} exists.`, {
    hint: 'Open it, or choose another folder for the new case.',
  });
}
