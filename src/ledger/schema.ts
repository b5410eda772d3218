import type { SqlValue, Tables } from './database.ts';

/**
 * The log and the tables projected from it. Free text that must come back exactly (claims, entities, sources) is kept as JSON, since columns of
 * text lose NUL characters and lone surrogates; other columns exist to be filtered, joined or sorted by.
 * A claim stands in the log and once more in `claim.data`: finding the claims of one entity must not read whole readings out of the log.
 * The text of a source stands in the log only.
 */

/** Version of the log's format and the tables. A case written by a newer one is refused. */
export const formatVersion = 1;

/** The tables that nothing but the log can bring back. */
export const logTables: readonly string[] = [
  'create table ledger_format (version integer not null)',
  `create table entry (
    seq integer primary key,
    recorded_at text not null,
    recorded_by text not null,
    event text not null,
    previous_hash text not null,
    hash text not null
  )`,
];

/** A projected table: how it is made, and its columns; the first `keys` of them name a row. */
export interface ProjectedTable {
  readonly name: string;
  readonly keys: number;
  readonly columns: readonly string[];
  readonly create: readonly string[];
}

/**
 * `number` counts 1, 2, 3 ... in order of recording and is what the tables join by.
 * `entity.canonical` is the number of the entity this one counts as; `entity.claims` counts the claims of all that count as it (0 where it is not itself canonical).
 * `claim.review` is the entry that gave the status. `undone_by` is the entry that took this one back.
 */
export const projectedTables: readonly ProjectedTable[] = [
  {
    name: 'source',
    keys: 1,
    columns: ['number', 'id', 'seq', 'data', 'text_length', 'reading', 'claims'],
    create: [
      `create table source (
        number integer primary key,
        id text not null unique,
        seq integer not null,
        data text not null,
        text_length integer not null,
        reading text not null,
        claims integer not null
      )`,
    ],
  },
  {
    name: 'entity',
    keys: 1,
    columns: ['number', 'id', 'kind', 'name_key', 'data', 'canonical', 'claims'],
    create: [
      `create table entity (
        number integer primary key,
        id text not null unique,
        kind text not null,
        name_key text not null,
        data text not null,
        canonical integer not null,
        claims integer not null
      )`,
      'create index entity_by_key on entity (name_key)',
      'create index entity_by_canonical on entity (canonical)',
    ],
  },
  {
    name: 'claim',
    keys: 1,
    columns: ['number', 'id', 'source', 'citation_begin', 'citation_end', 'type', 'status', 'review', 'data'],
    create: [
      `create table claim (
        number integer primary key,
        id text not null unique,
        source integer not null,
        citation_begin integer not null,
        citation_end integer not null,
        type text not null,
        status text not null,
        review integer,
        data text not null
      )`,
      'create index claim_by_place on claim (source, citation_begin, citation_end, number)',
      'create index claim_by_type on claim (type, source, citation_begin, citation_end, number)',
      'create index claim_by_status on claim (status, source, citation_begin, citation_end, number)',
    ],
  },
  {
    name: 'claim_party',
    keys: 2,
    columns: ['claim', 'part', 'entity', 'name'],
    create: [
      `create table claim_party (
        claim integer not null,
        part text not null,
        entity integer not null,
        name text not null,
        primary key (claim, part)
      )`,
      // With the name in it, the names of an entity are read off the index alone.
      'create index claim_party_by_entity on claim_party (entity, name, claim)',
    ],
  },
  {
    name: 'review',
    keys: 1,
    columns: ['seq', 'claim', 'status', 'note', 'undone_by'],
    create: [
      `create table review (
        seq integer primary key,
        claim integer not null,
        status text not null,
        note text,
        undone_by integer
      )`,
      'create index review_by_claim on review (claim, seq)',
    ],
  },
  {
    name: 'judgement',
    keys: 1,
    columns: ['seq', 'left_entity', 'right_entity', 'judgement', 'reason', 'undone_by'],
    create: [
      `create table judgement (
        seq integer primary key,
        left_entity integer not null,
        right_entity integer not null,
        judgement text not null,
        reason text,
        undone_by integer
      )`,
      'create index judgement_by_left on judgement (left_entity)',
      'create index judgement_by_right on judgement (right_entity)',
    ],
  },
];

/** Makes every projected table anew, empty. */
export async function recreateProjections(tables: Tables): Promise<void> {
  await tables.words.drop();
  for (const table of projectedTables) await tables.run(`drop table if exists ${table.name}`);
  for (const table of projectedTables) for (const statement of table.create) await tables.run(statement);
  await tables.words.create();
}

/**
 * A column's form of free text: NUL and lone surrogates become U+FFFD, as neither database would keep them. Whoever asks by the column must use it too.
 */
export function columnText(text: string): string {
  return text.replaceAll(/[\0\p{Cs}]/gu, '\ufffd');
}

/** A page of a table in order of its key, after the key of the last row seen. */
export function pageOf(
  table: ProjectedTable,
  after: readonly SqlValue[] | null,
  size: number,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const key = table.columns.slice(0, table.keys).join(', ');
  const marks = table.columns.slice(0, table.keys).map(() => '?');
  const start = after === null ? '' : ` where (${key}) > (${marks.join(', ')})`;
  return {
    sql: `select ${table.columns.join(', ')} from ${table.name}${start} order by ${key} limit ?`,
    values: [...(after ?? []), size],
  };
}
