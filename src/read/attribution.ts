import type { Certainty, Span, Stance, VoiceKind } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import type { Discourse, Parsed, Referent } from './discourse.ts';
import { type Cue, foldWord, type Lexicon } from './lexicon.ts';
import type { NounPhrase, Phrase } from './phrases.ts';

/** Somebody says something: source, cue and content, as the sentence has them. */
export interface Attribution {
  readonly sentence: number;
  /** The words of the source; `null` where none is named ("reportedly", "is believed to"). */
  readonly source: Span | null;
  readonly sourceText: string;
  readonly voice: VoiceKind;
  readonly referent: Referent | undefined;
  readonly cue: Span;
  readonly cueText: string;
  readonly act: Cue['act'];
  readonly stance: Stance;
  readonly certainty: Certainty;
  /** Stretches of text the source answers for. */
  readonly content: readonly Span[];
  /** Whether all of the content stands in quotation marks. */
  readonly direct: boolean;
}

/** Nouns for sources that are not named. */
const unnamedSources =
  /^(?:sources?|officials?|reports?|analysts?|observers?|experts?|residents?|witness(?:es)?|eyewitness(?:es)?|activists?|commanders?|officers?|fighters?|leaders?|members?|spokes(?:man|men|woman|person|people)|diplomats?|researchers?|locals?|villagers?|people|accounts?|media|outlets?|journalists?|rumou?rs?|allegations?|claims?|correspondents?|critics|others?|some|many|another|several|refugees?|elders?|soldiers?|insiders?|networks?|pages?|statements?|documents?|videos?|posts?|figures?|authorities|rebels?|militants?|relatives?|survivors?|monitors?|investigators?|ministers?|someone|newspapers?|channels?|agenc(?:y|ies)|websites?|dignitaries|notables)$/;

/** The attributions of a sentence, in order of their cues. */
export function findAttributions(parsed: Parsed, discourse: Discourse, lexicon: Lexicon): Attribution[] {
  const found: Attribution[] = [];
  for (const clause of parsed.clauses) {
    const cue = lexicon.cues.get(clause.verb.lemma);
    if (cue) {
      const attribution = fromClause(parsed, clause, cue, discourse);
      if (attribution) found.push(attribution);
    }
  }
  found.push(...fromPrepositions(parsed, discourse), ...fromNouns(parsed, lexicon), ...fromAdverbs(parsed, lexicon));
  return found.sort((a, b) => a.cue.begin - b.cue.begin);
}

