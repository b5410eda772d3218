import type { Aspect } from '../../claim-parts.ts';
import type { Argument } from '../../refer/argument.ts';
import { argumentOf } from '../cast.ts';
import type { Item, PartyItem } from '../items.ts';
import { type Clause, clauseOf, subjectBefore } from './clause.ts';
import type { ArabicDraft, RuleFrame } from './draft.ts';
import { losing, suffering } from './fates.ts';
import { moodOf, tenseOf } from './mood.ts';
import { acting, behind, free, isBody, relation, type Told } from './told.ts';

type Rule = (told: Told) => ArabicDraft[];

/** Relations between bodies, places, numbers and fates told by verbs and verbal nouns. */
export function relationsOf(frame: RuleFrame): ArabicDraft[] {
  return frame.parsed.items.flatMap((item) => {
    if (item.type !== 'verb' && item.type !== 'deed') return [];
    const { group } = item.type === 'verb' ? item.form.verb : item.verb;
    const rule = (item.type === 'verb' ? verbRules : deedRules).get(group);
    const mood = rule && moodOf(item, frame);
    return rule && mood ? rule({ frame, clause: clauseOf(item, frame), mood }) : [];
  });
}

const verbRules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['support', supporting],
  ['supply', supporting],
  ['give', giving],
  ['receive', receiving],
  ['rename', renaming],
  ['base', basing],
  ['control', basing],
  ['withdraw', withdrawing],
  ['attack', attacking],
  ['clash', clashing],
  ['join', joining],
  ['pledge', joining],
  ['defect', defecting],
  ['belong', belonging],
  ['arrest', suffering],
  ['kill', suffering],
  ['die', suffering],
  ['wound', suffering],
]);

const deedRules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['rename', renaming],
  ['kill', losing],
  ['die', losing],
  ['arrest', losing],
]);

/** Kinds of support by what is given; the verb's own where nothing is named. */
function kindsOf(clause: Clause): readonly string[] {
  const named = [...new Set(clause.materiel.map((one) => one.kind))].filter((kind) => kind !== 'unspecified');
  const { trigger } = clause;
  const own = trigger.type === 'verb' ? trigger.form.verb.kinds : trigger.verb.kinds;
  return named.length > 0 ? named : own.length > 0 ? own : ['unspecified'];
}

/** What a pronoun at the verb stands for: the thing a relative clause hangs on, or the one spoken of. */
function pronounOf({ clause, frame }: Told): Argument | undefined {
  const { trigger } = clause;
  const { suffix } = trigger.atom;
  if (!suffix) return undefined;
  const { items } = frame.parsed;
  const at = items.indexOf(trigger);
  const relative = items[at - 1];
  const feminine = suffix.text.startsWith('ها');
  const referent =
    relative?.type === 'word' && /^(?:الذي|التي)$/.test(relative.word)
      ? partyBefore(items, at - 1)?.party.referent
      : frame.cast.pointedAt('unit', frame.parsed.sentence.index, trigger.atom.begin, feminine);
  return referent?.kind === 'unit' ? argumentOf(referent, { ...suffix, kind: 'unit', name: referent.name }) : undefined;
}

function partyBefore(items: readonly Item[], at: number): PartyItem | undefined {
  const item = items[at - 1];
  return item?.type === 'party' ? item : undefined;
}

function supporting(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const bare = free(clause);
  const pointed = pronounOf(told);
  const first = bare[0];
  const before = subjectBefore(clause.trigger, frame);
  const supporter = acting((pointed ? (first ?? before) : bare.length > 1 ? first : before)?.party);
  const body = pointed ?? (bare.length > 1 ? bare[1] : bare[0])?.party;
  if (!supporter || !body || !isBody(body) || supporter.referent === body.referent || supporter.kind === 'person')
    return [];
  const groups = bare.slice(bare.length > 1 ? 2 : 1).map((one) => one.party);
  const kinds = kindsOf(clause);
  return [body, ...groups.filter(isBody)].map((object) =>
    relation(told, { type: 'support', subject: supporter, object, kinds, aspect: aspectOf(told), rule: 'ar-support' }),
  );
}

