// Where the units and lines of a chart of command stand. Layers by dagre, which knows several superiors of one unit; all else is here.
import { Graph, layout as runDagre } from '@dagrejs/dagre';
import type { Box } from '../kit/box.ts';
import { boxAround } from '../kit/box.ts';
import { cutWords, type Measure, wrapWords } from '../kit/names.ts';
import type { ChartEdge, ChartUnit, EntityId } from '../types.ts';
import { byCode, type FoldedChart } from './fold.ts';

/** Downwards as an organisation chart is drawn, or sideways, which stays readable with hundreds of units: one line a unit. */
export type ChartDirection = 'down' | 'across';

export interface PlacedLine {
  readonly words: string;
  /** From the box's top to the line's foot. */
  readonly y: number;
}

export interface PlacedCommander {
  readonly commander: ChartUnit['commanders'][number];
  readonly words: string;
  readonly y: number;
}

export interface PlacedUnit extends Box {
  readonly unit: ChartUnit;
  readonly names: readonly PlacedLine[];
  readonly otherNames: readonly PlacedLine[];
  readonly commanders: readonly PlacedCommander[];
  /** Commanders there is no room for. */
  readonly more: number;
  /** Units folded away beneath. */
  readonly hidden: number;
}

export interface PlacedEdge {
  readonly edge: ChartEdge;
  /** From the superior to the unit. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The line's path, rounded. */
  readonly path: string;
  /** Where the mark stands. */
  readonly mark: readonly [x: number, y: number];
}

export interface ChartLayout {
  readonly direction: ChartDirection;
  readonly units: readonly PlacedUnit[];
  readonly edges: readonly PlacedEdge[];
  readonly box: Box;
}

export interface LayoutOptions {
  readonly direction: ChartDirection;
  /** Other spellings of a unit, shown beneath its name. */
  readonly otherNames?: ReadonlyMap<EntityId, readonly string[]> | undefined;
  readonly measure: Measure;
  /** Sideways charts begin at the right where the page runs from right to left. */
  readonly mirrored?: boolean;
}

/** Sizes of a unit's box, in pixels at life size. */
export const unitBox = { width: 216, padding: 10, nameSize: 14, smallSize: 12.5, mark: 20 } as const;
const lineHeight = { name: 18, small: 18 } as const;
const mostCommanders = 3;

/**
 * Places a chart. The same units and ties give the same places, whatever order they come in; siblings stand in order of their names where
 * lines do not cross for it.
 */
export function layoutChart(chart: FoldedChart, options: LayoutOptions): ChartLayout {
  const across = options.direction === 'across';
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: across ? 'LR' : 'TB',
    nodesep: across ? 14 : 26,
    edgesep: 12,
    ranksep: across ? 48 : 34,
    // Keeps a unit in the layer next to its superior, as the default does, in a fraction of the time.
    ranker: 'tight-tree',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const contents = new Map<EntityId, Omit<PlacedUnit, 'x' | 'y'>>();
  const sorted = [...chart.units].sort(
    (a, b) => b.level - a.level || byCode(a.unit.name, b.unit.name) || byCode(a.unit.id, b.unit.id),
  );
  for (const unit of sorted) {
    const content = fillUnit(unit, chart.hidden.get(unit.unit.id) ?? 0, options);
    contents.set(unit.unit.id, content);
    graph.setNode(unit.unit.id, { width: content.width, height: content.height });
  }
  const order = new Map(sorted.map(({ unit }, index) => [unit.id, index]));
  const place = (id: EntityId) => order.get(id) ?? 0;
  const edges = [...chart.edges].sort(
    (a, b) => place(a.superior) - place(b.superior) || place(a.unit) - place(b.unit) || byCode(a.id, b.id),
  );
  for (const edge of edges) {
    const room = across ? { width: 74, height: 20 } : { width: 84, height: 22 };
    graph.setEdge(edge.superior, edge.unit, { ...room, labelpos: 'c' }, edge.id);
  }
  runDagre(graph);
  const turn = options.mirrored && across ? -1 : 1;
  const units = sorted.flatMap((unit) => {
    const content = contents.get(unit.unit.id);
    const at = graph.node(unit.unit.id) as { readonly x: number; readonly y: number };
    if (!content) return [];
    return [{ ...content, x: turn * at.x - content.width / 2, y: at.y - content.height / 2 }];
  });
  const at = new Map(units.map((unit) => [unit.unit.unit.id, unit]));
  const placed = edges.map((edge): PlacedEdge => {
    const label = graph.edge(edge.superior, edge.unit, edge.id) as {
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly x: number;
      readonly y: number;
    };
    const [over, under] = [at.get(edge.superior), at.get(edge.unit)];
    const inner = label.points.slice(1, -1).map(({ x, y }) => [turn * x, y] as const);
    // Lines leave and arrive in the middle of a side, as in an organisation chart, not where they happen to cut a box.
    const points = over && under ? [sideOf(over, across, turn), ...inner, sideOf(under, across, -turn)] : inner;
    return { edge, points, path: pathThrough(points, across), mark: [turn * label.x, label.y] };
  });
  return { direction: options.direction, units, edges: placed, box: boxAround([...units, ...placed.map(boxOfEdge)]) };
}

