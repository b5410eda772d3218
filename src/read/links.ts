import type { Claim, ClaimLink } from '../model/index.ts';
import type { Attribution } from './voice/attribution.ts';

/** Adds the links the text itself marks: alternatives ("some say ..., others say ...") and evidence for or against. */
export function linkClaims(claims: readonly Claim[], attributions: readonly Attribution[]): Claim[] {
  const links = new Map<string, ClaimLink[]>();
  const add = (from: Claim, link: ClaimLink) => {
    if (from.id === link.claim) return;
    const own = links.get(from.id);
    if (own) own.push(link);
    else links.set(from.id, [link]);
  };
  for (const [left, right] of alternatives(claims)) {
    add(left, { type: 'competes', claim: right.id });
    add(right, { type: 'competes', claim: left.id });
  }
  const inferences = claims.filter((claim) => claim.type === 'inference');
  const claimsBy = inferences.some(calledFalse) ? byClaimant(claims, attributions) : new Map<string, Claim[]>();
  for (const inference of inferences) {
    const premises = citedIn(inference.citation, claims).filter(
      (claim) => claim !== inference && claim.type === 'posting' && claim.subject.begin < (inference.value?.begin ?? 0),
    );
    const refuted = calledFalse(inference)
      ? (claimsBy.get(inference.subject.name) ?? []).filter((claim) => inTimeOf(claim, inference)).slice(0, mostRefuted)
      : [];
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
    for (let at = i + 1; at < claims.length; at += 1) {
      const right = claims[at];
      // Claims are in the order of their words.
      if (!right || right.citation.begin - left.citation.begin >= 400) break;
      const opposed =
        oneOfSome(left, right) || (right.citation.begin === left.citation.begin && oneOfSome(right, left));
      if (
        opposed &&
        (right.type === left.type || (whereabouts(left) && whereabouts(right))) &&
        right.subject.name === left.subject.name &&
        right.object?.name !== left.object?.name &&
        right.citation.begin - left.citation.end < 400
      )
        pairs.push([left, right]);
    }
  });
  return pairs;
}

/** Whether the first is the word of "some" and the second of "others". */
function oneOfSome(first: Claim, second: Claim): boolean {
  const [one, other] = [first.attribution.at(-1), second.attribution.at(-1)];
  return one?.voice === 'unnamed' && other?.voice === 'unnamed' && some.test(one.text) && others.test(other.text);
}

/** "went to X", "is in Y": each says where somebody is. */
function whereabouts({ type, kinds }: Claim): boolean {
  return (type === 'movement' && kinds.includes('moving to')) || (type === 'positioning' && kinds.includes('present'));
}

function calledFalse(inference: Claim): boolean {
  return /\b(?:l(?:ied|ying|ies?)|false|untrue|lies|deceiv|mislead|fake|dishonest|propaganda)/i.test(
    inference.value?.text ?? '',
  );
}

/** Claims one inference is held against; a text that has more says one thing over and over. */
const mostRefuted = 500;

/** The claims cited inside a stretch. Claims are in the order of their words. */
function citedIn(stretch: Claim['citation'], claims: readonly Claim[]): readonly Claim[] {
  let from = 0;
  for (let high = claims.length; from < high; ) {
    const middle = (from + high) >> 1;
    if ((claims[middle]?.citation.begin ?? 0) < stretch.begin) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < claims.length && (claims[to]?.citation.begin ?? 0) <= stretch.end) to += 1;
  return claims.slice(from, to).filter((claim) => claim.citation.end <= stretch.end);
}

/** The claims that are somebody's word, by the name of the person or body whose word they are. */
function byClaimant(claims: readonly Claim[], attributions: readonly Attribution[]): ReadonlyMap<string, Claim[]> {
  const said = new Map<number, Attribution>();
  for (const one of attributions) if (one.source && !said.has(one.source.begin)) said.set(one.source.begin, one);
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const voice = claim.attribution.at(-1);
    if (claim.type === 'inference' || claim.type === 'stance' || voice?.begin == null) continue;
    if (voice.voice !== 'body' && voice.voice !== 'person') continue;
    const name = said.get(voice.begin)?.referent?.name;
    if (name === undefined) continue;
    const own = found.get(name);
    if (own) own.push(claim);
    else found.set(name, [claim]);
  }
  return found;
}

/** Whether a claim speaks of the year the inference names; of any where it names none. */
function inTimeOf(claim: Claim, inference: Claim): boolean {
  const year = /\b(?:19|20)\d\d\b/.exec(inference.value?.text ?? '')?.[0];
  return year === undefined || [...claim.range.from, ...claim.range.to].some((day) => day?.startsWith(year));
}
