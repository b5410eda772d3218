import type { WhatIf, WhatIfAnswer, Workspace } from '../../main/index.ts';
import { MusterError } from '../../model/index.ts';
import { type Context, count } from '../context.ts';
import { printQuotes } from '../format-answers.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

interface WithoutFlags {
  readonly without?: string;
  readonly kind?: 'source' | 'publication' | 'voice';
}

/** `muster what-if --without WHAT`: what the record would lose without a source, a publication or a voice. */
export async function whatIf(context: Context, _args: readonly string[], flags: WithoutFlags): Promise<number> {
  return showAnswer(context, (workspace) => askFirst(workspace, meanings(flags)), printWhatIf);
}

/** What the words can mean, in the order they are tried. */
function meanings({ without = '', kind }: WithoutFlags): readonly WhatIf[] {
  if (kind === 'source' || (kind === undefined && /^src-[0-9a-f]+$/.test(without))) return [{ source: without }];
  const both: readonly WhatIf[] = [{ publication: without }, { voice: without }];
  return kind === undefined ? both : both.filter((each) => each[kind] !== undefined);
}

/** The answer for the first meaning under which any claim falls. */
async function askFirst(workspace: Workspace, [first, ...others]: readonly WhatIf[]): Promise<WhatIfAnswer> {
  try {
    return await workspace.whatIf(first ?? {});
  } catch (error) {
    if (others.length > 0 && error instanceof MusterError && error.code === 'nothing-struck') {
      return askFirst(workspace, others);
    }
    throw error;
  }
}

function printWhatIf({ without, struck, lost, weakened, settled, changed, totals }: WhatIfAnswer, out: Printer): void {
  out.line(
    `Without ${oneLine(without.source ?? without.publication ?? without.voice ?? '')}: ${count(struck, 'claim')} fall.`,
  );
  const part = (title: string, total: number, shown: number): void => {
    out.line();
    out.line(out.colors.bold(`${title}: ${total}`));
    if (shown < total) out.line(`  the first ${shown} are listed`);
  };
  part('Statements that lose their only support', totals.lost, lost.length);
  for (const { statement, claims } of lost) {
    out.line(`  ${oneLine(statement)}`);
    printQuotes(out, claims, '    ');
  }
  part('Statements that keep fewer independent origins', totals.weakened, weakened.length);
  for (const { statement, before, after, claims } of weakened) {
    out.line(`  ${oneLine(statement)} ${out.colors.dim(`(${before} -> ${after})`)}`);
    printQuotes(out, claims, '    ');
  }
  part('Disputes that would be none', totals.settled, settled.length);
  for (const { dispute, title } of settled) out.line(`  ${out.colors.dim(dispute.id)}  ${oneLine(title)}`);
  part('Disputes that would lose a side', totals.changed, changed.length);
  for (const { dispute, title } of changed) out.line(`  ${out.colors.dim(dispute.id)}  ${oneLine(title)}`);
  out.line();
}
