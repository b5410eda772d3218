import { hashText } from '../crf/index.ts';
import type { Clause } from '../parse/clause.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Context } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { classAt, type WordClasses } from '../spot/index.ts';
import { type Candidate, candidatesOf, type Pair } from './candidates.ts';
import type { SentenceTie } from './sentence-ties.ts';

/** What is known of a sentence when its persons and bodies are weighed. */
export interface Evidence {
  readonly context: Context;
  readonly candidates: readonly Candidate[];
  /** What the rules drafted in this sentence. */
  readonly drafts: readonly Draft[];
  readonly ties: readonly SentenceTie[];
  /** What each word tells by the lists, or an empty text. */
  readonly cues: readonly string[];
  readonly classes: WordClasses;
}

/** What is known of a sentence before its persons and bodies are weighed. */
export function evidenceOf(
  context: Context,
  drafts: readonly Draft[],
  ties: readonly SentenceTie[],
  classes: WordClasses,
): Evidence {
  return { context, candidates: candidatesOf(context), drafts, ties, cues: cueWords(context), classes };
}

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
  'site',
  'part',
  'belonging',
] as const;

/** What each word tells by the lists: the type of claim of its verb frame, an office, a way of appointing. */
function cueWords({ parsed, lexicon }: Context): readonly string[] {
  const { tokens, folded } = parsed.sentence;
  return tokens.map((token, i) => {
    const frame = lexicon.verbs.get(token.lemma)?.[0];
    if (frame && /^(?:VERB|NOUN|ADJ|AUX)$/.test(token.pos)) return `verb:${frame.type}`;
    const told = cueClasses.find(
      (name) => lexicon.words[name].has(token.lemma) || lexicon.words[name].has(token.lower),
    );
    if (told) return told;
    if (lexicon.titles.longestAt(folded, i)) return 'title';
    return lexicon.cues.has(token.lemma) ? 'saying' : '';
  });
}

/** Features of a person and a body of a sentence: the words between and beside them, the clauses that join them, the tie model's word, the rules'. */
export function pairFeatures({ person, body }: Pair, evidence: Evidence): Uint32Array {
  const { context } = evidence;
  const { tokens } = context.parsed.sentence;
  const [first, second] = person.from < body.from ? [person, body] : [body, person];
  const order = first === person ? '>' : '<';
  const found: string[] = [];
  const add = (name: string, value: string | number) => found.push(`${name}=${value}`, `${order}${name}=${value}`);
  add('kind', body.argument.kind);
  add('shapes', `${person.shape}-${body.shape}`);
  const between = tokens.slice(first.to, second.from);
  const gap = between.length;
  add('gap', gap === 0 ? 0 : gap < 3 ? 1 : gap < 6 ? 3 : gap < 12 ? 6 : gap < 24 ? 12 : 24);
  const others = evidence.candidates.filter((one) => one.from >= first.to && one.to <= second.from);
  add('others', Math.min(others.length, 4));
  add(
    'other-kinds',
    others
      .slice(0, 3)
      .map(({ argument }) => argument.kind[0])
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
  const commas = between.filter(({ text }) => text === ',').length;
  add(
    'marks',
    `${Math.min(commas, 3)}${between.some(({ text }) => text === ';' || text === ':') ? ';' : ''}${between.some(({ lower }) => lower === 'and') ? '&' : ''}`,
  );
  for (const [name, at] of [
    ['before', first.from - 1],
    ['after', second.to],
    ['first+1', first.to],
    ['second-1', second.from - 1],
    ['before2', first.from - 2],
    ['after2', second.to + 1],
  ] as const) {
    add(name, tokens[at]?.lemma ?? (at < 0 ? '^' : '$'));
    const cue = evidence.cues[at];
    if (cue) add(`${name}-cue`, cue);
  }
  paths(person, body, evidence, add);
  const tie = tieBetween(person, body, evidence.ties);
  add('tie', tie > 0.9 ? 3 : tie > 0.7 ? 2 : tie > 0 ? 1 : 0);
  for (const draft of evidence.drafts) {
    if (!draft.object || !covers(draft.subject, person) || !covers(draft.object, body)) continue;
    add('rule', draft.type);
    add('rule-name', `${draft.rule}|${draft.type}`);
  }
  return Uint32Array.from(new Set(found.map((name) => hashText(name, 120))));
}

/** How sure the tie model is that a person is posted to a body; 0 where it finds no tie. */
function tieBetween(person: Candidate, body: Candidate, ties: readonly SentenceTie[]): number {
  return ties.reduce((most, tie) => {
    const posted = tie.other.kind === 'unit' || tie.other.kind === 'organisation';
    const at = (item: SentenceTie['other'], { from, to }: Candidate) => item.first < to && from < item.end;
    return posted && at(tie.person, person) && at(tie.other, body) ? Math.max(most, tie.confidence) : most;
  }, 0);
}

function covers(party: { readonly begin: number; readonly end: number }, { argument }: Candidate): boolean {
  return party.begin < argument.end && argument.begin < party.end;
}

/** How the clauses of the sentence join the two: "subj:lead:obj", "obj:kill:by". */
function paths(
  person: Candidate,
  body: Candidate,
  { context, cues, classes }: Evidence,
  add: (name: string, value: string) => void,
): void {
  const { clauses } = context.parsed;
  const slots = clauses.map((clause) => [slotIn(clause, person), slotIn(clause, body)] as const);
  clauses.forEach((clause, i) => {
    const [left, right] = slots[i] ?? [];
    const cue = cues[clause.verb.verb.index] ?? '';
    if (left && right) {
      add('path', `${left}:${clause.verb.lemma}:${right}`);
      add('path-cue', `${left}:${cue}:${right}`);
      add('path-shape', `${left}:${clause.verb.passive ? 'passive' : 'active'}:${right}`);
      addClass(`path-class-${left}-${right}`, clause.verb.lemma, classes, add);
    } else if (left) {
      add('left', `${left}:${clause.verb.lemma}`);
      add('left-cue', `${left}:${cue}`);
    } else if (right) {
      add('right', `${right}:${clause.verb.lemma}`);
      add('right-cue', `${right}:${cue}`);
      // The subject of a clause it depends on: "X rose to lead Y".
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

/** The clause that joins a person and a body; `null` where none does. */
export function clauseJoining({ person, body }: Pair, { parsed }: Context): Clause | null {
  return (
    parsed.clauses.find((clause) => slotIn(clause, person) && slotIn(clause, body)) ??
    parsed.clauses.find((clause) => slotIn(clause, body) && clause.parent && slotIn(clause.parent, person)) ??
    null
  );
}

function addClass(name: string, word: string, classes: WordClasses, add: (name: string, value: string) => void): void {
  const packed = classes.classesOf(word);
  if (packed < 0) return;
  add(`${name}1`, String(classAt(packed, 1)));
  add(`${name}2`, String(classAt(packed, 2)));
}
