import type { FrameRow } from '../../main/index.ts';
import { type Context, count } from '../context.ts';
import { printAlike } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

/** `muster frames ENTITY`: how each publication names, counts, dates and hedges it. */
export async function frames(context: Context, words: readonly string[]): Promise<number> {
  return showAnswer(
    context,
    (workspace) => workspace.frames(words.join(' ')),
    ({ entity, rows, alike }, out) => {
      out.line(`How publications speak of ${entityWords(entity, out)}`);
      for (const row of rows) printRow(out, row);
      out.line();
      printAlike(out, alike);
    },
  );
}

function printRow(
  out: Printer,
  { publication, sources, names, wording, numbers, dates, hedges, blames }: FrameRow,
): void {
  out.line();
  out.line(`${out.colors.bold(oneLine(publication))} ${out.colors.dim(`(${count(sources.length, 'source')})`)}`);
  const field = (name: string, items: readonly string[]): void => {
    if (items.length > 0) out.line(`  ${`${name}:`.padEnd(10)}${items.join('; ')}`);
  };
  const times = (text: string, claims: readonly string[]): string =>
    `"${oneLine(text)}"${claims.length > 1 ? ` (${claims.length})` : ''}`;
  field(
    'names',
    names.map(({ text, claims }) => times(text, claims)),
  );
  field(
    'wording',
    wording.map(({ text, claims }) => times(text, claims)),
  );
  field(
    'numbers',
    numbers.map(({ text, claim }) => `"${oneLine(text)}" ${out.colors.dim(claim)}`),
  );
  field(
    'hedges',
    hedges.map(({ certainty, claims }) => `${certainty} (${claims.length})`),
  );
  for (const { what, when, claim } of dates) out.line(`  dates:    ${when}: ${oneLine(what)} ${out.colors.dim(claim)}`);
  for (const { text, claim } of blames) out.line(`  blames:   ${oneLine(text)} ${out.colors.dim(claim)}`);
}
