import {
  type Certainty,
  type Claim,
  type ClaimRange,
  type ClaimValue,
  makeClaim,
  makeParty,
  type Party,
  type Source,
  type Span,
  type TextSpan,
  textSpan,
  type Voice,
} from '../model/index.ts';
import { contentId } from '../util/index.ts';
import { moodOf } from './mood.ts';
import type { Clause } from './parse/clause.ts';
import type { Argument } from './refer/argument.ts';
import type { Draft } from './rules/draft.ts';
import { type DateMention, rangeFromDates } from './time/index.ts';
import type { Attribution } from './voice/attribution.ts';
import type { Lexicon } from './words/word-lists.ts';

/** What every claim of a source shares. */
interface Frame {
  readonly source: Source;
  readonly reader: string;
  readonly lexicon: Lexicon;
  /** By the index of their sentence. */
  readonly attributions: ReadonlyMap<number, readonly Attribution[]>;
  /** Dates with offsets in the source's text. */
  readonly dates: readonly DateMention[];
}

const certaintyOrder: readonly Certainty[] = ['asserted', 'probable', 'possible', 'alleged', 'planned', 'asked'];

/** A claim of a draft, with its voice, certainty, polarity, range, wording and quote; `undefined` where the sentence only supposes it. */
export function toClaim(one: Draft, frame: Frame): Claim | undefined {
  const { source } = frame;
  const mood = moodOf(one);
  if (mood === 'hypothetical') return undefined;
  const voices = answering(one, frame);
  const denied = voices.some((voice) => voice.act === 'deny') && one.type !== 'stance';
  const quote = quoteOf(one, source.text);
  const subject = partyOf(one.subject, source.text);
  const object = one.object ? partyOf(one.object, source.text) : null;
  const polarity = one.negated !== denied || mood === 'negated' ? 'negated' : 'affirmed';
  // Crimes laid at somebody's door without day or number are an accusation, whoever makes it.
  const accusation: Certainty =
    (one.type === 'incident' && one.kinds.includes('crime') && (one.clause?.dates.length ?? 0) === 0) ||
    one.rule === 'accused-of'
      ? 'alleged'
      : 'asserted';
  const certainty = weakest([
    mood === 'negated' ? 'asserted' : mood,
    accusation,
    hedgeOf(one, frame),
    ...voices.map((voice) => voice.certainty),
  ]);
  const claim = {
    source: source.id,
    type: one.type,
    subject,
    object,
    value: one.value ? citedValue(one.value, source.text) : null,
    role: one.type === 'posting' ? (one.role ?? 'other') : null,
    title: spanOf(one.title, source.text),
    rank: spanOf(one.rank, source.text),
    kinds: [...one.kinds],
    appointedBy: one.type === 'posting' && one.appointedBy ? partyOf(one.appointedBy, source.text) : null,
    replaces: one.type === 'posting' && one.replaces ? partyOf(one.replaces, source.text) : null,
    attribution: chainOf(one, voices, frame),
    certainty,
    polarity,
    range: rangeOf(one, certainty, frame),
    wording: wordingIn(quote, one, frame),
    citation: {
      segment: one.parsed.sentence.segment.kind,
      begin: quote.begin,
      end: quote.end,
      quote: source.text.slice(quote.begin, quote.end),
    },
  } as const;
  const id = contentId('clm', {
    ...claim,
    attribution: claim.attribution.map(({ voice, text }) => [voice, text]),
    range: null,
    wording: null,
  });
  const confidence = Math.round(confidenceOf(one) * 100) / 100;
  return makeClaim({ ...claim, id, links: [], reader: frame.reader, confidence }, source);
}

/** The attributions whose content holds the claim's predicate, outermost first. Words said in passing answer to a source only inside its quotation marks. */
function answering(one: Draft, frame: Frame): Attribution[] {
  return [...(frame.attributions.get(one.parsed.sentence.index) ?? [])]
    .filter((attribution) => {
      if (one.inPassing && !attribution.direct && attribution.source !== null) return false;
      if (one.inPassing && attribution.source === null)
        return within(one.anchor, attribution.content) && attribution.cue.begin < one.anchor.begin;
      if (one.type === 'interpretation' && attribution.content.some((content) => content.begin === one.anchor.begin))
        return true;
      return within(one.anchor, attribution.content) && !holds(attribution.cue, one.anchor);
    })
    .sort((a, b) => lengthOf(b.content) - lengthOf(a.content) || a.cue.begin - b.cue.begin);
}

