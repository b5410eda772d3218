import type { Ledger } from '../ledger/index.ts';
import type { ClaimId } from '../model/index.ts';
import type { ClaimReview } from './desk-work.ts';

/** Entries fetched at a time: an entry can hold a whole source. */
const page = 100;

/**
 * What was decided about each claim, by whom and when. Gone through once, from the first entry of the log, and then only ever further: the log
 * does not change behind its end.
 */
export class ClaimHistories {
  readonly #ledger: Ledger;
  readonly #byClaim = new Map<ClaimId, ClaimReview[]>();
  readonly #claimOf = new Map<number, ClaimId>();
  #reached = 0;
  #walk: Promise<void> = Promise.resolve();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Oldest first; empty where nothing was decided. */
  async of(claim: ClaimId): Promise<readonly ClaimReview[]> {
    // One walk at a time: two that ran side by side would count entries twice.
    this.#walk = this.#walk.then(
      () => this.#goOn(),
      () => this.#goOn(),
    );
    await this.#walk;
    return [...(this.#byClaim.get(claim) ?? [])];
  }

  async #goOn(): Promise<void> {
    for (;;) {
      const entries = await this.#ledger.entries(this.#reached, page);
      for (const { seq, recordedAt, by, event } of entries) {
        if (event.type === 'claim-reviewed') {
          const { claim, status, note } = event;
          const all = this.#byClaim.get(claim) ?? [];
          all.push({ seq, recordedAt, by, status, note, undoneBy: null });
          this.#byClaim.set(claim, all);
          this.#claimOf.set(seq, claim);
        } else if (event.type === 'undone') {
          this.#takeBack(event.event, { seq, by });
        }
        this.#reached = seq;
      }
      if (entries.length < page) return;
    }
  }

  #takeBack(undone: number, undoneBy: NonNullable<ClaimReview['undoneBy']>): void {
    const all = this.#byClaim.get(this.#claimOf.get(undone) ?? '') ?? [];
    const at = all.findIndex(({ seq }) => seq === undone);
    const review = all[at];
    if (review !== undefined) all[at] = { ...review, undoneBy };
  }
}
