import type { Span, VoiceKind } from '../../model/index.ts';
import type { NounPhrase, Phrase } from '../parse/phrase.ts';
import type { Discourse } from '../refer/discourse.ts';
import type { Referent } from '../refer/referent.ts';
import { foldWord } from '../words/word-forms.ts';

/** Nouns for sources that are not named. */
const unnamedSources =
  /^(?:sources?|officials?|reports?|analysts?|observers?|experts?|residents?|witness(?:es)?|eyewitness(?:es)?|activists?|commanders?|officers?|fighters?|leaders?|members?|spokes(?:man|men|woman|person|people)|diplomats?|researchers?|locals?|villagers?|people|accounts?|media|outlets?|journalists?|rumou?rs?|allegations?|claims?|correspondents?|critics|others?|some|many|another|several|refugees?|elders?|soldiers?|insiders?|networks?|pages?|statements?|documents?|videos?|posts?|figures?|authorities|rebels?|militants?|relatives?|survivors?|monitors?|investigators?|ministers?|someone|newspapers?|channels?|agenc(?:y|ies)|websites?|dignitaries|notables)$/;

export function isSourceNoun(noun: NounPhrase): boolean {
  return unnamedSources.test(noun.head.lower);
}

export function voiceOf(
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
