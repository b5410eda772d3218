import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';

export const appoint = new Set(
  'appoint name promote nominate designate install elect choose select assign tap pick reappoint instal reinstate post'.split(
    ' ',
  ),
);
export const dismiss = new Set(
  'dismiss remove sack fire relieve oust discharge depose suspend retire expel isolate strip topple unseat'.split(' '),
);
export const resign = new Set(['resign', 'quit']);
export const head = new Set(['lead', 'head', 'command', 'run', 'spearhead', 'chair']);
export const replace = new Set(['replace', 'succeed', 'supplant']);

export function nextWord(clause: Clause, { parsed }: Context): string {
  const phrase = parsed.phrases[clause.at + 1];
  return phrase && 'word' in phrase ? phrase.word : '';
}
