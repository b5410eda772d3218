import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import type { ClaimStatus, ClaimView } from '../types.ts';
import { openNote } from './note-dialog.tsx';

/** The decisions one key each records. */
export function decisionButtons(): readonly {
  readonly status: ClaimStatus;
  readonly label: string;
  readonly key: string;
}[] {
  return [
    { status: 'accepted', label: text.review.accept, key: 'a' },
    { status: 'rejected', label: text.review.reject, key: 'r' },
    { status: 'work needed', label: text.review.work, key: 'w' },
    { status: 'conflict', label: text.review.conflictShort, key: 'c' },
  ];
}

/** Accept, reject, work needed, conflict, a note, and undo where this window decided about the claim. */
export function ReviewButtons({ view }: { readonly view: ClaimView }) {
  const { review, undo, undoable } = useReview();
  const claim = view.claim.id;
  const seqs = undoable(claim);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not
    <div className="review" role="group" aria-label={text.review.label}>
      {decisionButtons().map(({ status, label, key }) => (
        <button
          key={status}
          type="button"
          className="button small"
          aria-pressed={view.status === status}
          aria-keyshortcuts={key}
          onClick={() => void review([claim], status)}
        >
          {label}
        </button>
      ))}
      <button type="button" className="button small" aria-keyshortcuts="n" onClick={() => openNote(claim, view)}>
        {text.review.addNote}
      </button>
      {seqs === undefined ? null : (
        <button type="button" className="button small plain" onClick={() => void undo(seqs)}>
          {text.review.undo}
        </button>
      )}
    </div>
  );
}
