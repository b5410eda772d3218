import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { ApiError, write } from '../../api.ts';
import { keepForLater } from '../../outbox.ts';
import { Quoted } from '../../parts/notes.tsx';
import type { DisputeView } from '../../queries-board.ts';
import { useReview } from '../../review.tsx';
import { type Shortcuts, useShortcuts } from '../../shortcuts.ts';
import { text } from '../../text.ts';
import type { WrittenEntry } from '../../types.ts';

/** Sides that a digit chooses. */
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What was decided about a dispute, and whether that still stands. */
export function Settled({ view }: { readonly view: DisputeView }) {
  const { undo } = useReview();
  const { settlement, state, dispute } = view;
  if (settlement === null) return null;
  const before = new Set(settlement.claims);
  const since = dispute.sides.flatMap(({ claims }) => claims.filter((claim) => !before.has(claim))).length;
  return (
    <div className="settled" data-state={state}>
      <p>
        {text.settle.settled(settlement.deciding.length)}
        {settlement.reason ? (
          <>
            , {text.settle.because} <Quoted>{settlement.reason}</Quoted>
          </>
        ) : null}{' '}
        <span className="soft">
          (<Link href="/log">{text.settle.inLog(settlement.seq)}</Link>)
        </span>
      </p>
      {state === 'reopened' ? <p className="is-new">{text.settle.reopened(since)}</p> : null}
      <button type="button" className="button small" onClick={() => void undo([settlement.seq])}>
        {text.settle.reopen}
      </button>
    </div>
  );
}

interface SettleProps {
  readonly view: DisputeView;
  /** Claims chosen to decide, in the order of the sides. */
  readonly deciding: readonly string[];
  readonly onSide: (index: number) => void;
}

/** The reason, and the button that records the decision. */
export function SettleForm({ view, deciding, onSide }: SettleProps) {
  const client = useQueryClient();
  const { noteAct, say, fail } = useReview();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const ofDigits: Shortcuts = Object.fromEntries(
    digits.slice(0, view.sides.length).map((digit, index) => [digit, () => onSide(index)]),
  );
  useShortcuts({ ...ofDigits, s: () => field.current?.focus() });

  const settle = async (): Promise<void> => {
    setTried(true);
    if (deciding.length === 0) return;
    const path = `/api/disputes/${encodeURIComponent(view.dispute.id)}/settle`;
    const body = { deciding, reason: reason.trim() === '' ? null : reason.trim() };
    try {
      const { entry } = await write<{ entry: WrittenEntry }>(path, body);
      noteAct({ seqs: [entry.seq], claims: [], status: 'accepted' }, text.settle.done);
      setReason('');
      setTried(false);
      // The keys act again: u takes it back.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unreachable') {
        keepForLater(path, body);
        say(text.review.kept);
        return;
      }
      fail(error, () => void settle());
    }
    await client.invalidateQueries();
  };
  const missing = tried && deciding.length === 0;
  return (
    <form
      className="settle"
      aria-labelledby="settle-title"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void settle();
      }}
    >
      <h2 id="settle-title">{text.settle.title}</h2>
      <p className="soft">{text.settle.what}</p>
      <p role="status" className={missing ? 'fault' : undefined}>
        {missing ? text.settle.missing : text.settle.chosen(deciding.length)}
      </p>
      <div className="settle-row">
        <label htmlFor="settle-reason">{text.settle.reason}</label>
        <input
          ref={field}
          id="settle-reason"
          type="text"
          dir="auto"
          maxLength={10_000}
          aria-keyshortcuts="s"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <button type="submit" className="button primary">
          {text.settle.save}
        </button>
      </div>
      <p className="soft keys-line">{text.disputes.keys}</p>
    </form>
  );
}
