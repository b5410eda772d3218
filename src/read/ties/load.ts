import { loadWeights } from '../spot/index.ts';
import { Tier } from './tier.ts';

/**
 * The tie model Muster ships.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadTier(): Tier {
  return new Tier(loadWeights('ties.bin'));
}
