import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader } from '../../src/main/index.ts';
import { claimOf } from './material.ts';
import { muster, tempFolder } from './support.ts';

/** A reader that knows one sentence: "X commands Y." It shows what happens around a reader, whatever the built-in one can do. */
export const reader: Reader = {
  id: 'one-sentence/1',
  reads: (language) => language === null || language.startsWith('en'),
  read: (source) => {
    if (source.text.includes('breaks the reader')) throw new Error('broken');
    const claims = [...source.text.matchAll(/(\p{Lu}\p{L}+ \p{Lu}\p{L}+) commands (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu)].map(
      ([quote, subject, object]) => claimOf(source, quote, { subject: subject ?? '', object: object ?? '' }),
    );
    const spans = claims.map(({ subject, object }) => ({ subject, object: object ?? subject }));
    return {
      claims,
      mentions: spans.map(({ subject: { kind, text, begin, end } }) => ({ kind, text, begin, end })),
      ties: spans.map(({ subject, object }) => ({ type: 'posted-to' as const, from: subject, to: object })),
      attributions: claims.map(({ citation }) => ({ source: [], cue: [], content: [citation] })),
      problems: [],
    };
  },
};

/** A report with the one sentence. */
export const english: string =
  'Officers of the two brigades met near the river on Tuesday. Salim Harb commands River Brigade, and he was there with the others.';

/** A folder with these files, gone after the test. */
export async function folderWith(files: { readonly [name: string]: string | Uint8Array }): Promise<string> {
  const folder = await tempFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** An empty case. */
export async function newCase(): Promise<string> {
  const folder = join(await tempFolder(), 'case');
  const { code, err } = await muster(['new', folder, '--name', 'Valley']);
  if (code !== 0) throw new Error(err);
  return folder;
}
