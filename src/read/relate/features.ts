import { addToHash, beginHash, endHash } from '../crf/index.ts';
import type { Clause } from '../parse/clause.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Context } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { classAt, type WordClasses } from '../spot/index.ts';
import type { Lexicon } from '../words/word-lists.ts';
import { marksOf, wordMark } from '../words/word-marks.ts';
import type { Candidate } from './parties.ts';

/** What else is known of a sentence when its parties are looked at. */
export interface Evidence {
  readonly context: Context;
  readonly candidates: readonly Candidate[];
  /** What the rules drafted in this sentence. */
  readonly drafts: readonly Draft[];
  /** How sure the tie model is that two candidates are person and body of a posting; 0 where it finds no tie. */
  readonly tied: (first: Candidate, second: Candidate) => number;
  /** Type of claim a word of the sentence tells of by the lists, or an empty text. */
  readonly cues: readonly string[];
  readonly classes: WordClasses;
}

/** What each word tells by the lists: the type of claim of its verb frame, an office, an incident, a way of appointing. */
export function cueWords({ parsed, lexicon }: Context): readonly string[] {
  const { tokens, folded } = parsed.sentence;
  const classes = cueClassesOf(lexicon);
  const last = cueClasses.length;
  return tokens.map((token, i) => {
    const frame = lexicon.verbs.get(token.lemma)?.[0];
    if (frame && /^(?:VERB|NOUN|ADJ|AUX)$/.test(token.pos)) return `verb:${frame.type}`;
    const name = cueClasses[Math.min(classes.get(token.lemma) ?? last, classes.get(token.lower) ?? last)];
    if (name !== undefined) return name;
    const marks = marksOf(token, lexicon);
    if ((marks & wordMark.title) !== 0 && lexicon.titles.longestAt(folded, i)) return 'title';
    const incident = lexicon.incidents.longestAt(folded, i);
    if (incident) return `incident:${incident.entry}`;
    if ((marks & wordMark.materiel) !== 0 && lexicon.materiel.longestAt(folded, i)) return 'materiel';
    if (lexicon.cues.has(token.lemma)) return 'saying';
    return '';
  });
}

/** Classes of words that tell a type of claim; of two a word is in, the first counts. */
const cueClasses = [
  'appoint',
  'dismiss',
  'resign',
  'lead',
  'replace',
  'appointment',
  'dismissal',
  'affiliate',
  'splinter',
  'ally',
  'backer',
  'fight',
  'quarrel',
  'site',
  'part',
  'belonging',
] as const;

const cueClassesIn = new WeakMap<Lexicon, ReadonlyMap<string, number>>();

/** The place of its class in `cueClasses`, by word. */
function cueClassesOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  let classes = cueClassesIn.get(lexicon);
  if (!classes) {
    classes = new Map(
      cueClasses.flatMap((name, i) => [...lexicon.words[name]].map((word) => [word, i] as const)).reverse(),
    );
    cueClassesIn.set(lexicon, classes);
  }
  return classes;
}

