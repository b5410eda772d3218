import type { Judgement } from '../model/index.ts';
import { judgements } from '../model/index.ts';
import { oneOf, whole } from './check.ts';
import type { Row, Tables } from './database.ts';
import type { PairJudgement } from './groups.ts';
import { canonicalNumbers } from './groups.ts';
import type { Kept } from './kept.ts';
import type { Touched } from './touched.ts';

const judgementOf = oneOf<Judgement>(judgements);

/** The pair a row of `judgement` is about. @throws {ShapeFault} */
export function pairOf(row: Row): PairJudgement {
  return {
    seq: whole(row.seq, 'judgement.seq'),
    left: whole(row.left_entity, 'judgement.left_entity'),
    right: whole(row.right_entity, 'judgement.right_entity'),
    judgement: judgementOf(row.judgement, 'judgement.judgement'),
  };
}

/**
 * Works out anew which entities count as one, for all that count as the same as `left` or `right` now.
 * To be called after a judgement about the two was added or taken back: nothing outside these can have changed.
 */
export async function regroup(
  tables: Tables,
  left: number,
  right: number,
  touched: Touched,
  kept: Kept,
): Promise<void> {
  const ends = await tables.find('entity', ['canonical'], 'number', [left, right]);
  const before = new Set(ends.map((row) => whole(row.canonical, 'entity.canonical')));
  const members = new Map<number, number>();
  for (const row of await tables.find('entity', ['number', 'canonical'], 'canonical', [...before])) {
    members.set(whole(row.number, 'entity.number'), whole(row.canonical, 'entity.canonical'));
  }
  const columns = ['seq', 'left_entity', 'right_entity', 'judgement', 'undone_by'];
  const rows = await tables.find('judgement', columns, 'left_entity', [...members.keys()]);
  const standing = rows.filter((row) => row.undone_by === null).map(pairOf);
  const inside = standing.filter((pair) => members.has(pair.right));
  const after = canonicalNumbers([...members.keys()], inside);
  let changed = false;
  for (const [member, canonical] of after) {
    if (members.get(member) === canonical) continue;
    changed = true;
    await tables.run('update entity set canonical = ?, claims = 0 where number = ?', [canonical, member]);
  }
  if (!changed) return;
  kept.dropEntities();
  await recount(tables, new Set(after.values()));
  for (const row of await tables.find('claim_party', ['claim'], 'entity', [...members.keys()])) {
    const claim = whole(row.claim, 'claim_party.claim');
    touched.claims.add(claim);
    kept.dropFacts(claim);
  }
}

/** Counts the claims of these canonical entities anew. */
export async function recount(tables: Tables, canonicals: Iterable<number>): Promise<void> {
  for (const canonical of canonicals) {
    await tables.run(
      `update entity set claims = (
        select count(distinct p.claim) from entity e join claim_party p on p.entity = e.number where e.canonical = ?
      ) where number = ?`,
      [canonical, canonical],
    );
  }
}
