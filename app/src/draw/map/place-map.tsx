// Where a unit or person is said to be: sites and areas on bundled outlines, each with how it stands.
import { geoPath } from 'd3-geo';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { measureWidth } from '../kit/measure.ts';
import { isolate } from '../kit/names.ts';
import { dashes, Legend, StandingMark } from '../kit/standing.tsx';
import { SvgName } from '../kit/svg-name.tsx';
import { Tools } from '../kit/tools.tsx';
import { useSize } from '../kit/use-size.ts';
import { useZoom } from '../kit/use-zoom.ts';
import { Hatching } from '../time/day-grid.tsx';
import type { EntityId, OnAsk, PlaceSaid } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { fitProjection, layoutPlaces, type MapPlace, nearestThatWay, placeLabels, radiusOf } from './layout.ts';
import { loadOutlines, type Outlines } from './outlines.ts';
import { PlaceList } from './place-list.tsx';

export interface PlaceMapProps {
  readonly places: readonly PlaceSaid[];
  readonly onAsk: OnAsk;
  readonly title?: string;
  readonly words?: DrawWords;
}

const height = 520;

export function PlaceMap({ places, onAsk, title, words = drawWords }: PlaceMapProps) {
  const [listed, setListed] = useState(false);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width] = useSize(frame, [900, height]);
  const size = useMemo(() => [width, height] as const, [width]);
  const zoom = useZoom(svg, size, [0.2, 60]);
  useEffect(() => {
    let here = true;
    loadOutlines().then(
      (found) => here && setOutlines(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  const projection = useMemo(() => fitProjection(places, width, height), [places, width]);
  const put = useMemo(() => layoutPlaces(places, projection), [places, projection]);
  const heading = title ?? words.map.title;
  return (
    <figure className="draw draw-map">
      <Tools
        words={words}
        zoom={zoom}
        onFit={() => zoom.place({ x: 0, y: 0, k: 1 })}
        listed={listed}
        onListed={setListed}
        save={{ svg, title: heading, box: { x: 0, y: 0, width, height } }}
      />
      <Legend words={words} standings={['attested', 'possible', 'bridged', 'inferred']} disputed={false}>
        <AreaLegend words={words} />
      </Legend>
      <div ref={frame} hidden={listed} className="draw-frame">
        <Drawing
          places={put}
          outlines={outlines}
          projection={projection}
          svg={svg}
          zoom={zoom}
          words={words}
          heading={heading}
          onAsk={onAsk}
        />
      </div>
      <div className={listed ? '' : 'visually-hidden'}>
        <PlaceList places={places} words={words} onAsk={onAsk} inert={!listed} />
      </div>
      {places.some(({ position }) => position === null) && !listed ? (
        <p className="soft draw-nowhere">
          {words.map.nowhere}:{' '}
          {places
            .filter(({ position }) => position === null)
            .map(({ place }, index) => (
              <span key={place.id}>
                {index > 0 ? ' · ' : ''}
                <button type="button" className="link" onClick={() => onAsk({ kind: 'place', id: place.id })}>
                  <bdi>{place.name}</bdi>
                </button>
              </span>
            ))}
        </p>
      ) : null}
      <figcaption className="draw-notice">
        {words.notice} {words.map.outlines}
      </figcaption>
    </figure>
  );
}

function AreaLegend({ words }: { readonly words: DrawWords }) {
  const id = useId();
  return (
    <>
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <rect className="draw-site" x="6" y="4" width="12" height="12" />
        </svg>
        {words.map.site}
      </li>
      <li>
        <svg width="24" height="24" aria-hidden="true">
          <Hatching id={id} />
          <circle className="draw-area" cx="12" cy="12" r="10" fill={`url(#${id})`} />
        </svg>
        {words.map.area}
      </li>
    </>
  );
}

interface DrawingProps {
  readonly places: readonly MapPlace[];
  readonly outlines: Outlines | null;
  readonly projection: ReturnType<typeof fitProjection>;
  readonly svg: React.RefObject<SVGSVGElement | null>;
  readonly zoom: ReturnType<typeof useZoom>;
  readonly words: DrawWords;
  readonly heading: string;
  readonly onAsk: OnAsk;
}

function Drawing({ places, outlines, projection, svg, zoom, words, heading, onAsk }: DrawingProps) {
  const hatch = useId();
  const help = useId();
  const [held, setHeld] = useState<EntityId | null>(null);
  const moved = useRef(false);
  const { view } = zoom;
  const paths = useMemo(() => {
    if (!outlines) return null;
    const path = geoPath(projection).digits(1);
    return { land: path(outlines.land) ?? '', borders: path(outlines.borders) ?? '' };
  }, [outlines, projection]);
  const labels = useMemo(() => placeLabels(places, view, measureWidth), [places, view]);
  const current = places.find(({ said }) => said.place.id === held) ?? places[0];
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    svg.current?.querySelector<SVGGElement>('[data-held="true"]')?.focus({ preventScroll: true });
    if (current) zoom.show({ x: current.x - 10, y: current.y - 10, width: 20, height: 20 });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight') {
      const step = { ArrowUp: [0, 60], ArrowDown: [0, -60], ArrowLeft: [60, 0], ArrowRight: [-60, 0] }[key];
      if (event.shiftKey) zoom.moveBy(step[0] ?? 0, step[1] ?? 0);
      else {
        const next = current ? nearestThatWay(places, current, key) : null;
        if (next) {
          moved.current = true;
          setHeld(next.said.place.id);
        }
      }
    } else if (key === '+' || key === '=') zoom.zoomBy(1.6);
    else if (key === '-') zoom.zoomBy(1 / 1.6);
    else if (key === '0') zoom.place({ x: 0, y: 0, k: 1 });
    else if (key === 'Enter' && current) onAsk({ kind: 'place', id: current.said.place.id });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg
        ref={svg}
        className="draw-canvas draw-sea"
        height={height}
        role="group"
        aria-label={heading}
        aria-describedby={help}
        onKeyDown={onKeyDown}
      >
        <Hatching id={hatch} />
        {paths ? (
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <path className="draw-land" d={paths.land} />
            <path className="draw-border" d={paths.borders} strokeWidth={1 / view.k} />
          </g>
        ) : null}
        {places.map((place) => (
          <PlaceShapes
            key={place.said.place.id}
            place={place}
            x={place.x * view.k + view.x}
            y={place.y * view.k + view.y}
            held={place === current}
            hatch={hatch}
            words={words}
            onAsk={onAsk}
            onFocus={() => setHeld(place.said.place.id)}
          />
        ))}
        {labels.map((label) => (
          <SvgName
            key={label.place.said.place.id}
            words={label.place.said.place.name}
            x={label.x + label.width / 2}
            y={label.y + 13}
            at="middle"
            className="draw-place-name"
          />
        ))}
      </svg>
      <p className="draw-help" id={help}>
        {words.map.keys}
      </p>
    </>
  );
}

/** What is said of a place in words. */
export function placeWords(said: PlaceSaid, words: DrawWords): string {
  return [
    isolate(said.place.name),
    ...said.kinds.map(words.kindName),
    said.inferred
      ? words.map.inferred(said.rule ?? words.standings.inferred.what)
      : said.asOf
        ? words.standings[said.asOf].name
        : words.map.noDay,
    words.claims(said.claims.length),
    words.origins(said.backing.origins.length),
    ...(said.against.length > 0 ? [words.chart.against(said.against.length)] : []),
  ].join(words.comma);
}

interface ShapesProps {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly held: boolean;
  readonly hatch: string;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  readonly onFocus: () => void;
}

function PlaceShapes({ place, x, y, held, hatch, words, onAsk, onFocus }: ShapesProps) {
  const { said, shape, standing } = place;
  const radius = radiusOf(shape);
  const label = placeWords(said, words);
  const dash = standing ? dashes[standing] : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
    <g
      className="draw-hit draw-place"
      role="button"
      tabIndex={held ? 0 : -1}
      data-held={held}
      aria-label={label}
      transform={`translate(${x} ${y})`}
      onClick={() => onAsk({ kind: 'place', id: said.place.id })}
      onFocus={onFocus}
    >
      <title>{label}</title>
      <circle className="draw-focus" r={radius + 6} />
      {shape === 'area' ? (
        <circle className="draw-area" r={radius} fill={`url(#${hatch})`} strokeDasharray={dash} />
      ) : (
        <>
          <rect className="draw-site-ground" x={-9} y={-9} width="18" height="18" />
          <rect
            className={standing === 'attested' || standing === null ? 'draw-site' : 'draw-site draw-site-hollow'}
            x={-7}
            y={-7}
            width="14"
            height="14"
            strokeDasharray={dash}
          />
        </>
      )}
      {standing && standing !== 'attested' ? (
        <StandingMark standing={standing} x={shape === 'area' ? 0 : 10} y={shape === 'area' ? 0 : -10} />
      ) : null}
    </g>
  );
}
