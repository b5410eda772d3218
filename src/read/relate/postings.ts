import type { Role, TextSpan } from '../../model/index.ts';
import type { Aspect } from '../claim-parts.ts';
import type { Argument } from '../refer/argument.ts';
import { rankIn } from '../refer/offices.ts';
import type { Context } from '../rules/context.ts';
import { type Draft, draft } from '../rules/draft.ts';
import type { Token } from '../words/tokens.ts';
import { textBetween } from '../words/tokens.ts';
import { clauseJoining, type Evidence } from './features.ts';
import type { Weighed } from './relator.ts';
import type { SentenceTie } from './sentence-ties.ts';

/** How probable a posting no rule found must be. Below, more than a third were wrong in cross-validation. */
const leastProbable = 0.9;

/** The same for a person whom a rule posts elsewhere in the sentence: the other body is mostly who appoints, or the whole the unit belongs to. */
const leastProbableBeside = 0.95;

/** Postings the model finds probable and no rule drafted. */
export function weighedPostings(evidence: Evidence, weighed: readonly Weighed[]): readonly Draft[] {
  const best = new Map<string, Draft>();
  for (const one of weighed) {
    // "a new head" is for the rules, which know who is meant; a headline without a verb tells too little.
    if (one.probability < leastProbable || one.person.shape === 'description') continue;
    if (evidence.context.parsed.sentence.segment.kind === 'headline') continue;
    const made = postingOf(one, evidence);
    // Somebody beside a body, with no office and no verb that joins them, is posted by nothing the text says.
    if (made.role === 'member' && made.clause === null) continue;
    if (isGone(one, evidence.context)) continue;
    // "how long he led it": who reports is no body that is led.
    if (one.body.shape === 'pronoun' && one.body.argument.kind === 'organisation') continue;
    const parties = partiesOf(made);
    const beside = evidence.drafts.some(
      (other) => other.type === 'posting' && identityOf(other.subject) === identityOf(made.subject),
    );
    if (beside && one.probability < leastProbableBeside) continue;
    const told = evidence.drafts.some((other) => other.type === 'posting' && partiesOf(other) === parties);
    if (!told && (best.get(parties)?.confidence ?? 0) < made.confidence) best.set(parties, made);
  }
  return [...best.values()];
}

/** "in place of X", "following the death of X": the words tell of somebody else in the office. */
function isGone({ person }: Weighed, { parsed }: Context): boolean {
  const before = parsed.sentence.folded.slice(Math.max(0, person.from - 6), person.from).join(' ');
  return /\b(?:place|stead|death|martyrdom|killing|assassination|removal|dismissal|departure|resignation|arrest|capture)(?: \S+){0,2} of(?: \S+){0,2}$/.test(
    before,
  );
}

function partiesOf({ subject, object }: Draft): string {
  return `${identityOf(subject)}|${identityOf(object)}`;
}

function identityOf(party: Argument | null): string {
  return party ? (party.referent ? `#${party.referent.number}` : party.name.toLowerCase()) : '';
}

/** A posting with the title and rank tied to the person, and what the words around say of its beginning or end. */
function postingOf(one: Weighed, { context, ties }: Evidence): Draft {
  const { person, body } = one;
  const { tokens } = context.parsed.sentence;
  const mine = ties.filter((tie) => tie.person.first < person.to && person.from < tie.person.end);
  const gap = ({ other }: SentenceTie) => Math.max(0, other.first - body.to, body.from - other.end);
  const tied = mine.filter(({ other }) => other.kind === 'title').sort((a, b) => gap(a) - gap(b))[0];
  const title = tied ? spanOf(tokens, tied.other.first, tied.other.end) : titleBetween(one, context);
  const rank = mine.find(({ other }) => other.kind === 'rank')?.other;
  const from = Math.max(0, Math.min(person.from, body.from) - 3);
  const around = tokens.slice(from, Math.max(person.to, body.to) + 4);
  const aspect = aspectFrom(context, around, title?.begin ?? body.argument.begin);
  const clause = clauseJoining(one, context);
  return draft({
    type: 'posting',
    subject: person.argument,
    object: body.argument,
    role: roleOf(title, context),
    title,
    rank: rank
      ? spanOf(tokens, rank.first, rank.end)
      : person.argument.phrase
        ? rankIn(person.argument.phrase, context.lexicon)
        : null,
    parsed: context.parsed,
    clause,
    anchor: clause ? clause.verb : (title ?? body.argument),
    evidence: [person.argument, body.argument, ...(title ? [title] : []), ...(clause ? [clause.verb] : [])],
    aspect,
    holdsNow: aspect === 'state' || aspect === 'start',
    negated: clause?.verb.negated ?? false,
    inPassing: clause === null,
    rule: 'weighed',
    confidence: one.probability,
  });
}

/** The listed title between a person and a body, where no title is tied to the person. */
function titleBetween({ person, body }: Weighed, { lexicon, parsed }: Context): TextSpan | null {
  const { tokens, folded } = parsed.sentence;
  const [from, to] = person.from < body.from ? [person.to, body.from] : [body.to, person.from];
  for (let at = from; at < to; at += 1) {
    const found = lexicon.titles.longestAt(folded, at);
    if (found && found.to <= to) return spanOf(tokens, at, found.to);
  }
  return null;
}

function roleOf(title: TextSpan | null, { lexicon, parsed }: Context): Role {
  if (!title) return parsed.sentence.tokens.some(({ lemma }) => lexicon.words.lead.has(lemma)) ? 'commander' : 'member';
  const words = title.text.split(/[\s,]+/);
  for (let from = 0; from < words.length; from += 1) {
    const known = lexicon.titles.get(words.slice(from).join(' '));
    if (!known) continue;
    const deputy = /^(?:deputy|vice|assistant)$/i.test(words[from - 1] ?? '');
    return deputy ? (known.role === 'commander' ? 'deputy commander' : 'other') : known.role;
  }
  return 'other';
}

const over = new Set(
  'former ex previous ousted outgoing late erstwhile retired until formerly previously hitherto outgone'.split(' '),
);
const beginning = new Set('new newly incoming'.split(' '));

/** What the words before the title, and the verbs around, say of the posting. */
function aspectFrom({ lexicon, parsed }: Context, around: readonly Token[], title: number): Aspect {
  const { tokens } = parsed.sentence;
  const at = tokens.findIndex((token) => token.begin >= title);
  const before = tokens.slice(Math.max(0, at - 4), Math.max(0, at)).map(({ lower }) => lower);
  if (before.some((word) => over.has(word) || word.startsWith('ex-'))) return 'past-state';
  if (before.some((word) => beginning.has(word))) return 'start';
  const lemmas = around.map(({ lemma }) => lemma);
  if (lemmas.some((lemma) => lexicon.words.dismiss.has(lemma) || lexicon.words.resign.has(lemma))) return 'end';
  // "N months with X as commander came to a close".
  if (/\b(?:to (?:a close|an end)|ended|expired|is over|was over)\b/.test(around.map(({ lower }) => lower).join(' ')))
    return 'end';
  return lemmas.some((lemma) => lexicon.words.appoint.has(lemma)) ? 'start' : 'state';
}

function spanOf(tokens: readonly Token[], from: number, to: number): TextSpan | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? { begin: first.begin, end: last.end, text: textBetween(tokens, from, to) } : null;
}
