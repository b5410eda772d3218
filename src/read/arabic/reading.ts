import type { Source, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { claimOf, claimsOfDrafts, type Statement, voicesOf, weakest } from '../statement.ts';
import { rangeFromDates } from '../time/index.ts';
import type { Attribution } from '../voice/attribution.ts';
import { findArabicAttributions } from './attributions.ts';
import { Cast } from './cast.ts';
import { datedBehind } from './dated-behind.ts';
import { type ArabicDate, findArabicDates } from './dates.ts';
import type { ArabicParsed } from './items.ts';
import { arabicMentions, arabicTies } from './layers.ts';
import { type ArabicName, findArabicNames, type Learnt } from './names.ts';
import { parseSentence } from './parse.ts';
import { claimsBesideNames } from './rules/beside.ts';
import { postingsBesideNames, postingsOfEquations } from './rules/beside-offices.ts';
import type { ArabicDraft, RuleFrame } from './rules/draft.ts';
import { postingsOfClauses } from './rules/postings.ts';
import { relationsOf } from './rules/relations.ts';
import { type ArabicSentence, readArabicSentences } from './sentences.ts';
import type { WordBook } from './word-book.ts';
import { loadWordBook } from './word-book.ts';

/**
 * Reads the segments of a source that are written in Arabic. Offsets count in the source's text; names keep their spelling.
 * @throws {MusterError} `lexicon-damaged`
 */
export function readArabic(source: Source, reader: string): Reading {
  const book = loadWordBook();
  const { sentences, names, cast } = namesOf(source, book);
  const drafts: ArabicDraft[] = [];
  const parsed: ArabicParsed[] = [];
  const dates: ArabicDate[][] = [];
  const attributions: Attribution[] = [];
  const attributionsIn = new Map<number, readonly Attribution[]>();
  sentences.forEach((sentence, i) => {
    const here = findArabicDates(sentence.atoms, source.text, source.published, book);
    dates.push(here);
    const one = parseSentence({ sentence, names: names[i] ?? [], dates: here, cast, book, text: source.text });
    parsed.push(one);
    const frame: RuleFrame = { parsed: one, cast, book, text: source.text };
    const beside = [...postingsBesideNames(frame), ...postingsOfEquations(frame)];
    for (const posting of beside) hold(posting, cast);
    const told = postingsOfClauses(frame, (posting) => hold(posting, cast));
    drafts.push(...endedInPassing([...beside, ...told]), ...relationsOf(frame), ...claimsBesideNames(frame));
    const said = findArabicAttributions(frame);
    attributions.push(...said);
    attributionsIn.set(sentence.index, said);
  });
  const dated = datedBehind(drafts, sentences, dates);
  const made = withoutRepeats(dated.map((one) => named(one, cast)));
  const toClaim = (one: ArabicDraft) => {
    const voices = voicesOf(one, attributionsIn.get(one.parsed.sentence.index) ?? []);
    return claimOf(settle(one, voices, source, book), source, reader);
  };
  const { claims, problems } = claimsOfDrafts(made, toClaim, source);
  return {
    claims,
    mentions: arabicMentions(parsed, names, dates, source.text, book),
    ties: arabicTies(drafts),
    attributions: attributions.map(({ source: said, cue, content }) => ({
      source: said ? [said] : [],
      cue: [cue],
      content,
    })),
    problems,
  };
}

interface Named {
  readonly sentences: readonly ArabicSentence[];
  readonly names: readonly (readonly ArabicName[])[];
  readonly cast: Cast;
}

/** The sentences and their names: first names that show themselves, then the short forms the text gives them. */
function namesOf(source: Source, book: WordBook): Named {
  const { text } = source;
  const first = readArabicSentences(source, book).flatMap(({ atoms }) => findArabicNames(atoms, text, book));
  const bodies = new Map<string, ArabicName>();
  for (const name of first) {
    if (name.kind === 'unit' && !name.state && (name.head || name.outer < name.from) && name.rest.includes(' '))
      bodies.set(name.rest, name);
  }
  const people = first.filter((name) => name.kind === 'person' && name.key.includes(' '));
  const surnames = new Set(people.map((name) => name.key.split(' ').at(-1) ?? ''));
  const learnt: Learnt = { bodies, surnames };
  // "for Hammoud", written as one word, is taken apart once the text has told of a Hammoud.
  const told = new Set([...surnames, ...[...bodies.keys()].flatMap((key) => key.split(' '))]);
  const sentences = readArabicSentences(source, { ...book, knows: (word) => book.knows(word) || told.has(word) });
  const names = sentences.map(({ atoms }) => findArabicNames(atoms, text, book, learnt));
  const cast = new Cast();
  const all = names.flat();
  // Full names first, so that short forms find them.
  const length = (name: ArabicName) => name.key.split(' ').length + (name.head ? 1 : 0);
  for (const name of [...all].sort((a, b) => length(b) - length(a))) cast.add(name);
  return { sentences, names, cast };
}

function hold(posting: ArabicDraft, cast: Cast): void {
  const [person, unit] = [posting.subject.referent, posting.object?.referent];
  if (!person?.named || !unit || posting.negated || posting.certainty === 'planned' || posting.role !== 'commander')
    return;
  cast.hold(unit, person, posting.aspect === 'start');
}

/** "removes the commander of X", whose name is told further on: filled in where the text tells one name only. */
function named(one: ArabicDraft, cast: Cast): ArabicDraft {
  if (one.type !== 'posting' || one.subject.referent || !one.object?.referent || one.aspect === 'state') return one;
  const holder = cast.holderOf(one.object.referent, one.aspect === 'start' ? 'new' : 'former');
  return holder ? { ...one, subject: { ...one.subject, name: holder.name, referent: holder } } : one;
}

/** "removed the commander of X, Y": the office told beside the name is the one that ends; it is not told to last. */
function endedInPassing(drafts: readonly ArabicDraft[]): ArabicDraft[] {
  return drafts.filter(
    (one) =>
      !(
        one.inPassing &&
        one.type === 'posting' &&
        drafts.some(
          (other) =>
            !other.inPassing &&
            other.type === 'posting' &&
            (other.aspect === 'end' || other.aspect === 'start') &&
            other.subject.referent === one.subject.referent &&
            other.object?.referent === one.object?.referent,
        )
      ),
  );
}

/** One draft of each statement a sentence makes; what is said beside a name is kept where it is first said. */
function withoutRepeats(drafts: readonly ArabicDraft[]): ArabicDraft[] {
  const kept = new Map<string, ArabicDraft>();
  for (const one of drafts) {
    const key = [
      one.type,
      one.subject.referent?.number ?? one.subject.name,
      one.object?.referent?.number ?? one.object?.name ?? '',
      one.role ?? '',
      one.type === 'posting' ? one.aspect : one.kinds.join('+'),
      one.negated,
      one.inPassing ? one.parsed.sentence.segment.kind : one.parsed.sentence.index,
    ].join('|');
    const earlier = kept.get(key);
    if (!earlier || (earlier.confidence < one.confidence && !earlier.inPassing)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** A sentence up to this length is quoted whole, as in English. */
const wholeSentence = 160;

function settle(one: ArabicDraft, voices: readonly Attribution[], source: Source, book: WordBook): Statement {
  const { sentence } = one.parsed;
  const denied = voices.some((voice) => voice.act === 'deny');
  const certainty = weakest([one.certainty, ...voices.map((voice) => voice.certainty)]);
  const quote = quoteOf(one);
  const future = certainty === 'planned' || one.tense === 'future';
  const aspect = one.aspect === 'past-state' && future ? 'state' : one.aspect;
  return {
    type: one.type,
    subject: one.subject,
    object: one.object,
    value: one.value,
    role: one.role,
    title: one.title,
    rank: one.rank,
    kinds: one.kinds,
    appointedBy: one.appointedBy,
    replaces: one.replaces,
    segment: sentence.segment,
    quote,
    voices,
    ownCue: null,
    certainty,
    polarity: one.negated !== denied ? 'negated' : 'affirmed',
    range: rangeFromDates({
      anchor: source.published,
      dates: one.dates,
      shape: { aspect, tense: future ? 'future' : one.tense },
      ...(one.inPassing && aspect === 'start' ? { holdsAtAnchor: true } : {}),
    }),
    wording: wordingIn(quote, sentence, source.text, book),
    confidence: one.confidence,
  };
}

/** From the first word the claim needs to the last, inside its sentence; a short sentence whole. */
function quoteOf({ parsed: { sentence }, anchor, evidence }: ArabicDraft): Span {
  if (sentence.end - sentence.begin <= wholeSentence) return { begin: sentence.begin, end: sentence.end };
  const inside = evidence.filter((span) => span.begin >= sentence.begin && span.end <= sentence.end);
  const begin = Math.min(anchor.begin, ...inside.map((span) => span.begin));
  // Particles written as one with the first word belong to the quote.
  const clitic = sentence.atoms.findLast(
    (atom) => atom.begin <= begin && (atom.type !== 'clitic' || atom.end === begin),
  );
  const glued = sentence.atoms.findLast((atom) => atom.end === (clitic?.begin ?? begin) && atom.type === 'clitic');
  return {
    begin: Math.min(begin, glued?.begin ?? clitic?.begin ?? begin),
    end: Math.max(anchor.end, ...inside.map((span) => span.end)),
  };
}

/** Loaded terms inside the quote, as written. */
function wordingIn(quote: Span, sentence: ArabicSentence, text: string, book: WordBook): string[] {
  const atoms = sentence.atoms.filter((atom) => atom.begin >= quote.begin && atom.end <= quote.end);
  const found: string[] = [];
  atoms.forEach((_atom, at) => {
    const hit = book.loaded.at(at, (index) => atoms[index]?.full) ?? book.loaded.at(at, (index) => atoms[index]?.bare);
    const [first, last] = [atoms[at], atoms[at + (hit?.length ?? 1) - 1]];
    if (hit && first && last) found.push(text.slice(first.begin, last.end));
  });
  return [...new Set(found)];
}
