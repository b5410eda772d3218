import type { Aspect } from '../../claim-parts.ts';
import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { appositionPerson, officeIn, parentPerson, personOf } from '../persons.ts';
import { saidOf } from '../said-of.ts';
import { posting, unitNear } from './posting.ts';

/** "X is the new commander of Y", "X was the head of Y", "X became Y's leader". */
export function beings(clause: Clause, context: Context): Draft[] {
  const named =
    context.make.person(clause.objects[0]) ??
    (clause.objects[0] && officeIn(clause.subjects[0], context)
      ? appositionPerson(clause.objects[0], context)
      : undefined);
  const inverted =
    clause.verb.lemma === 'be' && named?.referent?.named ? officeIn(clause.subjects[0], context) : undefined;
  // "The group's commander is X": the office stands first.
  if (inverted?.unit && named && inverted.field !== 'civil') {
    const told = {
      clause,
      anchor: clause.verb,
      negated: clause.verb.negated,
      rule: 'office-is',
      confidence: 0.85,
      evidence: [inverted.title, clause.verb, named, inverted.unit],
    };
    const over = clause.verb.tense === 'past' || inverted.time === 'former';
    return [
      posting(context, inverted, named, inverted.unit, {
        ...told,
        aspect: over ? 'past-state' : inverted.time === 'new' ? 'start' : 'state',
        holdsNow: !over,
      }),
    ];
  }
  const atHead = headships(clause, context) ?? belonging(clause, context);
  if (atHead) return [atHead];
  const predicate = /^(?:be|become|remain)$/.test(clause.verb.lemma)
    ? clause.objects[0]
    : clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office = officeIn(predicate, context);
  const subject = clause.subjects[0];
  if (!office || !subject || office.field === 'civil') return [];
  const person = personOf(subject, context) ?? office.person;
  const unit = office.unit ?? unitNear(context);
  if (!person || !unit) return [];
  // "used to be", "was".
  const past = clause.verb.tense === 'past' || clause.parent?.verb.lemma === 'use';
  const aspect: Aspect =
    clause.verb.lemma === 'become' || office.time === 'new'
      ? 'start'
      : past || office.time === 'former'
        ? 'past-state'
        : 'state';
  return [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect,
      holdsNow: !past,
      negated: clause.verb.negated,
      rule: 'is-office',
      confidence: office.unit ? 0.88 : 0.6,
      evidence: [person, clause.verb, office.title, unit],
    }),
  ];
}

/** "X has been at the head of Y since May", "is in charge of Y", "remains in command of Y". */
function headships(clause: Clause, context: Context): Draft | undefined {
  const place = clause.obliques.find(
    ({ preposition, nouns: [noun] }) =>
      (preposition === 'at' && /^(?:head|helm|top)$/.test(noun?.head.lower ?? '')) ||
      (preposition === 'in' && /^(?:charge|command)$/.test(noun?.head.lower ?? '')),
  )?.nouns[0];
  const person = place ? personOf(clause.subjects[0], context) : undefined;
  if (!place || !person || place.possessor) return undefined;
  const governed = postmodifiers(context.parsed.phrases, place).find(({ preposition }) => preposition === 'of');
  const unit = bodyLed(governed?.nouns[0], person, context);
  if (!unit) return undefined;
  const past = clause.verb.tense === 'past';
  return posting(context, undefined, person, unit, {
    clause,
    anchor: clause.verb,
    aspect: clause.verb.lemma === 'become' ? 'start' : past ? 'past-state' : 'state',
    holdsNow: !past,
    negated: clause.verb.negated,
    rule: 'at-head',
    confidence: 0.78,
    evidence: [person, clause.verb, place, unit],
  });
}

/** "From 2014 he was with X": a time in a body; without one the words may tell of a visit. */
function belonging(clause: Clause, context: Context): Draft | undefined {
  const [first] = clause.obliques;
  if (clause.verb.lemma !== 'be' || first?.preposition !== 'with' || clause.dates.length === 0) return undefined;
  if (clause.complement !== null || clause.objects.length > 0) return undefined;
  const person = personOf(clause.subjects[0], context);
  const unit = context.make.unit(first.nouns[0]);
  if (!person?.referent?.named || !unit?.referent?.named || unit.kind !== 'unit' || unit.referent.state)
    return undefined;
  return posting(context, undefined, person, unit, {
    clause,
    anchor: clause.verb,
    aspect: clause.verb.tense === 'past' ? 'past-state' : 'state',
    holdsNow: clause.verb.tense !== 'past',
    negated: clause.verb.negated,
    role: 'member',
    rule: 'was-with',
    confidence: 0.65,
    evidence: [person, clause.verb, unit],
  });
}

