import type { ClaimFacts, LineageEdge, SourceId, Span, Upstream } from '../model/index.ts';
import { disputeRules, disputeStates, lineageKinds } from '../model/index.ts';
import type { Check } from './check.ts';
import { day, fromJson, list, nullable, number, object, oneOf, pair, text, whole } from './check.ts';
import type { FactHead } from './claim-facts.ts';
import { readFacts } from './claim-facts.ts';
import type { Row, SqlValue, Tables } from './database.ts';
import type {
  DisputeCounts,
  DisputeFilter,
  FactFilter,
  Lineage,
  NamePair,
  RecordedDispute,
  RecordedVoice,
} from './ledger.ts';
import { readSettlements } from './project-disputes.ts';
import { canonicalOf } from './queries.ts';
import { columnText } from './schema.ts';

// What follows from the record, as the port gives it.

const noLimit = 2_147_483_647;

/** Facts that meet every condition, in order of recording. */
export async function findFacts(tables: Tables, filter: FactFilter): Promise<readonly ClaimFacts[]> {
  if (filter.sayingTheSameAs !== undefined)
    return sayingTheSame(tables, await findFacts(tables, filter.sayingTheSameAs));
  const sets: ReadonlySet<number>[] = [];
  if (filter.entities !== undefined) sets.push(await claimsOfEntities(tables, filter.entities, filter.parts));
  if (filter.claims !== undefined) sets.push(await numbersWhere(tables, 'claim', 'number', 'id', filter.claims));
  if (filter.voices !== undefined) {
    sets.push(await numbersWhere(tables, 'claim_voice', 'claim', 'voice', filter.voices.map(columnText)));
  }
  if (filter.sources !== undefined) {
    const sources = await numbersWhere(tables, 'source', 'number', 'id', filter.sources);
    sets.push(await numbersWhere(tables, 'claim', 'number', 'source', [...sources]));
  }
  if (filter.publications !== undefined) {
    const sources = await numbersWhere(tables, 'source', 'number', 'publication', filter.publications);
    sets.push(await numbersWhere(tables, 'claim', 'number', 'source', [...sources]));
  }
  if (sets.length === 0) {
    if (filter.types === undefined) return [];
    sets.push(await numbersWhere(tables, 'claim', 'number', 'type', filter.types));
  }
  const [first, ...others] = [...sets].sort((a, b) => a.size - b.size);
  const numbers = [...(first ?? [])].filter((each) => others.every((set) => set.has(each)));
  const types = filter.types === undefined ? undefined : new Set(filter.types);
  return readFacts(tables, numbers, types && (({ type }) => types.has(type)));
}

async function numbersWhere(
  tables: Tables,
  table: string,
  wanted: string,
  column: string,
  values: readonly SqlValue[],
): Promise<ReadonlySet<number>> {
  const rows = await tables.find(table, [wanted], column, [...new Set(values)]);
  return new Set(rows.map((row) => whole(row[wanted], `${table}.${wanted}`)));
}

async function claimsOfEntities(
  tables: Tables,
  ids: readonly string[],
  parts: FactFilter['parts'],
): Promise<ReadonlySet<number>> {
  const canonicals = await numbersWhere(tables, 'entity', 'canonical', 'id', ids.map(columnText));
  const members = await numbersWhere(tables, 'entity', 'number', 'canonical', [...canonicals]);
  const rows = await tables.find('claim_party', ['claim', 'part'], 'entity', [...members]);
  const wanted = parts === undefined ? undefined : new Set<unknown>(parts);
  const kept = wanted === undefined ? rows : rows.filter((row) => wanted.has(row.part));
  return new Set(kept.map((row) => whole(row.claim, 'claim_party.claim')));
}

/** Claims that say what one of these says: of one type, subject, object, role and polarity. */
async function sayingTheSame(tables: Tables, picked: readonly ClaimFacts[]): Promise<readonly ClaimFacts[]> {
  const said = new Set(picked.map(statementOf));
  const ties = new Set(picked.map(tieOf));
  const subjects = [...new Set(picked.map((facts) => facts.subject))];
  const all = await readFacts(tables, [...(await claimsOfEntities(tables, subjects, ['subject']))], (claim) =>
    ties.has(tieOf(claim)),
  );
  return all.filter((facts) => said.has(statementOf(facts)));
}

