import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { endOf, postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { VerbFrame } from '../../words/word-lists.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { appositionPerson, personOf } from '../persons.ts';
import { stancerOf } from './parties.ts';
import { slots } from './slots.ts';
import { told } from './told.ts';

/** Condemning, demanding, rejecting: a body's or a person's position, in its own voice. */
export function stances(clause: Clause, frame: VerbFrame, context: Context): Draft[] {
  const { make, parsed } = context;
  const [subject] = slots(clause, frame.subject, (noun) => takerOf(noun, context), context);
  const object = frame.object
    .flatMap((slot) =>
      slot === 'obj'
        ? clause.objects
        : clause.obliques.filter((oblique) => oblique.preposition === slot).flatMap((oblique) => oblique.nouns),
    )
    .at(0);
  if (subject && !object) return demandedClause(clause, frame, subject, context);
  if (!subject || !object) return [];
  if (frame.kinds[0] === 'calls') return callsTo(clause, frame, subject, context);
  const own = object.possessor?.pronoun === true && make.actor(object.possessor)?.referent === subject.referent;
  // "condemns the coalition, demanding its withdrawal": what is demanded is the other's.
  const other = own
    ? clause.parent?.objects
        .map((noun) => make.actor(noun) ?? make.actor(noun.possessor))
        .find((one) => one !== undefined && one.referent !== subject.referent)
    : undefined;
  const target = own
    ? other
    : object.possessor
      ? (make.actor(object.possessor) ?? undefined)
      : (make.actor(object) ??
        postmodifiers(parsed.phrases, object)
          .filter((oblique) => /^(?:of|by|against)$/.test(oblique.preposition))
          .map((oblique) => make.actor(oblique.nouns[0]))
          .find((argument) => argument !== undefined));
  const end = postmodifiers(parsed.phrases, object).at(-1)?.nouns.at(-1)?.end ?? object.end;
  return [
    draft({
      type: 'stance',
      subject,
      object: target ?? null,
      value: { kind: 'text', text: '', begin: object.begin, end },
      // Not accepting is rejecting.
      kinds: clause.verb.negated && frame.kinds[0] === 'welcomes' ? ['rejects'] : frame.kinds,
      parsed,
      clause,
      anchor: clause.verb,
      evidence: [subject, clause.verb, { begin: object.begin, end }],
      aspect: clause.verb.tense === 'past' ? 'event' : 'state',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated && frame.kinds[0] !== 'welcomes',
      rule: `stance:${frame.lemma}`,
      confidence: target ? 0.75 : 0.6,
    }),
  ];
}

/** Who takes the stance: a body or person by name, the person named beside an office, else whoever the words tell. */
export function takerOf(noun: NounPhrase, context: Context): Argument | undefined {
  const known = context.make.actor(noun) ?? personOf(noun, context);
  if (known?.referent?.named && (known.kind === 'person' || noun.names.some((name) => name.end === noun.head.end)))
    return known;
  return appositionPerson(noun, context) ?? known ?? councilOf(noun, context) ?? stancerOf(noun, context);
}

/** "urged both sides to withdraw", "called on the group to free them": whom somebody calls on, each by itself. */
function callsTo(clause: Clause, frame: VerbFrame, subject: Argument, context: Context): Draft[] {
  const { make, parsed, text } = context;
  const nouns = frame.object.flatMap((slot) =>
    slot === 'obj'
      ? clause.objects
      : clause.obliques.filter((oblique) => oblique.preposition === slot).flatMap((oblique) => oblique.nouns),
  );
  const last = nouns.at(-1);
  if (!last || clause.verb.passive) return [];
  // "called for talks": what is called for is nobody.
  if (frame.object.includes('for')) {
    const end = postmodifiers(parsed.phrases, last).at(-1)?.nouns.at(-1)?.end ?? last.end;
    const value = { kind: 'text' as const, text: text.slice(last.begin, end), begin: last.begin, end };
    return nouns.some((noun) => noun.pronoun || make.person(noun))
      ? []
      : [
          draft({
            ...told(clause, context),
            type: 'stance',
            kinds: frame.kinds,
            subject,
            value,
            evidence: [subject, clause.verb, value],
            aspect: clause.verb.tense === 'past' ? 'event' : 'state',
            rule: `stance:${frame.lemma}`,
            confidence: 0.68,
          }),
        ];
  }
  // Only what is asked of somebody is a call: "asked the minister about the price" is none.
  const after = parsed.phrases.slice(endOf(parsed.phrases, last), endOf(parsed.phrases, last) + 3);
  const asks = after.some((phrase) => phrase.type === 'to' || (phrase.type === 'verb' && phrase.form === 'infinitive'));
  if (!asks && (frame.flags.has('need-to') || frame.object.includes('obj') || frame.lemma === 'appeal')) return [];
  return nouns
    .map((noun) => ({ noun, named: make.any(noun) ?? personOf(noun, context) }))
    .filter(({ named }) => named === undefined || named.referent !== subject.referent || named.referent === undefined)
    .map(({ noun, named }) =>
      draft({
        ...told(clause, context),
        type: 'stance',
        kinds: frame.kinds,
        subject,
        object: named?.referent?.named ? named : null,
        value: { kind: 'text', text: text.slice(noun.begin, noun.end), begin: noun.begin, end: noun.end },
        evidence: [subject, clause.verb, noun],
        aspect: clause.verb.tense === 'past' ? 'event' : 'state',
        rule: `stance:${frame.lemma}`,
        confidence: 0.72,
      }),
    );
}

/** "demanded that all troops leave": what is demanded is a clause. */
function demandedClause(clause: Clause, frame: VerbFrame, subject: Argument, { parsed, make, text }: Context): Draft[] {
  const that = parsed.phrases[clause.at + 1];
  const inner = parsed.clauses.find((other) => other.at > clause.at);
  const threat = that?.type === 'to' && frame.kinds[0] === 'threatens';
  if (
    !that ||
    (that.type !== 'that' && !threat) ||
    !inner ||
    !/^(?:demands|rejects|threatens)$/.test(frame.kinds[0] ?? '')
  )
    return [];
  let end = parsed.sentence.end;
  while (end > that.end && /[\s.,;:!?"”]/.test(text[end - 1] ?? '')) end -= 1;
  const object = (threat ? [] : inner.subjects)
    .map((noun) => make.actor(noun))
    .find((argument) => argument !== undefined && argument.referent !== subject.referent);
  return [
    draft({
      type: 'stance',
      kinds: frame.kinds,
      subject,
      object: object ?? null,
      value: { kind: 'text', text: '', begin: that.end + 1, end },
      parsed,
      clause,
      anchor: clause.verb,
      evidence: [subject, { begin: clause.verb.begin, end }],
      aspect: clause.verb.tense === 'past' ? 'event' : 'state',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated,
      rule: `stance:${frame.lemma}`,
      confidence: 0.7,
    }),
  ];
}

/** "the faction's joint military command", "its military council": a named body's own organ speaks for it. */
function councilOf(noun: NounPhrase, { make, parsed }: Context): Argument | undefined {
  if (!/^(?:command|council|leadership|commanders|office|leaders|spokesman|spokesperson)$/.test(noun.head.lower))
    return undefined;
  if (noun.possessor) return make.unit(noun.possessor);
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => oblique.preposition === 'of');
  return make.unit(of?.nouns[0]);
}
