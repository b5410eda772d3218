// How much of the texts in test/golden/reading the built-in reader reads, and what it reads that is not there.
//
//   npx tsx bench/reading.ts [--verbose] [--only ID] [--held-details] [--record]
//
// --verbose       every statement missed, with the claim that comes nearest and where it differs, and every violation
// --only ID       one text (s012, a03), with all claims read from it
// --held-details  shows the held texts like the others: not for who works on the reader
// --record        writes what was measured to test/golden/reading/floor.json

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Claim } from '../src/model/index.ts';
import { loadArticles, loadSentences } from '../test/golden/reading/expected.ts';
import { judge, loadReader, type Result } from '../test/golden/reading/run.ts';
import { describe } from '../test/golden/reading/score.ts';
import {
  floorOf,
  recallOf,
  type Tally,
  tallyByCover,
  tallyByType,
  tallyOf,
  violationsOf,
} from '../test/golden/reading/tally.ts';

const { values: options } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    only: { type: 'string' },
    'held-details': { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const print = (line = '') => process.stdout.write(`${line}\n`);
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

const reader = await loadReader();
const items = [...loadSentences(), ...loadArticles()];
const chosen = options.only === undefined ? items : items.filter(({ id }) => id === options.only);
if (chosen.length === 0)
  throw new Error(`There is no text "${options.only}". Sentences are s001 and on, articles a01 and on.`);
const held = !options['held-details'];
if (options.only !== undefined && held && chosen.some((item) => item.held)) {
  throw new Error(`${options.only} is held. --held-details shows it, if you do not work on the reader.`);
}

const started = performance.now();
const results = await judge(reader, chosen);
const seconds = (performance.now() - started) / 1000;

const shown = results.filter(({ item }) => !(item.held && held));
const hidden = results.filter(({ item }) => item.held && held);
if (options.verbose || options.only !== undefined) shown.forEach(printDetails);
if (options.only === undefined) {
  for (const kind of ['sentence', 'article'] as const) {
    const ofKind = shown.filter(({ item }) => item.kind === kind);
    printTable(`${kind}s, by type`, tallyByType(ofKind));
    printTable(`${kind}s, by what they try`, tallyByCover(ofKind));
  }
}
print(`${results.length} texts read in ${seconds.toFixed(1)} s`);
for (const kind of ['sentence', 'article'] as const) {
  printTotal(
    `${kind}s`,
    shown.filter(({ item }) => item.kind === kind),
  );
  printTotal(
    `${kind}s, held`,
    hidden.filter(({ item }) => item.kind === kind),
  );
}
if (options.record) record();

function printTotal(name: string, of: readonly Result[]): void {
  if (of.length === 0) return;
  const tally = tallyOf(of);
  const { full, core } = recallOf(tally);
  const found = `in full ${tally.full}/${tally.must} (${percent(full)}), core ${tally.core}/${tally.must} (${percent(core)})`;
  print(`${name.padEnd(16)} ${found}, violations ${tally.violations}/${tally.mustNot}, claims ${tally.claims}`);
}

function printTable(title: string, sums: ReadonlyMap<string, Tally>): void {
  const row = (cells: readonly (string | number)[]) =>
    print(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(11))).join(''));
  row([title, 'must', 'in full', 'core', 'violations', 'of', 'claims']);
  for (const [key, tally] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    row([key, tally.must, tally.full, tally.core, tally.violations, tally.mustNot, tally.claims]);
  }
  print();
}

function printDetails({ item, claims, score }: Result): void {
  const missed = score.must.filter(({ full }) => !full);
  if (options.only === undefined && missed.length === 0 && score.violations.length === 0) return;
  print(`${item.id}  ${item.publication}, ${item.published}  [${item.covers.join(', ')}]`);
  if (item.kind === 'sentence') print(`  ${item.text}`);
  for (const { statement, nearest, core } of missed) {
    print(`  missed${core ? ' (core found)' : ''}: ${describe(statement)}`);
    if (nearest) print(`    nearest, but for ${nearest.faults.join(', ')}: ${claimLine(nearest.claim)}`);
  }
  for (const { statement, claim } of score.violations) {
    print(`  must not: ${describe(statement)}`);
    print(`    but read: ${claimLine(claim)}`);
  }
  if (options.only !== undefined) for (const claim of claims) print(`  read: ${claimLine(claim)}`);
  print();
}

function claimLine(claim: Claim): string {
  const { range, value } = claim;
  const bounds = [...range.from, ...range.to].map((day) => day ?? '?');
  const ends = `${range.starting ? 'starting ' : ''}${range.ending ? 'ending ' : ''}`;
  const parts = [
    claim.type,
    `${claim.subject.name} (${claim.subject.kind}) > ${claim.object ? `${claim.object.name} (${claim.object.kind})` : ''}`,
    ...(claim.role ? [claim.role] : []),
    ...(claim.rank ? [`rank "${claim.rank.text}"`] : []),
    ...(claim.title ? [`title "${claim.title.text}"`] : []),
    ...(claim.appointedBy ? [`by ${claim.appointedBy.name}`] : []),
    ...(claim.replaces ? [`replacing ${claim.replaces.name}`] : []),
    ...(claim.kinds.length > 0 ? [claim.kinds.join('+')] : []),
    ...(value
      ? [value.kind === 'count' ? `${value.low ?? ''}-${value.high ?? ''} ${value.of}` : `"${value.text}"`]
      : []),
    `${claim.certainty} ${claim.polarity}`,
    `${ends}[${bounds.join(' ')}]`,
    claim.attribution.map((voice) => `${voice.voice}:${voice.text}`).join(' <- '),
    `"${claim.citation.quote}"`,
  ];
  return parts.join(' | ');
}

function record(): void {
  if (options.only !== undefined) throw new Error('--record needs all texts: leave out --only.');
  const floor = {
    sentences: floorOf(results.filter(({ item }) => item.kind === 'sentence')),
    articles: floorOf(results.filter(({ item }) => item.kind === 'article')),
    violations: violationsOf(results),
  };
  writeFileSync(new URL('../test/golden/reading/floor.json', import.meta.url), `${JSON.stringify(floor, null, 2)}\n`);
  print('recorded in test/golden/reading/floor.json');
}
