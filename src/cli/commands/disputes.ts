import type { DisputeId, DisputeRule, DisputeState } from '../../model/index.ts';
import { MusterError } from '../../model/index.ts';
import { type Context, withCase } from '../context.ts';
import { printDispute } from '../format-answers.ts';
import { showAnswer, showList } from '../show-answer.ts';
import { printEntry } from './decide.ts';

interface DisputeFlags {
  readonly about?: string;
  readonly rule?: DisputeRule;
  readonly state?: DisputeState;
  readonly limit?: number;
  readonly offset?: number;
}

/** `muster disputes [ID]`: claims that cannot all hold; with an id, one of them. */
export async function disputes(context: Context, [id]: readonly string[], flags: DisputeFlags): Promise<number> {
  if (id !== undefined)
    return showAnswer(
      context,
      (workspace) => one(workspace.dispute(id), id),
      (view, out) => printDispute(out, view),
    );
  const { about, rule, state, limit = 50, offset } = flags;
  const query = {
    limit,
    ...(about === undefined ? {} : { entity: about }),
    ...(rule === undefined ? {} : { rule }),
    ...(state === undefined ? {} : { state }),
    ...(offset === undefined ? {} : { offset }),
  };
  return showList(
    context,
    (workspace) => workspace.disputes(query),
    'There is no such dispute.',
    (view, out) => {
      printDispute(out, view);
      out.line();
    },
  );
}

async function one<T>(asked: Promise<T | undefined>, id: DisputeId): Promise<T> {
  const found = await asked;
  if (found !== undefined) return found;
  throw new MusterError('dispute-unknown', `There is no dispute ${id} in this case.`, {
    hint: 'The ids of all disputes: `muster disputes`.',
  });
}

/** `muster settle ID --deciding CLAIM...`: records which of its claims decide a dispute. */
export async function settle(
  context: Context,
  [id = '']: readonly string[],
  { deciding = [], note }: { readonly deciding?: readonly string[]; readonly note?: string },
): Promise<number> {
  return withCase(context, async (workspace) =>
    printEntry(
      context,
      await workspace.settle(id, deciding, note ?? null),
      `${id} is settled by ${deciding.join(', ')}`,
    ),
  );
}
