import type { Certainty, Span } from '../../model/index.ts';
import type { Clause } from '../parse/clause.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { NounPhrase, Phrase } from '../parse/phrase.ts';
import type { Discourse } from '../refer/discourse.ts';
import { textBetween } from '../words/tokens.ts';
import type { Cue, Lexicon } from '../words/word-lists.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd, trimSpan } from './reach.ts';
import { voiceOf } from './speaker.ts';

/** The attribution a verb of saying makes; `undefined` where its source or its content cannot be told. */
export function fromClause(
  parsed: Parsed,
  clause: Clause,
  cue: Cue,
  discourse: Discourse,
  lexicon: Lexicon,
): Attribution | undefined {
  const { phrases, sentence } = parsed;
  if (cue.act === 'cite') return citing(parsed, clause, cue, discourse, lexicon);
  const asReading = /^(?:read|describe|portray|present|see|view|regard|interpret)$/.test(clause.verb.lemma)
    ? readingAs(parsed, clause)
    : undefined;
  if (asReading && cue.act !== 'see') return fromClause(parsed, clause, { ...cue, act: 'see' }, discourse, lexicon);
  const content = contentOf(parsed, clause, cue, lexicon);
  if (!content) return undefined;
  const { source, spans } = content;
  const base = {
    sentence: sentence.index,
    cue: { begin: clause.verb.begin, end: clause.verb.end },
    cueText: textBetween(parsed.sentence.tokens, clause.verb.from, clause.verb.to),
    act: cue.act,
    stance: cue.stance,
    content: spans,
    direct: spans.every((span) => isQuoted(phrases, span)),
  };
  if (!source) {
    return {
      ...base,
      source: null,
      sourceText: base.cueText,
      voice: 'unattributed',
      referent: undefined,
      certainty: cue.act === 'say' ? 'alleged' : (cue.certainty as Certainty),
    };
  }
  const voice = voiceOf(source, phrases, discourse, lexicon);
  if (!voice) return undefined;
  const vague =
    voice.voice === 'unnamed' &&
    /^(?:reports?|rumou?rs?|claims?|allegations?|some|others?|accounts?)$/.test(source.head.lower);
  const certainty =
    cue.act === 'claim' && voice.voice === 'unnamed'
      ? 'alleged'
      : vague && cue.certainty === 'asserted'
        ? 'alleged'
        : (cue.certainty as Certainty);
  return { ...base, ...voice, certainty };
}

interface Content {
  readonly source: NounPhrase | null;
  readonly spans: readonly Span[];
}

