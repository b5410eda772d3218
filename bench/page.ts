/**
 * What somebody waits for who uses the page: the interface behind it, its first view and every other, on a record of a given size.
 * `npm run bench:page -- [CLAIMS] [--case FOLDER] [--no-browser] [--no-interface]`: 100,000 claims unless told; `--case` keeps the generated case in a folder, or takes the
 * one that is there. Times of views are the browser's own (performance entries). The page is built from the sources as they stand.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildPage, chromiumPath } from '../test/app/stage.ts';
import { timeRoutes } from './page/routes.ts';
import type { Subjects } from './page/subjects.ts';
import { subjectsOf } from './page/subjects.ts';
import type { Outside } from './page/views.ts';
import { timeFirstView, timeViews, viewsOf, visits } from './page/views.ts';
import { importRecord } from './record/import-record.ts';
import { milliseconds, table } from './record/measure.ts';

const firstTarget = 1000;
const viewTarget = 300;
const scriptTarget = 350_000;

const { values, positionals } = parseArgs({
  options: {
    case: { type: 'string' },
    browser: { type: 'boolean', default: true },
    interface: { type: 'boolean', default: true },
  },
  allowNegative: true,
  allowPositionals: true,
});
const size = Number(positionals[0] ?? 100_000);
if (!Number.isInteger(size) || size < 1000) throw new RangeError('A size is a whole number of claims from 1000 up.');

const folder = mkdtempSync(join(tmpdir(), 'muster-bench-page-'));
try {
  const caseFolder = resolve(values.case ?? join(folder, 'case'));
  const appFolder = join(folder, 'app');
  if (!existsSync(join(caseFolder, 'case.db'))) await (await importRecord(caseFolder, size)).made.close();
  if (values.browser) await buildPage(appFolder);
  const { url, stop } = await serve(caseFolder, appFolder);
  try {
    const subjects = await subjectsOf(url);
    const { claims, sources } = subjects.counts;
    console.log(
      `## ${claims.toLocaleString('en')} claims in ${sources.toLocaleString('en')} sources\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores, load before ${loadavg()[0]?.toFixed(1)} (others' work makes the figures worse).\n`,
    );
    if (values.interface) await overInterface(url, subjects);
    if (values.browser) await inBrowser(url, appFolder, subjects);
  } finally {
    stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function overInterface(url: string, subjects: Subjects): Promise<void> {
  const rows: string[][] = [];
  for await (const { route, median, p95, bytes } of timeRoutes(url, subjects)) {
    rows.push([route, milliseconds(median), milliseconds(p95), (bytes / 1000).toFixed(0), missed(p95, viewTarget)]);
  }
  console.log(table(['interface', 'median ms', 'p95 ms', 'largest kB', 'target ms'], rows));
}

async function inBrowser(url: string, appFolder: string, subjects: Subjects): Promise<void> {
  if (chromiumPath === undefined) throw new Error('There is no browser.');
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const outside: Outside = { asked: [] };
  try {
    const first = await timeFirstView(browser, url, appFolder, outside);
    console.log(`\nFirst view, ${visits} visits of a browser that never had the page.\n`);
    const { painted, shown, scripts } = first;
    console.log(
      table(
        ['first view', 'median', 'p95', 'target'],
        [
          ['first paint, ms', milliseconds(painted.median), milliseconds(painted.p95), ''],
          ['sources shown, ms', milliseconds(shown.median), milliseconds(shown.p95), missed(shown.p95, firstTarget)],
          ['scripts as gzip, kB', (scripts / 1000).toFixed(0), '', missed(scripts, scriptTarget, 1000)],
        ],
      ),
    );
    const rows: string[][] = [];
    for await (const { view, shown: times, server, fault } of timeViews(browser, url, viewsOf(subjects), outside)) {
      rows.push([
        view,
        milliseconds(server.median),
        milliseconds(times.median),
        milliseconds(times.p95),
        fault === null ? missed(times.p95, viewTarget) : fault,
      ]);
    }
    console.log(`\nViews from another view, ${visits} visits each; the server's share is its slowest answer.\n`);
    console.log(table(['view', 'server ms', 'median ms', 'p95 ms', 'target ms'], rows));
    console.log(`\nRequests that left this machine's own server: ${outside.asked.length} (target 0).`);
    for (const address of outside.asked) console.log(address);
  } finally {
    await browser.close();
  }
}

/** The target, and whether it was missed. */
function missed(value: number, target: number, unit = 1): string {
  return `${(target / unit).toLocaleString('en')}${value > target ? ' missed' : ''}`;
}

/** Starts the server in a process of its own, as it runs for its users. */
async function serve(
  caseFolder: string,
  appFolder: string,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const program = fileURLToPath(new URL('./page-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, caseFolder, appFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { url: line.trim(), stop: () => void child.kill() };
  }
  throw new Error('The server did not start.');
}
