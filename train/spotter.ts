import { writeFileSync } from 'node:fs';
import { packModel } from '../src/read/crf/index.ts';
import { type ConventionName, conventionFeatures, conventionNames, loadSpotFeatures } from '../src/read/spot/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import type { CorpusDocument } from './corpus/document.ts';
import { loadReports } from './corpus/load.ts';
import { trainCrf } from './crf/trainer.ts';
import { publicDocuments } from './data.ts';
import {
  type AnnotatedText,
  asTheyStand,
  ownTexts,
  re3dTexts,
  sfmTexts,
  withoutOpenBrackets,
} from './spot/annotated.ts';
import { type PreparedText, prepare } from './spot/examples.ts';
import { trainSpotter } from './spot/train-spotter.ts';

const seeds = [1, 2, 3, 4, 5];

/** The texts the spotter learns from, cut into words; the public corpora's training parts only where they are there and wanted. */
export async function spotterTexts(
  withPublic: boolean,
  own: readonly CorpusDocument[] = loadReports('train'),
): Promise<readonly PreparedText[]> {
  return prepareAll(textsOf('own', withPublic, own));
}

/** The texts a spotter of a convention learns from. Which ones was chosen by cross-validation on the training parts. */
function textsOf(convention: ConventionName, withPublic: boolean, own: readonly CorpusDocument[]): AnnotatedText[] {
  const sfm = sfmTexts((withPublic && publicDocuments('sfm', 'train')) || []);
  const re3d = re3dTexts((withPublic && publicDocuments('re3d', 'train')) || []);
  if (convention === 'officers') return [...sfm, ...re3d];
  if (convention === 'diplomacy') return [...asTheyStand(re3d), ...ownTexts(own)];
  return [...ownTexts(own), ...withoutOpenBrackets([...sfm, ...re3d])];
}

/** The texts a spotter of a convention learns from, cut into words. */
export async function conventionTexts(
  convention: ConventionName,
  withPublic: boolean,
): Promise<readonly PreparedText[]> {
  return prepareAll(textsOf(convention, withPublic, loadReports('train')));
}

async function prepareAll(texts: readonly AnnotatedText[]): Promise<PreparedText[]> {
  const features = loadSpotFeatures(loadLexicon());
  const tagger = await createTagger();
  const prepared: PreparedText[] = [];
  for (const text of texts) prepared.push(await prepare(text, tagger, features));
  return prepared;
}

/** Trains the spotter of the project's convention and writes its weights. */
export async function makeSpotter(folder: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  write('spotter', await spotterTexts(withPublic), folder, say);
}

/**
 * Trains spotters that follow the conventions of the public corpora, and what tells which texts are of their sort. Without the public corpora
 * all texts are of the project's own.
 */
export async function makeConventions(folder: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  for (const name of ['officers', 'diplomacy'] as const)
    write(`spotter-${name}`, await prepareAll(textsOf(name, withPublic, loadReports('train'))), folder, say);
  const polnear = (withPublic && publicDocuments('polnear', 'train')?.slice(0, 150)) || [];
  const sorts: Readonly<Record<ConventionName, readonly AnnotatedText[]>> = {
    own: [
      ...ownTexts(loadReports('train')),
      ...polnear.map(({ id, text }) => ({
        id,
        corpus: 'polnear',
        text,
        date: null,
        marks: [],
        open: [],
        reliable: [],
      })),
    ],
    officers: sfmTexts((withPublic && publicDocuments('sfm', 'train')) || []),
    diplomacy: re3dTexts((withPublic && publicDocuments('re3d', 'train')) || []),
  };
  const sequences = [];
  for (const [label, name] of conventionNames.entries()) {
    for (const { sentences } of await prepareAll(sorts[name])) {
      const features = conventionFeatures(sentences.map(({ tokens }) => tokens));
      sequences.push({
        features,
        offsets: Uint32Array.from([0, features.length]),
        allowed: Uint32Array.from([1 << label]),
      });
    }
  }
  const model = trainCrf(sequences, {
    labels: conventionNames,
    stepAllowed: () => true,
    epochs: 8,
    rate: 0.05,
    dropout: 0.5,
    decay: 1e-4,
    least: 3,
    seeds: [1],
    notes: { texts: sequences.length },
  });
  const bytes = packModel(model);
  writeFileSync(new URL('conventions.bin', folder), bytes);
  say(`conventions: ${sequences.length} texts, ${model.hashes.length} words, ${bytes.length} bytes`);
}

function write(name: string, texts: readonly PreparedText[], folder: URL, say: (line: string) => void): void {
  const from = [...new Set(texts.map(({ annotated }) => annotated.corpus))].map(
    (corpus) => `${corpus} ${texts.filter(({ annotated }) => annotated.corpus === corpus).length}`,
  );
  say(`${name}: ${texts.length} texts (${from.join(', ')})`);
  const model = trainSpotter(texts, seeds, {
    notes: { texts: from, seeds },
    onEpoch: (seed, epoch, loss) => {
      if (epoch % 10 === 9) say(`${name}: seed ${seed}, round ${epoch + 1}, loss ${loss.toFixed(0)}`);
    },
  });
  const bytes = packModel(model);
  writeFileSync(new URL(`${name}.bin`, folder), bytes);
  say(`${name}: ${model.hashes.length} features, ${bytes.length} bytes`);
}
