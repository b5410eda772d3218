/** What a rank, title or body stands in: a tie to the person before it, to the one after it, to both, or to none; and the persons themselves. */
export const tieLabels = ['none', 'previous', 'next', 'both', 'person'] as const;
export type TieLabel = (typeof tieLabels)[number];

/** Any label may follow any other: which ones fit a mention is told by its features. */
export function tieStepAllowed(): boolean {
  return true;
}
