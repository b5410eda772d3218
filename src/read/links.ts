import type { Claim, ClaimLink } from '../model/index.ts';
import type { Attribution } from './voice/attribution.ts';

/** Adds the links the text itself marks: alternatives ("some say ..., others say ...") and evidence for or against. */
export function linkClaims(claims: readonly Claim[], attributions: readonly Attribution[]): Claim[] {
  const links = new Map<string, ClaimLink[]>();
  const add = (from: Claim, link: ClaimLink) => {
    if (from.id !== link.claim) links.set(from.id, [...(links.get(from.id) ?? []), link]);
  };
  for (const [left, right] of alternatives(claims)) {
    add(left, { type: 'competes', claim: right.id });
    add(right, { type: 'competes', claim: left.id });
  }
  for (const inference of claims.filter((claim) => claim.type === 'inference')) {
    const premises = claims.filter(
      (claim) =>
        claim !== inference &&
        claim.citation.begin >= inference.citation.begin &&
        claim.citation.end <= inference.citation.end &&
        claim.type === 'posting' &&
        claim.subject.begin < (inference.value?.begin ?? 0),
    );
    const refuted = calledFalse(inference) ? claims.filter((claim) => claimedBy(claim, inference, attributions)) : [];
    for (const premise of premises) {
      add(premise, { type: 'evidence-for', claim: inference.id });
      for (const claim of refuted) add(premise, { type: 'evidence-against', claim: claim.id });
    }
    for (const claim of refuted) add(inference, { type: 'evidence-against', claim: claim.id });
  }
  return claims.map((claim) => (links.has(claim.id) ? { ...claim, links: links.get(claim.id) ?? [] } : claim));
}

const some = /^(?:some|one|certain|several|many)\b/i;
const others = /^(?:others?|another|different)\b/i;

/** Statements of one kind about one subject, in one sentence or two neighbouring ones, by "some ..." and by "other ..." sources. */
function alternatives(claims: readonly Claim[]): [Claim, Claim][] {
  const pairs: [Claim, Claim][] = [];
  claims.forEach((left, i) => {
    const voice = left.attribution.at(-1);
    if (voice?.voice !== 'unnamed' || !some.test(voice.text)) return;
    for (const right of claims.slice(i + 1)) {
      const other = right.attribution.at(-1);
      if (other?.voice !== 'unnamed' || !others.test(other.text)) continue;
      if (
        right.type === left.type &&
        right.subject.name === left.subject.name &&
        right.object?.name !== left.object?.name &&
        right.citation.begin - left.citation.end < 400
      )
        pairs.push([left, right]);
    }
  });
  return pairs;
}

function calledFalse(inference: Claim): boolean {
  return /\b(?:l(?:ied|ying|ies?)|false|untrue|lies|deceiv|mislead|fake|dishonest|propaganda)/i.test(
    inference.value?.text ?? '',
  );
}

/** Whether a claim is the word of the body the inference is about, in the time the inference speaks of where it names one. */
function claimedBy(claim: Claim, inference: Claim, attributions: readonly Attribution[]): boolean {
  if (claim.type === 'inference' || claim.type === 'stance') return false;
  const voice = claim.attribution.at(-1);
  if (!voice || (voice.voice !== 'body' && voice.voice !== 'person')) return false;
  const said = attributions.find(
    (attribution) => attribution.source !== null && attribution.source.begin === voice.begin,
  );
  if (said?.referent?.name !== inference.subject.name) return false;
  const year = /\b(?:19|20)\d\d\b/.exec(inference.value?.text ?? '')?.[0];
  return year === undefined || [...claim.range.from, ...claim.range.to].some((day) => day?.startsWith(year));
}
