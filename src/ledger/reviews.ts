import type { ClaimId } from '../model/index.ts';
import { claimStatuses, requireInstant } from '../model/index.ts';
import type { Check } from './check.ts';
import { nullable, object, oneOf, text, whole } from './check.ts';
import type { Tables } from './database.ts';
import type { RecordedReview } from './ledger.ts';
import { columnText } from './schema.ts';

interface ReviewRow {
  readonly seq: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly status: RecordedReview['status'];
  readonly note: string | null;
  readonly undone_by: number | null;
  readonly undone_by_whom: string | null;
}
const reviewRow: Check<ReviewRow> = object<ReviewRow>({
  seq: whole,
  recorded_at: text,
  recorded_by: text,
  status: oneOf(claimStatuses),
  note: nullable(text),
  undone_by: nullable(whole),
  undone_by_whom: nullable(text),
});

/** Everything decided about a claim, those taken back included, oldest first. */
export async function readReviews(tables: Tables, id: ClaimId): Promise<readonly RecordedReview[]> {
  const rows = await tables.rows(
    `select r.seq, e.recorded_at, e.recorded_by, r.status, r.note, r.undone_by, u.recorded_by as undone_by_whom
     from claim c join review r on r.claim = c.number join entry e on e.seq = r.seq left join entry u on u.seq = r.undone_by
     where c.id = ? order by r.seq`,
    [columnText(id)],
  );
  return rows.map((item) => {
    const row = reviewRow(item, 'a row of table review');
    const undone = row.undone_by !== null && row.undone_by_whom !== null;
    return {
      seq: row.seq,
      recordedAt: requireInstant(row.recorded_at),
      by: row.recorded_by,
      status: row.status,
      note: row.note,
      undoneBy: undone ? { seq: row.undone_by, by: row.undone_by_whom } : null,
    };
  });
}
