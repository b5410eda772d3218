import type { CaseEvent, ClaimId, EntityId, EntityKind, LedgerEntry, Source, SourceId } from '../model/index.ts';
import { appendEvents, checkEvents } from './append.ts';
import { entriesAfter, headOf, readEntry } from './chain.ts';
import { text, whole } from './check.ts';
import type { Database, Tables } from './database.ts';
import type {
  ClaimFilter,
  Ledger,
  Originals,
  RecordedClaim,
  RecordedEntity,
  RecordedJudgement,
  RecordedSource,
  TextHit,
  Verification,
} from './ledger.ts';
import { passageAround } from './passage.ts';
import { project } from './project.ts';
import {
  findSource,
  readClaim,
  readClaims,
  readEntities,
  readEntitiesByKey,
  readEntity,
  readJudgements,
  readSources,
  wordsAsked,
} from './queries.ts';
import { recreateProjections } from './schema.ts';
import { SourceTexts } from './source-texts.ts';
import { verifyCase } from './verify.ts';

/** Entries replayed together when the tables are made anew. */
const replayPage = 20;
/** Hits of a text search unless told. */
const usualHits = 20;
const noLimit = 2_147_483_647;

/** The ledger on a database that speaks SQL. What differs between databases is behind `Database`. */
export class SqlLedger implements Ledger {
  readonly #database: Database;
  readonly #originals: Originals;
  readonly #clock: () => string;
  readonly #texts = new SourceTexts();

  /** `clock` gives the moment an entry is recorded, ISO 8601 in UTC. */
  constructor(database: Database, originals: Originals, clock: () => string) {
    this.#database = database;
    this.#originals = originals;
    this.#clock = clock;
  }

  async append(events: readonly CaseEvent[], by: string): Promise<readonly LedgerEntry[]> {
    const checked = checkEvents(events, by);
    return this.#write((tables) => appendEvents(checked, this.#clock, tables, this.#texts));
  }

  entries(after = 0, limit: number = noLimit): Promise<readonly LedgerEntry[]> {
    return this.#database.read(async (tables) => (await tables.rows(entriesAfter, [after, limit])).map(readEntry));
  }

  head(): Promise<string | null> {
    return this.#database.read(async (tables) => {
      const { seq, hash } = await headOf(tables);
      return seq === 0 ? null : hash;
    });
  }

  sources(): Promise<readonly RecordedSource[]> {
    return this.#database.read(readSources);
  }

  source(id: SourceId): Promise<Source | undefined> {
    return this.#database.read(async (tables) => {
      const found = await findSource(tables, id);
      return found && this.#texts.get(tables, id, found.seq);
    });
  }

  claims(filter: ClaimFilter = {}): Promise<readonly RecordedClaim[]> {
    return this.#database.read((tables) => readClaims(tables, filter));
  }

  claim(id: ClaimId): Promise<RecordedClaim | undefined> {
    return this.#database.read((tables) => readClaim(tables, id));
  }

  entity(id: EntityId): Promise<RecordedEntity | undefined> {
    return this.#database.read((tables) => readEntity(tables, id));
  }

  entities(filter: { readonly kind?: EntityKind; readonly limit?: number } = {}): Promise<readonly RecordedEntity[]> {
    return this.#database.read((tables) => readEntities(tables, filter));
  }

  entitiesByKey(key: string): Promise<readonly RecordedEntity[]> {
    return this.#database.read((tables) => readEntitiesByKey(tables, key));
  }

  judgements(): Promise<readonly RecordedJudgement[]> {
    return this.#database.read(readJudgements);
  }

  searchText(words: string, limit: number = usualHits): Promise<readonly TextHit[]> {
    const asked = wordsAsked(words);
    if (asked.length === 0) return Promise.resolve([]);
    return this.#database.read(async (tables) => {
      const hits: TextHit[] = [];
      for (const number of await tables.words.find('source', asked, limit)) {
        const [row] = await tables.find('source', ['id', 'seq'], 'number', [number]);
        const { id, seq } = { id: text(row?.id, 'source.id'), seq: whole(row?.seq, 'source.seq') };
        hits.push({ source: id, passage: passageAround((await this.#texts.get(tables, id, seq)).text, asked) });
      }
      return hits;
    });
  }

  verify(): Promise<Verification> {
    return verifyCase(this.#database, this.#originals);
  }

  rebuild(): Promise<void> {
    return this.#write(async (tables) => {
      await tables.protectLog();
      await recreateProjections(tables);
      for (let after = 0; ; ) {
        const rows = await tables.rows(entriesAfter, [after, replayPage]);
        for (const row of rows) {
          const entry = readEntry(row);
          await project(entry, { log: tables, tables, texts: this.#texts });
          after = entry.seq;
        }
        if (rows.length < replayPage) return;
      }
    });
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #write<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    let done = false;
    try {
      const result = await this.#database.write(work);
      done = true;
      return result;
    } finally {
      // What a rolled-back transaction had captured is in no log.
      if (!done) this.#texts.forget();
    }
  }
}
