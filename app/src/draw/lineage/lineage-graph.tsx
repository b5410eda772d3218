// Which sources share words or an upstream, in order of publication.
import { useMemo, useRef } from 'react';
import { measureWidth } from '../kit/measure.ts';
import { cutWords, isolate } from '../kit/names.ts';
import { SvgName } from '../kit/svg-name.tsx';
import { Tools } from '../kit/tools.tsx';
import { useSize } from '../kit/use-size.ts';
import type { OnAsk, OriginsAnswer, SourceLine } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { type LineageRow, type LineageTie, layoutLineage } from './layout.ts';

export interface LineageGraphProps {
  readonly answer: OriginsAnswer;
  readonly onAsk: OnAsk;
  readonly words?: DrawWords;
}

const rowHeight = 46;
const laneWidth = 30;

/** Dashes of a kind of tie; each has a letter of its own as well. */
const looks: {
  readonly [K in LineageTie['kind']]: {
    readonly dash: string | undefined;
    readonly width: number;
    readonly mark: string;
  };
} = {
  copy: { dash: undefined, width: 4, mark: '=' },
  'near-copy': { dash: undefined, width: 2, mark: '≈' },
  excerpt: { dash: '10 4', width: 2, mark: '⊂' },
  translation: { dash: '10 3 2 3', width: 2, mark: '⇄' },
  'shared passages': { dash: '3 4', width: 2, mark: '∩' },
  upstream: { dash: '1 5', width: 3, mark: '↑' },
};
const kinds = Object.keys(looks) as LineageTie['kind'][];

export function LineageGraph({ answer, onAsk, words = drawWords }: LineageGraphProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width] = useSize(frame, [900, 0]);
  const layout = useMemo(() => layoutLineage(answer), [answer]);
  const of = words.lineage;
  if (layout.ties.length === 0) return <p className="soft">{of.none}</p>;
  const lanes = layout.lanes * laneWidth + 24;
  const room = Math.max(160, width - lanes);
  const all = room + lanes;
  const height = layout.rows.length * rowHeight + 8;
  return (
    <figure className="draw draw-lineage">
      <figcaption className="soft">{of.help}</figcaption>
      <Tools words={words} save={{ svg, title: of.title, box: { x: 0, y: 0, width: all, height } }} />
      <ul className="draw-kinds" aria-label={words.legend}>
        {kinds
          .filter((kind) => layout.ties.some((tie) => tie.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <svg width="48" height="20" aria-hidden="true">
                <path
                  d="M2 10H46"
                  className="draw-tie-line"
                  strokeDasharray={looks[kind].dash}
                  strokeWidth={looks[kind].width}
                />
                <TieMark kind={kind} x={24} y={10} />
              </svg>
              {of.kinds[kind]}
            </li>
          ))}
      </ul>
      <div ref={frame} className="draw-frame draw-scrolled">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
        <svg ref={svg} className="draw-still draw-wide" width={all} height={height} role="group" aria-label={of.title}>
          {layout.rows.map((row, index) => (
            <Row key={row.key} row={row} y={index * rowHeight} room={room} words={words} onAsk={onAsk} />
          ))}
          {layout.ties.map((tie) => (
            <Tie key={tie.key} tie={tie} rows={layout.rows} x={room} words={words} onAsk={onAsk} />
          ))}
        </svg>
      </div>
      <p className="draw-notice">{words.notice}</p>
    </figure>
  );
}

/** How a source is named in a line: publication and title. */
export function sourceName(source: SourceLine, words: DrawWords): string {
  return source.publication ?? source.title ?? source.name ?? words.lineage.untitled;
}

function daysOf(source: SourceLine, words: DrawWords): string {
  if (source.published === null) return words.lineage.undated;
  const [first, last] = source.published;
  return first === last ? first : `${first} – ${last}`;
}

interface RowProps {
  readonly row: LineageRow;
  readonly y: number;
  readonly room: number;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
}

