import type { Day } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { printAlike } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import { printTie } from './dossier.ts';

/** `muster backs UNIT [--on DAY]`: who is said to support it, and whom it supports. */
export async function backs(
  context: Context,
  words: readonly string[],
  { on }: { readonly on?: Day },
): Promise<number> {
  return showAnswer(
    context,
    (workspace) => workspace.backs(words.join(' '), on ?? null),
    ({ unit, backers, backed, alike }, out) => {
      out.line(`Who backs ${entityWords(unit, out)}${on === undefined ? '' : ` on ${on}`}?`);
      out.line();
      if (backers.length === 0) out.line('No claim names a backer.');
      for (const tie of backers) printTie(out, tie, unit.id);
      if (backed.length > 0) {
        out.line();
        out.line(out.colors.bold('Whom it backs'));
        for (const tie of backed) printTie(out, tie, unit.id);
      }
      out.line();
      printAlike(out, alike);
    },
  );
}
