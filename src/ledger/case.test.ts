import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, eventsOf, reportOf } from '../../test/contract/make.ts';
import { startWorker } from '../../test/contract/run-worker.ts';
import { rawly, temporaryFolder } from '../../test/contract/sqlite-case.ts';
import { sha256 } from '../util/index.ts';
import { createCase, openCase } from './index.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
const report = reportOf('Ilka Vorst', 'Saltmarsh Guard', 'Dunmere');
const error = (code: string, message = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(message), hint: expect.any(String) });

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'salt case');
});
afterEach(() => folder.remove());

async function makeCase(): Promise<void> {
  const made = await createCase(path, { name: 'Salt' });
  await made.originals.put(bytesOf(report.source.text));
  await made.ledger.append(eventsOf(report), 'test');
  await made.close();
}

describe('createCase', () => {
  it('makes the folder and a case that can be opened again, with the name it was given', async () => {
    const made = await createCase(path, { name: 'Salt and Fen', by: 'Odile' });
    expect(made.readOnly).toBe(false);
    await made.close();
    const opened = await openCase(path);
    expect(await opened.name()).toBe('Salt and Fen');
    expect((await opened.ledger.entries()).map((entry) => [entry.by, entry.event.type])).toEqual([
      ['Odile', 'case-created'],
    ]);
    expect((await opened.ledger.verify()).fault).toBeNull();
    await opened.close();
  });

  it('refuses a folder that holds a case, and leaves it as it was', async () => {
    await makeCase();
    const before = await readFile(join(path, 'case.db'));
    await expect(createCase(path, { name: 'Fen' })).rejects.toEqual(error('case-exists'));
    expect(await readFile(join(path, 'case.db'))).toEqual(before);
  });

  it('refuses a file, and a case.db that is no database', async () => {
    await writeFile(path, 'notes');
    await expect(createCase(path, { name: 'Fen' })).rejects.toEqual(error('case-exists'));
    await expect(createCase(join(path, 'fen'), { name: 'Fen' })).rejects.toEqual(error('case-exists'));
    await rm(path);
    await mkdir(path);
    await writeFile(join(path, 'case.db'), 'notes '.repeat(500));
    await expect(createCase(path, { name: 'Fen' })).rejects.toEqual(error('case-exists'));
    expect(await readFile(join(path, 'case.db'), 'utf8')).toBe('notes '.repeat(500));
  });

  it('takes over the empty file of a process that was killed before it had made the case', async () => {
    await mkdir(path);
    await writeFile(join(path, 'case.db'), '');
    await expect(openCase(path)).rejects.toEqual(error('case-none'));
    const made = await createCase(path, { name: 'Salt' });
    expect(await made.ledger.entries()).toHaveLength(1);
    await made.close();
  });

  it('refuses a name that cannot be kept, before it makes anything', async () => {
    await expect(createCase(path, { name: 'a\0b' })).rejects.toMatchObject({ code: 'event-refused' });
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('openCase', () => {
  it('says that a folder is no case: missing, empty, a file, or with another database', async () => {
    await expect(openCase(path)).rejects.toEqual(error('case-none', /salt case/));
    await mkdir(path);
    await expect(openCase(path)).rejects.toEqual(error('case-none'));
    await expect(openCase(join(path, 'case.db'))).rejects.toEqual(error('case-none'));
    await rawly(path, (database) => database.exec('create table notes (words text)'));
    await expect(openCase(path)).rejects.toEqual(error('case-none'));
  });

  it('says that case.db is no database, or is damaged', async () => {
    await mkdir(path);
    await writeFile(join(path, 'case.db'), 'notes '.repeat(500));
    await expect(openCase(path)).rejects.toEqual(error('case-damaged', /not a database/));
    await rm(path, { recursive: true });
    await makeCase();
    await rawly(path, (database) => database.exec(`update ledger_format set version = 'one'`));
    await expect(openCase(path)).rejects.toEqual(error('case-damaged', /format version/));
  });

  it('finds damage to the pages of the file', async () => {
    await makeCase();
    const file = join(path, 'case.db');
    const bytes = await readFile(file);
    bytes.fill(0x55, 4096 * 3, 4096 * 4);
    await writeFile(file, bytes);
    const outcome = await openCase(path).then(
      async (opened) => {
        const { fault } = await opened.ledger.verify();
        await opened.close();
        return fault?.code;
      },
      (fault: unknown) => fault,
    );
    expect(['database-damaged', 'case-damaged']).toContain(
      outcome instanceof Error && 'code' in outcome ? outcome.code : outcome,
    );
  });

  it('refuses a case of a newer version', async () => {
    await makeCase();
    await rawly(path, (database) => database.exec('update ledger_format set version = version + 1'));
    await expect(openCase(path)).rejects.toEqual(error('case-newer', /newer Muster \(format 3\)/));
  });

  it('reads a case in a folder that cannot be written to, and says so when something is to be written', async () => {
    await makeCase();
    await closedToAll(async () => expect(await readOnlyLines()).toEqual(expectedReadOnly));
  });

  it('reads it also while another process has it open', async () => {
    const made = await createCase(path, { name: 'Salt' });
    await made.originals.put(bytesOf(report.source.text));
    await made.ledger.append(eventsOf(report), 'test');
    await closedToAll(async () => expect(await readOnlyLines()).toEqual(expectedReadOnly));
    await made.close();
  });

  it('reads it also where a killed process left a write-ahead log and the file beside it is lost', async () => {
    await makeCase();
    const worker = startWorker('append', path, 'killed', '1000000');
    await worker.printed(9);
    worker.child.kill('SIGKILL');
    await worker.ended;
    const opened = await openCase(path, { readOnly: true });
    const claims = (await opened.ledger.claims()).length;
    expect(claims).toBeGreaterThan(8);
    await rm(join(path, 'case.db-shm'));
    await closedToAll(async () => {
      const [first, ...others] = await readOnlyLines();
      // A commit the kill caught between the log and its index comes to light when the index is made anew: never fewer claims.
      expect(Number(/^claims (\d+)$/.exec(first ?? '')?.[1])).toBeGreaterThanOrEqual(claims);
      expect(others).toEqual(expectedReadOnly.slice(1));
    });
    await opened.close();
  });

  it('says that a case may not even be read', async () => {
    await makeCase();
    await chmod(folder.path, 0o755);
    await chmod(join(path, 'case.db'), 0o000);
    const worker = startWorker('read-only', path);
    const { code, errors } = await worker.ended;
    expect(code).toBe(1);
    expect(errors).toContain('case-unreadable');
  });

  it('only reads where it was asked to', async () => {
    await makeCase();
    const opened = await openCase(path, { readOnly: true });
    expect(opened.readOnly).toBe(true);
    expect(await opened.ledger.claims()).toHaveLength(2);
    await expect(opened.ledger.append(eventsOf(reportOf('Bo', 'Fen Column', 'Dunmere')), 'test')).rejects.toEqual(
      error('case-readonly'),
    );
    await opened.close();
  });

  it('says that there is no room left, and keeps what was stored', async () => {
    await makeCase();
    const size = (await stat(join(path, 'case.db'))).size;
    const opened = await openCase(path, { maxBytes: size + 100_000 });
    const append = async (): Promise<number> => {
      for (let count = 0; ; count += 1) {
        const next = reportOf(`Ilka Vorst ${count}`, 'Saltmarsh Guard', 'Dunmere');
        await opened.originals.put(bytesOf(next.source.text));
        try {
          await opened.ledger.append(eventsOf(next), 'test');
        } catch (fault) {
          expect(fault).toEqual(error('disk-full'));
          return count;
        }
      }
    };
    const stored = await append();
    expect(stored).toBeGreaterThan(3);
    expect(await opened.ledger.claims()).toHaveLength(2 + 2 * stored);
    await opened.close();
    const again = await openCase(path);
    expect(await again.ledger.entries()).toHaveLength(3 + 2 * stored);
    expect((await again.ledger.verify()).fault).toBeNull();
    await again.ledger.append(eventsOf(reportOf('Nadia Quill', 'Fen Column', 'Dunmere')), 'test');
    await again.close();
  });

  it('says that another process keeps the case locked, and goes on when it no longer does', async () => {
    await makeCase();
    const opened = await openCase(path, { busyMs: 50 });
    const next = eventsOf(reportOf('Nadia Quill', 'Fen Column', 'Dunmere'));
    await rawly(path, async (database) => {
      database.exec('begin immediate');
      await expect(opened.ledger.append(next, 'test')).rejects.toEqual(error('case-busy'));
      expect(await opened.ledger.claims()).toHaveLength(2);
      database.exec('rollback');
    });
    await opened.ledger.append(next, 'test');
    expect(await opened.ledger.claims()).toHaveLength(4);
    await opened.close();
  });

  it('does not take the last entries for the case where the first is not its creation', async () => {
    await makeCase();
    await rawly(path, (database) => database.exec('drop trigger entry_no_delete; delete from entry where seq = 1'));
    const opened = await openCase(path);
    await expect(opened.name()).rejects.toEqual(error('case-damaged'));
    expect((await opened.ledger.verify()).fault).toMatchObject({ code: 'entry-missing', place: 'entry 1' });
    await opened.close();
  });

  it('notices that what protects the log was removed, and puts it back when rebuilding', async () => {
    await makeCase();
    await rawly(path, (database) => database.exec('drop trigger entry_no_update'));
    const opened = await openCase(path);
    expect((await opened.ledger.verify()).fault).toMatchObject({
      code: 'database-damaged',
      reason: expect.stringMatching(/update/),
    });
    await opened.ledger.rebuild();
    expect((await opened.ledger.verify()).fault).toBeNull();
    await expect(rawly(path, (database) => database.exec('update entry set seq = 9'))).rejects.toThrow(/append-only/);
    await opened.close();
  });

  it('notices that the word index was altered', async () => {
    await makeCase();
    const opened = await openCase(path);
    await rawly(path, (database) => database.exec(`insert into claim_words (rowid, words) values (1, 'quill')`));
    expect((await opened.ledger.verify()).fault).toMatchObject({
      code: 'projection-differs',
      place: 'word index of claims',
    });
    await opened.ledger.rebuild();
    await rawly(path, (database) =>
      database.exec(`insert into source_words (source_words, rowid, words) values ('delete', 1, 'ilka')`),
    );
    expect((await opened.ledger.verify()).fault).toMatchObject({
      code: 'projection-differs',
      place: 'word index of sources',
    });
    await opened.close();
  });
});

describe('originals', () => {
  it('are files named by their SHA-256, write-protected, in folders of two digits', async () => {
    const made = await createCase(path, { name: 'Salt' });
    const bytes = new Uint8Array([0, 255, 1, 254]);
    const hash = await made.originals.put(bytes);
    expect(hash).toBe(sha256(bytes));
    const file = join(path, 'originals', hash.slice(0, 2), hash);
    expect(new Uint8Array(await readFile(file))).toEqual(bytes);
    expect((await stat(file)).mode & 0o222).toBe(0);
    expect(new Uint8Array((await made.originals.get(hash)) ?? [])).toEqual(bytes);
    await made.close();
  });

  it('stay as they are when the same bytes come again', async () => {
    const made = await createCase(path, { name: 'Salt' });
    const hash = await made.originals.put(bytesOf('salt'));
    const file = join(path, 'originals', hash.slice(0, 2), hash);
    const before = await stat(file);
    await Promise.all(Array.from({ length: 5 }, () => made.originals.put(bytesOf('salt'))));
    const after = await stat(file);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(await readdir(join(path, 'originals', 'unfinished'))).toEqual([]);
    await made.close();
  });

  it('are told as damaged when they are not the bytes their name says', async () => {
    const made = await createCase(path, { name: 'Salt' });
    const hash = await made.originals.put(bytesOf('salt'));
    const file = join(path, 'originals', hash.slice(0, 2), hash);
    await chmod(file, 0o644);
    await writeFile(file, 'sal');
    await expect(made.originals.put(bytesOf('salt'))).rejects.toEqual(error('original-damaged'));
    await expect(made.originals.get(hash)).rejects.toEqual(error('original-damaged'));
    expect(await readFile(file, 'utf8')).toBe('sal');
    await made.close();
  });

  it('are not there for a hash nothing was stored under, nor for what is no hash', async () => {
    const made = await createCase(path, { name: 'Salt' });
    expect(await made.originals.get(sha256('fen'))).toBeUndefined();
    expect(await made.originals.get('../case.db')).toBeUndefined();
    await made.close();
  });

  it('leave no half-written files of killed processes behind for long', async () => {
    await makeCase();
    const unfinished = join(path, 'originals', 'unfinished');
    await writeFile(join(unfinished, 'old'), 'sal');
    await writeFile(join(unfinished, 'new'), 'sal');
    await utimes(join(unfinished, 'old'), new Date('2020-01-01'), new Date('2020-01-01'));
    await (await openCase(path)).close();
    expect(await readdir(unfinished)).toEqual(['new']);
  });
});

const expectedReadOnly = ['claims 2', 'fault none', 'readOnly true', 'case-readonly', 'case-readonly', 'case-readonly'];

/** What a process that may not write there sees. */
async function readOnlyLines(): Promise<readonly string[]> {
  const worker = startWorker('read-only', path);
  expect(await worker.ended).toEqual({ code: 0, errors: '' });
  return worker.lines();
}

/** Takes write permission from the case's folder and files while `work` runs. */
async function closedToAll(work: () => Promise<void>): Promise<void> {
  const change = async (folderMode: number, fileMode: number): Promise<void> => {
    await chmod(path, 0o755);
    for (const name of await readdir(path)) {
      const item = join(path, name);
      await chmod(item, (await stat(item)).isDirectory() ? folderMode : fileMode);
    }
    await chmod(path, folderMode);
    await chmod(folder.path, 0o755);
  };
  await change(0o555, 0o444);
  try {
    await work();
  } finally {
    await change(0o755, 0o644);
  }
}
