import type { CaseEvent, Claim, Entity, EntityId, PartyEntity, PartyRole, Source } from '../model/index.ts';
import { MusterError, makeClaim, partyRoles } from '../model/index.ts';
import { foldForms } from '../util/index.ts';
import { fromJson, text, whole } from './check.ts';
import { factColumns, factRow, factsAsRead, partColumns } from './claim-facts.ts';
import type { SqlValue, Tables } from './database.ts';
import type { Deriving } from './derive.ts';
import type { KnownEntity } from './kept.ts';
import { recount } from './project-identity.ts';
import { recordLineage } from './project-lineage.ts';
import type { MetName } from './project-names.ts';
import { recordNames, recordSaidSame } from './project-names.ts';
import type { Projection } from './projection.ts';
import { lastNumber, refuse } from './projection.ts';
import { columnText } from './schema.ts';
import { claim as claimShape, entity as entityShape } from './shapes.ts';

type ClaimsProposed = Extract<CaseEvent, { readonly type: 'claims-proposed' }>;

/** A claim the event may name. */
interface KnownClaim {
  readonly number: number;
  readonly claim: Claim;
  readonly isNew: boolean;
}

/**
 * Records a reading. A claim proposed before stays as it was first proposed, with its review; only which entity fills a part is taken from the
 * latest reading, since resolving names may have become better and is no part of the claim.
 */
export async function projectClaims(seq: number, event: ClaimsProposed, projection: Projection): Promise<void> {
  const { log, tables, texts, touched } = projection;
  const deriving = await projection.derivations.load();
  const [row] = await tables.find('source', ['number', 'seq'], 'id', [event.source]);
  if (row === undefined) refuse(`source ${event.source} is not in the case`);
  const sourceNumber = whole(row.number, 'source.number');
  const source = await texts.get(log, event.source, whole(row.seq, 'source.seq'));
  for (const claim of event.claims) checkClaim(claim, source);

  const { entities, met } = await recordEntities(event.entities, event.parties, projection);
  const claims = await recordClaims(event, sourceNumber, tables);
  const fresh = [...claims.values()].filter((item) => item.isNew);
  await tables.insert(
    'claim_voice',
    ['voice', 'claim'],
    fresh.flatMap(({ number, claim }) => voiceKeysOf(claim, deriving).map((key) => [key, number])),
  );
  const { refilled, filled } = await recordParties(event.parties, claims, entities, projection);
  await recordFacts(fresh, filled, source, projection, deriving);
  for (const { number } of fresh) touched.claims.add(number);
  for (const number of refilled) touched.claims.add(number);
  await recordNames([...met, ...spellings(event, claims, entities)], projection, deriving);
  for (const pair of saidSame(event, fresh, entities)) await recordSaidSame(...pair, tables);
  await recordLineage(sourceNumber, source, event, seq, projection);
  await tables.run(
    `update source set claims = claims + ?, reading = case when reading = 'read' then 'read' else ? end where number = ?`,
    [fresh.length, event.outcome, sourceNumber],
  );
}

function checkClaim(claim: Claim, source: Parameters<typeof makeClaim>[1]): void {
  try {
    makeClaim(claim, source);
  } catch (fault) {
    if (!(fault instanceof MusterError) || fault.code === 'claim-invalid') throw fault;
    throw new MusterError('claim-invalid', `${source.name}: claim ${claim.id} (${claim.type}): ${fault.message}`, {
      cause: fault,
      ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    });
  }
}

/** Adds the entities that are new, and gives the numbers of all that the event names. */
async function recordEntities(
  named: readonly Entity[],
  parties: readonly PartyEntity[],
  { tables, kept }: Projection,
): Promise<{ readonly entities: ReadonlyMap<string, KnownEntity>; readonly met: readonly MetName[] }> {
  const ids = new Set([...named.map((entity) => entity.id), ...parties.map((party) => party.entity)]);
  const numbers = new Map<string, KnownEntity>();
  const unknown: string[] = [];
  for (const id of ids) {
    const each = kept.entity(id);
    if (each === undefined) unknown.push(id);
    else numbers.set(id, each);
  }
  for (const row of await tables.find('entity', ['number', 'canonical', 'data'], 'id', unknown)) {
    const number = whole(row.number, 'entity.number');
    const entity = fromJson(entityShape, text(row.data, 'entity.data'), `entity row ${number}`);
    const each = { number, canonical: whole(row.canonical, 'entity.canonical'), entity };
    kept.keepEntity(each);
    numbers.set(entity.id, each);
  }
  let last = await lastNumber('entity', tables);
  const rows: SqlValue[][] = [];
  const met: MetName[] = [];
  for (const entity of named) {
    const first = numbers.get(entity.id)?.entity;
    if (first === undefined) {
      last += 1;
      met.push({ entity: last, kind: entity.kind, name: entity.name });
      const each = { number: last, canonical: last, entity };
      kept.keepEntity(each);
      numbers.set(entity.id, each);
      rows.push([last, entity.id, entity.kind, columnText(entity.key), JSON.stringify(entity), last, 0]);
    } else if (first.kind !== entity.kind || first.key !== entity.key || first.scope !== entity.scope) {
      refuse(
        `${entity.id} is the ${first.kind} "${first.name}" already and cannot be the ${entity.kind} "${entity.name}"`,
      );
    }
  }
  await tables.insert('entity', ['number', 'id', 'kind', 'name_key', 'data', 'canonical', 'claims'], rows);
  return { entities: numbers, met };
}

