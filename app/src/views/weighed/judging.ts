// Judging whether two entities are one: each judgement is an entry of the ledger, kept and sent later where the server does not answer.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ApiError, write } from '../../api.ts';
import { keepForLater } from '../../outbox.ts';
import { useReview } from '../../review.tsx';
import { text } from '../../text.ts';
import type { EntityRef, WrittenEntry } from '../../types.ts';

export type Judgement = 'same' | 'different' | 'unsure';

/** A judgement that was refused because an earlier one says the opposite. */
export interface Contradiction {
  readonly left: string;
  readonly right: string;
  readonly message: string;
}

interface Judging {
  /** Records a judgement; gives whether it was stored or kept for later. */
  readonly judge: (
    left: EntityRef,
    right: EntityRef,
    judgement: Judgement,
    options?: { readonly anyway?: boolean },
  ) => Promise<boolean>;
  /** Takes a judgement back by its entry: what it joined is two again. */
  readonly takeApart: (seq: number) => Promise<void>;
  readonly contradiction: Contradiction | null;
  readonly leave: () => void;
}

export function useJudging(): Judging {
  const client = useQueryClient();
  const { noteAct, fail, say, undo } = useReview();
  const [contradiction, setContradiction] = useState<Contradiction | null>(null);
  const judge = useCallback<Judging['judge']>(
    async (left, right, judgement, { anyway = false } = {}) => {
      const body = { left: left.id, right: right.id, judgement, ...(anyway ? { anyway } : {}) };
      setContradiction(null);
      try {
        const { entry } = await write<{ entry: WrittenEntry }>('/api/judgements', body);
        noteAct({ seqs: [entry.seq], claims: [], status: 'accepted' }, text.weighed.who.done[judgement]);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'judgement-contradicts') {
          setContradiction({ left: left.id, right: right.id, message: error.message });
          return false;
        }
        if (!(error instanceof ApiError) || error.code !== 'unreachable') {
          fail(error, null);
          return false;
        }
        keepForLater('/api/judgements', body);
        say(text.review.kept);
      }
      await client.invalidateQueries();
      return true;
    },
    [client, noteAct, fail, say],
  );
  return { judge, takeApart: (seq) => undo([seq]), contradiction, leave: () => setContradiction(null) };
}
