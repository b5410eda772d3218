import { MusterError } from '../model/index.ts';
import { whole } from './check.ts';
import type { Tables } from './database.ts';
import type { Derivations } from './derive.ts';
import type { Kept } from './kept.ts';
import type { SourceTexts } from './source-texts.ts';
import type { Touched } from './touched.ts';

/**
 * What turning entries into tables works on. Appending, rebuilding and verifying all go through `project`, so the tables are a function of the
 * log by construction: it reads nothing but the tables it writes and the texts of sources in the log.
 */
export interface Projection {
  /** Where the entries are. */
  readonly log: Tables;
  /** Where the projected tables are. */
  readonly tables: Tables;
  readonly texts: SourceTexts;
  readonly derivations: Derivations;
  readonly kept: Kept;
  /** What is left to do at the end of the transaction. */
  readonly touched: Touched;
}

/** @throws {MusterError} `event-refused` */
export function refuse(reason: string): never {
  throw new MusterError('event-refused', `This cannot be recorded: ${reason}.`);
}

/** The number of the last row; 0 where there is none. */
export async function lastNumber(table: 'source' | 'entity' | 'claim', tables: Tables): Promise<number> {
  const [row] = await tables.rows(`select coalesce(max(number), 0) as last from ${table}`);
  return whole(row?.last, `${table}.number`);
}
