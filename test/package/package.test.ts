import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

// What is in the tarball is what users get: it is installed elsewhere, with its own dependencies, and used there.

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted =
  process.env.MUSTER_TEST_PACKAGE === '1' || (process.env.CI !== undefined && process.env.MUSTER_TEST_PACKAGE !== '0');
if (!wanted)
  console.warn(
    'Skipped: the packed package is not installed and tried (it needs the registry); MUSTER_TEST_PACKAGE=1 does it.',
  );

const run = promisify(execFile);
const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;

const report = `Second Brigade Gets New Chief

Colonel Adnan Rahmo was appointed commander of the Al-Waha Brigade on 3 March 2021, the Ministry of Defence said.
`;

describe.skipIf(!wanted)('the package, installed elsewhere', () => {
  let folder = '';
  /** A command of the installed package; npx is told to fetch nothing. */
  const muster = (...args: readonly string[]) => run('npx', ['--no-install', 'muster', ...args], { cwd: folder });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-package-'));
    // Not built anew here: the build would take dist/ away under the tests beside this one.
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
    const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)], {
      cwd: folder,
    });
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'reports/brigade.txt'), report);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the program, the page, the word lists and the example, and no test', () => {
    const installed = join(folder, 'node_modules/muster-roll');
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    for (const file of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/bin.js',
      'dist/app/index.html',
      'LICENSE',
      'NOTICE',
      'README.md',
      'CHANGELOG.md',
    ]) {
      expect(files).toContain(file);
    }
    expect(files.filter((file) => file.startsWith('examples/al-tanf/r'))).not.toEqual([]);
    expect(files.filter((file) => file.startsWith('lexicon/'))).not.toEqual([]);
    expect(
      files.filter((file) => /[.]test[.]|^(src|test|bench|scripts)\//.test(file) && !file.startsWith('node_modules')),
    ).toEqual([]);
  });

  it('tells its version', async () => {
    expect((await muster('--version')).stdout.trim()).toBe(version);
  });

  it('reads a file into claims', async () => {
    const { stdout } = await muster('read', 'reports/brigade.txt', '--published', '2021-03-04', '--json');
    const claims = stdout
      .trim()
      .split('\n')
      .map((line) =>
        z
          .object({ type: z.string(), citation: z.object({ begin: z.number(), end: z.number(), quote: z.string() }) })
          .parse(JSON.parse(line)),
      );
    expect(claims.map(({ type }) => type)).toContain('posting');
    for (const { citation } of claims) expect(report.slice(citation.begin, citation.end)).toBe(citation.quote);
  });

  it('is a library with types', async () => {
    const use = `import { createWorkspace, requireDay, type CommandAnswer } from 'muster-roll';

const workspace = await createWorkspace('library-case');
await workspace.addInputs(['reports']);
const answer: CommandAnswer = await workspace.who('Al-Waha Brigade', requireDay('2021-03-03'));
console.log(answer.unit.name);
await workspace.close();
`;
    writeFileSync(join(folder, 'use.ts'), use);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const target = ['--strict', '--target', 'es2023', '--module', 'nodenext'];
    // The consumer's compiler reads the package's declarations too: a type that is not packed shows here.
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
    await run(process.execPath, [compiler, ...target, ...types, 'use.ts'], { cwd: folder });
    expect((await run(process.execPath, ['use.js'], { cwd: folder })).stdout.trim()).toBe('Al-Waha Brigade');
  }, 120_000);
});
