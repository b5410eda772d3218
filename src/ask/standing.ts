import type { AsOfAnswer, Bounds, ClaimFacts, ClaimRange, Day } from '../model/index.ts';
import { asOf } from '../model/index.ts';

type Dated = Pick<ClaimFacts, 'range' | 'certainty'>;

/** Answers best first; `null`, where no day was asked, last. */
const answerOrder: readonly (AsOfAnswer | null)[] = ['attested', 'possible', 'bridged', 'none', null];

/** What one claim answers for a day. Words that only hold it possible, or tell of a plan, never attest; a question claims nothing. */
export function claimAsOf({ range, certainty }: Dated, on: Day): AsOfAnswer {
  if (certainty === 'asked') return 'none';
  const answer = asOf(range, on);
  const onlyPossible = certainty === 'possible' || certainty === 'planned';
  return answer === 'attested' && onlyPossible ? 'possible' : answer;
}

/** The best that claims answer together; `null` where no day was asked. */
export function bestAsOf(claims: readonly Dated[], on: Day | null): AsOfAnswer | null {
  if (on === null) return null;
  const answers = claims.map((claim) => claimAsOf(claim, on));
  return answerOrder.find((answer) => answer !== null && answers.includes(answer)) ?? 'none';
}

/** Order of answers, best first. */
export function compareAsOf(a: AsOfAnswer | null, b: AsOfAnswer | null): number {
  return answerOrder.indexOf(a) - answerOrder.indexOf(b);
}

/** Whether the claim tells of an end that may lie on or before the day; of any end where no day was asked. */
export function hasEnded({ range }: Pick<ClaimFacts, 'range'>, on: Day | null): boolean {
  if (!range.ending) return false;
  const earliest = range.to[0] ?? range.to[1];
  return on === null || (earliest !== null && earliest <= on);
}

/** Whether the start the claim tells of may lie on or before the day. */
export function hasBegun({ range }: Pick<ClaimFacts, 'range'>, on: Day | null): boolean {
  const earliest = range.from[0] ?? range.from[1];
  return on === null || (earliest !== null && earliest <= on);
}

/** Claims that affirm, and those that speak against: that deny it for the day, or tell of its end by then. An end counts on both sides: it was so before. */
export function forAndAgainst<T extends Dated & Pick<ClaimFacts, 'polarity'>>(
  claims: readonly T[],
  on: Day | null,
): { readonly affirming: readonly T[]; readonly against: readonly T[] } {
  const said = claims.filter(({ certainty }) => certainty !== 'asked');
  const denies = (claim: T) => claim.polarity === 'negated' && (on === null || asOf(claim.range, on) !== 'none');
  return {
    affirming: said.filter(({ polarity }) => polarity === 'affirmed'),
    against: said.filter((claim) => (claim.polarity === 'negated' ? denies(claim) : hasEnded(claim, on))),
  };
}

/**
 * The days a claim is put at in an order of time: its beginning where it tells of one, else its end where it tells of one, else the span it speaks of.
 */
export function daysOf(range: ClaimRange): Bounds {
  if (range.starting) return range.from;
  if (range.ending) return range.to;
  const first = range.from[1] ?? range.from[0];
  const last = range.to[0] ?? range.to[1];
  return first !== null && last !== null && first > last ? [last, first] : [first, last];
}

/** Order of time: by the earliest day known, then the latest; without any day last. */
export function compareDays(a: Bounds, b: Bounds): number {
  const [left, right] = [a[0] ?? a[1], b[0] ?? b[1]];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left !== right) return left < right ? -1 : 1;
  return compareText(a[1] ?? left, b[1] ?? right);
}

/** Code unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
