// Where the nodes of a network stand. The same nodes and ties give the same places; a node that was placed before stays where it was.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { byCode } from '../chart/fold.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Nodes and ties by id: all a layout needs, so that it can be sent to a worker. */
export interface NetworkShape {
  readonly nodes: readonly string[];
  readonly ties: readonly (readonly [from: string, to: string])[];
}

/** Two numbers from 0 to 1 out of an id: the start of a node that nothing is known of (FNV-1a, then mixed). */
export function seedOf(id: string): Spot {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  const mixed = (salt: number) => {
    let value = Math.imul(hash ^ salt, 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return ((value ^ (value >>> 16)) >>> 0) / 4294967296;
  };
  return { x: mixed(0x9e3779b9), y: mixed(0x7f4a7c15) };
}

/** Rounds of the layout: enough to part clusters; more only for small networks, where they cost nothing. */
function roundsFor(count: number): number {
  return count > 2000 ? 120 : count > 400 ? 220 : 400;
}

/**
 * Places a network. Nodes of `kept` do not move at all, so that from one date to the next only what is new is placed, beside what it is tied to.
 * Everything is sorted first and nothing is random: ForceAtlas2 moves nodes by their ties alone.
 */
export function layoutNetwork(shape: NetworkShape, kept: ReadonlyMap<string, Spot>): ReadonlyMap<string, Spot> {
  const nodes = [...new Set(shape.nodes)].sort(byCode);
  const known = new Set(nodes);
  const pairs = new Map<string, readonly [string, string]>();
  for (const [from, to] of shape.ties) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    const pair = from < to ? ([from, to] as const) : ([to, from] as const);
    pairs.set(pair.join('\n'), pair);
  }
  const fresh = nodes.filter((id) => !kept.has(id));
  if (fresh.length === 0) return new Map(nodes.flatMap((id) => spotOf(id, kept)));
  const near = new Map<string, string[]>();
  for (const [from, to] of pairs.values()) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const graph = new Graph({ type: 'undirected' });
  const spread = Math.sqrt(nodes.length) * 20;
  for (const id of nodes) {
    graph.addNode(id, kept.has(id) ? { ...kept.get(id), fixed: true } : startOf(id, near.get(id) ?? [], kept, spread));
  }
  for (const [, [from, to]] of [...pairs].sort((a, b) => byCode(a[0], b[0]))) graph.addEdge(from, to);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: nodes.length > 300,
    // Lone nodes and islands must not drift out of sight.
    strongGravityMode: true,
    gravity: 0.06,
    scalingRatio: 12,
    adjustSizes: false,
  };
  const iterations = roundsFor(nodes.length);
  forceAtlas2.assign(graph, { iterations, settings });
  return new Map(
    nodes.map((id) => {
      const before = kept.get(id);
      const { x, y } = graph.getNodeAttributes(id) as Spot;
      return [id, before ?? { x, y }];
    }),
  );
}

function spotOf(id: string, kept: ReadonlyMap<string, Spot>): readonly (readonly [string, Spot])[] {
  const spot = kept.get(id);
  return spot ? [[id, spot]] : [];
}

/** Beside the middle of what it is tied to, where that has a place; else by its id. */
function startOf(id: string, near: readonly string[], kept: ReadonlyMap<string, Spot>, spread: number): Spot {
  const seed = seedOf(id);
  const placed = near.flatMap((other) => kept.get(other) ?? []);
  if (placed.length === 0) return { x: (seed.x - 0.5) * spread, y: (seed.y - 0.5) * spread };
  const x = placed.reduce((sum, spot) => sum + spot.x, 0) / placed.length;
  const y = placed.reduce((sum, spot) => sum + spot.y, 0) / placed.length;
  return { x: x + (seed.x - 0.5) * 30, y: y + (seed.y - 0.5) * 30 };
}

/** The frame a network is shown in: least and most of both directions. */
export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The frame that holds both an earlier frame and these places; `null` where there is nothing to hold. */
export function growExtent(before: Extent | null, spots: ReadonlyMap<string, Spot>): Extent | null {
  let grown = before;
  for (const { x, y } of spots.values()) {
    grown = {
      x: [Math.min(grown?.x[0] ?? x, x), Math.max(grown?.x[1] ?? x, x)],
      y: [Math.min(grown?.y[0] ?? y, y), Math.max(grown?.y[1] ?? y, y)],
    };
  }
  return grown;
}
