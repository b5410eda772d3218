import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureFile, findInputs } from './index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-inputs-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, text = 'The army denied it.'): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
}

async function find(...patterns: string[]) {
  const found = await findInputs(patterns, { cwd: folder });
  return { ...found, names: found.inputs.map(({ name }) => name), codes: found.problems.map(({ code }) => code) };
}

describe('finding inputs', () => {
  it('takes files as given, folders with all that is in them, and globs, each file once and in order', async () => {
    for (const name of ['b.txt', 'a/z.md', 'a/b/c.HTML', 'a/a.txt', 'c.htm']) await write(name);
    const { names, codes } = await find('./b.txt', 'a/', '*.{txt,htm}', 'a/a.txt');
    expect(names).toEqual(['./b.txt', 'a/a.txt', 'a/b/c.HTML', 'a/z.md', 'c.htm']);
    expect(codes).toEqual([]);
  });

  it('takes all of the folder it is in for "."', async () => {
    for (const name of ['b.txt', 'a/z.md']) await write(name);
    expect((await find('.')).names).toEqual(['a/z.md', 'b.txt']);
  });

  it('takes a glob given from the root', async () => {
    await write('a/z.md');
    const { names } = await find(`${folder}/**/*.md`);
    expect(names).toEqual([join(folder, 'a/z.md')]);
  });

  it('takes a name with brackets literally where such a file is', async () => {
    await write('report [1].txt');
    await write('report 1.txt');
    expect((await find('report [1].txt')).names).toEqual(['report [1].txt']);
  });

  it('stands "-" for standard input, once', async () => {
    await write('a.txt');
    const { inputs } = await find('-', 'a.txt', '-');
    expect(inputs.map(({ kind, name }) => [kind, name])).toEqual([
      ['stdin', '-'],
      ['file', 'a.txt'],
    ]);
  });

  it('leaves out of folders hidden files, READMEs and other types, and tells of the last', async () => {
    for (const name of [
      'in/a.txt',
      'in/.secret.txt',
      'in/.git/b.txt',
      'in/README.md',
      'in/scan.pdf',
      'in/x/p.pdf',
      'in/t.docx',
    ])
      await write(name);
    const { names, problems, skipped } = await find('in');
    expect(names).toEqual(['in/a.txt']);
    expect(skipped).toEqual(['in/README.md', 'in/scan.pdf', 'in/t.docx', 'in/x/p.pdf']);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'folder-files-skipped', place: 'in' }]);
    expect(problems[0]?.reason).toMatch(/^3 files .*\.pdf \(2\), \.docx \(1\)$/);
    expect((await find('in/README.md')).names).toEqual(['in/README.md']);
  });

  it('follows no symbolic link in a folder, and those given by name', async () => {
    await write('outside/secret.txt');
    await write('in/a.txt');
    await symlink(join(folder, 'in'), join(folder, 'in/loop'));
    await symlink(join(folder, 'outside'), join(folder, 'in/out'));
    await symlink(join(folder, 'outside/secret.txt'), join(folder, 'in/link.txt'));
    expect((await find('in')).names).toEqual(['in/a.txt']);
    expect((await find('in/**/*')).names).not.toContain('in/out/secret.txt');
    expect((await find('in/link.txt', 'in/out')).names).toEqual(['in/link.txt', 'in/out/secret.txt']);
  });

  it('names what is not there and goes on with the rest', async () => {
    await write('a.txt');
    const { names, problems } = await find('missing.txt', 'a.txt/deeper', 'nothing/*.txt', 'a.txt');
    expect(names).toEqual(['a.txt']);
    expect(problems.map(({ severity, code, place }) => [severity, code, place])).toEqual([
      ['error', 'file-missing', 'missing.txt'],
      ['error', 'file-missing', 'a.txt/deeper'],
      ['error', 'glob-no-match', 'nothing/*.txt'],
    ]);
  });

  it('names a folder without readable files, and what is there instead', async () => {
    await write('scans/one.pdf');
    await mkdir(join(folder, 'empty'));
    const { problems } = await find('scans', 'empty');
    expect(problems).toMatchObject([
      { severity: 'error', code: 'folder-empty', place: 'scans' },
      { severity: 'error', code: 'folder-empty', place: 'empty' },
    ]);
    expect(problems[0]?.reason).toContain('.pdf (1)');
  });

  it('refuses a file of a gigabyte by its size, without reading it', async () => {
    await write('huge.txt', '');
    await truncate(join(folder, 'huge.txt'), 1e9);
    const { names, problems } = await find('huge.txt');
    expect(names).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'file-too-large', place: 'huge.txt' }]);
    expect(problems[0]?.reason).toBe('it has 1000 MB, more than the limit of 20 MB');
    const before = process.memoryUsage().arrayBuffers;
    const { problem } = await captureFile(join(folder, 'huge.txt'));
    expect(problem?.code).toBe('file-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
  });

  it('takes a larger file where the limit is raised, and refuses a small one where it is lowered', async () => {
    await write('a.txt', 'word '.repeat(100));
    expect((await findInputs(['a.txt'], { cwd: folder, maxBytes: 500 })).inputs).toHaveLength(1);
    expect((await findInputs(['a.txt'], { cwd: folder, maxBytes: 499 })).problems).toMatchObject([
      { code: 'file-too-large' },
    ]);
    expect((await captureFile(join(folder, 'a.txt'), { maxBytes: 500 })).source).toBeDefined();
    expect((await captureFile(join(folder, 'a.txt'), { maxBytes: 499 })).problem?.code).toBe('file-too-large');
  });

  it.skipIf(process.platform === 'win32')('refuses a device instead of reading from it', async () => {
    expect((await find('/dev/zero')).problems).toMatchObject([{ code: 'file-not-regular', place: '/dev/zero' }]);
    expect((await captureFile('/dev/zero')).problem).toMatchObject({ code: 'file-not-regular', place: '/dev/zero' });
    expect((await captureFile(folder)).problem).toMatchObject({ code: 'file-not-regular', place: folder });
  });

  it('names a file and a folder that may not be opened', async () => {
    await write('locked/a.txt');
    await write('locked.txt');
    await chmod(join(folder, 'locked.txt'), 0);
    await chmod(join(folder, 'locked'), 0);
    await chmod(folder, 0o755);
    // Root may open anything: it goes on as a user who owns nothing here.
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      const { problem } = await captureFile(join(folder, 'locked.txt'));
      expect(problem).toMatchObject({ code: 'file-unreadable', reason: 'this cannot be read (permission denied)' });
      expect((await find('locked')).problems).toMatchObject([{ code: 'folder-unreadable', place: 'locked' }]);
    } finally {
      if (root) process.seteuid?.(0);
      await chmod(join(folder, 'locked'), 0o700);
    }
  });
});
