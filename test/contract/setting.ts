import { expect } from 'vitest';
import type { Ledger, Originals } from '../../src/ledger/index.ts';
import type { Entity, LedgerEntry } from '../../src/model/index.ts';
import type { Report } from './make.ts';
import { bytesOf, entityOf, eventsOf, reportOf } from './make.ts';

/** A case on the store that is tested, and ways round the ledger. */
export interface CaseUnderTest {
  readonly ledger: Ledger;
  readonly originals: Originals;
  /** The same case as another process sees it. */
  another(): Promise<Ledger>;
  /** Runs SQL behind the ledger's back, with everything removed that keeps the log from being changed. */
  meddle(sql: string): Promise<void>;
  /** Runs SQL behind the ledger's back with its guards in place. */
  attempt(sql: string): Promise<void>;
  /** Content of all tables, the word index included, as one text. */
  dump(): Promise<string>;
  /** Changes one byte of an original, or removes it. */
  spoil(hash: string, how: 'alter' | 'remove'): Promise<void>;
  destroy(): Promise<void>;
}

/** What the tests of the contract work on: a new case for each. */
export class Setting {
  readonly #create: () => Promise<CaseUnderTest>;
  #given: CaseUnderTest | undefined;

  constructor(create: () => Promise<CaseUnderTest>) {
    this.#create = create;
  }

  get given(): CaseUnderTest {
    if (this.#given === undefined) throw new Error('there is no case yet');
    return this.#given;
  }

  get ledger(): Ledger {
    return this.given.ledger;
  }

  /** Puts a new case in the place of the one before. */
  async renew(): Promise<void> {
    await this.end();
    this.#given = await this.#create();
  }

  async end(): Promise<void> {
    await this.#given?.destroy();
    this.#given = undefined;
  }

  /** Captures and reads the reports, one after the other. */
  async record(...reports: readonly Report[]): Promise<void> {
    for (const report of reports) {
      await this.given.originals.put(bytesOf(report.source.text));
      await this.ledger.append(eventsOf(report), 'test');
    }
  }

  /** The last entry of the log. */
  async head(): Promise<LedgerEntry> {
    const last = (await this.ledger.entries()).at(-1);
    if (last === undefined) throw new Error('there is no entry');
    return last;
  }
}

/** Two reports on one unit, and the entities in them. */
export const first: Report = reportOf('Ilka Vorst', 'Saltmarsh Guard', 'Dunmere');
export const second: Report = reportOf('Tamas Reil', 'Saltmarsh Guard', 'Ostrava Ford');
export const ilka: Entity = entityOf('person', 'Ilka Vorst');
export const tamas: Entity = entityOf('person', 'Tamas Reil');
export const guard: Entity = entityOf('unit', 'Saltmarsh Guard');
export const dunmere: Entity = entityOf('place', 'Dunmere');

/** What a refusal is compared with. */
export function refusal(code: string, message: RegExp): unknown {
  return expect.objectContaining({ code, message: expect.stringMatching(message) });
}