/** The body a noun names; "the force", where no body is called so, is the one the person was last said to be in. */
function bodyLed(
  noun: NounPhrase | undefined,
  { referent }: Argument,
  { make, discourse }: Context,
): Argument | undefined {
  const unit = make.unit(noun);
  const generic = noun?.determiner === 'definite' && /^(?:force|faction|group|formation|outfit)$/.test(noun.head.lower);
  const known = generic && referent && !unit?.referent?.named ? discourse.posts.unitOf(referent) : undefined;
  return known && noun ? { ...known, begin: noun.begin, end: noun.end, text: noun.text, phrase: noun } : unit;
}

/** "X leads Y", "Y, headed by X", "the group commanded by X". */
export function leaderships(clause: Clause, context: Context): Draft[] {
  const { make } = context;
  // "A, B and C command the 1, 2 and 3 Battalions respectively": who has which is told by order only; better nothing than all with all.
  if (clause.subjects.length > 1 && context.parsed.sentence.tokens.some((token) => token.lower === 'respectively'))
    return [];
  const person = personOf(clause.subjects[0], context);
  // "led a small band, X Brigade": the name in apposition is the unit.
  const units = clause.objects
    .map((noun) => {
      const unit = person ? bodyLed(noun, person, context) : make.unit(noun);
      return unit?.referent?.named ? unit : (saidOf(noun, context)[0] ?? unit);
    })
    .filter((unit) => unit !== undefined);
  if (!person) return [];
  return units.map((unit) =>
    posting(context, undefined, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: clause.finite && clause.verb.tense === 'past' && !clause.verb.passive ? 'past-state' : 'state',
      holdsNow: clause.verb.tense !== 'past' || !clause.finite,
      negated: clause.verb.negated,
      inPassing: !clause.finite,
      rule: 'lead',
      confidence: 0.8,
      evidence: [person, clause.verb, unit],
    }),
  );
}

/** "The army has a new commander: X". */
export function havings(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const [object] = clause.objects;
  const office = officeIn(object, context);
  const unit =
    office?.unit ?? clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined);
  if (!object || !office || office.time !== 'new' || !unit || office.field === 'civil') return [];
  const at = parsed.phrases.indexOf(object);
  const mark = parsed.phrases[at + 1];
  const noun = mark?.type === 'stop' || mark?.type === 'comma' ? parsed.phrases[at + 2] : undefined;
  const person = office.person ?? (noun?.type === 'noun' ? make.person(noun) : undefined);
  if (!person) return [];
  return [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: true,
      negated: clause.verb.negated,
      rule: 'has-new',
      confidence: 0.82,
      evidence: [unit, clause.verb, office.title, person],
    }),
  ];
}

/** "X has been given a new leader", "X received a new commander": a post that is filled, by somebody told of elsewhere. */
export function receivings(clause: Clause, context: Context): Draft[] {
  const passive = clause.verb.passive;
  const noun = passive ? clause.second : clause.objects[0];
  const office = officeIn(noun, context);
  if (!noun || !office || office.time !== 'new' || office.field === 'civil' || office.plural) return [];
  const unit = (passive ? clause.objects : clause.subjects).map((one) => context.make.unit(one)).find(Boolean);
  if (!unit?.referent?.named || (office.unit && office.unit.referent !== unit.referent)) return [];
  const { begin, end, text } = noun;
  const person: Argument = office.person ?? {
    begin,
    end,
    text,
    kind: 'person',
    name: text.replace(/^(?:the|a|an)\s+/i, ''),
    referent: undefined,
    phrase: noun,
  };
  const by = passive ? context.make.actor(clause.subjects[0]) : undefined;
  return [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated,
      appointedBy: by ?? null,
      rule: 'given-new',
      confidence: 0.72,
      evidence: [unit, clause.verb, noun],
    }),
  ];
}

/** "X founded Y": the person's role in it. A body that founds another is a support or succession claim, read elsewhere. */
export function foundings(clause: Clause, context: Context): Draft[] {
  const person = personOf(clause.subjects[0], context) ?? (clause.parent ? parentPerson(clause, context) : undefined);
  const unit = context.make.unit(clause.objects[0]);
  if (!person || !unit || clause.objects[0]?.determiner === 'quantifier') return [];
  return [
    posting(context, undefined, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'event',
      negated: clause.verb.negated,
      role: 'founder',
      rule: 'found',
      confidence: 0.8,
      evidence: [person, clause.verb, unit],
    }),
  ];
}
