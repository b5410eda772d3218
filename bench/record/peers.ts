import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Store } from 'oxigraph';
import type { Ledger } from '../../src/ledger/index.ts';
import { connect } from '../../src/ledger/sqlite/driver.ts';
import type { Claim, Day } from '../../src/model/index.ts';
import { asOf } from '../../src/model/index.ts';
import { nameKey } from '../../src/resolve/index.ts';
import type { Timed } from './measure.ts';
import { timed } from './measure.ts';
import type { Subjects } from './questions.ts';

/** The same four questions put to another store; names stand for entities there, since it knows no others. */
export interface Peer {
  readonly name: string;
  readonly loadSeconds: number;
  readonly times: { readonly [Q in PeerQuestion]: Timed };
}

export const peerQuestions = ['edges', 'commanders', 'names', 'text'] as const;
export type PeerQuestion = (typeof peerQuestions)[number];

/** One store's ways of answering. */
interface Engine {
  /** Ties to any of these units as of a day. */
  edges(units: readonly string[], on: Day): unknown;
  commanders(unit: string, on: Day): unknown;
  names(name: string): unknown;
  text(word: string): unknown;
}

/** More claims than these do not fit a triple store in memory. */
const mostTriples = 1_000_000;

export async function askPeers(
  folder: string,
  ledger: Ledger,
  claims: number,
  subjects: Subjects,
): Promise<readonly Peer[]> {
  const peers: Peer[] = [];
  const ask = async (name: string, load: () => Promise<Engine>): Promise<void> => {
    const begun = performance.now();
    const engine = await load();
    const loadSeconds = (performance.now() - begun) / 1000;
    const { tree, units, people, words, days } = subjects;
    const onDays = units.map((unit, at) => ({ unit, on: days[at % days.length] ?? ('2015-01-01' as Day) }));
    peers.push({
      name,
      loadSeconds,
      times: {
        edges: await timed(days, (on) => engine.edges(tree, on)),
        commanders: await timed(onDays, ({ unit, on }) => engine.commanders(unit, on)),
        names: await timed(people, (person) => engine.names(person)),
        text: await timed(words, (word) => engine.text(word)),
      },
    });
  };
  await ask('Muster', async () => ownTables(ledger));
  await ask('plain SQL', () => plainSql(folder));
  await ask('DuckDB', () => duckDb(ledger));
  if (claims <= mostTriples * 1.01) await ask('Oxigraph', () => oxigraph(ledger));
  return peers;
}

/** The record's own tables, asked through the ledger. */
function ownTables(ledger: Ledger): Engine {
  const idsOf = async (names: readonly string[]): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (const name of names)
      for (const { entity } of await ledger.entitiesByKey(nameKey('unit', name))) ids.push(entity.id);
    return ids;
  };
  const ids = new Map<readonly string[], readonly string[]>();
  return {
    edges: async (units, on) => {
      const entities = ids.get(units) ?? (await idsOf(units));
      ids.set(units, entities);
      const ties = await ledger.facts({ entities, parts: ['object'], types: ['membership'] });
      return ties.filter(({ range }) => asOf(range, on) !== 'none');
    },
    commanders: async (unit, on) => {
      const entities = await idsOf([unit]);
      const posts = await ledger.facts({ entities, parts: ['object'], types: ['posting'] });
      return posts.filter(({ range, role }) => role === 'commander' && asOf(range, on) !== 'none');
    },
    names: (name) => ledger.entitiesByKey(nameKey('person', name)),
    text: (words) => ledger.claims({ words, limit: 50 }),
  };
}

/** SQLite on the record's own file, with nothing but the claims' JSON: no column, index or table of ours besides `claim.data`. */
async function plainSql(folder: string): Promise<Engine> {
  const connection = await connect(join(folder, 'case.db'), { readOnly: true });
  const of = (path: string): string => `json_extract(data, '$.${path}')`;
  const standing = `coalesce(${of('range.from[0]')}, '') <= ? and coalesce(${of('range.to[1]')}, '9999') >= ?`;
  const edges =
    connection.prepare(`select distinct ${of('subject.name')} as below, ${of('object.name')} as above from claim
    where ${of('type')} = 'membership' and ${of('object.name')} in (select value from json_each(?)) and ${standing}`);
  const commanders = connection.prepare(`select ${of('subject.name')} as person, count(*) as claims from claim
    where ${of('type')} = 'posting' and ${of('role')} = 'commander' and ${of('object.name')} = ? and ${standing} group by 1`);
  const names = connection.prepare(
    `select count(*) as claims from claim where ${of('subject.name')} = ? or ${of('object.name')} = ?`,
  );
  const text = connection.prepare(`select ${of('id')} as id from claim where ${of('citation.quote')} like ? limit 50`);
  return {
    edges: (units, on) => edges.all(JSON.stringify(units), on, on),
    commanders: (unit, on) => commanders.all(unit, on, on),
    names: (name) => names.all(name, name),
    text: (word) => text.all(`%${word}%`),
  };
}

