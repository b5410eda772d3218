// Who is said to have held a post and when: attested stretches, ends as soft as the sources leave them, gaps as gaps.
import { useId, useMemo, useRef, useState } from 'react';
import { dayToNumber } from '../../lib/timescale.ts';
import { measureWidth } from '../kit/measure.ts';
import { cutWords, directionOf, isolate } from '../kit/names.ts';
import { DisputeMark } from '../kit/standing.tsx';
import { SvgName } from '../kit/svg-name.tsx';
import { Tools } from '../kit/tools.tsx';
import { useSize } from '../kit/use-size.ts';
import type { Day, OnAsk, TenureView } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { makeAxis } from './axis.ts';
import { type BandRow, layoutBands, type TenureBand, windowOfTenures } from './bands-layout.ts';
import { BandsTable } from './bands-table.tsx';
import { AskedDay, DayGrid, Hatching } from './day-grid.tsx';

export interface TenureBandsProps {
  readonly tenures: readonly TenureView[];
  /** A line marks this day. */
  readonly on: Day | null;
  readonly onAsk: OnAsk;
  /** What the saved file is called and headed by. */
  readonly title?: string;
  readonly words?: DrawWords;
}

const head = 24;
const bandHeight = 46;
const rowGap = 8;

export function TenureBands({ tenures, on, onAsk, title, words = drawWords }: TenureBandsProps) {
  const [listed, setListed] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const [width] = useSize(frame, [900, 0]);
  const label = width < 560 ? 0 : Math.min(250, Math.round(width * 0.26));
  const window = useMemo(() => windowOfTenures(tenures, [on]), [tenures, on]);
  const axis = useMemo(
    () => (window ? makeAxis(window, Math.max(120, width - label - 8)) : null),
    [window, width, label],
  );
  const rows = useMemo(() => (axis ? layoutBands(tenures, axis) : []), [tenures, axis]);
  const narrow = label === 0;
  const own = bandHeight + (narrow ? 20 : 0);
  const height = head + rows.reduce((sum, row) => sum + row.bands.length * own + rowGap, 0);
  const heading = title ?? words.bands.title;
  if (tenures.length === 0) return null;
  return (
    <figure className="draw draw-bands">
      <figcaption className="soft">{words.bands.help}</figcaption>
      <Tools words={words} listed={listed} onListed={setListed} save={{ svg, title: heading }} />
      <div ref={frame} hidden={listed} className="draw-frame">
        {axis ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
          <svg ref={svg} className="draw-still" width={width} height={height} role="group" aria-label={heading}>
            <defs>
              <Hatching id={hatch} />
            </defs>
            <DayGrid axis={axis} height={height} x={label} />
            {rows.map((row, index) => (
              <Row
                key={row.person.id}
                row={row}
                y={head + rows.slice(0, index).reduce((sum, one) => sum + one.bands.length * own + rowGap, 0)}
                label={label}
                own={own}
                width={width}
                hatch={hatch}
                words={words}
                onAsk={onAsk}
              />
            ))}
            {on ? <AskedDay x={label + axis.at(dayToNumber(on) + 0.5)} height={height} label={on} /> : null}
          </svg>
        ) : (
          <p className="soft">{words.bands.undated}</p>
        )}
      </div>
      <div className={listed || !axis ? 'draw-table-frame' : 'draw-table-frame visually-hidden'}>
        <BandsTable tenures={tenures} words={words} onAsk={onAsk} inert={!listed && axis !== null} />
      </div>
      <p className="draw-notice">{words.notice}</p>
    </figure>
  );
}

interface RowProps {
  readonly row: BandRow;
  readonly y: number;
  readonly label: number;
  readonly own: number;
  readonly width: number;
  readonly hatch: string;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
}

