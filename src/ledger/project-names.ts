import type { EntityKind } from '../model/index.ts';
import { entityKinds } from '../model/index.ts';
import { fromJson, oneOf, text, whole } from './check.ts';
import type { Tables } from './database.ts';
import type { Deriving } from './derive.ts';
import type { Projection } from './projection.ts';
import { columnText } from './schema.ts';
import { entity as entityShape } from './shapes.ts';

/** A name an entity is met under. */
export interface MetName {
  readonly entity: number;
  readonly kind: EntityKind;
  readonly name: string;
}

/** A key that more entities share tells nothing; those with it are not compared for it. */
const commonBlock = 60;
/** A new name is compared with so many names met before, those that share most keys with it. */
const mostCompared = 8;
/** Names less alike than this, in thousandths, are no pair: half of what a score can be, far below what is worth showing. */
const leastScore = 500;
const kindOf = oneOf(entityKinds);

/** Makes entities findable by names that are new for them, and notes which entities have names like them. A body may be a unit to one text and an organisation to another. */
export async function recordNames(
  met: readonly MetName[],
  { tables, kept }: Pick<Projection, 'tables' | 'kept'>,
  deriving: Deriving,
): Promise<void> {
  for (const { entity, kind, name } of met) {
    if (kept.hasName(entity, name)) continue;
    kept.keepName(entity, name);
    const blocks = [...new Set(deriving.nameBlocks(kind, name).map(columnText))];
    if (blocks.length === 0) continue;
    if (await hasBlocks(entity, blocks, tables)) continue;
    const marks = { table: 'name_block', of: 'entity', by: 'block', values: blocks };
    const sharing = await tables.sharing({ ...marks, common: commonBlock, least: 1 });
    const others = [...sharing.keys()].filter((other) => other !== entity).slice(0, mostCompared);
    await tables.insertNew(
      'name_block',
      ['block', 'entity'],
      blocks.map((block) => [block, entity]),
    );
    for (const row of await tables.find('entity', ['number', 'kind', 'data'], 'number', others)) {
      if (!comparable(kind, kindOf(row.kind, 'entity.kind'))) continue;
      const number = whole(row.number, 'entity.number');
      const other = fromJson(entityShape, text(row.data, 'entity.data'), `entity row ${number}`);
      const score = Math.round(1000 * deriving.nameScore(kind, name, other.name));
      if (score >= leastScore) await keepPair(entity, number, score, tables);
    }
  }
}

/** Whether the entity is found by all these keys already: then the name brings nothing new. */
async function hasBlocks(entity: number, blocks: readonly string[], tables: Tables): Promise<boolean> {
  const marks = blocks.map(() => '?').join(', ');
  const [row] = await tables.rows(
    `select cast(count(*) as integer) as known from name_block where entity = ? and block in (${marks})`,
    [entity, ...blocks],
  );
  return row?.known === blocks.length;
}

/** As much as names that are nearly equal: a text that says two names are one is a better reason than any likeness. */
const saidScore = 950;

/** Notes that a text says of two entities that they are one: such a pair is worth judging, however unlike the names. */
export async function recordSaidSame(one: MetName, other: MetName, tables: Tables): Promise<void> {
  if (one.entity === other.entity || !comparable(one.kind, other.kind)) return;
  await keepPair(one.entity, other.entity, saidScore, tables);
}

async function keepPair(one: number, other: number, score: number, tables: Tables): Promise<void> {
  await tables.run(
    `insert into name_pair (left_entity, right_entity, score) values (?, ?, ?)
      on conflict (left_entity, right_entity) do update set score = excluded.score where excluded.score > name_pair.score`,
    [Math.min(one, other), Math.max(one, other), score],
  );
}

function comparable(one: EntityKind, other: EntityKind): boolean {
  const body = (kind: EntityKind): boolean => kind === 'unit' || kind === 'organisation';
  return one === other || (body(one) && body(other));
}
