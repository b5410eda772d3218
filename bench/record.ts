import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Imported } from './record/import-record.ts';
import { batch, importRecord } from './record/import-record.ts';
import type { Timed } from './record/measure.ts';
import { milliseconds, table } from './record/measure.ts';
import type { Peer, PeerQuestion } from './record/peers.ts';
import { askPeers, peerQuestions } from './record/peers.ts';
import type { Asked } from './record/questions.ts';
import { askAll, subjectsOf } from './record/questions.ts';

// What a record of any size costs: making it, asking it, adding to it, and the same questions put to other stores.

const importTarget = 20_000;
const told: { readonly [Q in PeerQuestion]: string } = {
  edges: 'ties between units as of a day, all of them',
  commanders: 'claims of command over a unit as of a day',
  names: 'claims that have a name, as written',
  text: 'claims with a word (elsewhere: with these letters)',
};

interface Result {
  readonly imported: Omit<Imported, 'made'>;
  readonly asked: readonly Asked[];
}

const sizes = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
  throw new RangeError('A size is a whole number of claims from 1000 up.');
const withPeers = !process.argv.includes('--no-peers');

const results: Result[] = [];
for (const size of sizes.length > 0 ? sizes : [100_000]) results.push(await run(size));
if (results.length > 1) printGrowth(results);

async function run(size: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-record-'));
  try {
    console.log(`\n## ${whole(size)} claims\n`);
    console.log(
      `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores, ${whole(totalmem() / 2 ** 30)} GB, load before ${loadavg()[0]?.toFixed(1)} (others' work makes the figures worse).\n`,
    );
    const imported = await importRecord(folder, size);
    printImport(imported);
    const { made, ...rest } = imported;
    const { ledger } = made;
    const subjects = await subjectsOf(ledger, size);
    const asked = await askAll(ledger, imported, subjects);
    printAsked(asked);
    if (withPeers) {
      printPeers(await askPeers(folder, ledger, imported.claims, subjects));
    }
    printMemory('at the end');
    await made.close();
    return { imported: rest, asked };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printImport({ claims, reports, seconds, cpuSeconds, bytes }: Imported): void {
  console.log(
    table(
      ['import', 'value', 'target'],
      [
        ['claims', whole(claims), ''],
        [`reports, ${whole(batch)} a transaction`, whole(reports), ''],
        ['claims/s', whole(claims / seconds), whole(importTarget)],
        ['claims/s of processor time', whole(claims / cpuSeconds), ''],
        ['bytes a claim', whole(bytes / claims), ''],
      ],
    ),
  );
  printMemory('after the import');
}

function printAsked(asked: readonly Asked[]): void {
  const rows = asked.map(({ name, target, timed: { runs, median, p95 } }) => [
    name,
    String(runs),
    milliseconds(median),
    milliseconds(p95),
    `${whole(target)}${p95 > target ? ' missed' : ''}`,
  ]);
  console.log(`\n${table(['question', 'runs', 'median ms', 'p95 ms', 'target ms'], rows)}`);
}

function printPeers(peers: readonly Peer[]): void {
  const cell = ({ median, p95, runs }: Timed): string =>
    `${milliseconds(median)}; ${milliseconds(p95)}${runs < 50 ? ` (${runs} runs)` : ''}`;
  const rows = [
    ['seconds to load', ...peers.map(({ loadSeconds }) => loadSeconds.toFixed(1))],
    ...peerQuestions.map((question) => [told[question], ...peers.map(({ times }) => cell(times[question]))]),
  ];
  console.log(
    '\nMedian and p95 in ms. Plain SQL: SQLite on the same file, with nothing but `json_extract` of `claim.data`.',
  );
  console.log('DuckDB and Oxigraph: the same claims in memory. Muster was loaded by the import.\n');
  console.log(table(['question', ...peers.map(({ name }) => name)], rows));
}

/** How cost grew from one size to the next, against n log n. */
function printGrowth(results: readonly Result[]): void {
  const [before, after] = [results[0], results.at(-1)];
  if (before === undefined || after === undefined) return;
  const [n, m] = [before.imported.claims, after.imported.claims];
  const allowed = (m * Math.log(m)) / (n * Math.log(n));
  const grown = (was: number, is: number): readonly string[] => [
    (is / was).toFixed(2),
    is / was > allowed ? 'faster' : '',
  ];
  console.log(`\n## From ${whole(n)} to ${whole(m)} claims\n\nn log n grows ${allowed.toFixed(1)} times.\n`);
  const rows = after.asked.map(({ name, timed }, at) => [
    name,
    ...grown(before.asked[at]?.timed.median ?? Number.NaN, timed.median),
  ]);
  const importing = ['importing, seconds', ...grown(before.imported.seconds, after.imported.seconds)];
  const size = ['size on disk', ...grown(before.imported.bytes, after.imported.bytes)];
  console.log(table(['', 'times', 'than n log n'], [importing, size, ...rows]));
}

function printMemory(when: string): void {
  const now = process.memoryUsage();
  const most = process.resourceUsage().maxRSS / 1024;
  console.log(`\nMemory ${when}: ${whole(now.rss / 2 ** 20)} MB resident, ${whole(most)} MB at most so far.`);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}
