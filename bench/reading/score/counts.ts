/** What a figure is made of: how much was right, of how much predicted, and of how much there was to find. */
export interface Count {
  readonly hit: number;
  readonly pred: number;
  readonly gold: number;
}

/** Precision, recall and their harmonic mean, 0 to 1; 0 where nothing was predicted or nothing was to be found. */
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Counts of one document or of many, by `measure|row`: `entity exact|Person`. */
export type CountTable = ReadonlyMap<string, Count>;

/** The figures a count gives. */
export function figuresOf({ hit, pred, gold }: Count): Figures {
  const p = pred === 0 ? 0 : hit / pred;
  const r = gold === 0 ? 0 : hit / gold;
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** A table that is being filled. */
export class Counter {
  readonly #table = new Map<string, Count>();

  /** Adds to the count of a row. A row that was named stands in the table even with nothing counted. */
  add(key: string, hit: number, pred: number, gold: number): void {
    const held = this.#table.get(key) ?? { hit: 0, pred: 0, gold: 0 };
    this.#table.set(key, { hit: held.hit + hit, pred: held.pred + pred, gold: held.gold + gold });
  }

  get table(): CountTable {
    return this.#table;
  }
}

/** The sum of many documents' counts. */
export function sumCounts(tables: Iterable<CountTable>): CountTable {
  const sum = new Counter();
  for (const table of tables) for (const [key, { hit, pred, gold }] of table) sum.add(key, hit, pred, gold);
  return sum.table;
}
