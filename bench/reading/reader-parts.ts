import * as read from '../../src/read/index.ts';

/** Loads a reader. */
export type LoadReader = () => Promise<read.Reader>;

/** Loads a reader with parts left out: what `createReader` takes once it offers any. */
type LoadWithout = (options?: { readonly without: readonly string[] }) => Promise<read.Reader>;

/** Parts of the reader that can be left out, as its face lists them in `readerParts`; none where it lists none. */
export const readerParts: readonly string[] = partsOf(read);

/** The built-in reader with some of its parts left out. */
export function loaderWithout(parts: readonly string[]): LoadReader {
  const load: LoadWithout = read.createReader;
  return () => load({ without: parts });
}

function partsOf(face: object): readonly string[] {
  if (!('readerParts' in face) || !Array.isArray(face.readerParts)) return [];
  return face.readerParts.filter((part) => typeof part === 'string');
}
