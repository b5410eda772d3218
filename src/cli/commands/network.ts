import type { NetworkAnswer } from '../../main/index.ts';
import type { Day } from '../../model/index.ts';
import { type Context, count } from '../context.ts';
import { standingWords } from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';

interface NetworkFlags {
  readonly on?: Day;
  readonly limit?: number;
}

/** `muster network [ENTITY]`: the ties around it; without one, those among the entities of most claims. */
export async function network(
  context: Context,
  words: readonly string[],
  { on, limit }: NetworkFlags,
): Promise<number> {
  const entity = words.length === 0 ? null : words.join(' ');
  const options = { on: on ?? null, ...(limit === undefined ? {} : { limit }) };
  return showAnswer(context, (workspace) => workspace.network(entity, options), printNetwork);
}

function printNetwork({ on, nodes, edges }: NetworkAnswer, out: Printer): void {
  out.line(
    `${count(nodes.length, 'entity', 'entities')}, ${count(edges.length, 'tie')}${on === null ? '' : ` on ${on}`}`,
  );
  out.line();
  for (const { entity, claims, more } of nodes) {
    out.line(
      `${entityWords(entity, out)}: ${count(claims, 'claim')}${more > 0 ? `, ${count(more, 'tie')} not shown` : ''}`,
    );
  }
  out.line();
  const names = new Map(nodes.map(({ entity }) => [entity.id, entity.name]));
  const name = (id: string): string => oneLine(names.get(id) ?? id);
  for (const { from, to, type, kinds, standing, disputed, origins, claims } of edges) {
    const details = [
      ...kinds,
      standingWords(standing, out),
      ...(disputed ? [out.colors.yellow('disputed')] : []),
      count(origins, 'independent origin'),
    ].filter((each) => each !== '');
    out.line(
      `${name(from)} - ${type} - ${name(to)} ${out.colors.dim('|')} ${details.join(', ')} ${out.colors.dim(claims.join(' '))}`,
    );
  }
  if (edges.length === 0) out.line('No claim ties them.');
  out.line();
}
