import type { ClaimView, CommanderAnswer, EntityRef } from '../../main/index.ts';
import type { AsOfAnswer, Day } from '../../model/index.ts';
import { type Context, withCase } from '../context.ts';
import { asOfWord, claimLine, entityWords, notice } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import { clean, oneLine } from '../terminal.ts';

interface Command {
  readonly asOf: AsOfAnswer | null;
  readonly claims: CommanderAnswer['claims'];
  readonly against: readonly ClaimView[];
}

/** `muster who commands UNIT [--on DAY]` */
export async function whoCommands(
  context: Context,
  words: readonly string[],
  { on }: { readonly on?: Day },
): Promise<number> {
  return withCase(context, async (workspace) => {
    const answer = await workspace.who(words.join(' '), on ?? null);
    const { out } = context;
    if (context.options.json) {
      out.json({ ...answer, notice });
      return exitCodes.done;
    }
    const { unit, commanders, superiors, otherDays, disputed, alike } = clean(answer);
    out.line(`Who commands ${entityWords(unit, out)}${on === undefined ? '' : ` on ${on}`}?`);
    out.line();
    if (commanders.length === 0) {
      out.line(on === undefined ? 'The record names nobody.' : 'The record names nobody for this day.');
      out.line();
    }
    for (const { person, ...command } of commanders) printCommand(context, person, command);
    if (disputed) {
      out.line(
        out.colors.yellow(`${on === undefined ? 'For one and the same day m' : 'M'}ore than one person is named.`),
      );
      out.line();
    }
    if (superiors.length > 0) out.line('In command of it as a body:');
    for (const { body, ...command } of superiors) printCommand(context, body, command);
    if (otherDays.length > 0) out.line('Named for other days only, nearest first:');
    for (const { person, ...command } of otherDays) printCommand(context, person, command);
    printAlike(context, alike);
    out.line(notice);
    return exitCodes.done;
  });
}

function printCommand({ out }: Context, party: EntityRef, { asOf, claims, against }: Command): void {
  const { colors } = out;
  const paint = asOf === 'attested' ? colors.green : colors.yellow;
  out.line(`${entityWords(party, out)}${asOf === null || asOf === 'none' ? '' : ` ${paint(asOfWord(asOf))}`}`);
  for (const view of claims) out.line(`  ${claimLine(view, out)}`);
  if (against.length > 0) out.line('  against it:');
  for (const view of against) out.line(`  ${claimLine(view, out)}`);
  out.line();
}

/** Names the other entities a name can mean, so that nobody takes the answer for one about them. */
export function printAlike({ out }: Context, alike: readonly EntityRef[]): void {
  if (alike.length === 0) return;
  out.line(oneLine(`The name can mean something else too: ${alike.map((ref) => entityWords(ref, out)).join(', ')}.`));
}
