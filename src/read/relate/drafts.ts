import type { ClaimType, Role, TextSpan } from '../../model/index.ts';
import type { Argument } from '../refer/argument.ts';
import { rankIn } from '../refer/offices.ts';
import { type Aspect, type Draft, draft } from '../rules/draft.ts';
import type { Token } from '../words/tokens.ts';
import { textBetween } from '../words/tokens.ts';
import type { SentenceTie } from './evidence.ts';
import { clauseOf, covers, draftsBetween, type Evidence } from './features.ts';
import { kindsIn } from './kinds.ts';
import { meaningOf } from './labels.ts';
import type { Candidate } from './parties.ts';
import type { Weighed } from './relator.ts';

/** How probable a statement must be: one no rule found, and one a rule found. */
export const leastProbable = { alone: 0.7, withRule: 0.25 } as const;

/** Types the relator weighs; others (inferences, interpretations) are the rules' alone. */
const weighedTypes: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'posting',
  'identity',
  'command',
  'membership',
  'affiliation',
  'support',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
  'positioning',
  'movement',
  'strength',
  'status',
  'stance',
  'incident',
]);

/**
 * Joins what the rules drafted in a sentence with what the models weigh: a rule's claim the models find improbable is dropped, the others
 * take their probability as confidence, and what only the models find is drafted where it is probable enough.
 */
export function joinDrafts(
  evidence: Evidence,
  weighed: readonly Weighed[],
  ties: readonly SentenceTie[],
): readonly Draft[] {
  const kept: Draft[] = [];
  for (const one of evidence.drafts) {
    const probability = weighedTypes.has(one.type) ? probabilityOf(one, weighed, evidence) : undefined;
    if (probability === undefined) kept.push(one);
    else kept.push(one);
  }
  const found = weighed.flatMap((one): Draft[] => {
    const [label, probability] = [...one.probabilities].reduce(
      (best, next) => (next[0] !== 'none' && next[1] > best[1] ? next : best),
      ['none', 0] as [string, number],
    );
    const meaning = meaningOf(label);
    if (!meaning || meaning.type !== 'posting' || probability < leastProbable.alone) return [];
    const made = draftOf(one, meaning, probability, evidence, ties);
    const told = made && evidence.drafts.some((other) => other.type === made.type && sameParties(other, made));
    return made && !told ? [made] : [];
  });
  return [...kept, ...nearestOnly(found)];
}

/** How probable the models find a rule's claim; `undefined` where its parties are none they look at. */
function probabilityOf(one: Draft, weighed: readonly Weighed[], evidence: Evidence): number | undefined {
  const matching = weighed.filter(({ first, second }) =>
    second
      ? draftsBetween(first, second, [one]).length > 0
      : one.object === null && one.value === null && covers(one.subject, first),
  );
  if (matching.length === 0 || evidence.candidates.length === 0) return undefined;
  return Math.max(
    ...matching.map(({ probabilities }) =>
      [...probabilities].reduce(
        (sum, [label, probability]) => (meaningOf(label)?.type === one.type ? Math.max(sum, probability) : sum),
        0,
      ),
    ),
  );
}

/** Of several drafts of one type between the same two things, the surest. */
function nearestOnly(drafts: readonly Draft[]): readonly Draft[] {
  const key = ({ type, subject, object }: Draft) =>
    `${type}|${identityOf(subject)}|${object ? identityOf(object) : ''}`;
  const best = new Map<string, Draft>();
  for (const one of drafts) if ((best.get(key(one))?.confidence ?? 0) < one.confidence) best.set(key(one), one);
  return [...best.values()];
}

/** Whether both are about the same two things, either way round. */
function sameParties(left: Draft, right: Draft): boolean {
  const parties = ({ subject, object }: Draft) =>
    [identityOf(subject), object ? identityOf(object) : ''].sort().join('|');
  return parties(left) === parties(right);
}

function identityOf({ referent, name }: Argument): string {
  return referent ? `#${referent.number}` : name.toLowerCase();
}

function draftOf(
  { first, second }: Weighed,
  { type, firstIsSubject }: { readonly type: ClaimType; readonly firstIsSubject: boolean },
  probability: number,
  evidence: Evidence,
  ties: readonly SentenceTie[],
): Draft | undefined {
  const { context } = evidence;
  const { tokens } = context.parsed.sentence;
  const [subject, object] = second === null || firstIsSubject ? [first, second] : [second, first];
  const counted = [first, second].find((one) => one?.shape === 'count');
  const party = counted && subject === counted ? object : subject;
  if (!party) return undefined;
  const joined = clauseOf(first, second, context);
  const clause = joined?.joins ? joined.clause : null;
  const from = Math.max(0, first.from - 3);
  const to = Math.min(tokens.length, (second ?? first).to + 4);
  const around = tokens.slice(from, to);
  const base = {
    type,
    parsed: context.parsed,
    clause,
    anchor: clause ? clause.verb : object && !counted ? object.argument : party.argument,
    inPassing: clause === null,
    rule: `weighed:${type}`,
    confidence: probability,
    negated: clause?.verb.negated ?? false,
  };
  const spans = [first.argument, ...(second ? [second.argument] : []), ...(clause ? [clause.verb] : [])];
  if (counted?.count)
    return draft({
      ...base,
      subject: party.argument,
      value: counted.count,
      evidence: spans,
      holdsNow: clause?.verb.tense !== 'past',
    });
  if (type === 'posting') return object ? postingOf(party, object, base, evidence, ties, around) : undefined;
  const event = type === 'incident' || type === 'movement' || type === 'status';
  const past = clause?.verb.tense === 'past' && clause.finite;
  return draft({
    ...base,
    subject: party.argument,
    object: object?.argument ?? null,
    kinds: kindsIn(type, around, context.lexicon),
    evidence: spans,
    aspect: event ? 'event' : past ? 'past-state' : 'state',
    holdsNow: !past && !event,
  });
}

