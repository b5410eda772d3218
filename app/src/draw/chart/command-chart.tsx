// The chart of command on a day: who is said to be over whom, and how far sources carry each line.
import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { clampView } from '../kit/box.ts';
import { measureWidth } from '../kit/measure.ts';
import { Legend } from '../kit/standing.tsx';
import { Tools } from '../kit/tools.tsx';
import { usePrinting } from '../kit/use-printing.ts';
import { useSize } from '../kit/use-size.ts';
import { useZoom } from '../kit/use-zoom.ts';
import type { ChartAnswer, EntityId, OnAsk } from '../types.ts';
import { type DrawWords, drawWords, type Standing } from '../words.ts';
import { ChartList } from './chart-list.tsx';
import { EdgeShape, UnitShape } from './chart-shapes.tsx';
import { foldChart, foldFirst, tiesOf } from './fold.ts';
import { type ChartDirection, type ChartLayout, layoutChart } from './layout.ts';
import { type ChartFocus, walk } from './walk.ts';

export interface CommandChartProps {
  readonly answer: ChartAnswer;
  readonly onAsk: OnAsk;
  /** Other spellings of units, best first: the first that differs is shown beneath the name. */
  readonly otherNames?: ReadonlyMap<EntityId, readonly string[]>;
  readonly words?: DrawWords;
}

/** More units than this are folded at first, and drawn sideways where nobody chose otherwise. */
const mostUnfolded = 80;
const mostDownwards = 24;
const legend: readonly Standing[] = ['attested', 'possible', 'bridged', 'inferred'];

/** The chart, its tools and its legend; the same as a list for whoever prefers that, and on paper beneath it. */
export function CommandChart({ answer, onAsk, otherNames, words = drawWords }: CommandChartProps) {
  const [listed, setListed] = useState(false);
  const [chosen, setChosen] = useState<ChartDirection | null>(null);
  // Kept for as long as the page is open: unfolding a unit on one day leaves it unfolded on the next.
  const [folded, setFolded] = useState<ReadonlySet<EntityId>>(() => foldFirst(answer, mostUnfolded));
  const [asked, setAsked] = useState(answer.unit.id);
  if (asked !== answer.unit.id) {
    setAsked(answer.unit.id);
    setFolded(foldFirst(answer, mostUnfolded));
  }
  const svg = useRef<SVGSVGElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, [960, 560]);
  const zoom = useZoom(svg, size, [0.04, 3]);
  const mirrored = typeof document !== 'undefined' && document.documentElement.dir === 'rtl';
  const chart = useMemo(() => foldChart(answer, folded), [answer, folded]);
  const direction = chosen ?? (chart.units.length > mostDownwards ? 'across' : 'down');
  const layout = useMemo(
    () => layoutChart(chart, { direction, otherNames, measure: measureWidth, mirrored }),
    [chart, direction, otherNames, mirrored],
  );
  useFirstView(layout, answer.unit.id, size, zoom);
  const title = words.chart.title(answer.unit.name, answer.on);
  const toggle = useCallback(
    (unit: EntityId) =>
      setFolded((old) => {
        const next = new Set(old);
        if (!next.delete(unit)) next.add(unit);
        return next;
      }),
    [],
  );
  return (
    <figure className="draw draw-chart">
      <Tools
        words={words}
        zoom={zoom}
        onFit={() => zoom.fit(layout.box)}
        listed={listed}
        onListed={setListed}
        save={{ svg, title, box: layout.box }}
      >
        {listed ? null : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => setChosen(direction === 'down' ? 'across' : 'down')}
            >
              {direction === 'down' ? words.chart.across : words.chart.down}
            </button>
            {folded.size > 0 ? (
              <button type="button" className="button" onClick={() => setFolded(new Set())}>
                {words.chart.unfoldAll}
              </button>
            ) : answer.units.length > mostUnfolded ? (
              <button type="button" className="button" onClick={() => setFolded(foldFirst(answer, mostUnfolded))}>
                {words.chart.foldAll}
              </button>
            ) : null}
          </>
        )}
      </Tools>
      <Legend words={words} standings={legend} />
      {answer.edges.length === 0 ? <p className="soft">{words.chart.empty}</p> : null}
      <div className="draw-frame" ref={frame} hidden={listed}>
        <ChartDrawing
          layout={layout}
          words={words}
          title={title}
          asked={answer.unit.id}
          svg={svg}
          zoom={zoom}
          mirrored={mirrored}
          onAsk={onAsk}
          onFold={toggle}
          foldable={useMemo(() => foldableUnits(answer), [answer])}
          folded={folded}
        />
      </div>
      <div className={listed ? 'draw-listed' : 'draw-listed draw-print-only'}>
        <ChartList answer={answer} words={words} onAsk={onAsk} />
      </div>
      {answer.omitted > 0 ? <p className="soft">{words.chart.omitted(answer.omitted)}</p> : null}
      <figcaption className="draw-notice">{words.notice}</figcaption>
    </figure>
  );
}

function foldableUnits(answer: ChartAnswer): ReadonlySet<EntityId> {
  const { under } = tiesOf(answer.units, answer.edges);
  return new Set(under.keys());
}

