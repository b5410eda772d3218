export { createReader, type ReaderPart, readerId, readerParts } from './reader.ts';
export type { Reader, Reading, Tie } from './reading.ts';
