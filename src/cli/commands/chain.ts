import type { ChartAnswer, ChartEdge, ChartUnit } from '../../main/index.ts';
import type { Day, EntityId } from '../../model/index.ts';
import { type Context, count } from '../context.ts';
import { printAlike, standingWords } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

interface ChainFlags {
  readonly on?: Day;
  readonly limit?: number;
}

/** `muster chain UNIT [--on DAY]`: the bodies over and under it. */
export async function chain(context: Context, words: readonly string[], { on, limit }: ChainFlags): Promise<number> {
  const options = { on: on ?? null, ...(limit === undefined ? {} : { limit }) };
  return showAnswer(context, (workspace) => workspace.chart(words.join(' '), options), printChart);
}

function printChart(answer: ChartAnswer, out: Printer): void {
  const { unit, on, units, edges, omitted, alike } = answer;
  out.line(`Chain of command of ${entityWords(unit, out)}${on === null ? '' : ` on ${on}`}`);
  out.line();
  const byId = new Map(units.map((each) => [each.unit.id, each]));
  const above = edges.filter(({ unit: under }) => (byId.get(under)?.level ?? -1) >= 0);
  if (above.length > 0) {
    out.line(out.colors.bold('Over it'));
    printBranch(out, unit.id, above, byId, 'up', 1, new Set([unit.id]));
    out.line();
  }
  const asked = byId.get(unit.id);
  if (asked !== undefined) printUnit(out, asked, null, 0);
  const below = edges.filter(({ superior }) => (byId.get(superior)?.level ?? 1) <= 0);
  if (below.length > 0) {
    out.line();
    out.line(out.colors.bold('Under it'));
    printBranch(out, unit.id, below, byId, 'down', 1, new Set([unit.id]));
  }
  if (edges.length === 0) out.line('The record names no body over or under it.');
  if (omitted > 0) out.line(`${count(omitted, 'body', 'bodies')} left out; --limit shows more.`);
  out.line();
  printAlike(out, alike);
}

/** The bodies of one side as a tree. A body met before is named again, its own branch is not. */
function printBranch(
  out: Printer,
  of: EntityId,
  edges: readonly ChartEdge[],
  units: ReadonlyMap<EntityId, ChartUnit>,
  direction: 'up' | 'down',
  depth: number,
  met: Set<EntityId>,
): void {
  for (const edge of edges) {
    if ((direction === 'up' ? edge.unit : edge.superior) !== of) continue;
    const other = direction === 'up' ? edge.superior : edge.unit;
    const unit = units.get(other);
    if (unit === undefined) continue;
    printUnit(out, unit, edge, depth);
    if (met.has(other)) continue;
    met.add(other);
    printBranch(out, other, edges, units, direction, depth + 1, met);
  }
}

function printUnit(
  out: Printer,
  { unit, commanders, disputed }: ChartUnit,
  edge: ChartEdge | null,
  depth: number,
): void {
  const indent = '  '.repeat(depth);
  const tie =
    edge === null
      ? ''
      : ` ${out.colors.dim('|')} ${[
          edge.kind === 'command' ? 'by command' : 'as a part',
          standingWords(edge.standing, out),
          ...(edge.disputed ? [out.colors.yellow('disputed')] : []),
          count(edge.origins, 'independent origin'),
          ...(edge.rule === null ? [] : [edge.rule]),
        ].join(', ')} ${out.colors.dim(edge.claims.join(' '))}`;
  out.line(`${indent}${entityWords(unit, out)}${tie}`);
  for (const { person, asOf, rank, origins, claims } of commanders) {
    const details = [standingWords(asOf, out), count(origins, 'independent origin')].filter((each) => each !== '');
    const named = oneLine(rank === null ? person.name : `${rank} ${person.name}`);
    out.line(`${indent}  commander: ${named} (${details.join(', ')}) ${out.colors.dim(claims.join(' '))}`);
  }
  if (disputed) out.line(`${indent}  ${out.colors.yellow('more than one commander is named')}`);
}
