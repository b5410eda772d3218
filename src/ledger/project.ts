import type { CaseEvent, ClaimStatus, LedgerEntry } from '../model/index.ts';
import { claimStatuses, makeSource } from '../model/index.ts';
import { canonicalJson, foldForms } from '../util/index.ts';
import { oneOf, whole } from './check.ts';
import { publicationKey } from './claim-facts.ts';
import type { Row, Tables } from './database.ts';
import { projectClaims } from './project-claims.ts';
import { pairOf, regroup } from './project-identity.ts';
import type { Projection } from './projection.ts';
import { lastNumber, refuse } from './projection.ts';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;
const statusOf = oneOf(claimStatuses);

/**
 * Checks an entry's event against what is recorded and brings the tables up to it. The entry itself must stand in the log already.
 * @throws {MusterError} `event-refused`, `source-invalid`, `claim-invalid`; the tables are then half changed, so the transaction must be given up
 */
export async function project(entry: LedgerEntry, projection: Projection): Promise<void> {
  const { event } = entry;
  switch (event.type) {
    case 'case-created':
      if (entry.seq !== 1) refuse('a case is created once, by its first entry');
      return;
    case 'source-captured':
      return projectSource(entry.seq, event, projection);
    case 'claims-proposed':
      return projectClaims(entry.seq, event, projection);
    case 'claim-reviewed':
      return projectReview(entry.seq, event, projection);
    case 'identity-judged':
      return projectJudgement(entry.seq, event, projection);
    case 'undone':
      return projectUndoing(entry.seq, event, projection);
    case 'dispute-settled':
      return projectSettlement(entry.seq, event, projection);
  }
}

async function projectSource(
  seq: number,
  { source }: EventOf<'source-captured'>,
  { tables, texts }: Projection,
): Promise<void> {
  makeSource(source);
  const [known] = await tables.find('source', ['number'], 'id', [source.id]);
  if (known !== undefined) refuse(`${source.name} is in the case already, as source ${source.id}`);
  const { text, segments: _, ...head } = source;
  const number = (await lastNumber('source', tables)) + 1;
  await tables.insert(
    'source',
    ['number', 'id', 'seq', 'publication', 'data', 'text_length', 'reading', 'claims'],
    [[number, source.id, seq, publicationKey(source.publication), JSON.stringify(head), text.length, 'unread', 0]],
  );
  await tables.words.add('source', number, foldForms(text));
  texts.keep(source);
}

async function projectReview(
  seq: number,
  { claim, status, note }: EventOf<'claim-reviewed'>,
  { tables, touched, kept }: Projection,
): Promise<void> {
  const [row] = await tables.find('claim', ['number'], 'id', [claim]);
  if (row === undefined) refuse(`claim ${claim} is not in the case`);
  const number = whole(row.number, 'claim.number');
  await tables.insert('review', ['seq', 'claim', 'status', 'note', 'undone_by'], [[seq, number, status, note, null]]);
  await setStatus(number, status, seq, tables);
  kept.dropFacts(number);
  touched.claims.add(number);
}

async function projectJudgement(
  seq: number,
  { left, right, judgement, reason }: EventOf<'identity-judged'>,
  { tables, touched, kept }: Projection,
): Promise<void> {
  if (left === right) refuse(`${left} cannot be judged against itself`);
  const rows = await tables.find('entity', ['number', 'id'], 'id', [left, right]);
  const numberOf = (id: string): number => {
    const row: Row | undefined = rows.find((item) => item.id === id);
    if (row === undefined) refuse(`entity ${id} is not in the case`);
    return whole(row.number, 'entity.number');
  };
  const [leftNumber, rightNumber] = [numberOf(left), numberOf(right)];
  await tables.insert(
    'judgement',
    ['seq', 'left_entity', 'right_entity', 'judgement', 'reason', 'undone_by'],
    [[seq, leftNumber, rightNumber, judgement, reason, null]],
  );
  await regroup(tables, leftNumber, rightNumber, touched, kept);
}

async function projectSettlement(
  seq: number,
  { rule, claims, deciding, reason }: EventOf<'dispute-settled'>,
  { tables, touched }: Projection,
): Promise<void> {
  if (deciding.length === 0) refuse('a settlement names the claims that decide it');
  const among = new Set(claims);
  for (const claim of deciding) if (!among.has(claim)) refuse(`claim ${claim} decides a dispute it is no part of`);
  const rows = await tables.find('claim', ['number', 'id'], 'id', [...among]);
  const known = new Set(rows.map((row) => row.id));
  for (const claim of among) if (!known.has(claim)) refuse(`claim ${claim} is not in the case`);
  await tables.insert(
    'settlement',
    ['seq', 'rule', 'claims', 'deciding', 'reason', 'undone_by'],
    [[seq, rule, canonicalJson([...among]), canonicalJson(deciding), reason, null]],
  );
  const numbers = rows.map((row) => whole(row.number, 'claim.number'));
  await tables.insert(
    'settled_claim',
    ['claim', 'seq'],
    numbers.map((number) => [number, seq]),
  );
  for (const number of numbers) touched.settled.add(number);
}

async function projectUndoing(
  seq: number,
  { event }: EventOf<'undone'>,
  { tables, touched, kept }: Projection,
): Promise<void> {
  const [review] = await tables.find('review', ['claim', 'undone_by'], 'seq', [event]);
  const columns = ['seq', 'left_entity', 'right_entity', 'judgement', 'undone_by'];
  const [judgement] = await tables.find('judgement', columns, 'seq', [event]);
  const [settlement] = await tables.find('settlement', ['seq', 'undone_by'], 'seq', [event]);
  const undone = review ?? judgement ?? settlement;
  if (undone === undefined) {
    refuse(`entry ${event} is no review, judgement of identity or settlement, and only these can be undone`);
  }
  if (undone.undone_by !== null) refuse(`entry ${event} was undone already, by entry ${undone.undone_by}`);
  if (review !== undefined) {
    const claim = whole(review.claim, 'review.claim');
    await tables.run('update review set undone_by = ? where seq = ?', [seq, event]);
    await restoreStatus(claim, tables);
    kept.dropFacts(claim);
    touched.claims.add(claim);
  }
  if (judgement !== undefined) {
    const { left, right } = pairOf(judgement);
    await tables.run('update judgement set undone_by = ? where seq = ?', [seq, event]);
    await regroup(tables, left, right, touched, kept);
  }
  if (settlement !== undefined) {
    await tables.run('update settlement set undone_by = ? where seq = ?', [seq, event]);
    for (const row of await tables.find('settled_claim', ['claim'], 'seq', [event])) {
      touched.settled.add(whole(row.claim, 'settled_claim.claim'));
    }
  }
}

/** Gives a claim the status of its last review that was not undone. */
async function restoreStatus(claim: number, tables: Tables): Promise<void> {
  const [last] = await tables.rows(
    'select seq, status from review where claim = ? and undone_by is null order by seq desc limit 1',
    [claim],
  );
  const status = last === undefined ? 'proposed' : statusOf(last.status, 'review.status');
  await setStatus(claim, status, last === undefined ? null : whole(last.seq, 'review.seq'), tables);
}

async function setStatus(claim: number, status: ClaimStatus, review: number | null, tables: Tables): Promise<void> {
  await tables.run('update claim set status = ?, review = ? where number = ?', [status, review, claim]);
  await tables.run('update fact set status = ? where claim = ?', [status, claim]);
}
