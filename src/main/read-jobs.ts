import { doJob, type ReadAnswer, type ReadJob } from './read-job.ts';
import { loadReader } from './reader.ts';
import { countWorkers, readLimits, type WorkAhead } from './worker-count.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/**
 * Does jobs, in this process or in others (see `countWorkers`), and gives the answers in the order of the jobs; they do not depend on where it is done.
 * @param options.claimsOnly Leaves mentions, ties and attributions out of the answers.
 * @throws {MusterError} what loading the reader throws
 */
export async function* readJobs(
  jobs: AsyncIterable<ReadJob> | Iterable<ReadJob>,
  ahead: WorkAhead,
  options: WorkspaceOptions & { readonly claimsOnly: boolean },
): AsyncGenerator<ReadAnswer> {
  const { claimsOnly, readerModule = null } = options;
  const workers = countWorkers(options, ahead);
  if (workers > 0) {
    const { readInPool } = await import('./read-pool.ts');
    yield* readInPool(jobs, { workers, claimsOnly, readerModule, ...readLimits(options.timeLimitMs, workers) });
    return;
  }
  const reader = await loadReader(options);
  const { readSource } = await import('./propose-claims.ts');
  for await (const job of jobs) yield doJob(job, { read: (source) => readSource(source, reader), claimsOnly });
}
