import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import { decisionButtons } from './review-buttons.tsx';

/** Decides on all chosen claims at once; shown while any is chosen. */
export function BulkBar() {
  const { chosen, chooseNone, review } = useReview();
  if (chosen.size === 0) return null;
  return (
    <section className="bulk" aria-label={text.review.chosen(chosen.size)}>
      <strong>{text.review.chosen(chosen.size)}</strong>
      <span className="review">
        {decisionButtons().map(({ status, label, key }) => (
          <button
            key={status}
            type="button"
            className="button small"
            aria-keyshortcuts={key}
            onClick={() => void review([...chosen], status)}
          >
            {label} <span className="key-mark">{key}</span>
          </button>
        ))}
      </span>
      <button type="button" className="button small plain" aria-keyshortcuts="Escape" onClick={chooseNone}>
        {text.review.chooseNone}
      </button>
    </section>
  );
}
