import type { EntityKind } from '../../model/index.ts';
import { type Context, count, withCase } from '../context.ts';
import { printAlike } from '../format-answers.ts';
import { claimLine, entityWords, notice } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import { clean, oneLine } from '../terminal.ts';

/** `muster show ENTITY`: what is claimed about it, grouped. */
export async function show(
  context: Context,
  words: readonly string[],
  { kind }: { readonly kind?: EntityKind },
): Promise<number> {
  return withCase(context, async (workspace) => {
    const answer = await workspace.entity(words.join(' '), kind);
    const { out } = context;
    if (context.options.json) {
      out.json({ ...answer, notice });
      return exitCodes.done;
    }
    const { entity, names, merged, groups, judgements, alike } = clean(answer);
    out.line(entityWords(entity, out));
    if (names.length > 0) {
      const spelled = names.map(({ name, claims }) => `${oneLine(name)} (${count(claims, 'claim')})`);
      out.line(`Spelled: ${spelled.join(', ')}`);
    }
    if (merged.length > 0) out.line(`Also recorded as: ${merged.join(', ')}`);
    for (const { seq, other, judgement, reason } of judgements) {
      const why = reason === null ? '' : `: ${oneLine(reason)}`;
      out.line(`Judged ${judgement}: ${entityWords(other, out)}${why} ${out.colors.dim(`(log entry ${seq})`)}`);
    }
    printAlike(out, alike);
    for (const { title, claims } of groups) {
      out.line();
      out.line(out.colors.bold(title));
      for (const view of claims) out.line(`  ${claimLine(view, out)}`);
    }
    if (groups.length === 0) out.line('No claim names it any more.');
    out.line();
    out.line(notice);
    return exitCodes.done;
  });
}