/** A state told by a verb in the past that gives no end: what was given was given. */
function aspectOf({ clause, mood, frame }: Told): Aspect {
  const { trigger } = clause;
  if (trigger.type !== 'verb') return 'state';
  return tenseOf(trigger, mood, frame.parsed) === 'past' && trigger.form.tense === 'past' ? 'event' : 'state';
}

/** "gave X weapons", "sent support to X". */
function giving(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const help =
    clause.materiel.length > 0 ||
    clause.deeds.some((deed) => deed.verb.group === 'support') ||
    clause.words.some((word) => /^(?:دعم|مساعد)/.test(word.atom.bare));
  const receiver = behind(clause, /^(?:ل|الي)$/)?.item.party;
  const giver = acting((free(clause)[0] ?? subjectBefore(clause.trigger, frame))?.party);
  if (!help || !receiver || !giver || !isBody(receiver) || giver.kind === 'person') return [];
  return [
    relation(told, {
      type: 'support',
      subject: giver,
      object: receiver,
      kinds: kindsOf(clause),
      aspect: aspectOf(told),
      rule: 'ar-give',
    }),
  ];
}

/** "receives money from X". */
function receiving(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const help = clause.materiel.length > 0 || clause.deeds.some((deed) => deed.verb.group === 'support');
  const giver = acting(behind(clause, /^من$/)?.item.party);
  const receiver = (free(clause)[0] ?? subjectBefore(clause.trigger, frame))?.party;
  if (!help || !giver || !receiver || !isBody(receiver) || giver.kind === 'person') return [];
  const aspect =
    clause.trigger.type === 'verb' && clause.trigger.form.tense === 'past'
      ? 'event'
      : tenseOf(clause.trigger, told.mood, frame.parsed) === 'past'
        ? 'past-state'
        : 'state';
  return [
    relation(told, {
      type: 'support',
      subject: giver,
      object: receiver,
      kinds: kindsOf(clause),
      aspect,
      rule: 'ar-receive',
    }),
  ];
}

/** "changed its name to X", "the renaming of X to Y": the new name follows the old. */
function renaming(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const { items } = frame.parsed;
  const named = clause.words.find(
    (word) =>
      frame.book.has('name', word.word) ||
      frame.book.has('name', word.atom.full) ||
      frame.book.has('name', word.atom.bare),
  );
  const next = behind(clause, /^الي$/)?.item.party;
  if (!named || !next || !isBody(next)) return [];
  const old =
    free(clause).find((item) => item.party !== next)?.party ??
    subjectBefore(clause.trigger, frame)?.party ??
    announcer(items, clause.trigger);
  if (!old || !isBody(old) || old.referent === next.referent) return [];
  return [
    relation(told, {
      type: 'succession',
      subject: next,
      object: old,
      kinds: ['renamed'],
      aspect: 'event',
      rule: 'ar-rename',
      confidence: 0.84,
    }),
  ];
}

/** "X announced the change of its name": who announces is whose name it is. */
function announcer(items: readonly Item[], trigger: Item): Argument | undefined {
  const at = items.indexOf(trigger);
  const [cue, party] = [items[at - 2], items[at - 1]];
  return cue?.type === 'verb' && cue.form.verb.cue && party?.type === 'party' ? party.party : undefined;
}

const kindOfPlace: Readonly<Record<string, string>> = { control: 'control' };

/** "is based in X", "is deployed in X", "controls X". */
function basing(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const { trigger } = clause;
  const verb = trigger.type === 'verb' ? trigger.form.verb : trigger.verb;
  const control = verb.group === 'control';
  const body = (free(clause).find((item) => isBody(item.party)) ?? subjectBefore(trigger, frame))?.party;
  const where = clause.slots.filter(
    (slot) =>
      (control ? /^علي$/ : /^(?:في|ب|قرب|عند|داخل|محيط|اطراف|ضواحي|مشارف)$/).test(slot.preposition) &&
      slot.item.party.kind === 'place',
  );
  if (!body || !isBody(body)) return [];
  const since = clause.dates.some((date) => date.kind === 'since');
  const past = trigger.type === 'verb' && trigger.form.tense === 'past' && !since;
  return where.map((slot) =>
    relation(told, {
      type: 'positioning',
      subject: body,
      object: slot.item.party,
      kinds: [kindOfPlace[verb.group] ?? verb.kinds[0] ?? 'present'],
      aspect: past ? 'event' : 'state',
      rule: 'ar-based',
    }),
  );
}

