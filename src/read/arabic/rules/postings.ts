import type { Argument } from '../../refer/argument.ts';
import { argumentOf } from '../cast.ts';
import type { DeedItem, Office, PartyItem, VerbItem } from '../items.ts';
import { holderOf } from '../offices.ts';
import { type Clause, clauseOf, subjectBefore } from './clause.ts';
import { type ArabicDraft, arabicDraft, type RuleFrame, spansOf } from './draft.ts';
import { type Mood, moodOf, tenseOf } from './mood.ts';

interface Told {
  readonly frame: RuleFrame;
  readonly clause: Clause;
  readonly mood: Mood;
}

/** Postings told by verbs and verbal nouns of a sentence. `told` hears of each at once: later ones lean on it. */
export function postingsOfClauses(frame: RuleFrame, told: (draft: ArabicDraft) => void): ArabicDraft[] {
  const drafts: ArabicDraft[] = [];
  for (const item of frame.parsed.items) {
    if (item.type !== 'verb' && item.type !== 'deed') continue;
    const mood = moodOf(item, frame);
    if (!mood) continue;
    const { group } = item.type === 'verb' ? item.form.verb : item.verb;
    const rule = rules.get(group);
    if (!rule) continue;
    for (const one of rule({ frame, clause: clauseOf(item, frame), mood }, drafts)) {
      drafts.push(one);
      told(one);
    }
  }
  return drafts;
}

type Rule = (told: Told, before: readonly ArabicDraft[]) => ArabicDraft[];

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['appoint', appointing],
  ['dismiss', dismissing],
  ['retire', (told, before) => (mentions(told, 'retirement') ? dismissing(told, before) : [])],
  ['end-duties', (told, before) => (told.clause.post ? dismissing(told, before) : [])],
  ['resign', resigning],
  ['take', taking],
  ['lead', leading],
  ['stand-in', standingIn],
]);

function mentions({ clause, frame }: Told, group: string): boolean {
  return clause.words.some((word) => frame.book.has(group, word.word));
}

/** Who acts, and the person acted on. One party alone is the one acted on where verb and party differ in gender or the verb is passive. */
function actorAndPerson({
  clause,
  frame,
}: Told): { readonly actor: Argument | null; readonly person: PartyItem } | undefined {
  const bare = clause.slots.filter((slot) => slot.preposition === '').map((slot) => slot.item);
  const { trigger } = clause;
  const persons = bare.filter((item) => item.party.kind === 'person');
  const person = persons.at(-1) ?? passiveSubject(trigger, frame);
  if (!person) return undefined;
  if (trigger.type === 'verb' && (trigger.voice === 'passive' || persons.length === 0)) return { actor: null, person };
  const first = bare[0];
  if (first && first !== person) return { actor: actingParty(first.party), person };
  // "... and appointed X": who acted before acts here too, where verb and person differ or nobody else is told.
  return { actor: actorBefore(trigger, frame), person };
}

/** "X had been removed": who is acted on stands before a passive verb. */
function passiveSubject(trigger: VerbItem | DeedItem, frame: RuleFrame): PartyItem | undefined {
  if (trigger.type !== 'verb' || trigger.voice === 'active') return undefined;
  const before = subjectBefore(trigger, frame);
  return before?.party.kind === 'person' ? before : undefined;
}

function actingParty(party: Argument): Argument | null {
  if (party.kind === 'place') return party.referent?.state ? { ...party, kind: 'organisation' } : null;
  return party;
}