/** The same claims in a DuckDB table in memory, a column for each thing asked about. */
async function duckDb(ledger: Ledger): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    'create table claim (id varchar, type varchar, role varchar, subject varchar, object varchar, earliest varchar, latest varchar, quote varchar)',
  );
  const appender = await connection.createAppender('claim');
  for await (const claim of claimsOf(ledger)) {
    for (const value of valuesOf(claim)) {
      if (value === null) appender.appendNull();
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
  const rows = async (sql: string, values: readonly string[]): Promise<number> =>
    (await connection.runAndReadAll(sql, [...values])).currentRowCount;
  const standing = `earliest <= ? and latest >= ?`;
  return {
    edges: (units, on) =>
      rows(
        `select distinct subject, object from claim where type = 'membership' and object in (${units.map(() => '?').join(', ')}) and ${standing}`,
        [...units, on, on],
      ),
    commanders: (unit, on) =>
      rows(
        `select subject, count(*) from claim where type = 'posting' and role = 'commander' and object = ? and ${standing} group by 1`,
        [unit, on, on],
      ),
    names: (name) => rows('select count(*) from claim where subject = ? or object = ?', [name, name]),
    text: (word) => rows('select id from claim where quote like ? limit 50', [`%${word}%`]),
  };
}

/** The same claims as triples, seven or eight each, in memory. */
async function oxigraph(ledger: Ledger): Promise<Engine> {
  const store = new Store();
  const names = ['id', 'type', 'role', 'subject', 'object', 'earliest', 'latest', 'quote'];
  let lines: string[] = [];
  let number = 0;
  const load = (): void => {
    store.load(lines.join('\n'), { format: 'application/n-triples', no_transaction: true });
    lines = [];
  };
  for await (const claim of claimsOf(ledger)) {
    number++;
    for (const [at, value] of valuesOf(claim).entries()) {
      if (value !== null) lines.push(`<urn:c:${number}> <urn:p:${names[at]}> ${JSON.stringify(value)} .`);
    }
    if (lines.length > 100_000) load();
  }
  load();
  const ask = (where: string, head = 'distinct *'): unknown => store.query(`select ${head} where { ${where} }`);
  const standing = (on: Day): string =>
    `?c <urn:p:earliest> ?from . ?c <urn:p:latest> ?to . filter(?from <= "${on}" && ?to >= "${on}")`;
  return {
    edges: (units, on) =>
      ask(
        `values ?above { ${units.map((unit) => JSON.stringify(unit)).join(' ')} } ?c <urn:p:object> ?above . ?c <urn:p:type> "membership" . ?c <urn:p:subject> ?below . ${standing(on)}`,
        'distinct ?below ?above',
      ),
    commanders: (unit, on) =>
      ask(
        `?c <urn:p:object> ${JSON.stringify(unit)} . ?c <urn:p:type> "posting" . ?c <urn:p:role> "commander" . ?c <urn:p:subject> ?person . ${standing(on)}`,
        'distinct ?person',
      ),
    names: (name) =>
      ask(`{ ?c <urn:p:subject> ${JSON.stringify(name)} } union { ?c <urn:p:object> ${JSON.stringify(name)} }`, '?c'),
    text: (word) =>
      store.query(
        `select ?c where { ?c <urn:p:quote> ?quote . filter(contains(?quote, ${JSON.stringify(word)})) } limit 50`,
      ),
  };
}

function valuesOf(claim: Claim): readonly (string | null)[] {
  const { range } = claim;
  return [
    claim.id,
    claim.type,
    claim.role,
    claim.subject.name,
    claim.object?.name ?? null,
    range.from[0] ?? '',
    range.to[1] ?? '9999',
    claim.citation.quote,
  ];
}

/** Every claim of the log, in order. */
async function* claimsOf(ledger: Ledger): AsyncGenerator<Claim> {
  for (let after = 0; ; ) {
    const entries = await ledger.entries(after, 200);
    for (const { seq, event } of entries) {
      after = seq;
      if (event.type === 'claims-proposed') yield* event.claims;
    }
    if (entries.length === 0) return;
  }
}
