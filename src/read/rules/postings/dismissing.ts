import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { officeIn, personOf } from '../persons.ts';
import { ended, unitNear } from './posting.ts';

/** "the new commander was dismissed", "C removed X as commander of Y", "X's dismissal" is read by the nominal rules. */
export function dismissals(clause: Clause, context: Context): Draft[] {
  const { make, discourse } = context;
  const [target] = clause.objects;
  if (!target) return [];
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const fromPhrase = clause.obliques.find((oblique) => oblique.preposition === 'from' || oblique.preposition === 'of')
    ?.nouns[0];
  const office = officeIn(asPhrase, context) ?? officeIn(fromPhrase, context) ?? officeIn(target, context);
  if (office?.field === 'civil') return [];
  const person = personOf(target, context) ?? office?.person ?? namedBehind(target, context);
  if (person?.kind !== 'person') return [];
  const ofPost = fromPhrase
    ? postmodifiers(context.parsed.phrases, fromPhrase).find(
        (oblique) => oblique.preposition === 'of' || oblique.preposition === 'as',
      )
    : undefined;
  const unit =
    office?.unit ??
    make.unit(fromPhrase) ??
    make.unit(ofPost?.nouns[0]) ??
    (person.referent ? discourse.posts.unitOf(person.referent) : undefined) ??
    unitNear(context) ??
    ownBody(clause, context) ??
    (person.referent?.named ? discourse.posts.onlyUnit() : undefined);
  if (!unit) return [];
  const by = make.actor(clause.subjects[0]);
  return [ended(context, clause, person, unit, office, by, 'dismiss')];
}

/** "the man who had led it until then, General X": the name stands behind what is told of him. */
function namedBehind(target: NounPhrase, { parsed, make }: Context): Argument | undefined {
  if (!/^(?:man|woman|officer|person|commander|leader|chief)$/.test(target.head.lower)) return undefined;
  const at = parsed.phrases.indexOf(target);
  const opens = parsed.phrases[at + 1];
  if (opens?.type !== 'relative' || opens.word !== 'who') return undefined;
  const comma = parsed.phrases.findIndex(({ type }, i) => i > at && (type === 'comma' || type === 'stop'));
  const name = parsed.phrases[comma + 1];
  const end = parsed.phrases[comma + 2];
  const person = name?.type === 'noun' && parsed.phrases[comma]?.type === 'comma' ? make.person(name) : undefined;
  return person?.referent?.named && (!end || /^(?:comma|stop)$/.test(end.type)) ? person : undefined;
}

/** "was relieved of his command by the Free Army": an armed group that dismisses, with no other body named, dismisses from itself. */
export function ownBody(clause: Clause, { make }: Context): Argument | undefined {
  const by = make.unit(clause.subjects[0]);
  return by?.kind === 'unit' &&
    by.referent?.named &&
    !by.referent.state &&
    !by.referent.heads.has('coalition') &&
    !by.referent.heads.has('command')
    ? by
    : undefined;
}

/** "X resigned as commander of Y", "X stepped down from". */
export function resignations(clause: Clause, context: Context): Draft[] {
  const person = personOf(clause.subjects[0], context);
  const asPhrase = clause.obliques.find((oblique) => /^(?:as|from)$/.test(oblique.preposition))?.nouns[0];
  const office = officeIn(asPhrase, context) ?? officeIn(clause.objects[0], context);
  const unit =
    office?.unit ??
    context.make.unit(asPhrase) ??
    (person?.referent ? context.discourse.posts.unitOf(person.referent) : undefined);
  return person && unit && office?.field !== 'civil'
    ? [ended(context, clause, person, unit, office, undefined, 'resign')]
    : [];
}

/** "sent X into retirement", "forced X out of his post". */
export function retirements(clause: Clause, context: Context): Draft[] {
  const retired = clause.obliques.some(
    (oblique) =>
      /^(?:into|of|from)$/.test(oblique.preposition) &&
      oblique.nouns.some((noun) => /^(?:retirement|post|office|command|position)$/.test(noun.head.lower)),
  );
  return retired ? dismissals(clause, context) : [];
}
