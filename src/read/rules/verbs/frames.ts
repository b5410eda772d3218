import type { ClaimType, ClaimValue } from '../../../model/index.ts';
import type { Clause } from '../../parse/clause.ts';
import type { Argument } from '../../refer/argument.ts';
import type { VerbFrame } from '../../words/word-lists.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { incidents, isEvent } from './incidents.ts';
import { different, stancerOf } from './parties.ts';
import { firstParty, secondParty } from './relation-parties.ts';
import { slots } from './slots.ts';
import { special } from './special.ts';
import { stances } from './stances.ts';
import { transfers } from './transfers.ts';

/** Claims that verbs make, by the frames of lexicon/verbs.tsv. */
export function claimsOfVerbs(context: Context): Draft[] {
  return context.parsed.clauses.flatMap((clause) => {
    const stopped = clause.verb.ceased ? 'end' : stopping(clause, context);
    const frames = context.lexicon.verbs.get(clause.verb.lemma) ?? [];
    const found: Draft[] = [];
    for (const frame of frames) {
      if (frame.particle && !particleFollows(clause, frame.particle, context)) continue;
      if (found.length > 0 && !alsoTold(frame, found)) continue;
      const more = fill(clause, frame, context, stopped);
      found.push(...more.filter((one) => !found.some((other) => other.type === one.type && sameObject(one, other))));
    }
    return found.length > 0 ? found : special(clause, context);
  });
}

/** Whether a verb that told one thing tells another in the same words: "killed the mayor", "moved from A to B"; else its first frame that fits is meant. */
function alsoTold(frame: VerbFrame, found: readonly Draft[]): boolean {
  if (frame.type === 'incident') return found.every(({ type }) => type === 'status');
  return (
    frame.type === 'movement' &&
    found.every(
      ({ type, kinds }) =>
        type === 'hostility' || (type === 'movement' && !frame.kinds.some((kind) => kinds.includes(kind))),
    )
  );
}

function sameObject(one: Draft, other: Draft): boolean {
  return one.object?.begin === other.object?.begin && one.subject.begin === other.subject.begin;
}

function particleFollows(clause: Clause, particle: string, { parsed }: Context): boolean {
  return parsed.phrases
    .slice(clause.at + 1, clause.at + 4)
    .some((phrase) => 'word' in phrase && phrase.word === particle);
}

/** "stopped supporting X", "no longer backs X", "began arming X": a phase verb before the one that makes the claim. */
function stopping(clause: Clause, context: Context): 'end' | 'start' | null {
  const { phrases } = context.parsed;
  const previous = phrases[clause.at - 1];
  const before = previous?.type === 'verb' ? previous : previous?.type === 'to' ? phrases[clause.at - 2] : undefined;
  if (before?.type !== 'verb' || before.negated) return null;
  if (/^(?:stop|cease|halt|suspend|end|quit|discontinue|finish)$/.test(before.lemma)) return 'end';
  if (/^(?:start|begin|resume|commence)$/.test(before.lemma)) return 'start';
  return null;
}

function fill(clause: Clause, frame: VerbFrame, context: Context, phase: 'end' | 'start' | null): Draft[] {
  if (frame.flags.has('transfer')) return transfers(clause, frame, context, phase);
  const need = [...frame.flags]
    .find((flag) => flag.startsWith('need:'))
    ?.slice(5)
    .split('|');
  if (need) {
    const words = [
      ...clause.objects,
      ...(clause.second ? [clause.second] : []),
      ...clause.obliques.flatMap((oblique) => oblique.nouns),
    ]
      .map((noun) => noun.text.toLowerCase())
      .join(' ');
    if (!need.some((word) => words.includes(word))) return [];
  }
  if (frame.type === 'stance') return stances(clause, frame, context);
  if (frame.type === 'incident') return incidents(clause, frame, context);
  const wantsPlace = frame.flags.has('place');
  const subjects = slots(clause, frame.subject, (noun) => firstParty(noun, frame, context), context);
  if (subjects.length === 0) return [];
  if (frame.flags.has('person')) return personStatus(clause, frame, subjects, context);
  // Who designates or outlaws stands beside what was done, where the words name it.
  const authority =
    frame.type === 'status'
      ? (clause.subjects.map((noun) => stancerOf(noun, context)).find((one) => one !== undefined) ?? null)
      : null;
  const objects =
    frame.type === 'status'
      ? [authority]
      : frame.object.length === 0
        ? [null]
        : slots(clause, frame.object, (noun) => secondParty(noun, wantsPlace, frame, context), context);
  if (objects.length === 0) return [];
  const aspect = phase ?? frame.aspect;
  const past = clause.verb.tense === 'past' && clause.finite && aspect === 'state' && phase === null;
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object === null || different(subject, object))
      .map((object) => {
        const purpose = frame.type === 'movement' ? purposeOf(clause, object, context) : null;
        return draft({
          type: frame.type as ClaimType,
          subject,
          object,
          value: purpose,
          kinds: frame.kinds.filter((kind) => kind !== '*'),
          parsed: context.parsed,
          clause,
          anchor: clause.verb,
          evidence: [subject, clause.verb, ...(object ? [object] : []), ...(purpose ? [purpose] : [])],
          aspect: past ? 'past-state' : aspect,
          holdsNow: clause.verb.tense !== 'past',
          negated: clause.verb.negated !== (withoutBefore(clause, context) || noneOf(subject, context)),
          inPassing: isReduced(clause),
          rule: `verb:${frame.lemma}`,
          confidence: 0.75,
        });
      }),
  );
}

