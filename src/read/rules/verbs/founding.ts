import type { Clause, Oblique } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers, wordBehind } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import { singular } from '../../words/word-forms.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { different } from './parties.ts';
import { told } from './told.ts';

/** "founded X with support from Y": what comes from Y is the support. */
function giftFrom(oblique: Oblique, made: Argument | undefined, { parsed }: Context): boolean {
  const before = parsed.phrases[oblique.at - 1];
  return before?.type === 'noun' && before !== made?.phrase && !before.names.some((name) => name.kind === 'place');
}

/** "X was formed from the remnants of Y", "founded X out of Y". */
export function foundings(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  if (!/^(?:form|found|create|establish|build|grow|emerge|arise|raise|set)$/.test(lemma)) return undefined;
  if (lemma === 'set' && wordBehind(context.parsed.phrases, clause.at) !== 'up') return undefined;
  const made =
    clause.objects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined) ??
    (/^(?:grow|emerge|arise)$/.test(lemma) ||
    (lemma === 'set' && clause.objects.length === 0 && clause.relation !== 'relative' && isReduced(clause, context))
      ? clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined)
      : undefined);
  // "It was out of X that Y was formed".
  const turned = clause.parent?.subjects.some(({ head }) => head.lower === 'it') ? clause.parent.obliques : [];
  const from = [...clause.obliques, ...turned]
    .filter(
      (oblique) =>
        (oblique.preposition === 'from' && !giftFrom(oblique, made, context)) ||
        (oblique.preposition === 'of' && outOf(oblique, context)),
    )
    .map((oblique) => formerBody(oblique.nouns[0], context))
    .find((argument) => argument !== undefined);
  if (made && from && different(made, from))
    return [
      draft({
        ...told(clause, context),
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
  const founder = clause.subjects
    .map((noun) => make.actor(noun))
    .find((argument) => argument !== undefined && (made === undefined || different(argument, made)));
  const dated = clause.dates.length > 0;
  if (made?.referent?.named && (dated || founder) && !/^(?:build|grow)$/.test(lemma)) {
    return [
      draft({
        ...told(clause, context),
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
  return undefined;
}

/** "X, set up in May,": a participle between commas, which has the form of the past. */
function isReduced(clause: Clause, { parsed }: Context): boolean {
  return clause.dates.length > 0 && parsed.phrases[clause.at - 1]?.type === 'comma';
}

/** Whether "of" stands behind "out". */
function outOf(oblique: Oblique, { parsed }: Context): boolean {
  const before = parsed.phrases[oblique.at - 1];
  return before !== undefined && 'word' in before && before.word === 'out';
}

/** The body something was made from, also behind "remnants of", "fighters of", "members of". */
function formerBody(noun: NounPhrase | undefined, context: Context): Argument | undefined {
  const { make, parsed } = context;
  const direct = make.unit(noun);
  if (direct?.referent?.named || !noun) return direct;
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => /^(?:of|from)$/.test(oblique.preposition));
  return make.unit(of?.nouns[0]) ?? direct ?? severalUnits(noun, context);
}

/** "three volunteer companies": units by their number. */
function severalUnits(noun: NounPhrase, { lexicon, text }: Context): Argument | undefined {
  const head = singular(noun.head.lower);
  if (head === noun.head.lower || !lexicon.unitHeads.has(head) || noun.names.length > 0) return undefined;
  const { begin, end } = noun;
  const words = text.slice(begin, end);
  return { begin, end, text: words, kind: 'unit', name: words, referent: undefined, phrase: noun };
}
