import type { NounPhrase } from '../../parse/phrase.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';

/** What drafts of a noun phrase share: they stand in passing, and hold when the text is written. */
export function base(
  context: Context,
  phrase: NounPhrase,
): Pick<Draft, 'parsed' | 'anchor' | 'inPassing' | 'holdsNow'> {
  return {
    parsed: context.parsed,
    anchor: { begin: phrase.begin, end: phrase.end },
    inPassing: true,
    holdsNow: true,
  };
}
