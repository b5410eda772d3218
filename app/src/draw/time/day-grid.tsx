import type { DayAxis } from './axis.ts';

/** The ticks of an axis as lines over a height, with their labels above. */
export function DayGrid({ axis, height, x }: { readonly axis: DayAxis; readonly height: number; readonly x: number }) {
  return (
    <g className="draw-grid" transform={`translate(${x} 0)`}>
      {axis.ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={tick.x} x2={tick.x} y1={18} y2={height} />
          <text x={tick.x + 3} y={12}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The day asked about, as a line. */
export function AskedDay({
  x,
  height,
  label,
}: {
  readonly x: number;
  readonly height: number;
  readonly label: string;
}) {
  return (
    <g className="draw-asked">
      <line x1={x} x2={x} y1={14} y2={height} />
      <title>{label}</title>
    </g>
  );
}

/** Hatching, for what may be and is not attested. One for each drawing, by its own id. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="hatch-ground" width="6" height="6" />
      <rect className="hatch-line" width="2.2" height="6" />
    </pattern>
  );
}
