import type { Certainty, Span } from '../../model/index.ts';
import type { Clause } from '../parse/clause.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Discourse } from '../refer/discourse.ts';
import { textBetween } from '../words/tokens.ts';
import { singular } from '../words/word-forms.ts';
import type { Cue, Lexicon } from '../words/word-lists.ts';
import { type Attribution, markedWords } from './attribution.ts';
import { voiceOf } from './speaker.ts';
import type { HeardVoice } from './trained/index.ts';

/** What a cue is taken for that no list knows. */
const plain: Cue = { lemma: '', act: 'say', stance: 'neutral', certainty: 'asserted' };

/**
 * The attributions of a sentence where a trained model has found some. It decides which words are shown as cue, source and content. What
 * claims rest on are the rules' attributions and those it alone has found; where both know a cue, the rules tell act and voice, and the
 * source answers for what either takes for content.
 */
export function joinHeard(
  parsed: Parsed,
  ruled: readonly Attribution[],
  heard: readonly HeardVoice[],
  discourse: Discourse,
  lexicon: Lexicon,
): Attribution[] {
  const rules = new Set(ruled);
  const found = heard.map((one) => {
    const same = ruled.find((rule) => rules.has(rule) && touch(rule.cue, one.cue));
    if (same) rules.delete(same);
    return attributionOf(parsed, one, same, discourse, lexicon);
  });
  const alone = [...rules].map((rule) => ({ ...rule, marked: standsAlone(rule) ? (markedWords(rule) ?? null) : null }));
  return [...found, ...alone];
}

/** "reportedly", "is said to", "citing X": cues the lists know for certain. */
function standsAlone(rule: Attribution): boolean {
  return rule.source === null || rule.act === 'cite' || rule.act === 'deny';
}

function attributionOf(
  parsed: Parsed,
  heard: HeardVoice,
  rule: Attribution | undefined,
  discourse: Discourse,
  lexicon: Lexicon,
): Attribution {
  const { tokens } = parsed.sentence;
  const clause = parsed.clauses.find(({ verb }) => verb.from <= heard.head && heard.head < verb.to);
  const cue = cueOf(parsed, heard, clause, lexicon);
  const marked = { source: heard.source, cue: [heard.cue], content: heard.content };
  if (rule) {
    // An interpretation's content, and what is quoted from somebody, stand where only the rules look for them.
    const content =
      rule.act === 'see' || rule.act === 'cite' ? rule.content : joined([...rule.content, ...heard.content]);
    return { ...rule, content, direct: rule.direct || heard.direct, marked };
  }
  const speaker = speakerOf(parsed, heard, discourse, lexicon) ?? ownSpeaker(parsed, heard);
  const cueText = textBetween(tokens, heard.from, heard.to);
  return {
    sentence: parsed.sentence.index,
    source: speaker?.source ?? null,
    sourceText: speaker?.sourceText ?? cueText,
    voice: speaker?.voice ?? 'unattributed',
    referent: speaker?.referent,
    cue: heard.cue,
    cueText,
    act: cue.act,
    stance: cue.stance,
    certainty: !speaker && cue.act === 'say' && cue.certainty === 'asserted' ? 'alleged' : (cue.certainty as Certainty),
    content: cue.act === 'deny' && !tellsWhat(parsed, heard) ? [] : heard.content,
    direct: heard.direct,
    marked,
  };
}

/** Whether what is denied is told in a clause or in quotation marks: one who rejects an offer or dismisses an officer denies nothing. */
function tellsWhat({ sentence }: Parsed, { content, direct }: HeardVoice): boolean {
  return (
    direct || sentence.tokens.some((token) => token.lower === 'that' && content.some((span) => touch(span, token)))
  );
}

/** Stretches in order, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    const last = found.at(-1);
    if (last && span.begin <= last.end)
      found[found.length - 1] = { begin: last.begin, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

/** Who speaks: the source's first noun phrase that can. */
function speakerOf(
  parsed: Parsed,
  heard: HeardVoice,
  discourse: Discourse,
  lexicon: Lexicon,
): Pick<Attribution, 'source' | 'sourceText' | 'voice' | 'referent'> | undefined {
  const span = whole(heard.source);
  if (!span) return undefined;
  const nouns = parsed.phrases.filter(
    (phrase): phrase is NounPhrase => phrase.type === 'noun' && phrase.begin >= span.begin && phrase.end <= span.end,
  );
  for (const noun of nouns) {
    const voice = voiceOf(noun, parsed.phrases, discourse, lexicon);
    if (voice) return { ...voice, source: span };
  }
  const sourceText = textIn(parsed, span);
  // "We", "I" without anybody they could stand for: who publishes speaks of himself.
  const self = /^(?:we|i|our|us)$/i.test(sourceText);
  return { source: span, sourceText, voice: self ? 'publisher' : 'unnamed', referent: undefined };
}

/** "We deny that" marked as one cue: who publishes speaks of himself. */
function ownSpeaker({ sentence }: Parsed, heard: HeardVoice): ReturnType<typeof speakerOf> {
  const self = sentence.tokens.slice(heard.from, heard.to).find(({ folded }) => /^(?:we|i)$/.test(folded));
  if (!self) return undefined;
  const source = { begin: self.begin, end: self.end };
  return { source, sourceText: self.text, voice: 'publisher', referent: undefined };
}

/** How the cue attributes: as the lists have its verb or noun. */
function cueOf(parsed: Parsed, heard: HeardVoice, clause: Clause | undefined, lexicon: Lexicon): Cue {
  const { tokens } = parsed.sentence;
  const words = [...tokens.slice(heard.head, heard.head + 1), ...tokens.slice(heard.from, heard.to)];
  const lemmas = [
    ...(clause ? [clause.verb.lemma] : []),
    ...words.map(({ lemma }) => lemma),
    ...words.map(({ folded }) => singular(folded)),
  ];
  const listed = lemmas
    .map((lemma) => lexicon.cues.get(lemma) ?? lexicon.heardCues.get(lemma))
    .find((one) => one !== undefined);
  const adverb = words.map(({ lower }) => lexicon.hedges.get(lower)).find((one) => one !== undefined);
  const cue = listed ?? (adverb ? { ...plain, act: 'claim', stance: 'distances' as const, certainty: adverb } : plain);
  const negated = negatedSaying(clause, cue);
  return negated ? { ...cue, ...negated } : cue;
}

/** "does not believe that" denies; "did not confirm that", "did not say whether" leaves open. */
function negatedSaying(clause: Clause | undefined, cue: Pick<Cue, 'act'>): Pick<Cue, 'act' | 'certainty'> | undefined {
  if (!clause?.verb.negated) return undefined;
  return cue.act === 'believe' ? { act: 'deny', certainty: 'asserted' } : { act: 'ask', certainty: 'possible' };
}

/** An attribution of the rules as its verb's negation turns it. */
export function turned(attribution: Attribution, { clauses }: Parsed): Attribution {
  const clause = clauses.find(({ verb }) => touch(verb, attribution.cue));
  const { act, certainty } = negatedSaying(clause, attribution) ?? attribution;
  return { ...attribution, act, certainty: certainty as Certainty };
}

function whole(spans: readonly Span[]): Span | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { begin: first.begin, end: last.end } : undefined;
}

function textIn({ sentence }: Parsed, span: Span): string {
  const inside = sentence.tokens.filter((token) => touch(token, span));
  return textBetween(sentence.tokens, inside[0]?.index ?? 0, (inside.at(-1)?.index ?? -1) + 1);
}

function touch(left: Span, right: Span): boolean {
  return left.begin < right.end && right.begin < left.end;
}
