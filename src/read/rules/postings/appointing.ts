import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Office } from '../../refer/offices.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { officeIn, personOf } from '../persons.ts';
import { ownBody } from './dismissing.ts';
import { inPlaceOf } from './in-place-of.ts';
import { ended, posting, unitNear } from './posting.ts';

/** "C appointed X commander of Y", "X was named head of Y by C", "C has appointed a new head for Y". */
export function appointments(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const { lead, replace } = context.lexicon.words;
  const [target] = clause.objects;
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as' || oblique.preposition === 'to')
    ?.nouns[0];
  const office = officeIn(clause.second, context) ?? officeIn(asPhrase, context) ?? officeIn(target, context);
  const infinitive = parsed.clauses.find(
    (other) =>
      other.parent?.at === clause.at &&
      other.verb.form === 'infinitive' &&
      (lead.has(other.verb.lemma) || replace.has(other.verb.lemma)),
  );
  const by = make.actor(clause.subjects[0]);
  const drafts: Draft[] = [];
  const predecessor =
    otherThan(
      target,
      inPlaceOf(clause, context) ?? (infinitive ? inPlaceOf(infinitive, context) : undefined),
      context,
    ) ?? (infinitive && replace.has(infinitive.verb.lemma) ? personOf(infinitive.objects[0], context) : undefined);
  const infinitiveUnit = infinitive && lead.has(infinitive.verb.lemma) ? make.unit(infinitive.objects[0]) : undefined;
  const predecessorUnit = predecessor?.referent ? context.discourse.posts.unitOf(predecessor.referent) : undefined;
  // "the Front officially appointed him": to the post he was just said to hold.
  const known = !office && !infinitiveUnit && !predecessor && !asPhrase ? personOf(target, context) : undefined;
  const held = known?.referent ? context.discourse.posts.heldNear(known.referent, parsed.sentence.index) : undefined;
  const unit =
    office?.unit ??
    infinitiveUnit ??
    obliqueUnit(clause, context) ??
    predecessorUnit ??
    held ??
    ((office && !namesItsPlace(office, context)) || predecessor
      ? (unitNear(context) ?? ownBody(clause, context))
      : undefined);
  if (!target || (!office && !infinitiveUnit && !predecessor && !held)) return [];
  if (office?.field === 'civil' || tellsName(clause, office)) return [];
  const person =
    promoted(target, office, context) ?? personOf(target, context) ?? office?.person ?? unnamedHolder(target, office);
  if (!person || !unit) return [];
  drafts.push(
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: clause.verb.tense === 'perfect' || clause.verb.tense === 'present',
      negated: clause.verb.negated,
      appointedBy: by ?? null,
      replaces: predecessor ?? null,
      rule: 'appoint',
      confidence: office?.unit || infinitiveUnit ? 0.88 : 0.65,
      evidence: [clause.verb, person, unit, ...(office ? [office.title] : []), ...(by ? [by] : [])],
    }),
  );
  if (predecessor) drafts.push(ended(context, clause, predecessor, unit, office, by, 'appoint-in-place-of'));
  return drafts;
}

/** "It names a commander, X": a report gives a name. */
function tellsName(clause: Clause, office: Office | undefined): boolean {
  return (
    clause.verb.lemma === 'name' &&
    clause.subjects[0]?.pronoun === true &&
    office?.phrase === clause.objects[0] &&
    office?.phrase.determiner === 'indefinite' &&
    office.time === null
  );
}

/** "commander for the Mukha sector": the words say where the office is, though no body is known by them; the unit told of before is then not meant. */
function namesItsPlace(office: Office, { parsed }: Context): boolean {
  return postmodifiers(parsed.phrases, office.phrase).some((oblique) => /^(?:of|for)$/.test(oblique.preposition));
}

/** "appoints this group's head as the commander of X": the head of another group than X. */
function promoted(target: NounPhrase, office: Office | undefined, context: Context): Argument | undefined {
  const held = officeIn(target, context);
  if (!held || held.person || !office || office.phrase === target) return undefined;
  const referent = context.discourse.posts.holderElsewhere(held.role, office.unit?.referent);
  return referent
    ? {
        begin: target.begin,
        end: target.end,
        text: target.text,
        kind: 'person',
        name: referent.name,
        referent,
        phrase: target,
      }
    : undefined;
}

/** "a new head": somebody the text does not name here. */
function unnamedHolder(phrase: NounPhrase, office: Office | undefined): Argument | undefined {
  if (!office || office.phrase !== phrase || office.plural || /^no\b/i.test(phrase.text)) return undefined;
  return {
    begin: phrase.begin,
    end: phrase.end,
    text: phrase.text,
    kind: 'person',
    name: phrase.text.replace(/^(?:the|a|an)\s+/i, ''),
    referent: undefined,
    phrase,
  };
}

/** "X was appointed in his stead": the pronoun cannot mean X himself; it means who lost the post before. */
function otherThan(
  target: NounPhrase | undefined,
  before: Argument | undefined,
  context: Context,
): Argument | undefined {
  const own = personOf(target, context)?.referent;
  if (!before || before.referent !== own || own === undefined) return before;
  const referent = context.discourse.posts.lastEnded(own);
  return referent ? { ...before, name: referent.name, referent } : undefined;
}

/** The body behind "of" or "for" with a verb: "a new head was named for Y". */
export function obliqueUnit(clause: Clause, context: Context): Argument | undefined {
  return clause.obliques
    .filter((oblique) => /^(?:of|for)$/.test(oblique.preposition))
    .map((oblique) => context.make.unit(oblique.nouns[0]))
    .find((unit) => unit !== undefined);
}
