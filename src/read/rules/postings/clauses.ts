import type { Clause } from '../../parse/clause.ts';
import { wordBehind } from '../../parse/structure.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { appointments } from './appointing.ts';
import { dismissals, resignations, retirements } from './dismissing.ts';
import { beings, foundings, havings, leaderships, receivings } from './holding.ts';
import { comings, replacements, takings } from './succeeding.ts';

/**
 * Postings that clauses tell of: appointing, dismissing, leading, replacing, being. Relative clauses come first, and each posting is
 * handed on before the next clause is read: "X, who led Y, was dismissed" needs to know that X led Y.
 */
export function postingsOfClauses(context: Context, found: (posting: Draft) => void): Draft[] {
  const { clauses } = context.parsed;
  const relativeFirst = [
    ...clauses.filter((clause) => clause.relation === 'relative'),
    ...clauses.filter((clause) => clause.relation !== 'relative'),
  ];
  return relativeFirst.flatMap((clause) => {
    const postings = postingsOf(clause, context);
    postings.forEach(found);
    return postings;
  });
}

function postingsOf(clause: Clause, context: Context): Draft[] {
  const { lemma } = clause.verb;
  const { appoint, dismiss, resign, replace, lead } = context.lexicon.words;
  if (lemma === 'be' || lemma === 'become' || lemma === 'remain' || lemma === 'serve') return beings(clause, context);
  if (appoint.has(lemma)) return appointments(clause, context);
  if (dismiss.has(lemma)) return dismissals(clause, context);
  if (resign.has(lemma) || (lemma === 'step' && wordBehind(context.parsed.phrases, clause.at) === 'down'))
    return resignations(clause, context);
  if (replace.has(lemma) || (lemma === 'follow' && followsPerson(clause, context)))
    return replacements(clause, context);
  if (lead.has(lemma)) return leaderships(clause, context);
  if (/^(?:give|assign|receive|get)$/.test(lemma) || (lemma === 'hand' && clause.verb.passive)) {
    const given = receivings(clause, context);
    if (given.length > 0 || lemma !== 'hand') return given;
  }
  if (lemma === 'take' || lemma === 'assume' || lemma === 'hand') return takings(clause, context);
  if (lemma === 'found' || lemma === 'establish' || lemma === 'form') return foundings(clause, context);
  if (lemma === 'have') return havings(clause, context);
  if (lemma === 'send' || lemma === 'force') return retirements(clause, context);
  if (lemma === 'come' || lemma === 'step') return comings(clause, context);
  return [];
}

/** "He follows Y": a person who was just posted follows another person. */
function followsPerson(clause: Clause, { make, discourse }: Context): boolean {
  const [before, after] = [make.person(clause.objects[0]), make.person(clause.subjects[0])];
  return (
    before?.referent?.named === true &&
    after?.referent !== undefined &&
    discourse.posts.unitOf(after.referent) !== undefined
  );
}
