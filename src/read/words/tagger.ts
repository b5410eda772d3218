import type { ItsFunction } from 'wink-nlp';

/** Tags words: the seam behind which the tagging library stands. */
export interface Tagger {
  tag(text: string): {
    readonly values: readonly string[];
    readonly tags: readonly string[];
    readonly lemmas: readonly string[];
    readonly gaps: readonly string[];
    /** First and last token of each sentence. */
    readonly sentences: readonly (readonly [number, number])[];
  };
}

/** The tagger Muster ships: wink-nlp with its English web model, offline, same output everywhere. */
export async function createTagger(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { its } = nlp;
  // The library's types give `its.lemma` other parameters than the functions `out` takes; it is one of them.
  const lemma = its.lemma as unknown as ItsFunction<string>;
  return {
    tag(text) {
      const doc = nlp.readDoc(text);
      const tokens = doc.tokens();
      return {
        values: tokens.out(its.value),
        tags: tokens.out(its.pos),
        lemmas: tokens.out(lemma),
        gaps: tokens.out(its.precedingSpaces),
        sentences: doc.sentences().out(its.span) as unknown as [number, number][],
      };
    },
  };
}
