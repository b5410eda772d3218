// Trains the reader's models and writes them into weights/.
//
//   npm run train [-- --own-only] [--only spotter]
//
// --own-only    from the project's own corpus alone, even where the public corpora are there
// --only NAME   one model

import { parseArgs } from 'node:util';
import { makeSpotter } from './spotter.ts';
import { makeTies } from './ties.ts';

const { values: options } = parseArgs({
  options: { 'own-only': { type: 'boolean', default: false }, only: { type: 'string' } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const withPublic = !options['own-only'];
const models: Readonly<Record<string, (file: URL) => Promise<void>>> = {
  spotter: (file) => makeSpotter(file, withPublic, say),
  ties: (file) => makeTies(file, withPublic, say),
};
for (const [name, make] of Object.entries(models)) {
  if (options.only !== undefined && options.only !== name) continue;
  const started = performance.now();
  await make(new URL(`../weights/${name}.bin`, import.meta.url));
  say(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
