import type { Span } from '../../../model/index.ts';
import type { Clause, Oblique } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';
import { saidOf } from '../said-of.ts';
import { bodyNamed, different } from './parties.ts';
import { presence } from './presence.ts';
import { surfaceAbove } from './slots.ts';

/** Verbs whose claim needs more than slots. */
export function special(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const { lemma } = clause.verb;
  const location = presence(clause, context);
  if (location.length > 0) return location;
  const base = {
    parsed,
    clause,
    anchor: clause.verb as Span,
    negated: clause.verb.negated,
    holdsNow: clause.verb.tense !== 'past',
  };
  // "X commands Y" between bodies; persons are postings.
  if (/^(?:command|control|lead|direct|oversee|run)$/.test(lemma)) {
    const [subject] = clause.subjects.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
    if (!subject) return [];
    const objects = commandTargets(clause, context);
    return objects
      .filter((object) => different(subject, object) && object.referent !== undefined)
      .map((object) =>
        draft({
          ...base,
          type: 'command',
          subject,
          object,
          evidence: [subject, clause.verb, object],
          rule: `verb:${lemma}`,
          confidence: 0.72,
          aspect: clause.verb.tense === 'past' && clause.finite ? 'past-state' : 'state',
        }),
      );
  }
  // "calls it an occupation", "labelled the group terrorist": the name somebody gives another.
  if (/^(?:call|label|brand|term|dub|describe)$/.test(lemma)) {
    const subject = [...clause.subjects, ...(clause.verb.form === 'ing' ? surfaceAbove(clause) : [])]
      .map((noun) => make.actor(noun) ?? personOf(noun, context))
      .find((argument) => argument !== undefined);
    const object = clause.objects
      .map((noun) => make.actor(noun))
      .find((argument) => argument !== undefined && argument.referent !== subject?.referent);
    const label = clause.second ?? clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
    if (subject && object && label && !clause.verb.passive) {
      const value = { kind: 'text' as const, text: '', begin: label.begin, end: label.end };
      return [
        draft({
          ...base,
          type: 'stance',
          kinds: ['calls'],
          subject,
          object,
          value,
          evidence: [subject, clause.verb, object, label],
          rule: 'stance:call',
          confidence: 0.65,
        }),
      ];
    }
  }
  // "took orders from X", "answers to X", "reports to X".
  const orders =
    lemma === 'take' || lemma === 'receive'
      ? clause.objects.some((noun) => /^(?:orders|instructions)$/.test(noun.head.lower))
      : /^(?:answer|report)$/.test(lemma) && clause.objects.length === 0;
  if (orders) {
    const superior = clause.obliques.find(
      (oblique) => oblique.preposition === (lemma === 'take' || lemma === 'receive' ? 'from' : 'to'),
    )?.nouns[0];
    const subject = make.actor(superior);
    const object = clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined);
    if (subject && object && different(subject, object))
      return [
        draft({
          ...base,
          type: 'command',
          subject,
          object,
          evidence: [subject, clause.verb, object],
          rule: 'take-orders',
          confidence: 0.72,
        }),
      ];
  }
  // "pledged allegiance to X", "swore loyalty to".
  if (/^(?:pledge|swear|declare|renew|give|proclaim)$/.test(lemma)) {
    const oath = clause.objects.find((noun) => /^(?:allegiance|loyalty|bayah|bay'ah|fealty)$/.test(noun.head.lower));
    const to = clause.obliques.find((oblique) => oblique.preposition === 'to')?.nouns[0];
    const object = oath ? (make.unit(to) ?? make.unit(to?.possessor) ?? personOf(to, context)) : undefined;
    const subject = clause.subjects
      .map((noun) => make.unit(noun) ?? personOf(noun, context))
      .find((argument) => argument !== undefined);
    if (subject && object && different(subject, object))
      return [
        draft({
          ...base,
          type: 'membership',
          kinds: ['allegiance'],
          subject,
          object,
          evidence: [subject, clause.verb, object],
          aspect: 'start',
          rule: 'allegiance',
          confidence: 0.8,
        }),
      ];
  }
  // "took control of X and Y", "lost control of".
  if (/^(?:take|seize|gain|have|hold|lose|assert|establish|regain|wrest|assume|consolidate)$/.test(lemma)) {
    const control = clause.objects.find((noun) => noun.head.lower === 'control');
    const subject = control
      ? clause.subjects.map((noun) => bodyNamed(noun, context)).find((argument) => argument !== undefined)
      : undefined;
    if (control && subject) {
      const places = clause.obliques
        .filter((oblique) => /^(?:of|over)$/.test(oblique.preposition))
        .flatMap((oblique) => oblique.nouns)
        .map((noun) => make.place(noun))
        .filter((argument) => argument !== undefined);
      const aspect =
        lemma === 'lose' ? ('end' as const) : /^(?:have|hold)$/.test(lemma) ? ('state' as const) : ('start' as const);
      return places.map((object) =>
        draft({
          ...base,
          type: 'positioning',
          kinds: ['control'],
          subject,
          object,
          evidence: [subject, clause.verb, object],
          aspect,
          rule: 'control-of',
          confidence: 0.78,
        }),
      );
    }
  }
  // "X was formed from the remnants of Y", "founded X out of Y".
  if (/^(?:form|found|create|establish|build|grow|emerge)$/.test(lemma)) {
    const made =
      clause.objects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined) ??
      (/^(?:grow|emerge)$/.test(lemma)
        ? clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined)
        : undefined);
    const from = clause.obliques
      .filter((oblique) => oblique.preposition === 'from' || (oblique.preposition === 'of' && outOf(oblique, context)))
      .map((oblique) => formerBody(oblique.nouns[0], context))
      .find((argument) => argument !== undefined);
    if (made && from && different(made, from))
      return [
        draft({
          ...base,
          type: 'succession',
          kinds: ['formed from'],
          subject: made,
          object: from,
          evidence: [made, clause.verb, from],
          aspect: 'event',
          rule: 'formed-from',
          confidence: 0.75,
        }),
      ];
    const founder = clause.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
    const dated = clause.dates.length > 0;
    if (made?.referent?.named && (dated || founder) && !/^(?:build|grow|emerge)$/.test(lemma)) {
      return [
        draft({
          ...base,
          type: 'succession',
          kinds: ['founded'],
          subject: made,
          object: founder && different(founder, made) ? founder : null,
          evidence: [made, clause.verb, ...(founder ? [founder] : [])],
          aspect: 'event',
          rule: 'founded',
          confidence: 0.7,
        }),
      ];
    }
  }
  // "joined X", "left X", "defected from X".
  if (/^(?:join|quit|defect|leave)$/.test(lemma)) {
    const target =
      clause.objects[0] ??
      clause.obliques.find((oblique) => oblique.preposition === (lemma === 'defect' ? 'from' : 'with'))?.nouns[0];
    const object = make.unit(target);
    if (object) {
      return clause.subjects.flatMap((noun) => {
        const person = personOf(noun, context);
        const subject = person ?? make.unit(noun);
        if (!subject || !different(subject, object)) return [];
        const aspect = lemma === 'join' ? ('start' as const) : ('end' as const);
        const evidence = [subject, clause.verb, object];
        return person
          ? [
              draft({
                ...base,
                type: 'posting',
                role: 'member',
                subject,
                object,
                evidence,
                aspect,
                rule: `verb:${lemma}`,
                confidence: 0.7,
              }),
            ]
          : [
              draft({
                ...base,
                type: 'membership',
                kinds: ['part of'],
                subject,
                object,
                evidence,
                aspect,
                rule: `verb:${lemma}`,
                confidence: 0.72,
              }),
            ];
      });
    }
  }
  return [];
}

/** Whether "of" stands behind "out". */
function outOf(oblique: Oblique, { parsed }: Context): boolean {
  const before = parsed.phrases[oblique.at - 1];
  return before !== undefined && 'word' in before && before.word === 'out';
}

/** The body something was made from, also behind "remnants of", "fighters of", "members of". */
function formerBody(noun: NounPhrase | undefined, { make, parsed }: Context): Argument | undefined {
  const direct = make.unit(noun);
  if (direct?.referent?.named || !noun) return direct;
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => /^(?:of|from)$/.test(oblique.preposition));
  return make.unit(of?.nouns[0]) ?? direct;
}

/** The bodies a verb of command acts on, its object or, in a shortened relative clause ("an affiliate it commands"), the noun before it. */
function commandTargets(clause: Clause, context: Context): Argument[] {
  const direct = clause.objects.map((noun) => context.make.unit(noun)).filter((argument) => argument !== undefined);
  if (direct.length > 0) return direct;
  const { phrases } = context.parsed;
  const subject = clause.subjects[0];
  if (!subject) return [];
  const before = phrases[phrases.indexOf(subject) - 1];
  if (before?.type !== 'noun') return [];
  const described = context.make.unit(before);
  return described ? [described] : saidOf(before, context);
}
