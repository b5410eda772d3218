import { availableParallelism } from 'node:os';
import type { ReadLimits } from './read-process.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/** Below both of these a reading is done before further processes would have loaded the reader. */
const fewDocuments = 100;
const fewBytes = 1_000_000;

/** Memory a process takes that has loaded the reader and reads common documents, with room to spare. */
const megabytesEach = 500;

/** Heaps are limited to a share of the free memory, within these bounds: the least in which a document of some megabytes can be read, and Node's own usual limit. */
const leastHeapMb = 512;
const mostHeapMb = 4096;

/** Linear in the text, the slowest reading takes seconds for a megabyte; the largest file taken in by default has 20. */
const defaultTimeLimitMs = 300_000;

/** What is to be read, as far as it is known before. */
export interface WorkAhead {
  readonly documents: number;
  readonly bytes: number;
}

/**
 * Number of processes to read with besides this one; 0 to read in this one. Without `workers`, as many as there are cores, as long as each has
 * 500 MB of free memory; none for a few small documents.
 */
export function countWorkers(
  { workers, createReader }: Pick<WorkspaceOptions, 'workers' | 'createReader'>,
  { documents, bytes }: WorkAhead,
): number {
  // A reader that was handed in lives in this process.
  if (createReader !== undefined || documents === 0) return 0;
  if (workers !== undefined) return workers > 1 ? Math.min(workers, documents) : 0;
  if (documents < fewDocuments && bytes < fewBytes) return 0;
  const most = Math.floor(freeMegabytes() / megabytesEach);
  return Math.max(1, Math.min(availableParallelism(), most, documents));
}

/** What reading a document may use where that many processes read. */
export function readLimits(timeLimitMs: number | undefined, workers: number): ReadLimits {
  const share = Math.floor((freeMegabytes() * 0.8) / Math.max(1, workers));
  return {
    timeLimitMs: timeLimitMs ?? defaultTimeLimitMs,
    memoryLimitMb: Math.max(leastHeapMb, Math.min(mostHeapMb, share)),
  };
}

/** Memory this process may still take: what the machine has free, or less where its group of processes is limited. */
function freeMegabytes(): number {
  return process.availableMemory() / 2 ** 20;
}
