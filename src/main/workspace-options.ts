import type { Instant } from '../model/index.ts';
import type { Reader } from '../read/index.ts';

/** What a workspace needs from outside. Everything has a default, so that a program can do without. */
export interface WorkspaceOptions {
  /** Who decides and captures, for the log. "reviewer" unless told: the name a person has on this machine is nobody's business. */
  readonly by?: string;
  /** Clock for what is recorded; the system's unless told. */
  readonly now?: () => Instant;
  /** Gives the reader when the first source is to be read; the built-in one unless told. */
  readonly createReader?: () => Promise<Reader>;
  /**
   * Address (`file:` or `data:` URL) of a module whose function `createReader` gives the reader; the built-in one unless told. Unlike `createReader`, it
   * can be loaded by several processes.
   */
  readonly readerModule?: string;
  /**
   * Processes that read at the same time; 1 reads in this process. Unless told, as many as there are cores and memory for, and none besides this one where
   * there is little to read. What comes out does not depend on it.
   */
  readonly workers?: number;
  /** Longest time for one document where other processes read, in milliseconds; default 300,000. A document that takes longer is reported and skipped. */
  readonly timeLimitMs?: number;
  /** What `-` stands for among inputs; the process's standard input unless told. */
  readonly stdin?: () => AsyncIterable<Uint8Array | string>;
  /** Folder that relative inputs start from; the process's unless told. */
  readonly cwd?: string;
}
