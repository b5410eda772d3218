import type { Day } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { printAlike, printDisputeLines } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import { printPlace } from './dossier.ts';

/** `muster where UNIT [--on DAY]`: the places a unit or person is said to be at. */
export async function where(
  context: Context,
  words: readonly string[],
  { on }: { readonly on?: Day },
): Promise<number> {
  return showAnswer(
    context,
    (workspace) => workspace.where(words.join(' '), on ?? null),
    ({ entity, places, disputes, alike }, out) => {
      out.line(`Where ${entityWords(entity, out)} is said to be${on === undefined ? '' : `, on ${on}`}`);
      out.line();
      if (places.length === 0) out.line('The record names no place.');
      for (const place of places) printPlace(out, place);
      printDisputeLines(out, disputes);
      out.line();
      printAlike(out, alike);
    },
  );
}
