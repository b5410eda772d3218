import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';

/** What drafts of a clause share: where the verb stands, whether it denies, and whether its tense lets the state last. */
export function told(
  clause: Clause,
  { parsed }: Context,
): Pick<Draft, 'parsed' | 'clause' | 'anchor' | 'negated' | 'holdsNow'> {
  return {
    parsed,
    clause,
    anchor: clause.verb,
    negated: clause.verb.negated,
    holdsNow: clause.verb.tense !== 'past',
  };
}
