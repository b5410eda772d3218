import type { EntityKind } from '../model/index.ts';
import { entityKinds } from '../model/index.ts';
import { fromJson, oneOf, text, whole } from './check.ts';
import type { Tables } from './database.ts';
import type { Deriving } from './derive.ts';
import { entity as entityShape } from './shapes.ts';

/** A name an entity is met under. */
export interface MetName {
  readonly entity: number;
  readonly kind: EntityKind;
  readonly name: string;
}

/** A key that more entities share tells nothing; those with it are not compared for it. */
const commonBlock = 60;
/** Names less alike than this, in thousandths, are no pair: half of what a score can be, far below what is worth showing. */
const leastScore = 500;
const kindOf = oneOf(entityKinds);

/** Makes entities findable by names that are new for them, and notes which entities have names like them. A body may be a unit to one text and an organisation to another. */
export async function recordNames(met: readonly MetName[], tables: Tables, deriving: Deriving): Promise<void> {
  for (const { entity, kind, name } of met) {
    const blocks = [...new Set(deriving.nameBlocks(kind, name))];
    if (blocks.length === 0) continue;
    const known = new Set<string>();
    const others = new Set<number>();
    const sharing = new Map<string, number[]>();
    for (const row of await tables.find('name_block', ['block', 'entity'], 'block', blocks)) {
      const block = text(row.block, 'name_block.block');
      const other = whole(row.entity, 'name_block.entity');
      if (other === entity) known.add(block);
      else sharing.set(block, [...(sharing.get(block) ?? []), other]);
    }
    for (const found of sharing.values()) if (found.length <= commonBlock) for (const each of found) others.add(each);
    const fresh = blocks.filter((block) => !known.has(block));
    await tables.insert(
      'name_block',
      ['block', 'entity'],
      fresh.map((block) => [block, entity]),
    );
    for (const row of await tables.find('entity', ['number', 'kind', 'data'], 'number', [...others])) {
      if (!comparable(kind, kindOf(row.kind, 'entity.kind'))) continue;
      const number = whole(row.number, 'entity.number');
      const other = fromJson(entityShape, text(row.data, 'entity.data'), `entity row ${number}`);
      const score = Math.round(1000 * deriving.nameScore(kind, name, other.name));
      if (score >= leastScore) await keepPair(entity, number, score, tables);
    }
  }
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
