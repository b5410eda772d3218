import { resolve } from 'node:path';
import { type Context, workspaceOptions } from '../context.ts';
import { exitCodes } from '../io.ts';
import { cleanText, oneLine } from '../terminal.ts';

/** `muster new FOLDER`: makes a case. */
export async function newCase(
  context: Context,
  [folder = '']: readonly string[],
  { name }: { readonly name?: string },
): Promise<number> {
  const { createWorkspace } = await import('../../main/index.ts');
  const workspace = await createWorkspace(resolve(context.io.cwd, folder), {
    ...workspaceOptions(context),
    ...(name === undefined ? {} : { name }),
  });
  try {
    if (context.options.json) context.out.json({ name: workspace.name, path: workspace.path });
    else context.out.line(oneLine(cleanText(`Made the case "${workspace.name}" in ${workspace.path}.`)));
  } finally {
    await workspace.close();
  }
  return exitCodes.done;
}
