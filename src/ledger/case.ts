import { mkdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CaseEvent } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { appendEvents, checkEvents } from './append.ts';
import type { Database } from './database.ts';
import type { Derivations } from './derive.ts';
import { noDerivations } from './derive.ts';
import { codeOf, explainFile, syncFolder } from './files.ts';
import { Kept } from './kept.ts';
import type { Ledger, Originals } from './ledger.ts';
import { FileOriginals } from './originals.ts';
import { madeBy, markFormat, markStale, recreateProjections, tablesMadeBy } from './schema.ts';
import { SourceTexts } from './source-texts.ts';
import { SqlLedger } from './sql-ledger.ts';
import type { CaseFileOptions } from './sqlite/case-file.ts';
import { createCaseFile, noneError, openCaseFile } from './sqlite/case-file.ts';
import { unreadableError } from './sqlite/faults.ts';

/** An open case: a folder with the database `case.db` and the folder `originals`. */
export interface Case {
  /** Absolute path. */
  readonly folder: string;
  /** Whether it can only be read: it was asked for so, or the folder cannot be written to. */
  readonly readOnly: boolean;
  readonly ledger: Ledger;
  readonly originals: Originals;
  /**
   * The name it was created with.
   * @throws {MusterError} `case-damaged` where the log's first entry is not its creation
   */
  name(): Promise<string>;
  /** Closes the database; nothing can be asked afterwards. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Only read, even where it could be written to. */
  readonly readOnly?: boolean;
  /** How long to wait while another process writes, in milliseconds; 10,000 unless told. */
  readonly busyMs?: number;
  /** Size `case.db` must not grow beyond, in bytes; then writing fails with `disk-full`. Unless told, the disk's own limit. */
  readonly maxBytes?: number;
  /** The moment an entry is recorded, ISO 8601 in UTC; the system's clock unless told. */
  readonly clock?: () => string;
  /** How what follows from the record is worked out; unless told, nothing is. */
  readonly derivations?: Derivations;
}

export interface CreateOptions extends Omit<OpenOptions, 'readOnly'> {
  /** What the case is called. */
  readonly name: string;
  /** Who creates it; "muster" unless told. */
  readonly by?: string;
}

const databaseName = 'case.db';
const systemClock = (): string => new Date().toISOString();

/**
 * Makes a case in `folder`, which is made too where it does not exist, and opens it.
 * @throws {MusterError} `case-exists`, `case-readonly`, `disk-full`, `event-refused` (a name that cannot be kept)
 */
export async function createCase(folder: string, options: CreateOptions): Promise<Case> {
  const created: CaseEvent = { type: 'case-created', name: options.name };
  const checked = checkEvents([created], options.by ?? 'muster');
  const path = resolve(folder);
  await makeFolder(path);
  const clock = options.clock ?? systemClock;
  const derivations = options.derivations ?? noDerivations;
  const database = await createCaseFile(join(path, databaseName), fileOptions(options), async (tables) => {
    await recreateProjections(tables, derivations.version);
    await appendEvents(checked, clock, tables, new SourceTexts(), derivations, new Kept());
  });
  await syncFolder(path);
  const originals = new FileOriginals(originalsIn(path));
  return caseOn(new SqlLedger(database, originals, clock, derivations), database.readOnly, originals, path);
}

/**
 * Opens the case in `folder`. A folder that cannot be written to is opened to be read; `readOnly` tells.
 * @throws {MusterError} `case-none`, `case-newer`, `case-damaged`, `case-busy`, `case-unreadable`
 */
export async function openCase(folder: string, options: OpenOptions = {}): Promise<Case> {
  const path = resolve(folder);
  const file = join(path, databaseName);
  const found = await stat(file).catch((fault: unknown) => {
    if (codeOf(fault) === 'EACCES') throw unreadableError(file, fault);
    return undefined;
  });
  if (!found?.isFile()) throw noneError(path);
  const database = await openCaseFile(file, { ...fileOptions(options), readOnly: options.readOnly ?? false });
  const derivations = options.derivations ?? noDerivations;
  const clock = options.clock ?? systemClock;
  const originals = new FileOriginals(originalsIn(path));
  const ledger = new SqlLedger(database, originals, clock, derivations);
  try {
    const current = await bringUpToDate(database, ledger, derivations);
    if (!database.readOnly) await originals.removeAbandoned();
    return caseOn(current, database.readOnly, originals, path);
  } catch (fault) {
    await ledger.close();
    throw fault;
  }
}

/** Whether a folder looks like a case: it holds a case's database. Whether that can be opened is not looked at. */
export async function isCase(folder: string): Promise<boolean> {
  const found = await stat(join(resolve(folder), databaseName)).catch(() => undefined);
  return found?.isFile() ?? false;
}

function originalsIn(folder: string): string {
  return join(folder, 'originals');
}

function fileOptions(options: OpenOptions): CaseFileOptions {
  return { readOnly: false, busyMs: options.busyMs ?? 10_000, maxBytes: options.maxBytes ?? null };
}

function caseOn(ledger: Ledger, readOnly: boolean, originals: Originals, folder: string): Case {
  return {
    folder,
    readOnly,
    ledger,
    originals,
    name: async () => {
      const [first] = await ledger.entries(0, 1);
      if (first?.event.type === 'case-created') return first.event.name;
      throw new MusterError('case-damaged', `The first entry of the case in ${folder} is not its creation.`, {
        hint: 'Run "muster verify" to see what does not fit.',
      });
    },
    close: () => ledger.close(),
  };
}

/**
 * Makes the tables anew where another version made them; where nothing may be written, in a database of their own for as long as the case is open.
 * @returns the ledger to ask
 */
async function bringUpToDate(database: Database, ledger: SqlLedger, derivations: Derivations): Promise<Ledger> {
  const made = await database.read(tablesMadeBy);
  if (made === madeBy(derivations.version)) return ledger;
  // What is only kept can be asked of any tables of this format.
  const keepsOnly = derivations === noDerivations && made?.startsWith(madeBy('')) === true;
  if (database.readOnly) return keepsOnly ? ledger : ledger.madeAnew();
  if (keepsOnly) {
    // What is added now would not be weighed, so the next one to weigh begins anew.
    await database.write(markStale);
    return ledger;
  }
  await ledger.rebuild();
  await database.write(markFormat);
  return ledger;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (fault) {
    if (['EEXIST', 'ENOTDIR'].includes(codeOf(fault) ?? '')) {
      throw new MusterError(
        'case-exists',
        `${path} cannot hold a case: ${basename(path)} or a part of the path is a file.`,
        {
          hint: 'Choose another folder for the new case.',
          cause: fault,
        },
      );
    }
    throw explainFile(fault, path);
  }
}
