import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Problem } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { loaderArguments, ownModule } from '../util/index.ts';
import { type ReadAnswer, type ReadJob, unreadAnswer } from './read-job.ts';
import type { WorkerMessage, WorkerSettings } from './read-worker.ts';

/*
 * Processes and not threads, for the reason `capture/extractor.ts` gives: a thread that runs out of memory can take the whole program with it, and an
 * archive is read overnight, with nobody there to start it again.
 */

/** What reading one document may use. */
export interface ReadLimits {
  /** Longest time for taking a document in, and again for reading it. */
  readonly timeLimitMs: number;
  /** Heap of a process, in megabytes. */
  readonly memoryLimitMb: number;
}

/** A job with whom it is done for. */
export interface Waiting {
  readonly job: ReadJob;
  readonly resolve: (answer: ReadAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Whether a process ended before it began it. */
  readonly isReturned: boolean;
}

/** What the owner of a process is told. */
export interface ProcessEvents {
  /** It can take more work. */
  readonly onFree: () => void;
  /** It has ended; the jobs it had not begun are given back, in order. */
  readonly onEnd: (left: readonly Waiting[]) => void;
  /** No such process can do its work, and why. */
  readonly onUnusable: (error: Error) => void;
}

/** Time a process has for starting and loading the reader, on a machine that is busy with other things. */
const loadLimitMs = 120_000;

/** A process that reads documents, one after the other. */
export class ReadProcess {
  readonly #child: ChildProcess;
  readonly #limits: ReadLimits;
  readonly #events: ProcessEvents;
  /** In the order they were sent; the process is at the first of them. */
  readonly #jobs: Waiting[] = [];
  #timer: NodeJS.Timeout;
  #isReady = false;
  /** Whether it has begun the first of its jobs. */
  #isAtWork = false;
  #isOverTime = false;
  #hasEnded = false;

  constructor(settings: WorkerSettings, limits: ReadLimits, events: ProcessEvents) {
    this.#limits = limits;
    this.#events = events;
    this.#child = fork(ownModule(import.meta.url, './read-worker'), [JSON.stringify(settings)], {
      execArgv: [`--max-old-space-size=${limits.memoryLimitMb}`, ...loaderArguments(import.meta.url)],
      serialization: 'advanced',
      // What V8 writes when its heap is full is said in the document's problem.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#timer = setTimeout(() => this.#stopForTime(), loadLimitMs);
    // The process started is this package's own code and sends nothing else.
    this.#child.on('message', (message) => this.#onMessage(message as WorkerMessage));
    this.#child.once('error', (error) => this.#end(error.message));
    this.#child.once('exit', (code, signal) => this.#end(signal ?? `code ${code}`));
  }

  /** Jobs given to it and not answered. */
  get load(): number {
    return this.#jobs.length;
  }

  give(waiting: Waiting): void {
    this.#jobs.push(waiting);
    // A process that has just ended says so in a moment, and gives the job back then.
    if (this.#child.connected) this.#child.send(waiting.job, () => {});
  }

  /** All jobs it has not answered, for somebody else to deal with. */
  takeBack(): readonly Waiting[] {
    return this.#jobs.splice(0);
  }

  /** Ends it, whatever it is doing; nobody is told. */
  close(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.#child.kill('SIGKILL');
  }

  #onMessage(message: WorkerMessage): void {
    if (this.#hasEnded) return;
    if (message.type === 'begun') {
      this.#isAtWork = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#stopForTime(), this.#limits.timeLimitMs);
      return;
    }
    clearTimeout(this.#timer);
    if (message.type === 'ready') {
      this.#isReady = true;
    } else if (message.type === 'answer') {
      this.#isAtWork = false;
      this.#jobs.shift()?.resolve(message.answer);
    } else if (message.type === 'refused') {
      const { code, message: reason, hint } = message;
      this.#events.onUnusable(new MusterError(code, reason, hint === undefined ? {} : { hint }));
      return;
    }
    this.#events.onFree();
  }

  #stopForTime(): void {
    this.#isOverTime = true;
    this.#child.kill('SIGKILL');
  }

  #end(how: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    if (!this.#isReady) {
      const why = this.#isOverTime ? `was not ready after ${loadLimitMs / 1000} s` : `ended with ${how}`;
      const hint = 'Call it again with --workers 1: everything is read in one process then.';
      this.#events.onUnusable(new MusterError('worker-failed', `A process for reading ${why}.`, { hint }));
      return;
    }
    const [first, ...later] = this.#jobs.splice(0);
    // One that ends a process twice before it is begun breaks the process by being sent.
    const isBroken = first !== undefined && (this.#isAtWork || first.isReturned);
    if (isBroken) first.resolve(unreadAnswer(first.job.name, [this.#problem(first.job.name, how)]));
    const left = first === undefined || isBroken ? later : [{ ...first, isReturned: true }, ...later];
    this.#events.onEnd(left);
  }

  #problem(place: string, how: string): Problem {
    const { timeLimitMs, memoryLimitMb } = this.#limits;
    const smaller = 'Divide it into smaller files';
    if (this.#isOverTime) {
      const reason = `reading it took longer than ${timeLimitMs / 1000} s, so it was skipped`;
      const hint = `${smaller}, or give each document more time with --time-limit SECONDS.`;
      return { severity: 'error', code: 'reading-too-slow', reason, place, hint };
    }
    // V8 aborts where the heap is full (134 is the same told as a code); the system kills where its own memory is.
    if (how === 'SIGABRT' || how === 'SIGKILL' || how === 'code 134') {
      const reason = `reading it needed more memory than there is for one document (${memoryLimitMb} MB), so it was skipped`;
      const hint = `${smaller}, or read with fewer workers, which leaves more for each.`;
      return { severity: 'error', code: 'reading-too-large', reason, place, hint };
    }
    const reason = `the process that read it ended with ${how}, so it was skipped`;
    return {
      severity: 'error',
      code: 'reading-failed',
      reason,
      place,
      hint: 'Please report the text, if you may share it.',
    };
  }
}
