import { writeFileSync } from 'node:fs';
import { sourceOf } from '../bench/reading/source-of.ts';
import { packModel } from '../src/read/crf/index.ts';
import { draftSource } from '../src/read/drafting.ts';
import { evidenceOf, relateLabels, tiesBySentence } from '../src/read/relate/index.ts';
import { loadSpotFeatures, loadWordClasses, Spotter } from '../src/read/spot/index.ts';
import { Tier } from '../src/read/ties/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import type { CorpusDocument } from './corpus/document.ts';
import { loadReports } from './corpus/load.ts';
import { trainCrf } from './crf/trainer.ts';
import { type RelateExamples, relateExamples } from './relate/examples.ts';
import { trainSpotter } from './spot/train-spotter.ts';
import { spotterTexts } from './spotter.ts';
import { trainTies } from './ties/train-ties.ts';
import { tieSequences } from './ties.ts';

const folds = 4;
const seeds = [1, 2, 3];

/** Chosen by cross-validation on the training part. */
const relateOptions = { epochs: 14, rate: 0.1, dropout: 0.4, decay: 1e-5, least: 2 } as const;

/**
 * Trains the relator and writes its weights. What it learns from must look like what it will be given: the mentions and ties of each report
 * come from models that have not seen the report (cross-fitting).
 */
export async function makeRelator(folder: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  const examples: RelateExamples[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    examples.push(...(await examplesOfFold(fold, withPublic)));
    say(`relator: part ${fold + 1} of ${folds} read by models that have not seen it`);
  }
  const pairs = examples.flatMap((one) => one.pairs);
  const model = trainCrf(pairs, {
    ...relateOptions,
    labels: relateLabels,
    stepAllowed: () => true,
    seeds,
    notes: { reports: examples.length, seeds },
  });
  const bytes = packModel(model);
  writeFileSync(new URL('relator.bin', folder), bytes);
  const sum = (count: (one: RelateExamples) => number) => examples.reduce((total, one) => total + count(one), 0);
  say(`relator: ${pairs.length} pairs, ${model.hashes.length} features, ${bytes.length} bytes`);
  say(
    `relator: ${sum((one) => one.reachable)} of ${sum((one) => one.postings)} postings have person and body among a sentence's candidates`,
  );
}

async function examplesOfFold(fold: number, withPublic: boolean): Promise<RelateExamples[]> {
  const held = (_: CorpusDocument, number: number) => number % folds === fold;
  const reports = loadReports('train');
  const others = reports.filter((one, number) => !held(one, number));
  const tagger = await createTagger();
  const lexicon = loadLexicon();
  const spotter = new Spotter(
    trainSpotter(await spotterTexts(withPublic, others), [fold + 1], { epochs: 12 }),
    loadSpotFeatures(lexicon),
  );
  const tier = new Tier(trainTies(await tieSequences(withPublic, others), [fold + 1]));
  const examples: RelateExamples[] = [];
  for (const report of reports.filter(held)) {
    const { id, text, date, publisher } = report;
    const source = await sourceOf({ id, text, date, publisher });
    const { contexts, drafts, apart } = draftSource(source, {
      tagger,
      spotter,
      conventions: null,
      tier,
      relator: null,
      voicer: null,
      lexicon,
    });
    const ties = tiesBySentence(tier, contexts, apart.spotted);
    const evidence = contexts.map((context, i) =>
      evidenceOf(context, drafts[i] ?? [], ties.get(context.parsed.sentence.index) ?? [], loadWordClasses()),
    );
    examples.push(relateExamples(report, evidence));
  }
  return examples;
}
