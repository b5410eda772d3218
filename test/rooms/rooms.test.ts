import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

// A checker that reads no files also reports no faults. So every rule is shown to fire on a planted import,
// and the run over the real tree is shown to have read it.

const root = fileURLToPath(new URL('../..', import.meta.url));

const report = z.object({
  summary: z.object({
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(z.object({ source: z.string() })),
});
type Report = z.infer<typeof report>;

/** The import rules' report on the src/ and app/ of a folder. The exit code is the number of faults, so it says nothing of success. */
async function checkRooms(folder: string): Promise<Report> {
  const args = ['src', 'app', '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = promisify(execFile)(process.execPath, [script, ...args], { cwd: folder, maxBuffer: 1 << 28 });
  const { stdout } = await run.catch((fault: { readonly stdout: string }) => fault);
  return report.parse(JSON.parse(stdout));
}

/** One forbidden import for every rule: the file it stands in, and what it says. */
const plants: { readonly [rule: string]: { readonly file: string; readonly code: string } } = {
  'model-door': { file: 'src/model/a.ts', code: "import '../util/index.ts';" },
  'util-door': { file: 'src/util/a.ts', code: "import '../read/index.ts';" },
  'capture-door': { file: 'src/capture/a.ts', code: "import '../read/index.ts';" },
  'read-door': { file: 'src/read/a.ts', code: "import { ledger } from '../ledger/index.ts'; ledger;" },
  'resolve-door': { file: 'src/resolve/a.ts', code: "import '../read/index.ts';" },
  'ledger-door': { file: 'src/ledger/a.ts', code: "import '../capture/index.ts';" },
  'weigh-door': { file: 'src/weigh/a.ts', code: "import '../ledger/index.ts';" },
  'ask-door': { file: 'src/ask/a.ts', code: "import '../read/index.ts';" },
  'publish-door': { file: 'src/publish/a.ts', code: "import '../ledger/index.ts';" },
  'main-door': { file: 'src/main/a.ts', code: "import '../cli/index.ts';" },
  'server-door': { file: 'src/server/a.ts', code: "import type { T } from '../ask/index.ts'; export type U = T;" },
  'cli-door': { file: 'src/cli/a.ts', code: "import '../ledger/index.ts';" },
  'no-deep-import': { file: 'src/main/b.ts', code: "import '../ledger/inside.ts';" },
  'only-ledger-has-a-database': { file: 'src/ask/b.ts', code: "import '@photostructure/sqlite';" },
  'no-network-in-the-rooms': { file: 'src/read/b.ts', code: "import 'node:http';" },
  'app-imports-types-only': { file: 'app/a.ts', code: "import '../src/server/index.ts';" },
  'no-tests-in-src': { file: 'src/weigh/b.ts', code: "import './weigh.test.ts';" },
  'no-cycles': { file: 'src/publish/b.ts', code: "import './c.ts';" },
};

/** Imports the rules must leave alone. */
const allowed: { readonly [file: string]: string } = {
  'src/model/index.ts': 'export const model = 1;',
  'src/util/index.ts': "export { model } from '../model/index.ts';",
  ...Object.fromEntries(
    ['capture', 'read', 'resolve', 'weigh'].map((room) => [`src/${room}/index.ts`, "import '../util/index.ts';"]),
  ),
  'src/ledger/inside.ts': "import '@photostructure/sqlite';\nexport const ledger = 1;",
  'src/ledger/index.ts': "import '../util/index.ts';\nexport { ledger } from './inside.ts';",
  'src/ask/index.ts': "import '../ledger/index.ts';\nimport '../weigh/index.ts';\nexport type T = 1;",
  'src/publish/index.ts': "import '../ask/index.ts';",
  'src/publish/c.ts': "import './b.ts';",
  'src/main/index.ts': "import '../capture/index.ts';\nimport '../publish/index.ts';",
  'src/server/index.ts': "import 'node:http';\nimport '../main/index.ts';\nexport type T = 1;",
  'src/cli/index.ts': "import '../server/index.ts';\nimport '../main/index.ts';",
  'src/weigh/weigh.test.ts': "import './index.ts';",
  'app/b.ts': "import type { T } from '../src/server/index.ts';\nexport type U = T;",
};

describe('the import rules', () => {
  let folder = '';
  let planted: Report;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-rooms-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const write = (file: string, code: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    };
    write('package.json', '{ "type": "module", "dependencies": { "@photostructure/sqlite": "*" } }');
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true, "noEmit": true } }',
    );
    for (const [file, code] of Object.entries(allowed)) write(file, code);
    for (const { file, code } of Object.values(plants)) write(file, code);
    planted = await checkRooms(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are each broken by one planted import', () => {
    const rules = planted.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(rules.sort()).toEqual(Object.keys(plants).sort());
  });

  it.each(Object.entries(plants))('%s fires on a planted import', (name, { file }) => {
    const fired = planted.summary.violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
    expect(fired).toContain(file);
  });

  it('leave allowed imports alone', () => {
    const faulted = new Set(planted.summary.violations.map(({ from }) => from));
    // The second file of the planted cycle is half of the fault.
    const innocent = Object.keys(allowed).filter((file) => file !== 'src/publish/c.ts');
    expect(innocent.filter((file) => faulted.has(file))).toEqual([]);
  });

  it('fire on a database of the newer Node too', async () => {
    writeFileSync(join(folder, 'src/weigh/c.ts'), "import 'node:sqlite';\n");
    const { summary } = await checkRooms(folder);
    expect(summary.violations).toContainEqual(
      expect.objectContaining({
        from: 'src/weigh/c.ts',
        rule: expect.objectContaining({ name: 'only-ledger-has-a-database' }),
      }),
    );
  });
});

describe('the real tree', () => {
  it('was read whole, and keeps every rule', async () => {
    const { summary, modules } = await checkRooms(root);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    const read = new Set(modules.map(({ source }) => source));
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !read.has(file))).toEqual([]);
  });
});
