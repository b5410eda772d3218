import type { EntityKind, Span } from '../../model/index.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Referent } from './referent.ts';

/** A party of a claim in the making: the words that stand for it, and what they refer to. */
export interface Argument extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly referent: Referent | undefined;
  readonly phrase: NounPhrase | undefined;
}
