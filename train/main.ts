// Trains the reader's models and writes them into weights/.
//
//   npm run train [-- --own-only] [--only spotter] [--out FOLDER]
//
// --own-only    from the project's own corpus alone, even where the public corpora are there
// --only NAME   one of them: spotter, ties, attributions, relator, calibration
// --out FOLDER  writes there instead

import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { corporaAbsent, publicFile } from '../bench/reading/places.ts';
import { makeAttributions } from './attributions.ts';
import { makeCalibration } from './calibration.ts';
import { makeRelator } from './relator.ts';
import { makeConventions, makeSpotter } from './spotter.ts';
import { makeTies } from './ties.ts';

const { values: options } = parseArgs({
  options: {
    'own-only': { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const withPublic = !options['own-only'];
if (withPublic && publicFile('sfm.jsonl') === undefined) say(`${corporaAbsent} Training goes on with the own corpus.`);
const folder = options.out ? pathToFileURL(`${options.out}/`) : new URL('../weights/', import.meta.url);
mkdirSync(folder, { recursive: true });
const models: Readonly<Record<string, (folder: URL) => Promise<void>>> = {
  spotter: (to) => makeSpotter(to, withPublic, say),
  conventions: (to) => makeConventions(to, withPublic, say),
  ties: (to) => makeTies(new URL('ties.bin', to), withPublic, say),
  attributions: (to) => makeAttributions(to, withPublic, say),
  relator: (to) => makeRelator(to, withPublic, say),
  calibration: (to) => makeCalibration(to, withPublic, say),
};
if (options.only !== undefined && !(options.only in models))
  throw new Error(`There is no model "${options.only}". There are: ${Object.keys(models).join(', ')}.`);
for (const [name, make] of Object.entries(models)) {
  if (options.only !== undefined && options.only !== name) continue;
  const started = performance.now();
  await make(folder);
  say(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
