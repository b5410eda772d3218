import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { loaderArguments, ownModule } from '../util/index.ts';
import type { ExtractionJob, ExtractionMessage } from './extraction.ts';

/*
 * A worker process and not a worker thread: a thread cannot be stopped safely. When it allocates faster than its limit is looked at, or compiles a
 * regular expression at the end of its stack, V8 ends the whole process, and one hostile file would take the import with it
 * (seen with an array that grew past a limit of 96 MB, and with front matter of 50,000 brackets).
 */

/** What a job may use. */
export interface ExtractionLimits {
  readonly timeLimitMs: number;
  /** Heap of the worker, in megabytes. */
  readonly memoryLimitMb: number;
}

/** A job's result, or what stopped it. */
export type ExtractionResult =
  | Extract<ExtractionMessage, { readonly type: 'page' | 'markdown' | 'yaml' }>
  | { readonly type: 'stopped'; readonly by: 'time' | 'memory' }
  | { readonly type: 'stopped'; readonly by: 'fault'; readonly reason: string };

/** A page takes some milliseconds; half a minute is for the largest on a busy machine, so that no honest page is ever cut short by chance. */
export const defaultTimeLimitMs = 30_000;

/** Time the worker has for starting and loading its code: that is no fault of the page, and slow where the machine is busy. */
const loadLimitMs = 60_000;

/** The tree of a page of 5 MB took about 250 MB. */
export const defaultMemoryLimitMb = 512;

/** A worker at work on one job at a time. */
interface Running {
  readonly worker: ChildProcess;
  readonly memoryLimitMb: number;
  isReady: boolean;
}

let running: Running | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Takes a text apart in a worker process, one job after the other. The worker is kept for the next job, as starting one takes longer than most jobs,
 * and does not keep this process alive; it is ended, and with it whatever it was doing, when a job goes over its limits. Never rejects.
 */
export function extractInWorker(job: ExtractionJob, limits: ExtractionLimits): Promise<ExtractionResult> {
  const result = queue.then(() => runJob(job, limits));
  queue = result;
  return result;
}

async function runJob(job: ExtractionJob, limits: ExtractionLimits): Promise<ExtractionResult> {
  // One with another limit, or that has died since the last job, will not do.
  if (running && (running.memoryLimitMb !== limits.memoryLimitMb || !running.worker.connected)) stop(running);
  running ??= start(limits.memoryLimitMb);
  const current = running;
  hold(current.worker, true);
  const result = await answerOf(current, job, limits.timeLimitMs);
  if (result.type === 'stopped') stop(current);
  else hold(current.worker, false);
  return result;
}

function start(memoryLimitMb: number): Running {
  const worker = fork(ownModule(import.meta.url, './extraction-worker'), [], {
    execArgv: [
      `--max-old-space-size=${memoryLimitMb}`,
      '--disallow-code-generation-from-strings',
      ...loaderArguments(import.meta.url),
    ],
    // Nothing of this process's surroundings is of use to it. (Windows starts no process without SystemRoot.)
    env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const started: Running = { worker, memoryLimitMb, isReady: false };
  const forget = () => {
    if (running === started) running = undefined;
    process.off('exit', end);
  };
  const end = () => worker.kill('SIGKILL');
  worker.once('exit', forget);
  // During a job `answerOf` listens too; this one keeps a fault between two jobs from ending the process.
  worker.on('error', forget);
  process.once('exit', end);
  return started;
}

function answerOf(current: Running, job: ExtractionJob, timeLimitMs: number): Promise<ExtractionResult> {
  const { worker } = current;
  return new Promise((resolve) => {
    const settle = (result: ExtractionResult) => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(result);
    };
    const onTime = () => settle({ type: 'stopped', by: 'time' });
    const onMessage = (raw: unknown) => {
      // The worker is this package's own code and sends nothing else.
      const message = raw as ExtractionMessage;
      if (message.type === 'page' || message.type === 'markdown' || message.type === 'yaml') settle(message);
      if (message.type === 'failed') settle({ type: 'stopped', by: 'fault', reason: message.reason });
      if (message.type === 'ready') {
        current.isReady = true;
        worker.send(job);
      }
      if (message.type !== 'begun') return;
      clearTimeout(timer);
      timer = setTimeout(onTime, timeLimitMs);
    };
    const onError = (error: Error) => settle({ type: 'stopped', by: 'fault', reason: error.message });
    const onExit = (code: number | null, signal: string | null) => settle(endedWith(code, signal));
    let timer = setTimeout(onTime, loadLimitMs);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    if (current.isReady) worker.send(job);
  });
}

/** V8 aborts where the heap is full (134 is the same told as a code); the system kills where its own memory is. */
function endedWith(code: number | null, signal: string | null): ExtractionResult {
  if (signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134) return { type: 'stopped', by: 'memory' };
  return { type: 'stopped', by: 'fault', reason: `the worker ended with ${signal ?? `code ${code}`}` };
}

function stop(current: Running): void {
  if (running === current) running = undefined;
  current.worker.kill('SIGKILL');
}

/** Whether this process waits for the worker. */
function hold(worker: ChildProcess, wait: boolean): void {
  if (wait) {
    worker.ref();
    worker.channel?.ref();
  } else {
    worker.unref();
    worker.channel?.unref();
  }
}
