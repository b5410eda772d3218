export type { ErrorAnswer, ErrorItem } from './error-answer.ts';
export type { RunningServer, ServerOptions } from './start-server.ts';
export { startServer } from './start-server.ts';
export type { WrittenEntry } from './write-routes.ts';
