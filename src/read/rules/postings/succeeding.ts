import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers, wordBehind } from '../../parse/structure.ts';
import type { Office } from '../../refer/offices.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { officeIn, parentPerson, personOf } from '../persons.ts';
import { obliqueUnit } from './appointing.ts';
import { ended, posting, unitNear } from './posting.ts';

/** "X replaced Y as commander of Z", "X ... replacing Y". */
export function replacements(clause: Clause, context: Context): Draft[] {
  const { discourse } = context;
  // "X was replaced by Y": the "by" phrase comes in.
  const incoming = clause.subjects[0];
  const outgoing = clause.objects[0];
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office = officeIn(asPhrase, context) ?? officeAround(clause, context);
  if (office?.field === 'civil') return [];
  const before = personOf(outgoing, context);
  const after = personOf(incoming, context) ?? parentPerson(clause, context);
  const started = after?.referent ? discourse.posts.startedIn(after.referent) : undefined;
  const unit =
    office?.unit ??
    (before?.referent ? discourse.posts.unitOf(before.referent) : undefined) ??
    started ??
    unitNear(context);
  if (!unit || !before) return [];
  const drafts = [ended(context, clause, before, unit, office, undefined, 'replace')];
  // A participle only adds the end: the start stands in the clause it hangs on.
  if (
    after &&
    after.referent !== before.referent &&
    clause.relation !== 'participle' &&
    clause.relation !== 'infinitive'
  ) {
    drafts.unshift(
      posting(context, office, after, unit, {
        clause,
        anchor: clause.verb,
        aspect: 'start',
        holdsNow: clause.verb.tense !== 'past',
        negated: clause.verb.negated,
        replaces: before,
        rule: 'replace',
        confidence: 0.8,
        evidence: [after, clause.verb, before, unit],
      }),
    );
  }
  return drafts;
}

/** "X took command of Y", "assumed leadership of", "took over as commander", "took over from Z", "handed over command to X". */
export function takings(clause: Clause, context: Context): Draft[] {
  const { make } = context;
  const [object] = clause.objects;
  const over = wordBehind(context.parsed.phrases, clause.at) === 'over';
  const command =
    object !== undefined &&
    /^(?:command|leadership|charge|helm|control|office|duties|post|position|reins|duty)$/.test(object.head.lower);
  if (clause.verb.lemma === 'hand') return handings(clause, context, over);
  if (!over && !command) return [];
  const subject = clause.subjects[0];
  const person = personOf(subject, context);
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office = officeIn(asPhrase, context);
  const governed = object
    ? postmodifiers(context.parsed.phrases, object).find((oblique) => oblique.preposition === 'of')?.nouns[0]
    : undefined;
  const taken = over ? make.unit(object) : undefined;
  const unit =
    office?.unit ??
    make.unit(governed) ??
    (taken?.referent?.named ? taken : undefined) ??
    obliqueUnit(clause, context) ??
    unitNear(context) ??
    taken;
  if (!person || !unit || office?.field === 'civil') return [];
  if (object?.head.lower === 'control' && make.place(governed)) return [];
  const from = clause.obliques.find((oblique) => oblique.preposition === 'from')?.nouns[0];
  const before = personOf(from, context);
  const drafts = [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated,
      replaces: before ?? null,
      rule: 'take-command',
      confidence: 0.78,
      evidence: [person, clause.verb, unit, ...(office ? [office.title] : [])],
    }),
  ];
  if (before) drafts.push(ended(context, clause, before, unit, office, undefined, 'take-over-from'));
  return drafts;
}

function handings(clause: Clause, context: Context, over: boolean): Draft[] {
  const command = [...clause.objects, ...clause.obliques.flatMap((oblique) => oblique.nouns)].find((noun) =>
    /^(?:command|leadership|baton|reins|duties|control)$/.test(noun.head.lower),
  );
  if (!over && !command) return [];
  const to = personOf(clause.obliques.find((oblique) => oblique.preposition === 'to')?.nouns[0], context);
  const from = personOf(clause.subjects[0], context);
  const governed = command
    ? postmodifiers(context.parsed.phrases, command).find((oblique) => oblique.preposition === 'of')?.nouns[0]
    : undefined;
  const unit =
    context.make.unit(governed) ??
    (from?.referent ? context.discourse.posts.unitOf(from.referent) : undefined) ??
    unitNear(context);
  if (!unit || !from || !command) return [];
  const drafts = [ended(context, clause, from, unit, undefined, undefined, 'hand-over')];
  if (to) {
    drafts.unshift(
      posting(context, undefined, to, unit, {
        clause,
        anchor: clause.verb,
        aspect: 'start',
        replaces: from,
        negated: clause.verb.negated,
        rule: 'hand-over',
        confidence: 0.78,
        evidence: [from, clause.verb, to, unit],
      }),
    );
  }
  return drafts;
}

/** "In his place comes X": who comes takes the post of the one whose place it is. */
export function comings(clause: Clause, context: Context): Draft[] {
  const { phrases } = context.parsed;
  const place = phrases.find(
    (phrase) => phrase.type === 'noun' && /^(?:place|stead)$/.test(phrase.head.lower) && phrase.possessor !== null,
  );
  const before = place?.type === 'noun' ? context.make.person(place.possessor) : undefined;
  const after = [...clause.subjects, ...clause.objects]
    .map((noun) => personOf(noun, context))
    .find((person) => person !== undefined && person.referent !== before?.referent);
  const unit = before?.referent ? context.discourse.posts.unitOf(before.referent) : undefined;
  if (!before || !after || !unit) return [];
  const told = {
    clause,
    anchor: clause.verb,
    aspect: 'start' as const,
    holdsNow: clause.verb.tense !== 'past',
    negated: clause.verb.negated,
    replaces: before,
    rule: 'in-his-place',
    confidence: 0.72,
    evidence: [before, clause.verb, after],
  };
  return [posting(context, undefined, after, unit, told)];
}

/** The office in the clause a participle hangs on: "X is the commander of Y, replacing Z". */
function officeAround(clause: Clause, context: Context): Office | undefined {
  const { phrases } = context.parsed;
  const own = phrases
    .slice(0, clause.at)
    .filter((phrase) => phrase.type === 'noun')
    .reverse();
  for (const noun of own) {
    const office = officeIn(noun as NounPhrase, context);
    if (office?.unit) return office;
  }
  const parent = clause.parent;
  return parent ? officeIn(parent.objects[0], context) : undefined;
}
