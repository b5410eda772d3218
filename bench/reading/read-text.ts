import type { Reader, Reading } from '../../src/read/index.ts';
import { type KnownText, sourceOf } from './source-of.ts';

/** Nothing was read. */
const nothing: Reading = { claims: [], mentions: [], ties: [], attributions: [], problems: [] };

/** Reads a text as `muster read` does: one whose language the reader does not read gives nothing. */
export async function readText(reader: Reader, known: KnownText): Promise<Reading> {
  const source = await sourceOf(known);
  return reader.reads(source.language) ? reader.read(source) : nothing;
}
