import type { Sentence } from '../words/tokens.ts';
import type { Clause } from './clause.ts';
import type { Phrase } from './phrase.ts';

/** A sentence taken apart. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}
