import type { ReadAnswer, ReadJob } from './read-job.ts';
import { type ReadLimits, ReadProcess, type Waiting } from './read-process.ts';
import type { WorkerSettings } from './read-worker.ts';

/** How a pool reads. */
export interface PoolSettings extends WorkerSettings, ReadLimits {
  /** Number of processes, from 1 up. */
  readonly workers: number;
}

/** Jobs a process holds: the one it is at, and one so that it need not wait for the next. */
const jobsEach = 2;

/** Documents under way for each process, answered ones that wait for an earlier one included: a slow document holds up the others' output, not their reading. */
const windowEach = 64;

/** Bytes of documents under way in all; a larger document is under way alone. */
const windowBytes = 32_000_000;

/**
 * Does jobs in processes of their own and gives the answers in the order of the jobs. Jobs are taken, and documents read, only as far ahead as the window
 * allows: memory depends neither on the number of jobs nor on how fast the answers are taken. A document that ends its process (time, memory, a crash) is
 * answered with a problem that names it, and the process is replaced.
 * @throws {MusterError} `worker-failed`, or what loading the reader throws, where the processes cannot do their work
 */
export async function* readInPool(
  jobs: AsyncIterable<ReadJob> | Iterable<ReadJob>,
  settings: PoolSettings,
): AsyncGenerator<ReadAnswer> {
  const pool = new ReadPool(settings);
  const underWay: { readonly answer: Promise<ReadAnswer>; readonly size: number }[] = [];
  let bytes = 0;
  const isFull = (next: number) =>
    underWay.length >= settings.workers * windowEach || (underWay.length > 0 && bytes + next > windowBytes);
  try {
    for await (const job of jobs) {
      for (let first = underWay[0]; first !== undefined && isFull(job.size); first = underWay[0]) {
        yield await first.answer;
        underWay.shift();
        bytes -= first.size;
      }
      underWay.push({ answer: pool.read(job), size: job.size });
      bytes += job.size;
    }
    for (const { answer } of underWay) yield await answer;
  } finally {
    pool.close();
  }
}

class ReadPool {
  readonly #settings: PoolSettings;
  readonly #processes = new Set<ReadProcess>();
  /** Jobs no process has yet. */
  readonly #waiting: Waiting[] = [];
  readonly #closeWithThis = () => this.close();
  #fault: Error | undefined;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    process.once('exit', this.#closeWithThis);
  }

  read(job: ReadJob): Promise<ReadAnswer> {
    if (job.kind === 'answered') return Promise.resolve(job.answer);
    const answer = new Promise<ReadAnswer>((resolve, reject) => {
      if (this.#fault !== undefined) reject(this.#fault);
      else this.#waiting.push({ job, resolve, reject, isReturned: false });
    });
    // Whoever waits for it is told; until somebody does, a fault is no fault of the whole program.
    answer.catch(() => {});
    this.#hand();
    return answer;
  }

  /** Ends all processes; what they were doing is not answered. */
  close(): void {
    process.off('exit', this.#closeWithThis);
    for (const each of this.#processes) each.close();
    this.#processes.clear();
  }

  /** Gives waiting jobs to the processes that have the fewest, and starts processes as long as there are too few. */
  #hand(): void {
    while (this.#waiting.length > 0) {
      const idlest = [...this.#processes].reduce<ReadProcess | undefined>(
        (best, each) => (best === undefined || each.load < best.load ? each : best),
        undefined,
      );
      const mayStart = this.#processes.size < this.#settings.workers;
      const chosen = idlest !== undefined && (idlest.load === 0 || !mayStart) ? idlest : this.#start();
      if (chosen.load >= jobsEach) return;
      const next = this.#waiting.shift();
      if (next !== undefined) chosen.give(next);
    }
  }

  #start(): ReadProcess {
    const started: ReadProcess = new ReadProcess(
      { claimsOnly: this.#settings.claimsOnly, readerModule: this.#settings.readerModule },
      this.#settings,
      {
        onFree: () => this.#hand(),
        onEnd: (left) => {
          this.#processes.delete(started);
          this.#waiting.unshift(...left);
          this.#hand();
        },
        onUnusable: (error) => this.#fail(error),
      },
    );
    this.#processes.add(started);
    return started;
  }

  #fail(error: Error): void {
    this.#fault = error;
    const left = [...this.#waiting.splice(0), ...[...this.#processes].flatMap((each) => each.takeBack())];
    this.close();
    for (const { reject } of left) reject(error);
  }
}