function within(anchor: Span, content: readonly Span[]): boolean {
  return content.some((span) => span.begin <= anchor.begin && anchor.end <= span.end);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.begin, 0);
}

function chainOf(one: Draft, voices: readonly Attribution[], frame: Frame): Voice[] {
  const { source } = frame;
  const { segment } = one.parsed.sentence;
  const chain: Voice[] = [];
  if (segment.kind === 'comment' && segment.author) {
    // A reader's comment is the reader's word; the publication only hosts it.
    chain.push({ voice: 'person', ...segment.author, cue: 'comment', stance: null });
  } else {
    chain.push({
      voice: 'publisher',
      text: source.publication ?? source.name,
      begin: null,
      end: null,
      cue: null,
      stance: null,
    });
  }
  for (const voice of voices) {
    const span = voice.source
      ? textSpan(source.text, voice.source.begin, voice.source.end)
      : textSpan(source.text, voice.cue.begin, voice.cue.end);
    chain.push({ voice: voice.voice, ...span, cue: voice.cueText, stance: voice.stance });
  }
  if (
    one.type === 'stance' &&
    !voices.some((voice) => voice.referent !== undefined && voice.referent === one.subject.referent)
  ) {
    const cue = one.clause ? source.text.slice(one.clause.verb.begin, one.clause.verb.end) : null;
    chain.push({
      voice: one.subject.kind === 'person' ? 'person' : 'body',
      text: one.subject.text,
      begin: one.subject.begin,
      end: one.subject.end,
      cue,
      stance: 'neutral',
    });
  }
  return chain;
}

/** A hedging adverb beside the verb: "probably", "likely", "suspected". */
function hedgeOf(one: Draft, frame: Frame): Certainty {
  const { clause, parsed } = one;
  if (!clause) return 'asserted';
  const { tokens } = parsed.sentence;
  for (let i = Math.max(0, clause.verb.from - 3); i < Math.min(tokens.length, clause.verb.to + 2); i += 1) {
    const hedge = frame.lexicon.hedges.get(tokens[i]?.lower ?? '');
    if (hedge) return hedge as Certainty;
  }
  return 'asserted';
}

function weakest(all: readonly Certainty[]): Certainty {
  return all.reduce(
    (worst, one) => (certaintyOrder.indexOf(one) > certaintyOrder.indexOf(worst) ? one : worst),
    'asserted' as Certainty,
  );
}

function rangeOf(one: Draft, certainty: Certainty, frame: Frame): ClaimRange {
  const { source } = frame;
  const { clause } = one;
  const marks = clause ? datesOf(clause) : [];
  const dates = datesWithin(one.parsed.sentence, frame.dates).filter((date) =>
    marks.some((mark) => mark.begin <= date.begin && date.end <= mark.end + 1),
  );
  const tense = certainty === 'planned' ? 'future' : tenseOf(clause);
  // "no longer commands", "is no longer the commander": what was so has ended.
  const ceased =
    clause?.verb.ceased === true && !one.inPassing && (one.aspect === 'state' || one.aspect === 'past-state');
  const aspect = ceased ? 'end' : one.aspect === 'past-state' && certainty === 'planned' ? 'state' : one.aspect;
  return rangeFromDates({
    anchor: source.published,
    dates,
    shape: { aspect, tense },
    ...(one.holdsNow && aspect !== 'end' && aspect !== 'event' && certainty !== 'planned'
      ? { holdsAtAnchor: true }
      : {}),
  });
}

/** The dates of a sentence, found by halving: dates are in order. */
function datesWithin(sentence: Span, dates: readonly DateMention[]): readonly DateMention[] {
  let from = 0;
  for (let high = dates.length; from < high; ) {
    const middle = (from + high) >> 1;
    if ((dates[middle]?.begin ?? 0) < sentence.begin) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < dates.length && (dates[to]?.begin ?? 0) < sentence.end) to += 1;
  return dates.slice(from, to);
}

