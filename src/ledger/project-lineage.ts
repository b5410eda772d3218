import type { Claim, ClaimFacts, EntityId, PartyEntity, PartyRole, Source } from '../model/index.ts';
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
/** So much must be shared for two texts to be compared: passages, or, between languages, several signs. */
const leastPrints = 2;
const leastSigns = 3;
/** A new source is compared with so many earlier ones, those it shares most with. */
const mostCompared = 6;

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
  const compared = comparedSource(source, () => reading, deriving);
  const marks = deriving.marks(compared);
  const prints = [...new Set(marks.prints)];
  const signs = [...new Set(marks.signs.map(columnText))];
  const candidates = await neighbours({ prints, signs, language: source.language }, tables);
  await tables.insert('marked', ['source', 'reading', 'language'], [[number, seq, source.language]]);
  await tables.insert(
    'print',
    ['print', 'source'],
    prints.map((print) => [print, number]),
  );
  await tables.insert(
    'sign',
    ['sign', 'source', 'language'],
    signs.map((sign) => [sign, number, source.language]),
  );
  await tables.insert(
    'upstream',
    ['source', 'position', 'name_key', 'data'],
    deriving
      .upstreams(compared)
      .map((upstream, position) => [number, position, columnText(upstream.key), canonicalJson(upstream)]),
  );
  for (const other of candidates) {
    const earlier = await sourceAsRead(other, source.language, projection, deriving);
    const edge = earlier && deriving.compare(earlier, compared);
    if (!edge) continue;
    await tables.insert('lineage', ['left_source', 'right_source', 'data'], [[other, number, canonicalJson(edge)]]);
  }
}

interface Looked {
  readonly prints: readonly number[];
  readonly signs: readonly string[];
  readonly language: string | null;
}

/** Numbers of the sources that share most with one of these marks, the most first. Signs count between languages only: in one language copied words show. */
async function neighbours({ prints, signs, language }: Looked, tables: Tables): Promise<readonly number[]> {
  const wanted = new Map(
    await tables.sharing({
      table: 'print',
      of: 'source',
      by: 'print',
      values: prints,
      common: commonPrint,
      least: leastPrints,
    }),
  );
  const translated = await tables.sharing({
    table: 'sign',
    of: 'source',
    by: 'sign',
    values: signs,
    common: commonSign,
    least: leastSigns,
    except: { column: 'language', value: language },
  });
  for (const [source, count] of translated) wanted.set(source, (wanted.get(source) ?? 0) + count);
  return [...wanted]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, mostCompared)
    .map(([source]) => source);
}

/**
 * A source as its first reading gave it, out of the log, to be compared with one in `language`. In one language copies show by their words alone; the
 * reading, which is larger than the text, is fetched between languages only.
 */
async function sourceAsRead(
  number: number,
  language: string | null,
  { log, tables, texts }: Projection,
  deriving: Deriving,
): Promise<ComparedSource | undefined> {
  const [row] = await tables.rows(
    'select s.id, s.seq, m.reading from source s join marked m on m.source = s.number where s.number = ?',
    [number],
  );
  if (row === undefined) return undefined;
  const source = await texts.get(log, String(row.id), whole(row.seq, 'source.seq'));
  if (language !== null && source.language === language) return { source, facts: [] };
  const [entry] = await log.rows(`select ${entryColumns.join(', ')} from entry where seq = ?`, [
    whole(row.reading, 'marked.reading'),
  ]);
  return entry === undefined
    ? undefined
    : comparedSource(
        source,
        () => {
          const { event } = readEntry(entry);
          return event.type === 'claims-proposed' ? event : { claims: [], parties: [] };
        },
        deriving,
      );
}

function comparedSource(source: Source, reading: () => Reading, deriving: Deriving): ComparedSource {
  let facts: readonly ClaimFacts[] | undefined;
  return {
    source,
    get facts() {
      facts ??= factsOf(source, reading(), deriving);
      return facts;
    },
  };
}

function factsOf(source: Source, { claims, parties }: Reading, deriving: Deriving): readonly ClaimFacts[] {
  const filled = new Map<string, { [P in PartyRole]?: EntityId }>();
  for (const { claim, part, entity } of parties) {
    const parts = filled.get(claim) ?? {};
    parts[part] = entity;
    filled.set(claim, parts);
  }
  return claims.map((claim, at) => factsAsRead(claim, source, filled.get(claim.id) ?? {}, deriving, at + 1));
}
