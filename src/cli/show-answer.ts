import type { Workspace } from '../main/index.ts';
import { type Context, withCase } from './context.ts';
import { notice } from './format-claims.ts';
import { exitCodes } from './io.ts';
import type { Printer } from './terminal.ts';
import { clean } from './terminal.ts';

/**
 * Asks a case and shows the answer: as one JSON document with the notice, or as text for people that ends with it. What sources have a hand in is
 * cleaned before it is printed.
 */
export async function showAnswer<T extends object>(
  context: Context,
  ask: (workspace: Workspace) => Promise<T>,
  print: (answer: T, out: Printer) => void | Promise<void>,
): Promise<number> {
  return withCase(context, async (workspace) => {
    const answer = await ask(workspace);
    const { out, options } = context;
    if (options.json) {
      out.json({ ...answer, notice });
      return exitCodes.done;
    }
    if (options.asKnownOn !== undefined) out.line(out.colors.dim(`As known on ${options.asKnownOn}:`));
    await print(clean(answer), out);
    out.line(notice);
    return exitCodes.done;
  });
}

/** The same for lists: in JSON one item a line. */
export async function showList<T>(
  context: Context,
  ask: (workspace: Workspace) => Promise<readonly T[]>,
  none: string,
  print: (item: T, out: Printer) => void,
): Promise<number> {
  return withCase(context, async (workspace) => {
    const items = await ask(workspace);
    const { out, options } = context;
    if (options.json) {
      for (const item of items) out.json(item);
      return exitCodes.done;
    }
    if (options.asKnownOn !== undefined) out.line(out.colors.dim(`As known on ${options.asKnownOn}:`));
    for (const item of clean(items)) print(item, out);
    out.line(items.length === 0 ? none : notice);
    return exitCodes.done;
  });
}
