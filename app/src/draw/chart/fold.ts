// Which units of a chart are in sight: a unit that is folded hides what is under it and under no other unit in sight.
import type { ChartAnswer, ChartEdge, ChartUnit, EntityId } from '../types.ts';

/** A chart with units folded away. */
export interface FoldedChart {
  readonly units: readonly ChartUnit[];
  readonly edges: readonly ChartEdge[];
  /** For each folded unit, how many units are not in sight because of it. */
  readonly hidden: ReadonlyMap<EntityId, number>;
}

/** Superiors and subordinates of each unit, in a fixed order. */
export interface Ties {
  readonly over: ReadonlyMap<EntityId, readonly ChartEdge[]>;
  readonly under: ReadonlyMap<EntityId, readonly ChartEdge[]>;
}

/** Compares by code unit, the same on every machine. */
export function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The ties of a chart by unit. Edges to units that are not in the chart are left out. */
export function tiesOf(units: readonly ChartUnit[], edges: readonly ChartEdge[]): Ties {
  const names = new Map(units.map(({ unit }) => [unit.id, unit.name]));
  const over = new Map<EntityId, ChartEdge[]>();
  const under = new Map<EntityId, ChartEdge[]>();
  for (const edge of edges) {
    if (!names.has(edge.superior) || !names.has(edge.unit) || edge.superior === edge.unit) continue;
    over.set(edge.unit, [...(over.get(edge.unit) ?? []), edge]);
    under.set(edge.superior, [...(under.get(edge.superior) ?? []), edge]);
  }
  const sort = (map: Map<EntityId, ChartEdge[]>, end: 'superior' | 'unit') => {
    for (const list of map.values()) {
      list.sort(
        (a, b) =>
          byCode(names.get(a[end]) ?? '', names.get(b[end]) ?? '') || byCode(a[end], b[end]) || byCode(a.id, b.id),
      );
    }
  };
  sort(over, 'superior');
  sort(under, 'unit');
  return { over, under };
}

/** All units under one, at any depth, itself not counted. */
function allUnder(ties: Ties, unit: EntityId): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  const open = [unit];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const edge of ties.under.get(next) ?? []) {
      if (edge.unit !== unit && !found.has(edge.unit)) {
        found.add(edge.unit);
        open.push(edge.unit);
      }
    }
  }
  return found;
}

/**
 * The chart with units folded. A unit stays in sight where it can be reached from a top unit by a way that passes no folded unit; the unit asked
 * about and what is over it always stay.
 */
export function foldChart(chart: ChartAnswer, folded: ReadonlySet<EntityId>): FoldedChart {
  const ties = tiesOf(chart.units, chart.edges);
  const kept = new Set<EntityId>([chart.unit.id]);
  const rise = [chart.unit.id];
  for (let next = rise.pop(); next !== undefined; next = rise.pop()) {
    for (const edge of ties.over.get(next) ?? []) {
      if (!kept.has(edge.superior)) {
        kept.add(edge.superior);
        rise.push(edge.superior);
      }
    }
  }
  // Units over nothing and under nothing that is in sight are tops of their own.
  for (const { unit } of chart.units) if ((ties.over.get(unit.id) ?? []).length === 0) kept.add(unit.id);
  const open = [...kept];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (folded.has(next)) continue;
    for (const edge of ties.under.get(next) ?? []) {
      if (!kept.has(edge.unit)) {
        kept.add(edge.unit);
        open.push(edge.unit);
      }
    }
  }
  const units = chart.units.filter(({ unit }) => kept.has(unit.id));
  const edges = chart.edges.filter(
    (edge) => kept.has(edge.superior) && kept.has(edge.unit) && edge.superior !== edge.unit,
  );
  const hidden = new Map<EntityId, number>();
  for (const unit of folded) {
    if (!kept.has(unit)) continue;
    const count = [...allUnder(ties, unit)].filter((id) => !kept.has(id)).length;
    if (count > 0) hidden.set(unit, count);
  }
  return { units, edges, hidden };
}

/** What to fold at first so that about `most` units are in sight: whole levels, the lowest first. */
export function foldFirst(chart: ChartAnswer, most: number): ReadonlySet<EntityId> {
  if (chart.units.length <= most) return new Set();
  const ties = tiesOf(chart.units, chart.edges);
  const lowest = Math.min(...chart.units.map(({ level }) => level));
  for (let level = lowest + 1; level <= 0; level += 1) {
    const folded = new Set(
      chart.units
        .filter((unit) => unit.level === level && (ties.under.get(unit.unit.id) ?? []).length > 0)
        .map(({ unit }) => unit.id),
    );
    if (level === 0 || foldChart(chart, folded).units.length <= most) return folded;
  }
  return new Set();
}
