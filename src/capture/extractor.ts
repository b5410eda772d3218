import { Worker } from 'node:worker_threads';
import type { ExtractionJob, ExtractionMessage } from './extraction.ts';

/** What a job may use. */
export interface ExtractionLimits {
  readonly timeLimitMs: number;
  /** Heap of the worker, in megabytes. */
  readonly memoryLimitMb: number;
}

/** A job's result, or what stopped it. */
export type ExtractionResult =
  | Extract<ExtractionMessage, { readonly type: 'page' | 'markdown' }>
  | { readonly type: 'stopped'; readonly by: 'time' | 'memory' }
  | { readonly type: 'stopped'; readonly by: 'fault'; readonly reason: string };

/** A page takes some milliseconds; ten seconds are for the largest on a slow machine. */
export const defaultTimeLimitMs = 10_000;

/** Time the worker has for loading its own code: that is no fault of the page, and slow where the machine is busy. */
const loadLimitMs = 60_000;

/** The tree of a page of 5 MB took about 250 MB. */
export const defaultMemoryLimitMb = 512;

/** A worker that works on one job at a time. */
interface Running {
  readonly worker: Worker;
  readonly memoryLimitMb: number;
  readonly ready: Promise<ExtractionResult | undefined>;
}

let running: Running | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Takes a text apart in a worker thread, one job after the other. The thread is kept for the next job, as starting one takes longer than most
 * jobs, and does not keep the process alive; it is ended, and with it whatever it was doing, when a job goes over its limits. Never rejects.
 */
export function extractInWorker(job: ExtractionJob, limits: ExtractionLimits): Promise<ExtractionResult> {
  const result = queue.then(() => runJob(job, limits));
  queue = result;
  return result;
}

async function runJob(job: ExtractionJob, limits: ExtractionLimits): Promise<ExtractionResult> {
  if (running && running.memoryLimitMb !== limits.memoryLimitMb) await stop();
  running ??= start(limits.memoryLimitMb);
  const { worker, ready } = running;
  worker.ref();
  try {
    const failed = await ready;
    if (failed) {
      await stop();
      return failed;
    }
    const result = await answerOf(worker, job, limits.timeLimitMs);
    if (result.type === 'stopped') await stop();
    return result;
  } finally {
    worker.unref();
  }
}

function start(memoryLimitMb: number): Running {
  const worker = new Worker(workerUrl(), {
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, stackSizeMb: 4 },
    // Nothing of the process's surroundings is of use to it.
    execArgv: [],
    env: {},
    stdin: false,
  });
  // Kept from ending the process when the thread dies between two jobs; during a job `answerOf` listens.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (running?.worker === worker) running = undefined;
  });
  const ready = new Promise<ExtractionResult | undefined>((resolve) => {
    worker.once('message', () => resolve(undefined));
    worker.once('error', (error) => resolve(stoppedBy(error)));
    worker.once('exit', (code) => resolve(endedWith(code)));
  });
  return { worker, memoryLimitMb, ready };
}

function answerOf(worker: Worker, job: ExtractionJob, timeLimitMs: number): Promise<ExtractionResult> {
  return new Promise((resolve) => {
    const settle = (result: ExtractionResult) => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(result);
    };
    const onTime = () => settle({ type: 'stopped', by: 'time' });
    const onMessage = (message: ExtractionMessage) => {
      if (message.type === 'page' || message.type === 'markdown') settle(message);
      if (message.type === 'failed') settle({ type: 'stopped', by: 'fault', reason: message.reason });
      if (message.type !== 'begun') return;
      clearTimeout(timer);
      timer = setTimeout(onTime, timeLimitMs);
    };
    const onError = (error: unknown) => settle(stoppedBy(error));
    const onExit = (code: number) => settle(endedWith(code));
    let timer = setTimeout(onTime, loadLimitMs);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(job);
  });
}

async function stop(): Promise<void> {
  const ended = running?.worker.terminate();
  running = undefined;
  await ended;
}

function stoppedBy(error: unknown): ExtractionResult {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { type: 'stopped', by: 'memory' };
  }
  return { type: 'stopped', by: 'fault', reason: error instanceof Error ? error.message : String(error) };
}

function endedWith(code: number): ExtractionResult {
  return { type: 'stopped', by: 'fault', reason: `the worker ended with code ${code}` };
}

/**
 * This module runs as TypeScript in development and tests, as JavaScript when built; the worker stands beside it in the same form.
 * Node 20 loads no TypeScript by itself, so there a first line registers a loader, a tool of development that is no part of what is installed.
 */
function workerUrl(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./extraction-worker.js', import.meta.url);
  const worker = new URL('./extraction-worker.ts', import.meta.url);
  if ('typescript' in process.features && process.features.typescript) return worker;
  const place = JSON.stringify(worker.href);
  const start = `import { register } from 'node:module'; register('tsx/esm', ${place}, { data: {} }); await import(${place});`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
