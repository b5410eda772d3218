import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CorpusDocument } from '../../../train/corpus/document.ts';
import { corpusFolder } from '../../../train/corpus/load.ts';
import { readReports } from '../../../train/corpus/report.ts';

/** Annotated reports, and what is wrong with those that had to be left out. */
export interface LoadedReports {
  readonly documents: readonly CorpusDocument[];
  /** One line a fault: file, line and reason. Of the test third without the reason, which may quote a text. */
  readonly faults: readonly string[];
}

/** The project's own reports. Unlike training, measuring goes on without the reports that have a fault. */
export function loadOwn(split: CorpusDocument['split']): LoadedReports {
  const folder = `${corpusFolder}${split === 'test' ? 'test' : 'reports'}/`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const loaded = files.sort().map((name) => loadReportFile(folder + name, split));
  return {
    documents: loaded.flatMap(({ documents }) => documents),
    faults: loaded.flatMap(({ faults }) => faults),
  };
}

/** The annotated reports of one file. */
export function loadReportFile(path: string, split: CorpusDocument['split']): LoadedReports {
  const { documents, faults } = readReports(readFileSync(path, 'utf8'), split);
  return {
    documents,
    faults: faults.map(
      ({ line, report, reason }) =>
        `${basename(path)}:${line}: ${split === 'test' ? 'a fault' : reason}; ${report ?? 'this'} is left out`,
    ),
  };
}
