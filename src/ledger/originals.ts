import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MusterError } from '../model/index.ts';
import { sha256 } from '../util/index.ts';
import { codeOf, explainFile, syncFolder } from './files.ts';
import type { Originals } from './ledger.ts';

/** Unfinished files older than this belong to no process that is still writing them. */
const abandonedMs = 24 * 60 * 60 * 1000;

/**
 * Original bytes in files named by their SHA-256, in folders named by its first two digits. A file is written under another name, made durable
 * and only then given its own, so a file with a hash for a name is whole; it is write-protected and never written again.
 */
export class FileOriginals implements Originals {
  readonly #folder: string;

  /** `folder` is made with the first file. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Path of the file for a hash, whether it exists or not. */
  pathOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  /**
   * @throws {MusterError} `original-damaged` where a file of this name holds other bytes; `disk-full`; `case-readonly`
   */
  async put(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes);
    if ((await this.get(hash)) !== undefined) return hash;
    const path = this.pathOf(hash);
    const unfinished = join(this.#folder, 'unfinished', `${hash}-${randomBytes(6).toString('hex')}`);
    try {
      await makeFolder(dirname(unfinished));
      await makeFolder(dirname(path));
      await writeDurably(unfinished, bytes);
      await rename(unfinished, path);
      await syncFolder(dirname(path));
      return hash;
    } catch (fault) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw explainFile(fault, path);
    }
  }

  /** @throws {MusterError} `original-damaged` where the file's bytes are not those its name says */
  async get(hash: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
    const path = this.pathOf(hash);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (fault) {
      if (codeOf(fault) === 'ENOENT') return undefined;
      throw explainFile(fault, path);
    }
    if (sha256(bytes) === hash) return bytes;
    throw new MusterError(
      'original-damaged',
      `${path} does not hold the bytes its name says: it was altered or cut off.`,
      {
        hint: 'Put the original back from a backup, or move the file away and capture the document again.',
      },
    );
  }

  /** Removes what killed processes left half written. */
  async removeAbandoned(nowMs: number = Date.now()): Promise<void> {
    const folder = join(this.#folder, 'unfinished');
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found && nowMs - found.mtimeMs > abandonedMs) await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

/** Makes the folder, where it is missing, so that it is there after a crash too. */
async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true });
  if (firstMade === undefined) return;
  await syncFolder(dirname(folder));
  await syncFolder(dirname(firstMade));
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(path, 0o444);
}
