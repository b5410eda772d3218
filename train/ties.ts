import { writeFileSync } from 'node:fs';
import { sourceOf } from '../bench/reading/source-of.ts';
import { packModel } from '../src/read/crf/index.ts';
import { readSentences } from '../src/read/words/sentences.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import type { CorpusDocument } from './corpus/document.ts';
import { loadReports } from './corpus/load.ts';
import type { TrainingSequence } from './crf/trainer.ts';
import { publicDocuments } from './data.ts';
import { ownTied, sfmTied, tieExamples } from './ties/examples.ts';
import { trainTies } from './ties/train-ties.ts';

const seeds = [1, 2, 3, 4, 5];

/** What the tie model learns from; the public corpora's training parts only where they are there and wanted. */
export async function tieSequences(
  withPublic: boolean,
  own: readonly CorpusDocument[] = loadReports('train'),
): Promise<readonly TrainingSequence[]> {
  const tagger = await createTagger();
  const texts = [...ownTied(own), ...(withPublic ? sfmTied(publicDocuments('sfm', 'train') ?? []) : [])];
  const sequences: TrainingSequence[] = [];
  for (const text of texts) sequences.push(...tieExamples(text, readSentences(await sourceOf(text), tagger)));
  return sequences;
}

/** Trains the tie model and writes its weights. */
export async function makeTies(file: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  const sequences = await tieSequences(withPublic);
  const model = trainTies(sequences, seeds, { notes: { paragraphs: sequences.length, seeds } });
  const bytes = packModel(model);
  writeFileSync(file, bytes);
  say(`ties: ${sequences.length} paragraphs, ${model.hashes.length} features, ${bytes.length} bytes`);
}
