import type { NounPhrase } from '../../parse/phrase.ts';
import { findAppositions, postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { materielIn } from '../materiel.ts';
import { copulaOf } from '../said-of.ts';
import { base } from './base.ts';

/** "Iran, the main backer of X", "their US Army patrons": support by a noun for the one who gives it. */
export function backing(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (!context.lexicon.words.backer.has(phrase.head.lower)) return [];
  const of = postmodifiers(parsed.phrases, phrase).find((oblique) => oblique.preposition === 'of')?.nouns[0];
  const helped = make.actor(of) ?? make.unit(phrase.possessor);
  const named = phrase.names
    .map((name) => make.asActor(make.named(name, phrase)))
    .findLast((argument) => argument !== undefined);
  const givers = named ? [named] : saidOfActor(phrase, context);
  if (!helped) return [];
  return givers
    .filter(
      (giver) => giver.begin !== helped.begin && (giver.referent === undefined || giver.referent !== helped.referent),
    )
    .map((giver) =>
      draft({
        ...base(context, phrase),
        type: 'support',
        kinds: ['unspecified'],
        subject: giver,
        object: helped,
        evidence: [giver, helped, phrase.head],
        rule: 'noun:backer',
        confidence: 0.7,
      }),
    );
}

function saidOfActor(phrase: NounPhrase, context: Context): Argument[] {
  const { make, parsed } = context;
  const pair = findAppositions(parsed.phrases).find(
    (one) => !one.list && (one.second === phrase || one.first === phrase),
  );
  const other = pair ? (pair.second === phrase ? pair.first : pair.second) : undefined;
  const beside = make.actor(other);
  if (beside) return [beside];
  return (
    copulaOf(phrase, context)
      ?.subjects.map((noun) => make.actor(noun))
      .filter((unit) => unit !== undefined) ?? []
  );
}

/** "US support for X", "weapons from Y", "the coalition's backing of Z". */
export function helps(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (
    !/^(?:support|backing|aid|assistance|funding|help|training|patronage|sponsorship|weapons|arms|protection|supplies)$/.test(
      phrase.head.lower,
    )
  )
    return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const helped = after
    .filter((oblique) => /^(?:for|to|of)$/.test(oblique.preposition))
    .map((oblique) => make.unit(oblique.nouns[0]))
    .find((unit) => unit !== undefined);
  const giver =
    make.actor(phrase.possessor) ??
    phrase.names.map((name) => make.asActor(make.named(name, phrase))).find((argument) => argument !== undefined) ??
    make.nation(phrase) ??
    after
      .filter((oblique) => /^(?:from|by)$/.test(oblique.preposition))
      .map((oblique) => make.actor(oblique.nouns[0]))
      .find((argument) => argument !== undefined) ??
    provider(phrase, context);
  if (!helped || !giver || helped.begin === giver.begin) return [];
  const goods = materielIn(phrase, context);
  const clause = parsed.clauses.find((one) => one.objects.includes(phrase));
  const ended =
    clause !== undefined &&
    /^(?:end|stop|cease|halt|suspend|cut|withdraw|terminate|freeze|discontinue)$/.test(clause.verb.lemma);
  return [
    draft({
      ...base(context, phrase),
      type: 'support',
      kinds:
        [...new Set(goods.map((good) => good.kind))].length > 0
          ? [...new Set(goods.map((good) => good.kind))]
          : ['unspecified'],
      subject: giver,
      object: helped,
      evidence: [giver, phrase.head, helped, ...(clause ? [clause.verb] : [])],
      clause: clause ?? null,
      aspect: ended ? 'end' : 'state',
      inPassing: clause === undefined,
      holdsNow: !ended,
      rule: 'noun:support',
      confidence: 0.7,
    }),
  ];
}

/** "with British support", "with the backing of X": the clause's object is helped where it is being made, else its subject. */
export function helpedBy(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (!/^(?:support|backing|help|aid|assistance|sponsorship|patronage|blessing|funding)$/.test(phrase.head.lower))
    return [];
  const at = parsed.phrases.indexOf(phrase);
  const before = parsed.phrases[at - 1];
  if (!before || !('word' in before) || !/^(?:with|under)$/.test(before.word)) return [];
  const of = postmodifiers(parsed.phrases, phrase).find((oblique) => /^(?:of|from)$/.test(oblique.preposition))
    ?.nouns[0];
  const giver =
    make.actor(of) ??
    make.actor(phrase.possessor) ??
    phrase.names.map((name) => make.asActor(make.named(name, phrase))).find((argument) => argument !== undefined) ??
    make.nation(phrase);
  const clause = parsed.clauses.findLast((one) => one.at < at);
  if (!giver || !clause) return [];
  const made = /^(?:found|form|establish|create|set|launch|build)$/.test(clause.verb.lemma);
  const helped = (made ? clause.objects : clause.subjects)
    .map((noun) => make.unit(noun))
    .find((unit) => unit !== undefined);
  if (!helped || (giver.referent !== undefined && giver.referent === helped.referent)) return [];
  const goods = materielIn(phrase, context).map((good) => good.kind);
  return [
    draft({
      ...base(context, phrase),
      type: 'support',
      kinds: goods.length > 0 ? [...new Set(goods)] : ['unspecified'],
      subject: giver,
      object: helped,
      evidence: [giver, helped, phrase.head],
      clause,
      inPassing: false,
      holdsNow: clause.verb.tense !== 'past',
      aspect: clause.verb.tense === 'past' ? 'event' : 'state',
      rule: 'with-support',
      confidence: 0.72,
    }),
  ];
}

/** "X has resumed the training of Y": who starts, goes on with or stops the help gives it. */
function provider(phrase: NounPhrase, { make, parsed }: Context): Argument | undefined {
  const clause = parsed.clauses.find(
    (one) =>
      one.objects.includes(phrase) &&
      /^(?:resume|start|begin|continue|provide|conduct|offer|oversee|increase|expand|end|stop|cease|halt|suspend|cut|withdraw|terminate|freeze|discontinue|give|extend|announce|pledge|approve)$/.test(
        one.verb.lemma,
      ),
  );
  return clause?.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
}