/** Features of two parties of a sentence, the first standing before the second. */
export function pairFeatures(first: Candidate, second: Candidate, evidence: Evidence): Uint32Array {
  const found = new Set<number>();
  const { context } = evidence;
  const { tokens } = context.parsed.sentence;
  const kinds = `${first.argument.kind[0]}${first.shape === 'count' ? '#' : ''}${second.shape === 'count' ? '#' : ''}${second.argument.kind[0]}`;
  const add = adder(found, '', `|${kinds}`);
  add('kinds', kinds);
  add('shapes', `${first.shape}-${second.shape}`);
  const between = tokens.slice(first.to, second.from);
  const gap = between.length;
  add('gap', gap === 0 ? 0 : gap < 3 ? 1 : gap < 6 ? 3 : gap < 12 ? 6 : gap < 24 ? 12 : 24);
  const others = evidence.candidates.filter((one) => one.from >= first.to && one.to <= second.from);
  add('others', others.length > 3 ? 4 : others.length);
  add(
    'other-kinds',
    others
      .slice(0, 3)
      .map(({ argument, shape }) => (shape === 'count' ? '#' : argument.kind[0]))
      .join(''),
  );
  if (gap <= 5) add('words', between.map((token) => token.lower).join(' '));
  if (gap <= 8) add('tags', between.map((token) => token.pos).join(' '));
  between.slice(0, 25).forEach((token, i) => {
    if (token.pos === 'PUNCT' || token.pos === 'DET') return;
    add('word', token.lemma);
    if (i > 0 && gap < 14) add('bigram', `${between[i - 1]?.lemma} ${token.lemma}`);
    if (/^(?:VERB|NOUN|ADJ)$/.test(token.pos)) addClass('class', token.lower, evidence.classes, add);
    const cue = evidence.cues[token.index];
    if (cue) add('cue', cue);
  });
  add(
    'marks',
    `${between.filter(({ text }) => text === ',').length > 2 ? 3 : between.filter(({ text }) => text === ',').length}${between.some(({ text }) => text === ';' || text === ':') ? ';' : ''}${between.some(({ lower }) => lower === 'and') ? '&' : ''}`,
  );
  for (const [name, at] of [
    ['before', first.from - 1],
    ['after', second.to],
    ['first+1', first.to],
    ['second-1', second.from - 1],
    ['before2', first.from - 2],
    ['after2', second.to + 1],
  ] as const) {
    const token = tokens[at];
    add(name, token ? token.lemma : at < 0 ? '^' : '$');
    const cue = evidence.cues[at];
    if (cue) add(`${name}-cue`, cue);
  }
  if (first.shape === 'compound') add('compound', tokens[first.from]?.text.split('-').at(-1) ?? '');
  paths(first, second, evidence, add);
  const tie = evidence.tied(first, second);
  if (tie > 0) add('tie', tie > 0.9 ? 3 : tie > 0.7 ? 2 : 1);
  for (const draft of draftsBetween(first, second, evidence.drafts)) {
    const way = covers(draft.subject, first) ? '>' : '<';
    add('rule', `${draft.type}${way}`);
    add('rule-name', `${draft.rule}|${draft.type}${way}`);
    add('rule-trust', `${draft.type}${way}|${Math.round(draft.confidence * 10)}`);
  }
  return Uint32Array.from(found);
}

/** Features of one party by itself. */
export function singleFeatures(one: Candidate, evidence: Evidence): Uint32Array {
  const found = new Set<number>();
  const { tokens } = evidence.context.parsed.sentence;
  const kind = one.argument.kind[0] ?? '';
  const add = adder(found, '1', `|${kind}`);
  add('kind', kind);
  add('shape', one.shape);
  for (let distance = -4; distance <= 5; distance += 1) {
    if (distance === 0) continue;
    const at = distance < 0 ? one.from + distance : one.to + distance - 1;
    const token = tokens[at];
    if (!token) continue;
    add('near', token.lemma);
    if (Math.abs(distance) < 3) add(`at${distance}`, token.lemma);
    const cue = evidence.cues[at];
    if (cue) add(distance < 0 ? 'cue-before' : 'cue-after', cue);
    if (/^(?:VERB|NOUN|ADJ)$/.test(token.pos))
      addClass(distance < 0 ? 'class-before' : 'class-after', token.lower, evidence.classes, add);
  }
  for (const clause of evidence.context.parsed.clauses) {
    const slot = slotIn(clause, one);
    if (!slot) continue;
    add('slot', `${slot}:${clause.verb.lemma}`);
    add('slot-cue', `${slot}:${evidence.cues[clause.verb.verb.index] ?? ''}`);
    add('slot-passive', `${slot}:${clause.verb.passive}:${clause.verb.lemma}`);
    addClass(`slot-class-${slot}`, clause.verb.lemma, evidence.classes, add);
  }
  for (const draft of evidence.drafts) {
    if (draft.object !== null || !covers(draft.subject, one)) continue;
    add('rule', draft.type);
    add('rule-name', `${draft.rule}|${draft.type}`);
  }
  return Uint32Array.from(found);
}

