import type { Entity, EntityId, EntityKind, Source } from '../model/index.ts';
import { claimStatuses, entityKinds, judgements } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import type { Check } from './check.ts';
import { fromJson, nullable, object, oneOf, text, whole } from './check.ts';
import type { Row, SqlValue, Tables } from './database.ts';
import { standingJudgements } from './groups.ts';
import type {
  ClaimFilter,
  Counts,
  RecordedClaim,
  RecordedEntity,
  RecordedJudgement,
  RecordedSource,
} from './ledger.ts';
import { partiesOf } from './parties.ts';
import { columnText } from './schema.ts';
import { claim as claimShape, entity as entityShape, sourceHead } from './shapes.ts';

// What the tables hold, as the port gives it. Every row is checked: a database edited by hand gives an error that names the row, not a crash elsewhere.

/** "No limit" as a number that both databases take. */
const noLimit = 2_147_483_647;

interface SourceRow {
  readonly number: number;
  readonly data: string;
  readonly text_length: number;
  readonly reading: RecordedSource['reading'];
  readonly claims: number;
}
const sourceRow: Check<SourceRow> = object<SourceRow>({
  number: whole,
  data: text,
  text_length: whole,
  reading: oneOf(['unread', 'read', 'not read']),
  claims: whole,
});

interface ClaimRow {
  readonly number: number;
  readonly status: RecordedClaim['status'];
  readonly note: string | null;
  readonly data: string;
}
const claimRow: Check<ClaimRow> = object<ClaimRow>({
  number: whole,
  status: oneOf(claimStatuses),
  note: nullable(text),
  data: text,
});

interface EntityRow {
  readonly number: number;
  readonly canonical: number;
  readonly id: string;
  readonly data: string;
  readonly claims: number;
}
const entityRow: Check<EntityRow> = object<EntityRow>({
  number: whole,
  canonical: whole,
  id: text,
  data: text,
  claims: whole,
});

/** Sources in order of capture. */
export async function readSources(tables: Tables): Promise<readonly RecordedSource[]> {
  const rows = await tables.rows('select number, data, text_length, reading, claims from source order by number');
  return rows.map(recordedSource);
}

function recordedSource(item: Row): RecordedSource {
  const row = sourceRow(item, 'a row of table source');
  return {
    source: fromJson(sourceHead, row.data, `row ${row.number} of table source`),
    length: row.text_length,
    reading: row.reading,
    claims: row.claims,
  };
}

