import { loadWeights, loadWordClasses } from '../../spot/index.ts';
import type { Lexicon } from '../../words/word-lists.ts';
import { VoiceFacts } from './facts.ts';
import { Voicer } from './voicer.ts';

/**
 * The attribution models Muster ships.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadVoicer(lexicon: Lexicon): Voicer {
  return new Voicer(
    loadWeights('attributions-cues.bin'),
    loadWeights('attributions-parts.bin'),
    new VoiceFacts(lexicon, loadWordClasses()),
  );
}
