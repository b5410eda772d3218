import { type Clause, type Oblique, surfaceSubject } from '../../parse/clause.ts';
import { nounsAt } from '../../parse/noun-lists.ts';
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
    // "dissolved by the council": who did it is not whom it was done to.
    if (name === 'subj' && names.includes('obj') && surfaceSubject(clause) === clause.objects) continue;
    const nouns = slot(clause, name, context).flatMap((noun) => spelledOut(noun, context));
    const found = nouns.map(accept).filter((argument) => argument !== undefined);
    if (found.length > 0) return found;
    // "X condemns the presence on its soil, demanding ...": a participle whose nearest noun cannot act belongs to the subject above.
    const above =
      name === 'subj' && !clause.finite && clause.verb.form === 'ing' && clause.relation !== 'adverbial'
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
  return clause.obliques
    .filter((oblique) => oblique.preposition === name && !isSetAside(oblique, context))
    .flatMap((oblique) => oblique.nouns);
}

/** "rather than to X", "not to Y": what the words set aside. */
function isSetAside({ at }: Oblique, { parsed }: Context): boolean {
  const before = parsed.phrases[at - 1];
  return before !== undefined && 'word' in before && /(?:^|\s)(?:not|than|instead)$/.test(before.word);
}

/** "three armed groups: the A, the B and the C": the names of a list stand for the count before it. */
function spelledOut(noun: NounPhrase, { parsed }: Context): readonly NounPhrase[] {
  if (noun.names.length > 0 || noun.pronoun || !/[^s]s$/.test(noun.head.lower)) return [noun];
  const at = parsed.phrases.indexOf(noun);
  const mark = parsed.phrases[at + 1];
  if (mark?.type !== 'comma' && !(mark?.type === 'stop' && /^[:–—-]$/.test(mark.word))) return [noun];
  const list = nounsAt(parsed.phrases, at + 2);
  return list.length > 1 && list.every((one) => one.names.length > 0) ? list : [noun];
}

function hasPartner(clause: Clause): boolean {
  return clause.objects.length > 0 || clause.obliques.some((oblique) => /^(?:with|against)$/.test(oblique.preposition));
}
