import type { LineageEdge, SourceId, Upstream } from '../../model/index.ts';
import { Union } from './union.ts';

/** How the sources of a record hang together, laid out for counting. Make it once for many questions. */
export interface Lineage {
  /** One name for all sources that are one text: copied, nearly copied or translated, also by way of a third. */
  textOf(source: SourceId): string;
  /** Edges of sources that have passages in common and are not one text. */
  passagesOf(source: SourceId): readonly LineageEdge[];
  upstreamsOf(source: SourceId): readonly Upstream[];
}

/** Kinds of edges between sources that are one text. */
const wholeText: ReadonlySet<LineageEdge['kind']> = new Set(['copy', 'near-copy', 'translation']);

/** Lays out edges and upstreams for `countOrigins`; the edges may be those of the sources concerned only. */
export function makeLineage(edges: readonly LineageEdge[], upstreams: readonly Upstream[]): Lineage {
  const texts = new Union();
  const passages = new Map<SourceId, LineageEdge[]>();
  const leaning = new Map<SourceId, Upstream[]>();
  for (const edge of edges) {
    if (wholeText.has(edge.kind)) texts.join(edge.left, edge.right);
    else for (const source of [edge.left, edge.right]) append(passages, source, edge);
  }
  for (const upstream of upstreams) append(leaning, upstream.source, upstream);
  return {
    textOf: (source) => texts.find(source),
    passagesOf: (source) => passages.get(source) ?? [],
    upstreamsOf: (source) => leaning.get(source) ?? [],
  };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
