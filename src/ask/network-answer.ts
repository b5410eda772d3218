import type { AsOfAnswer, ClaimFacts, Day, EntityId } from '../model/index.ts';
import type { EntityRef } from './answers.ts';
import { groupBy } from './material.ts';
import { bestAsOf, compareAsOf, compareText, forAndAgainst } from './standing.ts';
import { groupTies } from './tie-answer.ts';
import type { NetworkAnswer } from './weighed-answers.ts';

type Edge = NetworkAnswer['edges'][number];

/** What a network is made of besides the facts. */
interface NetworkMaterial {
  entity(id: EntityId): EntityRef;
  origins(claims: readonly ClaimFacts[]): number;
}

/** A tie or posting between two entities, not yet chosen. */
interface Strand {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly type: Edge['type'];
  readonly kinds: readonly string[];
  readonly standing: AsOfAnswer | null;
  readonly disputed: boolean;
  readonly claims: readonly ClaimFacts[];
}

/**
 * The ties among entities as a network: those asked about first, then those tied to them by most claims, at most `limit`.
 * Ties that claims place on other days than the one asked are left out.
 */
export function answerNetwork(
  roots: readonly EntityId[],
  on: Day | null,
  facts: readonly ClaimFacts[],
  limit: number,
  material: NetworkMaterial,
): NetworkAnswer {
  const strands = strandsOf(facts, on);
  const weights = new Map<EntityId, number>(roots.map((id) => [id, Number.POSITIVE_INFINITY]));
  for (const { from, to, claims } of strands) {
    for (const id of [from, to]) weights.set(id, (weights.get(id) ?? 0) + claims.length);
  }
  const chosen = [...weights]
    .sort(([a, x], [b, y]) => (x === y ? compareText(a, b) : y - x))
    .slice(0, Math.max(limit, roots.length))
    .map(([id]) => id);
  const shown = new Set(chosen);
  const drawn = strands.filter(({ from, to }) => shown.has(from) && shown.has(to));
  // One walk over the strands, whatever the number of nodes: those most spoken of have thousands.
  const counted = new Map(chosen.map((id) => [id, { claims: 0, more: 0 }]));
  for (const { from, to, claims } of strands) {
    const hidden = shown.has(from) !== shown.has(to);
    for (const id of new Set([from, to])) {
      const count = counted.get(id);
      if (count === undefined) continue;
      count.claims += claims.length;
      if (hidden) count.more++;
    }
  }
  return {
    on,
    nodes: chosen.map((id) => ({ entity: material.entity(id), ...(counted.get(id) ?? { claims: 0, more: 0 }) })),
    edges: drawn.map(({ claims, ...strand }) => ({
      id: [strand.type, strand.from, strand.to, ...(strand.type === 'succession' ? strand.kinds : [])].join(' '),
      ...strand,
      claims: claims.map(({ claim }) => claim),
      origins: material.origins(claims),
    })),
  };
}

function strandsOf(facts: readonly ClaimFacts[], on: Day | null): readonly Strand[] {
  const postings = facts.filter(({ type, object }) => type === 'posting' && object !== null);
  const groups: readonly Omit<Strand, 'standing' | 'disputed'>[] = [
    ...groupTies(facts),
    ...[...groupBy(postings, ({ subject, object }) => `${subject} ${object}`).values()].flatMap((claims) => {
      const [first] = claims;
      if (first?.object === undefined || first.object === null) return [];
      const kinds = [...new Set(claims.flatMap(({ role }) => role ?? []))].sort(compareText);
      return [{ from: first.subject, to: first.object, type: 'posting' as const, kinds, claims }];
    }),
  ];
  return groups
    .map((group): Strand => {
      const { affirming, against } = forAndAgainst(group.claims, on);
      return {
        ...group,
        standing: bestAsOf(affirming, on),
        disputed: affirming.length > 0 && against.length > 0,
        claims: affirming,
      };
    })
    .filter(({ claims, standing }) => claims.length > 0 && standing !== 'none')
    .sort(
      (a, b) =>
        compareAsOf(a.standing, b.standing) ||
        compareText(a.type, b.type) ||
        compareText(a.from + a.to, b.from + b.to) ||
        compareText(a.kinds.join(' '), b.kinds.join(' ')),
    );
}
