import type { Judgement, LedgerEntry } from '../../model/index.ts';
import { type Context, withCase } from '../context.ts';
import { exitCodes } from '../io.ts';
import { parseStatus, parseWhole } from '../parse-options.ts';
import { cleanText, oneLine } from '../terminal.ts';

interface NoteFlag {
  readonly note?: string;
}

/** `muster review CLAIM STATUS`: records a decision about a claim. */
export async function review(
  context: Context,
  [claim = '', status = '']: readonly string[],
  { note }: NoteFlag,
): Promise<number> {
  const decided = parseStatus(status);
  return withCase(context, async (workspace) =>
    printEntry(context, await workspace.review(claim, decided, note ?? null), `${claim} is now: ${decided}`),
  );
}

/** `muster same|different|unsure A B`: records a judgement about two entities. */
export function judge(judgement: Judgement) {
  return async (
    context: Context,
    [left = '', right = '']: readonly string[],
    { note, anyway = false }: NoteFlag & { readonly anyway?: boolean },
  ): Promise<number> =>
    withCase(context, async (workspace) =>
      printEntry(
        context,
        await workspace.judge(left, right, judgement, note ?? null, { anyway }),
        `"${left}" and "${right}" are recorded as ${judgement}`,
      ),
    );
}

/** `muster undo ENTRY`: takes back a review, a judgement or a settlement. */
export async function undo(context: Context, [entry = '']: readonly string[], { note }: NoteFlag): Promise<number> {
  const seq = parseWhole(1)(entry);
  return withCase(context, async (workspace) =>
    printEntry(context, await workspace.undo(seq, note ?? null), `Entry ${seq} is taken back`),
  );
}

/** Names the entry a decision became, and how it is taken back. */
export function printEntry({ out, options }: Context, entry: LedgerEntry, done: string): number {
  if (options.json) out.json(entry);
  else out.line(oneLine(cleanText(`${done} (log entry ${entry.seq}; take back with \`muster undo ${entry.seq}\`).`)));
  return exitCodes.done;
}
