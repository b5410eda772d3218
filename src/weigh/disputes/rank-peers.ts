import type { ClaimFacts, ClaimId, EntityId } from '../../model/index.ts';
import { hasHappened } from './entering.ts';

/** What a unit's name and a rank's words tell; names and ranks are resolved elsewhere and handed in. */
export interface Standing {
  /** The word for a unit's size: "brigade"; `null` where its name tells none. */
  echelonOf(unit: EntityId): string | null;
  /** 1 lowest to 25 highest; `null` where the words are no rank. */
  orderOf(rank: string): number | null;
}

/** How many commanders of one echelon hold one rank. */
export interface PeerCount {
  readonly echelon: string;
  readonly rank: string;
  readonly order: number;
  /** Each person of each unit once. */
  readonly commanders: number;
}

/** A commander whose rank is far from what the record's other commanders of that echelon hold. */
export interface UnlikePeers {
  readonly person: EntityId;
  readonly unit: EntityId;
  readonly echelon: string;
  readonly rank: string;
  readonly standing: 'too high' | 'too low';
  /** The claims that give the rank, in order of recording. */
  readonly claims: readonly ClaimId[];
  /** All commanders of that echelon but this one, by rank, lowest first. */
  readonly peers: readonly PeerCount[];
  /** Share of peers to expect with a rank as far out as this or further, by Laplace's rule of succession. */
  readonly share: number;
  /** In a sentence: "Of 14 other commanders of a brigade, none with the rank of Captain or lower; most often Colonel (11)." */
  readonly reason: string;
}

/**
 * Below this share a rank is unlike its peers. With k of n peers as far out, the share to expect of the next one is (k + 1) / (n + 2) (Laplace's rule of
 * succession), so that fewer than nine peers never make a rank unusual, however much alike they are.
 */
const unusualShare = 0.1;

/** A rank beside the usual one is no wonder: the next higher and lower are never called unlike. */
const leastSteps = 2;

/** Counts the ranks of commanders by echelon over a record: what `rankUnlikePeers` learns from. */
export function countPeers(facts: readonly ClaimFacts[], standing: Standing): readonly PeerCount[] {
  const counts = new Map<string, PeerCount>();
  for (const { echelon, rank, order } of commandersOf(facts, standing).values()) {
    const key = `${echelon}\n${rank}`;
    counts.set(key, { echelon, rank, order, commanders: (counts.get(key)?.commanders ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => compareText(a.echelon, b.echelon) || a.order - b.order || compareText(a.rank, b.rank),
  );
}

/**
 * The commanders whose rank is too high or too low for the echelon, as learned from peers (Research Handbook, cross-referencing-claims: a commander too
 * senior is checked against ranks at that echelon). A reason to look, not a finding: the rank, the unit or the person may be the wrong one.
 * @param facts Claims to look at; postings as commander that give a rank count.
 * @param peers Counts over the whole record, from `countPeers`. A commander is not his own peer: he is taken out of them.
 */
export function rankUnlikePeers(
  facts: readonly ClaimFacts[],
  peers: readonly PeerCount[],
  standing: Standing,
): readonly UnlikePeers[] {
  const byEchelon = new Map<string, PeerCount[]>();
  for (const peer of peers) byEchelon.set(peer.echelon, [...(byEchelon.get(peer.echelon) ?? []), peer]);
  const found: UnlikePeers[] = [];
  for (const commander of commandersOf(facts, standing).values()) {
    const others = (byEchelon.get(commander.echelon) ?? [])
      .map((peer) => (peer.rank === commander.rank ? { ...peer, commanders: peer.commanders - 1 } : peer))
      .filter(({ commanders }) => commanders > 0);
    const unlike = judge(commander, others);
    if (unlike !== null) found.push(unlike);
  }
  return found.sort((a, b) => a.share - b.share || compareText(a.unit, b.unit) || compareText(a.person, b.person));
}

interface Commander {
  readonly person: EntityId;
  readonly unit: EntityId;
  readonly echelon: string;
  readonly rank: string;
  readonly order: number;
  readonly claims: ClaimId[];
}

/** Each person with each rank in each unit once: a dozen reports of one commander are one peer. */
function commandersOf(facts: readonly ClaimFacts[], standing: Standing): ReadonlyMap<string, Commander> {
  const commanders = new Map<string, Commander>();
  for (const fact of [...facts].sort((a, b) => a.number - b.number)) {
    const { rank, object: unit, subject: person } = fact;
    const leads = fact.type === 'posting' && fact.role === 'commander' && fact.polarity === 'affirmed';
    if (!leads || !hasHappened(fact) || rank === null || unit === null) continue;
    const key = `${person}\n${unit}\n${rank}`;
    const known = commanders.get(key);
    if (known !== undefined) {
      known.claims.push(fact.claim);
      continue;
    }
    const echelon = standing.echelonOf(unit);
    const order = standing.orderOf(rank);
    if (echelon !== null && order !== null) {
      commanders.set(key, { person, unit, echelon, rank, order, claims: [fact.claim] });
    }
  }
  return commanders;
}

function judge(commander: Commander, peers: readonly PeerCount[]): UnlikePeers | null {
  const total = countOf(peers);
  const usual = medianOrder(peers, total);
  if (usual === null || Math.abs(commander.order - usual) < leastSteps) return null;
  const high = commander.order > usual;
  const asFar = peers.filter(({ order }) => (high ? order >= commander.order : order <= commander.order));
  const share = (countOf(asFar) + 1) / (total + 2);
  if (share >= unusualShare) return null;
  const most = [...peers].sort((a, b) => b.commanders - a.commanders || a.order - b.order)[0];
  const { person, unit, echelon, rank, claims } = commander;
  const few = countOf(asFar) === 0 ? 'none' : String(countOf(asFar));
  const reason = `Of ${total} other commanders of a ${echelon}, ${few} with the rank of ${rank} or ${high ? 'higher' : 'lower'}; most often ${most?.rank ?? ''} (${most?.commanders ?? 0}).`;
  return { person, unit, echelon, rank, standing: high ? 'too high' : 'too low', claims, peers, share, reason };
}

function countOf(peers: readonly PeerCount[]): number {
  return peers.reduce((sum, { commanders }) => sum + commanders, 0);
}

function medianOrder(peers: readonly PeerCount[], total: number): number | null {
  let seen = 0;
  for (const { order, commanders } of [...peers].sort((a, b) => a.order - b.order)) {
    seen += commanders;
    if (seen * 2 >= total) return order;
  }
  return null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
