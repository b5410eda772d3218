import type { SqlValue, Tables } from './database.ts';

/**
 * The log and the tables projected from it. Free text that must come back exactly (claims, entities, sources) is kept as JSON, since columns of
 * text lose NUL characters and lone surrogates; other columns exist to be filtered, joined or sorted by.
 * A claim stands in the log and once more in `claim.data`: finding the claims of one entity must not read whole readings out of the log.
 * The text of a source stands in the log only.
 */

/** Version of the log's format. A case written by a newer one is refused; 2 knows settlements of disputes. */
export const formatVersion = 2;

/** Version of the tables below. Tables of another version are made anew from the log when the case is opened. */
const tablesVersion = 4;

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
 * `claim.review` is the entry that gave the status; `claim.confidence` is the reader's in ten-thousandths, by which queues go. `undone_by` is the entry that took this one back.
 * What follows from the record by rules of other rooms (`derive.ts`): `fact`, `topic` and `dispute*`, kept in step at the end of each transaction;
 * `name_block` and `name_pair` (score in thousandths) when a name is first met; `marked`, `print`, `sign`, `lineage` and `upstream` when a source is first read,
 * `marked.reading` being the entry of that reading.
 */
export const projectedTables: readonly ProjectedTable[] = [
  {
    name: 'source',
    keys: 1,
    columns: ['number', 'id', 'seq', 'publication', 'data', 'text_length', 'reading', 'claims'],
    create: [
      `create table source (
        number integer primary key,
        id text not null unique,
        seq integer not null,
        publication text,
        data text not null,
        text_length integer not null,
        reading text not null,
        claims integer not null
      )`,
      'create index source_by_publication on source (publication)',
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
    columns: [
      'number',
      'id',
      'source',
      'citation_begin',
      'citation_end',
      'type',
      'status',
      'review',
      'confidence',
      'data',
    ],
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
        confidence integer not null,
        data text not null
      )`,
      'create index claim_by_place on claim (source, citation_begin, citation_end, number)',
      'create index claim_by_type on claim (type, source, citation_begin, citation_end, number)',
      'create index claim_by_confidence on claim (status, confidence, source, citation_begin, citation_end, number)',
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
      ) without rowid`,
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
  {
    name: 'settlement',
    keys: 1,
    columns: ['seq', 'rule', 'claims', 'deciding', 'reason', 'undone_by'],
    create: [
      `create table settlement (
        seq integer primary key,
        rule text not null,
        claims text not null,
        deciding text not null,
        reason text,
        undone_by integer
      )`,
    ],
  },
  {
    name: 'settled_claim',
    keys: 2,
    columns: ['claim', 'seq'],
    create: [
      'create table settled_claim (claim integer not null, seq integer not null, primary key (claim, seq)) without rowid',
    ],
  },
  {
    name: 'fact',
    keys: 1,
    columns: ['claim', 'type', 'status', 'subject', 'object', 'appointed_by', 'replaces', 'data'],
    create: [
      `create table fact (
        claim integer primary key,
        type text not null,
        status text not null,
        subject integer,
        object integer,
        appointed_by integer,
        replaces integer,
        data text not null
      )`,
    ],
  },
  {
    name: 'claim_voice',
    keys: 2,
    columns: ['voice', 'claim'],
    create: [
      'create table claim_voice (voice text not null, claim integer not null, primary key (voice, claim)) without rowid',
    ],
  },
  {
    name: 'topic',
    keys: 2,
    columns: ['topic', 'claim'],
    create: [
      'create table topic (topic text not null, claim integer not null, primary key (topic, claim)) without rowid',
      'create index topic_by_claim on topic (claim)',
    ],
  },
  {
    name: 'dispute',
    keys: 1,
    columns: ['id', 'topic', 'rule', 'state', 'settled_by', 'claims', 'data'],
    create: [
      `create table dispute (
        id text primary key,
        topic text not null,
        rule text not null,
        state text not null,
        settled_by integer,
        claims integer not null,
        data text not null
      )`,
      'create index dispute_by_topic on dispute (topic)',
      'create index dispute_by_claims on dispute (claims desc, id)',
    ],
  },
  {
    name: 'dispute_claim',
    keys: 2,
    columns: ['claim', 'dispute'],
    create: [
      'create table dispute_claim (claim integer not null, dispute text not null, primary key (claim, dispute)) without rowid',
      'create index dispute_claim_by_dispute on dispute_claim (dispute)',
    ],
  },
  {
    name: 'dispute_entity',
    keys: 2,
    columns: ['entity', 'dispute'],
    create: [
      'create table dispute_entity (entity integer not null, dispute text not null, primary key (entity, dispute)) without rowid',
      'create index dispute_entity_by_dispute on dispute_entity (dispute)',
    ],
  },
  {
    name: 'name_block',
    keys: 2,
    columns: ['block', 'entity'],
    create: [
      'create table name_block (block text not null, entity integer not null, primary key (block, entity)) without rowid',
    ],
  },
  {
    name: 'name_pair',
    keys: 2,
    columns: ['left_entity', 'right_entity', 'score'],
    create: [
      `create table name_pair (
        left_entity integer not null,
        right_entity integer not null,
        score integer not null,
        primary key (left_entity, right_entity)
      ) without rowid`,
      'create index name_pair_by_right on name_pair (right_entity)',
      'create index name_pair_by_score on name_pair (score desc, left_entity, right_entity)',
    ],
  },
  {
    name: 'marked',
    keys: 1,
    columns: ['source', 'reading', 'language'],
    create: ['create table marked (source integer primary key, reading integer not null, language text)'],
  },
  {
    name: 'print',
    keys: 2,
    columns: ['print', 'source'],
    create: [
      'create table print (print integer not null, source integer not null, primary key (print, source)) without rowid',
    ],
  },
  {
    name: 'sign',
    keys: 2,
    columns: ['sign', 'source', 'language'],
    create: [
      'create table sign (sign text not null, source integer not null, language text, primary key (sign, source)) without rowid',
    ],
  },
  {
    name: 'lineage',
    keys: 2,
    columns: ['left_source', 'right_source', 'data'],
    create: [
      `create table lineage (
        left_source integer not null,
        right_source integer not null,
        data text not null,
        primary key (left_source, right_source)
      )`,
      'create index lineage_by_right on lineage (right_source)',
    ],
  },
  {
    name: 'upstream',
    keys: 2,
    columns: ['source', 'position', 'name_key', 'data'],
    create: [
      `create table upstream (
        source integer not null,
        position integer not null,
        name_key text not null,
        data text not null,
        primary key (source, position)
      )`,
      'create index upstream_by_key on upstream (name_key)',
    ],
  },
];

/** Which version made the tables: the ledger's own and that of what follows from the record. */
export function madeBy(derivations: string): string {
  return `${tablesVersion} ${derivations}`;
}

/** Makes every projected table anew, empty. */
export async function recreateProjections(tables: Tables, derivations: string): Promise<void> {
  await tables.words.drop();
  for (const table of projectedTables) await tables.run(`drop table if exists ${table.name}`);
  for (const table of projectedTables) for (const statement of table.create) await tables.run(statement);
  await tables.words.create();
  await tables.run('drop table if exists tables_made');
  await tables.run('create table tables_made (version text not null)');
  await tables.insert('tables_made', ['version'], [[madeBy(derivations)]]);
}

/** Which version made the tables; `null` where none says so. */
export async function tablesMadeBy(tables: Tables): Promise<string | null> {
  // A version before this one kept no note of it.
  const named = await tables.rows('select * from ledger_format where version < 2');
  if (named.length > 0) return null;
  const [row] = await tables.rows('select version from tables_made');
  return typeof row?.version === 'string' ? row.version : null;
}

/** Notes that the tables are of this version's making no longer. */
export async function markStale(tables: Tables): Promise<void> {
  await tables.run('update tables_made set version = ?', [madeBy('none')]);
}

/** Notes that the log may hold what this version knows. */
export async function markFormat(tables: Tables): Promise<void> {
  await tables.run('update ledger_format set version = ?', [formatVersion]);
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
