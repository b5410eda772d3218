export type { Tie } from './layers.ts';
export type { Reader, Reading } from './reader.ts';
export { createReader, type ReaderPart, readerId, readerParts } from './reader.ts';
