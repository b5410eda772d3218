import type { Claim, EntityId, PartyEntity, PartyRole, Source } from '../model/index.ts';
import { canonicalJson } from '../util/index.ts';
import { entryColumns, readEntry } from './chain.ts';
import { whole } from './check.ts';
import { factsAsRead } from './claim-facts.ts';
import type { Tables } from './database.ts';
import type { ComparedSource, Deriving } from './derive.ts';
import type { Projection } from './projection.ts';
import { columnText } from './schema.ts';

/** A passage more sources share is a formula (a footer, a note), and none of them comes from another for it. */
const commonPrint = 40;
const commonSign = 40;
/** So much must be shared for two texts to be compared: one passage, or several of what outlives translation. */
const leastPrints = 1;
const leastSigns = 3;
/** A new source is compared with so many earlier ones, those it shares most with. */
const mostCompared = 12;

interface Reading {
  readonly claims: readonly Claim[];
  readonly parties: readonly PartyEntity[];
}

/**
 * Compares a source that is read for the first time with those read before. Later readings of it change nothing here: what two texts share
 * does not depend on who read them.
 */
export async function recordLineage(
  number: number,
  source: Source,
  reading: Reading,
  seq: number,
  projection: Projection,
): Promise<void> {
  const { tables } = projection;
  const deriving = await projection.derivations.load();
  const [marked] = await tables.find('marked', ['source'], 'source', [number]);
  if (marked !== undefined) return;
  const compared = comparedSource(source, reading, deriving);
  const marks = deriving.marks(compared);
  const prints = [...new Set(marks.prints)];
  const signs = [...new Set(marks.signs.map(columnText))];
  const candidates = await neighbours(prints, signs, tables);
  await tables.insert('marked', ['source', 'reading'], [[number, seq]]);
  await tables.insert(
    'print',
    ['print', 'source'],
    prints.map((print) => [print, number]),
  );
  await tables.insert(
    'sign',
    ['sign', 'source'],
    signs.map((sign) => [sign, number]),
  );
  await tables.insert(
    'upstream',
    ['source', 'position', 'name_key', 'data'],
    deriving
      .upstreams(compared)
      .map((upstream, position) => [number, position, columnText(upstream.key), canonicalJson(upstream)]),
  );
  for (const other of candidates) {
    const earlier = await sourceAsRead(other, projection, deriving);
    const edge = earlier && deriving.compare(earlier, compared);
    if (!edge) continue;
    await tables.insert('lineage', ['left_source', 'right_source', 'data'], [[other, number, canonicalJson(edge)]]);
  }
}

/** Numbers of the sources that share most with one of these marks, the most first. */
async function neighbours(
  prints: readonly number[],
  signs: readonly string[],
  tables: Tables,
): Promise<readonly number[]> {
  const shared = new Map<number, { prints: number; signs: number }>();
  const count = async (
    table: 'print' | 'sign',
    values: readonly (number | string)[],
    common: number,
  ): Promise<void> => {
    const sources = new Map<unknown, number[]>();
    for (const row of await tables.find(table, [table, 'source'], table, values)) {
      const source = whole(row.source, `${table}.source`);
      const found = sources.get(row[table]);
      if (found) found.push(source);
      else sources.set(row[table], [source]);
    }
    for (const found of sources.values()) {
      if (found.length > common) continue;
      for (const source of found) {
        const sofar = shared.get(source) ?? { prints: 0, signs: 0 };
        if (table === 'print') sofar.prints += 1;
        else sofar.signs += 1;
        shared.set(source, sofar);
      }
    }
  };
  await count('print', prints, commonPrint);
  await count('sign', signs, commonSign);
  return [...shared]
    .filter(([, found]) => found.prints >= leastPrints || found.signs >= leastSigns)
    .sort(([a, x], [b, y]) => y.prints - x.prints || y.signs - x.signs || a - b)
    .slice(0, mostCompared)
    .map(([source]) => source);
}

/** A source as its first reading gave it, out of the log. */
async function sourceAsRead(
  number: number,
  { log, tables, texts }: Projection,
  deriving: Deriving,
): Promise<ComparedSource | undefined> {
  const [row] = await tables.rows(
    'select s.id, s.seq, m.reading from source s join marked m on m.source = s.number where s.number = ?',
    [number],
  );
  if (row === undefined) return undefined;
  const source = await texts.get(log, String(row.id), whole(row.seq, 'source.seq'));
  const [entry] = await log.rows(`select ${entryColumns.join(', ')} from entry where seq = ?`, [
    whole(row.reading, 'marked.reading'),
  ]);
  const event = entry === undefined ? undefined : readEntry(entry).event;
  return event?.type === 'claims-proposed' ? comparedSource(source, event, deriving) : undefined;
}

function comparedSource(source: Source, { claims, parties }: Reading, deriving: Deriving): ComparedSource {
  const filled = new Map<string, { [P in PartyRole]?: EntityId }>();
  for (const { claim, part, entity } of parties) {
    const parts = filled.get(claim) ?? {};
    parts[part] = entity;
    filled.set(claim, parts);
  }
  return {
    source,
    facts: claims.map((claim, at) => factsAsRead(claim, source, filled.get(claim.id) ?? {}, deriving, at + 1)),
  };
}
