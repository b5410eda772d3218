import type { ReadDocument } from '../../main/index.ts';
import type { Problem } from '../../model/index.ts';
import { type Context, count, reportProblems, workspaceOptions } from '../context.ts';
import { notice } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import { describeReading, noProgress, showsProgress, startProgress } from '../progress.ts';
import { clean, oneLine } from '../terminal.ts';
import { add, type ReadingFlags, readingOptions, type SourceFlags, sourceOptions } from './add.ts';

/**
 * `muster read INPUTS`: reads without keeping, and needs no case. Each document is printed as soon as it and those before it are read.
 * Without inputs it reads what is unread in the case.
 */
export async function read(
  context: Context,
  inputs: readonly string[],
  flags: SourceFlags & ReadingFlags & { readonly layers?: boolean },
): Promise<number> {
  if (inputs.length === 0) return add(context, inputs, flags);
  const { documentLines, readDocuments } = await import('../../main/index.ts');
  const { io, out, options } = context;
  const layers = flags.layers === true;
  const settings = { ...workspaceOptions(context), ...sourceOptions(flags), ...readingOptions(flags) };
  // On one terminal, results and a bar would write over each other.
  const progress = io.stdout.isTTY === true ? noProgress : await startProgress(context);
  const begun = performance.now();
  let [claims, documents, words, errors] = [0, 0, 0, 0];
  for await (const { document, problems, ...step } of readDocuments(inputs, { ...settings, claimsOnly: !layers })) {
    const notRead = warningsOf(document, problems);
    // What is said of a document stands in the place of the bar, which comes back below it.
    if (problems.length + notRead.length > 0) progress.stop();
    if (document !== null) {
      documents++;
      words += step.words;
      claims += document.claims.length;
      if (!options.json) await printDocument(context, document);
      else for (const line of documentLines(document, { layers })) out.json(line);
    }
    reportProblems(context, [...problems, ...notRead]);
    errors += problems.filter(({ severity }) => severity === 'error').length;
    progress.onProgress({ phase: 'read', ...step });
    await out.drained();
  }
  progress.stop();
  if (showsProgress(context)) {
    io.stderr.write(`${describeReading({ documents, words, elapsedMs: performance.now() - begun }, errors)}\n`);
  }
  if (!options.json && claims > 0) out.line(notice);
  return errors > 0 ? exitCodes.failed : exitCodes.done;
}

/** What is said of a document that was not read. */
function warningsOf(document: ReadDocument | null, problems: readonly Problem[]): readonly Problem[] {
  if (document === null || document.wasRead || problems.some(({ code }) => code === 'reading-failed')) return [];
  const { name, language } = document.source;
  const reason =
    language === null
      ? 'its language could not be told, so it was not read'
      : `the reader does not read its language (${language})`;
  const hint = 'If the language was told wrongly, give it with --language.';
  return [{ severity: 'warning', code: 'language-unread', place: name, reason, hint }];
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
