import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../src/cli/index.ts';
import { createCase } from '../../src/ledger/index.ts';
import type { Reader } from '../../src/main/index.ts';
import type { Claim, Source } from '../../src/model/index.ts';
import { requireInstant } from '../../src/model/index.ts';
import { resolveReading } from '../../src/resolve/index.ts';

/** An empty folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  readonly stdin?: string | Uint8Array;
  /** Standard output is a terminal. */
  readonly terminal?: boolean;
  readonly reader?: Reader;
  /** Address of a module that gives the reader, for every process that reads. */
  readonly readerModule?: string;
  /** Told of everything written to standard output. */
  readonly watch?: (text: string) => void;
  /** Standard output is always full, and is emptied when it is waited for, which this is told of. */
  readonly drain?: () => void;
  readonly untilStopped?: () => Promise<void>;
}

/** What a call of `muster` gave. */
export interface RunResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Lines of standard output without the empty ones. */
  readonly lines: readonly string[];
}

/** Runs `muster` in this process. */
export async function muster(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  let out = '';
  let err = '';
  const { reader, readerModule, drain, stdin = '' } = options;
  const code = await runCli(args, {
    stdout: {
      write: (text) => {
        out += text;
        options.watch?.(text);
      },
      isTTY: options.terminal === true,
      columns: 100,
      ...(drain === undefined ? {} : { writableNeedDrain: true, once: onceDrained(drain) }),
    },
    stderr: { write: (text) => (err += text) },
    stdin: streamOf(stdin),
    env: options.env ?? {},
    cwd: options.cwd ?? tmpdir(),
    now: () => requireInstant('2024-01-02T03:04:05Z'),
    ...(reader === undefined ? {} : { createReader: async () => reader }),
    ...(readerModule === undefined ? {} : { readerModule }),
    ...(options.untilStopped === undefined ? {} : { untilStopped: options.untilStopped }),
  });
  return { code, out, err, lines: out.split('\n').filter((line) => line.trim() !== '') };
}

/** A stream's `once` on which draining takes a turn of the event loop. */
function onceDrained(drain: () => void): (event: 'drain' | 'close', listener: () => void) => void {
  return (event, listener) => {
    if (event !== 'drain') return;
    setImmediate(() => {
      drain();
      listener();
    });
  };
}

async function* streamOf(content: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield content;
}

/** A case that holds these sources with these claims, as an import would have left it. */
export async function caseOf(
  read: readonly { readonly source: Source; readonly claims: readonly Claim[] }[],
): Promise<string> {
  const folder = join(await tempFolder(), 'case');
  const made = await createCase(folder, { name: 'Test', clock: () => '2024-01-02T03:04:05Z' });
  try {
    for (const { source, claims } of read) {
      await made.originals.put(Buffer.from(source.text));
      await made.ledger.append([{ type: 'source-captured', source }], 'test');
      await made.ledger.append(
        [
          {
            type: 'claims-proposed',
            source: source.id,
            reader: 'test/1',
            outcome: 'read',
            claims,
            ...resolveReading(claims, source.id),
            problems: [],
          },
        ],
        'test/1',
      );
    }
  } finally {
    await made.close();
  }
  return folder;
}