/** The subject shared with the verb before: "X removed Y and appointed Z". */
function actorBefore(trigger: VerbItem | DeedItem, frame: RuleFrame): Argument | null {
  const { items } = frame.parsed;
  const at = items.indexOf(trigger);
  const earlier = items
    .slice(0, at)
    .findLast(
      (item): item is VerbItem => item.type === 'verb' && /^(?:appoint|dismiss|retire)$/.test(item.form.verb.group),
    );
  if (
    trigger.type === 'verb' &&
    earlier &&
    earlier.voice !== 'passive' &&
    earlier.form.feminine === trigger.form.feminine
  ) {
    const clause = clauseOf(earlier, frame);
    const bare = clause.slots.filter((slot) => slot.preposition === '');
    if (bare.length > 1 && bare[0]) return actingParty(bare[0].item.party);
    const before = items.slice(0, items.indexOf(earlier)).findLast((item) => item.type === 'party');
    if (
      before?.type === 'party' &&
      before.party.kind !== 'person' &&
      before.party.kind !== 'place' &&
      before.feminine === earlier.form.feminine
    )
      return before.party;
  }
  const left = items[at - 1];
  if (
    trigger.type === 'verb' &&
    trigger.voice !== 'passive' &&
    left?.type === 'party' &&
    left.feminine === trigger.form.feminine &&
    left.party.kind !== 'person' &&
    left.party.kind !== 'place'
  )
    return left.party;
  return null;
}

/** The body an appointment or a dismissal is about. */
function bodyOf(
  told: Told,
  before: readonly ArabicDraft[],
): { readonly unit: Argument; readonly sure: boolean } | undefined {
  const { clause, frame } = told;
  const named =
    clause.commands.find((one) => one !== null) ??
    clause.offices.find(({ office }) => office.unit !== null)?.office.unit;
  if (named) return named.kind === 'unit' ? { unit: named, sure: true } : undefined;
  const person = clause.slots.find((slot) => slot.item.party.kind === 'person' && slot.item.office?.unit);
  const office = person?.item.office?.unit;
  if (office) return office.kind === 'unit' ? { unit: office, sure: true } : undefined;
  // "... from the command of X, and appointed Y in his place": the body told of before in the sentence.
  const sentence = before.findLast((one) => one.type === 'posting' && one.object !== null)?.object;
  if (sentence) return { unit: sentence, sure: true };
  const later = clause.slots.find((slot) => /^(?:ل|في)$/.test(slot.preposition) && slot.item.party.kind === 'unit');
  if (later && (clause.offices.length > 0 || clause.commands.length > 0)) return { unit: later.item.party, sure: true };
  return heldBy(told, frame);
}

/** The body a person was told to command before. */
function heldBy(told: Told, frame: RuleFrame): { readonly unit: Argument; readonly sure: boolean } | undefined {
  const person = actorAndPerson(told)?.person.party;
  const referent = person?.referent && frame.cast.commandOf(person.referent);
  return person && referent
    ? {
        unit: argumentOf(referent, {
          begin: person.begin,
          end: person.end,
          text: person.text,
          kind: 'unit',
          name: referent.name,
        }),
        sure: false,
      }
    : undefined;
}

function appointing(told: Told, before: readonly ArabicDraft[]): ArabicDraft[] {
  const { clause, frame } = told;
  const parties = actorAndPerson(told);
  const office = clause.offices.find((one) => one.office.accusative || one.office.unit !== null);
  if (!parties) return [];
  const civil = clause.words.some((word) => frame.book.has('civil', word.atom.bare));
  const named = clause.commands.length > 0 || clause.predecessor !== null || office !== undefined;
  if (civil || !named) return [];
  const body = bodyOf(told, before);
  if (!body) return [];
  // "as dean of the faculty": an office that is told and is no post in the body.
  if (clause.commands.length === 0 && !office && clause.words.some((word) => word.atom.accusative)) return [];
  const replaced = replacedBy(clause, before);
  const posting = postingOf(told, {
    subject: parties.person,
    unit: body.unit,
    office: office?.office ?? null,
    appointedBy: parties.actor,
    replaces: replaced,
    aspect: 'start',
    rule: 'ar-appoint',
    confidence: body.sure ? 0.84 : 0.66,
  });
  return [posting, ...endedFor(posting, clause, before)];
}

