/** A claim's confidence and whether it was right. */
export interface Outcome {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Claims whose confidence lies between two bounds: the lower is in, the upper is not (but for 1). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean of what the reader says, 0 to 1. */
  readonly confidence: number;
  /** Share that was right, 0 to 1. */
  readonly precision: number;
}

/** How far confidence can be taken at its word. */
export interface Reliability {
  /** From low to high; empty ones are left out. */
  readonly bins: readonly Bin[];
  readonly claims: number;
  /**
   * Expected calibration error, 0 to 1: mean over all claims of how far their bin's confidence is from its precision
   * (Naeini, Cooper and Hauskrecht, 2015).
   */
  readonly error: number;
}

/** @param bins how many bins of equal width; default 10 */
export function reliabilityOf(outcomes: readonly Outcome[], bins = 10): Reliability {
  const held = Array.from({ length: bins }, (_, at) =>
    outcomes.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === at),
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const filled = held.flatMap((inBin, at): Bin[] =>
    inBin.length === 0
      ? []
      : [
          {
            from: at / bins,
            to: (at + 1) / bins,
            claims: inBin.length,
            confidence: mean(inBin.map(({ confidence }) => confidence)),
            precision: mean(inBin.map(({ right }) => (right ? 1 : 0))),
          },
        ],
  );
  const gaps = filled.map(({ claims, confidence, precision }) => claims * Math.abs(confidence - precision));
  return {
    bins: filled,
    claims: outcomes.length,
    error: outcomes.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / outcomes.length,
  };
}
