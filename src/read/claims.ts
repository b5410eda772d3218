import type { Certainty, Claim, ClaimRange, Source, Span } from '../model/index.ts';
import { moodOf } from './mood.ts';
import type { Clause } from './parse/clause.ts';
import { byThen, isPerformed } from './performed.ts';
import type { Draft } from './rules/draft.ts';
import { claimOf, voicesOf, weakest } from './statement.ts';
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

/** A claim of a draft, with its voice, certainty, polarity, range, wording and quote; `undefined` where the sentence only supposes it. */
export function toClaim(one: Draft, frame: Frame): Claim | undefined {
  const { source } = frame;
  const voices = voicesOf(one, frame.attributions.get(one.parsed.sentence.index) ?? []);
  const above = one.clause?.parent;
  const performed = isPerformed(one, voices, above ? mentionsOf(datesOf(above), one, frame) : [], source.published);
  const mood = performed ? 'asserted' : moodOf(one);
  if (mood === 'hypothetical') return undefined;
  const denied = voices.some((voice) => voice.act === 'deny') && one.type !== 'stance';
  const quote = quoteOf(one, source.text);
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
  return claimOf(
    {
      ...one,
      segment: one.parsed.sentence.segment,
      quote,
      voices,
      ownCue: one.clause ? source.text.slice(one.clause.verb.begin, one.clause.verb.end) : null,
      certainty,
      polarity,
      range: rangeOf(one, certainty, performed, frame),
      wording: wordingIn(quote, one, frame),
    },
    source,
    frame.reader,
  );
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

function rangeOf(one: Draft, certainty: Certainty, performed: boolean, frame: Frame): ClaimRange {
  const { source } = frame;
  const { clause } = one;
  const above = performed ? clause?.parent : null;
  const { effect } = one;
  const shared = effect
    ? mentionsOf(effect.dates, effect, frame)
    : mentionsOf(above ? datesOf(above) : clause ? datesOf(clause) : [], one, frame);
  const opening = clause ? one.parsed.phrases[clause.at - 1] : undefined;
  const dates =
    one.aspect === 'end' && clause?.dates.length === 0 && opening && 'word' in opening
      ? byThen(shared, opening)
      : shared;
  const tense = certainty === 'planned' ? 'future' : performed ? 'past' : tenseOf(clause);
  // "no longer commands", "is no longer the commander": what was so has ended.
  const ceased =
    clause?.verb.ceased === true && !one.inPassing && (one.aspect === 'state' || one.aspect === 'past-state');
  const aspect = ceased
    ? 'end'
    : performed && one.aspect === 'state'
      ? 'start'
      : one.aspect === 'past-state' && certainty === 'planned'
        ? 'state'
        : one.aspect;
  return rangeFromDates({
    anchor: source.published,
    dates,
    shape: { aspect, tense },
    ...(one.holdsNow && aspect !== 'end' && aspect !== 'event' && certainty !== 'planned'
      ? { holdsAtAnchor: true }
      : {}),
  });
}

/** The dates that stand at marks of a draft's sentence. */
function mentionsOf(marks: Clause['dates'], one: Pick<Draft, 'parsed'>, frame: Frame): readonly DateMention[] {
  return datesWithin(one.parsed.sentence, frame.dates).filter((date) =>
    marks.some((mark) => mark.begin <= date.begin && date.end <= mark.end + 1),
  );
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
  // "It was on 3 May that X was appointed": the date stands before what it is the day of.
  if (clause.parent.verb.lemma === 'be' && clause.parent.subjects.some(({ head }) => head.lower === 'it'))
    return clause.relation === 'complement' || clause.relation === 'relative' ? datesOf(clause.parent) : clause.dates;
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
