import type { ClaimType } from '../../model/index.ts';

/** Types whose parties may stand either way round (corpora/muster/CONVENTION.md): the one named first is the subject. */
const eitherWay: readonly ClaimType[] = [
  'identity',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
];

/** Types with a direction. */
const oneWay: readonly ClaimType[] = [
  'posting',
  'command',
  'membership',
  'affiliation',
  'support',
  'positioning',
  'movement',
  'status',
  'stance',
  'incident',
];

/**
 * What may be claimed between two parties of a sentence: nothing, a type that has no direction, or a type whose subject is the party named
 * first (`>`) or second (`<`).
 */
export const pairLabels: readonly string[] = [
  'none',
  ...eitherWay,
  ...oneWay.flatMap((type) => [`${type}>`, `${type}<`]),
  'strength',
];

/** What may be claimed of one party by itself. */
export const singleLabels: readonly string[] = ['none', 'status', 'stance', 'incident', 'succession'];

/** The label of a claim of the type between two parties, the first being its subject or not. */
export function pairLabel(type: ClaimType, firstIsSubject: boolean): string {
  return eitherWay.includes(type) || type === 'strength' ? type : `${type}${firstIsSubject ? '>' : '<'}`;
}

/** Type and direction a label tells. */
export function meaningOf(label: string): { readonly type: ClaimType; readonly firstIsSubject: boolean } | undefined {
  if (label === 'none') return undefined;
  const type = [...eitherWay, ...oneWay, 'strength' as const].find((known) => label.replace(/[<>]$/, '') === known);
  return type ? { type, firstIsSubject: !label.endsWith('<') } : undefined;
}
