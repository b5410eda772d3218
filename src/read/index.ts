export type { Tie } from './layers.ts';
export type { Reader, Reading } from './reader.ts';
export { createReader, readerId } from './reader.ts';
