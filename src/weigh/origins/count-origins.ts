import type { ClaimFacts, ClaimId, LineageEdge, SourceId, Span } from '../../model/index.ts';
import { contentId } from '../../util/index.ts';
import type { Lineage } from './lineage.ts';
import { Union } from './union.ts';

/** Where a statement comes from: one voice, one text or one outlet, however many print it. */
export interface Origin {
  /** `org-` and 16 hexadecimal digits, from the claims it gave. */
  readonly id: string;
  /** In order of recording. */
  readonly sources: readonly SourceId[];
  readonly claims: readonly ClaimId[];
  /** The claim to name the origin by: the first recorded of those with the innermost named voice, else the first. */
  readonly lead: ClaimId;
  /** Why these are one: "2 sources are one text", "same named voice". Empty where the origin is a single source's own. */
  readonly reasons: readonly string[];
}

/** How much of a claim's words must lie in a shared passage for the claim to share its origin. */
const mostlyInside = 0.8;

/**
 * The independent origins of claims that say the same: n sources, m origins, m <= n. The innermost voice decides, not who prints it. One origin are
 * claims of one source; of sources that are one text (copy, near-copy, translation); whose words lie in one shared passage; that lean on the same
 * named upstream through the same speaker, or where one names no speaker; of the same named person or body; of one publication in its own word.
 * Unnamed voices stay apart unless something of this joins them. Joining only ever adds, so that a copy or a second citation never raises m, and
 * any other claim raises it by one at most. The order of the claims changes nothing.
 */
export function countOrigins(facts: readonly ClaimFacts[], lineage: Lineage): readonly Origin[] {
  const claims = [...facts].sort((a, b) => a.number - b.number || order(a.claim, b.claim));
  const sets = new Union();
  const bonds = new Bonds(sets);
  const leaning = new Map<string, { readonly claim: ClaimFacts; readonly speaker: string | null }[]>();
  const ofSource = new Map<SourceId, ClaimFacts[]>();
  for (const claim of claims) {
    const own = ofSource.get(claim.source);
    if (own) own.push(claim);
    else ofSource.set(claim.source, [claim]);
    bonds.tie(claim, 'source', claim.source);
    bonds.tie(claim, 'text', lineage.textOf(claim.source));
    const voice = voiceOf(claim);
    if (voice) bonds.tie(claim, voice.bond, voice.name);
    for (const { key, speaker } of leansOn(claim, lineage)) {
      const known = leaning.get(key);
      if (known) known.push({ claim, speaker });
      else leaning.set(key, [{ claim, speaker }]);
    }
  }
  for (const [key, those] of leaning) tieUpstream(bonds, key, those);
  tiePassages(bonds, ofSource, lineage);

  const groups = new Map<string, ClaimFacts[]>();
  for (const claim of claims) {
    const set = sets.find(claim.claim);
    const group = groups.get(set);
    if (group) group.push(claim);
    else groups.set(set, [claim]);
  }
  const reasons = bonds.reasons();
  return [...groups].map(([set, group]) => makeOrigin(group, reasons.get(set) ?? []));
}

function makeOrigin(group: readonly ClaimFacts[], reasons: readonly string[]): Origin {
  const claims = group.map(({ claim }) => claim);
  const sources = [...new Set(group.map(({ source }) => source))];
  const named = group.find(({ voices }) => voices.length > 1 && voices.at(-1)?.key !== '');
  return {
    id: contentId('org', [...claims].sort(order)),
    sources,
    claims,
    lead: (named ?? group[0])?.claim ?? '',
    reasons: sources.length > 1 ? reasons : [],
  };
}

/** In the order reasons are told in. */
const bondSorts = ['source', 'text', 'passage', 'upstream', 'person', 'body'] as const;
type BondSort = (typeof bondSorts)[number];

/** What each sort of bond is told by; `n` counts the sources of one bond. */
const told: Readonly<Record<Exclude<BondSort, 'source'>, (n: number) => string>> = {
  text: (n) => `${n} copies or translations of one text`,
  passage: (n) => `the same passage in ${n} sources`,
  upstream: (n) => `${n} sources lean on one upstream`,
  person: (n) => `one person's word in ${n} sources`,
  body: (n) => `one body's or publication's word in ${n} sources`,
};

/** What holds claims together, by sort and name, so that it can be told why they are one. */
class Bonds {
  private readonly sets: Union;
  private readonly held = new Map<
    string,
    { readonly sort: BondSort; readonly first: ClaimId; readonly sources: Set<SourceId> }
  >();

