import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MusterError } from '../../model/index.ts';
import { type Context, count, reportProblems, withCase } from '../context.ts';
import { exitCodes } from '../io.ts';

/** `muster propose FILE`: takes in claims made by hand, one a line as `muster read --json` writes them. */
export async function propose(context: Context, [file = '']: readonly string[]): Promise<number> {
  const lines = await readFile(resolve(context.io.cwd, file), 'utf8').catch((error: unknown) => {
    throw new MusterError('file-unreadable', `${file} cannot be read.`, {
      hint: 'Give a file of claims, one a line, as "muster read --json" writes them.',
      cause: error,
    });
  });
  return withCase(context, async (workspace) => {
    const result = await workspace.addClaims(lines, file);
    const failed = reportProblems(context, result.problems);
    if (context.options.json) context.out.json(result);
    else {
      context.out.line(
        `${count(result.added, 'claim')} recorded${result.alreadyThere > 0 ? `, ${result.alreadyThere} there before` : ''}.`,
      );
    }
    return failed ? exitCodes.failed : exitCodes.done;
  });
}
