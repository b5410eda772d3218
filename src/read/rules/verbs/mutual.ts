import type { ClaimType } from '../../../model/index.ts';
import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';
import { different } from './parties.ts';
import { told } from './told.ts';

const fighting =
  /^(?:fight|battle|shoot|fire|attack|shell|kill|raid|ambush|target|strike|bomb|confront|combat|clash|engage)$/;
const quarrelling =
  /^(?:accuse|blame|criticise|criticize|denounce|insult|threaten|dispute|condemn|suspect|distrust|mistrust|contradict)$/;
const working = /^(?:help|support|assist|aid|back|reinforce)$/;
const agreeing = /^(?:coordinate|co-ordinate|consult|inform|warn)$/;
const reciprocal = /^(?:fire|gunfire|shots|blows|shells|rockets)$/;
const words = /^(?:accusations|insults|blame|recriminations|threats|barbs)$/;

/** "A and B accuse each other", "the two gangs shot at each other", "A and B are at odds", "have coordinated their patrols": what several do to one another. */
export function mutualActs(clause: Clause, context: Context): readonly Draft[] | undefined {
  const type = typeOf(clause, context);
  if (!type) return undefined;
  const parties = partiesOf(clause, context);
  const [first, ...others] = parties;
  if (!first || others.length === 0 || others.length > 3) return undefined;
  return others
    .filter((other) => different(first, other))
    .map((object) =>
      draft({
        ...told(clause, context),
        type,
        subject: first,
        object,
        evidence: [first, clause.verb, object],
        aspect: clause.verb.tense === 'past' && clause.finite ? 'event' : 'state',
        rule: `mutual:${type}`,
        confidence: 0.75,
      }),
    );
}

function typeOf(clause: Clause, { parsed }: Context): ClaimType | undefined {
  const { lemma } = clause.verb;
  const behind = parsed.sentence.tokens
    .slice(clause.verb.to, clause.verb.to + 5)
    .map((token) => token.lower)
    .join(' ');
  const object = clause.objects[0]?.head.lower ?? '';
  if (/^(?:be|remain|stay)$/.test(lemma)) {
    const at = clause.obliques.find(({ preposition }) => preposition === 'at')?.nouns[0]?.head.lower;
    if (at === 'war') return 'hostility';
    if (at === 'odds' || at === 'loggerheads') return 'dispute';
    if (/^(?:enemies|rivals|foes|adversaries)$/.test(object)) return 'hostility';
    return /^(?:allies|partners)$/.test(object) ? 'cooperation' : undefined;
  }
  if (/^(?:exchange|trade|swap)$/.test(lemma))
    return reciprocal.test(object) ? 'hostility' : words.test(object) ? 'dispute' : undefined;
  if (/^(?:\S+ ){0,2}(?:each other|one another)\b/.test(behind)) {
    if (fighting.test(lemma)) return 'hostility';
    if (quarrelling.test(lemma)) return 'dispute';
    if (working.test(lemma)) return 'cooperation';
    return agreeing.test(lemma) ? 'coordination' : undefined;
  }
  return /^co-?ordinate$/.test(lemma) && clause.objects.length > 0 && !clause.verb.passive ? 'coordination' : undefined;
}

/** The parties: those joined in the subject and named with "with"; behind "the two" or "they", the two named last before. */
function partiesOf(clause: Clause, context: Context): Argument[] {
  const partner = clause.obliques.find(({ preposition }) => preposition === 'with')?.nouns ?? [];
  const subjects = [...clause.subjects, ...partner].map((noun) => partyOf(noun, context));
  const found = distinct(subjects.filter((argument) => argument !== undefined && !meansTwo(argument.phrase)));
  if (found.length > 1) return found;
  const [subject] = clause.subjects;
  return subject && partner.length === 0 && clause.subjects.length === 1 && meansTwo(subject)
    ? lastTwo(subject, context)
    : [];
}

function partyOf(noun: NounPhrase, context: Context): Argument | undefined {
  return context.make.actor(noun) ?? personOf(noun, context);
}

function meansTwo(noun: NounPhrase | undefined): boolean {
  return (
    noun !== undefined && /^(?:the two|both|the pair|these two)\b|^they$/i.test(noun.text) && noun.names.length === 0
  );
}

/** The only two bodies or persons named before in the sentence. */
function lastTwo(noun: NounPhrase, { parsed, make }: Context): Argument[] {
  const before = parsed.phrases.flatMap((phrase) =>
    phrase.type === 'noun' && phrase.end <= noun.begin ? [phrase] : [],
  );
  const parties = distinct(
    before
      .map((phrase) => make.any(phrase))
      .filter((argument) => argument !== undefined && argument.kind !== 'place' && argument.referent?.named === true),
  );
  const bodies = parties.filter(({ kind }) => kind === 'unit');
  if (bodies.length === 2) return bodies;
  return parties.length === 2 && noun.to - noun.from <= 2 ? parties : [];
}

function distinct(parties: readonly (Argument | undefined)[]): Argument[] {
  const found: Argument[] = [];
  for (const one of parties) if (one && found.every((other) => different(one, other))) found.push(one);
  return found;
}