/** The two sides of each new claim of identity. */
function saidSame(
  { parties }: ClaimsProposed,
  fresh: readonly KnownClaim[],
  entities: ReadonlyMap<string, KnownEntity>,
): readonly (readonly [MetName, MetName])[] {
  const claims = new Set(
    fresh.flatMap(({ claim }) => (claim.type === 'identity' && claim.polarity === 'affirmed' ? [claim.id] : [])),
  );
  const sides = new Map<string, MetName[]>();
  for (const { claim, part, entity: id } of parties) {
    const known = entities.get(id);
    if (!claims.has(claim) || known === undefined || (part !== 'subject' && part !== 'object')) continue;
    const met = { entity: known.number, kind: known.entity.kind, name: known.entity.name };
    sides.set(claim, [...(sides.get(claim) ?? []), met]);
  }
  return [...sides.values()].flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
}

/** Names under which claims of this reading call an entity otherwise than it was first called. */
function spellings(
  { parties }: ClaimsProposed,
  claims: ReadonlyMap<string, KnownClaim>,
  entities: ReadonlyMap<string, KnownEntity>,
): readonly MetName[] {
  const found = new Map<string, MetName>();
  for (const { claim, part, entity: id } of parties) {
    const known = entities.get(id);
    const name = claims.get(claim)?.claim[part]?.name;
    if (known === undefined || name === undefined || name === known.entity.name) continue;
    found.set(`${known.number} ${name}`, { entity: known.number, kind: known.entity.kind, name });
  }
  return [...found.values()];
}

/** Adds the claims that are new, and gives all that the event names, by id. */
async function recordClaims(
  event: ClaimsProposed,
  sourceNumber: number,
  tables: Tables,
): Promise<ReadonlyMap<string, KnownClaim>> {
  const ids = new Set<string>();
  for (const claim of event.claims) {
    ids.add(claim.id);
    for (const link of claim.links) ids.add(link.claim);
  }
  for (const party of event.parties) ids.add(party.claim);
  const known = new Map<string, KnownClaim>();
  for (const row of await tables.find('claim', ['number', 'data'], 'id', [...ids])) {
    const number = whole(row.number, 'claim.number');
    const claim = fromJson(claimShape, text(row.data, 'claim.data'), `claim row ${number}`);
    known.set(claim.id, { number, claim, isNew: false });
  }
  let last = await lastNumber('claim', tables);
  const rows: SqlValue[][] = [];
  const added: KnownClaim[] = [];
  for (const claim of event.claims) {
    const first = known.get(claim.id);
    if (first === undefined) {
      last += 1;
      const { begin, end } = claim.citation;
      added.push({ number: last, claim, isNew: true });
      known.set(claim.id, { number: last, claim, isNew: true });
      rows.push([
        last,
        claim.id,
        sourceNumber,
        begin,
        end,
        claim.type,
        'proposed',
        null,
        confidenceOf(claim),
        JSON.stringify(claim),
      ]);
    } else if (first.claim.source !== claim.source) {
      refuse(`${claim.id} is a claim of source ${first.claim.source} already`);
    }
  }
  for (const claim of event.claims) {
    for (const link of claim.links) {
      if (!known.has(link.claim)) refuse(`claim ${claim.id} links to ${link.claim}, which is not in the case`);
    }
  }
  await tables.insert(
    'claim',
    ['number', 'id', 'source', 'citation_begin', 'citation_end', 'type', 'status', 'review', 'confidence', 'data'],
    rows,
  );
  for (const { number, claim } of added) await tables.words.add('claim', number, wordsOfClaim(claim));
  return known;
}

/** Who fills the parts of a new claim. */
type Filled = ReadonlyMap<PartyRole, { readonly entity: KnownEntity; readonly name: string }>;

/** The place of a claim in a queue that begins with what its reader was least sure of. */
function confidenceOf({ confidence }: Claim): number {
  return Math.round(confidence * 10_000);
}

