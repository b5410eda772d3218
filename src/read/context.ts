import type { Arguments } from './arguments.ts';
import type { Discourse, Parsed } from './discourse.ts';
import type { Lexicon } from './lexicon.ts';

/** What every rule works on. */
export interface Context {
  readonly parsed: Parsed;
  readonly make: Arguments;
  readonly discourse: Discourse;
  readonly lexicon: Lexicon;
  readonly text: string;
}