/** Drafts of the rules whose two parties these are. */
export function draftsBetween(first: Candidate, second: Candidate, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ subject, object, value }) => {
    const other = object ?? value;
    if (!other) return false;
    return (covers(subject, first) && covers(other, second)) || (covers(subject, second) && covers(other, first));
  });
}

/** Whether a draft's party is the candidate: the same words, or the same thing met again in the sentence. */
export function covers(party: { readonly begin: number; readonly end: number }, candidate: Candidate): boolean {
  return party.begin < candidate.argument.end && candidate.argument.begin < party.end;
}

/** How the clauses of the sentence join the two: "subj:back:obj", "obj:kill:by". */
function paths(
  first: Candidate,
  second: Candidate,
  evidence: Evidence,
  add: (name: string, value: string) => void,
): void {
  const { clauses } = evidence.context.parsed;
  const slots = clauses.map((clause) => [slotIn(clause, first), slotIn(clause, second)] as const);
  clauses.forEach((clause, i) => {
    const [left, right] = slots[i] ?? [];
    const cue = evidence.cues[clause.verb.verb.index] ?? '';
    const voice = clause.verb.passive ? 'passive' : 'active';
    if (left && right) {
      add('path', `${left}:${clause.verb.lemma}:${right}`);
      add('path-cue', `${left}:${cue}:${right}`);
      add('path-shape', `${left}:${voice}:${right}`);
      addClass(`path-class-${left}-${right}`, clause.verb.lemma, evidence.classes, add);
    } else if (left) {
      add('left', `${left}:${clause.verb.lemma}`);
      add('left-cue', `${left}:${cue}`);
    } else if (right) {
      add('right', `${right}:${clause.verb.lemma}`);
      add('right-cue', `${right}:${cue}`);
      // The subject of a clause it depends on: "X fled after killing Y".
      const above = clause.parent ? slots[clauses.indexOf(clause.parent)]?.[0] : undefined;
      if (above) add('path-up', `${above}:${clause.relation}:${clause.verb.lemma}:${right}`);
      if (above) add('path-up-cue', `${above}:${clause.relation}:${cue}:${right}`);
    }
  });
}

/** The place a party has in a clause: "subj", "obj", "second" or a preposition. */
function slotIn(clause: Clause, { argument, from, to }: Candidate): string | undefined {
  const holds = (noun: NounPhrase) => noun === argument.phrase || (noun.from <= from && to <= noun.to);
  if (clause.subjects.some(holds)) return 'subj';
  if (clause.objects.some(holds)) return 'obj';
  if (clause.second && holds(clause.second)) return 'second';
  return clause.obliques.find((oblique) => oblique.nouns.some(holds))?.preposition;
}

/** The clause that joins two parties, or the one that holds the second, or the first; `null` where none does. */
export function clauseOf(
  first: Candidate,
  second: Candidate | null,
  { parsed }: Context,
): { readonly clause: Clause; readonly joins: boolean } | null {
  const both = second ? parsed.clauses.find((clause) => slotIn(clause, first) && slotIn(clause, second)) : undefined;
  if (both) return { clause: both, joins: true };
  const under = second
    ? parsed.clauses.find((clause) => slotIn(clause, second) && clause.parent && slotIn(clause.parent, first))
    : undefined;
  if (under) return { clause: under, joins: true };
  const one = parsed.clauses.find((clause) => slotIn(clause, first));
  return one ? { clause: one, joins: second === null } : null;
}

function addClass(name: string, word: string, classes: WordClasses, add: (name: string, value: string) => void): void {
  const packed = classes.classesOf(word);
  if (packed < 0) return;
  add(`${name}1`, String(classAt(packed, 1)));
  add(`${name}2`, String(classAt(packed, 2)));
}

const start = beginHash(120);

/** Adds the features "name=value" and, the same for parties of these kinds only, "name=value|kinds", as hashes. */
function adder(found: Set<number>, prefix: string, kinds: string): (name: string, value: string | number) => void {
  const begun = addToHash(start, prefix);
  return (name, value) => {
    const state = addToHash(addToHash(addToHash(begun, name), '='), String(value));
    found.add(endHash(state));
    found.add(endHash(addToHash(state, kinds)));
  };
}
