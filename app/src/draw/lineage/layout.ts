// Sources as lines in order of publication; what joins two of them as a bracket beside, each in a lane of its own.
import { byCode } from '../chart/fold.ts';
import type { LineageEdge, OriginsAnswer, SourceLine } from '../types.ts';

/** A line of the drawing: a source, or an upstream that sources lean on. */
export type LineageRow =
  | { readonly kind: 'source'; readonly key: string; readonly source: SourceLine }
  | { readonly kind: 'upstream'; readonly key: string; readonly upstream: OriginsAnswer['upstreams'][number] };

/** A tie between two rows. */
export interface LineageTie {
  readonly key: string;
  readonly kind: LineageEdge['kind'] | 'upstream';
  /** Rows by number, the upper first. */
  readonly upper: number;
  readonly lower: number;
  /** 0 lies nearest to the rows. No two ties in one lane share a stretch of it. */
  readonly lane: number;
  readonly edge: LineageEdge | null;
}

export interface LineageLayout {
  readonly rows: readonly LineageRow[];
  readonly ties: readonly LineageTie[];
  readonly lanes: number;
}

/** Rows and ties. An upstream stands above the first source that leans on it; undated sources come last. */
export function layoutLineage(answer: OriginsAnswer): LineageLayout {
  const sources = [...answer.sources].sort(
    (a, b) =>
      byCode(a.published?.[0] ?? '9999', b.published?.[0] ?? '9999') ||
      byCode(a.published?.[1] ?? '9999', b.published?.[1] ?? '9999') ||
      byCode(a.id, b.id),
  );
  const known = new Set(sources.map(({ id }) => id));
  const waiting = [...answer.upstreams]
    .filter(({ leaning }) => leaning.some(({ source }) => known.has(source)))
    .sort((a, b) => byCode(a.key, b.key));
  const rows: LineageRow[] = [];
  const put = new Set<string>();
  for (const source of sources) {
    for (const upstream of waiting) {
      if (put.has(upstream.key) || !upstream.leaning.some((lean) => lean.source === source.id)) continue;
      put.add(upstream.key);
      rows.push({ kind: 'upstream', key: `upstream ${upstream.key}`, upstream });
    }
    rows.push({ kind: 'source', key: source.id, source });
  }
  const at = new Map(rows.map((row, index) => [row.key, index]));
  const ties: Omit<LineageTie, 'lane'>[] = [];
  const add = (kind: LineageTie['kind'], one: string, other: string, edge: LineageEdge | null) => {
    const [a, b] = [at.get(one), at.get(other)];
    if (a === undefined || b === undefined || a === b) return;
    ties.push({ key: `${kind} ${one} ${other}`, kind, upper: Math.min(a, b), lower: Math.max(a, b), edge });
  };
  for (const edge of answer.edges) add(edge.kind, edge.left, edge.right, edge);
  for (const upstream of waiting) {
    for (const source of new Set(upstream.leaning.map((lean) => lean.source))) {
      add('upstream', `upstream ${upstream.key}`, source, null);
    }
  }
  return { rows, ...inLanes(ties) };
}

/** Short ties get the inner lanes; a tie takes the first lane in which nothing else lies beside it. */
function inLanes(ties: readonly Omit<LineageTie, 'lane'>[]): Pick<LineageLayout, 'ties' | 'lanes'> {
  const lanes: { readonly upper: number; readonly lower: number }[][] = [];
  const placed = [...ties]
    .sort((a, b) => a.lower - a.upper - (b.lower - b.upper) || a.upper - b.upper || byCode(a.key, b.key))
    .map((tie): LineageTie => {
      let lane = lanes.findIndex((taken) => taken.every((one) => one.lower < tie.upper || tie.lower < one.upper));
      if (lane === -1) lane = lanes.push([]) - 1;
      lanes[lane]?.push(tie);
      return { ...tie, lane };
    });
  return { ties: placed, lanes: lanes.length };
}
