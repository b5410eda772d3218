// Which unit or line an arrow key leads to.
import type { EntityId } from '../types.ts';
import type { ChartLayout, PlacedUnit } from './layout.ts';

/** What has the focus: a unit, or a line. */
export type ChartFocus = { readonly unit: EntityId } | { readonly edge: string };

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** A way through the chart: to superiors, to subordinates, or to the neighbours on the same layer. */
type Way = 'over' | 'under' | 'before' | 'after';

/** What an arrow means in a chart of this direction. `mirrored`: a sideways chart that begins at the right. */
function wayOf(arrow: Arrow, across: boolean, mirrored: boolean): Way {
  if (!across)
    return ({ ArrowUp: 'over', ArrowDown: 'under', ArrowLeft: 'before', ArrowRight: 'after' } as const)[arrow];
  if (arrow === 'ArrowUp') return 'before';
  if (arrow === 'ArrowDown') return 'after';
  return (arrow === 'ArrowLeft') === mirrored ? 'under' : 'over';
}

/**
 * Where an arrow leads from a focus: along a line to the unit at its other end, nearest first, or to the next on the same layer; with `stop` only as
 * far as the line. `null` where nothing is that way.
 */
export function walk(
  layout: ChartLayout,
  from: ChartFocus,
  arrow: Arrow,
  options: { readonly stop: boolean; readonly mirrored: boolean },
): ChartFocus | null {
  const across = layout.direction === 'across';
  const way = wayOf(arrow, across, options.mirrored);
  if ('edge' in from) return fromEdge(layout, from.edge, way, across);
  const here = layout.units.find(({ unit }) => unit.unit.id === from.unit);
  if (!here) return null;
  if (way === 'before' || way === 'after') return beside(layout, here, way, across);
  const ends = layout.edges
    .filter(({ edge }) => (way === 'over' ? edge.unit : edge.superior) === from.unit)
    .flatMap((line) => {
      const id = way === 'over' ? line.edge.superior : line.edge.unit;
      const there = layout.units.find(({ unit }) => unit.unit.id === id);
      return there ? [{ line, there, far: Math.abs(crosswise(there, across) - crosswise(here, across)) }] : [];
    })
    .sort((a, b) => a.far - b.far || crosswise(a.there, across) - crosswise(b.there, across));
  const nearest = ends[0];
  if (!nearest) return null;
  return options.stop ? { edge: nearest.line.edge.id } : { unit: nearest.there.unit.unit.id };
}

function fromEdge(layout: ChartLayout, id: string, way: Way, across: boolean): ChartFocus | null {
  const line = layout.edges.find(({ edge }) => edge.id === id);
  if (!line) return null;
  if (way === 'over') return { unit: line.edge.superior };
  if (way === 'under') return { unit: line.edge.unit };
  // Lines of one superior or of one unit are neighbours.
  const neighbours = layout.edges
    .filter(({ edge }) => edge.superior === line.edge.superior || edge.unit === line.edge.unit)
    .sort((a, b) => markAt(a.mark, across) - markAt(b.mark, across));
  const next = neighbours[neighbours.indexOf(line) + (way === 'after' ? 1 : -1)];
  return next ? { edge: next.edge.id } : null;
}

function beside(layout: ChartLayout, here: PlacedUnit, way: 'before' | 'after', across: boolean): ChartFocus | null {
  const along = (one: PlacedUnit) => (across ? one.x + one.width / 2 : one.y + one.height / 2);
  const layer = layout.units
    .filter((one) => Math.abs(along(one) - along(here)) < 1)
    .sort((a, b) => crosswise(a, across) - crosswise(b, across));
  const next = layer[layer.indexOf(here) + (way === 'after' ? 1 : -1)];
  return next ? { unit: next.unit.unit.id } : null;
}

function crosswise(box: PlacedUnit, across: boolean): number {
  return across ? box.y + box.height / 2 : box.x + box.width / 2;
}

function markAt(mark: readonly [number, number], across: boolean): number {
  return across ? mark[1] : mark[0];
}
