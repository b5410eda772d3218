import type { ClaimFacts, Dispute, DisputeRule, DisputeSide, EntityId } from '../../model/index.ts';
import { contentId } from '../../util/index.ts';
import { boundsOf } from './days.ts';
import type { Interval, Statement } from './statement.ts';

/** How the sides of a dispute are put in order: by what they say (days, numbers), or by who was recorded first. */
export type SideOrder = 'what they say' | 'recorded';

/**
 * A dispute of statements that exclude each other: sides by what they say, claims in order of recording. The id is made of the rule, the
 * entities and the first claim, so that claims that come in later leave it as it is.
 */
export function makeDispute(input: {
  readonly rule: DisputeRule;
  readonly about: readonly EntityId[];
  readonly statements: readonly Statement[];
  readonly days: Interval;
  readonly order: SideOrder;
}): Dispute {
  const statements = [...input.statements].sort(byNumber);
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.key);
    if (group === undefined) groups.set(statement.key, [statement]);
    else group.push(statement);
  }
  const sides = [...groups.values()];
  if (input.order === 'what they say') sides.sort((a, b) => compareSaid(a, b));
  return {
    id: contentId('dsp', { rule: input.rule, about: input.about, first: statements[0]?.fact.claim ?? null }),
    rule: input.rule,
    about: input.about,
    sides: sides.flatMap(sideOf),
    days: boundsOf(input.days),
  };
}

function sideOf(statements: readonly Statement[]): readonly DisputeSide[] {
  const [first] = statements;
  if (first === undefined) return [];
  const claims = [...new Set(statements.map(({ fact }) => fact.claim))];
  return [{ key: first.key, entity: first.entity, value: first.value, claims }];
}

function byNumber(a: { readonly fact: ClaimFacts }, b: { readonly fact: ClaimFacts }): number {
  return a.fact.number - b.fact.number;
}

function compareSaid(left: readonly Statement[], right: readonly Statement[]): number {
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return 0;
  for (const end of [0, 1] as const) {
    if (a.says[end] !== b.says[end]) return a.says[end] < b.says[end] ? -1 : 1;
  }
  return byNumber(a, b);
}
