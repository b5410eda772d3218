import type { Parsed } from '../parse/parsed.ts';
import type { Discourse } from '../refer/discourse.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Attribution } from './attribution.ts';
import { fromAdverbs, fromNouns, fromPrepositions } from './cue-words.ts';
import { fromClause } from './saying.ts';

/** "Some say that ..., others that ...": the second source shares the first one's verb. */
function elliptic({ phrases, sentence }: Parsed, found: readonly Attribution[]): Attribution[] {
  return phrases.flatMap((phrase, at): Attribution[] => {
    if (
      phrase.type !== 'noun' ||
      !/^(?:others|another|some)$/.test(phrase.head.lower) ||
      phrases[at + 1]?.type !== 'that'
    )
      return [];
    const first = found.findLast((one) => one.cue.end <= phrase.begin && one.voice === 'unnamed');
    if (!first) return [];
    const source = { begin: phrase.begin, end: phrase.end };
    return [
      {
        ...first,
        source,
        sourceText: phrase.text,
        referent: undefined,
        content: [{ begin: phrase.end, end: sentence.end }],
      },
    ];
  });
}

/** The attributions of a sentence, in order of their cues. */
export function findAttributions(parsed: Parsed, discourse: Discourse, lexicon: Lexicon): Attribution[] {
  const found: Attribution[] = [];
  for (const clause of parsed.clauses) {
    const cue = lexicon.cues.get(clause.verb.lemma);
    if (cue) {
      const attribution = fromClause(parsed, clause, cue, discourse, lexicon);
      if (attribution) found.push(attribution);
    }
  }
  found.push(
    ...fromPrepositions(parsed, discourse, lexicon),
    ...fromNouns(parsed, lexicon),
    ...fromAdverbs(parsed, lexicon),
  );
  found.push(...elliptic(parsed, found));
  return found.sort((a, b) => a.cue.begin - b.cue.begin);
}
