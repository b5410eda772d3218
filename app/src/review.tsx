// Deciding about claims. Each decision is one entry of the ledger; the numbers of this window's decisions are kept, newest last,
// so that undo takes them back one by one, also after a reload.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { ApiError, pageToken, write } from './api.ts';
import { text } from './text.ts';
import type { ClaimStatus, ClaimView, WrittenEntry } from './types.ts';

/** A decision of this window that can be taken back. */
interface Decision {
  readonly seq: number;
  readonly claim: string;
}

/** What the bar at the page's foot tells about the last act. */
export interface Notice {
  readonly message: string;
  readonly hint: string | null;
  readonly tone: 'done' | 'failed';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface Review {
  readonly review: (claim: string, status: ClaimStatus) => Promise<void>;
  readonly undo: (seq?: number) => Promise<void>;
  /** Number of the entry of this window that last decided about the claim; `undefined` where there is none. */
  readonly undoable: (claim: string) => number | undefined;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  readonly say: (message: string) => void;
}

const ReviewContext = createContext<Review | null>(null);
const storageKey = 'muster-decisions';

/** Keeps the decisions of this window and tells how each went. */
export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [decisions, setDecisions] = useState<readonly Decision[]>(loadDecisions);
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => storeDecisions(decisions), [decisions]);

  const attempt = useCallback(
    async (act: () => Promise<Notice>, again: () => void) => {
      try {
        setNotice(await act());
      } catch (error) {
        const refusal = error instanceof ApiError ? error : null;
        const stale = refusal?.code === 'token-wrong';
        setNotice({
          message: refusal?.message ?? text.states.failed,
          hint: refusal?.hint ?? null,
          tone: 'failed',
          action: stale
            ? { label: text.review.reload, run: () => location.reload() }
            : { label: text.review.again, run: again },
        });
      }
      await client.invalidateQueries();
    },
    [client],
  );

  const undo = useCallback(
    async (seq?: number): Promise<void> => {
      const target = seq ?? decisions.at(-1)?.seq;
      if (target === undefined) {
        setNotice({ message: text.review.nothingToUndo, hint: null, tone: 'done', action: null });
        return;
      }
      await attempt(
        async () => {
          await write('/api/undo', { seq: target });
          setDecisions((all) => all.filter((decision) => decision.seq !== target));
          return { message: text.review.undone, hint: null, tone: 'done', action: null };
        },
        () => void undo(target),
      );
    },
    [attempt, decisions],
  );

  const review = useCallback(
    async (claim: string, status: ClaimStatus): Promise<void> => {
      await attempt(
        async () => {
          const { entry } = await write<{ entry: WrittenEntry; claim: ClaimView | null }>(
            `/api/claims/${encodeURIComponent(claim)}/review`,
            { status },
          );
          setDecisions((all) => [...all, { seq: entry.seq, claim }]);
          return { message: text.review.done(status), hint: null, tone: 'done', action: null };
        },
        () => void review(claim, status),
      );
    },
    [attempt],
  );

  const dismiss = useCallback(() => setNotice(null), []);
  const value = useMemo<Review>(
    () => ({
      review,
      undo,
      undoable: (claim) => decisions.filter((decision) => decision.claim === claim).at(-1)?.seq,
      notice,
      dismiss,
      say: (message) => setNotice({ message, hint: null, tone: 'done', action: null }),
    }),
    [review, undo, dismiss, decisions, notice],
  );
  return <ReviewContext value={value}>{children}</ReviewContext>;
}

/** Deciding about claims, from anywhere in the page. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview needs a ReviewProvider above it');
  return review;
}

/**
 * Kept together with the token of the running server: after a restart, perhaps with another case, an old number could be
 * another entry's, so decisions of an earlier run are not offered for undoing.
 */
function storeDecisions(decisions: readonly Decision[]): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ token: pageToken(), decisions }));
  } catch {
    // Storage may be switched off: undo then reaches back to the last load of the page.
  }
}

function loadDecisions(): readonly Decision[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('token' in stored) || !('decisions' in stored)) return [];
    if (stored.token !== pageToken() || !Array.isArray(stored.decisions)) return [];
    return stored.decisions.filter(isDecision);
  } catch {
    return [];
  }
}

function isDecision(value: unknown): value is Decision {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'claim' in value &&
    typeof value.claim === 'string'
  );
}
