import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { base } from './base.ts';

/** "its base in X", "the US garrison at Y", "X's headquarters near Z". */
export function bases(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (!context.lexicon.words.site.has(phrase.head.lower)) return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const owner =
    make.actor(phrase.possessor) ??
    make.actor(after.find((oblique) => oblique.preposition === 'of')?.nouns[0]) ??
    phrase.names.map((name) => make.asActor(make.named(name, phrase))).find((argument) => argument !== undefined) ??
    make.nation(phrase) ??
    keeper(phrase, context);
  const place =
    after
      .filter((oblique) => /^(?:in|at|near|outside|inside|around|on|of)$/.test(oblique.preposition))
      .map((oblique) => make.place(oblique.nouns[0]))
      .find((found) => found !== undefined) ??
    phrase.names
      .map((name) => make.named(name, phrase))
      .find((argument) => argument?.kind === 'place' && !make.isState(argument.referent));
  if (!owner || !place || owner.kind === 'person' || owner.referent === place.referent) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'positioning',
      kinds: ['site'],
      subject: owner,
      object: place,
      negated: /^no\b/i.test(phrase.text),
      evidence: [owner, phrase.head, place],
      rule: 'noun:base',
      confidence: 0.8,
    }),
  ];
}

/** "X opened its second base in", "X has no base on": the body that keeps the site. */
function keeper(phrase: NounPhrase, { make, parsed }: Context): Argument | undefined {
  const clause = parsed.clauses.find(
    (one) =>
      one.objects.includes(phrase) &&
      /^(?:have|maintain|run|operate|keep|open|establish|set|build|hold|use|man|occupy)$/.test(one.verb.lemma),
  );
  return clause?.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
}

/** "X fighters in Y", "US forces near Z": people of a body at a place. */
export function presences(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed, lexicon } = context;
  const people =
    lexicon.fighters.has(phrase.head.lower) || /^(?:forces|troops|units?|soldiers)$/.test(phrase.head.lower);
  const subject = make.unit(phrase);
  if (!subject?.referent?.named) return [];
  const isSubject = parsed.clauses.some((clause) => clause.subjects.includes(phrase));
  if (!people && !isSubject && parsed.sentence.segment.kind !== 'caption') return [];
  const after = postmodifiers(parsed.phrases, phrase).find((oblique) =>
    /^(?:in|at|near|inside|around)$/.test(oblique.preposition),
  );
  const place = after ? make.place(after.nouns[0]) : undefined;
  if (!place) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'positioning',
      kinds: ['present'],
      subject,
      object: place,
      evidence: [subject, phrase.head, place],
      rule: 'noun:presence',
      confidence: 0.7,
    }),
  ];
}
