import type { ChartAnswer, ChartEdge, ChartUnit, EntityId, OnAsk } from '../types.ts';
import type { DrawWords } from '../words.ts';
import { type Ties, tiesOf } from './fold.ts';

/** A unit in the list, under the superior it stands under there. */
export interface ChartBranch {
  readonly unit: ChartUnit;
  /** The tie to the unit above it; `null` at the top. */
  readonly edge: ChartEdge | null;
  readonly under: readonly ChartBranch[];
  /** It stands elsewhere in the list with all that is under it: another superior, or a circle of ties. */
  readonly again: boolean;
}

/** The chart as branches: every tie once, every unit's own branches once. */
function branchesOf(answer: ChartAnswer): readonly ChartBranch[] {
  const ties = tiesOf(answer.units, answer.edges);
  const units = new Map(answer.units.map((unit) => [unit.unit.id, unit]));
  const shown = new Set<EntityId>();
  const tops = answer.units.filter(({ unit }) => (ties.over.get(unit.id) ?? []).length === 0);
  const roots = tops.flatMap((unit) => branchOf(unit, null, ties, units, shown));
  // What is left hangs in circles: enter each by its highest unit.
  const rest = [...answer.units].sort((a, b) => b.level - a.level);
  for (const unit of rest) if (!shown.has(unit.unit.id)) roots.push(...branchOf(unit, null, ties, units, shown));
  return roots;
}

function branchOf(
  unit: ChartUnit,
  edge: ChartEdge | null,
  ties: Ties,
  units: ReadonlyMap<EntityId, ChartUnit>,
  shown: Set<EntityId>,
): ChartBranch[] {
  const again = shown.has(unit.unit.id);
  if (again) return [{ unit, edge, under: [], again }];
  shown.add(unit.unit.id);
  const under = (ties.under.get(unit.unit.id) ?? []).flatMap((tie) => {
    const below = units.get(tie.unit);
    return below ? branchOf(below, tie, ties, units, shown) : [];
  });
  return [{ unit, edge, under, again }];
}

interface ListProps {
  readonly answer: ChartAnswer;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
}

/** The chart as a nested list: all the drawing says, in words, each unit, tie and commander a button. */
export function ChartList({ answer, words, onAsk }: ListProps) {
  return (
    <nav className="draw-list" aria-label={words.chart.list}>
      <Branches branches={branchesOf(answer)} asked={answer.unit.id} words={words} onAsk={onAsk} />
    </nav>
  );
}

interface BranchesProps extends Omit<ListProps, 'answer'> {
  readonly branches: readonly ChartBranch[];
  readonly asked: EntityId;
}

function Branches({ branches, asked, words, onAsk }: BranchesProps) {
  return (
    <ul>
      {branches.map(({ unit, edge, under, again }) => (
        <li key={`${edge?.id ?? ''} ${unit.unit.id}`}>
          <p>
            <button type="button" className="link" onClick={() => onAsk({ kind: 'unit', id: unit.unit.id })}>
              <bdi>{unit.unit.name}</bdi>
            </button>
            {unit.unit.id === asked ? <em> ({words.chart.asked})</em> : null}
            {again ? <span className="soft"> ({words.chart.elsewhere})</span> : null}
            {edge ? <TieWords edge={edge} words={words} onAsk={onAsk} /> : null}
            {unit.disputed ? <strong className="draw-disputed-word"> ≠ {words.disputed.name}</strong> : null}
          </p>
          {again ? null : (
            <>
              {unit.commanders.map((commander) => (
                <p key={commander.person.id} className="draw-list-commander">
                  <button
                    type="button"
                    className="link"
                    onClick={() => onAsk({ kind: 'commander', unit: unit.unit.id, person: commander.person.id })}
                  >
                    {commander.rank ? (
                      <>
                        <bdi>{commander.rank}</bdi>{' '}
                      </>
                    ) : null}
                    <bdi>{commander.person.name}</bdi>
                  </button>{' '}
                  <span className="soft">
                    {words.chart.commander(words.standings[commander.asOf].name)},{' '}
                    {words.claims(commander.claims.length)}, {words.origins(commander.origins)}
                  </span>
                </p>
              ))}
              {under.length > 0 ? <Branches branches={under} asked={asked} words={words} onAsk={onAsk} /> : null}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function TieWords({ edge, words, onAsk }: { readonly edge: ChartEdge } & Omit<ListProps, 'answer'>) {
  return (
    <span className="draw-list-tie">
      {' '}
      {words.chart.kinds[edge.kind]}, {words.standings[edge.standing].name}
      {edge.disputed ? <strong className="draw-disputed-word">, ≠ {words.disputed.name}</strong> : null}
      {edge.rule ? `, ${words.chart.rule(edge.rule)}` : ''}
      {edge.claims.length > 0 ? `, ${words.claims(edge.claims.length)}` : ''}
      {edge.against.length > 0 ? `, ${words.chart.against(edge.against.length)}` : ''}{' '}
      <button
        type="button"
        className="link"
        onClick={() => onAsk({ kind: 'edge', id: edge.id, superior: edge.superior, unit: edge.unit })}
      >
        {words.chart.why}
      </button>
    </span>
  );
}