function Row({ row, y, label, own, width, hatch, words, onAsk }: RowProps) {
  const narrow = label === 0;
  const name = cutWords(row.person.name, narrow ? width - 16 : label - 36, 14, true, measureWidth);
  const right = directionOf(name) === 'rtl';
  return (
    <g transform={`translate(0 ${y})`}>
      <line className="draw-rule" x1={0} x2={width} y1={-rowGap / 2} y2={-rowGap / 2} />
      <SvgName
        words={name}
        x={narrow ? (right ? width - 8 : 0) : right ? label - 34 : 0}
        y={narrow ? 14 : 25}
        at={right ? 'right' : 'left'}
        className="draw-unit-name"
      />
      {row.bands.map((band, index) => (
        <Band
          key={band.tenure.id}
          band={band}
          width={width - label - 8}
          x={label}
          y={index * own + (narrow ? 20 : 0)}
          hatch={hatch}
          words={words}
          onAsk={onAsk}
        />
      ))}
    </g>
  );
}

/** What a band says in words, for those who cannot see it. */
export function bandWords(tenure: TenureView, words: DrawWords): string {
  return [
    isolate(tenure.person.name),
    isolate(tenure.unit.name),
    ...tenure.attested.map(([first, last]) => `${words.bands.attested} ${words.bands.to(first, last)}`),
    ...tenure.gaps.map(([first, last]) => words.bands.gap(first, last)),
    ...tenure.starts.map((said) => words.bands.rivalStart(said.when)),
    ...tenure.ends.map((said) => words.bands.rivalEnd(said.when)),
    ...(tenure.disputes.length > 0 ? [words.disputed.name] : []),
    words.claims(tenure.backing.claims),
    words.origins(tenure.backing.origins.length),
  ].join('; ');
}

const barTop = 12;
const barHeight = 16;

interface BandProps {
  readonly band: TenureBand;
  /** Of the axis. */
  readonly width: number;
  readonly x: number;
  readonly y: number;
  readonly hatch: string;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
}

function Band({ band, width, x, y, hatch, words, onAsk }: BandProps) {
  const { tenure } = band;
  const said = bandWords(tenure, words);
  const ask = () => onAsk({ kind: 'tenure', id: tenure.id });
  const first = Math.min(
    ...[...band.attested, band.before, band.possible].flatMap((one) => (one ? [one.from] : [])),
    ...band.marks.map((m) => m.from),
  );
  const last = Math.max(
    ...[...band.attested, band.after, band.possible].flatMap((one) => (one ? [one.to] : [])),
    ...band.marks.map((m) => m.to),
  );
  const seen = Number.isFinite(first) && Number.isFinite(last);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
    <g
      className="draw-hit draw-band"
      role="button"
      tabIndex={0}
      aria-label={said}
      transform={`translate(${x} ${y})`}
      onClick={ask}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          ask();
        }
      }}
    >
      <title>{said}</title>
      {seen ? (
        <rect
          className="draw-focus"
          x={first - 4}
          y={barTop - 8}
          width={last - first + 8}
          height={barHeight + 16}
          rx="4"
        />
      ) : (
        <text className="draw-small" x="4" y={barTop + 13}>
          {words.bands.undated}
        </text>
      )}
      {[band.before, band.after].map((end, index) =>
        end ? (
          <Soft
            key={index === 0 ? 'before' : 'after'}
            end={end}
            side={index === 0 ? 'before' : 'after'}
            hatch={hatch}
          />
        ) : null,
      )}
      {band.possible ? (
        <rect
          className="draw-possible"
          fill={`url(#${hatch})`}
          x={band.possible.openStart ? -4 : band.possible.from}
          width={
            band.possible.to - band.possible.from + (band.possible.openStart ? 4 : 0) + (band.possible.openEnd ? 4 : 0)
          }
          y={barTop}
          height={barHeight}
        />
      ) : null}
      {band.gaps.map((gap) => (
        <Gap key={gap.first} gap={gap} words={words} width={width} />
      ))}
      {band.attested.map((stretch) => (
        <Attested key={stretch.from} {...stretch} />
      ))}
      {band.marks.map((mark) => (
        <Mark key={`${mark.side} ${mark.said.when} ${mark.from}`} mark={mark} words={words} />
      ))}
      {tenure.disputes.length > 0 ? (
        <DisputeMark x={x > 0 ? -14 : Math.max(10, Math.min(first - 14, width - 10))} y={barTop + 8} />
      ) : null}
    </g>
  );
}

