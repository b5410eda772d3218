// Invented charts for tests and for looking at: no unit or person in them exists.
import type { ChartAnswer, ChartEdge, ChartUnit, EntityRef } from '../types.ts';

/** A small generator of numbers, the same every time (mulberry32). */
export function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const bodies = [
  'Brigade of the Cedar Valley',
  'لواء وادي الأرز',
  'Storm Battalion',
  'كتيبة العاصفة الأولى للمشاة',
  'Northern Command',
  'قوات حرس السهل',
];
const people = ['Nadir Kostan', 'سمير الخالدي', 'Yusuf Darwish al-Miri', 'العقيد حازم النوري', 'Ilyas Tamm'];

export function entityOf(kind: EntityRef['kind'], n: number): EntityRef {
  const list = kind === 'person' ? people : bodies;
  return { id: `ent-${kind}-${n}`, kind, name: `${list[n % list.length] ?? ''} ${n}` };
}

/** A chart of so many units, four a superior, some with two superiors, of every standing. */
export function makeChart(size: number): ChartAnswer {
  const dice = makeDice(size);
  const standings = ['attested', 'attested', 'possible', 'bridged', 'inferred'] as const;
  const levels = [1];
  const units: ChartUnit[] = [];
  const edges: ChartEdge[] = [];
  for (let n = 0; n < size; n += 1) {
    const superior = Math.floor((n - 1) / 4);
    if (n > 0) levels[n] = (levels[superior] ?? 0) - 1;
    const disputed = dice() < 0.12;
    const many = disputed ? 2 : dice() < 0.7 ? 1 : 0;
    units.push({
      unit: entityOf('unit', n),
      level: levels[n] ?? 0,
      commanders: Array.from({ length: n === 3 ? 5 : many }, (_, at) => ({
        person: entityOf('person', n + at),
        asOf: (['attested', 'possible', 'bridged'] as const)[Math.floor(dice() * 3)] ?? 'possible',
        rank: at === 0 ? 'Colonel' : null,
        claims: [`clm-${n}-${at}`],
        origins: 1,
      })),
      disputed,
    });
    if (n > 0) edges.push(makeEdge(superior, n, standings[Math.floor(dice() * 5)] ?? 'attested', dice() < 0.1));
    if (n > 20 && dice() < 0.05) edges.push(makeEdge(Math.floor(superior / 2) + 1, n, 'possible', true));
  }
  const asked = units[1] ?? units[0];
  if (!asked) throw new Error('A chart needs a unit.');
  return { unit: asked.unit, on: '2021-05-04' as ChartAnswer['on'], units, edges, omitted: 0, alike: [] };
}

function makeEdge(superior: number, unit: number, standing: ChartEdge['standing'], disputed: boolean): ChartEdge {
  return {
    id: `${superior}>${unit}`,
    superior: `ent-unit-${superior}`,
    unit: `ent-unit-${unit}`,
    kind: unit % 3 === 0 ? 'membership' : 'command',
    standing,
    disputed,
    claims: standing === 'inferred' ? [] : [`clm-e-${unit}`],
    against: disputed ? [`clm-a-${unit}`] : [],
    origins: standing === 'inferred' ? 0 : 1,
    rule: standing === 'inferred' ? 'part of a part' : null,
    premises: standing === 'inferred' ? ['clm-p-1', 'clm-p-2'] : [],
  };
}
