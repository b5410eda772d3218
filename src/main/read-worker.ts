import { MusterError } from '../model/index.ts';
import { readSource } from './propose-claims.ts';
import { doJob, type ReadAnswer, type ReadJob } from './read-job.ts';
import { loadReader } from './reader.ts';

/*
 * The process documents are read in where there are many: it loads the reader once and answers one job after the other, in the order they come.
 * `read-pool.ts` starts it, and ends it when a document takes too long. It ends itself when the one that started it is gone.
 */

/** What the process is told when it is started. */
export interface WorkerSettings {
  readonly claimsOnly: boolean;
  /** Address of a module whose `createReader` gives the reader; the built-in one where `null`. */
  readonly readerModule: string | null;
}

/**
 * What the process sends: once that it is ready, or that it cannot be; then for each job, that a part of it begins (taking it in, reading it) and the
 * answer, or that the call itself was wrong.
 */
export type WorkerMessage =
  | { readonly type: 'ready' | 'begun' }
  | { readonly type: 'answer'; readonly answer: ReadAnswer }
  | { readonly type: 'refused'; readonly code: string; readonly message: string; readonly hint: string | undefined };

// The one that starts this process is this package's own code and gives nothing else.
const { claimsOnly, readerModule } = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;

process.on('disconnect', () => process.exit());
try {
  const reader = await loadReader(readerModule === null ? {} : { readerModule });
  const tools = {
    read: (source: Parameters<typeof readSource>[0]) => readSource(source, reader),
    claimsOnly,
    onReading: () => send({ type: 'begun' }),
  };
  let last: Promise<void> = Promise.resolve();
  process.on('message', (job: ReadJob) => {
    last = last.then(async () => {
      send({ type: 'begun' });
      await doJob(job, tools).then((answer) => send({ type: 'answer', answer }), refuse);
    });
  });
  send({ type: 'ready' });
} catch (error) {
  refuse(error);
}

function refuse(error: unknown): void {
  const known = error instanceof MusterError ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  send({ type: 'refused', code: known?.code ?? 'worker-failed', message, hint: known?.hint });
}

function send(message: WorkerMessage): void {
  process.send?.(message);
}
