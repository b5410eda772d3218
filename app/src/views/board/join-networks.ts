import type { NetworkAnswer } from '../../queries-board.ts';

/**
 * A network with what was asked for besides. Names and ties that several hold are there once, as the first of them has them; ties that came in no longer count
 * as not shown.
 */
export function joinNetworks(first: NetworkAnswer, added: readonly NetworkAnswer[]): NetworkAnswer {
  if (added.length === 0) return first;
  const nodes = new Map(first.nodes.map((node) => [node.entity.id, node]));
  const edges = new Map(first.edges.map((edge) => [edge.id, edge]));
  const came = new Map<string, number>();
  for (const answer of added) {
    for (const node of answer.nodes) if (!nodes.has(node.entity.id)) nodes.set(node.entity.id, node);
    for (const edge of answer.edges) {
      if (edges.has(edge.id)) continue;
      edges.set(edge.id, edge);
      for (const end of new Set([edge.from, edge.to])) came.set(end, (came.get(end) ?? 0) + 1);
    }
  }
  const before = new Set(first.nodes.map(({ entity }) => entity.id));
  return {
    on: first.on,
    nodes: [...nodes.values()].map((node) =>
      before.has(node.entity.id) ? { ...node, more: Math.max(0, node.more - (came.get(node.entity.id) ?? 0)) } : node,
    ),
    edges: [...edges.values()],
  };
}
