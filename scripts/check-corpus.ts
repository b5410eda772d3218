// Checks annotated reports: npx tsx scripts/check-corpus.ts corpora/muster/reports/ke.txt ...
// Prints every fault with its line, then what the files hold. Ends with 1 where there is a fault.

import { readFileSync } from 'node:fs';
import { readReports } from '../train/corpus/report.ts';

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const { documents, faults } = readReports(readFileSync(file, 'utf8'), /\/test\//.test(file) ? 'test' : 'train');
  for (const { line, report, reason } of faults) process.stdout.write(`${file}:${line}: ${report ?? ''}: ${reason}\n`);
  const sum = (count: (one: (typeof documents)[number]) => number) => documents.reduce((n, one) => n + count(one), 0);
  process.stdout.write(
    `${file}: ${documents.length} reports, ${sum((one) => one.sentences.length)} sentences, ${sum((one) => one.mentions.length)} mentions, ` +
      `${sum((one) => one.ties.length)} ties, ${sum((one) => one.attributions.length)} attributions, ${sum((one) => one.claims.length)} claims, ${faults.length} faults\n`,
  );
  wrong += faults.length;
}
process.exitCode = wrong > 0 ? 1 : 0;