/** Attested days: solid. A day or two would be too thin to see and gets a disc around it that says nothing of length. */
function Attested({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <>
      <rect className="draw-solid" x={from} width={to - from} y={barTop} height={barHeight} />
      {to - from < 4 ? <circle className="draw-solid" cx={(from + to) / 2} cy={barTop + barHeight / 2} r="5" /> : null}
    </>
  );
}

/** A soft end: hatched, fading to the side it may reach; without an edge where how far is not known. */
function Soft(props: {
  readonly end: { readonly from: number; readonly to: number; readonly open: boolean };
  readonly side: 'before' | 'after';
  readonly hatch: string;
}) {
  const { end, side, hatch } = props;
  const id = useId();
  const strong = end.open ? 0.75 : 0.95;
  const weak = end.open ? 0 : 0.35;
  const [left, right] = side === 'before' ? [weak, strong] : [strong, weak];
  const edge = side === 'before' ? end.from : end.to;
  return (
    <>
      <linearGradient id={id}>
        <stop offset="0" stopColor="white" stopOpacity={left} />
        <stop offset="1" stopColor="white" stopOpacity={right} />
      </linearGradient>
      <mask id={`${id}m`}>
        <rect x={end.from} width={end.to - end.from} y={barTop} height={barHeight} fill={`url(#${id})`} />
      </mask>
      <rect
        fill={`url(#${hatch})`}
        mask={`url(#${id}m)`}
        x={end.from}
        width={end.to - end.from}
        y={barTop}
        height={barHeight}
      />
      {end.open ? null : <line className="draw-soft-edge" x1={edge} x2={edge} y1={barTop} y2={barTop + barHeight} />}
    </>
  );
}

/** A stretch no source speaks of, with the words that say so beneath, kept inside the drawing. */
function Gap(props: { readonly gap: TenureBand['gaps'][number]; readonly words: DrawWords; readonly width: number }) {
  const { gap, words, width } = props;
  const middle = barTop + barHeight / 2;
  const said = words.bands.gap(gap.first, gap.last);
  const length = measureWidth(said, 11.5, false);
  const inside = length < gap.to - gap.from - 8;
  const centre = Math.max(length / 2, Math.min(width - length / 2, (gap.from + gap.to) / 2));
  return (
    <g className="draw-gap">
      <title>{said}</title>
      <line x1={gap.from} x2={gap.to} y1={middle} y2={middle} strokeDasharray="1 5" />
      <line x1={gap.from} x2={gap.from} y1={barTop + 3} y2={barTop + barHeight - 3} />
      <line x1={gap.to} x2={gap.to} y1={barTop + 3} y2={barTop + barHeight - 3} />
      <text x={centre} y={inside ? middle - 5 : barTop + barHeight + 14} textAnchor="middle">
        {said}
      </text>
    </g>
  );
}

/** A beginning or an end as claims give it: a bracket at the day or around the days; rivals carry their words. */
function Mark({ mark, words }: { readonly mark: TenureBand['marks'][number]; readonly words: DrawWords }) {
  const turn = mark.side === 'start' ? 1 : -1;
  const said = mark.side === 'start' ? words.bands.rivalStart(mark.said.when) : words.bands.rivalEnd(mark.said.when);
  const [top, bottom] = [barTop - 4, barTop + barHeight + 4];
  return (
    <g className="draw-date-mark" data-rival={mark.rival}>
      <title>{`${said}, ${words.claims(mark.said.backing.claims)}`}</title>
      <path d={`M${mark.from + 4 * turn} ${top}H${mark.from}V${bottom}h${4 * turn}`} />
      {mark.to - mark.from > 1.5 ? (
        <path d={`M${mark.from} ${bottom}H${mark.to}V${top}`} strokeDasharray="2 2" />
      ) : null}
      {mark.rival ? <path className="draw-rival" d={`M${mark.from} ${top - 7}l4 4l-4 4l-4 -4Z`} /> : null}
    </g>
  );
}
