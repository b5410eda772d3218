import { MusterError } from '../../model/index.ts';
import { ShapeFault } from '../check.ts';

// Result codes of SQLite (sqlite.org/rescode.html); the lowest byte is the primary code.
const codes = {
  error: 1,
  busy: 5,
  locked: 6,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
};

/** SQLite's own words for these codes: `@photostructure/sqlite` gives no code with what `all` and `iterate` throw. */
const messages: ReadonlyMap<string, number> = new Map([
  ['database is locked', codes.busy],
  ['database table is locked', codes.locked],
  ['attempt to write a readonly database', codes.readonly],
  ['disk I/O error', codes.io],
  ['database disk image is malformed', codes.corrupt],
  ['database or disk is full', codes.full],
  ['unable to open database file', codes.cannotOpen],
  ['file is not a database', codes.notADatabase],
]);

/** The primary result code of an error the driver threw; `undefined` where it is none of its errors. */
function sqliteCode(fault: unknown): number | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || fault.code !== 'ERR_SQLITE_ERROR') return undefined;
  if ('errcode' in fault && typeof fault.errcode === 'number') return fault.errcode & 0xff;
  return messages.get(fault.message) ?? codes.error;
}

/** Whether the file could not be opened this way, so that another way may be tried. */
export function cannotOpen(fault: unknown): boolean {
  const code = sqliteCode(fault);
  return code === codes.cannotOpen || code === codes.readonly;
}

/** Whether another connection holds the lock. */
export function isBusy(fault: unknown): boolean {
  return sqliteCode(fault) === codes.busy;
}

/** Whether the file is none of SQLite's. */
export function isNoDatabase(fault: unknown): boolean {
  return sqliteCode(fault) === codes.notADatabase;
}

/** What a driver's error means for the person whose case it is. Errors of another kind are given back as they are. */
export function explain(fault: unknown, place: string): unknown {
  if (fault instanceof ShapeFault || (fault instanceof RangeError && 'code' in fault)) {
    return damaged(place, fault.message, fault);
  }
  switch (sqliteCode(fault)) {
    case codes.busy:
    case codes.locked:
      return new MusterError('case-busy', `${place} is being written to by another process and stayed locked.`, {
        hint: 'Wait until the other process is done, then try again.',
        cause: fault,
      });
    case codes.readonly:
      return readOnlyError(place, fault);
    case codes.cannotOpen:
      return unreadableError(place, fault);
    case codes.full:
      return diskFullError(place, fault);
    case codes.io:
      return new MusterError('case-io', `${place} could not be read or written: ${messageOf(fault)}.`, {
        hint: 'Check the disk, and that the folder is still there. What was reported as stored is kept.',
        cause: fault,
      });
    case codes.error:
    case codes.corrupt:
    case codes.constraint:
    case codes.notADatabase:
      return damaged(place, messageOf(fault), fault);
    default:
      return fault;
  }
}

/** The case can be read but not written to. */
export function readOnlyError(place: string, cause?: unknown): MusterError {
  return new MusterError('case-readonly', `${place} cannot be written to; it can only be read.`, {
    hint: 'Get write permission for the folder and the files in it, or copy the case to a folder of your own.',
    cause,
  });
}

/** The case is there but may not even be read. */
export function unreadableError(place: string, cause?: unknown): MusterError {
  return new MusterError('case-unreadable', `${place} cannot be opened.`, {
    hint: 'Get permission to read the folder and the files in it.',
    cause,
  });
}

function diskFullError(place: string, cause?: unknown): MusterError {
  return new MusterError('disk-full', `There is no room left for ${place}.`, {
    hint: 'Free some space and try again. What was reported as stored is kept; the rest was not begun.',
    cause,
  });
}

function damaged(place: string, what: string, cause: unknown): MusterError {
  return new MusterError('case-damaged', `${place} is damaged or was altered: ${what}.`, {
    hint: 'Run "muster verify" to see what does not fit. Tables other than the log can be made anew with "muster rebuild".',
    cause,
  });
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