function withdrawing(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const body = (free(clause)[0] ?? subjectBefore(clause.trigger, frame))?.party;
  const from = behind(clause, /^من$/)?.item.party;
  if (!body || !from || !isBody(body) || from.kind !== 'place') return [];
  return [
    relation(told, {
      type: 'movement',
      subject: body,
      object: from,
      kinds: ['withdrawal'],
      aspect: 'event',
      rule: 'ar-withdraw',
    }),
  ];
}

/** "X attacked Y": a body's posts and fighters stand for it. */
function attacking(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const bare = free(clause);
  const before = subjectBefore(clause.trigger, frame);
  // "besieged positions of Y": what is Y's stands for Y.
  const owner = behind(clause, /^ل$/)?.item;
  const [attacker, attacked] =
    bare.length > 1 ? [bare[0], bare[1]] : before ? [before, bare[0] ?? owner] : [bare[0], owner];
  const subject = acting(attacker?.party);
  const object = attacked?.party;
  if (!subject || subject.kind === 'person' || !object || !isBody(object) || subject.referent === object.referent)
    return [];
  if (clause.trigger.type === 'verb' && clause.trigger.voice === 'passive') return [];
  return [relation(told, { type: 'hostility', subject, object, aspect: 'event', rule: 'ar-attack' })];
}

function clashing(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const other = behind(clause, /^(?:مع|ضد)$/)?.item.party;
  const body = (free(clause)[0] ?? subjectBefore(clause.trigger, frame))?.party;
  if (!body || !other || !isBody(body) || !isBody(other) || body.referent === other.referent) return [];
  return [relation(told, { type: 'hostility', subject: body, object: other, aspect: 'event', rule: 'ar-clash' })];
}

function joining(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const { trigger } = clause;
  const verb = trigger.type === 'verb' ? trigger.form.verb : trigger.verb;
  const pledge = verb.group === 'pledge';
  const bare = free(clause);
  const whole =
    (pledge ? bare.at(-1) : undefined)?.party ?? behind(clause, pledge ? /^ل$/ : /^(?:الي|ل|في|ضمن|مع)$/)?.item.party;
  const part = (pledge && bare.length < 2 ? subjectBefore(trigger, frame) : (bare[0] ?? subjectBefore(trigger, frame)))
    ?.party;
  if (
    !whole ||
    !part ||
    !isBody(whole) ||
    !(isBody(part) || part.kind === 'person') ||
    whole.referent === part.referent
  )
    return [];
  return [
    relation(told, {
      type: 'membership',
      subject: part,
      object: whole,
      kinds: verb.kinds,
      aspect: 'start',
      rule: 'ar-join',
    }),
  ];
}

function defecting(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const whole = behind(clause, /^(?:عن|من)$/)?.item.party;
  const part = (free(clause)[0] ?? subjectBefore(clause.trigger, frame))?.party;
  if (!whole || !part || !isBody(whole) || !(isBody(part) || part.kind === 'person')) return [];
  return [
    relation(told, {
      type: 'membership',
      subject: part,
      object: whole,
      kinds: ['part of'],
      aspect: 'end',
      rule: 'ar-defect',
    }),
  ];
}

function belonging(told: Told): ArabicDraft[] {
  const { clause, frame } = told;
  const whole = behind(clause, /^ل$/)?.item.party;
  const part = (free(clause)[0] ?? subjectBefore(clause.trigger, frame))?.party;
  if (!whole || !part || !isBody(whole) || !isBody(part) || whole.referent === part.referent) return [];
  return [
    relation(told, {
      type: 'membership',
      subject: part,
      object: whole,
      kinds: ['part of'],
      aspect: 'state',
      rule: 'ar-belong',
    }),
  ];
}
