import type { Span } from '../../model/index.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Lexicon } from '../words/word-lists.ts';
import { isSourceNoun } from './speaker.ts';

/** Where what is said ends: at the sentence's end, at ";", at ", but", at an apposition to the whole, or where the next source begins. */
export function contentEnd(parsed: Parsed, at: number, lexicon: Lexicon): number {
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
    if (nextCue && next?.type === 'noun' && isSourceNoun(next, lexicon)) return phrase.begin;
    if (
      next?.type === 'verb' &&
      next.form === 'ing' &&
      /^(?:citing|quoting|adding|noting|saying|referring)$/.test(next.verb.lower)
    )
      return phrase.begin;
  }
  return sentence.end;
}

/** A stretch cut to the sentence it stands in. */
export function trimSpan(span: Span, sentence: Span): Span {
  return { begin: Math.max(sentence.begin, span.begin), end: Math.min(sentence.end, span.end) };
}