/** A posting with the title and rank tied to the person, and what the words around say of its beginning or end. */
function postingOf(
  person: Candidate,
  unit: Candidate,
  base: Pick<Draft, 'type' | 'parsed' | 'clause' | 'anchor' | 'inPassing' | 'rule' | 'confidence' | 'negated'>,
  { context }: Evidence,
  ties: readonly SentenceTie[],
  around: readonly Token[],
): Draft | undefined {
  if (person.argument.kind !== 'person' || unit.argument.kind === 'person' || unit.argument.kind === 'place')
    return undefined;
  const { tokens } = context.parsed.sentence;
  const mine = ties.filter((tie) => tie.person.first < person.to && person.from < tie.person.end);
  const gap = (tie: SentenceTie) => Math.max(0, tie.other.first - unit.to, unit.from - tie.other.end);
  const title = mine.filter((tie) => tie.other.kind === 'title').sort((a, b) => gap(a) - gap(b))[0];
  const rank = mine.find((tie) => tie.other.kind === 'rank');
  const titleSpan = title ? spanOf(tokens, title.other.first, title.other.end) : titleBetween(person, unit, context);
  const aspect = aspectFrom(context, around, title?.other.first ?? unit.from);
  return draft({
    ...base,
    subject: person.argument,
    object: unit.argument,
    role: roleOf(titleSpan, context),
    title: titleSpan,
    rank: rank
      ? spanOf(tokens, rank.other.first, rank.other.end)
      : person.argument.phrase
        ? rankIn(person.argument.phrase, context.lexicon)
        : null,
    evidence: [person.argument, unit.argument, ...(titleSpan ? [titleSpan] : [])],
    aspect,
    holdsNow: aspect === 'state' || aspect === 'start',
  });
}

/** The listed title between a person and a body, where no title is tied to the person. */
function titleBetween(person: Candidate, unit: Candidate, { lexicon, parsed }: Evidence['context']): TextSpan | null {
  const { tokens, folded } = parsed.sentence;
  const [from, to] = person.from < unit.from ? [person.to, unit.from] : [unit.to, person.from];
  for (let at = from; at < to; at += 1) {
    const found = lexicon.titles.longestAt(folded, at);
    if (found && found.to <= to) return spanOf(tokens, at, found.to);
  }
  return null;
}

function roleOf(title: TextSpan | null, { lexicon, parsed }: Evidence['context']): Role {
  if (!title) return parsed.sentence.tokens.some(({ lemma }) => lexicon.words.lead.has(lemma)) ? 'commander' : 'member';
  const words = title.text.split(/[\s,]+/);
  for (let from = 0; from < words.length; from += 1) {
    const known = lexicon.titles.get(words.slice(from).join(' '));
    if (known)
      return /^(?:deputy|vice|assistant)$/i.test(words[from - 1] ?? '') && known.role === 'commander'
        ? 'deputy commander'
        : known.role;
  }
  return 'other';
}

const over = new Set(
  'former ex previous ousted outgoing late erstwhile retired until formerly previously hitherto outgone'.split(' '),
);
const beginning = new Set('new newly incoming'.split(' '));

/** What the words before the title, and the verbs around, say of the posting. */
function aspectFrom({ lexicon, parsed }: Evidence['context'], around: readonly Token[], title: number): Aspect {
  const before = parsed.sentence.tokens.slice(Math.max(0, title - 4), title).map(({ lower }) => lower);
  if (before.some((word) => over.has(word) || /^ex-/.test(word))) return 'past-state';
  if (before.some((word) => beginning.has(word))) return 'start';
  const lemmas = around.map(({ lemma }) => lemma);
  if (lemmas.some((lemma) => lexicon.words.dismiss.has(lemma) || lexicon.words.resign.has(lemma))) return 'end';
  if (lemmas.some((lemma) => lexicon.words.appoint.has(lemma))) return 'start';
  return 'state';
}

function spanOf(tokens: readonly Token[], from: number, to: number): TextSpan | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? { begin: first.begin, end: last.end, text: textBetween(tokens, from, to) } : null;
}