/** The dates of a clause; one that hangs on another shares its dates. */
function datesOf(clause: Clause): Clause['dates'] {
  if (clause.dates.length > 0 || !clause.parent) return clause.dates;
  // "Back in 2017, X claimed that it had stopped": a date that opens the sentence spans what is told in it.
  if (clause.relation === 'complement')
    return datesOf(clause.parent).filter((date) => date.begin < (clause.parent?.subjects[0]?.begin ?? 0));
  return clause.relation === 'participle' ||
    clause.relation === 'conjunct' ||
    clause.relation === 'infinitive' ||
    clause.relation === 'adverbial'
    ? datesOf(clause.parent)
    : clause.dates;
}

function tenseOf(clause: Clause | null): 'present' | 'perfect' | 'past' | 'future' {
  if (!clause) return 'present';
  if (clause.finite || !clause.parent) return clause.verb.form === 'ing' ? 'present' : clause.verb.tense;
  return tenseOf(clause.parent);
}

/** From the first word the claim needs to the last, inside its sentence; a headline or short sentence whole. */
function quoteOf(one: Draft, text: string): Span {
  const { sentence } = one.parsed;
  const inside = one.evidence.filter((span) => span.begin >= sentence.begin && span.end <= sentence.end);
  const begin = Math.min(one.anchor.begin, ...inside.map((span) => span.begin));
  const end = Math.max(one.anchor.end, ...inside.map((span) => span.end));
  const whole = { begin: sentence.begin, end: sentence.end };
  if (sentence.end - sentence.begin <= 160) return whole;
  // Full words around the edges: quotation begins at the determiner, not behind it.
  const determiner = /(?:\b(?:the|a|an|its|their|his|her|this)\s+(?:[\w’'-]+\s+)?)$/i.exec(
    text.slice(sentence.begin, begin),
  );
  // A bracket opened in the quote is closed in it.
  const open = text.slice(begin, end).lastIndexOf('(');
  const closes = open >= 0 && !text.slice(begin + open, end).includes(')') ? text.indexOf(')', end) : -1;
  return {
    begin: determiner ? begin - determiner[0].length : begin,
    end: closes >= 0 && closes < Math.min(end + 40, sentence.end) ? closes + 1 : end,
  };
}

/** Loaded terms inside the quote, as written. */
function wordingIn(quote: Span, one: Draft, frame: Frame): string[] {
  const tokens = one.parsed.sentence.tokens.filter((token) => token.begin >= quote.begin && token.end <= quote.end);
  const folded = tokens.map((token) => token.folded);
  const found: string[] = [];
  for (let i = 0; i < folded.length; i += 1) {
    const hit = frame.lexicon.loaded.longestAt(folded, i);
    const compound = hit ? undefined : loadedPart(tokens[i]?.lower ?? '', frame.lexicon);
    if (compound) found.push(tokens[i]?.text ?? compound);
    if (!hit) continue;
    const [first, last] = [tokens[i], tokens[hit.to - 1]];
    if (first && last) found.push(frame.source.text.slice(first.begin, last.end));
    i = hit.to - 1;
  }
  return [...new Set(found)];
}

function loadedPart(word: string, lexicon: Lexicon): string | undefined {
  const parts = word.split('-');
  return parts.length > 1 && parts.some((part) => lexicon.loaded.has(part)) ? word : undefined;
}

function partyOf(argument: Argument, text: string): Party {
  return makeParty({
    begin: argument.begin,
    end: argument.end,
    text: text.slice(argument.begin, argument.end),
    kind: argument.kind,
    name: argument.name.replace(/\s+/g, ' ').trim(),
  });
}

function spanOf(span: TextSpan | null, text: string): TextSpan | null {
  return span ? textSpan(text, span.begin, span.end) : null;
}

function citedValue(value: ClaimValue, text: string): ClaimValue {
  return { ...value, text: text.slice(value.begin, value.end) };
}

/** A rule's own trust, less where a party is only a pronoun or a description. */
function confidenceOf(one: Draft): number {
  const weak = (argument: Argument | null) => argument !== null && argument.referent?.named !== true;
  const pronoun = (argument: Argument | null) => argument?.phrase?.pronoun === true;
  let confidence = one.confidence;
  if (weak(one.subject)) confidence -= 0.15;
  if (weak(one.object)) confidence -= 0.1;
  if (pronoun(one.subject) || pronoun(one.object)) confidence -= 0.1;
  return Math.max(0.1, confidence);
}
