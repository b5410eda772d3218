import type { Context } from '../rules/context.ts';
import type { Spotted } from '../spot/index.ts';
import { type PlacedItem, type Tier, tieParagraphs } from '../ties/index.ts';

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
  for (const { items, words } of tieParagraphs(sentences, (number) => spotted[number] ?? [])) {
    for (const { person, other, confidence } of tier.tie(items, words)) {
      const [one, two] = [items[person], items[other]];
      if (!one || !two || one.sentence !== two.sentence) continue;
      const key = one.sentence.index;
      const list = found.get(key);
      if (list) list.push({ person: one, other: two, confidence });
      else found.set(key, [{ person: one, other: two, confidence }]);
    }
  }
  return found;
}
