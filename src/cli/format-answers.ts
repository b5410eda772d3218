import type { Backing, ClaimView, DateSaid, DisputeView, EntityRef, TenureView } from '../main/index.ts';
import type { AsOfAnswer, Bounds } from '../model/index.ts';
import { count } from './context.ts';
import { claimLine, entityWords } from './format-claims.ts';
import type { Printer } from './terminal.ts';
import { oneLine } from './terminal.ts';

/** "3 sources, 2 independent origins": how much stands behind something said. */
export function backingWords({ sources, origins }: Backing): string {
  return `${count(sources, 'source')}, ${count(origins.length, 'independent origin')}`;
}

/** How something stands on the day asked, with its colour; empty where no day was asked. */
export function standingWords(asOf: AsOfAnswer | 'inferred' | null, { colors }: Printer): string {
  if (asOf === null) return '';
  if (asOf === 'attested') return colors.green('attested on this day');
  return colors.yellow(
    asOf === 'inferred' ? 'inferred by a rule' : asOf === 'none' ? 'not for this day' : standing[asOf],
  );
}

const standing = { possible: 'possible on this day', bridged: 'bridged on this day: no source speaks of it' } as const;

/** Days in words: one, a span, or an open one. */
export function boundsWords([first, last]: Bounds): string {
  if (first === null) return last === null ? 'no day' : `until ${last}`;
  if (last === null) return `from ${first}`;
  return first === last ? first : `${first} to ${last}`;
}

/** Claims below what they are evidence of. */
export function printViews(out: Printer, views: readonly ClaimView[], indent = '  '): void {
  for (const view of views) out.line(`${indent}${claimLine(view, out)}`);
}

/** Who says a day: every source with its claim, quote included. */
export function printDates(out: Printer, title: string, dates: readonly DateSaid[]): void {
  if (dates.length === 0) return;
  out.line(`  ${title}:`);
  for (const { when, claims, backing } of dates) {
    out.line(`    ${out.colors.bold(when)} ${out.colors.dim(`(${backingWords(backing)})`)}`);
    printQuotes(out, claims, '      ');
  }
}

/** Claims by their exact words and where they stand. */
export function printQuotes(out: Printer, views: readonly ClaimView[], indent: string): void {
  for (const { claim, source, saidBy } of views) {
    out.line(
      `${indent}${out.colors.dim(claim.id)}  ${oneLine(saidBy)}: "${oneLine(claim.citation.quote)}" ${out.colors.dim(`| ${source.id}`)}`,
    );
  }
}

/** A person's time in a post, with the days sources give for it. */
export function printTenure(out: Printer, tenure: TenureView, title: string): void {
  const words = standingWords(tenure.asOf, out);
  out.line(`${title}${words === '' ? '' : ` ${words}`} ${out.colors.dim(`(${backingWords(tenure.backing)})`)}`);
  for (const { rank, claims } of tenure.ranks) {
    out.line(`  rank: ${oneLine(rank)} ${out.colors.dim(`(${publications(claims)})`)}`);
  }
  printDates(out, 'said to begin', tenure.starts);
  printDates(out, 'said to end', tenure.ends);
  for (const span of tenure.gaps) out.line(`  no source speaks of ${boundsWords(span)}`);
  out.line('  claims:');
  printViews(out, tenure.claims, '    ');
}

/** Publications of claims, each once. */
export function publications(views: readonly ClaimView[]): string {
  return [...new Set(views.map(({ source }) => oneLine(source.publication ?? source.title ?? source.name)))].join('; ');
}

/** A dispute with each side's best quotes. */
export function printDispute(out: Printer, view: DisputeView): void {
  const { dispute, state, title, rule, sides, settlement } = view;
  const paint = state === 'settled' ? out.colors.dim : out.colors.yellow;
  out.line(`${out.colors.dim(dispute.id)}  ${out.colors.bold(oneLine(title))} ${paint(state)}`);
  out.line(`  ${rule}`);
  for (const { label, backing, best, deciding } of sides) {
    out.line(
      `  ${out.colors.bold(oneLine(label))} ${out.colors.dim(`(${backingWords(backing)})`)}${deciding ? ' deciding' : ''}`,
    );
    printQuotes(out, best, '    ');
  }
  if (settlement !== null) {
    const why = settlement.reason === null ? '' : `: ${oneLine(settlement.reason)}`;
    out.line(`  settled by ${settlement.deciding.join(', ')} (log entry ${settlement.seq})${why}`);
  }
}

/** Disputes of an answer, one line each: `muster disputes ID` shows one whole. */
export function printDisputeLines(out: Printer, disputes: readonly DisputeView[]): void {
  if (disputes.length === 0) return;
  out.line();
  out.line(out.colors.bold('Disputes'));
  for (const { dispute, state, title } of disputes) {
    out.line(`  ${out.colors.dim(dispute.id)}  ${oneLine(title)} (${state}, ${count(dispute.sides.length, 'side')})`);
  }
}

/** Names the other entities a name can mean, so that nobody takes the answer for one about them. */
export function printAlike(out: Printer, alike: readonly EntityRef[]): void {
  if (alike.length === 0) return;
  out.line(oneLine(`The name can mean something else too: ${alike.map((ref) => entityWords(ref, out)).join(', ')}.`));
}

/** Cells padded to columns, for lists a person reads down. */
export function padded(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ');
}
