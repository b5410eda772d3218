import { Buffer } from 'node:buffer';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Problem } from '../model/index.ts';

/** Largest source taken in where nothing else is asked for: 20 MB, some two thousand times a long report. */
export const defaultMaxBytes: number = 20 * 1000 * 1000;

const chunkBytes = 1024 * 1024;

/**
 * The bytes of a file, or the problem that it is larger than `maxBytes`: known from its size, before anything is read.
 * A file that grows while it is read (or tells no size, as in /proc) is stopped at the limit.
 * @throws what the file system throws
 */
export async function readFileBytes(path: string, name: string, maxBytes: number): Promise<Uint8Array | Problem> {
  // Without waiting: opening a pipe that nobody writes to would never return. (Windows has no such flag, nor such pipes.)
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      return { severity: 'error', code: 'file-not-regular', reason: 'this is not a file', place: name };
    }
    if (stats.size > maxBytes) return tooLarge(name, stats.size, maxBytes);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, Math.max(stats.size + 1 - size, 4096)));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, size);
      if (bytesRead === 0) return joinBytes(chunks, size);
      size += bytesRead;
      if (size > maxBytes) return tooLarge(name, size, maxBytes);
      chunks.push(chunk.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** All bytes of a stream, or the problem that there are more than `maxBytes`; the stream is left as soon as that is known. */
export async function readStreamBytes(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array | Problem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) return tooLarge(name, null, maxBytes);
    chunks.push(bytes);
  }
  return joinBytes(chunks, size);
}

/** The problem of a source above the limit. @param size Its size in bytes; `null` where it is not known. */
export function tooLarge(name: string, size: number | null, maxBytes: number): Problem {
  const has = size === null ? 'it is larger' : `it has ${inUnits(size)}, more`;
  return {
    severity: 'error',
    code: 'file-too-large',
    reason: `${has} than the limit of ${inUnits(maxBytes)}`,
    place: name,
    hint: 'Raise the limit if this really is one report, or cut the file into its reports.',
  };
}

function inUnits(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1000 * 1000) return `${Number((bytes / 1000).toFixed(1))} kB`;
  return `${Number((bytes / 1e6).toFixed(1))} MB`;
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
