import type { Source, SourceId } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { entryColumns, readEntry } from './chain.ts';
import type { Tables } from './database.ts';

/** Texts kept in memory: a reading mostly follows its capture, readings of one source follow each other, and copies follow what they copy. */
const kept = 64;
/** UTF-16 units of them at most, the last one aside. */
const mostUnits = 4_000_000;

/**
 * Texts of sources, fetched from the log. Entries never change, so a text once committed can be kept; `forget` is for those a rolled-back
 * transaction had put in.
 */
export class SourceTexts {
  readonly #texts = new Map<SourceId, Source>();
  #units = 0;

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
    this.#drop(source.id);
    this.#texts.set(source.id, source);
    this.#units += source.text.length;
    for (const oldest of this.#texts.keys()) {
      if (oldest === source.id || (this.#texts.size <= kept && this.#units <= mostUnits)) break;
      this.#drop(oldest);
    }
  }

  #drop(id: SourceId): void {
    this.#units -= this.#texts.get(id)?.text.length ?? 0;
    this.#texts.delete(id);
  }

  forget(): void {
    this.#texts.clear();
    this.#units = 0;
  }
}
