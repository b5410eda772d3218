import type { TimelineAnswer } from '../../main/index.ts';
import { type Context, count } from '../context.ts';
import { boundsWords, padded } from '../format-answers.ts';
import { claimLine, entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

/** `muster timeline [ENTITY]`: claims and disputes in order of time. */
export async function timeline(
  context: Context,
  words: readonly string[],
  { limit }: { readonly limit?: number },
): Promise<number> {
  const entity = words.length === 0 ? null : words.join(' ');
  const options = limit === undefined ? {} : { limit };
  return showAnswer(context, (workspace) => workspace.timeline(entity, options), printTimeline);
}

function printTimeline({ entity, items, omitted }: TimelineAnswer, out: Printer): void {
  out.line(entity === null ? 'Timeline of the case' : `Timeline of ${entityWords(entity, out)}`);
  out.line();
  const days = items.map((item) =>
    item.days[0] === null && item.days[1] === null ? 'undated' : boundsWords(item.days),
  );
  const width = Math.max(0, ...days.map((each) => each.length));
  for (const [at, { view, dispute, title }] of items.entries()) {
    const words =
      view !== null
        ? claimLine(view, out)
        : `${out.colors.dim(dispute?.dispute.id ?? '')}  ${out.colors.yellow(`dispute: ${oneLine(title)}`)}`;
    out.line(padded([days[at] ?? '', words], [width]));
  }
  if (items.length === 0) out.line('No claim tells of it.');
  if (omitted > 0) out.line(`${count(omitted, 'later item')} left out; --limit shows more.`);
  out.line();
}
