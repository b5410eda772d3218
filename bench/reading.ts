// What the built-in reader is worth: on the project's golden texts and own corpus, on public corpora, and in time and memory.
//
//   npm run bench:reading -- [PART...] [options]
//
// Parts (all of them where none is named)
// --golden        test/golden/reading: what must and must not be read
// --corpora       the public corpora beside the checkout (../shared/corpora): their dev parts, beside other systems and the figures to reach
// --own           the project's own corpus (corpora/muster): mentions, ties, voices, claims and confidence; of the test third totals only
// --speed         documents and words a second, time to load, memory, beside two libraries
//
// Options
// --ablate        what the reader reaches with each of its parts left out, one after the other (not among "all of them")
// --without PART  with --corpora, --own, --gold and --speed: the reader without one of its parts (may stand several times)
// --gold FILE     only this gold file: JSON lines in the format of the public corpora, or .txt by corpora/muster/CONVENTION.md
// --split NAME    with --corpora: another part than dev (train)
// --json          one JSON object in place of tables
// --verbose       golden: every statement missed, with the claim that comes nearest and where it differs, and every violation;
//                 with --own: the same of the training reports in place of the golden texts
// --only ID       golden: one text (s012, a03), with all claims read from it
// --held-details  golden: shows the held texts like the others: not for who works on the reader
// --record        golden: writes what was measured to test/golden/reading/floor.json

import { parseArgs } from 'node:util';
import { ablationLines, reportAblation } from './reading/ablation.ts';
import { type CorpusReport, reportCorpus } from './reading/corpora.ts';
import { reportGolden } from './reading/golden.ts';
import { type LoadedReports, loadOwn, loadReportFile } from './reading/own/load-own.ts';
import { detailLines, reportOwn } from './reading/own/own.ts';
import { ownLines } from './reading/own/own-table.ts';
import { corporaAbsent, publicFile } from './reading/places.ts';
import { loaderWithout, readerPart } from './reading/reader-parts.ts';
import { loadGold } from './reading/score/document.ts';
import { reportSpeed, speedLines } from './reading/speed/speed.ts';
import { systemsFor } from './reading/systems.ts';
import { corpusLines } from './reading/table.ts';

const { values: options } = parseArgs({
  options: {
    golden: { type: 'boolean', default: false },
    corpora: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
    gold: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    only: { type: 'string' },
    'held-details': { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const result: { [part: string]: unknown } = {};
const show = (part: string, value: unknown, lines: readonly string[]) => {
  result[part] = value;
  if (!options.json) process.stdout.write(`${lines.join('\n')}\n\n`);
};

const goldenOnly = options.only !== undefined || options.record || options['held-details'];
const without = options.without.map(readerPart);
const load = loaderWithout(without);
const parts = ['golden', 'corpora', 'own', 'speed'] as const;
const named = parts.some((part) => options[part]) || options.ablate || options.gold !== undefined || goldenOnly;
const asked = (part: (typeof parts)[number]) => (named ? options[part] : part === 'golden' || !options.verbose);

if (asked('golden') || goldenOnly) {
  const { lines, totals } = await reportGolden({
    ...options,
    only: options.only,
    heldDetails: options['held-details'],
  });
  show('golden', totals, lines);
}
if (asked('corpora')) {
  // re3d has no dev part: its figures are of training texts.
  for (const [corpus, split] of [
    ['sfm', options.split],
    ['re3d', 'train'],
    ['polnear', options.split],
  ] as const) {
    const file = publicFile(`${corpus}.jsonl`);
    if (file === undefined) process.stderr.write(`${corporaAbsent}\n`);
    else await showCorpus(corpus, file, split);
  }
}
if (asked('own')) {
  await showOwn('own train', loadOwn('train'), 'train (trained on: no held-out figure)', options.verbose);
  await showOwn('own test', loadOwn('test'), 'test', false);
}
if (asked('speed')) {
  const report = await reportSpeed(without);
  show('speed', report, speedLines(report));
}
if (options.ablate) {
  const ablations = await reportAblation();
  const plain = ablations.map(({ without, figures }) => ({ without, figures: Object.fromEntries(figures) }));
  show('ablation', plain, ablationLines(ablations));
}
if (options.gold?.endsWith('.txt')) {
  await showOwn('gold', loadReportFile(options.gold, 'test'), options.gold, false);
} else if (options.gold !== undefined) await showCorpus('gold', options.gold, undefined);
if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

async function showCorpus(part: string, file: string, split: string | undefined): Promise<void> {
  const documents = loadGold(file).filter((document) => split === undefined || document.split === split);
  const reports: CorpusReport[] = [];
  for (const corpus of new Set(documents.map((document) => document.corpus))) {
    const own = documents.filter((document) => document.corpus === corpus);
    const name = split === undefined ? file : split === 'train' ? 'train (no held-out figure)' : split;
    reports.push(await reportCorpus(own, name, systemsFor(corpus, load)));
  }
  show(
    part,
    reports.map(plainCorpus),
    reports.map((report) => corpusLines(report).join('\n')),
  );
}

async function showOwn(
  part: string,
  { documents, faults }: LoadedReports,
  name: string,
  verbose: boolean,
): Promise<void> {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (documents.length === 0) throw new Error(`There are no reports in ${name}.`);
  const report = await reportOwn(documents, name, load);
  const { layers, claims, reliability } = report;
  const plain = { layers: plainCorpus(layers), claims: Object.fromEntries(claims), reliability };
  show(part, plain, [...(verbose ? detailLines(report) : []), ...ownLines(report)]);
}

function plainCorpus({ rows, ...report }: CorpusReport) {
  return { ...report, rows: rows.map((row) => ({ ...row, systems: Object.fromEntries(row.systems) })) };
}