function Row({ row, y, room, words, onAsk }: RowProps) {
  const upstream = row.kind === 'upstream';
  const name = upstream ? row.upstream.text : sourceName(row.source, words);
  const second = upstream
    ? [words.lineage.origin, ...(row.upstream.speaker ? [row.upstream.speaker] : [])].join(': ')
    : (row.source.title ?? row.source.name);
  const ask = () =>
    onAsk(upstream ? { kind: 'upstream', key: row.upstream.key } : { kind: 'source', id: row.source.id });
  const days = upstream ? '' : daysOf(row.source, words);
  const dayRoom = upstream ? 0 : Math.min(170, measureWidth(days, 12, false) + 12);
  const begin = (upstream ? 20 : dayRoom) + 8;
  const inner = room - begin - 12;
  const label = [days, isolate(name), isolate(second)].filter((one) => one !== '').join(', ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
    <g
      className="draw-hit draw-source"
      role="button"
      tabIndex={0}
      aria-label={label}
      transform={`translate(0 ${y})`}
      onClick={ask}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          ask();
        }
      }}
    >
      <title>{label}</title>
      <rect
        className={upstream ? 'draw-source-box draw-upstream-box' : 'draw-source-box'}
        x={2}
        y={4}
        width={room - 6}
        height={rowHeight - 8}
        rx={upstream ? 14 : 4}
      />
      <rect className="draw-focus" x={2} y={4} width={room - 6} height={rowHeight - 8} rx={upstream ? 14 : 4} />
      {upstream ? null : (
        <text className="draw-small" x={12} y={rowHeight / 2 + 4}>
          {days}
        </text>
      )}
      <SvgName words={cutWords(name, inner, 14, true, measureWidth)} x={begin} y={20} className="draw-unit-name" />
      <SvgName
        words={cutWords(second, inner, 12.5, false, measureWidth)}
        x={begin}
        y={36}
        className="draw-unit-other"
      />
    </g>
  );
}

interface TieProps {
  readonly tie: LineageTie;
  readonly rows: readonly LineageRow[];
  readonly x: number;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
}

function Tie({ tie, rows, x, words, onAsk }: TieProps) {
  const look = looks[tie.kind];
  const nameAt = (index: number) => {
    const row = rows[index];
    if (!row) return '';
    return row.kind === 'upstream' ? row.upstream.text : sourceName(row.source, words);
  };
  const label = [
    tie.edge
      ? words.lineage.edge(nameAt(tie.upper), words.lineage.kinds[tie.kind], nameAt(tie.lower))
      : words.lineage.leans(nameAt(tie.lower), nameAt(tie.upper)),
    ...(tie.edge ? [words.lineage.share(`${Math.round(tie.edge.share * 100)} %`), ...tie.edge.reasons] : []),
  ].join('; ');
  // Ties of one row leave it at different heights, so that their beginnings can be told apart.
  const shift = (tie.lane % 5) * 4 - 8;
  const [top, foot] = [tie.upper * rowHeight + rowHeight / 2 + shift, tie.lower * rowHeight + rowHeight / 2 + shift];
  const across = x + 14 + tie.lane * laneWidth;
  const path = `M${x - 4} ${top}H${across - 6}q6 0 6 6V${foot - 6}q0 6 -6 6H${x - 4}`;
  const ask = () => {
    const upper = rows[tie.upper];
    if (tie.edge) onAsk({ kind: 'lineage', edge: tie.edge });
    else if (upper?.kind === 'upstream') onAsk({ kind: 'upstream', key: upper.upstream.key });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
    <g
      className="draw-hit draw-tie"
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={ask}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          ask();
        }
      }}
    >
      <title>{label}</title>
      <path d={path} className="draw-reach" />
      <path d={path} className="draw-tie-line" strokeDasharray={look.dash} strokeWidth={look.width} />
      <TieMark kind={tie.kind} x={across} y={(top + foot) / 2} />
    </g>
  );
}

function TieMark({ kind, x, y }: { readonly kind: LineageTie['kind']; readonly x: number; readonly y: number }) {
  return (
    <g className="draw-tie-mark" transform={`translate(${x} ${y})`}>
      <circle r="9" />
      <text textAnchor="middle" y="4.5">
        {looks[kind].mark}
      </text>
    </g>
  );
}
