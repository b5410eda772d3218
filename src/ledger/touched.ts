/**
 * What a transaction changed that disputes depend on. Disputes are worked out once, when all its entries are projected: what they come to depends
 * on the record only and not on the way there, and an import of many sources weighs a topic once instead of once for each.
 */
export class Touched {
  /** Numbers of claims that are new, or whose entities or status changed. */
  readonly claims: Set<number> = new Set<number>();
  /** Numbers of claims that a settlement, or its undoing, is about. */
  readonly settled: Set<number> = new Set<number>();
}
