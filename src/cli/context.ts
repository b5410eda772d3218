import type { AddResult, Workspace, WorkspaceOptions } from '../main/index.ts';
import type { Instant, Problem } from '../model/index.ts';
import { MusterError, parseDay, requireInstant } from '../model/index.ts';
import type { CliIo, GlobalOptions } from './io.ts';
import { cleanText, createPrinter, oneLine, type Printer } from './terminal.ts';

/** What a command works with. */
export interface Context {
  readonly io: CliIo;
  readonly options: GlobalOptions;
  readonly out: Printer;
}

export function createContext(io: CliIo, options: GlobalOptions): Context {
  return { io, options, out: createPrinter(io, options) };
}

/** What every workspace of this call is opened with. */
export function workspaceOptions({ io, options }: Context): WorkspaceOptions {
  const by = options.by ?? io.env.MUSTER_BY;
  return {
    cwd: io.cwd,
    stdin: () => io.stdin,
    ...(by === undefined || by === '' ? {} : { by }),
    ...(io.now === undefined ? {} : { now: io.now }),
    ...(io.createReader === undefined ? {} : { createReader: io.createReader }),
    ...(io.readerModule === undefined ? {} : { readerModule: io.readerModule }),
  };
}

/**
 * Opens the case this call means, does something with it and closes it. The case is the one of `--case`, else of MUSTER_CASE, else the
 * current folder or the nearest above it that is one. With `--as-known-on`, as it was known then.
 * @param more What it is opened with besides.
 * @throws {MusterError} `case-not-found`, and what opening throws
 */
export async function withCase<T>(
  context: Context,
  work: (workspace: Workspace) => Promise<T>,
  more: WorkspaceOptions = {},
): Promise<T> {
  const { findCase, openWorkspace } = await import('../main/index.ts');
  const { io, options } = context;
  const named = options.case ?? (io.env.MUSTER_CASE || undefined);
  const folder = named ?? (await findCase(io.cwd));
  if (folder === undefined) {
    throw new MusterError('case-not-found', 'There is no case here.', {
      hint: 'Make one with `muster new FOLDER`, or name one with --case FOLDER or the variable MUSTER_CASE.',
    });
  }
  const workspace = await openWorkspace(folder, { ...workspaceOptions(context), ...more });
  try {
    if (options.asKnownOn === undefined) return await work(workspace);
    const past = await workspace.asKnownAt(parseKnown(options.asKnownOn));
    try {
      return await work(past);
    } finally {
      await past.close();
    }
  } finally {
    await workspace.close();
  }
}

/** The moment or entry of `--as-known-on`: a day stands for its last moment, in UTC. @throws {MusterError} `usage` */
export function parseKnown(text: string): number | Instant {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  try {
    return requireInstant(parseDay(text) === undefined ? text : `${text}T23:59:59.999Z`);
  } catch {
    throw new MusterError('usage', `"${text}" is no day, moment or log entry.`, {
      hint: 'Write a day (2022-09-25), a moment (2022-09-25T12:00:00Z) or the number of an entry of `muster log`.',
    });
  }
}

/** Names faults of the material on standard error, one line each and the hint below. Gives whether any is an error. */
export function reportProblems({ io }: Context, problems: readonly Problem[]): boolean {
  for (const { severity, place, reason, hint } of problems) {
    const warning = severity === 'warning' ? 'warning: ' : '';
    io.stderr.write(`muster: ${warning}${oneLine(cleanText(`${place}: ${reason}`))}\n`);
    if (hint !== undefined) io.stderr.write(`  ${oneLine(cleanText(hint))}\n`);
  }
  return problems.some((problem) => problem.severity === 'error');
}

/** What an import did, in a sentence. */
export function addSummary(result: AddResult): string {
  const claims = result.read.reduce((sum, each) => sum + each.claims, 0);
  const errors = result.problems.filter((problem) => problem.severity === 'error').length;
  const parts = [
    `${count(result.captured.length, 'source')} stored`,
    ...(result.alreadyThere.length > 0 ? [`${result.alreadyThere.length} there already`] : []),
    `${result.read.length} read: ${count(claims, 'claim')}`,
    ...(result.notRead.length > 0 ? [`${result.notRead.length} in a language the reader does not know`] : []),
    ...(errors > 0 ? [`${count(errors, 'fault')} (named on standard error)`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** "1 source", "2 sources", "3 bodies". */
export function count(number: number, what: string, many = `${what}s`): string {
  return `${number} ${number === 1 ? what : many}`;
}
