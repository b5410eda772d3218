/**
 * Builds dist/: the program from src/ with the TypeScript compiler, then the page from app/ with Vite.
 * `--if-needed` builds only where something it is made from has changed since the last build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const madeFrom = [
  'src',
  'app',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
];
/** Outside dist/, so that it is never packed. */
const stamp = join(root, 'node_modules/.cache/muster/build-stamp');

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes when a file dist/ is made from is added, removed or written. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of madeFrom.flatMap((path) => filesIn(join(root, path)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Runs a tool by its script, so that it works where node_modules/.bin holds no programs (Windows). */
function run(script: string, args: readonly string[]): void {
  const tool = join(root, 'node_modules', script);
  const { status, error } = spawnSync(process.execPath, [tool, ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const made = fingerprint();
const standing = existsSync(join(root, 'dist/cli/bin.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made;
if (process.argv.includes('--if-needed') && standing) process.exit(0);

console.error('Building dist/ ...');
// A file whose source is gone must not be packed; a build that fails must not pass for the last one.
rmSync(stamp, { force: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
if (existsSync(join(root, 'app/index.html'))) run('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
mkdirSync(join(stamp, '..'), { recursive: true });
writeFileSync(stamp, made);
