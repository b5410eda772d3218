import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

/** Whether commands can be run as a reader of the docs would: the program is built, and there is a shell. */
export const canRun: boolean = existsSync(program) && process.platform !== 'win32';

/** What a command printed, with the shell's own folder written as a home that docs can show. */
export interface Ran {
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
}

/** A shell that starts in an empty folder and in which `muster` is the program as built. `cd` holds for the commands after it. */
export interface Shell {
  readonly run: (command: string) => Ran;
  readonly close: () => void;
}

/** Opens one. Nothing of the caller's own cases and settings is seen in it. */
export function openShell(): Shell {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'muster-docs-')));
  const tools = realpathSync(mkdtempSync(join(tmpdir(), 'muster-docs-tools-')));
  mkdirSync(join(tools, 'bin'));
  const shim = join(tools, 'bin/muster');
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(shim, 0o755);
  const where = join(tools, 'where');
  const path = `${join(tools, 'bin')}${delimiter}${process.env.PATH ?? ''}`;
  const env = { PATH: path, HOME: home, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
  let cwd = home;
  const shown = (text: string) => text.replaceAll(home, '/home/you');
  return {
    run: (command) => {
      const script = `${command}\ncode=$?; pwd > '${where}'; exit $code`;
      const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { cwd, env, encoding: 'utf8' });
      if (existsSync(where)) cwd = readFileSync(where, 'utf8').trim();
      return { output: shown(stdout), errors: shown(stderr), code: status };
    },
    close: () => {
      for (const folder of [home, tools]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
