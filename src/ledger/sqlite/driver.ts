/**
 * The SQLite driver: Node's own where it is there and no longer experimental, else `@photostructure/sqlite`, which has the same interface on Node 20.
 * Node prints a warning for its own one before 24.15 and in 25.0 to 25.6 (tried with 22.23, 24.14, 24.15 and 24.21), which has no place in a
 * command's output. Plain SQL on this driver instead of a query builder: kysely takes about 120 ms to load, the driver 15.
 */

/** What a statement takes and gives; no blobs are kept. */
export type DriverValue = string | number | null;

export interface Statement {
  run(...values: readonly DriverValue[]): unknown;
  get(...values: readonly DriverValue[]): unknown;
  all(...values: readonly DriverValue[]): unknown[];
  iterate(...values: readonly DriverValue[]): IterableIterator<unknown>;
}

/** An open SQLite file. */
export interface Connection {
  readonly isTransaction: boolean;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface ConnectionOptions {
  readonly readOnly?: boolean;
  /** How long to wait for another process's lock, in milliseconds. */
  readonly timeout?: number;
}

interface Driver {
  readonly DatabaseSync: new (path: string, options?: ConnectionOptions) => Connection;
}

let loaded: Driver | undefined;

/** Opens a file; the driver is loaded with the first one. An empty path is a new database on disk that is gone when closed. */
export async function connect(path: string, options: ConnectionOptions = {}): Promise<Connection> {
  loaded ??= await loadDriver();
  return new loaded.DatabaseSync(path, options);
}

/** Whether Node's own SQLite can be used without a warning. `version` as in `process.versions.node`. */
export function hasOwnSqlite(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 25 || (major === 25 && minor >= 7) || (major === 24 && minor >= 15);
}

async function loadDriver(): Promise<Driver> {
  const own: unknown = hasOwnSqlite(process.versions.node) ? process.getBuiltinModule('node:sqlite') : undefined;
  return isDriver(own) ? own : await import('@photostructure/sqlite');
}

function isDriver(module: unknown): module is Driver {
  return typeof module === 'object' && module !== null && 'DatabaseSync' in module;
}
