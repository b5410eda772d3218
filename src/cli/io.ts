import type { Reader } from '../main/index.ts';
import type { Instant } from '../model/index.ts';

/** A stream the command writes text to. */
export interface OutStream {
  write(text: string): unknown;
  /** Whether a person looks at it. */
  readonly isTTY?: boolean;
  /** Width of the terminal in columns. */
  readonly columns?: number;
  /** Whether it holds more than its reader has taken, so that writing should wait. */
  readonly writableNeedDrain?: boolean;
  once?(event: 'drain' | 'close', listener: () => void): unknown;
}

/** Everything a command touches outside the case: handed in, so that it runs the same in a test. */
export interface CliIo {
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  /** Read only where `-` is given as an input. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: { readonly [name: string]: string | undefined };
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Clock for what is recorded; the system's where absent. */
  readonly now?: () => Instant;
  /** The reader; the built-in one where absent. */
  readonly createReader?: () => Promise<Reader>;
  /** Address of a module whose `createReader` gives the reader, for every process that reads. */
  readonly readerModule?: string;
  /** Resolves when a serving command should end; on SIGINT or SIGTERM where absent. */
  readonly untilStopped?: () => Promise<void>;
}

/** Options every command takes. */
export interface GlobalOptions {
  readonly case?: string;
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly debug?: boolean;
  readonly by?: string;
  /** A day, moment or log entry: the case is asked as it was known then. Checked when the call is parsed. */
  readonly asKnownOn?: string;
}

/** Exit codes of `muster`, each meaning one thing. */
export const exitCodes = {
  /** Done. */
  done: 0,
  /** Something was refused or failed; it is named on standard error. */
  failed: 1,
  /** The call's words are off: an unknown option, a missing argument, a date that does not exist. */
  usage: 2,
} as const;
