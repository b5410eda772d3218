import type { SentenceFacts } from './facts.ts';

/** A cue: tokens `from` to `to` (exclusive) of the sentence at `sentence` in the document's list; `head` is the one that tells of the saying. */
export interface CueAt {
  readonly sentence: number;
  readonly from: number;
  readonly head: number;
  readonly to: number;
}

/** Sentences that a quotation is followed across, to either side. */
const mostSentences = 3;

/** The sentences, first and last, in which a cue's source and content are looked for: its own, and those a quotation joins to it. */
export function windowOf(
  cue: CueAt,
  document: readonly SentenceFacts[],
): { readonly first: number; readonly last: number } {
  let first = cue.sentence;
  let last = cue.sentence;
  const joined = (at: number) => {
    const [here, next] = [document[at], document[at + 1]];
    if (!here || !next || here.parsed.sentence.segment !== next.parsed.sentence.segment) return false;
    if (here.openAtEnd && next.openAtStart) return true;
    // `X said:` and a quotation in the next paragraph, or a quotation that goes on after ", X said."
    const opens = next.quotes[0] === 2;
    const colon = here.parsed.sentence.tokens.at(-1)?.text === ':';
    return colon || (opens && here.parsed.sentence.paragraph === next.parsed.sentence.paragraph);
  };
  while (last - cue.sentence < mostSentences && joined(last)) last += 1;
  while (cue.sentence - first < mostSentences && document[first]?.openAtStart && joined(first - 1)) first -= 1;
  return { first, last };
}
