import type { Ledger } from '../ledger/index.ts';
import type { ClaimFacts, EntityId, SourceId } from '../model/index.ts';
import type { Lineage } from '../weigh/index.ts';
import { countOrigins, makeLineage } from '../weigh/index.ts';
import type { Material } from './material.ts';
import { backingOf } from './origin-lines.ts';
import type { Views } from './views.ts';

/**
 * Fetches what an answer about these claims is made of.
 * @param more.shown Claims shown with their words; the others only count.
 * @param more.entities Entities named besides the parties of the claims shown.
 */
export async function loadMaterial(
  ledger: Ledger,
  views: Views,
  facts: readonly ClaimFacts[],
  more: { readonly shown: readonly ClaimFacts[]; readonly entities?: readonly EntityId[] },
): Promise<Material> {
  const shown = await views.claimsById(more.shown.map(({ claim }) => claim));
  const lines = await views.lines(facts.map(({ source }) => source));
  const parties = facts.flatMap(({ subject, object, appointedBy, replaces }) =>
    [subject, object, appointedBy, replaces].filter((id) => id !== null),
  );
  const refs = await views.entities([...parties, ...(more.entities ?? [])]);
  const lineage = await loadLineage(ledger, facts);
  const view: Material['view'] = (claim) => shown.get(claim);
  return {
    view,
    views: (claims) => claims.flatMap(({ claim }) => shown.get(claim) ?? []),
    entity: (id) => refs.get(id) ?? { id, kind: 'organisation', name: id },
    backing: (claims) => backingOf(claims, { lineage, view, line: (source) => lines.get(source) }),
  };
}

/** Counts the independent origins of claims among these. */
export async function loadOrigins(
  ledger: Ledger,
  facts: readonly ClaimFacts[],
): Promise<(claims: readonly ClaimFacts[]) => number> {
  const lineage = await loadLineage(ledger, facts);
  return (claims) => countOrigins(claims, lineage).length;
}

async function loadLineage(ledger: Ledger, facts: readonly ClaimFacts[]): Promise<Lineage> {
  const sources: readonly SourceId[] = [...new Set(facts.map(({ source }) => source))];
  const { edges, upstreams } = sources.length === 0 ? { edges: [], upstreams: [] } : await ledger.lineage(sources);
  return makeLineage(edges, upstreams);
}
