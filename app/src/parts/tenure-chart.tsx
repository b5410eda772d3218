// Who is said to have commanded, when, according to whom: one line a claim, never joined into one story.
import { useId, useState } from 'react';
import { Link } from 'wouter';
import {
  type BarShape,
  barOf,
  dayToNumber,
  percentOf,
  type Tick,
  ticksOf,
  type Window,
  windowOf,
} from '../lib/timescale.ts';
import { text } from '../text.ts';
import type { ClaimView, CommandAnswer, CommanderAnswer } from '../types.ts';
import { claimPath, EntityLink, Sentence } from './words.tsx';

type Zoom = keyof typeof text.command.windows;

/** Days to each side of the middle that a zoomed window shows. */
const reach: { readonly [Z in Exclude<Zoom, 'all'>]: number } = { year: 183, quarter: 46 };

/** Height of a line, and of the bar in it, in pixels. */
const rowHeight = 26;
const middle = rowHeight / 2;

interface Line {
  readonly view: ClaimView;
  readonly against: boolean;
}

/** The claims of an answer as bars with soft ends on one scale of days; a line marks the day asked about. */
export function TenureChart({ answer }: { readonly answer: CommandAnswer }) {
  const [zoom, setZoom] = useState<Zoom>('all');
  const people = linesByPerson([...answer.commanders, ...answer.otherDays]);
  const lines = people.flatMap(([, own]) => own);
  const whole = windowOf(
    lines.map(({ view }) => view.claim.range),
    answer.on ? [answer.on] : [],
  );
  if (whole === null) return null;
  const window = zoom === 'all' ? whole : windowAround(answer, lines, whole, reach[zoom]);
  const ticks = ticksOf(window, 7);
  return (
    <figure className="tenure">
      <figcaption>
        <h3>{text.command.chart}</h3>
        <p className="soft">{text.command.chartHelp}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not */}
        <div className="segmented" role="group" aria-label={text.command.window}>
          {(['all', 'year', 'quarter'] as const).map((choice) => (
            <button key={choice} type="button" aria-pressed={zoom === choice} onClick={() => setZoom(choice)}>
              {text.command.windows[choice]}
            </button>
          ))}
        </div>
      </figcaption>
      <div className="tenure-grid">
        <div className="tenure-axis" aria-hidden="true">
          <Axis ticks={ticks} />
        </div>
        {people.map(([{ person }, own]) => (
          <section key={person.id} className="tenure-person">
            <h4>
              <EntityLink entity={person} />
            </h4>
            <ul>
              {own.map((line) => (
                <Row key={line.view.claim.id} line={line} window={window} ticks={ticks} on={answer.on} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </figure>
  );
}

/** The lines of each person. A claim against one person that stands under another, whom it names, is not drawn twice. */
function linesByPerson(people: readonly CommanderAnswer[]): readonly (readonly [CommanderAnswer, readonly Line[]])[] {
  const named = new Set(people.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)));
  return people.map((person) => [
    person,
    [
      ...person.claims.map((view) => ({ view, against: false })),
      ...person.against.filter(({ claim }) => !named.has(claim.id)).map((view) => ({ view, against: true })),
    ],
  ]);
}

/** A window around the day asked about, or around where the most claims have a known bound. */
function windowAround(answer: CommandAnswer, lines: readonly Line[], whole: Window, days: number): Window {
  if (answer.on) {
    const day = dayToNumber(answer.on);
    return { begin: day - days, end: day + days };
  }
  const bounds = lines
    .flatMap(({ view }) => [...view.claim.range.from, ...view.claim.range.to])
    .flatMap((day) => (day === null ? [] : [dayToNumber(day)]))
    .sort((a, b) => a - b);
  const crowd = (centre: number) => bounds.filter((day) => Math.abs(day - centre) <= days).length;
  const centre = bounds.reduce((best, day) => (crowd(day) > crowd(best) ? day : best), bounds[0] ?? whole.begin);
  return { begin: centre - days, end: centre + days };
}

function Axis({ ticks }: { readonly ticks: readonly Tick[] }) {
  return (
    <svg width="100%" height="20" role="presentation">
      {ticks.map((tick) => (
        <text key={tick.label} x={`${tick.at}%`} y="14" textAnchor="start" dx="3">
          {tick.label}
        </text>
      ))}
    </svg>
  );
}

interface RowProps {
  readonly line: Line;
  readonly window: Window;
  readonly ticks: readonly Tick[];
  readonly on: string | null;
}

function Row({ line: { view, against }, window, ticks, on }: RowProps) {
  const bar = barOf(view.claim.range, window);
  const asked = on === null ? null : percentOf(window, dayToNumber(on) + 0.5);
  const nothing = !bar.certain && !bar.possible && !bar.before && !bar.after;
  return (
    <li className="tenure-row" data-against={against} data-certainty={view.claim.certainty} data-status={view.status}>
      <p className="tenure-label">
        <Link href={claimPath(view.claim.id)}>
          <bdi>{view.source.publication ?? view.source.name}</bdi>
        </Link>
        <Speaker view={view} />{' '}
        <span className="when">
          <Sentence>{view.when}</Sentence>
        </span>
        {against ? <span className="negated"> {text.command.denied}</span> : null}
      </p>
      <svg className="tenure-bar" width="100%" height={rowHeight} aria-hidden="true">
        {ticks.map((tick) => (
          <line key={tick.label} className="grid" x1={`${tick.at}%`} x2={`${tick.at}%`} y1="0" y2={rowHeight} />
        ))}
        {bar.before ? <Fade span={bar.before.span} side="before" /> : null}
        {bar.after ? <Fade span={bar.after.span} side="after" /> : null}
        {bar.possible ? (
          <rect className="possible" {...across(opened(bar.possible))} y={middle - 4} height="8" rx="4" />
        ) : null}
        {bar.certain ? <Certain span={bar.certain} /> : null}
        <Edges at={bar.startTicks} />
        <Edges at={bar.endTicks} />
        {asked !== null && asked >= 0 && asked <= 100 ? (
          <line className="asked" x1={`${asked}%`} x2={`${asked}%`} y1="0" y2={rowHeight} />
        ) : null}
        {nothing ? (
          <text className="undated" x="4" y={middle + 4}>
            {text.command.undated}
          </text>
        ) : null}
      </svg>
    </li>
  );
}

/** The voice that made the statement, where it is not the publisher. */
function Speaker({ view }: { readonly view: ClaimView }) {
  const voice = view.claim.attribution.at(-1);
  if (!voice || voice.voice === 'publisher' || voice.text === '') return null;
  return (
    <>
      {' '}
      <span aria-hidden="true">{text.card.from}</span> <bdi>{voice.text}</bdi>
    </>
  );
}

/** A bar whose end is not known runs out of the chart, so that no edge of it looks like one. */
function opened(possible: NonNullable<BarShape['possible']>): readonly [number, number] {
  return [possible.openStart ? -3 : possible.span[0], possible.openEnd ? 103 : possible.span[1]];
}

function across([from, to]: readonly [number, number]): { readonly x: string; readonly width: string } {
  return { x: `${from}%`, width: `${to - from}%` };
}

/** The days it certainly held; a day or two would be too thin to see and gets a dot as well. */
function Certain({ span }: { readonly span: readonly [number, number] }) {
  return (
    <>
      <rect className="certain" {...across(span)} y={middle - 4} height="8" />
      {span[1] - span[0] < 1 ? (
        <circle className="certain" cx={`${(span[0] + span[1]) / 2}%`} cy={middle} r="5" />
      ) : null}
    </>
  );
}

/** A soft end: fades out to the side it may reach. */
function Fade(props: { readonly span: readonly [number, number]; readonly side: 'before' | 'after' }) {
  const id = useId();
  const [from, to] = props.side === 'before' ? [0, 0.85] : [0.85, 0];
  return (
    <>
      <linearGradient id={id}>
        <stop className="fade" offset="0" stopOpacity={from} />
        <stop className="fade" offset="1" stopOpacity={to} />
      </linearGradient>
      <rect fill={`url(#${id})`} {...across(props.span)} y={middle - 4} height="8" />
    </>
  );
}

/** A beginning or an end: a tall tick at its day, or two short ones around the days it can be. */
function Edges({ at }: { readonly at: readonly number[] }) {
  const reach = at.length === 1 ? 9 : 6;
  return at.map((x) => (
    <line key={x} className="edge" x1={`${x}%`} x2={`${x}%`} y1={middle - reach} y2={middle + reach} />
  ));
}
