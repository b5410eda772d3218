import type { ClaimFacts, ClaimId, Dispute, DisputeState, EntityId, Settlement } from '../model/index.ts';
import { disputeRules } from '../model/index.ts';
import { canonicalJson } from '../util/index.ts';
import { fromJson, list, nullable, oneOf, text, whole } from './check.ts';
import { readFacts } from './claim-facts.ts';
import type { Row, SqlValue, Tables } from './database.ts';
import type { Deriving } from './derive.ts';
import type { Kept } from './kept.ts';
import type { Projection } from './projection.ts';
import { columnText } from './schema.ts';

/** Topics and claims weighed together: bounds the memory that making all tables anew takes. */
const batch = 500;
const ruleOf = oneOf(disputeRules);

/** Brings topics and disputes up to what the transaction changed. To be called once, after its last entry is projected. */
export async function renewDisputes(projection: Projection): Promise<void> {
  const { tables, touched } = projection;
  if (touched.claims.size === 0 && touched.settled.size === 0) return;
  const deriving = await projection.derivations.load();
  const topics = new Set<string>();
  for (const claims of batches([...touched.claims]))
    for (const topic of await renewTopics(claims, projection, deriving)) topics.add(topic);
  for (const claims of batches([...touched.settled])) {
    for (const row of await tables.find('topic', ['topic'], 'claim', claims))
      topics.add(text(row.topic, 'topic.topic'));
  }
  for (const some of batches([...topics].sort())) await weigh(some, projection, deriving);
  touched.claims.clear();
  touched.settled.clear();
}

/** Puts claims under their topics anew; gives all topics that gained, lost or kept one of them. */
async function renewTopics(
  claims: readonly number[],
  { tables, kept }: Projection,
  deriving: Deriving,
): Promise<ReadonlySet<string>> {
  const before = new Set<string>();
  const standing = new Map<number, Set<string>>();
  for (const row of await tables.find('topic', ['topic', 'claim'], 'claim', claims)) {
    const topic = text(row.topic, 'topic.topic');
    const claim = whole(row.claim, 'topic.claim');
    before.add(topic);
    standing.set(claim, (standing.get(claim) ?? new Set()).add(topic));
  }
  const after = new Map(
    (await factsKept(claims, tables, kept)).map((facts) => [
      facts.number,
      new Set(deriving.topics(facts).map(columnText)),
    ]),
  );
  const added: SqlValue[][] = [];
  for (const claim of claims) {
    const [old, now] = [standing.get(claim) ?? new Set<string>(), after.get(claim) ?? new Set<string>()];
    for (const topic of now) {
      before.add(topic);
      if (!old.has(topic)) added.push([topic, claim]);
    }
    for (const topic of old) {
      if (!now.has(topic)) await tables.run('delete from topic where topic = ? and claim = ?', [topic, claim]);
    }
  }
  await tables.insert('topic', ['topic', 'claim'], added);
  return before;
}

/** Facts of these claims, in no certain order; read where they were not kept. */
async function factsKept(claims: readonly number[], tables: Tables, kept: Kept): Promise<readonly ClaimFacts[]> {
  const found: ClaimFacts[] = [];
  const missing: number[] = [];
  for (const claim of claims) {
    const facts = kept.facts(claim);
    if (facts === undefined) missing.push(claim);
    else found.push(facts);
  }
  for (const facts of await readFacts(tables, missing)) {
    kept.keepFacts(facts);
    found.push(facts);
  }
  return found;
}

