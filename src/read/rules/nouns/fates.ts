import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase, Phrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { doerOf } from '../people.ts';
import { personOf } from '../persons.ts';
import { base } from './base.ts';

/** Nouns for what happens to a person, with the kind of status. */
const fateNouns: readonly (readonly [RegExp, string])[] = [
  [/^(?:death|killing|murder|assassination|execution|martyrdom|funeral|burial|demise|lynching|beheading)$/, 'death'],
  [/^(?:arrest|detention|capture|imprisonment|abduction|kidnapping|kidnap|incarceration|jailing)$/, 'detention'],
  [/^(?:trial|conviction|indictment|prosecution|sentencing|acquittal)$/, 'legal status'],
  [/^(?:injury|wounding)$/, 'injury'],
];

/** "the death of X", "X's arrest by Y", "following his capture": what happened to a named person. What is wanted or feared is none. */
export function fates(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  const kind = fateNouns.find(([words]) => words.test(phrase.head.lower))?.[1];
  if (kind === undefined || /^(?:no|any)\b/i.test(phrase.text)) return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const of = after[0]?.preposition === 'of' ? after[0].nouns : [];
  const persons = (phrase.possessor ? [phrase.possessor] : of)
    .map((noun) => personOf(noun, context))
    .filter((person) => person?.referent?.named === true)
    .filter((person) => person !== undefined);
  if (persons.length === 0 || isWanted(phrase, context)) return [];
  const by = after.find((oblique) => oblique.preposition === 'by')?.nouns[0];
  const holder = kind === 'detention' && by ? make.actor(by) : undefined;
  return persons.map((subject) => fate(subject, holder ?? null, kind, phrase, context));
}

/** Whether the noun stands behind words of wishing, planning or doubt: "demanded the arrest of X", "a warrant for his arrest". */
function isWanted(phrase: NounPhrase, { parsed }: Context): boolean {
  const before = parsed.phrases[parsed.phrases.indexOf(phrase) - 1];
  if (before && 'word' in before && /^(?:for|against|without)$/.test(before.word)) return true;
  const clause = parsed.clauses.find((one) => one.objects.includes(phrase));
  return (
    clause !== undefined &&
    /^(?:demand|want|seek|order|fear|deny|plan|threaten|avoid|escape|evade|urge|request|prevent|await|avenge|plot|attempt|fake|oppose|reject|predict)$/.test(
      clause.verb.lemma,
    )
  );
}

const victims: readonly (readonly [RegExp, string])[] = [
  [/^(?:dead|killed|fallen|slain|martyrs|fatalities)$/, 'death'],
  [/^(?:wounded|injured)$/, 'injury'],
  [/^(?:detained|arrested|captured|held|prisoners|detainees|captives|hostages|abducted|kidnapped)$/, 'detention'],
];

/** "Among the dead was X", "the wounded included Y", "five men were killed, among them Z": named persons out of many. */
export function pickedOut(phrase: NounPhrase, context: Context): Draft[] {
  const { parsed } = context;
  const at = parsed.phrases.indexOf(phrase);
  const before = parsed.phrases[at - 1];
  const isAmong = before !== undefined && 'word' in before && before.word === 'among';
  const word = phrase.head.lower;
  if (/^(?:them|whom)$/.test(word)) return isAmong ? fromClause(at + 1, clauseBefore(at, context), context) : [];
  const kind = victims.find(([words]) => words.test(word))?.[1];
  // "those killed" is cut in two: the participle stands behind.
  const verb = parsed.phrases[at + 1];
  const shortened =
    word === 'those' && verb?.type === 'verb' ? victims.find(([words]) => words.test(verb.verb.lower))?.[1] : undefined;
  const told = kind ?? shortened;
  if (told === undefined) return [];
  const clause = parsed.clauses.find(
    (one) => one.at > at && /^(?:be|include)$/.test(one.verb.lemma) && one.at <= at + (kind ? 6 : 8),
  );
  if (clause?.verb.lemma !== 'include') return [];
  return persons(clause.at + 1, context).map((person) => fate(person, null, told, phrase, context));
}

