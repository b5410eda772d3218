import type { ReadDocument } from '../../main/index.ts';
import type { Problem } from '../../model/index.ts';
import { type Context, count, reportProblems, workspaceOptions } from '../context.ts';
import { notice } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import { clean, oneLine } from '../terminal.ts';
import { type SourceFlags, sourceOptions } from './add.ts';

/** `muster read INPUTS`: reads without keeping, and needs no case. Each document is printed as soon as it is read. */
export async function read(
  context: Context,
  inputs: readonly string[],
  flags: SourceFlags & { readonly layers?: boolean },
): Promise<number> {
  const { documentLines, readDocuments } = await import('../../main/index.ts');
  const { out, options } = context;
  let failed = false;
  let claims = 0;
  const documents = readDocuments(inputs, { ...workspaceOptions(context), ...sourceOptions(flags) });
  for await (const { document, problems } of documents) {
    if (document !== null && options.json) {
      for (const line of documentLines(document, { layers: flags.layers === true })) out.json(line);
    } else if (document !== null) {
      claims += document.claims.length;
      await printDocument(context, document);
    }
    failed = report(context, document, problems) || failed;
  }
  if (!options.json && claims > 0) out.line(notice);
  return failed ? exitCodes.failed : exitCodes.done;
}

function report(context: Context, document: ReadDocument | null, problems: readonly Problem[]): boolean {
  const notRead: readonly Problem[] =
    document === null || document.wasRead
      ? []
      : [
          {
            severity: 'warning',
            code: 'language-unread',
            place: document.source.name,
            reason:
              document.source.language === null
                ? 'its language could not be told, so it was not read'
                : `the reader does not read its language (${document.source.language})`,
            hint: 'If the language was told wrongly, give it with --language.',
          },
        ];
  return reportProblems(context, [...problems, ...notRead]);
}

async function printDocument({ out }: Context, document: ReadDocument): Promise<void> {
  const { describeDocument } = await import('../../main/index.ts');
  const { colors } = out;
  out.line(`${colors.bold(oneLine(clean(document.source.name)))}: ${count(document.claims.length, 'claim')}`);
  for (const { claim, summary, saidBy, when } of clean(describeDocument(document))) {
    const { begin, end, quote } = claim.citation;
    out.line(
      `${colors.dim(claim.id)}  ${oneLine(summary)} ${colors.dim('|')} ${claim.certainty}; ${when}; ${oneLine(saidBy)}`,
    );
    out.line(`    ${colors.dim(`${begin}-${end}`)} "${oneLine(quote)}"`);
  }
  out.line();
}
