export type { CliIo, OutStream } from './io.ts';
export { exitCodes } from './io.ts';
export { runCli } from './run.ts';
