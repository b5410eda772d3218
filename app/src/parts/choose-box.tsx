import { useReview } from '../review.tsx';
import { text } from '../text.ts';

/** Chooses a claim, to be decided on together with others. */
export function ChooseBox({ claim }: { readonly claim: string }) {
  const { chosen, choose } = useReview();
  return (
    <input
      type="checkbox"
      className="choose"
      aria-label={text.review.choose}
      title={text.review.choose}
      aria-keyshortcuts="x"
      checked={chosen.has(claim)}
      onChange={(event) => choose(claim, event.target.checked)}
    />
  );
}
