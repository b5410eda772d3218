import type { Context } from '../context.ts';
import { printAlike, printDisputeLines, printTenure, printViews } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import { printNames } from './dossier.ts';

/** `muster career PERSON`: the posts a person is said to have held, in order of time. */
export async function career(context: Context, words: readonly string[]): Promise<number> {
  return showAnswer(
    context,
    (workspace) => workspace.career(words.join(' ')),
    ({ person, names, tenures, disputes, other, alike }, out) => {
      out.line(`Career of ${entityWords(person, out)}`);
      printNames(out, names);
      if (tenures.length === 0) out.line('No claim posts this person anywhere.');
      for (const tenure of tenures) {
        out.line();
        printTenure(
          out,
          tenure,
          `${tenure.role === 'other' ? 'posted' : tenure.role}, ${entityWords(tenure.unit, out)}`,
        );
      }
      if (other.length > 0) {
        out.line();
        out.line(out.colors.bold('Other things said'));
        printViews(out, other);
      }
      printDisputeLines(out, disputes);
      out.line();
      printAlike(out, alike);
    },
  );
}
