import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('case-worker.ts', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

/** A worker process (case-worker.ts) that runs. */
export interface Worker {
  readonly child: ChildProcess;
  /** Whole lines printed so far. */
  lines(): readonly string[];
  /** Resolves when it has ended, with its exit code (`null` where it was killed) and what it wrote to standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
  /** Resolves when it has printed at least so many lines, or has ended. */
  printed(count: number): Promise<void>;
}

export function startWorker(...args: readonly string[]): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    errors += part;
  });
  const lines = (): readonly string[] => output.split('\n').slice(0, -1);
  const ended = once(child, 'close').then(([code]: unknown[]) => ({
    code: typeof code === 'number' ? code : null,
    errors,
  }));
  return {
    child,
    lines,
    ended,
    printed: async (count) => {
      while (lines().length < count && child.exitCode === null && child.signalCode === null) {
        await Promise.race([once(child.stdout, 'data'), ended]);
      }
    },
  };
}
