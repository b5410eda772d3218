import type { Parsed } from '../parse/parsed.ts';
import type { Discourse } from '../refer/discourse.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Attribution } from './attribution.ts';
import { fromAdverbs, fromNouns, fromPrepositions } from './cue-words.ts';
import { fromClause } from './saying.ts';

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
  return found.sort((a, b) => a.cue.begin - b.cue.begin);
}
