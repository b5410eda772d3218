import { loadSpotFeatures, Spotter } from '../src/read/spot/index.ts';
import { Tier } from '../src/read/ties/index.ts';
import type { Lexicon } from '../src/read/words/word-lists.ts';
import type { CorpusDocument } from './corpus/document.ts';
import { loadReports } from './corpus/load.ts';
import { trainSpotter } from './spot/train-spotter.ts';
import { spotterTexts } from './spotter.ts';
import { trainTies } from './ties/train-ties.ts';
import { tieSequences } from './ties.ts';

/** Parts of the training reports, each of which is read by models that learned from the others (cross-fitting). */
export const folds = 4;

/** A part of the training reports, and models that have not seen it. */
export interface Fold {
  readonly held: readonly CorpusDocument[];
  readonly spotter: Spotter;
  readonly tier: Tier;
}

/** @param number - from 0 to `folds` - 1 */
export async function foldOf(number: number, withPublic: boolean, lexicon: Lexicon): Promise<Fold> {
  const isHeld = (_: CorpusDocument, at: number) => at % folds === number;
  const reports = loadReports('train');
  const others = reports.filter((one, at) => !isHeld(one, at));
  const spotter = new Spotter(
    trainSpotter(await spotterTexts(withPublic, others), [number + 1], { epochs: 12 }),
    loadSpotFeatures(lexicon),
  );
  const tier = new Tier(trainTies(await tieSequences(withPublic, others), [number + 1]));
  return { held: reports.filter(isHeld), spotter, tier };
}
