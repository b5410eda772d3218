import { type Context, count, withCase } from '../context.ts';
import { claimLine, entityWords, notice, sourceWords } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import { clean, oneLine } from '../terminal.ts';

/** `muster search WORDS`: entities, claims and passages. */
export async function search(
  context: Context,
  words: readonly string[],
  { limit }: { readonly limit?: number },
): Promise<number> {
  return withCase(context, async (workspace) => {
    const answer = await workspace.search(words.join(' '), limit);
    const { out } = context;
    if (context.options.json) {
      out.json({ ...answer, notice });
      return exitCodes.done;
    }
    const { entities, claims, texts } = clean(answer);
    for (const entity of entities) out.line(`${entityWords(entity, out)}: ${count(entity.claims, 'claim')}`);
    if (entities.length > 0) out.line();
    for (const view of claims) out.line(claimLine(view, out));
    if (claims.length > 0) out.line();
    for (const { source, passage } of texts) {
      out.line(`${out.colors.dim(source.id)}  ${sourceWords(source)}`);
      out.line(`  ${oneLine(passage)}`);
    }
    if (entities.length + claims.length + texts.length === 0) out.line('Nothing in this case has these words.');
    else out.line(notice);
    return exitCodes.done;
  });
}
