import { loadWeights } from '../spot/index.ts';
import { Relator } from './relator.ts';

/**
 * The relator Muster ships.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadRelator(): Relator {
  return new Relator(loadWeights('relator.bin'));
}
