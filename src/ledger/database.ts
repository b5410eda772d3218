/**
 * What the room asks of a database. SQL is shared by the adapters: plain statements with `?` for values, `on conflict` where a row may be there,
 * integers and text only, no row ids, no functions only one of them has. Asynchronous, because a database server answers when it does.
 */

/** Text goes in as it is; both kinds of number are whole. */
export type SqlValue = string | number | null;

/** A row as it came: nothing about it is certain before it is checked. */
export type Row = Readonly<Record<string, unknown>>;

/** Which rows of a table of marks share some. */
export interface SharingQuery {
  readonly table: string;
  /** The column whose numbers are asked for. */
  readonly of: string;
  /** The column with the marks. */
  readonly by: string;
  readonly values: readonly SqlValue[];
  /** A mark in more rows than this tells nothing and is passed over, without its rows being read. */
  readonly common: number;
  /** Only who shares so many. */
  readonly least: number;
  /** Only rows that have another value, or none, in this column. */
  readonly except?: { readonly column: string; readonly value: SqlValue };
}

/** The tables, inside a transaction. */
export interface Tables {
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** Adds rows, each with a value for every column. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** Adds those of the rows that are not there yet. */
  insertNew(table: string, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** The rows of `table` whose `column` is one of `values`, in no certain order. */
  find(table: string, columns: readonly string[], column: string, values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Who shares marks with what is asked: for each number the marks it has, those who share most first, ties by number. */
  sharing(asked: SharingQuery): Promise<ReadonlyMap<number, number>>;
  readonly words: WordIndex;
  /** Makes the table of entries refuse to have rows changed or removed, where it does not yet. */
  protectLog(): Promise<void>;
}

/** What is indexed: the texts of sources, and the quotes and names of claims. */
export type Indexed = 'source' | 'claim';

/** The full-text index, the one thing each database has in its own way. Words are folded before they come here; all of those asked must begin a word of the text. */
export interface WordIndex {
  create(): Promise<void>;
  drop(): Promise<void>;
  /** `words` in order, of the source or claim of this number. */
  add(what: Indexed, number: number, words: readonly string[]): Promise<void>;
  /** Numbers of what has all the words, best first, ties by number. */
  find(what: Indexed, words: readonly string[], limit: number): Promise<readonly number[]>;
  /** A condition for a query: that the number in `column` has all the words. */
  condition(
    what: Indexed,
    column: string,
    words: readonly string[],
  ): { readonly sql: string; readonly values: readonly SqlValue[] };
  /** What the index holds of each kind, as one text that differs where the content does. */
  digest(what: Indexed): Promise<string>;
}

export interface Database {
  readonly readOnly: boolean;
  /** Runs `work` on one unchanging state. */
  read<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Runs `work` as the only writer; all of it is stored when this has returned, or none. */
  write<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /** A new, empty database that nobody else sees and that is gone when closed: what the tables should be is worked out there. */
  scratch(): Promise<Database>;
  /** What the database itself finds wrong with its file; `null` where nothing is. */
  integrity(): Promise<string | null>;
  close(): Promise<void>;
}
