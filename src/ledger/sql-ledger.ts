import type {
  CaseEvent,
  ClaimFacts,
  ClaimId,
  DisputeId,
  Entity,
  EntityId,
  EntityKind,
  Instant,
  LedgerEntry,
  Source,
  SourceId,
} from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { appendEvents, checkEvents } from './append.ts';
import { entriesAfter, entryColumns, headOf, readEntry } from './chain.ts';
import { text, whole } from './check.ts';
import type { Database, SqlValue, Tables } from './database.ts';
import type { Derivations } from './derive.ts';
import { Kept } from './kept.ts';
import type {
  ClaimFilter,
  Counts,
  DisputeCounts,
  DisputeFilter,
  FactFilter,
  Ledger,
  Lineage,
  NamePair,
  Originals,
  RecordedClaim,
  RecordedDispute,
  RecordedEntity,
  RecordedJudgement,
  RecordedReview,
  RecordedSource,
  RecordedVoice,
  TextHit,
  Verification,
} from './ledger.ts';
import { passageAround } from './passage.ts';
import { project } from './project.ts';
import { renewDisputes } from './project-disputes.ts';
import type { Projection } from './projection.ts';
import {
  findSource,
  readClaim,
  readClaims,
  readClaimsById,
  readCounts,
  readEntities,
  readEntitiesAsMet,
  readEntitiesById,
  readEntitiesByKey,
  readEntitiesByNumber,
  readEntity,
  readJudgements,
  readSources,
  readSourcesById,
  readWasJudged,
  wordsAsked,
} from './queries.ts';
import { readReviews } from './reviews.ts';
import { logTables, recreateProjections } from './schema.ts';
import { SourceTexts } from './source-texts.ts';
import { Touched } from './touched.ts';
import { verifyCase } from './verify.ts';
import {
  countDisputes,
  findByBlocks,
  findDispute,
  findDisputes,
  findFacts,
  findLineage,
  findNamePairs,
  findVoices,
} from './weighed-queries.ts';

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
  readonly #derivations: Derivations;
  readonly #texts = new SourceTexts();
  readonly #kept = new Kept();

  /** `clock` gives the moment an entry is recorded, ISO 8601 in UTC. */
  constructor(database: Database, originals: Originals, clock: () => string, derivations: Derivations) {
    this.#database = database;
    this.#originals = originals;
    this.#clock = clock;
    this.#derivations = derivations;
  }

  async append(events: readonly CaseEvent[], by: string): Promise<readonly LedgerEntry[]> {
    const checked = checkEvents(events, by);
    return this.#write((tables) =>
      appendEvents(checked, this.#clock, tables, this.#texts, this.#derivations, this.#kept),
    );
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

  reviews(claim: ClaimId): Promise<readonly RecordedReview[]> {
    return this.#database.read((tables) => readReviews(tables, claim));
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

  sourcesById(ids: readonly SourceId[]): Promise<ReadonlyMap<SourceId, RecordedSource>> {
    return this.#database.read((tables) => readSourcesById(tables, ids));
  }

  counts(): Promise<Counts> {
    return this.#database.read(readCounts);
  }

  claimsById(ids: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, RecordedClaim>> {
    return this.#database.read((tables) => readClaimsById(tables, ids));
  }

  entitiesById(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity>> {
    return this.#database.read((tables) => readEntitiesById(tables, ids));
  }

  entitiesAsMet(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity>> {
    return this.#database.read((tables) => readEntitiesAsMet(tables, ids));
  }

  entitiesByBlock(blocks: readonly string[], limit: number = usualHits): Promise<readonly RecordedEntity[]> {
    return this.#database.read(async (tables) =>
      readEntitiesByNumber(tables, await findByBlocks(tables, blocks, limit)),
    );
  }

  namePairs(filter: Parameters<Ledger['namePairs']>[0] = {}): Promise<readonly NamePair[]> {
    return this.#database.read((tables) => findNamePairs(tables, filter));
  }

  facts(filter: FactFilter): Promise<readonly ClaimFacts[]> {
    return this.#database.read((tables) => findFacts(tables, filter));
  }

  disputeCounts(
    filter: Pick<DisputeFilter, 'entity' | 'rule' | 'state'>,
    mostEntities: number,
  ): Promise<DisputeCounts> {
    return this.#database.read((tables) => countDisputes(tables, filter, mostEntities));
  }

  voices(limit: number): Promise<readonly RecordedVoice[]> {
    return this.#database.read((tables) => findVoices(tables, limit));
  }

  disputes(filter: DisputeFilter = {}): Promise<readonly RecordedDispute[]> {
    return this.#database.read((tables) => findDisputes(tables, filter));
  }

  dispute(id: DisputeId): Promise<RecordedDispute | undefined> {
    return this.#database.read((tables) => findDispute(tables, id));
  }

  lineage(sources?: readonly SourceId[]): Promise<Lineage> {
    return this.#database.read((tables) => findLineage(tables, sources));
  }

  judgements(): Promise<readonly RecordedJudgement[]> {
    return this.#database.read(readJudgements);
  }

  wasJudged(left: EntityId, right: EntityId): Promise<boolean> {
    return this.#database.read((tables) => readWasJudged(tables, left, right));
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
    return verifyCase(this.#database, this.#originals, this.#derivations);
  }

  rebuild(): Promise<void> {
    return this.#write(async (tables) => {
      this.#kept.forget();
      await tables.protectLog();
      await this.#replay(tables, tables, noLimit);
    });
  }

  /** Makes all tables anew from the entries of `log` up to one. */
  async #replay(log: Tables, tables: Tables, upTo: number): Promise<void> {
    const projection: Projection = {
      log,
      tables,
      texts: this.#texts,
      derivations: this.#derivations,
      kept: new Kept(),
      touched: new Touched(),
    };
    await recreateProjections(tables, this.#derivations.version);
    for (let after = 0; after < upTo; ) {
      const rows = await log.rows(entriesAfter, [after, Math.min(replayPage, upTo - after)]);
      for (const row of rows) {
        const entry = readEntry(row);
        await project(entry, projection);
        after = entry.seq;
      }
      if (rows.length === 0) break;
    }
    await renewDisputes(projection);
  }

  async asKnownAt(seq: number): Promise<Ledger> {
    const scratch = await this.#database.scratch();
    try {
      await this.#database.read((log) =>
        scratch.write(async (tables) => {
          const { seq: last } = await headOf(log);
          if (!Number.isInteger(seq) || seq < 1 || seq > last) {
            throw new MusterError('entry-unknown', `The log has no entry ${seq}.`, {
              hint: `Its entries go from 1 to ${last}; "muster log" lists them.`,
            });
          }
          await copyEntries(log, tables, seq);
          await this.#replay(tables, tables, seq);
        }),
      );
    } catch (fault) {
      await scratch.close();
      throw fault;
    }
    return new SqlLedger(readOnly(scratch), this.#originals, this.#clock, this.#derivations);
  }

  /**
   * The same record with its tables made anew in a database of its own, for a case that cannot be written to and whose tables another version made.
   * Writing is refused as the case's own database refuses it.
   */
  async madeAnew(): Promise<Ledger> {
    const scratch = await this.#database.scratch();
    try {
      await this.#database.read((log) =>
        scratch.write(async (tables) => {
          const { seq } = await headOf(log);
          await copyEntries(log, tables, seq);
          await this.#replay(tables, tables, seq);
        }),
      );
    } catch (fault) {
      await scratch.close();
      throw fault;
    }
    const database: Database = {
      ...readOnly(scratch),
      write: (work) => this.#database.write(work),
      close: async () => {
        await scratch.close();
        await this.#database.close();
      },
    };
    return new SqlLedger(database, this.#originals, this.#clock, this.#derivations);
  }

  entryAt(moment: Instant): Promise<number> {
    return this.#database.read(async (tables) => {
      // Written with more or fewer digits after the second, moments do not compare as text.
      const at = Date.parse(moment);
      const [row] = await tables.rows('select coalesce(max(seq), 0) as last from entry');
      let [low, high] = [0, whole(row?.last, 'entry.seq')];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        const [entry] = await tables.find('entry', ['recorded_at'], 'seq', [middle]);
        if (Date.parse(text(entry?.recorded_at, 'entry.recorded_at')) <= at) low = middle;
        else high = middle - 1;
      }
      return low;
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
      if (!done) {
        this.#texts.forget();
        this.#kept.forget();
      }
    }
  }
}

/** Copies the log's first entries into a database of its own. */
async function copyEntries(log: Tables, into: Tables, upTo: number): Promise<void> {
  for (const statement of logTables) await into.run(statement);
  for (let after = 0; after < upTo; after += replayPage) {
    const rows = await log.rows(entriesAfter, [after, Math.min(replayPage, upTo - after)]);
    await into.insert(
      'entry',
      entryColumns,
      rows.map((row) => entryColumns.map((column) => row[column] as SqlValue)),
    );
  }
}

/** The same database for reading only. */
function readOnly(database: Database): Database {
  return {
    readOnly: true,
    read: (work) => database.read(work),
    write: () =>
      Promise.reject(
        new MusterError('case-readonly', 'A past state of the record cannot be changed.', {
          hint: 'Decide on the record as it stands today.',
        }),
      ),
    scratch: () => database.scratch(),
    integrity: () => database.integrity(),
    close: () => database.close(),
  };
}
