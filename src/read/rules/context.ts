import type { Parsed } from '../parse/parsed.ts';
import type { Arguments } from '../refer/arguments.ts';
import type { Discourse } from '../refer/discourse.ts';
import type { Lexicon } from '../words/word-lists.ts';

/** What every rule works on. */
export interface Context {
  readonly parsed: Parsed;
  readonly make: Arguments;
  readonly discourse: Discourse;
  readonly lexicon: Lexicon;
  readonly text: string;
}
