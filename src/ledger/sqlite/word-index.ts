import { createHash } from 'node:crypto';
import { text, whole } from '../check.ts';
import type { Indexed, SqlValue, WordIndex } from '../database.ts';
import type { Connection, DriverValue } from './driver.ts';

/** What the index needs of the database it lies in. */
export interface IndexHost {
  readonly connection: Connection;
  rows(sql: string, values: readonly DriverValue[]): readonly Readonly<Record<string, unknown>>[];
  run(sql: string, values: readonly DriverValue[]): void;
}

/**
 * Two FTS5 tables without content of their own: the texts are in the log. Words come folded and cut already, so the plainest tokenizer serves:
 * `ascii` cuts at blanks and takes every other script's characters as letters, where `unicode61` would split scripts newer than its tables.
 * Of claims only which words occur is kept (`detail=none`); of sources the places too, for ranking.
 */
export class SqliteWordIndex implements WordIndex {
  readonly #host: IndexHost;

  constructor(host: IndexHost) {
    this.#host = host;
  }

  async create(): Promise<void> {
    this.#host.run(`create virtual table source_words using fts5(words, content='', tokenize='ascii')`, []);
    this.#host.run(
      `create virtual table claim_words using fts5(words, content='', tokenize='ascii', detail='none', columnsize=0)`,
      [],
    );
  }

  async drop(): Promise<void> {
    this.#host.run('drop table if exists source_words', []);
    this.#host.run('drop table if exists claim_words', []);
  }

  async add(what: Indexed, number: number, words: readonly string[]): Promise<void> {
    this.#host.run(`insert into ${what}_words (rowid, words) values (?, ?)`, [number, words.join(' ')]);
  }

  async find(what: Indexed, words: readonly string[], limit: number): Promise<readonly number[]> {
    const rows = this.#host.rows(
      `select rowid as number from ${what}_words where ${what}_words match ? order by rank, rowid limit ?`,
      [matchExpression(words), limit],
    );
    return rows.map((row) => whole(row.number, `a number of ${what}_words`));
  }

  condition(
    what: Indexed,
    column: string,
    words: readonly string[],
  ): { readonly sql: string; readonly values: readonly SqlValue[] } {
    return {
      sql: `${column} in (select rowid from ${what}_words where ${what}_words match ?)`,
      values: [matchExpression(words)],
    };
  }

  async digest(what: Indexed): Promise<string> {
    const { connection } = this.#host;
    const hash = createHash('sha256');
    const vocabulary = `${what}_words_seen`;
    connection.exec(
      `create virtual table if not exists temp.${vocabulary} using fts5vocab('main', '${what}_words', 'instance')`,
    );
    const column = what === 'source' ? 'offset' : "''";
    const statement = connection.prepare(
      // The table gives words in order, and the places of each in order.
      `select term || ' ' || doc || ' ' || ${column} as place from temp.${vocabulary}`,
    );
    let batch = '';
    for (const row of statement.iterate()) {
      batch += `${text((row as Record<string, unknown>).place, `a word of ${what}_words`)}\n`;
      if (batch.length > 65_536) {
        hash.update(batch);
        batch = '';
      }
    }
    return hash.update(batch).digest('hex');
  }
}

/** Words are letters and digits only, so quoting them needs no escape. */
function matchExpression(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}
