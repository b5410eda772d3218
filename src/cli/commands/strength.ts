import type { StrengthSaid } from '../../main/index.ts';
import type { Context } from '../context.ts';
import { padded, printAlike, printDisputeLines } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

/** `muster strength UNIT`: the numbers said of it, in order of time. */
export async function strength(context: Context, words: readonly string[]): Promise<number> {
  return showAnswer(
    context,
    (workspace) => workspace.strength(words.join(' ')),
    ({ unit, numbers, disputes, alike }, out) => {
      out.line(`Strength of ${entityWords(unit, out)}`);
      out.line();
      if (numbers.length === 0) out.line('No claim gives a number.');
      printStrengths(out, numbers);
      printDisputeLines(out, disputes);
      out.line();
      printAlike(out, alike);
    },
  );
}

/** Numbers below each other: how many, when, the words, and who says so. */
export function printStrengths(out: Printer, numbers: readonly StrengthSaid[]): void {
  const rows = numbers.map(({ low, high, of, text, view }) => [
    `${numberWords(low, high)} ${oneLine(of)}`,
    view.when,
    `"${oneLine(text)}"`,
    `${oneLine(view.saidBy)} ${out.colors.dim(`${view.claim.id} | ${view.source.id}`)}`,
  ]);
  const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows) out.line(`  ${padded(row, widths)}`);
}

function numberWords(low: number | null, high: number | null): string {
  if (low === null) return high === null ? 'an unclear number of' : `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? String(low) : `${low} to ${high}`;
}