/** Whom somebody replaces: who is named, or who was dismissed before in the sentence. */
function replacedBy(clause: Clause, before: readonly ArabicDraft[]): Argument | null {
  if (clause.predecessor === true)
    return before.findLast((one) => one.type === 'posting' && one.aspect === 'end')?.subject ?? null;
  return clause.predecessor;
}

/** "succeeding X": X's post has ended; not told again where the sentence told it. */
function endedFor(posting: ArabicDraft, clause: Clause, before: readonly ArabicDraft[]): ArabicDraft[] {
  const { predecessor } = clause;
  if (predecessor === null || predecessor === true || predecessor.referent === undefined || posting.negated) return [];
  if (before.some((one) => one.aspect === 'end' && one.subject.referent === predecessor.referent)) return [];
  return [
    {
      ...posting,
      subject: predecessor,
      rank: null,
      title: null,
      appointedBy: null,
      replaces: null,
      aspect: 'end',
      rule: 'ar-replaced',
      confidence: posting.confidence - 0.04,
    },
  ];
}

function dismissing(told: Told, before: readonly ArabicDraft[]): ArabicDraft[] {
  const { clause, frame } = told;
  const parties = actorAndPerson(told);
  if (!parties) return [];
  const { person } = parties;
  // "removed X from the list", "isolated X from the world": an office must be told.
  if (
    clause.commands.length === 0 &&
    !clause.post &&
    clause.offices.length === 0 &&
    !person.office?.unit &&
    !frame.cast.isHolder(person.party.referent)
  )
    return [];
  const body = bodyOf(told, before);
  if (!body) return [];
  const office = clause.offices[0]?.office ?? (person.office?.unit ? person.office : null);
  return [
    postingOf(told, {
      subject: person,
      unit: body.unit,
      office,
      appointedBy: parties.actor,
      replaces: null,
      aspect: 'end',
      rule: 'ar-dismiss',
      confidence: body.sure ? 0.84 : 0.68,
    }),
  ];
}

function resigning(told: Told, before: readonly ArabicDraft[]): ArabicDraft[] {
  const { clause, frame } = told;
  const person =
    clause.slots.find((slot) => slot.preposition === '' && slot.item.party.kind === 'person')?.item ??
    subjectBefore(clause.trigger, frame);
  if (person?.party.kind !== 'person') return [];
  if (clause.commands.length === 0 && !clause.post && !person.office?.unit) return [];
  const body = clause.commands[0] ?? person.office?.unit ?? bodyOf(told, before)?.unit;
  if (body?.kind !== 'unit') return [];
  return [
    postingOf(told, {
      subject: person,
      unit: body,
      office: person.office?.unit ? person.office : null,
      appointedBy: null,
      replaces: null,
      aspect: 'end',
      rule: 'ar-resign',
      confidence: 0.84,
    }),
  ];
}

function taking(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const commands = clause.commands.filter((one) => one !== null);
  const office = clause.offices.find((one) => one.office.unit !== null);
  const leads = clause.trigger.type === 'verb' && clause.trigger.form.verb.past === 'ترأس';
  const unit =
    commands[0] ??
    office?.office.unit ??
    (leads ? clause.slots.find((slot) => slot.item.party.kind === 'unit')?.item.party : undefined);
  if (unit?.kind !== 'unit') return [];
  const person =
    clause.slots.find((slot) => slot.preposition === '' && slot.item.party.kind === 'person')?.item ??
    subjectBefore(clause.trigger, frame) ??
    denier(clause.trigger, frame);
  if (person?.party.kind !== 'person') return [];
  const replaces = clause.predecessor === true ? null : clause.predecessor;
  const posting = postingOf(told, {
    subject: person,
    unit,
    office: office?.office ?? null,
    appointedBy: null,
    replaces,
    aspect: 'start',
    rule: 'ar-take',
    confidence: 0.85,
  });
  return [posting, ...endedFor(posting, clause, [])];
}

