import type { ClaimDetail, ClaimQuery, ClaimView } from '../../main/index.ts';
import type { PartyRole } from '../../model/index.ts';
import { MusterError, partyRoles } from '../../model/index.ts';
import { type Context, withCase } from '../context.ts';
import { claimLine, entityWords, notice, sourceWords } from '../format-claims.ts';
import { exitCodes } from '../io.ts';
import type { Printer } from '../terminal.ts';
import { clean, oneLine } from '../terminal.ts';

/** `muster claims`: a list of claims, filtered. */
export async function claims(context: Context, _args: readonly string[], flags: ClaimQuery): Promise<number> {
  return withCase(context, async (workspace) => {
    const { type, source, entity, part, status, words, order, limit, offset } = flags;
    const found = await workspace.claims({
      ...(type === undefined ? {} : { type }),
      ...(source === undefined ? {} : { source }),
      ...(entity === undefined ? {} : { entity }),
      ...(part === undefined ? {} : { part }),
      ...(status === undefined ? {} : { status }),
      ...(words === undefined ? {} : { words }),
      ...(order === undefined ? {} : { order }),
      ...(limit === undefined ? {} : { limit }),
      ...(offset === undefined ? {} : { offset }),
    });
    const { out } = context;
    if (context.options.json) {
      for (const view of found) out.json(view);
      return exitCodes.done;
    }
    for (const view of clean(found)) out.line(claimLine(view, out));
    out.line(found.length === 0 ? 'No claim meets this.' : notice);
    return exitCodes.done;
  });
}

/** `muster claim ID`: a claim with its passage. */
export async function claim(context: Context, [id = '']: readonly string[]): Promise<number> {
  return withCase(context, async (workspace) => {
    const found = await workspace.claim(id);
    if (found === undefined) {
      throw new MusterError('claim-unknown', `There is no claim ${id} in this case.`, {
        hint: 'Every listing gives the ids of its claims: `muster claims`.',
      });
    }
    if (context.options.json) context.out.json({ ...found, notice });
    else printClaim(context, clean(found));
    return exitCodes.done;
  });
}

function printClaim({ out }: Context, { view, passage, linked }: ClaimDetail): void {
  const { claim: it, source } = view;
  const { colors } = out;
  out.line(`${colors.dim(it.id)}  ${colors.bold(oneLine(view.summary))}`);
  out.line();
  out.line(`${passage.before}${markQuote(passage.quote, out)}${passage.after}`.trim());
  out.line();
  const field = (name: string, value: string | null): void => {
    if (value !== null && value !== '') out.line(`${`${name}:`.padEnd(14)}${oneLine(value)}`);
  };
  field('type', [it.type, ...(it.kinds.length > 0 ? [`(${it.kinds.join(', ')})`] : [])].join(' '));
  for (const part of partyRoles) field(partName(part), partyWords(view, part, out));
  field('role', it.role);
  field('title', it.title?.text ?? null);
  field('rank', it.rank?.text ?? null);
  field('value', it.value?.text ?? null);
  field('said by', view.saidBy);
  field('certainty', it.polarity === 'negated' ? `${it.certainty}, negated` : it.certainty);
  field('when', view.when);
  field('wording', it.wording.join('; '));
  field('source', `${sourceWords(source)} (${source.id})`);
  field('address', source.url);
  field('note', source.note);
  field('place', `${it.citation.segment}, ${it.citation.begin}-${it.citation.end}`);
  field('status', view.note === null ? view.status : `${view.status}: ${view.note}`);
  field('read by', `${it.reader}, confidence ${it.confidence.toFixed(2)}`);
  if (linked.length > 0) out.line();
  for (const { type, direction, view: other } of linked) {
    out.line(`${linkWords(type, direction)}:`);
    out.line(`  ${claimLine(other, out)}`);
  }
  out.line();
  out.line(notice);
}

/** The quote so that it stands out, with colours and without. */
function markQuote(quote: string, { colors }: Printer): string {
  return colors.isColorSupported ? colors.inverse(quote) : `>>${quote}<<`;
}

function partyWords({ claim: it, entities }: ClaimView, part: PartyRole, out: Printer): string | null {
  const party = it[part];
  if (party === null) return null;
  const entity = entities[part];
  const name = entity === undefined ? party.name : entityWords(entity, out);
  return entity?.name === party.text ? name : `${name}, here "${oneLine(party.text)}"`;
}

function partName(part: PartyRole): string {
  return part === 'appointedBy' ? 'appointed by' : part;
}

function linkWords(type: string, direction: 'to' | 'from'): string {
  if (type === 'competes') return 'An alternative to it in the same text';
  const side = type === 'evidence-for' ? 'for' : 'against';
  return direction === 'to' ? `Given as evidence ${side}` : `Given as evidence ${side} it`;
}
