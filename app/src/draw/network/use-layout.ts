import { useEffect, useRef, useState } from 'react';
import type { NetworkAnswer } from '../types.ts';
import { layoutNetwork, type NetworkShape, type Spot } from './layout.ts';

/** More nodes than this are placed by a worker. */
const mostAtOnce = 250;

/**
 * Places of an answer's nodes; `null` until they are known. Places are remembered for as long as the drawing is open, also of nodes that are not there on
 * some date, so that they come back where they were.
 */
export function useNetworkLayout(answer: NetworkAnswer): ReadonlyMap<string, Spot> | null {
  const remembered = useRef<ReadonlyMap<string, Spot>>(new Map());
  const [spots, setSpots] = useState<{
    readonly answer: NetworkAnswer;
    readonly map: ReadonlyMap<string, Spot>;
  } | null>(null);
  useEffect(() => {
    const shape: NetworkShape = {
      nodes: answer.nodes.map(({ entity }) => entity.id),
      ties: answer.edges.map(({ from, to }) => [from, to]),
    };
    const ids = new Set(shape.nodes);
    const kept = new Map([...remembered.current].filter(([id]) => ids.has(id)));
    const take = (map: ReadonlyMap<string, Spot>) => {
      remembered.current = new Map([...remembered.current, ...map]);
      setSpots({ answer, map });
    };
    if (kept.size === ids.size || ids.size <= mostAtOnce) {
      take(layoutNetwork(shape, kept));
      return undefined;
    }
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<readonly (readonly [string, Spot])[]>) => {
      take(new Map(data));
      worker.terminate();
    };
    worker.onerror = () => {
      worker.terminate();
      take(layoutNetwork(shape, kept));
    };
    worker.postMessage({ shape, kept: [...kept] });
    return () => worker.terminate();
  }, [answer]);
  return spots && spots.answer === answer ? spots.map : null;
}
