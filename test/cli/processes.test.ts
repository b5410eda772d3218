import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/cli/version.ts';
import { claimOf, sourceOf } from './material.ts';
import { caseOf, muster, tempFolder } from './support.ts';

// What only whole processes show: the executable, its exit codes, a pipe that closes, a kill in the middle of an import.

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
const words = ['--import', 'tsx', bin];
const cwd = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What is looked at in a line of the log. */
interface Entry {
  readonly event: { readonly type: string; readonly source?: string };
}

describe('the executable', () => {
  it('prints its version', async () => {
    const { stdout, stderr } = await run(process.execPath, [...words, '--version'], { cwd });
    expect(stdout).toBe(`${packageVersion()}\n`);
    expect(stderr).toBe('');
  });

  it.each([
    [['sources', '--case', '/nowhere/at/all'], 1],
    [['who', 'commands', 'X', '--on', 'today'], 2],
    [['nonsense'], 2],
    [['--help'], 0],
  ])('ends %j with %i', async (args, code) => {
    const ended = await run(process.execPath, [...words, ...args], { cwd }).then(
      () => 0,
      (error: { code: number }) => error.code,
    );
    expect(ended).toBe(code);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const source = sourceOf(`Salim Harb commands River Brigade. ${'The paper says more of the river. '.repeat(4000)}`);
    const claim = claimOf(source, 'Salim Harb commands River Brigade', {
      subject: 'Salim Harb',
      object: 'River Brigade',
    });
    const folder = await caseOf([{ source, claims: [claim] }]);
    const call = [process.execPath, ...words, 'log', '--json', '--case', folder].map((word) => `'${word}'`).join(' ');
    const { stdout, stderr } = await run('sh', ['-c', `${call} | head -c 20`], { cwd });
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
  });
});

describe('a case that may not be written', () => {
  it('can be asked, and says so when something is to be added', async () => {
    const source = sourceOf('Salim Harb commands River Brigade, the paper says.');
    const claim = claimOf(source, 'Salim Harb commands River Brigade', {
      subject: 'Salim Harb',
      object: 'River Brigade',
    });
    const folder = await caseOf([{ source, claims: [claim] }]);
    for (const path of [dirname(folder), folder]) await chmod(path, 0o755);
    await chmod(join(folder, 'case.db'), 0o444);
    await chmod(folder, 0o555);
    // Root may write anywhere, so root has somebody else ask.
    const anybody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const call = async (args: readonly string[]) => {
      const child = spawn(process.execPath, [...words, ...args, '--case', folder], { cwd, ...anybody });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      child.stdin.end('Salim Harb commands River Brigade, another paper says of the men at the river.');
      const [code] = await once(child, 'close');
      return { code: Number(code), out, err };
    };
    const asked = await call(['who', 'commands', 'River Brigade']);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toContain('Salim Harb');
    const added = await call(['add', '-']);
    expect(added.code).toBe(1);
    expect(added.err).toMatch(/^muster: .+cannot be written to.+\n {2}Get permission/);
  });
});

describe('an import that is killed', () => {
  it('has kept what it stored, and the next one goes on where it was', { timeout: 120_000 }, async () => {
    const folder = await tempFolder();
    const names = Array.from({ length: 60 }, (_, at) => `report-${String(at).padStart(2, '0')}.txt`);
    for (const name of names) {
      await writeFile(
        join(folder, name),
        `Salim Harb commands River Brigade, according to ${name}. Officers met near the river in spring.`,
      );
    }
    const into = join(await tempFolder(), 'case');
    await muster(['new', into]);
    const stored = async () => (await muster(['sources', '--json', '--case', into])).lines.length;
    for (const least of [2, 12]) {
      const child = spawn(process.execPath, [...words, 'add', folder, '--case', into], { cwd, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      while ((await stored()) < least && child.exitCode === null) await wait(5);
      child.kill('SIGKILL');
      await ended;
      expect(await stored()).toBeGreaterThanOrEqual(least);
      expect((await muster(['verify', '--case', into])).code).toBe(0);
    }
    const before = await stored();
    const { code, out } = await muster(['add', folder, '--case', into]);
    expect(code).toBe(0);
    expect(out).toContain(`${names.length - before} source`);
    const { lines } = await muster(['sources', '--json', '--case', into]);
    expect(lines).toHaveLength(names.length);
    expect(lines.filter((line) => (JSON.parse(line) as { reading: string }).reading !== 'read')).toEqual([]);
    expect((await muster(['verify', '--case', into])).code).toBe(0);
  });

  it('goes on where it was when it is killed while several processes read, and reads nothing twice', async () => {
    const folder = await tempFolder();
    const sentence = (at: number) =>
      `Salim Harb commands River Brigade, according to paper ${at}. Officers met near it. `;
    for (let at = 0; at < 40; at++) await writeFile(join(folder, `report-${at}.txt`), sentence(at).repeat(150));
    const into = join(await tempFolder(), 'case');
    await muster(['new', into]);
    const log = async () =>
      (await muster(['log', '--json', '--case', into])).lines.map((line) => JSON.parse(line) as Entry);
    const read = async () => (await log()).filter(({ event }) => event.type === 'claims-proposed');
    for (const least of [1, 10]) {
      const call = least === 1 ? ['add', folder] : ['read'];
      const child = spawn(process.execPath, [...words, ...call, '--workers', '2', '--case', into], {
        cwd,
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      while ((await read()).length < least && child.exitCode === null) await wait(5);
      child.kill('SIGKILL');
      await ended;
      expect((await read()).length).toBeGreaterThanOrEqual(least);
      expect((await muster(['verify', '--case', into])).code).toBe(0);
    }
    expect((await muster(['read', '--workers', '2', '--case', into])).code).toBe(0);
    const sources = (await read()).map(({ event }) => String(event.source));
    expect(sources).toHaveLength(40);
    expect(new Set(sources).size).toBe(40);
    expect((await muster(['verify', '--case', into])).code).toBe(0);
  });
});