/** "crimes committed by X": a shortened relative clause is said in passing. */
function isReduced(clause: Clause): boolean {
  return (
    !clause.finite &&
    clause.relation === 'participle' &&
    (clause.verb.form === 'either' || clause.verb.form === 'participle')
  );
}

/** "on a mission to arrange ...", "to discuss ...": why somebody went, in the source's words. */
function purposeOf(
  clause: Clause,
  object: Argument | null,
  { parsed, text }: Context,
): Extract<ClaimValue, { kind: 'text' }> | null {
  const { phrases } = parsed;
  const from = object?.phrase ? phrases.indexOf(object.phrase) + 1 : clause.at + 1;
  const [mark, noun] = [phrases[from], phrases[from + 1]];
  const onMission =
    mark?.type === 'preposition' &&
    /^(?:on|for)$/.test(mark.word) &&
    noun?.type === 'noun' &&
    /^(?:missions?|visit|trip|leave|business|holiday|treatment|talks|meetings?|negotiations|training|tour|errand)$/.test(
      noun.head.lower,
    );
  if (mark?.type !== 'to' && !onMission) return null;
  let end = from;
  while (end < phrases.length && !/^(?:stop|that|relative|subordinator|comma)$/.test(phrases[end]?.type ?? ''))
    end += 1;
  const last = phrases[end - 1];
  if (!mark || !last || last.end <= mark.begin) return null;
  return { kind: 'text', text: text.slice(mark.begin, last.end), begin: mark.begin, end: last.end };
}

/** "Neither X nor Y holds", "No group controls": the subject itself denies. */
function noneOf(subject: Argument, { parsed }: Context): boolean {
  const { phrase } = subject;
  if (!phrase) return false;
  if (/^(?:no|neither)\b/i.test(phrase.text)) return true;
  const before = parsed.sentence.tokens.slice(Math.max(0, phrase.from - 8), phrase.from).map((token) => token.lower);
  return (
    before.at(-1) === 'neither' ||
    (before.at(-1) === 'nor' && parsed.sentence.tokens.some((token) => token.lower === 'neither'))
  );
}

/** "without coordinating", "instead of supporting": the preposition denies the act. */
function withoutBefore(clause: Clause, { parsed }: Context): boolean {
  const before = parsed.phrases[clause.at - 1];
  return before !== undefined && 'word' in before && before.word === 'without';
}

/** Who holds, tries or lists a person: the body that acts on it. */
function holderOf(clause: Clause, frame: VerbFrame, context: Context, held: Argument): Argument | null {
  if (frame.kinds[0] === 'death' || frame.kinds[0] === 'injury' || frame.aspect === 'end') return null;
  const [holder] = clause.subjects.map((noun) => stancerOf(noun, context)).filter((one) => one !== undefined);
  return holder && holder.begin !== held.begin && holder.referent !== held.referent && holder.kind !== 'person'
    ? holder
    : null;
}

/** Arrest, death, injury and release of a person. */
function personStatus(clause: Clause, frame: VerbFrame, subjects: readonly Argument[], context: Context): Draft[] {
  // "demanded that X be tried", "wants to be buried": what is wished for has not happened.
  const [first] = context.parsed.sentence.tokens.slice(clause.verb.from);
  const wished = first?.lower === 'be' || clause.verb.form === 'infinitive';
  if (wished && !isEvent(clause)) return [];
  if (first?.lower === 'be' && clause.verb.form !== 'infinitive') return [];
  return subjects
    .filter((subject) => subject.referent?.named === true && subject.kind === 'person')
    .map((subject) =>
      draft({
        type: 'status',
        subject,
        object: holderOf(clause, frame, context, subject),
        value: { kind: 'text', text: clause.verb.verb.text, begin: clause.verb.verb.begin, end: clause.verb.verb.end },
        kinds: frame.kinds,
        parsed: context.parsed,
        clause,
        anchor: clause.verb,
        evidence: [subject, clause.verb],
        aspect: frame.aspect === 'start' && frame.kinds[0] === 'death' ? 'event' : frame.aspect,
        negated: clause.verb.negated,
        rule: `verb:${frame.lemma}`,
        confidence: 0.75,
      }),
    );
}
