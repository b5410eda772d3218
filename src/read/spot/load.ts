import { readFileSync } from 'node:fs';
import { MusterError } from '../../model/index.ts';
import { type CrfModel, unpackModel } from '../crf/index.ts';
import type { Lexicon } from '../words/word-lists.ts';
import { Conventions } from './conventions.ts';
import { SpotFeatures, Spotter } from './spotter.ts';
import { unpackWordClasses, type WordClasses } from './word-classes.ts';

const folder = new URL('../../../weights/', import.meta.url);

/**
 * The spotter Muster ships.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadSpotter(lexicon: Lexicon): Spotter {
  return new Spotter(loadWeights('spotter.bin'), loadSpotFeatures(lexicon));
}

/**
 * What tells the convention of a text's mentions, with the spotters of other conventions, loaded where a text is of their sort.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadConventions(lexicon: Lexicon): Conventions {
  const features = loadSpotFeatures(lexicon);
  return new Conventions(
    loadWeights('conventions.bin'),
    (name) => new Spotter(loadWeights(`spotter-${name}.bin`), features),
  );
}

/**
 * What turns words into the spotter's features.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadSpotFeatures(lexicon: Lexicon): SpotFeatures {
  return new SpotFeatures(lexicon, loadWordClasses());
}

let classes: WordClasses | undefined;

/**
 * Classes of common English words, loaded once.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadWordClasses(): WordClasses {
  classes ??= unpackWordClasses(bytesOf('word-classes.bin'), 'weights/word-classes.bin');
  return classes;
}

/**
 * Weights of a model in `weights/`.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadWeights(file: string): CrfModel {
  return unpackModel(bytesOf(file), `weights/${file}`);
}

/** The bytes of a file in `weights/`. @throws {MusterError} `model-damaged` naming the file */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(new URL(file, folder));
  } catch (cause) {
    throw new MusterError('model-damaged', `The reader's weights weights/${file} cannot be read.`, {
      hint: 'Install Muster again, or run "npm run train" in a source checkout.',
      cause,
    });
  }
}
