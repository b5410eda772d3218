// Relations between units, people and bodies on a day.
import { useMemo, useRef, useState } from 'react';
import { Tools } from '../kit/tools.tsx';
import type { EntityId, NetworkAnswer, OnAsk } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { Held, type OnExpand } from './held.tsx';
import { tieLooks, tieTypes } from './look.ts';
import { NetworkList } from './network-list.tsx';
import { hasWebGl, SigmaDrawing } from './sigma-drawing.tsx';
import { mostInSvg, mostWritten, SvgDrawing } from './svg-drawing.tsx';
import { useNetworkLayout } from './use-layout.ts';

export interface NetworkProps {
  readonly answer: NetworkAnswer;
  readonly onAsk: OnAsk;
  /** Asks for more ties of an entity, of one type; how many come is the answer's to cap. */
  readonly onExpand: OnExpand;
  readonly words?: DrawWords;
}

interface Camera {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

export function Network({ answer, onAsk, onExpand, words = drawWords }: NetworkProps) {
  const [listed, setListed] = useState(false);
  const [held, setHeld] = useState<EntityId | null>(null);
  const [webGl] = useState(hasWebGl);
  const camera = useRef<Camera | null>(null);
  const shown = useMemo(() => (webGl ? answer : mostWritten(answer, mostInSvg)), [answer, webGl]);
  const spots = useNetworkLayout(shown);
  const lastSpots = useRef<typeof spots>(null);
  // While a new date is being placed the old drawing stays; its places are a part of the new ones.
  const last = useRef(shown);
  if (spots) {
    lastSpots.current = spots;
    last.current = shown;
  }
  const of = words.network;
  const drawing = lastSpots.current;
  const own = answer.nodes.find(({ entity }) => entity.id === held);
  const present = tieTypes.filter((type) => answer.edges.some((edge) => edge.type === type));
  if (answer.nodes.length === 0) return <p className="soft">{of.nobody}</p>;
  const common = {
    answer: last.current,
    words,
    held,
    onHold: setHeld,
    onAsk,
    onCamera: (found: Camera) => {
      camera.current = found;
    },
  };
  return (
    <figure className="draw draw-network">
      <Tools
        words={words}
        zoom={{ zoomBy: (factor) => camera.current?.zoomBy(factor) }}
        onFit={() => camera.current?.fit()}
        listed={listed}
        onListed={setListed}
      />
      <ul className="draw-kinds" aria-label={words.legend}>
        {present.map((type) => (
          <li key={type}>
            <svg width="44" height="12" aria-hidden="true">
              <line
                x1="1"
                x2="43"
                y1="6"
                y2="6"
                className="draw-tie-typed"
                data-token={tieLooks[type].token}
                strokeWidth={tieLooks[type].width}
                strokeDasharray={tieLooks[type].dash[1] > 0 ? tieLooks[type].dash.join(' ') : undefined}
              />
            </svg>
            {of.types[type]}
          </li>
        ))}
      </ul>
      {listed ? (
        <NetworkList answer={answer} words={words} onAsk={onAsk} onExpand={onExpand} />
      ) : (
        <div className="draw-frame">
          {drawing === null ? (
            <div className="draw-canvas draw-waiting" role="status">
              {of.laying}
            </div>
          ) : webGl ? (
            <SigmaDrawing {...common} spots={drawing} />
          ) : (
            <SvgDrawing {...common} spots={drawing} />
          )}
          <p className="draw-help">{of.keys}</p>
          {shown.nodes.length < answer.nodes.length ? (
            <p className="draw-help">{of.reduced(shown.nodes.length, answer.nodes.length)}</p>
          ) : null}
          {own ? <Held of={own} words={words} onAsk={onAsk} onExpand={onExpand} /> : null}
        </div>
      )}
      <figcaption className="draw-notice">{words.notice}</figcaption>
    </figure>
  );
}
