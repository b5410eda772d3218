import { setTimeout } from 'node:timers/promises';
import { MusterError } from '../../model/index.ts';
import { whole } from '../check.ts';
import type { Database, Row, SqlValue, Tables } from '../database.ts';
import type { Connection, Statement } from './driver.ts';
import { connect } from './driver.ts';
import { explain, isBusy, readOnlyError } from './faults.ts';
import { SqliteWordIndex } from './word-index.ts';

/** Between two tries for a lock: short beside the time a person notices, long beside the time a commit takes. */
const longestPauseMs = 20;
/** Rows put in by one statement: a call costs as much as a row. */
const rowsAtOnce = 10;
/** What the table of entries refuses. */
const guarded = ['update', 'delete'] as const;

/**
 * One SQLite file behind the room's `Database`. Work waits its turn: one transaction at a time on the one connection, so nothing is read that is
 * half written. Other processes are kept apart by SQLite: write-ahead log, `begin immediate`, and a wait for the lock.
 */
export class SqliteDatabase implements Database {
  readonly readOnly: boolean;
  readonly #connection: Connection;
  readonly #place: string;
  readonly #statements = new Map<string, Statement>();
  readonly #tables: Tables;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  readonly #busyMs: number;

  /** `place` is the file as errors name it; `busyMs` how long to wait for another's lock. */
  constructor(connection: Connection, place: string, options: { readonly readOnly: boolean; readonly busyMs: number }) {
    this.#connection = connection;
    this.#place = place;
    this.readOnly = options.readOnly;
    this.#busyMs = options.busyMs;
    connection.exec(`pragma busy_timeout = ${this.#busyMs}`);
    const rows = (sql: string, values: readonly SqlValue[]): readonly Row[] =>
      this.#prepare(sql).all(...values) as readonly Row[];
    const run = (sql: string, values: readonly SqlValue[]): void => {
      this.#prepare(sql).run(...values);
    };
    const insert = (
      table: string,
      columns: readonly string[],
      given: readonly (readonly SqlValue[])[],
      otherwise: string,
    ): void => {
      const one = `(${columns.map(() => '?').join(', ')})`;
      const head = `insert into ${table} (${columns.join(', ')}) values `;
      const many = `${head}${`${one}, `.repeat(rowsAtOnce - 1)}${one}${otherwise}`;
      const single = `${head}${one}${otherwise}`;
      const together = given.length - (given.length % rowsAtOnce);
      for (let at = 0; at < together; at += rowsAtOnce) run(many, given.slice(at, at + rowsAtOnce).flat());
      for (let at = together; at < given.length; at += 1) run(single, given[at] ?? []);
    };
    this.#tables = {
      rows: async (sql, values = []) => rows(sql, values),
      run: async (sql, values = []) => run(sql, values),
      insert: async (table, columns, given) => insert(table, columns, given, ''),
      insertNew: async (table, columns, given) => insert(table, columns, given, ' on conflict do nothing'),
      find: async (table, columns, column, values) => {
        if (values.length === 0) return [];
        const wanted = values.length === 1 ? '= ?' : 'in (select value from json_each(?))';
        const sql = `select ${columns.join(', ')} from ${table} where ${column} ${wanted}`;
        return rows(sql, [values.length === 1 ? (values[0] ?? null) : JSON.stringify(values)]);
      },
      sharing: async ({ table, of, by, values, common, least, except }) => {
        const others = except === undefined ? '' : `where x.${except.column} is not ?`;
        const sql = `with asked as (select value from json_each(?)),
          telling as (select value from asked where (select count(*) from (select 1 from ${table} where ${by} = asked.value limit ${common + 1})) <= ${common})
          select x.${of} as sharer, count(*) as shared from telling join ${table} x on x.${by} = telling.value ${others}
          group by x.${of} having count(*) >= ? order by shared desc, sharer`;
        const found =
          values.length === 0 ? [] : rows(sql, [JSON.stringify(values), ...(except ? [except.value] : []), least]);
        return new Map(found.map((row) => [whole(row.sharer, `${table}.${of}`), whole(row.shared, 'marks shared')]));
      },
      words: new SqliteWordIndex({ connection, rows, run }),
      protectLog: async () => {
        for (const change of guarded) {
          run(
            `create trigger if not exists entry_no_${change} before ${change} on entry
              begin select raise(abort, 'the log is append-only'); end`,
            [],
          );
        }
      },
    };
  }

  read<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.#inTurn(() => this.#connection.exec('begin'), work);
  }

  write<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    if (this.readOnly) return Promise.reject(readOnlyError(this.#place));
    return this.#inTurn(() => this.#beginWriting(), work);
  }

  async scratch(): Promise<Database> {
    const connection = await connect('');
    // Nobody will miss it after a crash.
    connection.exec('pragma synchronous = off; pragma journal_mode = off');
    return new SqliteDatabase(connection, 'the scratch database', { readOnly: false, busyMs: 0 });
  }

  integrity(): Promise<string | null> {
    return this.#queue(async () => {
      const [row] = this.#connection.prepare('pragma integrity_check(1)').all() as readonly Row[];
      const found = row?.integrity_check;
      if (found !== 'ok') return String(found);
      for (const change of guarded) {
        const sql = `select name from sqlite_master where type = 'trigger' and name = 'entry_no_${change}'`;
        if (this.#connection.prepare(sql).all().length === 0) {
          return `what kept the log from ${change} was removed ("muster rebuild" puts it back)`;
        }
      }
      return null;
    });
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => undefined);
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    if (!this.readOnly) this.#checkpoint();
    this.#connection.close();
  }

  /**
   * Brings everything into the one file, if nobody else is reading. SQLite does so itself when the last connection is closed,
   * but `@photostructure/sqlite` 1.2 keeps it half open until its statements are collected as garbage.
   */
  #checkpoint(): void {
    try {
      this.#connection.exec('pragma busy_timeout = 0; pragma wal_checkpoint(truncate)');
    } catch {
      // What is in the write-ahead log is stored as well as what is in the file; the next one to open the case brings it over.
    }
  }

  async #inTurn<T>(begin: () => unknown, work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      await begin();
      try {
        const result = await work(this.#tables);
        this.#connection.exec('commit');
        return result;
      } catch (fault) {
        // A full disk makes SQLite roll back by itself.
        if (this.#connection.isTransaction) this.#connection.exec('rollback');
        throw fault;
      }
    });
  }

  /**
   * SQLite's own wait would stop the whole process, and for ever where the lock is held by another connection of the same process.
   * So it is told not to wait, and asked again.
   */
  async #beginWriting(): Promise<void> {
    const until = performance.now() + this.#busyMs;
    for (let attempt = 0; ; attempt += 1) {
      this.#connection.exec('pragma busy_timeout = 0');
      try {
        this.#connection.exec('begin immediate');
        return;
      } catch (fault) {
        if (!isBusy(fault) || performance.now() >= until) throw fault;
      } finally {
        this.#connection.exec(`pragma busy_timeout = ${this.#busyMs}`);
      }
      await setTimeout(Math.min(1 + attempt, longestPauseMs));
    }
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(async () => {
      if (this.#closed) throw new MusterError('case-closed', `${this.#place} was closed.`);
      try {
        return await work();
      } catch (fault) {
        throw explain(fault, this.#place);
      }
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
