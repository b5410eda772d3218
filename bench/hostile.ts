// Time and memory of the reader on texts made to be hard: each kind at one size, twice and four times that. Where a column grows by more than
// the size does, something goes over the text too often.
//
//   npm run bench:hostile -- [KIND...] [--size CHARACTERS]
//
// --size N   the smallest size, in UTF-16 units (default 250,000)
// --list     names the kinds

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { bodyOf } from '../test/reading/claim-lines.ts';
import { hostileTexts } from '../test/reading/hostile-texts.ts';
import { alignColumns } from './reading/table.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '250000' },
    list: { type: 'boolean', default: false },
    one: { type: 'boolean', default: false },
  },
});
const size = Number(options.size);
const kinds = Object.keys(hostileTexts).filter((kind) => positionals.length === 0 || positionals.includes(kind));

if (options.list) process.stdout.write(`${kinds.join('\n')}\n`);
else if (options.one) await measureHere(kinds[0] ?? '');
else await compare();

/** Reads one text in this process and prints seconds and megabytes. */
async function measureHere(kind: string): Promise<void> {
  const { createReader } = await import('../src/read/index.ts');
  const reader = await createReader();
  // What is compiled on the way is not the text's fault.
  for (const warm of Object.values(hostileTexts)) reader.read(bodyOf(warm(3000)));
  const source = bodyOf(hostileTexts[kind]?.(size) ?? '');
  const idle = process.resourceUsage().maxRSS;
  const begin = performance.now();
  reader.read(source);
  const seconds = (performance.now() - begin) / 1000;
  process.stdout.write(JSON.stringify({ seconds, megabytes: (process.resourceUsage().maxRSS - idle) / 1024 }));
}

/** One process for each kind and size, so that none inherits another's memory. */
async function compare(): Promise<void> {
  const rows = [['kind', ...[1, 2, 4].flatMap((by) => [`${(size * by) / 1000}k: s`, 'MB'])]];
  for (const kind of kinds) {
    const cells = [kind];
    for (const by of [1, 2, 4]) {
      const { seconds, megabytes } = await measureThere(kind, size * by);
      cells.push(seconds.toFixed(2), String(Math.round(megabytes)));
    }
    rows.push(cells);
    process.stderr.write(`${cells.join('  ')}\n`);
  }
  process.stdout.write(`${alignColumns(rows).join('\n')}\n`);
}

async function measureThere(
  kind: string,
  length: number,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), kind, '--one', '--size', String(length)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 600_000 });
  const measured: unknown = JSON.parse(stdout);
  if (typeof measured !== 'object' || measured === null || !('seconds' in measured) || !('megabytes' in measured))
    throw new Error(`${kind}: nothing was measured`);
  return { seconds: Number(measured.seconds), megabytes: Number(measured.megabytes) };
}
