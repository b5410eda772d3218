import { CommanderError } from 'commander';
import { MusterError } from '../model/index.ts';
import type { CliIo } from './io.ts';
import { exitCodes } from './io.ts';
import { createProgram } from './program.ts';
import { cleanText, oneLine } from './terminal.ts';
import { packageVersion } from './version.ts';

/** Errors that say the call's words are off, not that something failed. */
const usageCodes: ReadonlySet<string> = new Set(['usage', 'day-invalid', 'url-invalid', 'language-invalid']);

/**
 * Runs `muster` with these words (without the names of the program) and gives its exit code: 0 done, 1 something was refused or failed,
 * 2 the call's words are off. Never throws; what went wrong is on standard error, one line and a hint below it.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCodes.done;
  const program = createProgram(io, packageVersion(), (given) => {
    code = given;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return reportError(error, io, argv.includes('--debug'));
  }
}

function reportError(error: unknown, io: CliIo, debug: boolean): number {
  if (isBrokenPipe(error)) return exitCodes.done;
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`muster: ${oneLine(cleanText(message))}\n`);
  if (error instanceof MusterError) {
    if (error.hint !== undefined) io.stderr.write(`  ${oneLine(cleanText(error.hint))}\n`);
  } else if (!debug) {
    io.stderr.write('  This is a fault of the program. Call it again with --debug and report what it prints.\n');
  }
  if (debug && error instanceof Error) io.stderr.write(`${cleanText(error.stack ?? '')}\n${describeCause(error)}`);
  return error instanceof MusterError && usageCodes.has(error.code) ? exitCodes.usage : exitCodes.failed;
}

function describeCause({ cause }: Error): string {
  if (cause === undefined) return '';
  return `caused by: ${cleanText(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))}\n`;
}

/** Whether output could not be written because nobody reads it any more (`muster claims | head`). */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
