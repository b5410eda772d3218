import { describe, expect, it } from 'vitest';
import { boxesMeet } from '../kit/box.ts';
import { estimateWidth } from '../kit/names.ts';
import { makeChart } from '../try/make-chart.ts';
import { foldChart, foldFirst } from './fold.ts';
import { type ChartDirection, layoutChart } from './layout.ts';
import { walk } from './walk.ts';

const place = (size: number, direction: ChartDirection, mirrored = false) =>
  layoutChart(foldChart(makeChart(size), new Set()), { direction, measure: estimateWidth, mirrored });

describe('the layout of a chart of command', () => {
  it.each([
    ['down', 60],
    ['across', 60],
    ['across', 500],
  ] as const)('lets no two units overlap (%s, %i)', (direction, size) => {
    const { units } = place(size, direction);
    expect(units).toHaveLength(size);
    for (const [index, one] of units.entries()) {
      for (const other of units.slice(index + 1)) expect(boxesMeet(one, other)).toBe(false);
    }
  });

  it.each(['down', 'across'] as const)('stands every superior before its units (%s)', (direction) => {
    const { units, edges } = place(80, direction);
    const at = new Map(units.map((unit) => [unit.unit.unit.id, unit]));
    expect(edges.length).toBeGreaterThan(79);
    for (const { edge } of edges) {
      const [superior, unit] = [at.get(edge.superior), at.get(edge.unit)];
      if (!superior || !unit) throw new Error('an end is missing');
      if (direction === 'down') expect(superior.y + superior.height).toBeLessThan(unit.y);
      else expect(superior.x + superior.width).toBeLessThan(unit.x);
    }
  });

  it('gives the same places whatever order units and ties come in', () => {
    const chart = foldChart(makeChart(70), new Set());
    const options = { direction: 'down', measure: estimateWidth } as const;
    const turned = { ...chart, units: [...chart.units].reverse(), edges: [...chart.edges].reverse() };
    expect(layoutChart(turned, options)).toEqual(layoutChart(chart, options));
  });

  it('keeps no line or unit outside its box, and mirrors sideways charts', () => {
    const plain = place(40, 'across');
    const mirrored = place(40, 'across', true);
    expect(mirrored.box.x + mirrored.box.width).toBeCloseTo(-plain.box.x);
    for (const unit of plain.units) {
      expect(unit.x).toBeGreaterThanOrEqual(plain.box.x);
      expect(unit.y + unit.height).toBeLessThanOrEqual(plain.box.y + plain.box.height);
    }
  });

  it('holds every name line inside the box, long Arabic names too', () => {
    for (const unit of place(60, 'down').units) {
      for (const line of unit.names) expect(estimateWidth(line.words, 14, true)).toBeLessThanOrEqual(196);
      for (const line of [...unit.names, ...unit.commanders]) expect(line.y).toBeLessThan(unit.height);
    }
  });
});

describe('folding', () => {
  it('hides what is only under a folded unit, counts it, and loses nothing', () => {
    const chart = makeChart(500);
    const folded = foldFirst(chart, 80);
    const shown = foldChart(chart, folded);
    expect(shown.units.length).toBeLessThan(500);
    expect(shown.units.some(({ unit }) => unit.id === chart.unit.id)).toBe(true);
    const ids = new Set(shown.units.map(({ unit }) => unit.id));
    for (const edge of shown.edges) expect(ids.has(edge.superior) && ids.has(edge.unit)).toBe(true);
    expect([...shown.hidden.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(500 - shown.units.length);
    expect(foldChart(chart, new Set()).units).toHaveLength(500);
  });

  it('folds nothing of a small chart', () => {
    expect(foldFirst(makeChart(30), 80).size).toBe(0);
  });

  it('stands a chart whose ties go in a circle', () => {
    const chart = makeChart(12);
    const [first, second] = chart.units;
    const [edge] = chart.edges;
    if (!first || !second || !edge) throw new Error('too small');
    const circle = {
      ...chart,
      edges: [
        { ...edge, id: 'a', superior: first.unit.id, unit: second.unit.id },
        { ...edge, id: 'b', superior: second.unit.id, unit: first.unit.id },
      ],
    };
    const layout = layoutChart(foldChart(circle, new Set([first.unit.id])), {
      direction: 'down',
      measure: estimateWidth,
    });
    expect(layout.edges).toHaveLength(2);
  });
});

describe('walking a chart by arrows', () => {
  it.each([
    ['down', 'ArrowDown', 'ArrowUp'],
    ['across', 'ArrowRight', 'ArrowLeft'],
  ] as const)('goes along lines and back (%s)', (direction, under, over) => {
    const layout = place(40, direction);
    const { edge } = layout.edges[0] ?? {};
    if (!edge) throw new Error('no line');
    const options = { stop: false, mirrored: false };
    const down = walk(layout, { unit: edge.superior }, under, options);
    if (!down || !('unit' in down)) throw new Error('nowhere');
    expect(layout.edges.some((line) => line.edge.superior === edge.superior && line.edge.unit === down.unit)).toBe(
      true,
    );
    const line = walk(layout, { unit: edge.superior }, under, { ...options, stop: true });
    expect(line).toHaveProperty('edge');
    if (line) expect(walk(layout, line, over, options)).toEqual({ unit: edge.superior });
  });

  it('reaches every unit of a sideways chart by up and down within its layer', () => {
    const layout = place(40, 'across');
    const top = [...layout.units].sort((a, b) => a.y - b.y)[0];
    if (!top) throw new Error('empty');
    expect(walk(layout, { unit: top.unit.unit.id }, 'ArrowUp', { stop: false, mirrored: false })).toBeNull();
  });
});
