import { type Clause, surfaceSubject } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';

/** The arguments a frame's slots hold: the first slot that is filled. */
export function slots(
  clause: Clause,
  names: readonly string[],
  accept: (noun: NounPhrase) => Argument | undefined,
  context: Context,
): Argument[] {
  for (const name of names) {
    const nouns = slot(clause, name, context);
    const found = nouns.map(accept).filter((argument) => argument !== undefined);
    if (found.length > 0) return found;
    // "X condemns the presence on its soil, demanding ...": a participle whose nearest noun cannot act belongs to the subject above.
    const above =
      name === 'subj' && !clause.finite && clause.verb.form === 'ing'
        ? surfaceAbove(clause)
            .map(accept)
            .filter((argument) => argument !== undefined)
        : [];
    if (above.length > 0) return above;
  }
  return [];
}

/** The subjects of the clauses a participle hangs on, nearest first. */
export function surfaceAbove(clause: Clause): readonly NounPhrase[] {
  let above = clause.parent;
  while (above && !above.finite) above = above.parent;
  return above ? surfaceSubject(above) : [];
}

function slot(clause: Clause, name: string, context: Context): readonly NounPhrase[] {
  if (name === 'subj')
    return context.lexicon.verbs.get(clause.verb.lemma)?.some((frame) => frame.object.includes('subj2')) &&
      clause.subjects.length > 1 &&
      !hasPartner(clause)
      ? clause.subjects.slice(0, 1)
      : clause.subjects;
  if (name === 'obj') return clause.objects;
  if (name === 'second') return clause.second ? [clause.second] : [];
  if (name === 'subj2') return clause.subjects.length > 1 && !hasPartner(clause) ? clause.subjects.slice(1) : [];
  return clause.obliques.filter((oblique) => oblique.preposition === name).flatMap((oblique) => oblique.nouns);
}

function hasPartner(clause: Clause): boolean {
  return clause.objects.length > 0 || clause.obliques.some((oblique) => /^(?:with|against)$/.test(oblique.preposition));
}
