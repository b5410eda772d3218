import { setTimeout as wait } from 'node:timers/promises';
import type { Reader } from '../../src/main/index.ts';
import { claimOf } from './material.ts';

// A module as `readerModule` names one: a reader that knows one sentence, "X commands Y.", and breaks in every way a reader can where a text asks for it.

export async function createReader(): Promise<Reader> {
  // As loading takes a moment in a real one.
  await wait(1);
  return {
    // Tells where it runs: in this process or in another.
    id: `process/${process.pid}`,
    reads: () => true,
    read: (source) => {
      if (source.text.includes('throws an error')) throw new Error('broken');
      if (source.text.includes('ends the process')) process.exit(3);
      if (source.text.includes('takes for ever')) for (;;);
      if (source.text.includes('fills the memory')) fillMemory();
      const claims = [
        ...source.text.matchAll(/(\p{Lu}\p{L}+ \p{Lu}\p{L}+) commands (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu),
      ].map(([quote, subject = '', object = '']) => ({
        ...claimOf(source, quote, { subject, object }),
        reader: `process/${process.pid}`,
      }));
      return { claims, mentions: [], ties: [], attributions: [], problems: [] };
    },
  };
}

function fillMemory(): never {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => `word ${at} of many`));
}
