import type { Parsed } from '../parse/parsed.ts';
import type { Discourse } from '../refer/discourse.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Attribution } from './attribution.ts';
import { fromAdverbs, fromNouns, fromPrepositions } from './cue-words.ts';
import { joinHeard, turned } from './heard.ts';
import { fromPlacings } from './placing.ts';
import { fromClause } from './saying.ts';
import type { HeardVoice } from './trained/index.ts';

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

/**
 * The attributions of a sentence, in order of their cues.
 * @param heard - what a trained model found in the sentence; `null` where none is at hand
 */
export function findAttributions(
  parsed: Parsed,
  discourse: Discourse,
  lexicon: Lexicon,
  heard: readonly HeardVoice[] | null = null,
): Attribution[] {
  const ruled = attributionsByRule(parsed, discourse, lexicon).map((one) => turned(one, parsed));
  const found = heard ? joinHeard(parsed, ruled, heard, discourse, lexicon) : ruled;
  return found.sort((a, b) => a.cue.begin - b.cue.begin);
}

/** The attributions of a document by the sentences they answer for: a quotation reaches over several. */
export function attributionsBySentence(
  parsed: readonly Parsed[],
  attributions: readonly (readonly Attribution[])[],
): ReadonlyMap<number, readonly Attribution[]> {
  const found = new Map<number, Attribution[]>(
    parsed.map(({ sentence }, i) => [sentence.index, [...(attributions[i] ?? [])]]),
  );
  parsed.forEach((_, home) => {
    for (const one of attributions[home] ?? [])
      for (const step of [-1, 1])
        for (let at = home + step; reaches(one, parsed[at]); at += step)
          found.get(parsed[at]?.sentence.index ?? -1)?.push(one);
  });
  return found;
}

function reaches(attribution: Attribution, parsed: Parsed | undefined): boolean {
  return (
    parsed !== undefined &&
    attribution.content.some(({ begin, end }) => begin < parsed.sentence.end && parsed.sentence.begin < end)
  );
}

function attributionsByRule(parsed: Parsed, discourse: Discourse, lexicon: Lexicon): Attribution[] {
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
    ...fromPlacings(parsed, lexicon),
  );
  found.push(...elliptic(parsed, found));
  return found;
}
