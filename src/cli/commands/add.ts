import type { AddOptions, AddResult, Workspace, WorkspaceOptions } from '../../main/index.ts';
import type { DaySpan } from '../../model/index.ts';
import { addSummary, type Context, count, reportProblems, withCase } from '../context.ts';
import { exitCodes } from '../io.ts';
import { startProgress } from '../progress.ts';
import { clean, oneLine } from '../terminal.ts';

/** What `add` and `read` are told of their inputs. */
export interface SourceFlags {
  readonly publication?: string;
  readonly published?: DaySpan;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  readonly maxSize?: number;
}

/** What `add` and `read` are told of how to read. */
export interface ReadingFlags {
  readonly workers?: number;
  /** Seconds. */
  readonly timeLimit?: number;
}

/** The flags of how to read in the words of the workspace. */
export function readingOptions({
  workers,
  timeLimit,
}: ReadingFlags): Pick<WorkspaceOptions, 'workers' | 'timeLimitMs'> {
  return {
    ...(workers === undefined ? {} : { workers }),
    ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 }),
  };
}

/** `muster add [INPUTS]`: captures and reads; without inputs reads what an earlier call left unread. */
export async function add(
  context: Context,
  inputs: readonly string[],
  flags: SourceFlags & ReadingFlags,
): Promise<number> {
  const work = async (workspace: Workspace): Promise<number> => {
    const progress = await startProgress(context);
    let result: AddResult;
    try {
      const options = { ...sourceOptions(flags), onProgress: progress.onProgress };
      result = inputs.length === 0 ? await workspace.readPending(options) : await workspace.addInputs(inputs, options);
    } finally {
      progress.stop();
    }
    if (context.options.json) context.out.json(result);
    else printResult(context, result);
    return reportProblems(context, result.problems) ? exitCodes.failed : exitCodes.done;
  };
  return withCase(context, work, readingOptions(flags));
}

/** The options of the call in the words of the workspace. */
export function sourceOptions({ maxSize, ...flags }: SourceFlags): AddOptions {
  const { publication, published, url, title, author, language } = flags;
  return {
    ...(publication === undefined ? {} : { publication }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    ...(maxSize === undefined ? {} : { maxBytes: maxSize }),
  };
}

function printResult({ out }: Context, result: AddResult): void {
  const { colors } = out;
  for (const { id, name, firstName } of clean(result.alreadyThere)) {
    const as = firstName === name ? '' : ` as ${oneLine(firstName)}`;
    out.line(`${colors.dim(id)}  ${oneLine(name)}: there already${as}, the bytes are the same`);
  }
  for (const { id, name, claims } of clean(result.read)) {
    out.line(`${colors.dim(id)}  ${oneLine(name)}: ${count(claims, 'claim')}`);
  }
  for (const { id, name, language } of clean(result.notRead)) {
    const words = language === null ? 'its language could not be told' : `its language is ${language}`;
    out.line(`${colors.dim(id)}  ${oneLine(name)}: kept and searchable, not read: ${words}`);
  }
  out.line(addSummary(result));
}
