import Graph from 'graphology';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import { nearestThatWay } from '../map/layout.ts';
import type { EntityId, NetworkAnswer, OnAsk } from '../types.ts';
import type { DrawWords } from '../words.ts';
import { DashedEdgeProgram } from './dashed-edge.ts';
import { type Extent, growExtent, type Spot } from './layout.ts';
import { nodeTokens, readColours, scaleFor, sizeOf, tieLooks } from './look.ts';

interface SigmaProps {
  readonly answer: NetworkAnswer;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly words: DrawWords;
  readonly held: EntityId | null;
  readonly onHold: (id: EntityId | null) => void;
  readonly onAsk: OnAsk;
  /** Handed the functions of the camera once there is one. */
  readonly onCamera: (camera: { readonly zoomBy: (factor: number) => void; readonly fit: () => void }) => void;
}

const basics = ['--ink', '--ink-soft', '--surface', '--line-strong', '--warn'] as const;

/** More nodes than this are drawn without their lines while they are moved; lines are then no targets of the mouse: the list has them. */
const mostAtRest = 1500;

/** Whether this browser draws by WebGL. */
export function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** The network on WebGL by sigma. The camera stays where it is when the answer changes. */
export function SigmaDrawing({ answer, spots, words, held, onHold, onAsk, onCamera }: SigmaProps) {
  const box = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const extent = useRef<Extent | null>(null);
  const theme = useThemeChange();
  const now = useRef({ held, onHold, onAsk, onCamera, answer, words });
  now.current = { held, onHold, onAsk, onCamera, answer, words };
  useEffect(() => {
    const host = box.current;
    if (!host) return undefined;
    const own = new Sigma(new Graph({ multi: true, type: 'directed' }), host, {
      defaultEdgeType: 'dashed',
      edgeProgramClasses: { dashed: DashedEdgeProgram },
      renderEdgeLabels: true,
      labelDensity: 0.6,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 5,
      labelFont: getComputedStyle(host).fontFamily,
      edgeLabelFont: getComputedStyle(host).fontFamily,
      labelSize: 13,
      edgeLabelSize: 11,
      zIndex: true,
      hideEdgesOnMove: false,
      hideLabelsOnMove: false,
      enableEdgeEvents: true,
      minCameraRatio: 0.02,
      maxCameraRatio: 3,
    });
    sigma.current = own;
    own.on('clickNode', ({ node }) => {
      now.current.onHold(node);
      now.current.onAsk({ kind: 'entity', id: node });
    });
    own.on('clickEdge', ({ edge }) => now.current.onAsk({ kind: 'tie', id: edge }));
    own.on('clickStage', () => now.current.onHold(null));
    const camera = own.getCamera();
    const moved = { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180 };
    now.current.onCamera({
      zoomBy: (factor) => void camera.animate({ ratio: camera.getState().ratio / factor }, moved),
      fit: () => void camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, moved),
    });
    return () => {
      own.kill();
      sigma.current = null;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colours are read from the page
  useEffect(() => {
    const own = sigma.current;
    const host = box.current;
    if (!own || !host) return;
    const colours = readColours(host, [
      ...basics,
      ...Object.values(nodeTokens),
      ...Object.values(tieLooks).map((look) => look.token),
    ]);
    const of = (token: string) => colours.get(token) ?? '#808080';
    const graph = new Graph({ multi: true, type: 'directed' });
    const scale = scaleFor(answer.nodes.length);
    for (const { entity, claims } of answer.nodes) {
      const spot = spots.get(entity.id);
      if (!spot) continue;
      graph.addNode(entity.id, {
        ...spot,
        label: entity.name,
        size: sizeOf(claims) * scale,
        color: of(nodeTokens[entity.kind]),
      });
    }
    for (const edge of answer.edges) {
      if (!graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue;
      const look = tieLooks[edge.type];
      const label = [words.network.types[edge.type], ...(edge.disputed ? [`≠ ${words.disputed.name}`] : [])].join(' ');
      graph.addEdgeWithKey(edge.id, edge.from, edge.to, {
        color: of(look.token),
        size: look.width * Math.max(0.4, scale),
        dashOn: look.dash[0],
        dashOff: look.dash[1],
        label,
      });
    }
    own.setSetting('labelRenderedSizeThreshold', 5 * scale);
    own.setSetting('labelColor', { color: of('--ink') });
    own.setSetting('edgeLabelColor', { color: of('--ink') });
    own.setSetting('defaultDrawNodeHover', (context, data, settings) => {
      context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
      const label = data.label ?? '';
      const width = context.measureText(label).width;
      context.fillStyle = of('--surface');
      context.strokeStyle = of('--ink');
      context.lineWidth = 1.5;
      context.beginPath();
      context.roundRect(data.x + data.size + 1, data.y - 11, width + 10, 22, 4);
      context.fill();
      context.stroke();
      context.beginPath();
      context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
      context.lineWidth = 2.5;
      context.stroke();
      context.fillStyle = of('--ink');
      context.fillText(label, data.x + data.size + 6, data.y + 4.5);
    });
    // In a large network lines and labels wait until the hand rests: without a fast graphics card moving would stutter.
    const large = answer.nodes.length > mostAtRest;
    own.setSetting('hideEdgesOnMove', large);
    own.setSetting('hideLabelsOnMove', large);
    own.setSetting('renderEdgeLabels', !large);
    own.setSetting('enableEdgeEvents', !large);
    // The frame only ever grows: what is there on two dates stands in one place on both.
    extent.current = growExtent(extent.current, spots);
    if (extent.current) own.setCustomBBox({ x: [...extent.current.x], y: [...extent.current.y] });
    own.setGraph(graph);
    own.refresh();
  }, [answer, spots, theme, words]);
  useEffect(() => {
    const own = sigma.current;
    if (!own) return;
    const graph = own.getGraph();
    const near = held && graph.hasNode(held) ? new Set([held, ...graph.neighbors(held)]) : null;
    own.setSetting('nodeReducer', (node, data) =>
      near === null
        ? data
        : near.has(node)
          ? { ...data, highlighted: node === held, forceLabel: true, zIndex: 1 }
          : { ...data, label: null, size: data.size * 0.6 },
    );
    own.setSetting('edgeReducer', (edge, data) =>
      near === null || held === null
        ? data
        : graph.hasExtremity(edge, held)
          ? { ...data, forceLabel: true, zIndex: 1 }
          : { ...data, hidden: true },
    );
  }, [held]);
  const onKeyDown = (event: KeyboardEvent) => {
    const own = sigma.current;
    if (!own || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const camera = own.getCamera();
    if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight') {
      const shown = answer.nodes.flatMap(({ entity }) => {
        const data = own.getNodeDisplayData(entity.id);
        // On the screen, where down is more.
        return data ? [{ id: entity.id, ...own.framedGraphToViewport(data) }] : [];
      });
      const from = shown.find(({ id }) => id === held);
      const next = from ? nearestThatWay(shown, from, key) : shown[0];
      if (next) {
        onHold(next.id);
        const at = own.getNodeDisplayData(next.id);
        if (at) camera.setState({ x: at.x, y: at.y });
      }
    } else if (key === '+' || key === '=') camera.setState({ ratio: camera.getState().ratio / 1.4 });
    else if (key === '-') camera.setState({ ratio: camera.getState().ratio * 1.4 });
    else if (key === '0') camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    else if (key === 'Enter' && held) onAsk({ kind: 'entity', id: held });
    else if (key === 'Escape' && held) onHold(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = answer.nodes.find(({ entity }) => entity.id === held)?.entity.name;
  return (
    <>
      <div
        ref={box}
        className="draw-canvas draw-sigma"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that arrow keys walk through; the list has the same as buttons
        tabIndex={0}
        aria-label={words.network.title}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {name ?? ''}
      </p>
    </>
  );
}

/** Counts changes of the theme, the system's or the page's own. */
function useThemeChange(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const tell = () => setChanges((n) => n + 1);
    const query = matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', tell);
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    return () => {
      query.removeEventListener('change', tell);
      observer.disconnect();
    };
  }, []);
  return changes;
}
