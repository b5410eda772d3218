// One measurement in a process of its own, so that neither memory nor warm code of another counts. Reads a job from standard input and prints what
// was measured; speed.ts starts it.

import { text as readAll } from 'node:stream/consumers';
import type { Source } from '../../../src/model/index.ts';
import { makeSource } from '../../../src/model/index.ts';
import type * as Read from '../../../src/read/index.ts';
import { jobSchema, type Measured } from './job.ts';

const { system, sources: given, readerUrl, without } = jobSchema.parse(JSON.parse(await readAll(process.stdin)));
const sources = given.map(makeSource);

/** Something loaded that deals with one text after the other; what it returns is only there so that nothing can be left undone. */
interface Runner {
  run(source: Source): Promise<unknown> | unknown;
}

const loaders: { readonly [S in typeof system]: () => Promise<Runner> } = {
  async reader() {
    const reader = await loadReader();
    return { run: (source) => reader.read(source) };
  },
  async 'reader with capture'() {
    const { captureBytes } = await import('../../../src/capture/index.ts');
    const reader = await loadReader();
    return {
      async run({ text, name }) {
        const { source } = await captureBytes(Buffer.from(text), { name });
        return source && reader.read(source);
      },
    };
  },
  async wink() {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ]);
    const nlp = winkNLP(model, ['sbd', 'pos']);
    return { run: ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos) };
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return {
      run({ text }) {
        const document = nlp(text);
        return [document.people().length, document.organizations().length, document.places().length];
      },
    };
  },
};

/** Nothing of the reader is imported before this is called: importing belongs to loading. */
async function loadReader(): Promise<Read.Reader> {
  const { createReader, readerParts }: typeof Read = await import(readerUrl);
  return createReader({ without: readerParts.filter((part) => without.includes(part)) });
}

const before = performance.now();
const runner = await loaders[system]();
const loadMs = performance.now() - before;
const idleMb = process.memoryUsage().rss / 1e6;
const started = performance.now();
for (const source of sources) await runner.run(source);
const seconds = (performance.now() - started) / 1000;
const measured: Measured = {
  loadMs,
  seconds,
  idleMb,
  residentMb: process.memoryUsage().rss / 1e6,
  peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
};
process.stdout.write(JSON.stringify(measured));
