// How a standing is drawn: a line of its own and a mark of its own, so that no colour is needed to tell them apart.
import type { DrawWords, Standing } from '../words.ts';

/** The dashes of a line. Attested is the only unbroken one. */
export const dashes: { readonly [S in Standing]: string | undefined } = {
  attested: undefined,
  possible: '9 6',
  bridged: '16 4 3 4',
  inferred: '2 5',
  none: '1 9',
};

interface MarkProps {
  readonly standing: Standing;
  readonly x: number;
  readonly y: number;
}

/** The mark of a standing, 14 pixels across, drawn as shapes: no font is needed for it. */
export function StandingMark({ standing, x, y }: MarkProps) {
  return (
    <g className="draw-mark" data-standing={standing} transform={`translate(${x} ${y})`}>
      <circle r="7" className={standing === 'attested' ? 'mark-full' : 'mark-hollow'} />
      {standing === 'possible' ? (
        <path d="M-2.4 -1.6a2.5 2.5 0 1 1 3.6 2.1q-1.2 .6 -1.2 1.7M0 4.1v.4" className="mark-stroke" />
      ) : null}
      {standing === 'bridged' ? (
        <path d="M-4.5 0h2.4M2.1 0h2.4M-2.1 -2.6v5.2M2.1 -2.6v5.2" className="mark-stroke" />
      ) : null}
      {standing === 'inferred' ? (
        <>
          <circle cx="0" cy="-2.6" r="1.3" className="mark-dot" />
          <circle cx="-2.7" cy="2" r="1.3" className="mark-dot" />
          <circle cx="2.7" cy="2" r="1.3" className="mark-dot" />
        </>
      ) : null}
      {standing === 'none' ? <path d="M-3 -3l6 6" className="mark-stroke" /> : null}
    </g>
  );
}

/** The mark of a dispute: a diamond with an unequal sign. */
export function DisputeMark({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="draw-mark draw-mark-disputed" transform={`translate(${x} ${y})`}>
      <path d="M0 -9L9 0L0 9L-9 0Z" className="mark-diamond" />
      <path d="M-3.6 -1.7h7.2M-3.6 1.7h7.2M2 -4l-4 8" className="mark-stroke" />
    </g>
  );
}

interface LegendProps {
  readonly words: DrawWords;
  readonly standings: readonly Standing[];
  readonly disputed?: boolean;
  readonly children?: React.ReactNode;
}

/** What the lines and marks mean. */
export function Legend({ words, standings, disputed = true, children }: LegendProps) {
  return (
    <section className="draw-legend" aria-label={words.legend}>
      <ul>
        {standings.map((standing) => (
          <li key={standing}>
            <svg width="56" height="20" viewBox="0 0 56 20" aria-hidden="true">
              <path d="M1 10H55" className="draw-line" data-standing={standing} strokeDasharray={dashes[standing]} />
              <StandingMark standing={standing} x={28} y={10} />
            </svg>
            <span>
              <b>{words.standings[standing].name}</b> <span className="soft">{words.standings[standing].what}</span>
            </span>
          </li>
        ))}
        {disputed ? (
          <li>
            <svg width="56" height="20" viewBox="0 0 56 20" aria-hidden="true">
              <path d="M1 8H55M1 12H55" className="draw-line draw-line-thin" />
              <DisputeMark x={28} y={10} />
            </svg>
            <span>
              <b>{words.disputed.name}</b> <span className="soft">{words.disputed.what}</span>
            </span>
          </li>
        ) : null}
        {children}
      </ul>
    </section>
  );
}
