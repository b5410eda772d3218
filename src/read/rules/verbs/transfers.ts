import type { Span } from '../../../model/index.ts';
import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { VerbFrame } from '../../words/word-lists.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { helpKind, materielBetween, materielIn } from '../materiel.ts';
import { bodyOf, different } from './parties.ts';
import { slots } from './slots.ts';

/** Giving and receiving: which noun is the help, which the one helped. */
export function transfers(clause: Clause, frame: VerbFrame, context: Context, phase: 'end' | 'start' | null): Draft[] {
  const { make } = context;
  const givers = slots(clause, frame.subject, (noun) => make.actor(noun), context);
  const reverse = frame.object.includes('subj');
  const takers = slots(
    clause,
    frame.object,
    (noun) =>
      materielIn(noun, context).length > 0 && !make.actor(noun)
        ? undefined
        : (make.actor(noun) ?? bodyOf(noun, context)),
    context,
  );
  const goods = goodsOf(clause, takers, context);
  if (goods.length === 0) return [];
  // "has grown under the protection of X, received weapons": the giver stands two clauses away.
  const giver = givers.length > 0 ? givers : reverse || clause.verb.passive ? patronBefore(clause, context) : [];
  if (giver.length === 0 || takers.length === 0) return [];
  const kinds = [
    ...new Set([...goods.map((good) => good.kind), ...(givers.length === 0 ? patronKinds(clause, context) : [])]),
  ];
  return giver.flatMap((subject) =>
    takers
      .filter((taker) => different(subject, taker))
      .map((object) =>
        draft({
          type: 'support',
          subject,
          object,
          kinds,
          parsed: context.parsed,
          clause,
          anchor: clause.verb,
          evidence: [subject, object, clause.verb, ...goods],
          aspect: phase ?? (clause.verb.tense === 'past' ? 'past-state' : frame.aspect),
          holdsNow: clause.verb.tense !== 'past',
          // "received no weapons": the thing handed over is denied.
          negated: clause.verb.negated !== clause.objects.some((noun) => /^no\b/i.test(noun.text)),
          rule: `transfer:${frame.lemma}`,
          confidence: givers.length > 0 ? 0.75 : 0.6,
        }),
      ),
  );
}

/** What is handed over: the materiel named between the verb and the end of its clause, the receiver's own words aside. */
function goodsOf(clause: Clause, takers: readonly Argument[], context: Context): (Span & { readonly kind: string })[] {
  const { phrases, sentence } = context.parsed;
  let end = clause.at + 1;
  while (end < phrases.length) {
    const phrase = phrases[end];
    const next = phrases[end + 1];
    if (!phrase || /^(?:that|relative|subordinator|stop)$/.test(phrase.type)) break;
    if (phrase.type === 'verb' && phrase.form === 'finite') break;
    if (
      phrase.type === 'noun' &&
      next?.type === 'verb' &&
      next.form !== 'ing' &&
      next.form !== 'infinitive' &&
      end > clause.at + 1 &&
      phrases[end - 1]?.type !== 'preposition'
    )
      break;
    end += 1;
  }
  const from = phrases[clause.at]?.to ?? 0;
  const to = phrases[end - 1]?.to ?? from;
  return materielBetween(sentence, from, to, context).filter(
    (good) => !takers.some((taker) => taker.begin <= good.begin && good.end <= taker.end),
  );
}

/** "under the protection of X", "with the help of X" earlier in the same sentence: the one who gives. */
function patronBefore(clause: Clause, context: Context): Argument[] {
  return patrons(clause, context).flatMap(({ nouns }) =>
    nouns.map((noun) => context.make.actor(noun)).filter((argument) => argument !== undefined),
  );
}

function patronKinds(clause: Clause, context: Context): string[] {
  return patrons(clause, context).map(({ kind }) => kind);
}

function patrons(clause: Clause, context: Context): { readonly kind: string; readonly nouns: readonly NounPhrase[] }[] {
  return context.parsed.phrases.slice(0, clause.at).flatMap((phrase) => {
    if (phrase.type !== 'noun') return [];
    const kind = helpKind(phrase.head.lower);
    const of = kind
      ? postmodifiers(context.parsed.phrases, phrase).find((oblique) => oblique.preposition === 'of')
      : undefined;
    if (kind && phrase.possessor) return [{ kind, nouns: [phrase.possessor] }];
    return kind && of ? [{ kind, nouns: of.nouns }] : [];
  });
}
