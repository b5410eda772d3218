import { MusterError } from '../../model/index.ts';
import type { Features } from './features.ts';

/** What `npm run train -- --only calibration` writes: weights of a logistic regression, by the names of features. */
export interface CalibrationWeights {
  /** Log-odds of a claim without any feature. */
  readonly base: number;
  readonly weights: Readonly<Record<string, number>>;
  /** What it was made from, and how well it does. */
  readonly notes: Readonly<Record<string, unknown>>;
}

/** Makes of what is known of a claim the probability that its type and parties are what the words say. */
export class Calibrator {
  readonly #base: number;
  readonly #weights: ReadonlyMap<string, number>;

  constructor({ base, weights }: CalibrationWeights) {
    this.#base = base;
    this.#weights = new Map(Object.entries(weights));
  }

  /** Between 0.01 and 0.99, to two places: nothing is sure, and more places would mean nothing. */
  confidenceOf(features: Features): number {
    let sum = this.#base;
    for (const [name, amount] of features) sum += (this.#weights.get(name) ?? 0) * amount;
    return Math.min(0.99, Math.max(0.01, Math.round(100 / (1 + Math.exp(-sum))) / 100));
  }
}

/**
 * The weights in the text of a file.
 * @param name - of the file, for the message
 * @throws {MusterError} `model-damaged`
 */
export function parseCalibration(text: string, name: string): CalibrationWeights {
  const value = parsedJson(text);
  if (!isWeights(value))
    throw new MusterError('model-damaged', `The reader's weights in ${name} cannot be used.`, {
      hint: 'Install Muster again, or run "npm run train -- --only calibration" in a source checkout.',
    });
  return value;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWeights(value: unknown): value is CalibrationWeights {
  if (typeof value !== 'object' || value === null) return false;
  const { base, weights, notes } = value as Partial<Record<keyof CalibrationWeights, unknown>>;
  return (
    Number.isFinite(base) &&
    typeof notes === 'object' &&
    typeof weights === 'object' &&
    weights !== null &&
    Object.values(weights).every((weight) => Number.isFinite(weight))
  );
}
