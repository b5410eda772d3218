import type { LineageEdge, Source, SourceId, Upstream } from '../../model/index.ts';
import { Union } from './union.ts';

/** Sources that hang together, for drawing. */
export interface LineageGroup {
  /** Earliest published first; those without a date behind, in the order given. */
  readonly sources: readonly SourceId[];
  readonly edges: readonly LineageEdge[];
  /** Upstreams the sources lean on; those of one key and speaker are one thing to draw. */
  readonly upstreams: readonly Upstream[];
}

/**
 * Sources by what holds them together: edges, and upstreams of one key that two or more lean on. Groups in the order of their earliest source; a
 * source nothing holds to another is a group of its own.
 */
export function lineageGraph(
  sources: readonly Pick<Source, 'id' | 'published'>[],
  edges: readonly LineageEdge[],
  upstreams: readonly Upstream[],
): readonly LineageGroup[] {
  const known = new Set(sources.map(({ id }) => id));
  const sets = new Union();
  const drawn = edges.filter(({ left, right }) => known.has(left) && known.has(right));
  const leaning = upstreams.filter(({ source }) => known.has(source));
  for (const { left, right } of drawn) sets.join(left, right);
  const first = new Map<string, SourceId>();
  for (const { key, source } of leaning) {
    const other = first.get(key);
    if (other === undefined) first.set(key, source);
    else sets.join(other, source);
  }
  const ordered = sources
    .map(({ id, published }, index) => ({ id, index, day: published?.[0] ?? '9999-12-31~' }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index));
  const groups = new Map<string, { sources: SourceId[]; edges: LineageEdge[]; upstreams: Upstream[] }>();
  for (const { id } of ordered) {
    const set = sets.find(id);
    const group = groups.get(set) ?? { sources: [], edges: [], upstreams: [] };
    group.sources.push(id);
    groups.set(set, group);
  }
  for (const edge of drawn) groups.get(sets.find(edge.left))?.edges.push(edge);
  for (const upstream of leaning) groups.get(sets.find(upstream.source))?.upstreams.push(upstream);
  return [...groups.values()];
}
