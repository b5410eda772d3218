import type { Day } from '../../src/model/index.ts';
import { dayFromNumber, dayNumber, requireDay } from '../../src/model/index.ts';
import type { Random } from './random.ts';

/** A person at the head of a unit from one day up to the next one's. */
export interface Tenure {
  readonly person: string;
  readonly rank: string;
  readonly from: Day;
}

export interface WorldUnit {
  readonly name: string;
  /** Its place in `Army.units`. */
  readonly parent: number | null;
  readonly place: string;
  readonly strength: number;
  /** In order of time. */
  readonly commanders: readonly Tenure[];
}

/** Five hundred units in a tree: an army, its divisions, their brigades, their battalions. */
export interface Army {
  readonly country: string;
  readonly units: readonly WorldUnit[];
}

/** Units in a tree, the size the questions are asked about. */
export const treeSize = 500;
const divisions = 4;
const brigadesEach = 5;
const firstDay = dayNumber(requireDay('2005-01-01'));
const lastDay: number = dayNumber(requireDay('2024-12-31'));
const heads = [
  'Kal',
  'Mor',
  'Ves',
  'Tar',
  'Bel',
  'Sun',
  'Or',
  'Dan',
  'Fer',
  'Gal',
  'Hus',
  'Ilm',
  'Jar',
  'Lom',
  'Nim',
  'Pel',
  'Qas',
  'Rud',
  'Sev',
  'Tol',
  'Urs',
  'Var',
  'Wes',
  'Yar',
  'Zel',
];
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ei'];
const tails = [
  'din',
  'mar',
  'sek',
  'tov',
  'ran',
  'lis',
  'bak',
  'hun',
  'nor',
  'vik',
  'zad',
  'mun',
  'rel',
  'kas',
  'dor',
  'fin',
  'gor',
  'las',
  'tim',
  'wan',
];
const ranks = ['Captain', 'Major', 'Lieutenant Colonel', 'Colonel', 'Brigadier General', 'Major General'];

/** An invented word of a name. */
export function word(random: Random): string {
  const end =
    random.next() < 0.6 ? random.pick(tails) : `${random.pick(tails)}${random.pick(middles)}${random.pick(tails)}`;
  return `${random.pick(heads)}${random.pick(middles)}${end}`;
}

export function personName(random: Random): string {
  return random.next() < 0.3 ? `${word(random)} ${word(random)} ${word(random)}` : `${word(random)} ${word(random)}`;
}

/** An invented army and twenty years of its commanders. */
export function makeArmy(random: Random): Army {
  const country = word(random);
  const places = Array.from({ length: 40 }, () => word(random));
  const units: WorldUnit[] = [];
  const add = (name: string, parent: number | null, level: number): number => {
    units.push({
      name,
      parent,
      place: random.pick(places),
      strength: Math.round([40_000, 9_000, 2_500, 400][level] ?? 400),
      commanders: commandersOf(random, level),
    });
    return units.length - 1;
  };
  const army = add(`${country} Army`, null, 0);
  const brigades: number[] = [];
  for (let division = 1; division <= divisions; division++) {
    const top = add(`${division} Division (${country})`, army, 1);
    for (let brigade = 1; brigade <= brigadesEach; brigade++) {
      brigades.push(add(`${division * 10 + brigade} Brigade (${country})`, top, 2));
    }
  }
  for (let battalion = 1; units.length < treeSize; battalion++) {
    add(`${battalion} Battalion (${country})`, brigades[battalion % brigades.length] ?? army, 3);
  }
  return { country, units };
}

function commandersOf(random: Random, level: number): readonly Tenure[] {
  const tenures: Tenure[] = [];
  for (let day = firstDay - random.below(700); day < lastDay; day += 400 + random.below(700)) {
    const rank = ranks[Math.max(0, Math.min(ranks.length - 1, 5 - level - (random.next() < 0.3 ? 1 : 0)))] ?? 'Colonel';
    tenures.push({ person: personName(random), rank, from: dayFromNumber(day) });
  }
  return tenures;
}

/** Who holds the post on a day, and who held it before. */
export function commandOn(unit: WorldUnit, day: Day): { readonly now: Tenure; readonly before: Tenure | null } {
  let at = 0;
  while (at + 1 < unit.commanders.length && (unit.commanders[at + 1]?.from ?? day) <= day) at++;
  const now = unit.commanders[at];
  if (now === undefined) throw new RangeError(`${unit.name} has no commanders`);
  return { now, before: unit.commanders[at - 1] ?? null };
}

/** A day of the twenty years. */
export function anyDay(random: Random): Day {
  return dayFromNumber(firstDay + random.below(lastDay - firstDay));
}
