import { loadCalibrator } from './calibrate/index.ts';
import { readEnglish } from './english.ts';
import { isRead, readInLanguages } from './languages.ts';
import type { Reader } from './reading.ts';
import { loadRelator } from './relate/index.ts';
import { loadConventions, loadSpotter } from './spot/index.ts';
import { loadTier } from './ties/index.ts';
import { loadVoicer } from './voice/trained/index.ts';
import { loadLexicon } from './words/lexicon.ts';
import { createTagger } from './words/tagger.ts';

/** Name and version of the built-in reader; the version changes whenever its claims may. */
export const readerId = 'muster-reader/0.3.0';

/** Trained parts of the reader that can be left out, to see what they bring. */
export const readerParts = ['spotter', 'conventions', 'ties', 'relator', 'attributions', 'calibration'] as const;
export type ReaderPart = (typeof readerParts)[number];

/**
 * The built-in reader, for English and Arabic: deterministic, offline. Loading takes the tagger's model, the word lists and the trained weights.
 * @throws {MusterError} `lexicon-damaged`, `model-damaged`
 */
export async function createReader(options: { readonly without?: readonly ReaderPart[] } = {}): Promise<Reader> {
  const has = (part: ReaderPart) => !options.without?.includes(part);
  const [tagger, lexicon] = [await createTagger(), loadLexicon()];
  const spotter = has('spotter') ? loadSpotter(lexicon) : null;
  const conventions = spotter && has('conventions') ? loadConventions(lexicon) : null;
  const tier = spotter && has('ties') ? loadTier() : null;
  const relator = spotter && has('relator') ? loadRelator() : null;
  const voicer = has('attributions') ? loadVoicer(lexicon) : null;
  const calibrator = has('calibration') ? loadCalibrator() : null;
  return {
    id: readerId,
    reads: isRead,
    read: (source) =>
      readInLanguages(
        source,
        (english) =>
          readEnglish(english, { tagger, spotter, conventions, tier, relator, voicer, calibrator, lexicon }, readerId),
        readerId,
      ),
  };
}
