import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import type { ClaimStatus, ClaimView } from '../types.ts';

const choices: readonly { readonly status: ClaimStatus; readonly label: string; readonly key: string }[] = [
  { status: 'accepted', label: text.review.accept, key: 'a' },
  { status: 'rejected', label: text.review.reject, key: 'r' },
  { status: 'work needed', label: text.review.work, key: 'w' },
];

/** Accept, reject, work needed, and undo where this window decided about the claim. */
export function ReviewButtons({ view }: { readonly view: ClaimView }) {
  const { review, undo, undoable } = useReview();
  const seq = undoable(view.claim.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not
    <div className="review" role="group" aria-label={text.review.label}>
      {choices.map(({ status, label, key }) => (
        <button
          key={status}
          type="button"
          className="button small"
          aria-pressed={view.status === status}
          aria-keyshortcuts={key}
          onClick={() => void review(view.claim.id, status)}
        >
          {label}
        </button>
      ))}
      {seq === undefined ? null : (
        <button type="button" className="button small plain" onClick={() => void undo(seq)}>
          {text.review.undo}
        </button>
      )}
    </div>
  );
}
