import type { Context } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import type { Spotted, WordClasses } from '../spot/index.ts';
import { type PlacedItem, type Tier, tiedParagraphs } from '../ties/index.ts';
import { cueWords, type Evidence } from './features.ts';
import { candidatesOf } from './parties.ts';

/** A tie inside one sentence: the mentions it joins. */
export interface SentenceTie {
  readonly person: PlacedItem;
  readonly other: PlacedItem;
  readonly confidence: number;
}

/** The ties of a document by the index of the sentence that holds both ends. */
export function tiesBySentence(
  tier: Tier | null,
  contexts: readonly Context[],
  spotted: readonly (readonly Spotted[])[],
): ReadonlyMap<number, readonly SentenceTie[]> {
  const found = new Map<number, SentenceTie[]>();
  if (!tier) return found;
  const sentences = contexts.map(({ parsed }) => parsed.sentence);
  for (const { items, ties } of tiedParagraphs(tier, sentences, spotted)) {
    for (const { person, other, confidence } of ties) {
      const [one, two] = [items[person], items[other]];
      if (!one || !two || one.sentence !== two.sentence) continue;
      const key = one.sentence.index;
      const tie = { person: one, other: two, confidence };
      const here = found.get(key);
      if (here) here.push(tie);
      else found.set(key, [tie]);
    }
  }
  return found;
}

/** What is known of a sentence before its parties are weighed. */
export function evidenceOf(
  context: Context,
  drafts: readonly Draft[],
  ties: readonly SentenceTie[],
  classes: WordClasses,
): Evidence {
  let cues: readonly string[] | undefined;
  return {
    context,
    candidates: candidatesOf(context),
    drafts,
    // Most sentences have no parties, and are never asked.
    get cues() {
      cues ??= cueWords(context);
      return cues;
    },
    classes,
    tied: (first, second) =>
      ties.reduce((most, { person, other, confidence }) => {
        const at = (item: PlacedItem, { from, to }: { readonly from: number; readonly to: number }) =>
          item.first < to && from < item.end;
        const joined = (at(person, first) && at(other, second)) || (at(person, second) && at(other, first));
        return joined && (other.kind === 'unit' || other.kind === 'organisation') ? Math.max(most, confidence) : most;
      }, 0),
  };
}
