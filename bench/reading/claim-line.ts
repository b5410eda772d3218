import type { Claim } from '../../src/model/index.ts';

/** A claim in one line, with all that is compared. */
export function claimLine(claim: Claim): string {
  const { range, value } = claim;
  const bounds = [...range.from, ...range.to].map((day) => day ?? '?');
  const ends = `${range.starting ? 'starting ' : ''}${range.ending ? 'ending ' : ''}`;
  const parts = [
    claim.type,
    `${claim.subject.name} (${claim.subject.kind}) > ${claim.object ? `${claim.object.name} (${claim.object.kind})` : ''}`,
    ...(claim.role ? [claim.role] : []),
    ...(claim.rank ? [`rank "${claim.rank.text}"`] : []),
    ...(claim.title ? [`title "${claim.title.text}"`] : []),
    ...(claim.appointedBy ? [`by ${claim.appointedBy.name}`] : []),
    ...(claim.replaces ? [`replacing ${claim.replaces.name}`] : []),
    ...(claim.kinds.length > 0 ? [claim.kinds.join('+')] : []),
    ...(value
      ? [value.kind === 'count' ? `${value.low ?? ''}-${value.high ?? ''} ${value.of}` : `"${value.text}"`]
      : []),
    `${claim.certainty} ${claim.polarity}`,
    `${ends}[${bounds.join(' ')}]`,
    claim.attribution.map((voice) => `${voice.voice}:${voice.text}`).join(' <- '),
    `"${claim.citation.quote}"`,
  ];
  return parts.join(' | ');
}
