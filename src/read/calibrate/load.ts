import { bytesOf } from '../spot/index.ts';
import { Calibrator, parseCalibration } from './calibrator.ts';

const file = 'calibration.json';

/**
 * The calibration Muster ships.
 * @throws {MusterError} `model-damaged` naming the file
 */
export function loadCalibrator(): Calibrator {
  return new Calibrator(parseCalibration(new TextDecoder().decode(bytesOf(file)), `weights/${file}`));
}
