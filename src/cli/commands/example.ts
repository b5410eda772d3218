import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Workspace } from '../../main/index.ts';
import { addSummary, type Context, count, reportProblems, workspaceOptions } from '../context.ts';
import { exitCodes } from '../io.ts';
import { startProgress } from '../progress.ts';
import { cleanText, oneLine } from '../terminal.ts';
import { servePage } from './open.ts';

interface ExampleFlags {
  readonly port?: number;
  readonly browser?: boolean;
  readonly serve?: boolean;
}

/** `muster example`: makes or opens a case of the bundled reports, says what it found, and serves it. */
export async function example(context: Context, _args: readonly string[], flags: ExampleFlags): Promise<number> {
  const { createWorkspace, exampleClaims, exampleFolder, isCase, openWorkspace } = await import('../../main/index.ts');
  const { io, options, out } = context;
  const folder = options.case === undefined ? caseFolder(io.env) : resolve(io.cwd, options.case);
  // Reports are named from their own folder, so that the case is the same on every machine.
  const settings = { ...workspaceOptions(context), cwd: exampleFolder() };
  const workspace = (await isCase(folder))
    ? await openWorkspace(folder, settings)
    : await createWorkspace(folder, { ...settings, name: 'The change of command at al-Tanf' });
  try {
    const progress = await startProgress(context);
    const added = await workspace
      .addInputs(['r*.md'], { onProgress: progress.onProgress })
      .finally(() => progress.stop());
    const hand = await exampleClaims();
    const byHand = await workspace.as(hand.by).addClaims(hand.lines, hand.file);
    const failed = reportProblems(context, [...added.problems, ...byHand.problems]);
    const isNew = added.captured.length + added.read.length > 0;
    if (!options.json) {
      if (isNew) out.line(addSummary(added));
      if (byHand.added > 0) out.line(`${count(byHand.added, 'claim')} made by hand stand beside them.`);
      await printSummary(context, workspace);
    }
    if (flags.serve === false) {
      if (options.json) out.json(await workspace.summary());
      return failed ? exitCodes.failed : exitCodes.done;
    }
    const served = await servePage(context, workspace, flags);
    return failed ? exitCodes.failed : served;
  } finally {
    await workspace.close();
  }
}

async function printSummary({ out }: Context, workspace: Workspace): Promise<void> {
  const { sources, claims, entities, path } = await workspace.summary();
  const { person, unit, place, organisation } = entities;
  out.line(
    `${count(sources, 'source')}, ${count(claims, 'claim')} about ${person} persons, ${unit} units, ${place} places and ${organisation} other organisations.`,
  );
  out.line(oneLine(cleanText(`The case is in ${path}. Ask it, for example:`)));
  out.line(`  muster who commands "Maghawir al-Thawra" --on 2022-10-01 --case ${JSON.stringify(cleanText(path))}`);
}

/** Where the example's case lies: the folder for data of a user's programs (XDG base directories; macOS and Windows by their own ways). */
function caseFolder(env: Context['io']['env']): string {
  const home = env.HOME ?? homedir();
  const data =
    env.XDG_DATA_HOME ||
    (process.platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : process.platform === 'win32'
        ? (env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
        : join(home, '.local', 'share'));
  return join(data, 'muster', 'example-al-tanf');
}
