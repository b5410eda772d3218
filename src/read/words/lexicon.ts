import { readFileSync } from 'node:fs';
import { MusterError } from '../../model/index.ts';
import { buildLexicon } from './lexicon-build.ts';
import { parseRows } from './lexicon-file.ts';
import type { Lexicon } from './word-lists.ts';

const folder = new URL('../../../lexicon/', import.meta.url);

let loaded: Lexicon | undefined;

/**
 * The lexicon, read on first use.
 * @throws {MusterError} `lexicon-damaged` naming the file and line where a file does not fit its columns.
 */
export function loadLexicon(): Lexicon {
  loaded ??= buildLexicon((file) => {
    try {
      return parseRows(file, readFileSync(new URL(file, folder), 'utf8'));
    } catch (cause) {
      if (cause instanceof MusterError) throw cause;
      throw new MusterError('lexicon-damaged', `The word list lexicon/${file} cannot be read.`, {
        hint: 'Install Muster again, or restore the file.',
        cause,
      });
    }
  });
  return loaded;
}
