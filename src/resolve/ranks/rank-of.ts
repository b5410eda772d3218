import { readFileSync } from 'node:fs';
import { foldText } from '../../util/index.ts';
import { besides, otherScripts, sameRanks } from './rank-words.ts';

const folder = new URL('../../../lexicon/', import.meta.url);

interface RankTable {
  /** The standard's word for each folded spelling. */
  readonly names: ReadonlyMap<string, string>;
  /** 1 lowest to 25 highest. */
  readonly orders: ReadonlyMap<string, number>;
  readonly besides: ReadonlySet<string>;
}

/**
 * A rank in the standard's words, so that "Brig. Gen.", "brigadier general", "Brigadier" and "العميد" give one answer where they are one rank.
 * Staff, pilot and engineer ranks are the rank itself; "retired" and "former" beside it change nothing. `null` where the words are no rank.
 */
export function rankOf(text: string): string | null {
  const table = rankTable();
  const words = foldText(text).split(' ');
  const whole = table.names.get(words.join(' '));
  if (whole !== undefined) return whole;
  // A mark can be part of a rank ("Staff Sergeant"), so that as few as possible are left off, from behind first: Arabic has them there.
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const rest = [...words.slice(0, from), ...words.slice(from + length)];
      const found = table.names.get(words.slice(from, from + length).join(' '));
      if (found !== undefined && rest.every((word) => table.besides.has(word))) return found;
    }
  }
  return null;
}

/** Where a rank stands, 1 lowest to 25 highest, comparable between services (the order of `lexicon/ranks.tsv`); `null` where the words are no rank. */
export function rankOrder(text: string): number | null {
  const rank = rankOf(text);
  return rank === null ? null : (rankTable().orders.get(rank) ?? null);
}

let loaded: RankTable | undefined;

function rankTable(): RankTable {
  loaded ??= loadRanks();
  return loaded;
}

function loadRanks(): RankTable {
  const names = new Map<string, string>();
  const orders = new Map<string, number>();
  const standard = new Map(sameRanks.flatMap(([rank, others]) => others.map((other) => [other, rank] as const)));
  const rows = rowsOf('ranks.tsv');
  for (const [rank = '', order = ''] of rows) orders.set(rank, Number(order));
  const add = (spelling: string, rank: string) => {
    const folded = foldText(spelling);
    if (folded !== '' && !names.has(folded)) names.set(folded, rank);
  };
  const named = rows.map(([rank = '', , , spellings = '']) => ({
    rank: plainRank(rank, orders, standard),
    own: rank,
    spellings,
  }));
  // Own names first: a spelling of one rank must not take the name of another.
  for (const { rank, own } of named) add(own, rank);
  for (const [rank, words] of otherScripts) for (const word of words) add(word, rank);
  for (const { rank, spellings } of named)
    for (const spelling of spellings.split(', ')) if (spelling !== '-') add(spelling, rank);
  const marks = rowsOf('rank-marks.tsv').map(([mark = '']) => foldText(mark));
  return { names, orders, besides: new Set([...marks, ...besides.map(foldText)]) };
}

/** "Staff Colonel" and "Police Colonel" are colonels; a staff sergeant stands above a sergeant and is a rank of his own. */
function plainRank(rank: string, orders: ReadonlyMap<string, number>, standard: ReadonlyMap<string, string>): string {
  const known = standard.get(rank);
  if (known !== undefined) return known;
  const rest = /^(?:Staff|Pilot|Engineer|Police) (.+)$/.exec(rank)?.[1];
  return rest !== undefined && orders.get(rest) === orders.get(rank) ? (standard.get(rest) ?? rest) : rank;
}

function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
