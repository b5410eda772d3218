/** Kinds of mention the spotter tells apart, in the order of their labels. */
export const spotKinds = [
  'person',
  'unit',
  'organisation',
  'place',
  'rank',
  'title',
  'date',
  'nationality',
  'weapon',
  'quantity',
] as const;
export type SpotKind = (typeof spotKinds)[number];

/** `O`, then for each kind the first word of a mention (`B-`) and a further one (`I-`). */
export const spotLabels: readonly string[] = ['O', ...spotKinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];

/** Number of the label for the first word of a mention of the kind. */
export function beginLabel(kind: SpotKind): number {
  return 1 + 2 * spotKinds.indexOf(kind);
}

/** Number of the label for a further word of a mention of the kind. */
export function insideLabel(kind: SpotKind): number {
  return beginLabel(kind) + 1;
}

/** A further word follows only a word of the same kind. */
export function spotStepAllowed(before: number | null, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true;
  return before === label || before === label - 1;
}