/** At first all is shown where it can be read so; else the unit asked about stands in the middle at a size that can be read. */
function useFirstView(
  layout: ChartLayout,
  asked: EntityId,
  size: readonly [number, number],
  zoom: ReturnType<typeof useZoom>,
): void {
  const done = useRef('');
  useLayoutEffect(() => {
    const key = `${asked} ${layout.direction} ${size[0]}`;
    if (done.current === key) return;
    done.current = key;
    const readable = 0.62;
    const { box } = layout;
    const fitting = Math.min((size[0] - 32) / box.width, (size[1] - 32) / box.height);
    const own = layout.units.find(({ unit }) => unit.unit.id === asked);
    if (fitting >= readable || !own) {
      zoom.fit(box);
      return;
    }
    // What the chart is long in is scrolled through; what it is narrow in is shown whole where that can be read.
    const whole =
      (layout.direction === 'across' ? size[0] - 32 : size[1] - 32) /
      (layout.direction === 'across' ? box.width : box.height);
    const k = Math.min(1, Math.max(readable, whole));
    const middle = { k, x: size[0] / 2 - (own.x + own.width / 2) * k, y: size[1] / 2 - (own.y + own.height / 2) * k };
    zoom.place(clampView(box, size, middle));
  });
}

interface DrawingProps {
  readonly layout: ChartLayout;
  readonly words: DrawWords;
  readonly title: string;
  readonly asked: EntityId;
  readonly svg: React.RefObject<SVGSVGElement | null>;
  readonly zoom: ReturnType<typeof useZoom>;
  readonly mirrored: boolean;
  readonly onAsk: OnAsk;
  readonly onFold: (unit: EntityId) => void;
  readonly foldable: ReadonlySet<EntityId>;
  readonly folded: ReadonlySet<EntityId>;
}

function ChartDrawing(props: DrawingProps) {
  const { layout, words, title, asked, svg, zoom, mirrored, onAsk, onFold, foldable, folded } = props;
  const help = useId();
  const printing = usePrinting();
  const { box } = layout;
  const [focus, setFocus] = useState<ChartFocus>({ unit: asked });
  const [moved, setMoved] = useState(false);
  const has =
    'unit' in focus
      ? layout.units.some(({ unit }) => unit.unit.id === focus.unit)
      : layout.edges.some(({ edge }) => edge.id === focus.edge);
  const held: ChartFocus = has
    ? focus
    : { unit: layout.units.some(({ unit }) => unit.unit.id === asked) ? asked : (layout.units[0]?.unit.unit.id ?? '') };
  useEffect(() => {
    if (!moved) return;
    setMoved(false);
    const element = svg.current?.querySelector<SVGGElement>('[data-held="true"]');
    element?.focus({ preventScroll: true });
    const unit = 'unit' in held ? layout.units.find((one) => one.unit.unit.id === held.unit) : undefined;
    const edge = 'edge' in held ? layout.edges.find((one) => one.edge.id === held.edge) : undefined;
    if (unit) zoom.show(unit);
    if (edge) zoom.show({ x: edge.mark[0] - 20, y: edge.mark[1] - 20, width: 40, height: 40 });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = walk(layout, held, key, { stop: event.shiftKey, mirrored });
      if (next) {
        setFocus(next);
        setMoved(true);
      }
    } else if (key === '+' || key === '=') zoom.zoomBy(1.4);
    else if (key === '-') zoom.zoomBy(1 / 1.4);
    else if (key === '0') zoom.fit(layout.box);
    else if (key === 'Enter') {
      const edge = 'edge' in held ? layout.edges.find((one) => one.edge.id === held.edge)?.edge : undefined;
      if (edge) onAsk({ kind: 'edge', id: edge.id, superior: edge.superior, unit: edge.unit });
      else if ('unit' in held) onAsk({ kind: 'unit', id: held.unit });
    } else if (key === ' ' && 'unit' in held && foldable.has(held.unit)) onFold(held.unit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const names = useMemo(() => new Map(layout.units.map(({ unit }) => [unit.unit.id, unit.unit.name])), [layout]);
  const { x, y, k } = zoom.view;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg
        ref={svg}
        className="draw-canvas"
        role="group"
        aria-label={title}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        data-far={!printing && k < 0.45}
        viewBox={printing ? `${box.x - 8} ${box.y - 8} ${box.width + 16} ${box.height + 16}` : undefined}
      >
        <g data-view transform={printing ? undefined : `translate(${x} ${y}) scale(${k})`}>
          {layout.edges.map((line) => (
            <EdgeShape
              key={line.edge.id}
              line={line}
              held={'edge' in held && held.edge === line.edge.id}
              words={words}
              names={names}
              onAsk={onAsk}
              onFocus={() => setFocus({ edge: line.edge.id })}
            />
          ))}
          {layout.units.map((unit) => (
            <UnitShape
              key={unit.unit.unit.id}
              placed={unit}
              asked={unit.unit.unit.id === asked}
              held={'unit' in held && held.unit === unit.unit.unit.id}
              words={words}
              onAsk={onAsk}
              onFold={foldable.has(unit.unit.unit.id) && unit.unit.level <= 0 ? onFold : null}
              folded={folded.has(unit.unit.unit.id)}
              direction={layout.direction}
              mirrored={mirrored}
              onFocus={() => setFocus({ unit: unit.unit.unit.id })}
            />
          ))}
        </g>
      </svg>
      <p className="draw-help" id={help}>
        {words.chart.keys}
      </p>
    </>
  );
}
