import type { Source } from '../model/index.ts';
import { findClauses } from './parse/clauses.ts';
import { nameKinds } from './parse/name-kinds.ts';
import { findNames } from './parse/names.ts';
import type { Parsed } from './parse/parsed.ts';
import type { NamedSpan } from './parse/phrase.ts';
import { findPhrases } from './parse/phrases.ts';
import { withSpotted } from './parse/spotted-names.ts';
import { Arguments } from './refer/arguments.ts';
import { Discourse } from './refer/discourse.ts';
import { findNamePairs } from './rules/identities.ts';
import type { Spotted, Spotter } from './spot/index.ts';
import { type DateMention, findDates } from './time/index.ts';
import { readSentences } from './words/sentences.ts';
import type { Tagger } from './words/tagger.ts';
import { foldWord } from './words/word-forms.ts';
import type { Lexicon } from './words/word-lists.ts';

/** A source taken apart: what all rules work on. */
export interface TakenApart {
  readonly parsed: readonly Parsed[];
  readonly names: readonly NamedSpan[];
  /** With offsets in the source's text. */
  readonly dates: readonly DateMention[];
  /** Knows all names, and nothing yet of what descriptions and pronouns stand for. */
  readonly discourse: Discourse;
  /** What the trained spotter found in each sentence. */
  readonly spotted: readonly (readonly Spotted[])[];
}

/** Takes the text apart: sentences, names with their kinds, dates, phrases, clauses; and joins what the text itself says is one. */
export function takeApart(source: Source, tagger: Tagger, spotter: Spotter | null, lexicon: Lexicon): TakenApart {
  const isName = nameWords(source, lexicon);
  const sentences = readSentences(source, tagger, {
    isName,
    isThing: (words) => lexicon.materiel.has(words),
    isVerb: (lemma) =>
      lexicon.verbs.has(lemma) ||
      lexicon.cues.has(lemma) ||
      /^(?:appoint|name|command|lead|head|dismiss|replace|remove|sack)$/.test(lemma),
  });
  const lowerWords = new Set<string>();
  for (const { tokens } of sentences) for (const token of tokens) if (token.forms.small) lowerWords.add(token.lower);
  let previous: DateMention['span'] = null;
  const datesIn = sentences.map((sentence) => {
    const text = source.text.slice(sentence.begin, sentence.end);
    const here = findDates(text, source.published, { previous }).map((date) => shift(date, sentence.begin));
    const last = here.findLast((date) => date.span !== null && !/^(?:now|currently|today)$/i.test(date.text));
    previous = last?.endSpan ?? last?.span ?? previous;
    return here;
  });
  // "in May 2021", "on Jan. 1": a month inside a date is no name.
  const spotted = spotter?.spot(sentences.map(({ tokens }) => tokens)) ?? [];
  const found = sentences.map((sentence, i) =>
    withSpotted(sentence, findNames(sentence, lexicon, lowerWords, isName), spotted[i] ?? [], lexicon).filter(
      (name) => !datesIn[i]?.some((date) => date.begin <= name.begin && name.end <= date.end),
    ),
  );
  const kinds = nameKinds(found.flat());
  const names = found.map((list) => list.map((name): NamedSpan => ({ ...name, kind: kinds.get(name.key) })));
  const discourse = new Discourse(lexicon);
  discourse.addNames(names.flat());
  const dates = datesIn.flat();
  const parsed = sentences.map((sentence, i): Parsed => {
    const phrases = findPhrases(sentence, names[i] ?? [], datesIn[i] ?? [], (word) => lexicon.titles.has(word));
    return { sentence, phrases, clauses: findClauses(phrases) };
  });
  const make = new Arguments(discourse, lexicon, source.text);
  for (const one of parsed) {
    const context = { parsed: one, make, discourse, lexicon, text: source.text };
    for (const pair of findNamePairs(context))
      if (pair.left.referent && pair.right.referent) discourse.join(pair.left.referent, pair.right.referent);
    nameDescriptions(one, discourse);
  }
  return { parsed, names: names.flat(), dates, discourse, spotted };
}

/** Tells words that stay capitalised in a headline: listed names, and words the running text writes with a capital inside its sentences. */
function nameWords(source: Source, lexicon: Lexicon): (word: string) => boolean {
  const inside = new Set<string>();
  for (const segment of source.segments) {
    if (segment.kind === 'headline') continue;
    for (const [word] of source.text
      .slice(segment.begin, segment.end)
      .matchAll(/(?<=[\p{Ll}\d,;:]\s|-)\p{Lu}[\p{L}\p{M}'’]*/gu))
      inside.add(word.toLowerCase());
  }
  return (word) =>
    inside.has(word.toLowerCase()) ||
    lexicon.known.has(word) ||
    lexicon.nationalities.has(foldWord(word)) ||
    lexicon.givenNames.get(foldWord(word)) === false;
}

/** "a small group calling itself X", "a militia known as X": the description is X. */
function nameDescriptions(parsed: Parsed, discourse: Discourse): void {
  const { phrases } = parsed;
  phrases.forEach((phrase, at) => {
    if (phrase.type !== 'noun' || phrase.names.length > 0 || phrase.pronoun) return;
    const verb = phrases[at + 1]?.type === 'comma' ? phrases[at + 2] : phrases[at + 1];
    if (verb?.type !== 'verb' || !/^(?:calling|called|named|known|dubbed|styling)$/.test(verb.verb.lower)) return;
    const name = phrases.slice(at + 2, at + 6).find((other) => other.type === 'noun' && other.names.length > 0);
    const referent = name?.type === 'noun' && name.names[0] ? discourse.ofName(name.names[0]) : undefined;
    if (referent && (referent.kind === 'unit' || referent.kind === 'organisation'))
      discourse.identify(phrase, referent);
  });
}

function shift(date: DateMention, by: number): DateMention {
  return {
    ...date,
    begin: date.begin + by,
    end: date.end + by,
    marker: date.marker ? { ...date.marker, begin: date.marker.begin + by, end: date.marker.end + by } : null,
  };
}
