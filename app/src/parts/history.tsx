import { useHistory } from '../queries.ts';
import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import { Moment } from './moment.tsx';

/** Everything decided about a claim: by whom, when, with which note; each can be taken back. */
export function History({ claim }: { readonly claim: string }) {
  const reviews = useHistory(claim, true).data;
  const { undo } = useReview();
  if (!reviews || reviews.length === 0) return null;
  return (
    <section className="history" aria-label={text.review.history}>
      <h4>{text.review.history}</h4>
      <ol>
        {reviews.map(({ seq, recordedAt, by, status, note, undoneBy }) => (
          <li key={seq} data-undone={undoneBy !== null}>
            <span className="history-status">{text.statuses[status]}</span> <bdi>{by}</bdi>{' '}
            <span className="soft">
              <Moment at={recordedAt} />
            </span>
            {note ? (
              <>
                {' '}
                <bdi className="history-note">{note}</bdi>
              </>
            ) : null}{' '}
            {undoneBy ? (
              <span className="soft">{text.review.takenBack(undoneBy.by)}</span>
            ) : (
              <button type="button" className="link" onClick={() => void undo([seq])}>
                {text.review.undo}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
