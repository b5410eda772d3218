import type { Statement } from './expected.ts';
import type { Result } from './run.ts';

/** What was found of what had to be, and what was read that must not be. */
export interface Tally {
  must: number;
  full: number;
  core: number;
  mustNot: number;
  violations: number;
  /** All claims read: many more than `must` tell that the reader sees things. */
  claims: number;
}

/** Sums over all results. */
export function tallyOf(results: readonly Result[]): Tally {
  const total = emptyTally();
  for (const result of results) {
    add(total, result, () => true);
    total.claims += result.claims.length;
  }
  return total;
}

/** Sums for each claim type, by the first type a statement gives; `*` is any. */
export function tallyByType(results: readonly Result[]): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const result of results) {
    const { must, mustNot } = result.item;
    for (const type of new Set([...must, ...mustNot].map(typeOf))) {
      add(sumFor(sums, type), result, (statement) => typeOf(statement) === type);
    }
    for (const claim of result.claims) sumFor(sums, claim.type).claims++;
  }
  return sums;
}

/** Sums for each tag of `covers`; a text counts under each of its tags. */
export function tallyByCover(results: readonly Result[]): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const result of results) {
    for (const cover of result.item.covers) {
      add(sumFor(sums, cover), result, () => true);
      sumFor(sums, cover).claims += result.claims.length;
    }
  }
  return sums;
}

/** Share of `must` found in full and in core, 0 to 1; 1 where nothing was to be found. */
export function recallOf(tally: Tally): { readonly full: number; readonly core: number } {
  return { full: share(tally.full, tally.must), core: share(tally.core, tally.must) };
}

/** What `floor.json` keeps of sentences or articles: parts of a thousand are cut off, so that a floor is never above what was measured. */
export function floorOf(results: readonly Result[]): { readonly full: number; readonly core: number } {
  const { full, core } = recallOf(tallyOf(results));
  return { full: Math.floor(full * 1000) / 1000, core: Math.floor(core * 1000) / 1000 };
}

/** Names of all violations, sorted. */
export function violationsOf(results: readonly Result[]): string[] {
  return results.flatMap(({ score }) => score.violations.map(({ key }) => key)).sort();
}

function add(tally: Tally, { item, score }: Result, counts: (statement: Statement) => boolean): void {
  for (const found of score.must) {
    if (!counts(found.statement)) continue;
    tally.must++;
    if (found.full) tally.full++;
    if (found.core) tally.core++;
  }
  tally.mustNot += item.mustNot.filter(counts).length;
  tally.violations += score.violations.filter(({ statement }) => counts(statement)).length;
}

function typeOf(statement: Statement): string {
  return statement.type.split('|')[0] ?? '*';
}

function sumFor(sums: Map<string, Tally>, key: string): Tally {
  const sum = sums.get(key) ?? emptyTally();
  sums.set(key, sum);
  return sum;
}

function emptyTally(): Tally {
  return { must: 0, full: 0, core: 0, mustNot: 0, violations: 0, claims: 0 };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
