import { describe, expect, it } from 'vitest';
import { type ReadJob, unreadAnswer } from './read-job.ts';
import { readInPool } from './read-pool.ts';

const settings = { workers: 2, claimsOnly: true, readerModule: null, timeLimitMs: 60_000, memoryLimitMb: 512 };

/** Jobs that were answered before they came, and how many of them were taken. */
function answeredJobs(count: number, size = 0) {
  const taken = { count: 0 };
  function* jobs(): Generator<ReadJob> {
    for (let at = 0; at < count; at++) {
      taken.count++;
      const name = `r${at}.txt`;
      yield { kind: 'answered', name, answer: unreadAnswer(name, []), size };
    }
  }
  return { jobs: jobs(), taken };
}

describe('reading in a pool', () => {
  it('takes jobs only as far ahead as the window is wide, however many there are', async () => {
    const { jobs, taken } = answeredJobs(100_000);
    const answers = readInPool(jobs, settings);
    for (let at = 0; at < 10; at++) expect((await answers.next()).value).toMatchObject({ name: `r${at}.txt` });
    expect(taken.count).toBeLessThanOrEqual(10 + 2 * 64 + 1);
    await answers.return(undefined);
  });

  it('takes large documents one after the other', async () => {
    const { jobs, taken } = answeredJobs(50, 20_000_000);
    const answers = readInPool(jobs, settings);
    for (let at = 0; at < 5; at++) await answers.next();
    expect(taken.count).toBeLessThanOrEqual(7);
    await answers.return(undefined);
  });

  it('answers every job once, in order', async () => {
    const names: string[] = [];
    for await (const { name } of readInPool(answeredJobs(1000).jobs, settings)) names.push(name);
    expect(names).toEqual(Array.from({ length: 1000 }, (_, at) => `r${at}.txt`));
  });
});
