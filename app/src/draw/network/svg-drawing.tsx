import { useLayoutEffect, useMemo, useRef } from 'react';
import { type Box, boxAround } from '../kit/box.ts';
import { isolate } from '../kit/names.ts';
import { SvgName } from '../kit/svg-name.tsx';
import { useSize } from '../kit/use-size.ts';
import { useZoom } from '../kit/use-zoom.ts';
import type { EntityId, NetworkAnswer, OnAsk } from '../types.ts';
import type { DrawWords } from '../words.ts';
import type { Spot } from './layout.ts';
import { nodeTokens, sizeOf, tieLooks } from './look.ts';

/** Most nodes drawn without WebGL: the page stays fluid. */
export const mostInSvg = 300;

interface SvgProps {
  readonly answer: NetworkAnswer;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly words: DrawWords;
  readonly held: EntityId | null;
  readonly onHold: (id: EntityId | null) => void;
  readonly onAsk: OnAsk;
  readonly onCamera: (camera: { readonly zoomBy: (factor: number) => void; readonly fit: () => void }) => void;
}

/** The nodes most is claimed of, and the ties between them. */
export function mostWritten(answer: NetworkAnswer, most: number): NetworkAnswer {
  if (answer.nodes.length <= most) return answer;
  const nodes = [...answer.nodes]
    .sort((a, b) => b.claims - a.claims || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, most);
  const ids = new Set(nodes.map(({ entity }) => entity.id));
  return { ...answer, nodes, edges: answer.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** The network as SVG in the same places, for browsers without WebGL. */
export function SvgDrawing({ answer, spots, words, held, onHold, onAsk, onCamera }: SvgProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(frame, [900, 560]);
  const zoom = useZoom(svg, size, [0.02, 8]);
  const box = useMemo((): Box => {
    const around = boxAround([...spots.values()].map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    return { x: around.x - 40, y: around.y - 40, width: around.width + 80, height: around.height + 80 };
  }, [spots]);
  const fitted = useRef(0);
  useLayoutEffect(() => {
    onCamera({ zoomBy: zoom.zoomBy, fit: () => zoom.fit(box) });
    if (fitted.current === size[0]) return;
    fitted.current = size[0];
    zoom.fit(box);
  });
  const { view } = zoom;
  const at = (id: string): Spot | null => {
    const spot = spots.get(id);
    return spot ? { x: spot.x * view.k + view.x, y: spot.y * view.k + view.y } : null;
  };
  return (
    <div ref={frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg ref={svg} className="draw-canvas" role="group" aria-label={words.network.title}>
        {answer.edges.map((edge) => {
          const [from, to] = [at(edge.from), at(edge.to)];
          if (!from || !to) return null;
          const look = tieLooks[edge.type];
          const near = held !== null && (edge.from === held || edge.to === held);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the list has every tie as a button
            <g
              key={edge.id}
              className="draw-hit"
              opacity={held === null || near ? 1 : 0.15}
              onClick={() => onAsk({ kind: 'tie', id: edge.id })}
            >
              <title>{words.network.types[edge.type]}</title>
              <line
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                data-token={look.token}
                className="draw-tie-typed"
                strokeWidth={look.width}
                strokeDasharray={look.dash[1] > 0 ? look.dash.join(' ') : undefined}
              />
              {near || view.k > 1.6 ? (
                <text className="draw-edge-label" x={(from.x + to.x) / 2} y={(from.y + to.y) / 2} textAnchor="middle">
                  {words.network.types[edge.type]}
                  {edge.disputed ? ` ≠ ${words.disputed.name}` : ''}
                </text>
              ) : null}
            </g>
          );
        })}
        {answer.nodes.map(({ entity, claims }) => {
          const spot = at(entity.id);
          if (!spot) return null;
          const radius = sizeOf(claims);
          return (
            // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
            <g
              key={entity.id}
              className="draw-hit"
              role="button"
              tabIndex={0}
              aria-label={`${isolate(entity.name)}, ${words.network.kinds[entity.kind]}, ${words.claims(claims)}`}
              onFocus={() => onHold(entity.id)}
              onClick={() => onAsk({ kind: 'entity', id: entity.id })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onAsk({ kind: 'entity', id: entity.id });
              }}
            >
              <circle className="draw-focus" cx={spot.x} cy={spot.y} r={radius + 4} />
              <circle className="draw-node" data-token={nodeTokens[entity.kind]} cx={spot.x} cy={spot.y} r={radius} />
              {radius > 6 || view.k > 1.2 || held === entity.id ? (
                <SvgName words={entity.name} x={spot.x + radius + 4} y={spot.y + 4} className="draw-place-name" />
              ) : null}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
