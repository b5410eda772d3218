/**
 * How an archive is read: documents and words a second with one and with two workers, and the memory of all processes together at a third, at two thirds
 * and at the end of the reading, so that growth would show. `npm run bench:scale [DOCUMENTS]`; the built program reads, as it would for anybody.
 * The archive is made of the example's reports and the project's annotated ones, over and over, each time with another number in it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { countWords } from '../src/util/index.ts';
import { readReports } from '../train/corpus/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/bin.js');
const documents = Number(process.argv[2] ?? 3000);
if (!Number.isInteger(documents) || documents < 10)
  throw new RangeError(`"${process.argv[2]}" is no number from 10 up.`);
if (!existsSync(program)) throw new Error('There is no dist/ yet: npm run build makes it.');

/** The project's own texts, as plain text: the work measured is the reader's. */
function ownTexts(): readonly string[] {
  const example = join(root, 'examples/al-tanf');
  const reports = join(root, 'corpora/muster/reports');
  const told = (name: string) => readFileSync(join(example, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const annotated = existsSync(reports)
    ? readdirSync(reports).flatMap((name) => readReports(readFileSync(join(reports, name), 'utf8'), 'train').documents)
    : [];
  return [
    ...readdirSync(example)
      .filter((name) => /^r\d.*\.md$/.test(name))
      .map(told),
    ...annotated.map(({ text }) => text),
  ];
}

/** Writes the archive, a thousand documents a folder, and gives its number of words. */
function writeArchive(folder: string): number {
  const texts = ownTexts();
  let words = 0;
  for (let at = 0; at < documents; at++) {
    const part = join(folder, `part-${String(Math.floor(at / 1000)).padStart(4, '0')}`);
    if (at % 1000 === 0) mkdirSync(part, { recursive: true });
    const text = `${texts[at % texts.length]}\n\nDocument ${at}.\n`;
    words += countWords(text);
    writeFileSync(join(part, `${String(at).padStart(8, '0')}.txt`), text);
  }
  return words;
}

/** What a process and all it has started take: megabytes resident, and seconds of processor time so far. */
interface Taken {
  readonly megabytes: number;
  readonly cpuSeconds: number;
}

/** Clock ticks a second in which Linux counts processor time. */
const ticks = 100;

/** `undefined` where the system does not tell (Linux does). */
function takenBy(pid: number): Taken | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
    // The fields after the name in brackets: user and system time are the 12th and 13th (proc(5)).
    const times = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13);
    const cpu = times.reduce((sum, each) => sum + Number(each) / ticks, 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const others = children.flatMap((child) => takenBy(Number(child)) ?? []);
    return {
      megabytes: others.reduce((sum, each) => sum + each.megabytes, own),
      cpuSeconds: others.reduce((sum, each) => sum + each.cpuSeconds, cpu),
    };
  } catch {
    return undefined;
  }
}

interface Measured {
  readonly seconds: number;
  readonly claims: number;
  /** At a third, two thirds, and just before the end: at the end nothing is left to look at. */
  readonly taken: readonly (Taken | undefined)[];
}

/** Reads the archive once. The output says how far the reading is: its documents are numbered. */
async function measure(folder: string, workers: number): Promise<Measured> {
  const begun = process.hrtime.bigint();
  const child = spawn(process.execPath, [program, 'read', folder, '--json', '--workers', String(workers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const taken: (Taken | undefined)[] = [];
  const marks = [1 / 3, 2 / 3, 0.98].map((share) => Math.floor(documents * share));
  let claims = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    claims++;
    const next = marks[taken.length];
    if (next === undefined) continue;
    const at = Number(/^\{"document":"[^"]*\/(\d{8})\.txt"/.exec(line)?.[1] ?? 0);
    if (at >= next && child.pid !== undefined) taken.push(takenBy(child.pid));
  }
  const code = await ended;
  if (code !== 0) throw new Error(`muster read ended with ${code}.`);
  return { seconds: Number(process.hrtime.bigint() - begun) / 1e9, claims, taken };
}

const folder = mkdtempSync(join(tmpdir(), 'muster-scale-'));
try {
  const words = writeArchive(folder);
  const whole = (number: number) => Math.round(number).toLocaleString('en');
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, load before ${(loadavg()[0] ?? 0).toFixed(1)} (others' work makes the figures lower);`,
  );
  console.log(`${whole(documents)} documents, ${whole(words)} words; starting and loading the reader included.\n`);
  console.log('workers   seconds   documents/s   words/s   claims   CPU s   MB at 1/3, 2/3, end');
  const rates: number[] = [];
  const costs: number[] = [];
  for (const workers of [1, 2]) {
    const { seconds, claims, taken } = await measure(folder, workers);
    rates.push(documents / seconds);
    costs.push(taken.at(-1)?.cpuSeconds ?? Number.NaN);
    const cells = [
      String(workers).padStart(7),
      seconds.toFixed(1).padStart(9),
      whole(documents / seconds).padStart(13),
      whole(words / seconds).padStart(9),
      whole(claims).padStart(8),
      (taken.at(-1)?.cpuSeconds.toFixed(1) ?? '?').padStart(7),
      `  ${taken.map((each) => (each === undefined ? '?' : whole(each.megabytes))).join(', ')}`,
    ];
    console.log(cells.join(' '));
  }
  const ratio = (of: readonly number[]) => (of[1] ?? 0) / (of[0] ?? 1);
  console.log(`\n2 workers to 1: ${ratio(rates).toFixed(2)} times (target 1.8 on 2 cores that do nothing else).`);
  console.log(
    `They take ${ratio(costs).toFixed(2)} times the processor time, so that ${(2 / ratio(costs)).toFixed(2)} times is what 2 idle cores can give.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
