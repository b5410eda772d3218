import { readSentences } from '../../src/read/words/sentences.ts';
import { createTagger, type Tagger } from '../../src/read/words/tagger.ts';
import type { Token } from '../../src/read/words/tokens.ts';

let tagger: Promise<Tagger> | undefined;

/** The words of a text's sentences, as the reader cuts them. */
export async function tokensOf(text: string): Promise<readonly (readonly Token[])[]> {
  tagger ??= createTagger();
  const segments = [{ kind: 'body', begin: 0, end: text.length, author: null }] as const;
  return readSentences({ text, segments }, await tagger).map(({ tokens }) => tokens);
}
