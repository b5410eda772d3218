export type { ErrorAnswer, ErrorItem } from './error-answer.ts';
export type { ImportAnswer } from './import-routes.ts';
export type { LogNews } from './log-watch.ts';
export type { WrittenEntry } from './route-parts.ts';
export type { RunningServer, ServerOptions } from './start-server.ts';
export { startServer } from './start-server.ts';