function contentOf(parsed: Parsed, clause: Clause, cue: Cue, lexicon: Lexicon): Content | undefined {
  const { phrases, sentence } = parsed;
  const { verb, at } = clause;
  const passive = verb.passive || (!clause.finite && verb.form !== 'ing' && verb.form !== 'infinitive');
  // "accuses X of Y", "X is accused of Y": what X is accused of is the content, whoever makes the accusation.
  if (verb.lemma === 'accuse') {
    const of = phrases.find((other, i) => i > at && other.type === 'preposition' && other.word === 'of');
    return of
      ? { source: clause.subjects[0] ?? null, spans: [{ begin: of.begin, end: contentEnd(parsed, at, lexicon) }] }
      : undefined;
  }
  if (passive) return passiveContent(parsed, clause, lexicon);
  const end = contentEnd(parsed, at, lexicon);
  // ", said X": the source behind the verb, the content before it.
  const left = phrases[at - 1];
  const right = phrases[at + 1];
  const opensWithContent =
    left === undefined
      ? false
      : left.type === 'comma' || left.type === 'quote' || (left.type === 'stop' && /^[?!—–-]/.test(left.word));
  if (right?.type === 'noun' && opensWithContent && clause.relation !== 'participle' && cue.act !== 'see') {
    const before = { begin: sentence.begin, end: left?.begin ?? verb.begin };
    const subjectless = clause.subjects.length === 0 || clause.relation === 'conjunct' || isQuoted(phrases, before);
    if (subjectless && before.end > before.begin)
      return { source: right, spans: [trimSpan(before, sentence), ...quotedAfter(phrases, at + 2)] };
  }
  const source = clause.subjects[0];
  if (!source) return undefined;
  let next = at + 1;
  const addressed = /^(?:tell|inform|warn|ask|brief|promise)$/.test(verb.lemma);
  let skippedNoun = false;
  if (cue.act === 'see') next = readingAs(parsed, clause) ?? next;
  while (next < phrases.length) {
    const phrase = phrases[next];
    if (!phrase) break;
    if (phrase.type === 'adverb' || phrase.type === 'date') next += 1;
    else if (phrase.type === 'noun' && addressed && !skippedNoun) {
      skippedNoun = true;
      next += 1;
    } else if (
      phrase.type === 'preposition' &&
      phrases[next + 1]?.type === 'noun' &&
      !/^as$/.test(phrase.word) &&
      leadsToContent(phrases, next + 2)
    )
      next += 2;
    else if (phrase.type === 'comma' && leadsToContent(phrases, next + 1) && phrases[next + 1]?.type !== 'comma')
      next += 1;
    else break;
  }
  const phrase = phrases[next];
  const nounThenVerb = phrase?.type === 'noun' && hasOwnVerb(phrases, next, parsed);

  const startsContent =
    phrase !== undefined &&
    (phrase.type === 'that' ||
      (phrase.type === 'stop' && phrase.word === ':') ||
      phrase.type === 'quote' ||
      phrase.type === 'to' ||
      phrase.type === 'subordinator' ||
      (cue.act === 'deny' && phrase.type === 'verb' && phrase.form === 'ing') ||
      nounThenVerb ||
      (cue.act === 'see' && phrase.type === 'preposition' && phrase.word === 'as'));
  if (startsContent)
    return {
      source,
      spans: [{ begin: cue.act === 'see' ? (phrases[next + 1]?.begin ?? phrase.begin) : phrase.begin, end }],
    };
  const sourceAt = phrases.indexOf(source);
  const beforeSource = phrases[sourceAt - 1];
  const atEnd =
    phrase === undefined ||
    phrase.type === 'stop' ||
    phrase.type === 'comma' ||
    phrase.type === 'preposition' ||
    phrase.type === 'conjunction' ||
    phrase.type === 'relative';
  // "..., X said": what stands before the comma is the content.
  if (atEnd && beforeSource && (beforeSource.type === 'comma' || beforeSource.type === 'quote')) {
    const before = trimSpan({ begin: sentence.begin, end: beforeSource.begin }, sentence);
    if (before.end > before.begin && clausesIn(parsed, before)) {
      const rest = phrase && (phrase.type === 'comma' || phrase.type === 'stop') ? restAfter(parsed, next, before) : [];
      return { source, spans: [before, ...rest] };
    }
  }
  // A noun phrase as content: "confirmed the dismissal of X".
  if (
    phrase?.type === 'noun' &&
    !skippedNoun &&
    /^(?:confirm|deny|announce|report|reveal|disclose|acknowledge|admit|refute|document|allege|publish|claim)$/.test(
      verb.lemma,
    )
  )
    return { source, spans: [{ begin: phrase.begin, end }] };
  return undefined;
}

/** Index of "as" in "read it as a way of ...", "described the move as": an interpretation. */
function readingAs({ phrases }: Parsed, clause: Clause): number | undefined {
  const as = [clause.at + 1, clause.at + 2].find((at) => {
    const phrase = phrases[at];
    return phrase?.type === 'preposition' && phrase.word === 'as';
  });
  return as;
}

