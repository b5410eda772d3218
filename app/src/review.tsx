// Deciding about claims. Each decision is an entry of the ledger; undo takes the last one of this window back. What cannot be sent
// is kept and sent later.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError, write } from './api.ts';
import { type Decision, loadDecisions, storeDecisions } from './decisions.ts';
import { keepForLater } from './outbox.ts';
import { useCase } from './queries.ts';
import { text } from './text.ts';
import type { ClaimStatus, WrittenEntry } from './types.ts';

/** What the bar at the page's foot tells about the last act. */
export interface Notice {
  readonly message: string;
  readonly hint: string | null;
  readonly tone: 'done' | 'failed';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface Review {
  /** Records one decision about one claim or several. */
  readonly review: (claims: readonly string[], status: ClaimStatus, note?: string) => Promise<void>;
  readonly undo: (seqs?: readonly number[]) => Promise<void>;
  /** Entries of this window's last decision about the claim; `undefined` where there is none. */
  readonly undoable: (claim: string) => readonly number[] | undefined;
  /** What this window last decided about the claim; `undefined` where nothing, or it was taken back. */
  readonly decided: (claim: string) => ClaimStatus | undefined;
  /** Notes an act of another kind, so that undo takes it back as well. */
  readonly noteAct: (decision: Decision, message: string) => void;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  readonly say: (message: string) => void;
  readonly fail: (error: unknown, again: (() => void) | null) => void;
  /** Claims chosen to be decided on together. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (claim: string, on: boolean) => void;
  readonly chooseNone: () => void;
  /** Number of decisions of this window, since the page was loaded. */
  readonly made: number;
}

const ReviewContext = createContext<Review | null>(null);
const none: ReadonlySet<string> = new Set();

/** Keeps the decisions of this window and tells how each went. */
export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [chosen, setChosen] = useState(none);
  const [made, setMade] = useState(0);
  const open = useCase().data?.path;
  const loaded = useRef(false);

  useEffect(() => {
    if (open === undefined) return;
    if (loaded.current) return storeDecisions(decisions);
    loaded.current = true;
    setDecisions((all) => [...loadDecisions(open), ...all]);
  }, [decisions, open]);

  const say = useCallback(
    (message: string, hint: string | null = null) => setNotice({ message, hint, tone: 'done', action: null }),
    [],
  );
  const fail = useCallback((error: unknown, again: (() => void) | null) => {
    const refusal = error instanceof ApiError ? error : null;
    setNotice({
      message: refusal?.message ?? text.states.failed,
      hint: refusal?.hint ?? null,
      tone: 'failed',
      action:
        refusal?.code === 'token-wrong'
          ? { label: text.review.reload, run: () => location.reload() }
          : again && { label: text.review.again, run: again },
    });
  }, []);
  const noteAct = useCallback(
    (decision: Decision, message: string) => {
      setDecisions((all) => [...all, decision]);
      setMade((n) => n + 1);
      say(message);
    },
    [say],
  );

  const undo = useCallback(
    async (seqs?: readonly number[]): Promise<void> => {
      const target = seqs ?? decisions.at(-1)?.seqs;
      if (target === undefined) return say(text.review.nothingToUndo);
      try {
        await write('/api/undo-all', { seqs: target });
        setDecisions((all) => all.filter((decision) => !decision.seqs.some((seq) => target.includes(seq))));
        say(text.review.undone);
      } catch (error) {
        fail(error, () => void undo(target));
      }
      await client.invalidateQueries();
    },
    [client, decisions, fail, say],
  );

  const review = useCallback(
    async (claims: readonly string[], status: ClaimStatus, note?: string): Promise<void> => {
      const body = { claims, status, ...(note === undefined ? {} : { note }) };
      try {
        const { entries } = await write<{ entries: readonly WrittenEntry[] }>('/api/reviews', body);
        noteAct(
          { seqs: entries.map(({ seq }) => seq), claims, status },
          claims.length === 1 ? text.review.done(status) : text.review.doneMany(claims.length, status),
        );
        setChosen(none);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'unreachable') {
          keepForLater('/api/reviews', body);
          setChosen(none);
          say(text.review.kept);
          return;
        }
        fail(error, () => void review(claims, status, note));
      }
      await client.invalidateQueries();
    },
    [client, fail, noteAct, say],
  );

  const value = useMemo<Review>(
    () => ({
      review,
      undo,
      undoable: (claim) => decisions.filter((decision) => decision.claims.includes(claim)).at(-1)?.seqs,
      decided: (claim) => decisions.filter((decision) => decision.claims.includes(claim)).at(-1)?.status,
      noteAct,
      notice,
      dismiss: () => setNotice(null),
      say,
      fail,
      chosen,
      choose: (claim, on) =>
        setChosen((all) => new Set(on ? [...all, claim] : [...all].filter((other) => other !== claim))),
      chooseNone: () => setChosen(none),
      made,
    }),
    [review, undo, noteAct, say, fail, decisions, notice, chosen, made],
  );
  return <ReviewContext value={value}>{children}</ReviewContext>;
}

/** Deciding about claims, from anywhere in the page. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview needs a ReviewProvider above it');
  return review;
}