/** These sources without their texts. */
export async function readSourcesById(
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordedSource>> {
  const columns = ['number', 'data', 'text_length', 'reading', 'claims'];
  const rows = await tables.find('source', columns, 'id', [...new Set(ids)].map(columnText));
  return new Map(rows.map(recordedSource).map((each) => [each.source.id, each]));
}

/** What the case holds, counted. */
export async function readCounts(tables: Tables): Promise<Counts> {
  const [sources] = await tables.rows(
    `select count(*) as sources, coalesce(sum(case when reading = 'unread' then 1 else 0 end), 0) as unread from source`,
  );
  const [claims] = await tables.rows('select count(*) as claims from claim');
  const entities = { person: 0, unit: 0, place: 0, organisation: 0 };
  for (const row of await tables.rows(
    'select kind, count(*) as found from entity where number = canonical group by kind',
  )) {
    entities[oneOf(entityKinds)(row.kind, 'entity.kind')] = whole(row.found, 'number of entities');
  }
  return {
    sources: whole(sources?.sources, 'number of sources'),
    unread: whole(sources?.unread, 'number of unread sources'),
    claims: whole(claims?.claims, 'number of claims'),
    entities,
  };
}

/** These claims. */
export async function readClaimsById(
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordedClaim>> {
  const rows = await tables.find(
    'claim',
    ['number', 'status', 'review', 'data'],
    'id',
    [...new Set(ids)].map(columnText),
  );
  const reviews = await tables.find(
    'review',
    ['seq', 'note'],
    'seq',
    rows.flatMap((row) => (row.review === null ? [] : [whole(row.review, 'claim.review')])),
  );
  const notes = new Map(reviews.map((row) => [row.seq, row.note]));
  const claims = await recordedClaims(
    tables,
    rows.map((row) => ({ ...row, note: notes.get(row.review) ?? null })),
  );
  return new Map(claims.map((each) => [each.claim.id, each]));
}

/** The entity that each of these ids counts as, without its spellings. */
export async function readEntitiesById(
  tables: Tables,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, Entity>> {
  const asked = await tables.find('entity', ['id', 'canonical'], 'id', [...new Set(ids)].map(columnText));
  const canonicals = [...new Set(asked.map((row) => whole(row.canonical, 'entity.canonical')))];
  const found = new Map(
    (await tables.find('entity', ['number', 'data'], 'number', canonicals)).map((row) => [
      row.number,
      fromJson(entityShape, text(row.data, 'entity.data'), `row ${String(row.number)} of table entity`),
    ]),
  );
  return new Map(
    asked.flatMap((row) => {
      const entity = found.get(row.canonical);
      return entity === undefined ? [] : [[text(row.id, 'entity.id'), entity] as const];
    }),
  );
}

/** Each of these as it was recorded, whatever it counts as by now. */
export async function readEntitiesAsMet(
  tables: Tables,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, Entity>> {
  const rows = await tables.find('entity', ['id', 'data'], 'id', [...new Set(ids)].map(columnText));
  return new Map(
    rows.map((row) => {
      const id = text(row.id, 'entity.id');
      return [id, fromJson(entityShape, text(row.data, 'entity.data'), `entity ${id}`)] as const;
    }),
  );
}

/** Number and capturing entry of a source. */
export async function findSource(
  tables: Tables,
  id: Source['id'],
): Promise<{ readonly number: number; readonly seq: number } | undefined> {
  const [row] = await tables.find('source', ['number', 'seq'], 'id', [id]);
  return row && { number: whole(row.number, 'source.number'), seq: whole(row.seq, 'source.seq') };
}

/** Claims that meet every condition, in the order asked for. */
export async function readClaims(tables: Tables, filter: ClaimFilter): Promise<readonly RecordedClaim[]> {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const must = (sql: string, ...given: readonly SqlValue[]): void => {
    conditions.push(sql);
    values.push(...given);
  };
  if (filter.source !== undefined) {
    const source = await findSource(tables, filter.source);
    if (source === undefined) return [];
    must('c.source = ?', source.number);
  }
  if (filter.entity !== undefined) {
    const canonical = await canonicalOf(tables, filter.entity);
    if (canonical === undefined) return [];
    const part = filter.part === undefined ? '' : ' and p.part = ?';
    must(
      `c.number in (select p.claim from entity e join claim_party p on p.entity = e.number where e.canonical = ?${part})`,
      canonical,
      ...(filter.part === undefined ? [] : [filter.part]),
    );
  }
  if (filter.type !== undefined) must('c.type = ?', filter.type);
  if (filter.status !== undefined) must('c.status = ?', filter.status);
  const words = wordsAsked(filter.words);
  if (words.length > 0) {
    const condition = tables.words.condition('claim', 'c.number', words);
    must(condition.sql, ...condition.values);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  return claimsWhere(
    tables,
    `${where} order by ${orderOf(filter)}c.source, c.citation_begin, c.citation_end, c.number limit ? offset ?`,
    [...values, filter.limit ?? noLimit, filter.offset ?? 0],
  );
}

/** What comes before the place in the order. */
function orderOf({ order }: ClaimFilter): string {
  return order === 'confidence' ? 'c.confidence, ' : '';
}

/** One claim by its id. */
export async function readClaim(tables: Tables, id: string): Promise<RecordedClaim | undefined> {
  const [found] = await claimsWhere(tables, 'where c.id = ?', [columnText(id)]);
  return found;
}

async function claimsWhere(
  tables: Tables,
  rest: string,
  values: readonly SqlValue[],
): Promise<readonly RecordedClaim[]> {
  const rows = await tables.rows(
    `select c.number, c.status, r.note, c.data from claim c left join review r on r.seq = c.review ${rest}`,
    values,
  );
  return recordedClaims(tables, rows);
}

async function recordedClaims(tables: Tables, rows: readonly Row[]): Promise<readonly RecordedClaim[]> {
  const claims = rows.map((row) => claimRow(row, 'a row of table claim'));
  const parties = await partiesOf(
    tables,
    claims.map((row) => row.number),
  );
  return claims.map((row) => {
    const claim = fromJson(claimShape, row.data, `row ${row.number} of table claim`);
    const filled = (parties.get(row.number) ?? []).map(({ part, entity }) => ({ claim: claim.id, part, entity }));
    return { claim, status: row.status, note: row.note, parties: filled };
  });
}

/** The number of the entity that the one with this id counts as. */
export async function canonicalOf(tables: Tables, id: EntityId): Promise<number | undefined> {
  const [row] = await tables.find('entity', ['canonical'], 'id', [columnText(id)]);
  return row && whole(row.canonical, 'entity.canonical');
}

/** By canonical or merged id. */
export async function readEntity(tables: Tables, id: EntityId): Promise<RecordedEntity | undefined> {
  const canonical = await canonicalOf(tables, id);
  return canonical === undefined ? undefined : (await readEntitiesByNumber(tables, [canonical]))[0];
}

/** Entities most claims first, ties in order of recording. */
export async function readEntities(
  tables: Tables,
  filter: { readonly kind?: EntityKind; readonly limit?: number },
): Promise<readonly RecordedEntity[]> {
  const kind = filter.kind === undefined ? '' : ' and kind = ?';
  const rows = await tables.rows(
    `select number from entity where number = canonical${kind} order by claims desc, number limit ?`,
    [...(filter.kind === undefined ? [] : [filter.kind]), filter.limit ?? noLimit],
  );
  return readEntitiesByNumber(tables, numbersIn(rows, 'number'));
}

/** Entities of which one, or one merged with it, has this key, in order of recording. */
export async function readEntitiesByKey(tables: Tables, key: string): Promise<readonly RecordedEntity[]> {
  const rows = await tables.rows('select distinct canonical from entity where name_key = ? order by canonical', [
    columnText(key),
  ]);
  return readEntitiesByNumber(tables, numbersIn(rows, 'canonical'));
}

function numbersIn(rows: readonly Row[], column: string): readonly number[] {
  return rows.map((row) => whole(row[column], `entity.${column}`));
}

/** Entities of these canonical numbers, in the same order. */
export async function readEntitiesByNumber(
  tables: Tables,
  canonicals: readonly number[],
): Promise<readonly RecordedEntity[]> {
  const groups = new Map<number, EntityRow[]>();
  const columns = ['number', 'canonical', 'id', 'data', 'claims'];
  for (const item of await tables.find('entity', columns, 'canonical', canonicals)) {
    const row = entityRow(item, 'a row of table entity');
    const group = groups.get(row.canonical);
    if (group) group.push(row);
    else groups.set(row.canonical, [row]);
  }
  const entities: RecordedEntity[] = [];
  for (const canonical of canonicals) {
    const group = (groups.get(canonical) ?? []).sort((a, b) => a.number - b.number);
    const head = group.find((row) => row.number === canonical);
    entities.push({
      entity: fromJson(
        entityShape,
        text(head?.data, `row ${canonical} of table entity`),
        `row ${canonical} of table entity`,
      ),
      merged: group.filter((row) => row !== head).map((row) => row.id),
      names: await namesOf(tables, canonical),
      claims: whole(head?.claims, `row ${canonical} of table entity`),
    });
  }
  return entities;
}

async function namesOf(tables: Tables, canonical: number): Promise<RecordedEntity['names']> {
  const rows = await tables.rows(
    `select p.name, cast(count(distinct p.claim) as integer) as claims from entity e join claim_party p on p.entity = e.number
      where e.canonical = ? group by p.name order by claims desc, min(p.claim), p.name`,
    [canonical],
  );
  return rows.map((row) => ({
    name: text(row.name, 'claim_party.name'),
    claims: whole(row.claims, 'claims of a name'),
  }));
}

const judgementOf = oneOf(judgements);

/** Judgements that stand, in order of recording. */
export async function readJudgements(tables: Tables): Promise<readonly RecordedJudgement[]> {
  const rows = await tables.rows(
    `select j.seq, j.left_entity, j.right_entity, l.id as left_id, r.id as right_id, j.judgement, j.reason from judgement j
      join entity l on l.number = j.left_entity join entity r on r.number = j.right_entity
      where j.undone_by is null order by j.seq`,
  );
  const standing = standingJudgements(
    rows.map((row) => ({
      seq: whole(row.seq, 'judgement.seq'),
      left: whole(row.left_entity, 'judgement.left_entity'),
      right: whole(row.right_entity, 'judgement.right_entity'),
      leftId: text(row.left_id, 'entity.id'),
      rightId: text(row.right_id, 'entity.id'),
      judgement: judgementOf(row.judgement, 'judgement.judgement'),
      reason: nullable(text)(row.reason, 'judgement.reason'),
    })),
  );
  return standing.map(({ seq, leftId, rightId, judgement, reason }) => ({
    seq,
    left: leftId,
    right: rightId,
    judgement,
    reason,
  }));
}

/** Whether a judgement, standing or taken back, is about something of the one and something of the other. */
export async function readWasJudged(tables: Tables, left: EntityId, right: EntityId): Promise<boolean> {
  const membersOf = async (id: EntityId): Promise<readonly number[]> => {
    const canonical = await canonicalOf(tables, id);
    if (canonical === undefined) return [];
    return numbersIn(await tables.find('entity', ['number'], 'canonical', [canonical]), 'number');
  };
  const [one, other] = [await membersOf(left), new Set<unknown>(await membersOf(right))];
  const columns = ['left_entity', 'right_entity'];
  const toTheRight = await tables.find('judgement', columns, 'left_entity', one);
  const toTheLeft = await tables.find('judgement', columns, 'right_entity', one);
  return toTheRight.some((row) => other.has(row.right_entity)) || toTheLeft.some((row) => other.has(row.left_entity));
}

/** The folded words of a question. */
export function wordsAsked(asked: string | undefined): readonly string[] {
  return foldText(asked ?? '')
    .split(' ')
    .filter((word) => word !== '');
}