function tieOf({ type, subject, object: other }: FactHead): string {
  return `${type} ${subject} ${other}`;
}

function statementOf({ type, subject, object: other, role, polarity }: ClaimFacts): string {
  return [type, subject, other, role, polarity].join(' ');
}

const disputeShape: Check<RecordedDispute['dispute']> = object<RecordedDispute['dispute']>({
  id: text,
  rule: oneOf(disputeRules),
  about: list(text),
  sides: list(
    object<RecordedDispute['dispute']['sides'][number]>({
      key: text,
      entity: nullable(text),
      value: nullable(text),
      claims: list(text),
    }),
  ),
  days: pair(nullable(day)),
});

/** Disputes that meet every condition: the reopened first and the settled last, among them those of most claims first. */
export async function findDisputes(tables: Tables, filter: DisputeFilter): Promise<readonly RecordedDispute[]> {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (filter.entity !== undefined) {
    const canonical = await canonicalOf(tables, filter.entity);
    if (canonical === undefined) return [];
    conditions.push('d.id in (select dispute from dispute_entity where entity = ?)');
    values.push(canonical);
  }
  if (filter.claim !== undefined) {
    conditions.push(
      'd.id in (select x.dispute from dispute_claim x join claim c on c.number = x.claim where c.id = ?)',
    );
    values.push(columnText(filter.claim));
  }
  if (filter.claims !== undefined) {
    const numbers = await numbersWhere(tables, 'claim', 'number', 'id', filter.claims.map(columnText));
    const rows = await tables.find('dispute_claim', ['dispute'], 'claim', [...numbers]);
    conditions.push('d.id in (select value from json_each(?))');
    values.push(JSON.stringify([...new Set(rows.map((row) => text(row.dispute, 'dispute_claim.dispute')))]));
  }
  if (filter.rule !== undefined) {
    conditions.push('d.rule = ?');
    values.push(filter.rule);
  }
  if (filter.state !== undefined) {
    conditions.push('d.state = ?');
    values.push(filter.state);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const rows = await tables.rows(
    `select d.id, d.state, d.settled_by, d.data from dispute d ${where} order by ${stateOrder}, d.claims desc, d.id limit ? offset ?`,
    [...values, filter.limit ?? noLimit, filter.offset ?? 0],
  );
  return disputesFrom(tables, rows);
}

/** Who settled a dispute wants to know first where that no longer stands. */
const stateOrder = "case d.state when 'reopened' then 0 when 'open' then 1 else 2 end";

/** How many disputes there are of each state, rule and entity, each under the filter's other conditions. */
export async function countDisputes(
  tables: Tables,
  filter: Pick<DisputeFilter, 'entity' | 'rule' | 'state'>,
  mostEntities: number,
): Promise<DisputeCounts> {
  const entity = filter.entity === undefined ? undefined : await canonicalOf(tables, filter.entity);
  if (filter.entity !== undefined && entity === undefined) return { states: [], rules: [], entities: [] };
  const conditions = {
    state: filter.state === undefined ? null : ([`d.state = ?`, filter.state] as const),
    rule: filter.rule === undefined ? null : ([`d.rule = ?`, filter.rule] as const),
    entity:
      entity === undefined
        ? null
        : (['d.id in (select dispute from dispute_entity where entity = ?)', entity] as const),
  };
  const without = (left: keyof typeof conditions): { readonly where: string; readonly values: readonly SqlValue[] } => {
    const given = (['state', 'rule', 'entity'] as const).flatMap((each) => {
      const condition = each === left ? null : conditions[each];
      return condition === null ? [] : [condition];
    });
    return {
      where: given.length === 0 ? '' : `where ${given.map(([condition]) => condition).join(' and ')}`,
      values: given.map(([, value]) => value),
    };
  };
  const [byState, byRule, byEntity] = [without('state'), without('rule'), without('entity')];
  const states = await tables.rows(
    `select d.state as name, count(*) as disputes from dispute d ${byState.where} group by d.state`,
    byState.values,
  );
  const rules = await tables.rows(
    `select d.rule as name, count(*) as disputes from dispute d ${byRule.where} group by d.rule`,
    byRule.values,
  );
  const entities = await tables.rows(
    `select e.id as name, count(*) as disputes from dispute d
      join dispute_entity x on x.dispute = d.id join entity e on e.number = x.entity
      ${byEntity.where} group by e.number order by disputes desc, e.number limit ?`,
    [...byEntity.values, mostEntities],
  );
  const counted = (row: Row): number => whole(row.disputes, 'count of disputes');
  return {
    states: states.map((row) => ({ state: stateOf(row.name, 'dispute.state'), disputes: counted(row) })),
    rules: rules.map((row) => ({ rule: oneOf(disputeRules)(row.name, 'dispute.rule'), disputes: counted(row) })),
    entities: entities.map((row) => ({ entity: text(row.name, 'entity.id'), disputes: counted(row) })),
  };
}

/** Voices, those of most claims first. */
export async function findVoices(tables: Tables, limit: number): Promise<readonly RecordedVoice[]> {
  const rows = await tables.rows(
    `select v.voice, v.claims, c.id from (
        select voice, count(*) as claims, min(claim) as first from claim_voice where voice <> '' group by voice
        order by claims desc, voice limit ?
      ) v join claim c on c.number = v.first order by v.claims desc, v.voice`,
    [limit],
  );
  return rows.map((row) => ({
    key: text(row.voice, 'claim_voice.voice'),
    claims: whole(row.claims, 'count of claims'),
    first: text(row.id, 'claim.id'),
  }));
}

/** One dispute by its id. */
export async function findDispute(tables: Tables, id: string): Promise<RecordedDispute | undefined> {
  const rows = await tables.find('dispute', ['id', 'state', 'settled_by', 'data'], 'id', [columnText(id)]);
  return (await disputesFrom(tables, rows))[0];
}

const stateOf = oneOf(disputeStates);

async function disputesFrom(tables: Tables, rows: readonly Row[]): Promise<readonly RecordedDispute[]> {
  const settledBy = rows.map((row) => nullable(whole)(row.settled_by, 'dispute.settled_by'));
  const seqs = [...new Set(settledBy.filter((seq) => seq !== null))];
  const settlements = new Map((await readSettlements(tables, seqs)).map((each) => [each.seq, each]));
  return rows.map((row, at) => {
    const id = text(row.id, 'dispute.id');
    return {
      dispute: fromJson(disputeShape, text(row.data, 'dispute.data'), `dispute ${id}`),
      state: stateOf(row.state, 'dispute.state'),
      settlement: settlements.get(settledBy[at] ?? 0) ?? null,
    };
  });
}

const spanShape = object<Span>({ begin: whole, end: whole });
const edgeShape: Check<LineageEdge> = object<LineageEdge>({
  left: text,
  right: text,
  kind: oneOf(lineageKinds),
  share: number,
  passages: list(object<LineageEdge['passages'][number]>({ left: spanShape, right: spanShape })),
  reasons: list(text),
});
const upstreamShape: Check<Upstream> = object<Upstream>({
  source: text,
  key: text,
  text,
  speaker: nullable(text),
  begin: whole,
  end: whole,
});

/** Edges of these sources, or of all, and what they lean on. */
export async function findLineage(tables: Tables, ids: readonly SourceId[] | undefined): Promise<Lineage> {
  const edge = (row: Row): LineageEdge => fromJson(edgeShape, text(row.data, 'lineage.data'), 'a row of table lineage');
  const upstream = (row: Row): Upstream =>
    fromJson(upstreamShape, text(row.data, 'upstream.data'), 'a row of table upstream');
  if (ids === undefined) {
    const edges = await tables.rows('select data from lineage order by left_source, right_source');
    const upstreams = await tables.rows('select data from upstream order by source, position');
    return { edges: edges.map(edge), upstreams: upstreams.map(upstream) };
  }
  const numbers = [...(await numbersWhere(tables, 'source', 'number', 'id', ids))];
  const columns = ['left_source', 'right_source', 'data'];
  const found = new Map<string, Row>();
  for (const column of ['left_source', 'right_source']) {
    for (const row of await tables.find('lineage', columns, column, numbers)) {
      found.set(`${String(row.left_source)} ${String(row.right_source)}`, row);
    }
  }
  const leaning = await tables.find('upstream', ['source', 'position', 'data'], 'source', numbers);
  const by = (row: Row, column: string): number => whole(row[column], column);
  return {
    edges: [...found.values()]
      .sort((a, b) => by(a, 'left_source') - by(b, 'left_source') || by(a, 'right_source') - by(b, 'right_source'))
      .map(edge),
    upstreams: [...leaning]
      .sort((a, b) => by(a, 'source') - by(b, 'source') || by(a, 'position') - by(b, 'position'))
      .map(upstream),
  };
}

/** Pairs of names most alike first, without those that are one entity by now. */
export async function findNamePairs(
  tables: Tables,
  filter: { readonly entity?: string; readonly limit?: number; readonly offset?: number },
): Promise<readonly NamePair[]> {
  const { entity, limit = noLimit, offset = 0 } = filter;
  if (entity !== undefined) return (await pairsOfEntity(tables, entity)).slice(offset, offset + limit);
  const rows = await tables.rows(
    `select l.id as left_id, r.id as right_id, p.score from name_pair p
      join entity l on l.number = p.left_entity join entity r on r.number = p.right_entity
      where l.canonical <> r.canonical order by p.score desc, p.left_entity, p.right_entity limit ? offset ?`,
    [limit, offset],
  );
  return rows.map((row) => pairFrom(row.left_id, row.right_id, row.score));
}

function pairFrom(left: unknown, right: unknown, score: unknown): NamePair {
  return {
    left: text(left, 'entity.id'),
    right: text(right, 'entity.id'),
    score: whole(score, 'name_pair.score') / 1000,
  };
}

/** The pairs of one entity and those merged with it: few, so that they are fetched and then put in order. */
async function pairsOfEntity(tables: Tables, id: string): Promise<readonly NamePair[]> {
  const canonical = await canonicalOf(tables, id);
  if (canonical === undefined) return [];
  const members = [...(await numbersWhere(tables, 'entity', 'number', 'canonical', [canonical]))];
  const columns = ['left_entity', 'right_entity', 'score'];
  const pairs = new Map<string, { readonly left: number; readonly right: number; readonly score: number }>();
  for (const side of ['left_entity', 'right_entity']) {
    for (const row of await tables.find('name_pair', columns, side, members)) {
      const [left = 0, right = 0, score = 0] = columns.map((column) => whole(row[column], `name_pair.${column}`));
      pairs.set(`${left} ${right}`, { left, right, score });
    }
  }
  const numbers = [...new Set([...pairs.values()].flatMap(({ left, right }) => [left, right]))];
  const sides = new Map(
    (await tables.find('entity', ['number', 'id', 'canonical'], 'number', numbers)).map((row) => [row.number, row]),
  );
  return [...pairs.values()]
    .filter(({ left, right }) => sides.get(left)?.canonical !== sides.get(right)?.canonical)
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .map(({ left, right, score }) => pairFrom(sides.get(left)?.id, sides.get(right)?.id, score));
}

/** Numbers of canonical entities found by these keys, those with most of them first, then those of most claims. */
export async function findByBlocks(
  tables: Tables,
  blocks: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const shared = new Map<number, number>();
  for (const row of await tables.find('name_block', ['entity'], 'block', [...new Set(blocks)].map(columnText))) {
    const entity = whole(row.entity, 'name_block.entity');
    shared.set(entity, (shared.get(entity) ?? 0) + 1);
  }
  const best = new Map<number, { shared: number; claims: number }>();
  for (const row of await tables.find('entity', ['number', 'canonical', 'claims'], 'number', [...shared.keys()])) {
    const canonical = whole(row.canonical, 'entity.canonical');
    const count = shared.get(whole(row.number, 'entity.number')) ?? 0;
    const known = best.get(canonical);
    if (known === undefined || count > known.shared)
      best.set(canonical, { shared: count, claims: whole(row.claims, 'entity.claims') });
  }
  return [...best]
    .sort(([a, x], [b, y]) => y.shared - x.shared || y.claims - x.claims || a - b)
    .slice(0, limit)
    .map(([canonical]) => canonical);
}
