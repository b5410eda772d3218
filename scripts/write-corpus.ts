// Writes the project's reports as JSON Lines, one report a line (format: train/corpus/document.ts): npm run corpus:json [-- FOLDER]

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder, loadReports } from '../train/corpus/load.ts';

const folder = process.argv[2] ?? corpusFolder;
for (const split of ['train', 'test'] as const) {
  const documents = loadReports(split);
  writeFileSync(join(folder, `${split}.jsonl`), documents.map((one) => `${JSON.stringify(one)}\n`).join(''));
  process.stdout.write(`${split}.jsonl: ${documents.length} reports\n`);
}