function citing(
  parsed: Parsed,
  clause: Clause,
  cue: Cue,
  discourse: Discourse,
  lexicon: Lexicon,
): Attribution | undefined {
  const { phrases, sentence } = parsed;
  const [source] = clause.objects;
  if (!source || clause.verb.passive) return undefined;
  const voice = voiceOf(source, phrases, discourse, lexicon);
  if (!voice) return undefined;
  const sourceAt = phrases.indexOf(source);
  const after = phrases
    .slice(sourceAt + 1)
    .find((phrase) => !(phrase.type === 'preposition' || phrase.type === 'noun' || phrase.type === 'adverb'));
  const asSaying = after?.type === 'verb' ? { begin: after.end, end: sentence.end } : undefined;
  const opening = phrases[clause.at - 1];
  const content =
    asSaying ??
    (opening && opening.type === 'comma'
      ? { begin: sentence.begin, end: opening.begin }
      : { begin: source.end, end: sentence.end });
  return {
    sentence: sentence.index,
    ...voice,
    cue: { begin: clause.verb.begin, end: clause.verb.end },
    cueText: textBetween(parsed.sentence.tokens, clause.verb.from, clause.verb.to),
    act: cue.act,
    stance: cue.stance,
    certainty: 'asserted',
    content: [trimSpan(content, sentence)],
    direct: false,
  };
}

/** "is believed to have", "was reported killed", "it was confirmed by X that": the whole clause is content. */
function passiveContent(parsed: Parsed, clause: Clause, lexicon: Lexicon): Content | undefined {
  const { phrases, sentence } = parsed;
  const agent = clause.obliques.find((oblique) => oblique.preposition === 'by')?.nouns[0];
  const next = phrases.slice(clause.at + 1).find((phrase) => phrase.type !== 'adverb');
  if (agent)
    return clause.finite ? { source: agent, spans: [{ begin: sentence.begin, end: clause.verb.begin }] } : undefined;
  if (!clause.finite || (next?.type !== 'to' && next?.type !== 'that')) return undefined;
  const subject = clause.objects[0];
  return {
    source: null,
    spans: [{ begin: subject?.begin ?? clause.verb.begin, end: contentEnd(parsed, clause.at, lexicon) }],
  };
}

function leadsToContent(phrases: readonly Phrase[], from: number): boolean {
  for (let j = from; j < Math.min(phrases.length, from + 7); j += 1) {
    const phrase = phrases[j];
    if (!phrase) return false;
    if (phrase.type === 'that' || phrase.type === 'quote' || (phrase.type === 'stop' && phrase.word === ':'))
      return true;
    if (phrase.type === 'verb') return false;
  }
  return false;
}

/** Whether the noun phrase at `at` is the subject of a later verb rather than an object. */
function hasOwnVerb(phrases: readonly Phrase[], at: number, parsed: Parsed): boolean {
  const noun = phrases[at];
  return parsed.clauses.some(
    (clause) =>
      clause.at > at &&
      clause.finite &&
      [...clause.subjects, ...clause.objects].some((subject) => subject === noun) &&
      phrases.indexOf(noun as Phrase) < clause.at,
  );
}

function clausesIn(parsed: Parsed, span: Span): boolean {
  return parsed.clauses.some((clause) => clause.verb.begin >= span.begin && clause.verb.end <= span.end);
}

function restAfter(parsed: Parsed, from: number, before: Span): Span[] {
  const { phrases, sentence } = parsed;
  const rest = phrases[from + 1];
  if (!rest || !isQuoted(phrases, before)) return [];
  const quote = phrases.slice(from).find((phrase) => phrase.type === 'quote');
  return quote ? [{ begin: quote.begin, end: sentence.end }] : [];
}

function quotedAfter(phrases: readonly Phrase[], from: number): Span[] {
  const open = phrases.slice(from).find((phrase) => phrase.type === 'quote');
  const last = phrases.at(-1);
  return open && last ? [{ begin: open.begin, end: last.end }] : [];
}

/** Whether a stretch begins and ends in quotation marks. */
function isQuoted(phrases: readonly Phrase[], span: Span): boolean {
  const marks = phrases.filter(
    (phrase) => phrase.type === 'quote' && phrase.begin >= span.begin - 1 && phrase.end <= span.end + 1,
  );
  const first = marks[0];
  return first !== undefined && first.begin <= span.begin + 3;
}
