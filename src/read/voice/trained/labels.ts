/** Labels of the cue model: `O`, the word of a cue that tells of the saying ("said" of "has also said"), and its other words. */
export const cueLabels = ['O', 'head', 'beside'] as const;

/** Any label may follow any other: words stand beside the head on either side. */
export function cueStepAllowed(): boolean {
  return true;
}

/**
 * Labels of the part model, for one cue: `O`, the cue itself, and of source and content the first word (`B`), one inside (`I`) and the last
 * (`E`; also an only one).
 */
export const partLabels = [
  'O',
  'cue',
  'B-source',
  'I-source',
  'E-source',
  'B-content',
  'I-content',
  'E-content',
] as const;

/** What is begun is gone on with up to its last word. */
export function partStepAllowed(before: number | null, label: number): boolean {
  const [open, inside] = [before === null ? 'O' : stage(before), stage(label)];
  if (before === null || open === 'O' || open === 'E') return inside !== 'I';
  const same = before < 5 === label < 5 && label > 1;
  return same && (inside === 'I' || inside === 'E');
}

function stage(label: number): 'O' | 'B' | 'I' | 'E' {
  return label < 2 ? 'O' : ((['B', 'I', 'E'] as const)[(label - 2) % 3] ?? 'O');
}
