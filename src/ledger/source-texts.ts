import type { Source, SourceId } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { entryColumns, readEntry } from './chain.ts';
import type { Tables } from './database.ts';

/** Texts kept in memory; a reading mostly follows its capture, and readings of one source follow each other. */
const kept = 8;

/**
 * Texts of sources, fetched from the log. Entries never change, so a text once committed can be kept; `forget` is for those a rolled-back
 * transaction had put in.
 */
export class SourceTexts {
  readonly #texts = new Map<SourceId, Source>();

  /** The source that entry `seq` captured. @throws {MusterError} `case-damaged` where that entry captured no source */
  async get(log: Tables, id: SourceId, seq: number): Promise<Source> {
    const known = this.#texts.get(id);
    if (known) return known;
    const [row] = await log.rows(`select ${entryColumns.join(', ')} from entry where seq = ?`, [seq]);
    const event = row === undefined ? undefined : readEntry(row).event;
    if (event?.type !== 'source-captured' || event.source.id !== id) {
      throw new MusterError('case-damaged', `Entry ${seq} should be the capture of ${id} and is not.`, {
        hint: 'Run "muster verify" to see what was altered.',
      });
    }
    this.keep(event.source);
    return event.source;
  }

  keep(source: Source): void {
    this.#texts.set(source.id, source);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > kept && oldest !== undefined) this.#texts.delete(oldest);
  }

  forget(): void {
    this.#texts.clear();
  }
}
