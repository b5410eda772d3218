import type { OriginsAnswer } from '../../main/index.ts';
import { type Context, count } from '../context.ts';
import { sourceWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

/** `muster origins [SOURCE]`: which sources copy, quote or lean on one another. */
export async function origins(context: Context, [source]: readonly string[]): Promise<number> {
  return showAnswer(context, (workspace) => workspace.origins(source ?? null), printOrigins);
}

function printOrigins({ source, sources, edges, upstreams }: OriginsAnswer, out: Printer): void {
  const lines = new Map(sources.map((line) => [line.id, line]));
  const named = (id: string): string => {
    const line = lines.get(id);
    return line === undefined ? id : `${out.colors.dim(id)}  ${sourceWords(line)}`;
  };
  if (source !== null) out.line(named(source.id));
  for (const { left, right, kind, share, passages, reasons } of edges) {
    out.line();
    out.line(
      `${out.colors.bold(kind)}: ${Math.round(share * 100)} percent of the shorter text, ${count(passages.length, 'passage')}`,
    );
    out.line(`  ${named(left)}`);
    out.line(`  ${named(right)}`);
    for (const reason of reasons) out.line(`  ${oneLine(reason)}`);
  }
  for (const { text, leaning } of upstreams) {
    out.line();
    out.line(`${out.colors.bold(`leaning on ${oneLine(text)}`)}: ${count(leaning.length, 'source')}`);
    for (const { source: id, quote, begin, end } of leaning) {
      out.line(`  ${named(id)} ${out.colors.dim(`${begin}-${end}`)} "${oneLine(quote)}"`);
    }
  }
  if (edges.length + upstreams.length === 0) {
    out.line(
      source === null
        ? 'No source hangs together with another.'
        : 'It hangs together with no other source, and names none it leans on.',
    );
  }
  out.line();
}
