import type { Span, VoiceKind } from '../../model/index.ts';
import type { NounPhrase, Phrase } from '../parse/phrase.ts';
import { findAppositions } from '../parse/structure.ts';
import type { Discourse } from '../refer/discourse.ts';
import type { Referent } from '../refer/referent.ts';
import { foldWord } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';

/** Whether a noun phrase is a source without a name ("residents", "a report"). */
export function isSourceNoun(noun: NounPhrase, lexicon: Lexicon): boolean {
  return lexicon.words.source.has(noun.head.lower);
}

/** Whose voice a noun phrase is: a person, a body, or sources without a name; `undefined` where it can say nothing. */
export function voiceOf(
  source: NounPhrase,
  phrases: readonly Phrase[],
  discourse: Discourse,
  lexicon: Lexicon,
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
  if (referent && (referent.named || referent.kind === 'person') && !lexicon.words.source.has(source.head.folded)) {
    return { source: span, sourceText: source.text, voice: referent.kind === 'person' ? 'person' : 'body', referent };
  }
  // "according to four of its members".
  if (source.head.pos === 'NUM')
    return { source: span, sourceText: source.text, voice: 'unnamed', referent: undefined };
  // "the spokesman, X, said": the person in apposition is the voice.
  const apposed = findAppositions(phrases).find(
    (pair) => pair.first === source && discourse.of(pair.second)?.kind === 'person',
  )?.second;
  const named = apposed ? discourse.of(apposed) : undefined;
  if (named?.kind === 'person' && apposed)
    return {
      source: { begin: source.begin, end: apposed.end },
      sourceText: apposed.text,
      voice: 'person',
      referent: named,
    };
  if (
    lexicon.words.source.has(source.head.folded) ||
    lexicon.words.source.has(foldWord(source.sentence.tokens[source.to - 1]?.lower ?? ''))
  ) {
    return { source: span, sourceText: source.text, voice: 'unnamed', referent: undefined };
  }
  if (referent) return { source: span, sourceText: source.text, voice: 'body', referent };
  return undefined;
}
