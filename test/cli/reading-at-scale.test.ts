import { describe, expect, it } from 'vitest';
import type { ClaimLine } from '../../src/main/index.ts';
import { exampleFolder } from '../../src/main/index.ts';
import { folderWith, newCase } from './reports.ts';
import { muster } from './support.ts';

const readerModule = new URL('./breaking-reader.ts', import.meta.url).href;

const report = (at: number, more = ''): string =>
  `Officers of both brigades met near the river, paper ${at} reports. Salim Harb commands River Brigade. ${more}`;

/** A folder of so many reports; some carry a sentence more. */
function archive(size: number, more: { readonly [at: number]: string } = {}): Promise<string> {
  const files = Array.from({ length: size }, (_, at) => [nameOf(at), report(at, more[at])] as const);
  return folderWith(Object.fromEntries(files));
}

const nameOf = (at: number): string => `r${String(at).padStart(3, '0')}.txt`;
const linesOf = (lines: readonly string[]): readonly ClaimLine[] => lines.map((line) => JSON.parse(line) as ClaimLine);

describe('muster read with several workers', () => {
  it('gives the same bytes as one, claims and layers, in the order of the files', async () => {
    const call = (workers: string) =>
      muster(['read', '.', '--json', '--layers', '--workers', workers], { cwd: exampleFolder() });
    const [one, two] = [await call('1'), await call('2')];
    expect(one.lines.length).toBeGreaterThan(500);
    expect(two.out).toBe(one.out);
    expect(two.err).toBe(one.err);
  });

  it('prints listings for people the same way', async () => {
    const cwd = await archive(9, { 4: 'This throws an error.' });
    const call = (workers: string) => muster(['read', '.', '--workers', workers], { cwd, readerModule });
    const [one, three] = [await call('1'), await call('3')];
    expect(one.out).toContain('r008.txt: 1 claim');
    expect(three.out).toBe(one.out);
    expect(three.code).toBe(one.code);
  });

  it('reads standard input among files, in its place', async () => {
    const cwd = await archive(2);
    const { lines } = await muster(['read', nameOf(0), '-', nameOf(1), '--json', '--workers', '2'], {
      cwd,
      readerModule,
      stdin: report(9),
    });
    expect(linesOf(lines).map(({ document }) => document)).toEqual([nameOf(0), '-', nameOf(1)]);
  });

  it('starts no process for a few files, and others than this one for two workers', async () => {
    const cwd = await archive(3);
    const readersOf = async (...more: string[]) =>
      linesOf((await muster(['read', '.', '--json', ...more], { cwd, readerModule })).lines).map(
        ({ reader }) => reader,
      );
    const here = `process/${process.pid}`;
    expect(await readersOf()).toEqual([here, here, here]);
    expect(await readersOf('--workers', '1')).toEqual([here, here, here]);
    expect(await readersOf('--workers', '2')).not.toContain(here);
  });

  it('starts processes by itself where there is much to read', async () => {
    const cwd = await archive(120);
    const { lines } = await muster(['read', '.', '--json'], { cwd, readerModule });
    expect(linesOf(lines).map(({ document }) => document)).toEqual(Array.from({ length: 120 }, (_, at) => nameOf(at)));
    expect(linesOf(lines).map(({ reader }) => reader)).not.toContain(`process/${process.pid}`);
  });

  it('names a document that breaks the reader once, whatever way it breaks, skips it and reads all others', async () => {
    const broken = {
      3: 'This throws an error.',
      7: 'This ends the process.',
      8: 'This ends the process too; it ends the process at once.',
      12: 'This takes for ever.',
      20: 'This fills the memory.',
    };
    const cwd = await archive(30, broken);
    const { code, lines, err } = await muster(['read', '.', '--json', '--workers', '2', '--time-limit', '5'], {
      cwd,
      readerModule,
    });
    expect(code).toBe(1);
    const whole = Array.from({ length: 30 }, (_, at) => at).filter((at) => !(at in broken));
    expect(linesOf(lines).map(({ document }) => document)).toEqual(whole.map(nameOf));
    const told = err.split('\n').filter((line) => line.startsWith('muster: '));
    expect(told.map((line) => line.slice(8, 16))).toEqual([3, 7, 8, 12, 20].map(nameOf));
    expect(told[1]).toContain('the process that read it ended with code 3');
    expect(told[3]).toContain('longer than 5 s');
    expect(told[4]).toMatch(/more memory than|longer than/);
  });

  it('refuses a document over the limit of size, and reads the others', async () => {
    const cwd = await archive(5, { 2: 'They spoke of the river. '.repeat(100) });
    const { code, lines, err } = await muster(['read', '.', '--json', '--workers', '2', '--max-size', '1kB'], {
      cwd,
      readerModule,
    });
    expect(code).toBe(1);
    expect(lines).toHaveLength(4);
    expect(err).toMatch(/^muster: r002\.txt: it has 2\.6 kB, more than the limit of 1 kB/);
  });

  it('says what is wrong with the reader once, and ends', async () => {
    const cwd = await archive(20);
    const { code, out, err } = await muster(['read', '.', '--json', '--workers', '2'], {
      cwd,
      readerModule: 'data:text/javascript,export const nothing = 1',
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.split('\n').filter((line) => line.startsWith('muster: '))).toHaveLength(1);
    expect(err).toContain('no function createReader');
  });

  it('ends with 2 where a word of the call is off, as with one worker', async () => {
    const cwd = await archive(3);
    for (const workers of ['1', '2']) {
      const { code } = await muster(['read', '.', '--language', 'no language', '--workers', workers], {
        cwd,
        readerModule,
      });
      expect(code).toBe(2);
    }
    expect((await muster(['read', '.', '--workers', '0'], { cwd })).code).toBe(2);
  });

  it('waits for whoever takes its output', async () => {
    const cwd = await archive(8);
    let [full, waits, most] = [0, 0, 0];
    const { lines } = await muster(['read', '.', '--json'], {
      cwd,
      readerModule,
      watch: () => {
        full++;
        most = Math.max(most, full);
      },
      drain: () => {
        waits++;
        full = 0;
      },
    });
    expect(lines).toHaveLength(8);
    expect([waits, most]).toEqual([8, 1]);
  });
});

describe('reading into a case with several workers', () => {
  it('records the same entries in the same order as one', async () => {
    const logs = await Promise.all(
      ['1', '2'].map(async (workers) => {
        const into = await newCase();
        const { code } = await muster(['add', '.', '--workers', workers, '--case', into], { cwd: exampleFolder() });
        expect(code).toBe(0);
        expect((await muster(['verify', '--case', into])).code).toBe(0);
        return (await muster(['log', '--json', '--case', into])).lines.slice(1).map((line) => {
          const { hash: _, previousHash: __, ...entry } = JSON.parse(line) as { hash: string; previousHash: string };
          return entry;
        });
      }),
    );
    expect(logs[0]?.length).toBeGreaterThan(40);
    expect(logs[1]).toEqual(logs[0]);
  });

  it('leaves a source that breaks the reader unread, and `muster read` tries it again', async () => {
    const cwd = await archive(6, { 4: 'This ends the process.' });
    const into = await newCase();
    const added = await muster(['add', '.', '--workers', '2', '--case', into], { cwd, readerModule });
    expect(added.code).toBe(1);
    expect(added.out).toContain('6 sources stored, 5 read: 5 claims, 1 fault');
    expect(added.err).toMatch(/^muster: r004\.txt: the process that read it ended/);
    const again = await muster(['read', '--workers', '2', '--case', into], { readerModule });
    expect(again.code).toBe(1);
    expect(again.out).toContain('0 sources stored, 0 read: 0 claims, 1 fault');
    const { lines } = await muster(['sources', '--json', '--case', into]);
    const readings = lines.map((line) => (JSON.parse(line) as { reading: string }).reading);
    expect(readings).toEqual(['read', 'read', 'read', 'read', 'unread', 'read']);
  });
});
