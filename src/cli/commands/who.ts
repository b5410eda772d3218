import type { ClaimView, CommandAnswer, CommandClaim, CommanderAnswer, EntityRef } from '../../main/index.ts';
import type { AsOfAnswer, Day } from '../../model/index.ts';
import type { Context } from '../context.ts';
import {
  backingWords,
  printAlike,
  printDates,
  printDisputeLines,
  publications,
  standingWords,
} from '../format-answers.ts';
import { claimLine, entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

interface Command {
  readonly asOf: AsOfAnswer | null;
  readonly claims: readonly CommandClaim[];
  readonly against: readonly ClaimView[];
}

/** `muster who commands UNIT [--on DAY]` */
export async function whoCommands(
  context: Context,
  words: readonly string[],
  { on }: { readonly on?: Day },
): Promise<number> {
  return showAnswer(context, (workspace) => workspace.who(words.join(' '), on ?? null), printAnswer);
}

function printAnswer(answer: CommandAnswer, out: Printer): void {
  const { unit, on, commanders, superiors, otherDays, disputed, otherNames } = answer;
  out.line(`Who commands ${entityWords(unit, out)}${on === null ? '' : ` on ${on}`}?`);
  for (const { entity, why } of otherNames) out.line(`  also under ${entityWords(entity, out)}: ${oneLine(why)}`);
  out.line();
  if (commanders.length === 0) {
    out.line(on === null ? 'The record names nobody.' : 'The record names nobody for this day.');
    out.line();
  }
  for (const commander of commanders) printCommander(out, commander);
  if (disputed) {
    out.line(out.colors.yellow(`${on === null ? 'For one and the same day m' : 'M'}ore than one person is named.`));
    out.line();
  }
  if (superiors.length > 0) out.line('In command of it as a body:');
  for (const { body, ...command } of superiors) printCommand(out, body, command, '');
  if (otherDays.length > 0) out.line('Named for other days only, nearest first:');
  for (const commander of otherDays) printCommander(out, commander);
  printDisputeLines(out, answer.disputes);
  if (answer.disputes.length > 0) out.line();
  if (answer.stances.length > 0) out.line('What it is said to hold of it:');
  for (const view of answer.stances) out.line(`  ${claimLine(view, out)}`);
  if (answer.stances.length > 0) out.line();
  printAlike(out, answer.alike);
}

function printCommander(out: Printer, commander: CommanderAnswer): void {
  const { person, starts, ends, ranks, backing, tenures, ...command } = commander;
  printCommand(out, person, command, ` ${out.colors.dim(`(${backingWords(backing)})`)}`, () => {
    for (const { rank, claims } of ranks) {
      out.line(`  rank: ${oneLine(rank)} ${out.colors.dim(`(${publications(claims)})`)}`);
    }
    printDates(out, 'said to begin', starts);
    printDates(out, 'said to end', ends);
    for (const { reasons } of tenures) {
      if (reasons.length > 0) out.line(`  taken together: ${reasons.map(oneLine).join('; ')}`);
    }
    if (command.claims.length > 0) out.line('  claims:');
  });
}

function printCommand(
  out: Printer,
  party: EntityRef,
  { asOf, claims, against }: Command,
  after: string,
  details: () => void = () => {},
): void {
  const words = asOf === 'none' ? '' : standingWords(asOf, out);
  out.line(`${entityWords(party, out)}${words === '' ? '' : ` ${words}`}${after}`);
  details();
  for (const view of claims) {
    const under = view.under === null ? '' : ` (said of ${oneLine(view.under.entity.name)})`;
    out.line(`  ${claimLine(view, out)}${under}`);
  }
  if (against.length > 0) out.line('  against it:');
  for (const view of against) out.line(`  ${claimLine(view, out)}`);
  out.line();
}
