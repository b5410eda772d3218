import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';
import { different } from '../verbs/parties.ts';
import { base } from './base.ts';

/** "has ties to X", "denies any link with Y", "no link between X and Y": an affiliation told by a noun. */
export function links(phrase: NounPhrase, context: Context): Draft[] {
  const { parsed, make } = context;
  if (!/^(?:links?|ties?|connections?|affiliations?)$/.test(phrase.head.lower) || phrase.head.pos === 'VERB') return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const clause = parsed.clauses.find((one) => one.objects.includes(phrase));
  const party = (noun: NounPhrase | null | undefined): Argument | undefined =>
    make.unit(noun) ?? personOf(noun, context);
  const between = after.find(({ preposition }) => preposition === 'between');
  const behind = (between ?? after.find(({ preposition }) => /^(?:to|with)$/.test(preposition)))?.nouns.map((noun) =>
    between ? party(noun) : (make.actor(noun) ?? personOf(noun, context)),
  );
  const [first, second] = behind ?? [];
  // Who has, keeps or denies them; of "denies" the voice says no.
  const has =
    clause !== undefined &&
    /^(?:have|maintain|keep|hold|cultivate|retain|cut|sever|break|deny)$/.test(clause.verb.lemma);
  const owner =
    party(phrase.possessor) ?? (has ? clause.subjects.map(party).find((one) => one !== undefined) : undefined);
  const [subject, object] = between ? [first, second] : [owner, first];
  if (!subject || !object || !different(subject, object)) return [];
  const { lemma = '', negated = false } = clause?.verb ?? {};
  const none = /^(?:no|neither)\b/i.test(phrase.text);
  return [
    draft({
      ...base(context, phrase),
      type: 'affiliation',
      subject,
      object,
      clause: clause ?? null,
      inPassing: clause === undefined,
      evidence: [subject, phrase.head, object],
      negated: (negated || none || lemma === 'deny') && !(negated && none),
      aspect: /^(?:cut|sever|break)$/.test(lemma) ? 'end' : 'state',
      rule: 'noun:link',
      confidence: 0.7,
    }),
  ];
}

/** "the 4th Company of the Tavush Regiment": a unit named as one of another's. */
export function parts(phrase: NounPhrase, context: Context): Draft[] {
  const { parsed, make } = context;
  const name = phrase.names.at(-1);
  // One word and "of" are mostly one name: "the Council of the Front".
  if (!name || name.end !== phrase.head.end || name.to - name.from < 2) return [];
  const part = make.named(name, phrase);
  const [of] = postmodifiers(parsed.phrases, phrase);
  if (part?.kind !== 'unit' || of?.preposition !== 'of' || of.nouns.length !== 1) return [];
  const whole = make.unit(of.nouns[0]);
  if (whole?.kind !== 'unit' || !whole.referent?.named || !different(part, whole)) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'membership',
      kinds: ['part of'],
      subject: part,
      object: whole,
      evidence: [part, whole],
      rule: 'unit-of-unit',
      confidence: 0.7,
    }),
  ];
}
