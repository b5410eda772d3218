import type { ClaimType } from '../../../model/index.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import { singular } from '../../words/word-forms.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { base } from './base.ts';

/** "clashes between X and Y", "its operations against Z", "arguments with the US army", "joint drills with X". */
export function conflicts(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  const { fight, quarrel, drill } = context.lexicon.words;
  const word = phrase.head.lower;
  const type: ClaimType | undefined = fight.has(word)
    ? 'hostility'
    : quarrel.has(word)
      ? 'dispute'
      : drill.has(word)
        ? 'cooperation'
        : undefined;
  if (!type) return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const between = after.find((oblique) => oblique.preposition === 'between' || oblique.preposition === 'among');
  const makeTie = (subject: Argument, object: Argument, confidence: number): Draft[] =>
    subject.begin === object.begin || (subject.referent !== undefined && subject.referent === object.referent)
      ? []
      : [
          draft({
            ...base(context, phrase),
            type,
            subject,
            object,
            evidence: [subject, object, phrase.head],
            aspect: 'event',
            inPassing: phrase.possessor !== null,
            rule: `noun:${singular(word)}`,
            confidence,
          }),
        ];
  if (between) {
    const [first, ...rest] = between.nouns.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
    return first ? rest.flatMap((other) => makeTie(first, other, 0.78)) : [];
  }
  // "its operations with the police" are none against it.
  const wanted =
    type !== 'hostility'
      ? /^with$/
      : /^(?:operations?|campaigns?|offensives?|raids?|attacks?|strikes?|airstrikes?|assaults?|missions?|sweeps?)$/.test(
            word,
          )
        ? /^(?:against|on)$/
        : /^(?:against|on|with)$/;
  const targets = after
    .filter((oblique) => wanted.test(oblique.preposition))
    .flatMap((oblique) => oblique.nouns)
    .map((noun) => make.actor(noun))
    .filter((argument) => argument !== undefined);
  if (
    type === 'cooperation' &&
    parsed.clauses.some((one) => /^co-?ordinate$/.test(one.verb.lemma) && one.objects.includes(phrase))
  )
    return [];
  if (targets.length === 0) return type === 'cooperation' ? jointly(phrase, context) : [];
  if (type === 'hostility' && targets.every((target) => target.kind === 'place')) return [];
  const by = after.find((oblique) => oblique.preposition === 'by' || oblique.preposition === 'of')?.nouns[0];
  const clause = parsed.clauses.find(
    (one) => one.objects.includes(phrase) || one.obliques.some((oblique) => oblique.nouns.includes(phrase)),
  );
  const owner =
    make.actor(phrase.possessor) ??
    make.actor(by) ??
    phrase.names.map((name) => make.asActor(make.named(name, phrase))).find((argument) => argument !== undefined) ??
    (clause &&
    /^(?:have|engage|be|wage|launch|conduct|carry|stage|mount|begin|start|lead|hold|enter|participate|take)$/.test(
      clause.verb.lemma,
    )
      ? clause.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined)
      : undefined);
  if (!owner) return [];
  return targets.flatMap((target) =>
    makeTie(owner, target, 0.72).map((one) => ({
      ...one,
      clause: phrase.possessor ? null : (clause ?? null),
      negated: clause?.verb.negated ?? false,
    })),
  );
}

/** "they carried out drills together": both parties stand in the subject, or in the clause before where the subject is "they". */
function jointly(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  const clause = parsed.clauses.find((one) => one.objects.includes(phrase));
  const joint = parsed.sentence.tokens.some((token) => /^(?:together|joint|jointly)$/.test(token.lower));
  if (!clause || !joint) return [];
  let parties = clause.subjects.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
  if (clause.subjects[0]?.head.lower === 'they') {
    const before = parsed.clauses.findLast((one) => one.at < clause.at && one.finite);
    const others = before
      ? [...before.subjects, ...before.objects, ...before.obliques.flatMap((oblique) => oblique.nouns)]
      : [];
    parties = others.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
  }
  const [first, second] = parties;
  if (!first || !second || (first.referent !== undefined && first.referent === second.referent)) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'cooperation',
      subject: first,
      object: second,
      evidence: [first, second, clause.verb, phrase.head],
      clause,
      aspect: 'event',
      inPassing: false,
      negated: clause.verb.negated,
      rule: 'noun:joint-drill',
      confidence: 0.7,
    }),
  ];
}
