import type { NounPhrase } from '../../parse/phrase.ts';
import type { Context } from '../context.ts';

export function base(context: Context, phrase: NounPhrase) {
  return {
    parsed: context.parsed,
    anchor: { begin: phrase.begin, end: phrase.end },
    inPassing: true,
    holdsNow: true,
  } as const;
}
