// Claims and disputes in order of time; thousands of rows, of which only those in sight are in the page.
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { dayToNumber } from '../../lib/timescale.ts';
import { Tools } from '../kit/tools.tsx';
import { useSize } from '../kit/use-size.ts';
import type { OnAsk, TimelineItem } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { type DayAxis, type DayWindow, makeAxis, windowAround } from './axis.ts';
import { itemSpan, moveWindow, rowsInSight, zoomWindow } from './timeline-layout.ts';

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly onAsk: OnAsk;
  readonly words?: DrawWords;
}

const rowHeight = 34;
const mostVisible = 16;

export function Timeline({ items, onAsk, words = drawWords }: TimelineProps) {
  const whole = useMemo(() => windowAround(items.flatMap(({ days }) => days)), [items]);
  const [chosen, setChosen] = useState<DayWindow | null>(null);
  const [top, setTop] = useState(0);
  const [held, setHeld] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const id = useId();
  const [width] = useSize(frame, [900, 0]);
  const drawn = chosen ?? whole;
  const label = width < 620 ? width - 12 : Math.min(420, Math.round(width * 0.45));
  const chart = width < 620 ? 0 : width - label - 20;
  const axis = useMemo(() => (drawn && chart > 0 ? makeAxis(drawn, chart) : null), [drawn, chart]);
  if (items.length === 0) return null;
  const room = Math.min(items.length, mostVisible) * rowHeight;
  const [from, to] = rowsInSight(items.length, rowHeight, top, room);
  const current = Math.min(held, items.length - 1);
  const change = (factor: number) => {
    if (drawn && whole) setChosen(zoomWindow(drawn, factor, whole));
  };
  const hold = (index: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index));
    setHeld(next);
    const box = rows.current;
    if (!box) return;
    if (next * rowHeight < box.scrollTop) box.scrollTop = next * rowHeight;
    if ((next + 1) * rowHeight > box.scrollTop + room) box.scrollTop = (next + 1) * rowHeight - room;
  };
  const open = (item: TimelineItem | undefined) => {
    if (item?.dispute) onAsk({ kind: 'dispute', id: item.dispute.dispute.id });
    else if (item?.view) onAsk({ kind: 'claim', id: item.view.claim.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: mostVisible - 1, PageUp: 1 - mostVisible }[event.key];
    if (by !== undefined) hold(current + by);
    else if (event.key === 'Home') hold(0);
    else if (event.key === 'End') hold(items.length - 1);
    else if (event.key === 'Enter') open(items[current]);
    else if (event.key === '+' || event.key === '=') change(1.6);
    else if (event.key === '-') change(1 / 1.6);
    else if (event.key === '0') setChosen(null);
    else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && drawn && whole) {
      setChosen(moveWindow(drawn, event.key === 'ArrowLeft' ? -0.2 : 0.2, whole));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <figure className="draw draw-timeline">
      <figcaption className="soft">{words.timeline.help}</figcaption>
      <Tools words={words} zoom={axis ? { zoomBy: change } : undefined} onFit={() => setChosen(null)} />
      <div ref={frame} className="draw-frame">
        {axis ? (
          <svg className="draw-timeline-axis" width={chart} height={18} aria-hidden="true">
            {axis.ticks.map((tick) => (
              <text key={tick.label} x={tick.x + 3} y={13} className="draw-small">
                {tick.label}
              </text>
            ))}
          </svg>
        ) : null}
        <div
          ref={rows}
          className="draw-rows"
          role="listbox"
          tabIndex={0}
          aria-label={words.timeline.title}
          aria-activedescendant={current >= from && current < to ? `${id}${current}` : undefined}
          style={{ blockSize: room }}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
          onKeyDown={onKeyDown}
        >
          <div className="draw-rows-all" role="presentation" style={{ blockSize: items.length * rowHeight }}>
            {items.slice(from, to).map((item, at) => (
              <TimelineRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in a fixed list
                key={from + at}
                id={`${id}${from + at}`}
                item={item}
                index={from + at}
                of={items.length}
                held={from + at === current}
                axis={axis}
                words={words}
                onOpen={() => {
                  setHeld(from + at);
                  open(item);
                }}
              />
            ))}
          </div>
        </div>
      </div>
      <p className="draw-notice">{words.notice}</p>
    </figure>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: TimelineItem;
  readonly index: number;
  readonly of: number;
  readonly held: boolean;
  readonly axis: DayAxis | null;
  readonly words: DrawWords;
  readonly onOpen: () => void;
}

function TimelineRow({ id, item, index, of, held, axis, words, onOpen }: RowProps) {
  const [first, last] = item.days;
  const when =
    first === null && last === null
      ? words.timeline.undated
      : first === last
        ? (first ?? '')
        : `${first ?? '?'} – ${last ?? '?'}`;
  const state = item.dispute ? words.timeline[item.dispute.state] : null;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its current row
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the list
    <div
      id={id}
      role="option"
      aria-selected={held}
      aria-posinset={index + 1}
      aria-setsize={of}
      className="draw-row"
      data-kind={item.kind}
      style={{ insetBlockStart: index * rowHeight, blockSize: rowHeight }}
      onClick={onOpen}
    >
      <span className="draw-row-words">
        <span className="draw-row-when">
          <bdi dir="ltr">{when}</bdi>
        </span>{' '}
        {state ? (
          <b>
            ◆ {words.timeline.dispute} ({state}):{' '}
          </b>
        ) : null}
        <span className="draw-row-title" lang="en" dir="ltr">
          {item.title}
        </span>
      </span>
      {axis ? <RowBar item={item} axis={axis} /> : null}
    </div>
  );
}

function RowBar({ item, axis }: { readonly item: TimelineItem; readonly axis: DayAxis }) {
  const span = itemSpan(item.days, axis, dayToNumber);
  const middle = rowHeight / 2;
  const fade = useId();
  return (
    <svg className="draw-row-bar" width={axis.width} height={rowHeight} aria-hidden="true">
      <g className="draw-grid">
        {axis.ticks.map((tick) => (
          <line key={tick.label} x1={tick.x} x2={tick.x} y1={0} y2={rowHeight} />
        ))}
      </g>
      {span === null ? null : span.exact ? (
        item.kind === 'dispute' ? (
          <path className="mark-diamond" d={`M${span.from} ${middle - 7}l7 7l-7 7l-7 -7Z`} />
        ) : (
          <circle className="draw-solid" cx={span.from} cy={middle} r="5" />
        )
      ) : (
        <>
          <linearGradient id={fade}>
            <stop className="draw-fade" offset="0" stopOpacity={span.openStart ? 0 : 0.8} />
            <stop className="draw-fade" offset="0.5" stopOpacity={0.8} />
            <stop className="draw-fade" offset="1" stopOpacity={span.openEnd ? 0 : 0.8} />
          </linearGradient>
          <rect
            fill={`url(#${fade})`}
            x={span.from}
            width={Math.max(2, span.to - span.from)}
            y={middle - 3}
            height="6"
          />
          {span.openStart ? null : <path className="draw-row-edge" d={`M${span.from} ${middle - 6}v12`} />}
          {span.openEnd ? null : <path className="draw-row-edge" d={`M${span.to} ${middle - 6}v12`} />}
          {item.kind === 'dispute' ? (
            <path className="mark-diamond" d={`M${(span.from + span.to) / 2} ${middle - 7}l7 7l-7 7l-7 -7Z`} />
          ) : null}
        </>
      )}
    </svg>
  );
}