/** The middle of a box's side that lies `onward` (1: where the chart goes on, -1: where it comes from; sideways charts may be mirrored). */
function sideOf(box: Box, across: boolean, onward: number): readonly [x: number, y: number] {
  if (across) return [onward > 0 ? box.x + box.width : box.x, box.y + box.height / 2];
  return [box.x + box.width / 2, onward > 0 ? box.y + box.height : box.y];
}

function boxOfEdge({ points }: PlacedEdge): Box {
  return boxAround(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
}

/** What a unit's box holds, and how large it must be for it. */
function fillUnit(unit: ChartUnit, hidden: number, options: LayoutOptions): Omit<PlacedUnit, 'x' | 'y'> {
  const { width, padding, nameSize, smallSize, mark } = unitBox;
  const { measure } = options;
  const inner = width - 2 * padding;
  // A dispute's mark stands in the box's upper corner.
  const beside = unit.disputed ? 20 : 0;
  let y = padding - 4;
  const put = (words: string, height: number): PlacedLine => {
    y += height;
    return { words, y: y - 4 };
  };
  const names = wrapWords(unit.unit.name, inner - beside, 2, nameSize, true, measure).map((line) =>
    put(line, lineHeight.name),
  );
  const others = (options.otherNames?.get(unit.unit.id) ?? []).filter((name) => name !== unit.unit.name).slice(0, 1);
  const otherNames = others.map((name) => put(cutWords(name, inner, smallSize, false, measure), lineHeight.small));
  if (unit.commanders.length > 0) y += 5;
  const commanders = unit.commanders.slice(0, mostCommanders).map((commander): PlacedCommander => {
    const said = commander.person.name;
    const line = put(cutWords(said, inner - mark, smallSize, false, measure), lineHeight.small);
    return { commander, ...line };
  });
  const more = unit.commanders.length - commanders.length;
  if (more > 0) y += lineHeight.small;
  return { unit, width, height: y + padding, names, otherNames, commanders, more, hidden };
}

/** A path through points with soft bends; it leaves and arrives along the chart's direction. */
function pathThrough(points: readonly (readonly [number, number])[], across: boolean): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${round(first[0])} ${round(first[1])}`;
  let before = first;
  for (const [x, y] of rest) {
    if (across) {
      const middle = (before[0] + x) / 2;
      path += `C${round(middle)} ${round(before[1])} ${round(middle)} ${round(y)} ${round(x)} ${round(y)}`;
    } else {
      const middle = (before[1] + y) / 2;
      path += `C${round(before[0])} ${round(middle)} ${round(x)} ${round(middle)} ${round(x)} ${round(y)}`;
    }
    before = [x, y];
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
