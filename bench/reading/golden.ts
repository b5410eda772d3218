import { writeFileSync } from 'node:fs';
import { loadArticles, loadSentences } from '../../test/golden/reading/expected.ts';
import { judge, loadReader, type Result } from '../../test/golden/reading/run.ts';
import { describe } from '../../test/golden/reading/score.ts';
import {
  floorOf,
  recallOf,
  type Tally,
  tallyByCover,
  tallyByType,
  tallyOf,
  violationsOf,
} from '../../test/golden/reading/tally.ts';
import { claimLine } from './claim-line.ts';
import { alignColumns, percent } from './table.ts';

/** What of the golden texts is shown. */
export interface GoldenOptions {
  /** Every statement missed, with the claim that comes nearest and where it differs, and every violation. */
  readonly verbose: boolean;
  /** One text (`s012`, `a03`), with all claims read from it. */
  readonly only: string | undefined;
  /** Held texts are shown like the others: not for who works on the reader. */
  readonly heldDetails: boolean;
  /** What was measured is written to test/golden/reading/floor.json. */
  readonly record: boolean;
}

/** Totals of one group of golden texts. */
export interface GoldenTotal extends Readonly<Tally> {
  readonly name: string;
}

/** How much of the golden texts is read, and what is read that is not there. */
export interface GoldenReport {
  readonly lines: readonly string[];
  readonly totals: readonly GoldenTotal[];
}

/**
 * Reads the texts of test/golden/reading and judges the claims.
 * @throws where `only` names no text, or a held one without `heldDetails`, or `record` does not go with it
 */
export async function reportGolden(options: GoldenOptions): Promise<GoldenReport> {
  const { only, heldDetails } = options;
  const items = [...loadSentences(), ...loadArticles()];
  const chosen = only === undefined ? items : items.filter(({ id }) => id === only);
  if (chosen.length === 0)
    throw new Error(`There is no text "${only}". Sentences are s001 and on, articles a01 and on.`);
  if (only !== undefined && !heldDetails && chosen.some(({ held }) => held))
    throw new Error(`${only} is held. --held-details shows it, if you do not work on the reader.`);
  if (only !== undefined && options.record) throw new Error('--record needs all texts: leave out --only.');

  const reader = await loadReader();
  const started = performance.now();
  const results = await judge(reader, chosen);
  const seconds = (performance.now() - started) / 1000;

  const shown = results.filter(({ item }) => !item.held || heldDetails);
  const hidden = results.filter(({ item }) => item.held && !heldDetails);
  const ofKind = (kind: 'sentence' | 'article', of: readonly Result[]) => of.filter(({ item }) => item.kind === kind);
  const totals = (['sentence', 'article'] as const).flatMap((kind) =>
    [
      { name: `${kind}s`, of: ofKind(kind, shown) },
      { name: `${kind}s, held`, of: ofKind(kind, hidden) },
    ].flatMap(({ name, of }) => (of.length === 0 ? [] : [{ name, ...tallyOf(of) }])),
  );
  const lines = [
    ...(options.verbose || only !== undefined
      ? shown.flatMap((result) => detailLines(result, only !== undefined))
      : []),
    ...(only === undefined
      ? (['sentence', 'article'] as const).flatMap((kind) => [
          ...tableLines(`${kind}s, by type`, tallyByType(ofKind(kind, shown))),
          ...tableLines(`${kind}s, by what they try`, tallyByCover(ofKind(kind, shown))),
        ])
      : []),
    `${results.length} texts read in ${seconds.toFixed(1)} s`,
    ...totals.map(totalLine),
  ];
  if (options.record) return { lines: [...lines, record(results)], totals };
  return { lines, totals };
}

function totalLine(total: GoldenTotal): string {
  const { full, core } = recallOf(total);
  const found = `in full ${total.full}/${total.must} (${percent(full)} %), core ${total.core}/${total.must} (${percent(core)} %)`;
  return `${total.name.padEnd(16)} ${found}, violations ${total.violations}/${total.mustNot}, claims ${total.claims}`;
}

function tableLines(title: string, sums: ReadonlyMap<string, Tally>): string[] {
  const rows = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tally]) => [
      key,
      ...[tally.must, tally.full, tally.core, tally.violations, tally.mustNot, tally.claims].map(String),
    ]);
  return [...alignColumns([[title, 'must', 'in full', 'core', 'violations', 'of', 'claims'], ...rows]), ''];
}

function detailLines({ item, claims, score }: Result, withClaims: boolean): string[] {
  const missed = score.must.filter(({ full }) => !full);
  if (!withClaims && missed.length === 0 && score.violations.length === 0) return [];
  return [
    `${item.id}  ${item.publication}, ${item.published}  [${item.covers.join(', ')}]`,
    ...(item.kind === 'sentence' ? [`  ${item.text}`] : []),
    ...missed.flatMap(({ statement, nearest, core }) => [
      `  missed${core ? ' (core found)' : ''}: ${describe(statement)}`,
      ...(nearest ? [`    nearest, but for ${nearest.faults.join(', ')}: ${claimLine(nearest.claim)}`] : []),
    ]),
    ...score.violations.flatMap(({ statement, claim }) => [
      `  must not: ${describe(statement)}`,
      `    but read: ${claimLine(claim)}`,
    ]),
    ...(withClaims ? claims.map((claim) => `  read: ${claimLine(claim)}`) : []),
    '',
  ];
}

/** Writes the floor the tests hold the reader to, and says so. */
function record(results: readonly Result[]): string {
  const floor = {
    sentences: floorOf(results.filter(({ item }) => item.kind === 'sentence')),
    articles: floorOf(results.filter(({ item }) => item.kind === 'article')),
    violations: violationsOf(results),
  };
  writeFileSync(
    new URL('../../test/golden/reading/floor.json', import.meta.url),
    `${JSON.stringify(floor, null, 2)}\n`,
  );
  return 'recorded in test/golden/reading/floor.json';
}
