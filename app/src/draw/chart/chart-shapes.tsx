import { directionOf, isolate } from '../kit/names.ts';
import { DisputeMark, dashes, StandingMark } from '../kit/standing.tsx';
import { SvgName } from '../kit/svg-name.tsx';
import type { EntityId, OnAsk } from '../types.ts';
import type { DrawWords } from '../words.ts';
import { type ChartDirection, type PlacedEdge, type PlacedUnit, unitBox } from './layout.ts';

interface EdgeProps {
  readonly line: PlacedEdge;
  readonly held: boolean;
  readonly words: DrawWords;
  readonly names: ReadonlyMap<EntityId, string>;
  readonly onAsk: OnAsk;
  readonly onFocus: () => void;
}

/** How an edge stands, in words: "under ...: possible, disputed". */
function edgeWords(edge: PlacedEdge['edge'], names: ReadonlyMap<EntityId, string>, words: DrawWords): string {
  const standing = [
    words.chart.kinds[edge.kind],
    words.standings[edge.standing].name,
    ...(edge.disputed ? [words.disputed.name] : []),
  ].join(', ');
  return words.chart.under(names.get(edge.unit) ?? edge.unit, names.get(edge.superior) ?? edge.superior, standing);
}

/** A tie: a line of its standing's dashes, its mark, and its name beside it unless it is plainly attested; doubled where disputed. */
export function EdgeShape({ line: { edge, path, mark }, held, words, names, onAsk, onFocus }: EdgeProps) {
  const said = edgeWords(edge, names, words);
  const [x, y] = mark;
  const ask = () => onAsk({ kind: 'edge', id: edge.id, superior: edge.superior, unit: edge.unit });
  const label = [
    ...(edge.standing === 'attested' ? [] : [words.standings[edge.standing].name]),
    ...(edge.disputed ? [words.disputed.name] : []),
  ].join(', ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
    <g
      className="draw-edge"
      role="button"
      tabIndex={held ? 0 : -1}
      data-held={held}
      data-standing={edge.standing}
      data-disputed={edge.disputed}
      aria-label={said}
      onClick={ask}
      onFocus={onFocus}
    >
      <title>{said}</title>
      <path d={path} className="draw-reach" />
      <path d={path} className="draw-line" data-standing={edge.standing} strokeDasharray={dashes[edge.standing]} />
      {edge.disputed ? <path d={path} className="draw-line-inside" /> : null}
      <StandingMark standing={edge.standing} x={edge.disputed ? x - 9 : x} y={y} />
      {edge.disputed ? <DisputeMark x={x + 9} y={y} /> : null}
      {label === '' ? null : (
        <text className="draw-edge-label" x={x} y={y + 20} textAnchor="middle" direction={directionOf(label)}>
          {label}
        </text>
      )}
    </g>
  );
}

interface UnitProps {
  readonly placed: PlacedUnit;
  readonly asked: boolean;
  readonly held: boolean;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  /** `null` where there is nothing to fold. */
  readonly onFold: ((unit: EntityId) => void) | null;
  readonly folded: boolean;
  readonly direction: ChartDirection;
  readonly mirrored: boolean;
  readonly onFocus: () => void;
}

/** A unit: its name, another spelling, and who is said to command it, each with the mark of how that stands. */
export function UnitShape(props: UnitProps) {
  const { placed, asked, held, words, onAsk, onFold, folded, direction, mirrored, onFocus } = props;
  const { unit } = placed;
  const { padding, mark } = unitBox;
  const id = unit.unit.id;
  const said = [
    isolate(unit.unit.name),
    ...(asked ? [words.chart.asked] : []),
    ...(unit.disputed ? [words.disputed.name] : []),
    ...(unit.commanders.length === 0
      ? [words.chart.noCommander]
      : unit.commanders.map(
          (one) => `${isolate(one.person.name)}, ${words.chart.commander(words.standings[one.asOf].name)}`,
        )),
  ].join('; ');
  const across = direction === 'across';
  return (
    <g transform={`translate(${placed.x} ${placed.y})`}>
      {/* biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing */}
      <g
        className="draw-unit"
        role="button"
        tabIndex={held ? 0 : -1}
        data-held={held}
        data-asked={asked}
        data-disputed={unit.disputed}
        aria-label={said}
        onClick={() => onAsk({ kind: 'unit', id })}
        onFocus={onFocus}
      >
        <title>{unit.unit.name}</title>
        <rect className="draw-unit-box" width={placed.width} height={placed.height} rx="5" />
        {unit.disputed ? (
          <rect className="draw-unit-inside" x="4" y="4" width={placed.width - 8} height={placed.height - 8} rx="3" />
        ) : null}
        {placed.names.map((line) => (
          <NameLine key={line.y} line={line} className="draw-unit-name" disputed={unit.disputed} width={placed.width} />
        ))}
        {placed.otherNames.map((line) => (
          <NameLine key={line.y} line={line} className="draw-unit-other" disputed={false} width={placed.width} />
        ))}
        {unit.disputed ? <DisputeMark x={placed.width - padding - 5} y={padding + 7} /> : null}
      </g>
      {placed.commanders.map(({ commander, words: name, y }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse to what the list offers to all
        <g
          key={commander.person.id}
          className="draw-commander"
          onClick={() => onAsk({ kind: 'commander', unit: id, person: commander.person.id })}
        >
          <title>
            {`${commander.rank ? `${commander.rank} ` : ''}${isolate(commander.person.name)}: ${words.chart.commander(words.standings[commander.asOf].name)}, ${words.origins(commander.origins)}`}
          </title>
          <rect className="draw-reach-box" x={padding} y={y - 13} width={placed.width - 2 * padding} height={18} />
          <StandingMark standing={commander.asOf} x={padding + 7} y={y - 4} />
          <SvgName words={name} x={padding + mark} y={y} className="draw-commander-name" />
        </g>
      ))}
      {placed.more > 0 ? (
        <text className="draw-commander-more" x={padding + mark} y={placed.height - padding - 4}>
          {words.more(placed.more)}
        </text>
      ) : null}
      {onFold ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Space on the unit does the same
        <g
          className="draw-fold"
          data-unsaved
          data-folded={folded}
          transform={`translate(${across ? (mirrored ? 0 : placed.width) : placed.width / 2} ${across ? placed.height / 2 : placed.height})`}
          onClick={() => onFold(id)}
        >
          <title>{folded ? words.chart.unfold(unit.unit.name, placed.hidden) : words.chart.fold(unit.unit.name)}</title>
          {folded && placed.hidden > 0 ? (
            <>
              <rect x="-19" y="-9" width="38" height="18" rx="9" />
              <text textAnchor="middle" y="4">{`+${placed.hidden}`}</text>
            </>
          ) : (
            <>
              <circle r="7" />
              <path d={folded ? 'M-3 0h6M0 -3v6' : 'M-3 0h6'} className="mark-stroke" />
            </>
          )}
        </g>
      ) : null}
    </g>
  );
}

interface NameLineProps {
  readonly line: { readonly words: string; readonly y: number };
  readonly className: string;
  readonly disputed: boolean;
  readonly width: number;
}

/** Right-to-left names stand at the box's right, as they are read; beside a dispute's mark where there is one. */
function NameLine({ line, className, disputed, width }: NameLineProps) {
  const right = directionOf(line.words) === 'rtl';
  const x = right ? width - unitBox.padding - (disputed ? 20 : 0) : unitBox.padding;
  return <SvgName words={line.words} x={x} y={line.y} at={right ? 'right' : 'left'} className={className} />;
}