/** Records which entity fills which part; gives the numbers of claims known before that another entity fills now, and who fills the new ones. */
async function recordParties(
  parties: readonly PartyEntity[],
  claims: ReadonlyMap<string, KnownClaim>,
  entities: ReadonlyMap<string, KnownEntity>,
  { tables, kept }: Projection,
): Promise<{ readonly refilled: ReadonlySet<number>; readonly filled: ReadonlyMap<number, Filled> }> {
  const refilled = new Set<number>();
  const fresh = new Map<number, Map<PartyRole, { readonly entity: KnownEntity; readonly name: string }>>();
  const stale = new Set<number>();
  for (const { claim: claimId, part, entity: entityId } of parties) {
    const found = claims.get(claimId);
    const entity = entities.get(entityId);
    const party = found?.claim[part];
    if (found === undefined) refuse(`claim ${claimId} is not in the case`);
    if (entity === undefined) refuse(`entity ${entityId} is not in the case`);
    if (!party) refuse(`claim ${claimId} has no ${part} for ${entityId} to fill`);
    if (found.isNew) {
      const parts = fresh.get(found.number) ?? new Map();
      fresh.set(found.number, parts.set(part, { entity, name: party.name }));
    } else {
      const canonicals = await refill(found.number, part, entity, party.name, tables);
      if (canonicals.length > 0) refilled.add(found.number);
      kept.dropFacts(found.number);
      for (const canonical of canonicals) stale.add(canonical);
    }
  }
  const rows: SqlValue[][] = [];
  const added = new Map<number, number>();
  for (const [claim, parts] of fresh) {
    for (const [part, { entity, name }] of parts) rows.push([claim, part, entity.number, columnText(name)]);
    for (const canonical of new Set([...parts.values()].map((filled) => filled.entity.canonical))) {
      added.set(canonical, (added.get(canonical) ?? 0) + 1);
    }
  }
  await tables.insert('claim_party', ['claim', 'part', 'entity', 'name'], rows);
  for (const [canonical, count] of added) {
    await tables.run('update entity set claims = claims + ? where number = ?', [count, canonical]);
  }
  await recount(tables, stale);
  return { refilled, filled: fresh };
}

/** Records what the facts of new claims rest on. */
async function recordFacts(
  fresh: readonly KnownClaim[],
  filled: ReadonlyMap<number, Filled>,
  source: Source,
  { tables, kept }: Projection,
  deriving: Deriving,
): Promise<void> {
  const rows = fresh.map(({ number, claim }) => {
    const numbers: { [P in PartyRole]?: number } = {};
    const ids: { [P in PartyRole]?: EntityId } = {};
    let merged = false;
    for (const [part, { entity }] of filled.get(number) ?? []) {
      numbers[part] = entity.number;
      ids[part] = entity.entity.id;
      merged ||= entity.number !== entity.canonical;
    }
    const facts = factsAsRead(claim, source, ids, deriving, number);
    // Of merged entities the facts hold the one they count as, and a claim without a subject has none.
    if (!merged && numbers.subject !== undefined) kept.keepFacts(facts);
    return factRow(facts, numbers);
  });
  await tables.insert('fact', factColumns, rows);
}

/** Fills a part of a claim recorded before; gives the canonical entities whose claims must be counted anew. */
async function refill(
  claim: number,
  part: PartyRole,
  entity: KnownEntity,
  name: string,
  tables: Tables,
): Promise<readonly number[]> {
  const [before] = await tables.rows(
    `select p.entity, e.canonical from claim_party p join entity e on e.number = p.entity where p.claim = ? and p.part = ?`,
    [claim, part],
  );
  if (before !== undefined && before.entity === entity.number) return [];
  await tables.run(
    `insert into claim_party (claim, part, entity, name) values (?, ?, ?, ?)
      on conflict (claim, part) do update set entity = excluded.entity`,
    [claim, part, entity.number, columnText(name)],
  );
  await tables.run(`update fact set ${partColumns[part]} = ? where claim = ?`, [entity.number, claim]);
  return before === undefined ? [entity.canonical] : [entity.canonical, whole(before.canonical, 'entity.canonical')];
}

function voiceKeysOf(claim: Claim, deriving: Deriving): readonly string[] {
  const keys = claim.attribution.map(({ voice, text: words }) => columnText(deriving.voiceKey(voice, words)));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** What a claim is found by: the words of its quote and the names of its parties. Each once, since only whether they occur is asked. */
function wordsOfClaim(claim: Claim): readonly string[] {
  const found = new Set(foldForms(claim.citation.quote));
  for (const part of partyRoles) for (const word of foldForms(claim[part]?.name ?? '')) found.add(word);
  return [...found];
}