/** Works out the disputes of these topics and puts them in the place of those that were there. */
async function weigh(topics: readonly string[], { tables, kept }: Projection, deriving: Deriving): Promise<void> {
  const members = new Map<string, number[]>(topics.map((topic) => [topic, []]));
  for (const row of await tables.find('topic', ['topic', 'claim'], 'topic', topics)) {
    members.get(text(row.topic, 'topic.topic'))?.push(whole(row.claim, 'topic.claim'));
  }
  const all = [...new Set([...members.values()].flat())];
  const facts = new Map((await factsKept(all, tables, kept)).map((each) => [each.number, each]));
  const before = new Map(
    (await tables.find('dispute', ['id', 'topic', 'state', 'settled_by', 'data'], 'topic', topics)).map((row) => [
      text(row.id, 'dispute.id'),
      row,
    ]),
  );
  const settled = (await tables.rows('select seq from settlement limit 1')).length > 0;
  const changed: Weighed[] = [];
  for (const [topic, claims] of members) {
    const topical = claims.sort((a, b) => a - b).flatMap((claim) => facts.get(claim) ?? []);
    if (topical.length < 2) continue;
    const numbers = new Map<ClaimId, number>(topical.map((each) => [each.claim, each.number]));
    for (const dispute of deriving.disputes(topic, topical)) {
      const ids = [...new Set(dispute.sides.flatMap((side) => side.claims))];
      const inIt = ids.flatMap((id) => numbers.get(id) ?? []);
      const standing = settled ? await settlementsOn(inIt, tables) : [];
      const { state, settlement } = deriving.settlementFor(dispute, standing);
      const settledBy = settlement === null ? null : settlement.seq;
      const weighed = { topic, dispute, data: canonicalJson(dispute), claims: inIt, state, settledBy };
      // Most disputes of a topic stay as they were: those are left alone.
      if (isAsBefore(weighed, before.get(dispute.id))) before.delete(dispute.id);
      else changed.push(weighed);
    }
  }
  for (const id of before.keys()) await drop(id, tables);
  for (const each of changed) await keep(each, tables);
}

/** A dispute as it comes out now. */
interface Weighed {
  readonly topic: string;
  readonly dispute: Dispute;
  readonly data: string;
  readonly claims: readonly number[];
  readonly state: DisputeState;
  readonly settledBy: number | null;
}

function isAsBefore({ topic, data, state, settledBy }: Weighed, row: Row | undefined): boolean {
  return row?.data === data && row.topic === topic && row.state === state && row.settled_by === settledBy;
}

async function drop(id: string, tables: Tables): Promise<void> {
  await tables.run('delete from dispute where id = ?', [id]);
  await tables.run('delete from dispute_claim where dispute = ?', [id]);
  await tables.run('delete from dispute_entity where dispute = ?', [id]);
}

async function keep({ topic, dispute, data, claims, state, settledBy }: Weighed, tables: Tables): Promise<void> {
  await tables.insert(
    'dispute',
    ['id', 'topic', 'rule', 'state', 'settled_by', 'claims', 'data'],
    [[dispute.id, topic, dispute.rule, state, settledBy, claims.length, data]],
  );
  await tables.insert(
    'dispute_claim',
    ['claim', 'dispute'],
    claims.map((claim) => [claim, dispute.id]),
  );
  const entities = await tables.find('entity', ['canonical'], 'id', entitiesOf(dispute));
  const canonicals = new Set(entities.map((row) => whole(row.canonical, 'entity.canonical')));
  await tables.insert(
    'dispute_entity',
    ['entity', 'dispute'],
    [...canonicals].map((entity) => [entity, dispute.id]),
  );
}

function entitiesOf({ about, sides }: Dispute): readonly EntityId[] {
  return [...new Set([...about, ...sides.flatMap((side) => (side.entity === null ? [] : [side.entity]))])];
}

/** Settlements that name one of these claims and were not undone, in order of recording. */
async function settlementsOn(claims: readonly number[], tables: Tables): Promise<readonly Settlement[]> {
  const named = await tables.find('settled_claim', ['seq'], 'claim', claims);
  const seqs = [...new Set(named.map((row) => whole(row.seq, 'settled_claim.seq')))];
  return readSettlements(tables, seqs);
}

/** Settlements of these entries that were not undone, in order of recording. */
export async function readSettlements(tables: Tables, seqs: readonly number[]): Promise<readonly Settlement[]> {
  const rows = await tables.find(
    'settlement',
    ['seq', 'rule', 'claims', 'deciding', 'reason', 'undone_by'],
    'seq',
    seqs,
  );
  return rows
    .filter((row) => row.undone_by === null)
    .map(settlementOf)
    .sort((a, b) => a.seq - b.seq);
}

function settlementOf(row: Row): Settlement {
  const seq = whole(row.seq, 'settlement.seq');
  return {
    seq,
    rule: ruleOf(row.rule, 'settlement.rule'),
    claims: fromJson(list(text), text(row.claims, 'settlement.claims'), `settlement ${seq}`),
    deciding: fromJson(list(text), text(row.deciding, 'settlement.deciding'), `settlement ${seq}`),
    reason: nullable(text)(row.reason, 'settlement.reason'),
  };
}

function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += batch) parts.push(items.slice(at, at + batch));
  return parts;
}
