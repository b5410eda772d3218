import type { Workspace } from '../../main/index.ts';
import { type Context, withCase } from '../context.ts';
import { exitCodes } from '../io.ts';
import { cleanText, oneLine } from '../terminal.ts';

interface ServeFlags {
  readonly port?: number;
  readonly browser?: boolean;
}

/** `muster open`: serves the case's page until it is stopped. */
export async function open(context: Context, _args: readonly string[], flags: ServeFlags): Promise<number> {
  return withCase(context, (workspace) => servePage(context, workspace, flags));
}

/** Serves a workspace's page, says where, and returns when stopped. */
export async function servePage(context: Context, workspace: Workspace, flags: ServeFlags): Promise<number> {
  const { startServer } = await import('../../server/index.ts');
  const { out, options, io } = context;
  const server = await startServer({ workspace, ...(flags.port === undefined ? {} : { port: flags.port }) });
  try {
    if (options.json) out.json({ url: server.url, case: workspace.path });
    else out.line(oneLine(cleanText(`${workspace.name}: ${server.url}`)) + out.colors.dim('  (Ctrl+C ends it)'));
    if (flags.browser === true) await openBrowser(server.url);
    await (io.untilStopped ?? untilSignal)();
  } finally {
    await server.close();
  }
  return exitCodes.done;
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Asks the system to show an address. A machine without a browser is no fault: the address stands on the screen. */
async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const [command, args]: readonly [string, readonly string[]] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
