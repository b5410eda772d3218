import { writeFileSync } from 'node:fs';
import { packModel } from '../src/read/crf/index.ts';
import { loadSpotFeatures } from '../src/read/spot/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import type { CorpusDocument } from './corpus/document.ts';
import { loadReports } from './corpus/load.ts';
import { publicDocuments } from './data.ts';
import { type AnnotatedText, ownTexts, re3dTexts, sfmTexts } from './spot/annotated.ts';
import { type PreparedText, prepare } from './spot/examples.ts';
import { trainSpotter } from './spot/train-spotter.ts';

const seeds = [1, 2, 3, 4, 5];

/** The texts the spotter learns from, cut into words; the public corpora's training parts only where they are there and wanted. */
export async function spotterTexts(
  withPublic: boolean,
  own: readonly CorpusDocument[] = loadReports('train'),
): Promise<readonly PreparedText[]> {
  const features = loadSpotFeatures(loadLexicon());
  const tagger = await createTagger();
  const texts: AnnotatedText[] = [...ownTexts(own)];
  if (withPublic) {
    texts.push(
      ...sfmTexts(publicDocuments('sfm', 'train') ?? []),
      ...re3dTexts(publicDocuments('re3d', 'train') ?? []),
    );
  }
  const prepared: PreparedText[] = [];
  for (const text of texts) prepared.push(await prepare(text, tagger, features));
  return prepared;
}

/** Trains the spotter and writes its weights. */
export async function makeSpotter(file: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  const texts = await spotterTexts(withPublic);
  const from = [...new Set(texts.map(({ annotated }) => annotated.corpus))].map(
    (corpus) => `${corpus} ${texts.filter(({ annotated }) => annotated.corpus === corpus).length}`,
  );
  say(`spotter: ${texts.length} texts (${from.join(', ')})`);
  const model = trainSpotter(texts, seeds, {
    notes: { texts: from, seeds },
    onEpoch: (seed, epoch, loss) => {
      if (epoch % 5 === 4) say(`spotter: seed ${seed}, round ${epoch + 1}, loss ${loss.toFixed(0)}`);
    },
  });
  const bytes = packModel(model);
  writeFileSync(file, bytes);
  say(`spotter: ${model.hashes.length} features, ${bytes.length} bytes`);
}
