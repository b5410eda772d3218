import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCase, openCase } from '../../src/ledger/index.ts';
import { startWorker } from './run-worker.ts';
import { temporaryFolder } from './sqlite-case.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

it('several processes append to one case at once, and the chain stays whole', async () => {
  await (await createCase(folder.path, { name: 'Salt' })).close();
  const workers = ['a', 'b', 'c'].map((name) => startWorker('append', folder.path, name, '40'));
  for (const worker of workers) expect(await worker.ended).toEqual({ code: 0, errors: '' });
  const opened = await openCase(folder.path);
  const entries = await opened.ledger.entries();
  expect(entries).toHaveLength(1 + 3 * 80);
  const turns = entries.slice(1).filter((entry, index, all) => entry.by !== all[index - 1]?.by).length;
  expect(turns, 'the processes took turns').toBeGreaterThan(3);
  expect(new Set(workers.flatMap((worker) => worker.lines().slice(1)))).toEqual(
    new Set(entries.slice(1).map((entry) => `${entry.seq} ${entry.hash}`)),
  );
  expect(await opened.ledger.verify()).toMatchObject({ entries: 241, sources: 120, claims: 240, fault: null });
  await opened.close();
});

it('everything a killed process had reported as stored is there, and the case verifies', {
  timeout: 120_000,
}, async () => {
  await (await createCase(folder.path, { name: 'Salt' })).close();
  const reported: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const worker = startWorker('append', folder.path, `round ${round}`, '1000000');
    // A different moment each time: right after the first entries, or well into the work.
    await worker.printed(3 + round * 17);
    worker.child.kill('SIGKILL');
    expect((await worker.ended).code).toBeNull();
    reported.push(...worker.lines().slice(1));

    // Once as the kill left it, write-ahead log and all, elsewhere: opening must not need the same machine or folder.
    const copy = join(folder.path, `copy-${round}`);
    await cp(join(folder.path, 'case.db'), join(copy, 'case.db'));
    await cp(join(folder.path, 'case.db-wal'), join(copy, 'case.db-wal')).catch(
      async (fault: NodeJS.ErrnoException) => {
        if (fault.code !== 'ENOENT') throw fault;
        // This process's own connection of the round before was collected just now, and as the last one brought the log over into the file.
        await cp(join(folder.path, 'case.db'), join(copy, 'case.db'));
      },
    );
    for (const place of [folder.path, copy]) {
      const opened = await openCase(place);
      const stored = new Set((await opened.ledger.entries()).map((entry) => `${entry.seq} ${entry.hash}`));
      expect(reported.filter((line) => !stored.has(line))).toEqual([]);
      if (place === folder.path) expect((await opened.ledger.verify()).fault).toBeNull();
      await opened.close();
    }
  }
  expect(reported.length).toBeGreaterThan(12 * 10);
});

it('of processes that create one case at once, one does and the others are told that it exists', async () => {
  const workers = ['a', 'b', 'c'].map((name) => startWorker('create', folder.path, name));
  const ends = await Promise.all(workers.map((worker) => worker.ended));
  expect(workers.flatMap((worker) => worker.lines())).toEqual(['created']);
  expect(ends.map((end) => end.code).sort()).toEqual([0, 1, 1]);
  for (const { code, errors } of ends) if (code === 1) expect(errors).toContain('case-exists');
  const opened = await openCase(folder.path);
  expect((await opened.ledger.verify()).fault).toBeNull();
  await opened.close();
});
