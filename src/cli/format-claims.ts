import type { ClaimView, EntityRef, SourceLine } from '../main/index.ts';
import type { AsOfAnswer, DaySpan } from '../model/index.ts';
import type { Printer } from './terminal.ts';
import { oneLine } from './terminal.ts';

/** Stands under every listing that names people, and as `notice` in JSON that has an envelope. */
export const notice = "Claims are the sources' own and unverified.";

/** A claim on one line: its id, what it says, how sure, when, on whose word, in which source. */
export function claimLine(view: ClaimView & { readonly asOf?: AsOfAnswer | null }, { colors }: Printer): string {
  const { claim, status, source } = view;
  const answer = view.asOf === undefined || view.asOf === null ? [] : [asOfWord(view.asOf)];
  const decided = status === 'proposed' ? [] : [status];
  const details = [...answer, claim.certainty, view.when, oneLine(view.saidBy), ...decided].join('; ');
  return `${colors.dim(claim.id)}  ${oneLine(view.summary)} ${colors.dim('|')} ${details} ${colors.dim(`| ${source.id}`)}`;
}

/** How a claim answers for the day asked, in words. */
function asOfWord(answer: AsOfAnswer): string {
  return answer === 'none' ? 'not for this day' : `${answer} on this day`;
}

/** An entity with its id, as text lines name it. */
export function entityWords({ name, kind, id }: EntityRef, { colors }: Printer): string {
  return `${colors.bold(oneLine(name))} ${colors.dim(`(${kind}, ${id})`)}`;
}

/** Days something was published on: a day, a year or a month where that is what is known, "-" where nothing is. */
export function daysWords(span: DaySpan | null): string {
  if (span === null) return '-';
  const [first, last] = span;
  if (first === last) return first;
  if (first.slice(5) === '01-01' && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7) && first.endsWith('-01') && Number(last.slice(8)) >= 28;
  return sameMonth ? first.slice(0, 7) : `${first} to ${last}`;
}

/** Where a source comes from, on one line. */
export function sourceWords(source: SourceLine): string {
  const parts = [
    source.publication ?? 'publication not named',
    daysWords(source.published),
    source.title ?? source.name,
  ];
  return oneLine(parts.join(', '));
}
