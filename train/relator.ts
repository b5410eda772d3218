import { writeFileSync } from 'node:fs';
import { sourceOf } from '../bench/reading/source-of.ts';
import { type CrfModel, packModel } from '../src/read/crf/index.ts';
import { draftSource } from '../src/read/drafting.ts';
import { evidenceOf, relateLabels, tiesBySentence } from '../src/read/relate/index.ts';
import { loadWordClasses } from '../src/read/spot/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import type { Tagger } from '../src/read/words/tagger.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import type { Lexicon } from '../src/read/words/word-lists.ts';
import { trainCrf } from './crf/trainer.ts';
import { type Fold, foldOf, folds } from './folds.ts';
import { type RelateExamples, relateExamples } from './relate/examples.ts';

const seeds = [1, 2, 3];

/** Chosen by cross-validation on the training part. */
const relateOptions = { epochs: 14, rate: 0.1, dropout: 0.4, decay: 1e-5, least: 2 } as const;

/**
 * Trains the relator and writes its weights. What it learns from must look like what it will be given: the mentions and ties of each report
 * come from models that have not seen the report (cross-fitting).
 */
export async function makeRelator(folder: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  const examples: RelateExamples[] = [];
  const tools = { tagger: await createTagger(), lexicon: loadLexicon() };
  for (let number = 0; number < folds; number += 1) {
    examples.push(...(await relateExamplesOf(await foldOf(number, withPublic, tools.lexicon), tools)));
    say(`relator: part ${number + 1} of ${folds} read by models that have not seen it`);
  }
  const model = trainRelator(examples, seeds);
  const bytes = packModel(model);
  writeFileSync(new URL('relator.bin', folder), bytes);
  const sum = (count: (one: RelateExamples) => number) => examples.reduce((total, one) => total + count(one), 0);
  say(`relator: ${sum(({ pairs }) => pairs.length)} pairs, ${model.hashes.length} features, ${bytes.length} bytes`);
  say(
    `relator: ${sum((one) => one.reachable)} of ${sum((one) => one.postings)} postings have person and body among a sentence's candidates`,
  );
}

/** Trains a relator on examples; nothing is written. */
export function trainRelator(examples: readonly RelateExamples[], from: readonly number[]): CrfModel {
  return trainCrf(
    examples.flatMap((one) => one.pairs),
    {
      ...relateOptions,
      labels: relateLabels,
      stepAllowed: () => true,
      seeds: from,
      notes: { reports: examples.length, seeds: from },
    },
  );
}

/** What a relator learns from the reports of a part, read by models that have not seen them. */
export async function relateExamplesOf(
  { held, spotter, tier }: Fold,
  { tagger, lexicon }: { readonly tagger: Tagger; readonly lexicon: Lexicon },
): Promise<RelateExamples[]> {
  const examples: RelateExamples[] = [];
  for (const report of held) {
    const { id, text, date, publisher } = report;
    const source = await sourceOf({ id, text, date, publisher });
    const { contexts, drafts, apart } = draftSource(source, { tagger, spotter, voicer: null, lexicon });
    const ties = tiesBySentence(tier, contexts, apart.spotted);
    const evidence = contexts.map((context, i) =>
      evidenceOf(context, drafts[i] ?? [], ties.get(context.parsed.sentence.index) ?? [], loadWordClasses()),
    );
    examples.push(relateExamples(report, evidence));
  }
  return examples;
}
