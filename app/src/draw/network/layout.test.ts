import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../try/make-record.ts';
import { growExtent, layoutNetwork, type NetworkShape, seedOf } from './layout.ts';
import { hexOf, tieLooks } from './look.ts';
import { mostWritten } from './svg-drawing.tsx';

function shapeOf(count: number): NetworkShape {
  const { nodes, edges } = makeNetwork(count);
  return { nodes: nodes.map(({ entity }) => entity.id), ties: edges.map(({ from, to }) => [from, to]) };
}

describe('the layout of a network', () => {
  const shape = shapeOf(80);
  const places = layoutNetwork(shape, new Map());

  it('places every node, none on another, the same every time and in whatever order', () => {
    expect(places.size).toBe(80);
    const turned = { nodes: [...shape.nodes].reverse(), ties: [...shape.ties].reverse() };
    expect([...layoutNetwork(turned, new Map())]).toEqual([...places]);
    const spots = [...places.values()];
    for (const [index, one] of spots.entries()) {
      expect(Number.isFinite(one.x) && Number.isFinite(one.y)).toBe(true);
      for (const other of spots.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.5);
    }
  });

  it('leaves what was placed exactly where it was when another date brings and takes nodes', () => {
    const next = shapeOf(80);
    const later: NetworkShape = {
      nodes: [...next.nodes.slice(10), 'ent-new-1', 'ent-new-2'],
      ties: [...next.ties, ['ent-new-1', next.nodes[20] ?? ''], ['ent-new-2', 'ent-new-1']],
    };
    const moved = layoutNetwork(later, places);
    expect(moved.size).toBe(72);
    for (const id of next.nodes.slice(10)) expect(moved.get(id)).toEqual(places.get(id));
    const [fresh, beside] = [moved.get('ent-new-1'), places.get(next.nodes[20] ?? '')];
    if (!fresh || !beside) throw new Error('not placed');
    const all = [...places.values()].map(({ x, y }) => Math.hypot(x - beside.x, y - beside.y));
    expect(Math.hypot(fresh.x - beside.x, fresh.y - beside.y)).toBeLessThan(Math.max(...all));
  });

  it('keeps its frame when nodes go, and grows it when they come', () => {
    const frame = growExtent(null, places);
    const fewer = new Map([...places].slice(0, 20));
    expect(growExtent(frame, fewer)).toEqual(frame);
    const more = growExtent(frame, new Map([['far', { x: 99_999, y: 0 }]]));
    expect(more?.x[1]).toBe(99_999);
    expect(more?.x[0]).toBe(frame?.x[0]);
    expect(growExtent(null, new Map())).toBeNull();
  });

  it('stands ties to nowhere, of a node to itself, and names that are not alike by chance', () => {
    const odd: NetworkShape = {
      nodes: ['a', 'b'],
      ties: [
        ['a', 'a'],
        ['a', 'gone'],
        ['a', 'b'],
        ['b', 'a'],
      ],
    };
    expect(layoutNetwork(odd, new Map()).size).toBe(2);
    expect(seedOf('ent-1')).not.toEqual(seedOf('ent-2'));
  });
});

describe('the look of ties', () => {
  it('gives types of one colour different dashes, so that none is told by colour alone', () => {
    const seen = Object.values(tieLooks).map((look) => `${look.token} ${look.dash.join(' ')}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('reads colours as browsers write them', () => {
    expect(hexOf('rgb(10, 88, 112)')).toBe('#0a5870');
    expect(hexOf('color(srgb 1 0.5 0)')).toBe('#ff8000');
    expect(hexOf('')).toBe('#808080');
  });
});

describe('a network without WebGL', () => {
  it('keeps the most written of and only ties between them', () => {
    const reduced = mostWritten(makeNetwork(800), 300);
    expect(reduced.nodes).toHaveLength(300);
    const ids = new Set(reduced.nodes.map(({ entity }) => entity.id));
    for (const edge of reduced.edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
    expect(reduced.nodes.some(({ claims }) => claims === 60)).toBe(true);
  });
});
