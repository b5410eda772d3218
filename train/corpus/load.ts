import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CorpusDocument } from './document.ts';
import { readReports } from './report.ts';

/** Folder of the annotated reports. */
export const corpusFolder: string = fileURLToPath(new URL('../../corpora/muster/', import.meta.url));

/**
 * The project's own reports, in the order of their files.
 * @throws {Error} naming the file and line of the first fault
 */
export function loadReports(split: CorpusDocument['split']): readonly CorpusDocument[] {
  const folder = `${corpusFolder}${split === 'test' ? 'test' : 'reports'}/`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const { documents, faults } = readReports(readFileSync(folder + name, 'utf8'), split);
      const [first] = faults;
      if (first) throw new Error(`${folder}${name}:${first.line}: ${first.report ?? ''}: ${first.reason}`);
      return documents;
    });
}
