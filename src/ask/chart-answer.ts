import type { ClaimFacts, ClaimId, Day, EntityId } from '../model/index.ts';
import type { EntityRef } from './answers.ts';
import { bestAsOf, compareText, forAndAgainst } from './standing.ts';
import { groupTies } from './tie-answer.ts';
import type { ChartEdge } from './weighed-answers.ts';

/** A tie of command between two bodies: `superior` is over `unit`. */
export interface CommandTie {
  readonly superior: EntityId;
  readonly unit: EntityId;
  readonly kind: ChartEdge['kind'];
  readonly claims: readonly ClaimFacts[];
}

/** What drawing a chart fetches. */
export interface ChartSource {
  /** Claims of command and membership that one of these entities is subject or object of. */
  ties(units: readonly EntityId[]): Promise<readonly ClaimFacts[]>;
  /** Entities as answers name them; people and places are no bodies of a chart. */
  entities(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntityRef>>;
}

/** The bodies of a chart by level, and the ties between them. */
export interface Chart {
  readonly levels: ReadonlyMap<EntityId, number>;
  readonly ties: readonly CommandTie[];
  /** Bodies left out because the chart was asked for at most so many. */
  readonly omitted: number;
}

/**
 * The bodies over a unit and theirs, and those under it and theirs, by ties that hold on the day or may, nearest first. Sideways (from a superior down to its
 * other units) is another unit's chart.
 * @param limit At most so many bodies, the one asked about included.
 */
export async function drawChart(root: EntityId, on: Day | null, limit: number, source: ChartSource): Promise<Chart> {
  const levels = new Map<EntityId, number>([[root, 0]]);
  const ties = new Map<string, CommandTie>();
  const left = new Set<EntityId>();
  const seen = new Map<EntityId, readonly CommandTie[]>();

  /** Fetches the ties of entities that were not looked at before. */
  const look = async (units: readonly EntityId[]): Promise<void> => {
    const unknown = units.filter((id) => !seen.has(id));
    if (unknown.length === 0) return;
    const facts = await source.ties(unknown);
    const kinds = await source.entities([
      ...new Set(facts.flatMap(({ subject, object }) => [subject, object ?? subject])),
    ]);
    const isBody = (id: EntityId): boolean => ['unit', 'organisation'].includes(kinds.get(id)?.kind ?? '');
    const found = commandTies(facts, on).filter(({ superior, unit }) => isBody(superior) && isBody(unit));
    for (const id of unknown)
      seen.set(
        id,
        found.filter(({ superior, unit }) => superior === id || unit === id),
      );
  };

  /** One step up or down from the bodies at the edge; gives the new edge. */
  const step = async (edge: readonly EntityId[], direction: 1 | -1): Promise<readonly EntityId[]> => {
    await look(edge);
    const next: EntityId[] = [];
    for (const id of edge) {
      for (const tie of seen.get(id) ?? []) {
        if ((direction === 1 ? tie.unit : tie.superior) !== id) continue;
        const other = direction === 1 ? tie.superior : tie.unit;
        if (!levels.has(other) && levels.size >= limit) {
          left.add(other);
          continue;
        }
        ties.set(keyOf(tie), tie);
        if (levels.has(other)) continue;
        levels.set(other, (levels.get(id) ?? 0) + direction);
        next.push(other);
      }
    }
    return next;
  };

  let up: readonly EntityId[] = [root];
  let down: readonly EntityId[] = [root];
  while (up.length + down.length > 0) {
    up = await step(up, 1);
    down = await step(down, -1);
  }
  const drawn = [...ties.values()].filter(({ superior, unit }) => levels.has(superior) && levels.has(unit));
  return { levels, ties: drawn, omitted: left.size };
}

/**
 * The ties of a chart with how each stands on the day.
 * @param contested Claims of which an open dispute doubts that they hold at all.
 */
export function chartEdges(
  ties: readonly CommandTie[],
  on: Day | null,
  contested: ReadonlySet<ClaimId>,
  origins: (claims: readonly ClaimFacts[]) => number,
): readonly ChartEdge[] {
  return ties.flatMap((tie) => edgeOf(tie, on, contested, origins)).sort((a, b) => compareText(a.id, b.id));
}

/** Ties of command among claims, those left out that hold on other days only. */
function commandTies(facts: readonly ClaimFacts[], on: Day | null): readonly CommandTie[] {
  return groupTies(facts).flatMap(({ from, to, type, claims }): readonly CommandTie[] => {
    if (type !== 'command' && type !== 'membership') return [];
    const { affirming } = forAndAgainst(claims, on);
    if (affirming.length === 0 || bestAsOf(affirming, on) === 'none') return [];
    return type === 'command'
      ? [{ superior: from, unit: to, kind: type, claims }]
      : [{ superior: to, unit: from, kind: type, claims }];
  });
}

function keyOf({ superior, unit, kind }: CommandTie): string {
  return `${kind} ${superior} ${unit}`;
}

function edgeOf(
  tie: CommandTie,
  on: Day | null,
  contested: ReadonlySet<ClaimId>,
  origins: (claims: readonly ClaimFacts[]) => number,
): readonly ChartEdge[] {
  const { affirming, against } = forAndAgainst(tie.claims, on);
  const standing = on === null ? standingAnyDay(affirming) : bestAsOf(affirming, on);
  if (standing === 'none' || standing === null) return [];
  return [
    {
      id: keyOf(tie),
      superior: tie.superior,
      unit: tie.unit,
      kind: tie.kind,
      standing,
      disputed: against.length > 0 || tie.claims.some(({ claim }) => contested.has(claim)),
      claims: affirming.map(({ claim }) => claim),
      against: against.map(({ claim }) => claim),
      origins: origins(affirming),
      rule: null,
      premises: [],
    },
  ];
}

/** Where no day is asked: attested where a claim says flatly that it was so, on whatever day. */
export function standingAnyDay(claims: readonly ClaimFacts[]): 'attested' | 'possible' {
  return claims.some(({ certainty }) => certainty !== 'possible' && certainty !== 'planned') ? 'attested' : 'possible';
}
