import type { SourceLine } from '../../main/index.ts';
import { MusterError } from '../../model/index.ts';
import { type Context, count, withCase } from '../context.ts';
import { claimLine, daysWords, notice, sourceWords } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import { printTable } from '../table.ts';
import { clean, oneLine } from '../terminal.ts';

/** `muster sources`: all sources. */
export async function sources(context: Context): Promise<number> {
  return withCase(context, async (workspace) => {
    const found = await workspace.sources();
    const { out } = context;
    if (context.options.json) {
      for (const line of found) out.json(line);
      return exitCodes.done;
    }
    if (found.length === 0) {
      out.line('There is no source yet. Take some in with `muster add`.');
      return exitCodes.done;
    }
    const rows = clean(found).map((line) => [
      line.id,
      daysWords(line.published),
      oneLine(line.publication ?? '-'),
      oneLine(line.title ?? line.name),
      line.language ?? '-',
      readingWords(line),
    ]);
    await printTable(out, ['source', 'published', 'publication', 'title', 'lang', 'claims'], rows);
    return exitCodes.done;
  });
}

/** `muster source ID`: a source with its claims. */
export async function source(
  context: Context,
  [id = '']: readonly string[],
  { text: withText }: { readonly text?: boolean },
): Promise<number> {
  return withCase(context, async (workspace) => {
    const found = await workspace.source(id);
    if (found === undefined) {
      throw new MusterError('source-unknown', `There is no source ${id} in this case.`, {
        hint: 'The ids of all sources: `muster sources`.',
      });
    }
    const { out } = context;
    if (context.options.json) {
      out.json({ ...found, notice });
      return exitCodes.done;
    }
    const { line, text, hash, size, mediaType, charset, claims } = clean(found);
    out.line(`${out.colors.dim(line.id)}  ${out.colors.bold(sourceWords(line))}`);
    for (const [name, value] of [
      ['author', line.author],
      ['address', line.url],
      ['note', line.note],
      ['file', line.name],
      ['original', `${mediaType}, ${charset}, ${count(size, 'byte')}, SHA-256 ${hash}`],
      ['captured', line.capturedAt],
      ['language', line.language],
      ['reading', readingWords(line)],
    ] as const) {
      if (value !== null) out.line(`${`${name}:`.padEnd(14)}${oneLine(value)}`);
    }
    out.line();
    if (withText === true) out.line(`${text}\n`);
    for (const view of claims) out.line(claimLine(view, out));
    if (claims.length > 0) out.line(notice);
    return exitCodes.done;
  });
}

function readingWords({ reading, claims }: SourceLine): string {
  return reading === 'read' ? String(claims) : reading;
}
