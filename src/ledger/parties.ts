import type { EntityId, PartyEntity } from '../model/index.ts';
import { partyRoles } from '../model/index.ts';
import { oneOf, text, whole } from './check.ts';
import type { Tables } from './database.ts';

/** A part of a claim, and the canonical entity that fills it. */
export type FilledPart = Pick<PartyEntity, 'part' | 'entity'>;
const partOf = oneOf(partyRoles);

/** For each claim which canonical entity fills which part, in the order of `partyRoles`. */
export async function partiesOf(
  tables: Tables,
  claims: readonly number[],
): Promise<ReadonlyMap<number, readonly FilledPart[]>> {
  const rows = await tables.find('claim_party', ['claim', 'part', 'entity'], 'claim', claims);
  const canonicals = await canonicalIds(
    tables,
    rows.map((row) => whole(row.entity, 'claim_party.entity')),
  );
  const parties = new Map<number, FilledPart[]>();
  for (const row of rows) {
    const claim = whole(row.claim, 'claim_party.claim');
    const id = canonicals.get(whole(row.entity, 'claim_party.entity'));
    const filled = { part: partOf(row.part, 'claim_party.part'), entity: text(id, `entity of claim row ${claim}`) };
    const parts = parties.get(claim);
    if (parts) parts.push(filled);
    else parties.set(claim, [filled]);
  }
  for (const parts of parties.values()) parts.sort((a, b) => partyRoles.indexOf(a.part) - partyRoles.indexOf(b.part));
  return parties;
}

/** For each entity's number the id of the entity it counts as. */
export async function canonicalIds(tables: Tables, numbers: readonly number[]): Promise<ReadonlyMap<number, EntityId>> {
  const own = new Map<number, number>();
  const ids = new Map<number, EntityId>();
  const columns = ['number', 'canonical', 'id'];
  for (const row of await tables.find('entity', columns, 'number', [...new Set(numbers)])) {
    const number = whole(row.number, 'entity.number');
    own.set(number, whole(row.canonical, 'entity.canonical'));
    ids.set(number, text(row.id, 'entity.id'));
  }
  const elsewhere = new Set([...own.values()].filter((canonical) => !ids.has(canonical)));
  for (const row of await tables.find('entity', columns, 'number', [...elsewhere])) {
    ids.set(whole(row.number, 'entity.number'), text(row.id, 'entity.id'));
  }
  const result = new Map<number, EntityId>();
  for (const [number, canonical] of own) {
    const id = ids.get(canonical);
    if (id !== undefined) result.set(number, id);
  }
  return result;
}
