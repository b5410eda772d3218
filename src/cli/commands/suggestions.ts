import type { Suggestion, SuggestionSide } from '../../main/index.ts';
import { type Context, count } from '../context.ts';
import { printViews } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showList } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

interface SuggestionFlags {
  readonly limit?: number;
  readonly offset?: number;
}

/** `muster suggestions [ENTITY]`: who may be one with whom. Nothing is merged. */
export async function suggestions(
  context: Context,
  words: readonly string[],
  { limit, offset }: SuggestionFlags,
): Promise<number> {
  const query = {
    ...(words.length === 0 ? {} : { entity: words.join(' ') }),
    ...(limit === undefined ? {} : { limit }),
    ...(offset === undefined ? {} : { offset }),
  };
  return showList(
    context,
    (workspace) => workspace.suggestions(query),
    'No two entities have names that may be one.',
    printSuggestion,
  );
}

function printSuggestion({ left, right, score, line, reasons, judged }: Suggestion, out: Printer): void {
  out.line(
    `${entityWords(left.entity, out)} = ${entityWords(right.entity, out)}? ${out.colors.bold(line)} (${score.toFixed(2)})`,
  );
  if (reasons.length > 0) out.line(`  ${reasons.map(oneLine).join('; ')}`);
  printSide(out, left);
  printSide(out, right);
  for (const { seq, judgement, by, reason } of judged) {
    out.line(
      `  judged ${judgement} by ${oneLine(by)}${reason === null ? '' : `: ${oneLine(reason)}`} (log entry ${seq})`,
    );
  }
  out.line(`  to decide: muster same ${left.entity.id} ${right.entity.id}, or different, or unsure`);
  out.line();
}

function printSide(out: Printer, { entity, names, claims, scope, about }: SuggestionSide): void {
  const only = scope === null ? '' : `, only in ${scope}`;
  out.line(`  ${out.colors.bold(oneLine(entity.name))}: ${count(claims, 'claim')}${only}`);
  out.line(`    spelled: ${names.map(({ name }) => oneLine(name)).join(', ')}`);
  printViews(out, about, '    ');
}
