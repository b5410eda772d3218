import type { CaseEvent, Instant, LedgerEntry } from '../model/index.ts';
import { sha256 } from '../util/index.ts';
import { fromJson, instant, matching, text, whole } from './check.ts';
import type { Row, Tables } from './database.ts';
import { caseEvent } from './shapes.ts';

/**
 * The chain: each entry carries the hash of the one before, so nothing in the log can be altered, left out or put between without every later
 * hash giving it away. What it cannot show is that the last entries were cut off: for that, note the newest hash (`head`) elsewhere.
 */

/** The hash before the first entry. */
export const noHash: string = '0'.repeat(64);

/** Columns of the log, in the order `sealedRow` gives them. */
export const entryColumns: readonly string[] = ['seq', 'recorded_at', 'recorded_by', 'event', 'previous_hash', 'hash'];

/** An entry as it is stored: `event` in canonical JSON, the text that is hashed. */
export interface StoredEntry {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly event: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The entry that follows the one with hash `previousHash`. The event must come from its check, which puts its properties in canonical order. */
export function sealEntry(
  event: CaseEvent,
  seq: number,
  recordedAt: Instant,
  by: string,
  previousHash: string,
): StoredEntry {
  const open = { seq, recordedAt, by, event: JSON.stringify(event), previousHash };
  return { ...open, hash: entryHash(open) };
}

/**
 * SHA-256 of an entry's canonical JSON. The event is put in as its stored text, which is canonical already:
 * so the very bytes in the database are hashed, and a changed blank shows as well as a changed word.
 */
export function entryHash(entry: Omit<StoredEntry, 'hash'>): string {
  const [by, previousHash, recordedAt] = [entry.by, entry.previousHash, entry.recordedAt].map((part) =>
    JSON.stringify(part),
  );
  return sha256(
    `{"by":${by},"event":${entry.event},"previousHash":${previousHash},"recordedAt":${recordedAt},"seq":${entry.seq}}`,
  );
}

/** The entry a row of the log holds. @throws {ShapeFault} */
export function storedEntryOf(row: Row): StoredEntry {
  const seq = whole(row.seq, 'seq of an entry');
  const place = `entry ${seq}`;
  return {
    seq,
    recordedAt: instant(row.recorded_at, `${place}.recorded_at`),
    by: text(row.recorded_by, `${place}.recorded_by`),
    event: text(row.event, `${place}.event`),
    previousHash: hash(row.previous_hash, `${place}.previous_hash`),
    hash: hash(row.hash, `${place}.hash`),
  };
}

/** The entry with its event read. @throws {ShapeFault} */
export function openEntry(stored: StoredEntry): LedgerEntry {
  return { ...stored, event: fromJson(caseEvent, stored.event, `entry ${stored.seq}`) };
}

/** The entry a row of the log holds, with its event read. @throws {ShapeFault} */
export function readEntry(row: Row): LedgerEntry {
  return openEntry(storedEntryOf(row));
}

/** The newest entry's number and hash; 0 and `noHash` where there is none. @throws {ShapeFault} */
export async function headOf(log: Tables): Promise<{ readonly seq: number; readonly hash: string }> {
  const [row] = await log.rows('select seq, hash from entry order by seq desc limit 1');
  return row === undefined
    ? { seq: 0, hash: noHash }
    : { seq: whole(row.seq, 'seq of the last entry'), hash: hash(row.hash, 'hash of the last entry') };
}

/** The statement that gives up to so many entries after one, in order. */
export const entriesAfter: string = `select ${entryColumns.join(', ')} from entry where seq > ? order by seq limit ?`;

const hash = matching(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');