/** "five men, including X, were arrested": the persons behind "including" share what the clause tells. */
export function included(mark: Phrase, at: number, context: Context): Draft[] {
  if (mark.type !== 'preposition') return [];
  if (mark.word === 'among') return amongThem(mark, at, context);
  if (mark.word !== 'including') return [];
  return fromClause(at + 1, clauseBefore(at, context), context);
}

/** "Among the dead was X", "Among those detained were X and Y". */
function amongThem(mark: Phrase, at: number, context: Context): Draft[] {
  const { parsed, text } = context;
  const behind = text.slice(mark.end, parsed.sentence.end);
  const word = /^\s+(?:the|those)\s+(?:\p{L}+\s+)?(\p{L}+)\s+(?:was|were|is|are)\b/iu.exec(behind)?.[1]?.toLowerCase();
  const kind = victims.find(([words]) => words.test(word ?? ''))?.[1];
  const clause = parsed.clauses.find((one) => one.at > at && one.verb.lemma === 'be');
  if (kind === undefined || !clause) return [];
  return persons(clause.at + 1, context).map((person) => fate(person, null, kind, mark, context));
}

function clauseBefore(at: number, { parsed }: Context): Clause | undefined {
  const before = parsed.clauses.findLast((one) => one.at < at && one.verb.lemma !== 'be');
  // "Five men, among them X, were killed": the clause comes behind.
  return before ?? parsed.clauses.find((one) => one.at > at && one.finite);
}

function fromClause(from: number, clause: Clause | undefined, context: Context): Draft[] {
  if (!clause || clause.verb.negated) return [];
  const kind = context.lexicon.verbs
    .get(clause.verb.lemma)
    ?.find((frame) => frame.type === 'status' && frame.flags.has('person'))?.kinds[0];
  if (kind === undefined || clause.objects.length === 0) return [];
  const holder =
    kind === 'detention' ? clause.subjects.map((noun) => doerOf(noun, context)).find((one) => one) : undefined;
  return persons(from, context).map((person) =>
    fate(person, holder && holder.kind !== 'person' ? holder : null, kind, clause.verb, context),
  );
}

/** The named persons from a phrase on, up to a verb or a stop. */
function persons(from: number, context: Context): readonly Argument[] {
  const { parsed, make } = context;
  const found: Argument[] = [];
  for (let at = from; at < parsed.phrases.length; at += 1) {
    const phrase = parsed.phrases[at];
    if (!phrase || /^(?:verb|stop|relative|that|subordinator|open)$/.test(phrase.type)) break;
    const person = phrase.type === 'noun' && !phrase.pronoun ? make.person(phrase) : undefined;
    if (person?.referent?.named) found.push(person);
  }
  return found;
}

function fate(subject: Argument, object: Argument | null, kind: string, anchor: Phrase, context: Context): Draft {
  const { parsed, text } = context;
  const { begin, end } = anchor;
  return draft({
    parsed,
    anchor: { begin, end },
    clause: parsed.clauses.find((clause) => clause.verb === anchor) ?? null,
    type: 'status',
    kinds: [kind],
    subject,
    object,
    value: { kind: 'text', text: text.slice(begin, end), begin, end },
    evidence: [subject, anchor, ...(object ? [object] : [])],
    aspect: 'event',
    rule: `fate:${kind}`,
    confidence: 0.72,
  });
}

/** "the banned X", "the outlawed Y": a body that is told to be forbidden. */
export function banned(phrase: NounPhrase, context: Context): Draft[] {
  const { make } = context;
  const [name] = phrase.names;
  const { tokens } = phrase.sentence;
  const word = tokens
    .slice(phrase.from, name?.from ?? phrase.from)
    .find((token) => /^(?:banned|outlawed|proscribed|blacklisted|terrorist-designated|sanctioned)$/.test(token.lower));
  const subject = word && name ? make.named(name, phrase) : undefined;
  if (!word || !subject || (subject.kind !== 'unit' && subject.kind !== 'organisation')) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'status',
      kinds: ['designation'],
      subject,
      value: { kind: 'text', text: word.text, begin: word.begin, end: word.end },
      evidence: [word, subject],
      rule: 'banned',
      confidence: 0.75,
    }),
  ];
}
