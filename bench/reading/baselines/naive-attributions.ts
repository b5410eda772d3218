import type { Span } from '../../../src/model/index.ts';
import type { Attribution } from '../score/document.ts';
import { sayingVerbs } from './plain-words.ts';

/** A word with a capital; a full stop belongs to it where the name goes on. */
const nameWord = "[A-Z](?:[\\p{L}'’-]|\\.(?=\\p{L}|\\s[A-Z]))*";
const name = `(?:the |The )?${nameWord}(?: (?:of |the |for )*${nameWord})*`;
const source = `(?:${name}|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|officials|a spokes(?:man|woman|person))`;
const verbs = `(?:${sayingVerbs.join('|')})`;
/** "X said (that) ..." */
const before = new RegExp(`(?<source>${source}) (?:has |had |also |later |then )*(?<cue>${verbs})\\b`, 'dgu');
/** "...," said X. */
const after = new RegExp(`(?<cue>\\b${verbs}) (?<source>${source})`, 'dgu');
const accordingTo = new RegExp(`(?<cue>[Aa]ccording to) (?<source>${source})`, 'dgu');

/** The naive reader of voices: thirty verbs with a name or pronoun beside them, and "according to"; the rest of the sentence is what was said. */
export function naiveAttributions(text: string): Attribution[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.begin, sentence.end);
    const taken = new Set<number>();
    return [accordingTo, before, after].flatMap((pattern) =>
      [...words.matchAll(pattern)].flatMap((match): Attribution[] => {
        const [said, cue] = [match.indices?.groups?.source, match.indices?.groups?.cue];
        if (!said || !cue || taken.has(cue[0])) return [];
        taken.add(cue[0]);
        const [first, last] = [Math.min(said[0], cue[0]), Math.max(said[1], cue[1])];
        const [lead, rest] = [contentOf(words, 0, first), contentOf(words, last, words.length)];
        // What stands before is what was said where the quotation ends there, or nothing follows.
        const content = lead && (!rest || /[,?!]["”’']?\s*$/.test(words.slice(0, first))) ? lead : rest;
        const shift = (from: number, to: number) => ({ begin: sentence.begin + from, end: sentence.begin + to });
        return [
          {
            source: [shift(...said)],
            cue: [shift(...cue)],
            content: content ? [shift(content.begin, content.end)] : [],
          },
        ];
      }),
    );
  });
}

/** The words of a stretch without the punctuation, spaces and "that" around them; quotation marks stay. Fewer than two words are no content. */
function contentOf(words: string, from: number, to: number): Span | undefined {
  const stretch = words.slice(from, to);
  const lead = /^[\s,:;.]*(?:that\s+)?/.exec(stretch)?.[0].length ?? 0;
  const tail = /[\s,:;.]*$/.exec(stretch)?.[0].length ?? 0;
  const span = { begin: from + lead, end: to - tail };
  return span.end > span.begin && words.slice(span.begin, span.end).trim().includes(' ') ? span : undefined;
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+?(?:[.!?]["”’]?(?=\s|$)|(?=\n|$))/g)].map((match) => ({
    begin: match.index,
    end: match.index + match[0].length,
  }));
}