function fromClause(parsed: Parsed, clause: Clause, cue: Cue, discourse: Discourse): Attribution | undefined {
  const { phrases, sentence } = parsed;
  if (cue.act === 'cite') return citing(parsed, clause, cue, discourse);
  const asReading = /^(?:read|describe|portray|present|see|view|regard|interpret)$/.test(clause.verb.lemma)
    ? readingAs(parsed, clause)
    : undefined;
  if (asReading && cue.act !== 'see') return fromClause(parsed, clause, { ...cue, act: 'see' }, discourse);
  const content = contentOf(parsed, clause, cue);
  if (!content) return undefined;
  const { source, spans } = content;
  const base = {
    sentence: sentence.index,
    cue: { begin: clause.verb.begin, end: clause.verb.end },
    cueText: sentenceText(parsed, clause.verb.from, clause.verb.to),
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
  const voice = voiceOf(source, phrases, discourse);
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

function contentOf(parsed: Parsed, clause: Clause, cue: Cue): Content | undefined {
  const { phrases, sentence } = parsed;
  const { verb, at } = clause;
  const passive = verb.passive || (!clause.finite && verb.form !== 'ing' && verb.form !== 'infinitive');
  if (passive) return passiveContent(parsed, clause);
  const end = contentEnd(parsed, at);
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

function citing(parsed: Parsed, clause: Clause, cue: Cue, discourse: Discourse): Attribution | undefined {
  const { phrases, sentence } = parsed;
  const [source] = clause.objects;
  if (!source || clause.verb.passive) return undefined;
  const voice = voiceOf(source, phrases, discourse);
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
    cueText: sentenceText(parsed, clause.verb.from, clause.verb.to),
    act: cue.act,
    stance: cue.stance,
    certainty: 'asserted',
    content: [trimSpan(content, sentence)],
    direct: false,
  };
}

/** "is believed to have", "was reported killed", "it was confirmed by X that": the whole clause is content. */
function passiveContent(parsed: Parsed, clause: Clause): Content | undefined {
  const { phrases, sentence } = parsed;
  const agent = clause.obliques.find((oblique) => oblique.preposition === 'by')?.nouns[0];
  const next = phrases.slice(clause.at + 1).find((phrase) => phrase.type !== 'adverb');
  if (agent)
    return clause.finite ? { source: agent, spans: [{ begin: sentence.begin, end: clause.verb.begin }] } : undefined;
  if (!clause.finite || (next?.type !== 'to' && next?.type !== 'that')) return undefined;
  const subject = clause.objects[0];
  return { source: null, spans: [{ begin: subject?.begin ?? clause.verb.begin, end: contentEnd(parsed, clause.at) }] };
}

/** Where what is said ends: at the sentence's end, at ";", at ", but", at an apposition to the whole, or where the next source begins. */
function contentEnd(parsed: Parsed, at: number): number {
  const { phrases, clauses, sentence } = parsed;
  let depth = 0;
  let quoted = false;
  for (let j = at + 1; j < phrases.length; j += 1) {
    const phrase = phrases[j];
    if (!phrase) break;
    if (phrase.type === 'open') depth += 1;
    if (phrase.type === 'close') depth -= 1;
    if (phrase.type === 'quote') quoted = !quoted;
    if (depth > 0 || quoted) continue;
    if (phrase.type === 'stop' && phrase.word === ';') return phrase.begin;
    if (phrase.type !== 'comma' && phrase.type !== 'stop') continue;
    const next = phrases[j + 1];
    if (next?.type === 'conjunction' && next.word === 'but') return phrase.begin;
    if (
      next?.type === 'noun' &&
      /^(?:move|step|decision|development|claim|charge|allegation|accusation|statement)s?$/.test(next.head.lower)
    )
      return phrase.begin;
    const nextCue = clauses.find(
      (clause) => clause.at > j && clause.finite && clause.subjects.some((noun) => noun === next),
    );
    if (nextCue && next?.type === 'noun' && isSourceNoun(next)) return phrase.begin;
    if (
      next?.type === 'verb' &&
      next.form === 'ing' &&
      /^(?:citing|quoting|adding|noting|saying|referring)$/.test(next.verb.lower)
    )
      return phrase.begin;
  }
  return sentence.end;
}

function isSourceNoun(noun: NounPhrase): boolean {
  return unnamedSources.test(noun.head.lower);
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

/** "according to X", "as per X", "as X reported" is handled as a clause. */
function fromPrepositions(parsed: Parsed, discourse: Discourse): Attribution[] {
  const { phrases, sentence } = parsed;
  const found: Attribution[] = [];
  for (let j = 0; j < phrases.length; j += 1) {
    const phrase = phrases[j];
    const cueEnd = accordingTo(phrases, j);
    if (!phrase || cueEnd === undefined) continue;
    const source = phrases[cueEnd];
    if (source?.type !== 'noun') continue;
    const voice = voiceOf(source, phrases, discourse);
    if (!voice) continue;
    const first = phrases
      .slice(0, j)
      .every((earlier) => /^(?:adverb|date|conjunction|comma|other)$/.test(earlier.type));
    let content: Span;
    if (first) {
      const comma = phrases.slice(cueEnd).find((later) => later.type === 'comma');
      content = { begin: comma?.end ?? source.end, end: sentence.end };
    } else {
      const opening = phrases[j - 1];
      content = { begin: sentence.begin, end: opening?.type === 'comma' ? opening.begin : phrase.begin };
    }
    found.push({
      sentence: sentence.index,
      ...voice,
      cue: { begin: phrase.begin, end: phrases[cueEnd - 1]?.end ?? phrase.end },
      cueText: sentenceText(parsed, phrase.from, phrases[cueEnd - 1]?.to ?? phrase.to),
      act: 'say',
      stance: 'neutral',
      certainty: 'asserted',
      content: [trimSpan(content, sentence)],
      direct: false,
    });
  }
  return found;
}

/** Index behind "according to" or "per" at `at`; `undefined` where none stands there. */
function accordingTo(phrases: readonly Phrase[], at: number): number | undefined {
  const [phrase, next] = [phrases[at], phrases[at + 1]];
  if (!phrase) return undefined;
  const here = 'word' in phrase ? phrase.word : phrase.type === 'verb' ? phrase.verb.lower : '';
  if (here === 'according' && next && 'word' in next && next.word === 'to') return at + 2;
  if (here === 'according to') return at + 1;
  return undefined;
}

/** "reports that", "rumours of", "allegations of": no source, the noun is the cue. */
function fromNouns(parsed: Parsed, _lexicon: Lexicon): Attribution[] {
  const { phrases, sentence } = parsed;
  return phrases.flatMap((phrase, at) => {
    if (
      phrase.type !== 'noun' ||
      phrase.pronoun ||
      !/^(?:reports?|rumou?rs?|allegations?|claims?|accusations?|speculation|suspicions?)$/.test(phrase.head.lower)
    )
      return [];
    const next = phrases[at + 1];
    if (
      next?.type !== 'that' &&
      !(next?.type === 'preposition' && next.word === 'of' && !/^reports?$/.test(phrase.head.lower))
    )
      return [];
    return [
      {
        sentence: sentence.index,
        source: null,
        sourceText: phrase.text,
        voice: 'unattributed' as const,
        referent: undefined,
        cue: { begin: phrase.begin, end: phrase.end },
        cueText: phrase.text,
        act: 'claim',
        stance: 'distances' as const,
        certainty: 'alleged' as const,
        content: [{ begin: next.begin, end: contentEnd(parsed, at) }],
        direct: false,
      },
    ];
  });
}

/** "reportedly", "allegedly": the clause around the adverb is somebody's unnamed word. */
function fromAdverbs(parsed: Parsed, lexicon: Lexicon): Attribution[] {
  const { sentence, clauses } = parsed;
  return sentence.tokens.flatMap((token) => {
    if (!/^(?:reportedly|allegedly|purportedly|supposedly)$/.test(token.lower)) return [];
    const clause =
      clauses.find((one) => one.verb.from <= token.index && token.index < one.verb.to) ??
      clauses.find((one) => one.verb.from > token.index) ??
      clauses.at(-1);
    const subject = clause
      ? [...clause.subjects, ...clause.objects].filter((noun) => noun.begin < token.begin)[0]
      : undefined;
    const certainty = (lexicon.hedges.get(token.lower) ?? 'alleged') as Certainty;
    return [
      {
        sentence: sentence.index,
        source: null,
        sourceText: token.text,
        voice: 'unattributed' as const,
        referent: undefined,
        cue: { begin: token.begin, end: token.end },
        cueText: token.text,
        act: 'claim',
        stance: 'distances' as const,
        certainty,
        content: [{ begin: subject?.begin ?? token.begin, end: clause ? contentEnd(parsed, clause.at) : sentence.end }],
        direct: false,
      },
    ];
  });
}

function voiceOf(
  source: NounPhrase,
  phrases: readonly Phrase[],
  discourse: Discourse,
):
  | {
      readonly source: Span;
      readonly sourceText: string;
      readonly voice: VoiceKind;
      readonly referent: Referent | undefined;
    }
  | undefined {
  const referent = discourse.of(source);
  const span = { begin: source.begin, end: source.end };
  if (source.pronoun) {
    if (/^(?:it|itself|they|them|i|we|you)$/.test(source.head.lower) && !referent) return undefined;
    if (!referent) return { source: span, sourceText: source.text, voice: 'unnamed', referent };
  }
  if (referent && (referent.named || referent.kind === 'person') && !unnamedSources.test(source.head.folded)) {
    return { source: span, sourceText: source.text, voice: referent.kind === 'person' ? 'person' : 'body', referent };
  }
  // "according to four of its members".
  if (source.head.pos === 'NUM')
    return { source: span, sourceText: source.text, voice: 'unnamed', referent: undefined };
  // "the spokesman, X, said": the person in apposition is the voice.
  const at = phrases.indexOf(source);
  const apposed = phrases[at + 1]?.type === 'comma' ? phrases[at + 2] : undefined;
  const named = apposed?.type === 'noun' ? discourse.of(apposed) : undefined;
  if (named?.kind === 'person' && apposed)
    return {
      source: { begin: source.begin, end: apposed.end },
      sourceText: apposed.type === 'noun' ? apposed.text : source.text,
      voice: 'person',
      referent: named,
    };
  if (
    unnamedSources.test(source.head.folded) ||
    unnamedSources.test(foldWord(source.sentence.tokens[source.to - 1]?.lower ?? ''))
  ) {
    return { source: span, sourceText: source.text, voice: 'unnamed', referent: undefined };
  }
  if (referent) return { source: span, sourceText: source.text, voice: 'body', referent };
  return undefined;
}

function sentenceText(parsed: Parsed, from: number, to: number): string {
  const { tokens } = parsed.sentence;
  return tokens
    .slice(from, to)
    .reduce(
      (line, token, i) => line + (i > 0 && token.begin > (tokens[from + i - 1]?.end ?? 0) ? ' ' : '') + token.text,
      '',
    );
}

function trimSpan(span: Span, sentence: Span): Span {
  return { begin: Math.max(sentence.begin, span.begin), end: Math.min(sentence.end, span.end) };
}
