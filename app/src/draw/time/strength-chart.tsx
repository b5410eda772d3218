import { useMemo, useRef, useState } from 'react';
import { measureWidth } from '../kit/measure.ts';
import { cutWords, isolate } from '../kit/names.ts';
import { SvgName } from '../kit/svg-name.tsx';
import { Tools } from '../kit/tools.tsx';
import { useSize } from '../kit/use-size.ts';
import type { OnAsk, StrengthSaid } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { makeAxis, windowAround } from './axis.ts';
import { DayGrid } from './day-grid.tsx';
import { layoutStrength, type StrengthBar } from './strength-layout.ts';

export interface StrengthChartProps {
  readonly numbers: readonly StrengthSaid[];
  readonly onAsk: OnAsk;
  readonly title?: string;
  readonly words?: DrawWords;
}

const height = 300;
const left = 56;

/** Numbers claimed for a body over time, each with the publication that says it. */
export function StrengthChart({ numbers, onAsk, title, words = drawWords }: StrengthChartProps) {
  const [listed, setListed] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width] = useSize(frame, [900, 0]);
  const layout = useMemo(() => {
    const window = windowAround(numbers.flatMap(({ view: { claim } }) => [...claim.range.from, ...claim.range.to]));
    if (!window) return null;
    const axis = makeAxis(window, Math.max(120, width - left - 40));
    return { axis, ...layoutStrength(numbers, axis, 30, height - 12) };
  }, [numbers, width]);
  if (numbers.length === 0) return null;
  const heading = title ?? words.strength.title;
  const drawn = !listed && layout !== null && layout.bars.length > 0;
  return (
    <figure className="draw draw-strength">
      <figcaption className="soft">{words.strength.help}</figcaption>
      <Tools words={words} listed={listed} onListed={setListed} save={{ svg, title: heading }} />
      <div ref={frame} hidden={listed} className="draw-frame">
        {layout && layout.bars.length > 0 ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
          <svg ref={svg} className="draw-still" width={width} height={height} role="group" aria-label={heading}>
            <DayGrid axis={layout.axis} height={height} x={left} />
            <g className="draw-grid">
              {layout.ticks.map((tick) => (
                <g key={tick.value}>
                  <line x1={left} x2={width} y1={tick.y} y2={tick.y} />
                  <text x={left - 6} y={tick.y + 4} textAnchor="end">
                    {tick.value.toLocaleString(words.locale)}
                  </text>
                </g>
              ))}
            </g>
            <g transform={`translate(${left} 0)`}>
              {layout.bars.map((bar) => (
                <Bar
                  key={`${bar.said.view.claim.id} ${bar.said.text}`}
                  bar={bar}
                  words={words}
                  onAsk={onAsk}
                  width={width - left}
                />
              ))}
            </g>
          </svg>
        ) : null}
      </div>
      <div className={drawn ? 'draw-table-frame visually-hidden' : 'draw-table-frame'}>
        <StrengthTable numbers={numbers} words={words} onAsk={onAsk} inert={drawn} />
      </div>
      <p className="draw-notice">{words.notice}</p>
    </figure>
  );
}

/** A number as it was said: "300", "at least 300", "200 to 300". */
export function numberWords({ low, high }: Pick<StrengthSaid, 'low' | 'high'>, words: DrawWords): string {
  const show = (n: number) => n.toLocaleString(words.locale);
  if (low !== null && high !== null) return low === high ? show(low) : words.strength.between(show(low), show(high));
  if (low !== null) return words.strength.atLeast(show(low));
  return high === null ? words.strength.noNumber : words.strength.atMost(show(high));
}

interface BarProps {
  readonly bar: StrengthBar;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  readonly width: number;
}

function Bar({ bar, words, onAsk, width }: BarProps) {
  const { said } = bar;
  const publication = said.view.source.publication ?? said.view.source.name;
  const label = `${isolate(publication)}: ${numberWords(said, words)} ${isolate(said.of)}${words.comma}${isolate(said.view.when)}`;
  const middle = (bar.from + bar.to) / 2;
  const half = Math.max(3, (bar.to - bar.from) / 2);
  const ask = () => onAsk({ kind: 'claim', id: said.view.claim.id });
  const name = cutWords(publication, 130, 11.5, false, measureWidth);
  const at = middle < 60 ? 'left' : middle > width - 70 ? 'right' : 'middle';
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
    <g
      className="draw-hit draw-number"
      role="button"
      tabIndex={0}
      aria-label={label}
      data-certainty={said.view.claim.certainty}
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
        className="draw-focus"
        x={middle - half - 5}
        y={bar.top - 4}
        width={2 * half + 10}
        height={bar.foot - bar.top + 8}
        rx="4"
      />
      {bar.openTop || bar.openFoot ? (
        // Only the end that is said has an edge.
        <path
          className="draw-number-line"
          d={`M${middle - half - 3} ${bar.openTop ? bar.foot : bar.top}h${2 * half + 6}M${middle} ${bar.top}V${bar.foot}`}
        />
      ) : bar.foot - bar.top < 3 ? (
        <path className="draw-number-line" d={`M${middle - half - 3} ${bar.top}h${2 * half + 6}`} />
      ) : (
        <rect className="draw-number-bar" x={middle - half} y={bar.top} width={2 * half} height={bar.foot - bar.top} />
      )}
      {bar.openTop ? <path className="draw-number-arrow" d={`M${middle - 6} ${bar.top + 7}l6 -8l6 8`} /> : null}
      {bar.openFoot ? <path className="draw-number-arrow" d={`M${middle - 6} ${bar.foot - 7}l6 8l6 -8`} /> : null}
      <SvgName
        words={name}
        x={at === 'left' ? 0 : at === 'right' ? width - 4 : middle}
        y={bar.label}
        at={at}
        className="draw-number-label"
      />
    </g>
  );
}

interface TableProps extends Omit<StrengthChartProps, 'words' | 'title'> {
  readonly words: DrawWords;
  readonly inert: boolean;
}

function StrengthTable({ numbers, words, onAsk, inert }: TableProps) {
  const of = words.strength;
  return (
    <table className="draw-table">
      <thead>
        <tr>
          {[of.number, of.of, of.when, of.source, of.words].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers.map((said) => (
          <tr key={`${said.view.claim.id} ${said.text}`}>
            <th scope="row">
              <button
                type="button"
                className="link"
                tabIndex={inert ? -1 : undefined}
                onClick={() => onAsk({ kind: 'claim', id: said.view.claim.id })}
              >
                {numberWords(said, words)}
              </button>
            </th>
            <td>
              <bdi>{said.of}</bdi>
            </td>
            <td>{isolate(said.view.when)}</td>
            <td>
              <bdi>{said.view.source.publication ?? said.view.source.name}</bdi>
            </td>
            <td className="source-words">
              <bdi>{said.text}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
