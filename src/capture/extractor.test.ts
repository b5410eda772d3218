import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { extractInWorker } from './extractor.ts';

const limits = { timeLimitMs: 30_000, memoryLimitMb: 256 };
const run = promisify(execFile);

describe('the worker process', () => {
  it('takes up the next job after it was stopped for its time, its memory and a fault', async () => {
    const job = { kind: 'page', text: `<div>${'<p>Some words of a paragraph.</p>'.repeat(60_000)}</div>` } as const;
    const small = { kind: 'markdown', text: 'The army *denied* it.' } as const;
    expect(await extractInWorker(job, { ...limits, timeLimitMs: 1 })).toEqual({ type: 'stopped', by: 'time' });
    expect(await extractInWorker(small, limits)).toMatchObject({
      type: 'markdown',
      blocks: [{ text: 'The army denied it.' }],
    });
    expect(await extractInWorker(job, { ...limits, memoryLimitMb: 48 })).toEqual({ type: 'stopped', by: 'memory' });
    expect(await extractInWorker(small, limits)).toMatchObject({ type: 'markdown' });
    const unknown = { kind: 'page', text: null as unknown as string } as const;
    expect(await extractInWorker(unknown, limits)).toMatchObject({ type: 'stopped', by: 'fault' });
    expect(await extractInWorker(small, limits)).toMatchObject({ type: 'markdown' });
  });

  it('does not keep the process alive', async () => {
    const face = JSON.stringify(new URL('./index.ts', import.meta.url).href);
    const script = `import(${face}).then(async ({ captureBytes }) => {
      const { source } = await captureBytes(Buffer.from('The army *denied* it.'), { name: 'a.md' });
      console.log(source.text);
    });`;
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const { stdout } = await run(process.execPath, ['--import', loader, '-e', script]);
    expect(stdout).toBe('The army denied it.\n');
  });
});
