import type { ClaimFacts } from '../../model/index.ts';

/** A question claims nothing, so it disputes nothing. */
export function isClaimed(fact: ClaimFacts): boolean {
  return fact.certainty !== 'asked';
}

/** What is planned can be true beside anything that has happened, and enters no dispute with it. */
export function hasHappened(fact: ClaimFacts): boolean {
  return fact.certainty !== 'asked' && fact.certainty !== 'planned';
}
