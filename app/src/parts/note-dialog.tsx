import { useEffect, useRef, useState } from 'react';
import { claimStatuses } from '../lib/terms.ts';
import { useClaim } from '../queries.ts';
import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import type { ClaimStatus, ClaimView } from '../types.ts';
import { Summary } from './words.tsx';

const openEvent = 'muster-note';

/** Opens the dialog for a note on a claim, from a key or a button. */
export function openNote(claim: string, view?: ClaimView): void {
  document.dispatchEvent(new CustomEvent(openEvent, { detail: { claim, view } }));
}

/** Writes a note with a decision; what was noted before is shown, so that it can be gone on with. */
export function NoteDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [claim, setClaim] = useState<string | null>(null);
  useEffect(() => {
    const open = (event: Event) => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : null;
      if (typeof detail !== 'object' || detail === null || !('claim' in detail)) return;
      setClaim(String(detail.claim));
      dialog.current?.showModal();
    };
    document.addEventListener(openEvent, open);
    return () => document.removeEventListener(openEvent, open);
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="note-title" onClose={() => setClaim(null)}>
      {claim === null ? null : <NoteForm key={claim} claim={claim} close={() => dialog.current?.close()} />}
    </dialog>
  );
}

function NoteForm({ claim, close }: { readonly claim: string; readonly close: () => void }) {
  const view = useClaim(claim).data?.view;
  const { review } = useReview();
  const [words, setWords] = useState<string | null>(null);
  const [status, setStatus] = useState<ClaimStatus | null>(null);
  const shown = words ?? view?.note ?? '';
  const decided = status ?? view?.status ?? 'proposed';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        void review([claim], decided, shown.trim());
      }}
    >
      <h2 id="note-title">{text.review.noteTitle}</h2>
      {view ? (
        <p>
          <Summary view={view} linked={false} />
        </p>
      ) : null}
      <label className="field">
        <span>{text.review.noteLabel}</span>
        {/* biome-ignore lint/a11y/noAutofocus: a dialog opened to write in starts where one writes */}
        <textarea autoFocus dir="auto" rows={4} value={shown} onChange={(event) => setWords(event.target.value)} />
      </label>
      <label className="field">
        <span>{text.review.noteStatus}</span>
        <select
          value={decided}
          onChange={(event) => setStatus(claimStatuses.find((choice) => choice === event.target.value) ?? null)}
        >
          {claimStatuses.map((choice) => (
            <option key={choice} value={choice}>
              {text.statuses[choice]}
            </option>
          ))}
        </select>
      </label>
      <p className="form-foot">
        <button type="submit" className="button primary">
          {text.review.noteSave}
        </button>
        <button type="button" className="button plain" onClick={close}>
          {text.review.cancel}
        </button>
      </p>
    </form>
  );
}
