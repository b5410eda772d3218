// Writes what the reader says of a gold file's texts, one prediction a line, for any scorer of the corpora's format.
//
//   npx tsx bench/reading/predict.ts FILE --out PREDICTED.jsonl [--with-organisations]
//
// --with-organisations   for sfm: the reader's organisations count as Organization, as its units do

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { termsFor, termsOf } from './layers.ts';
import { loadGold } from './score/document.ts';
import { predictAll } from './systems.ts';

const {
  values: { out, 'with-organisations': withOrganisations },
  positionals: [file],
} = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, 'with-organisations': { type: 'boolean', default: false } },
});
if (file === undefined || out === undefined)
  throw new Error('Usage: npx tsx bench/reading/predict.ts FILE --out PREDICTED.jsonl [--with-organisations]');

const documents = loadGold(file);
const predictions = await predictAll(documents, ({ corpus }) =>
  corpus === 'sfm' && withOrganisations ? termsOf.sfmWithOrganisations : termsFor(corpus),
);
writeFileSync(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
process.stdout.write(`${predictions.length} documents read, predictions in ${out}\n`);
