import { createReader, type Reader, type ReaderPart, readerParts } from '../../src/read/index.ts';

export { readerParts };

/** Loads a reader. */
export type LoadReader = () => Promise<Reader>;

/** The built-in reader with some of its parts left out. */
export function loaderWithout(parts: readonly ReaderPart[]): LoadReader {
  return () => createReader({ without: parts });
}

/** The part of this name. @throws where the reader has none of that name */
export function readerPart(name: string): ReaderPart {
  const part = readerParts.find((each) => each === name);
  if (part === undefined) throw new Error(`The reader has no part "${name}"; it has ${readerParts.join(', ')}.`);
  return part;
}
