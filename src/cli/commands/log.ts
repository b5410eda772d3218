import type { CaseEvent, LedgerEntry } from '../../model/index.ts';
import { type Context, count, withCase } from '../context.ts';
import { exitCodes } from '../io.ts';
import { clean, oneLine } from '../terminal.ts';

/** Entries fetched at a time: an entry can hold a whole source. */
const page = 200;

/** `muster log`: everything that happened to the case, oldest first. */
export async function log(
  context: Context,
  _args: readonly string[],
  { after = 0, limit = Number.POSITIVE_INFINITY }: { readonly after?: number; readonly limit?: number },
): Promise<number> {
  return withCase(context, async (workspace) => {
    const { out, options } = context;
    let reached = after;
    for (let left = limit; left > 0; ) {
      const entries = await workspace.log(reached, Math.min(page, left));
      for (const entry of entries) {
        if (options.json) out.json(entry);
        else printEntry(context, clean(entry));
        reached = entry.seq;
      }
      left -= entries.length;
      if (entries.length < Math.min(page, left + entries.length)) break;
    }
    return exitCodes.done;
  });
}

function printEntry({ out }: Context, { seq, recordedAt, by, event, hash }: LedgerEntry): void {
  const { dim } = out.colors;
  out.line(`${seq}  ${recordedAt}  ${oneLine(by)}  ${oneLine(describeEvent(event))} ${dim(hash.slice(0, 12))}`);
}

function describeEvent(event: CaseEvent): string {
  const because = (reason: string | null) => (reason === null ? '' : `: ${reason}`);
  switch (event.type) {
    case 'case-created':
      return `case "${event.name}" made`;
    case 'source-captured':
      return `${event.source.id} captured (${event.source.name})`;
    case 'claims-proposed':
      return event.outcome === 'read'
        ? `${event.source} read by ${event.reader}: ${count(event.claims.length, 'claim')}`
        : `${event.source} not read by ${event.reader}`;
    case 'claim-reviewed':
      return `${event.claim} reviewed: ${event.status}${because(event.note)}`;
    case 'identity-judged':
      return `${event.left} and ${event.right} judged ${event.judgement}${because(event.reason)}`;
    case 'dispute-settled':
      return `dispute (${event.rule}) settled by ${event.deciding.join(', ')}${because(event.reason)}`;
    case 'undone':
      return `entry ${event.event} taken back${because(event.reason)}`;
  }
}