/** "X denied that he ...": who denies is who the clause is about. */
function denier(trigger: VerbItem | DeedItem, { parsed }: RuleFrame): PartyItem | undefined {
  const { items } = parsed;
  const cue = items
    .slice(0, items.indexOf(trigger))
    .findLast((item) => item.type === 'verb' && item.form.verb.cue !== undefined);
  const who = cue ? items[items.indexOf(cue) + 1] : undefined;
  return who?.type === 'party' && who.party.kind === 'person' ? who : undefined;
}

function leading(told: Told): ArabicDraft[] {
  const { clause, frame, mood } = told;
  const { trigger } = clause;
  if (trigger.type !== 'verb') return [];
  const bare = clause.slots.filter((slot) => slot.preposition === '').map((slot) => slot.item);
  const unit = bare.find((item) => item.party.kind === 'unit');
  const person =
    bare.find((item) => item.party.kind === 'person') ?? subjectBefore(trigger, frame) ?? beforeThat(trigger, frame);
  if (!unit || !person || person.party.kind !== 'person') return [];
  const past = trigger.form.tense === 'past' && mood.certainty !== 'planned';
  return [
    postingOf(told, {
      subject: person,
      unit: unit.party,
      office: null,
      appointedBy: null,
      replaces: null,
      aspect: past ? 'past-state' : 'state',
      rule: 'ar-lead',
      confidence: 0.82,
    }),
  ];
}

/** "It is the new commander who led X before": the person a preposition brings in. */
function beforeThat(trigger: VerbItem | DeedItem, frame: RuleFrame): PartyItem | undefined {
  const { items } = frame.parsed;
  const at = items.indexOf(trigger);
  const that = items[at - 1];
  const person = items[at - 2];
  if (that?.type !== 'word' || !/^(?:ان|الذي)$/.test(that.word)) return undefined;
  if (person?.type === 'office') {
    const holder = holderOf(person, { ...frame, sentence: frame.parsed.sentence });
    return holder?.referent
      ? { type: 'party', party: holder, rank: null, office: null, feminine: false, from: person.from, to: person.to }
      : undefined;
  }
  return person?.type === 'party' ? person : undefined;
}

/** "X took Y's place at the head of Z". */
function standingIn(told: Told, before: readonly ArabicDraft[]): ArabicDraft[] {
  const { clause } = told;
  const person = clause.slots.find((slot) => slot.preposition === '' && slot.item.party.kind === 'person')?.item;
  if (!person || clause.predecessor === null) return [];
  const body = clause.commands.find((one) => one !== null) ?? bodyOf(told, before)?.unit;
  if (!body) return [];
  const replaces = replacedBy(clause, before);
  const posting = postingOf(told, {
    subject: person,
    unit: body,
    office: null,
    appointedBy: null,
    replaces,
    aspect: 'start',
    rule: 'ar-stand-in',
    confidence: 0.8,
  });
  return [posting, ...endedFor(posting, clause, before)];
}

interface PostingParts {
  readonly subject: PartyItem;
  readonly unit: Argument;
  readonly office: Office | null;
  readonly appointedBy: Argument | null;
  readonly replaces: Argument | null;
  readonly aspect: ArabicDraft['aspect'];
  readonly rule: string;
  readonly confidence: number;
}

function postingOf({ clause, frame, mood }: Told, parts: PostingParts): ArabicDraft {
  const { trigger } = clause;
  const { subject, unit, office } = parts;
  return arabicDraft({
    type: 'posting',
    subject: subject.party,
    object: unit,
    role: office?.role ?? 'commander',
    title: office?.title ?? null,
    rank: subject.rank,
    appointedBy: parts.appointedBy,
    replaces: parts.replaces,
    parsed: frame.parsed,
    anchor: { begin: trigger.atom.begin, end: trigger.atom.end },
    evidence: [clause.span, ...spansOf(subject.party, unit, office?.title ?? null, subject.rank)],
    aspect: parts.aspect,
    tense: tenseOf(trigger, mood, frame.parsed),
    dates: clause.dates,
    certainty: mood.certainty,
    negated: mood.negated,
    rule: parts.rule,
    confidence: parts.confidence,
  });
}
