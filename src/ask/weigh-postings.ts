import type { AsOfAnswer, ClaimFacts, Day } from '../model/index.ts';
import type { Tenure } from '../weigh/index.ts';
import { asOfTenure, tenuresOf } from '../weigh/index.ts';

/** A time in a post, and how it stands on the day asked. */
export interface WeighedTenure {
  readonly tenure: Tenure;
  /** `null` where no day was asked. */
  readonly asOf: AsOfAnswer | null;
  /** Possible on the day only by claims that dated ones of the same tenure exclude, or because no beginning or end is told. */
  readonly rivalOnly: boolean;
}

/** The tenures that the postings among claims join to, and how each stands on a day. */
export function weighPostings(facts: readonly ClaimFacts[], on: Day | null): readonly WeighedTenure[] {
  return tenuresOf(facts).map((tenure) => {
    if (on === null) return { tenure, asOf: null, rivalOnly: false };
    const { answer, rivalOnly, assumed } = asOfTenure(tenure, on);
    return { tenure, asOf: answer, rivalOnly: rivalOnly || assumed };
  });
}
