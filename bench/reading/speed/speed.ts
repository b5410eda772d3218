import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReaderPart } from '../../../src/read/index.ts';
import { corporaAbsent, publicFile } from '../places.ts';
import { loadGold } from '../score/document.ts';
import { sourceOf } from '../source-of.ts';
import { alignColumns } from '../table.ts';
import { type Job, type Measured, measuredSchema, type TimedSystem } from './job.ts';

/** Speed and memory of one system. Of several processes the slowest time and the memory of all. */
export interface Timing extends Measured {
  readonly name: string;
  readonly documents: number;
  readonly words: number;
}

/** Speed and memory of the reader and of two libraries, in one run. */
export interface SpeedReport {
  /** What was read. */
  readonly texts: string;
  /** Whether the program as built was measured, or its source, which loads more slowly. */
  readonly built: boolean;
  /** Processes that wanted to run in the minute before, by core: much above 0 tells that others slowed the measured ones down. */
  readonly load: number;
  readonly timings: readonly Timing[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** As many words as take the reader some seconds, and compromise as well. */
const enoughWords = 300_000;
const compromiseWords = 60_000;

const plan: readonly {
  readonly name: string;
  readonly system: TimedSystem;
  readonly words: number;
  readonly processes?: number;
}[] = [
  { name: 'muster, everything', system: 'reader', words: enoughWords },
  { name: 'muster, everything, two processes', system: 'reader', words: enoughWords, processes: 2 },
  { name: 'muster, from bytes on', system: 'reader with capture', words: enoughWords },
  { name: 'wink-nlp, sentences and tags only', system: 'wink', words: enoughWords },
  { name: 'compromise, people, organizations, places', system: 'compromise', words: compromiseWords },
];

/** Words a second one process is to reach with everything on. */
const targetWords = 200_000;

/** Measures one system after the other, each in a process that does nothing else. */
export async function reportSpeed(without: readonly ReaderPart[] = []): Promise<SpeedReport> {
  const { texts, name } = realTexts();
  const built = builtReader();
  const readerUrl = (built ?? pathToFileURL(join(root, 'src/read/index.ts'))).href;
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  const timings: Timing[] = [];
  for (const { name: title, system, words, processes = 1 } of plan) {
    const chosen = upTo(texts, words);
    const sources = await Promise.all(chosen.map((text, at) => sourceOf({ id: `text-${at}`, text })));
    const shares = Array.from({ length: processes }, (_, share) => sources.filter((_, at) => at % processes === share));
    const measured = await Promise.all(
      shares.map((of) => measure({ system, sources: of, readerUrl, without: [...without] })),
    );
    const most = (part: keyof Measured) => Math.max(...measured.map((each) => each[part]));
    const sum = (part: keyof Measured) => measured.reduce((all, each) => all + each[part], 0);
    timings.push({
      name: title,
      documents: chosen.length,
      words: countWords(chosen),
      loadMs: most('loadMs'),
      seconds: most('seconds'),
      idleMb: sum('idleMb'),
      residentMb: sum('residentMb'),
      peakMb: sum('peakMb'),
    });
  }
  return { texts: name, built: built !== undefined, load, timings };
}

/** The report as lines. */
export function speedLines({ texts, built, load, timings }: SpeedReport): string[] {
  const round = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `speed: ${texts}; in processes of their own, no warming up; the reader from ${built ? 'dist/' : 'source (dist/ is not up to date, so it loads more slowly)'}`,
    `  the machine's load before: ${load.toFixed(1)} a core`,
    ...alignColumns([
      ['', 'documents', 'words', 'seconds', 'documents/s', 'words/s', 'load ms', 'MB before', 'MB after', 'MB most'],
      ...timings.map(({ name, documents, words, seconds, loadMs, idleMb, residentMb, peakMb }) => [
        name,
        round(documents),
        round(words),
        seconds.toFixed(1),
        round(documents / seconds),
        round(words / seconds),
        round(loadMs),
        round(idleMb),
        round(residentMb),
        round(peakMb),
      ]),
      ['  to reach', '', '', '', '', round(targetWords), '', '', '', ''],
    ]),
  ];
}

/** Texts of real size: the public corpora's where they are, else the bundled example's. Spread over the files, so that any beginning is a mixture. */
function realTexts(): { readonly texts: readonly string[]; readonly name: string } {
  const files = ['sfm.jsonl', 'polnear.jsonl'].flatMap((name) => publicFile(name) ?? []);
  if (files.length > 0) {
    const texts = files.flatMap((file) => loadGold(file)).map(({ text }) => text);
    // A step that shares no factor with the number of texts visits each once.
    const step = [7919, 7907, 7901].find((prime) => texts.length % prime !== 0) ?? 1;
    return { texts: texts.map((_, at) => texts[(at * step) % texts.length] ?? ''), name: 'sfm and polnear' };
  }
  process.stderr.write(`${corporaAbsent} Speed is measured on the bundled example.\n`);
  const folder = join(root, 'examples/al-tanf');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return { texts: names.map((name) => readFileSync(join(folder, name), 'utf8')), name: 'the bundled example' };
}

function upTo(texts: readonly string[], words: number): string[] {
  const chosen: string[] = [];
  let counted = 0;
  for (const text of texts) {
    if (counted >= words) break;
    chosen.push(text);
    counted += countWords([text]);
  }
  return chosen;
}

/** A word is what stands between white space and has a letter or digit. */
function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
}

/** The built reader, where nothing in src/ is newer. */
function builtReader(): URL | undefined {
  const built = join(root, 'dist/read/index.js');
  if (!existsSync(built)) return undefined;
  const made = statSync(built).mtimeMs;
  const newer = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > made,
  );
  return newer ? undefined : pathToFileURL(built);
}

function measure(job: Job): Promise<Measured> {
  const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--import', 'tsx', worker], { cwd: root }, (error, stdout) => {
      if (error) reject(new Error(`Measuring ${job.system} failed: ${error.message}`, { cause: error }));
      else resolve(measuredSchema.parse(JSON.parse(stdout)));
    });
    child.stdin?.end(JSON.stringify(job));
  });
}
