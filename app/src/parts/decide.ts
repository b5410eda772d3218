import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import type { ClaimStatus } from '../types.ts';

/** Id of the claim keys act on: the one the focus is in, else the one marked current. */
export function currentClaim(): string | undefined {
  const element =
    document.activeElement?.closest<HTMLElement>('[data-claim]') ??
    document.querySelector<HTMLElement>('[data-claim][data-current="true"]');
  return element?.dataset.claim;
}

/** What keys do to the claim they act on, or to all that are chosen. */
export function useDecide() {
  const { review, undo, say, chosen, choose, chooseNone } = useReview();
  const current = (): string | undefined => {
    const claim = currentClaim();
    if (claim === undefined) say(text.review.noClaim);
    return claim;
  };
  return {
    current,
    mark: (status: ClaimStatus) => {
      if (chosen.size > 0) return void review([...chosen], status);
      const claim = current();
      if (claim) {
        document.dispatchEvent(new CustomEvent('muster-decided', { detail: claim }));
        void review([claim], status);
      }
    },
    undo: () => void undo(),
    toggleChosen: () => {
      const claim = current();
      if (claim) choose(claim, !chosen.has(claim));
    },
    chooseNone: () => {
      if (chosen.size > 0) chooseNone();
    },
  };
}