  constructor(sets: Union) {
    this.sets = sets;
  }

  tie(claim: ClaimFacts, sort: BondSort, name: string): void {
    const bond = `${sort} ${name}`;
    const held = this.held.get(bond);
    if (held) {
      held.sources.add(claim.source);
      this.sets.join(held.first, claim.claim);
    } else this.held.set(bond, { sort, first: claim.claim, sources: new Set([claim.source]) });
  }

  /** By set: why its claims are one, in a fixed order of sorts, each reason once. */
  reasons(): ReadonlyMap<string, readonly string[]> {
    const bySet = new Map<string, string[]>();
    const held = [...this.held.values()].filter(({ sort, sources }) => sort !== 'source' && sources.size > 1);
    for (const sort of bondSorts) {
      if (sort === 'source') continue;
      for (const bond of held) {
        if (bond.sort !== sort) continue;
        const set = this.sets.find(bond.first);
        const reason = told[sort](bond.sources.size);
        const known = bySet.get(set);
        if (!known) bySet.set(set, [reason]);
        else if (!known.includes(reason)) known.push(reason);
      }
    }
    return bySet;
  }
}

/** The innermost voice where it has a name. A publication's own word and another's report of it are the word of one body. */
function voiceOf({ voices, publication }: ClaimFacts): { readonly bond: BondSort; readonly name: string } | undefined {
  const last = voices.at(-1);
  if (!last) return undefined;
  const name = last.voice === 'publisher' ? (publication ?? last.key) : last.key;
  if (name === '' || last.voice === 'unnamed' || last.voice === 'unattributed') return undefined;
  return { bond: last.voice === 'person' ? 'person' : 'body', name };
}

/** Upstreams of its source that a claim's chain leads to: it names them, or the person who spoke to them. */
function leansOn(
  { source, voices }: ClaimFacts,
  lineage: Lineage,
): readonly { readonly key: string; readonly speaker: string | null }[] {
  const named = voices.slice(1).filter(({ key }) => key !== '');
  const person = named.filter(({ voice }) => voice === 'person').at(-1)?.key ?? null;
  const speakers = new Map<string, string[]>();
  for (const { key, speaker } of lineage.upstreamsOf(source))
    speakers.set(key, [...(speakers.get(key) ?? []), ...(speaker === null ? [] : [speaker])]);
  return [...speakers].flatMap(([key, those]) => {
    const names = named.some((voice) => voice.key === key);
    if (person !== null) return names || those.includes(person) ? [{ key, speaker: person }] : [];
    return names ? [{ key, speaker: those.length === 1 ? (those[0] ?? null) : null }] : [];
  });
}

/**
 * Claims that lean on one upstream: those through one speaker are one origin; those that name no speaker go with the first speaker by key, and never
 * join two speakers.
 */
function tieUpstream(
  bonds: Bonds,
  key: string,
  those: readonly { readonly claim: ClaimFacts; readonly speaker: string | null }[],
): void {
  const first = [...new Set(those.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))].sort(order)[0] ?? '';
  for (const { claim, speaker } of those) bonds.tie(claim, 'upstream', `${key} / ${speaker ?? first}`);
}

/** Claims of two sources whose words lie in one passage that both sources have. */
function tiePassages(bonds: Bonds, ofSource: ReadonlyMap<SourceId, readonly ClaimFacts[]>, lineage: Lineage): void {
  const done = new Set<LineageEdge>();
  for (const source of ofSource.keys()) {
    for (const edge of lineage.passagesOf(source)) {
      const [ours, theirs] = [ofSource.get(edge.left), ofSource.get(edge.right)];
      if (!ours || !theirs || done.has(edge)) continue;
      done.add(edge);
      edge.passages.forEach((passage, index) => {
        const left = ours.filter((claim) => liesIn(claim, passage.left));
        const right = theirs.filter((claim) => liesIn(claim, passage.right));
        if (left.length === 0 || right.length === 0) return;
        for (const claim of [...left, ...right]) bonds.tie(claim, 'passage', `${edge.left} ${edge.right} ${index}`);
      });
    }
  }
}

function liesIn(claim: Span, passage: Span): boolean {
  const inside = Math.min(claim.end, passage.end) - Math.max(claim.begin, passage.begin);
  return inside >= mostlyInside * (claim.end - claim.begin);
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
