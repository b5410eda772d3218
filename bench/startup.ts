/**
 * How long whole commands take, from starting the process to its end: the median of several runs, beside a Node that does nothing.
 * `npm run bench:startup [RUNS]`; the targets are the ones the project promises.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const runs = Number(process.argv[2] ?? 15);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`"${process.argv[2]}" is no number of runs.`);
if (!existsSync(program)) throw new Error('There is no dist/ yet: npm run build makes it.');

const folder = mkdtempSync(join(tmpdir(), 'muster-startup-'));
const env = { ...process.env, MUSTER_CASE: folder };

/** Milliseconds a process takes from being started to having ended. */
function time(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, args, { env, stdio: 'pipe' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median, with the fastest and slowest: the first run, with cold files, is left out. */
function measure(args: readonly string[]): string {
  time(args);
  const times = Array.from({ length: runs }, () => time(args)).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  return `${at(0.5).padStart(6)} ms   (${at(0)} to ${at(1)})`;
}

try {
  execFileSync(process.execPath, [program, 'example', '--no-serve', '--case', folder], { env, stdio: 'pipe' });
  console.log(`Node ${process.version}, median of ${runs} runs\n`);
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['node -e 0', ['-e', '0'], ''],
    ['muster --version', [program, '--version'], 'under 150'],
    [
      'muster who commands "Maghawir al-Thawra" --on 2022-10-01',
      [program, 'who', 'commands', 'Maghawir al-Thawra', '--on', '2022-10-01'],
      'under 300',
    ],
    ['muster sources', [program, 'sources'], ''],
  ];
  for (const [name, args, target] of rows) console.log(`${name.padEnd(58)}${measure(args)}   ${target}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
