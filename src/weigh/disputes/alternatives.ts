import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { hull, spokenDays } from './days.ts';
import { hasHappened, isClaimed } from './entering.ts';
import { Groups } from './groups.ts';
import { makeDispute } from './make-dispute.ts';
import type { Interval, Statement } from './statement.ts';

/** Texts that name the same alternatives within a quarter of a year speak of one matter. */
const closeDays = 92;
const always: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * Alternatives that a text names itself: "some say in X, others in Y". Texts that name the same ones in the same weeks are one dispute, and claims
 * of other texts that say flatly what one of the sides says stand on that side.
 * @param part Which party the alternatives share: the other one, or what is said of it, is in question.
 */
export function alternativeDisputes(
  part: 'subject' | 'object',
  entity: EntityId,
  facts: readonly ClaimFacts[],
): readonly Dispute[] {
  const known = new Map(facts.filter(isClaimed).map((fact) => [fact.claim, fact]));
  const texts = new Groups<string>();
  const inQuestion = new Set<ClaimFacts>();
  for (const fact of known.values()) {
    for (const claim of fact.competes) {
      const other = known.get(claim);
      if (other === undefined || sayingOf(part, other).key === sayingOf(part, fact).key) continue;
      // Alternatives that share both parties are found by their subject.
      if (part === 'object' && other.subject === fact.subject) continue;
      texts.join(fact.claim, claim);
      inQuestion.add(fact).add(other);
    }
  }
  const matters = new Map<string, Statement[]>();
  for (const fact of inQuestion) {
    const group = matters.get(texts.of(fact.claim));
    if (group === undefined) matters.set(texts.of(fact.claim), [statementOf(part, fact)]);
    else group.push(statementOf(part, fact));
  }
  const flat = facts
    .filter((fact) => hasHappened(fact) && !inQuestion.has(fact))
    .map((fact) => statementOf(part, fact));
  return joinSame([...matters.values()]).map((matter) => {
    const days = hull(matter.map((one) => one.days));
    const keys = new Set(matter.map(({ key }) => key));
    const backing = flat.filter((one) => keys.has(one.key) && one.days !== always && near(one.days, days));
    const statements = [...matter, ...backing];
    const rule = 'alternatives in one text';
    return makeDispute({ rule, about: [entity], statements, days, order: 'recorded' });
  });
}

/** What an alternative says in the part that is in question: the other entity, a number, a role, or days. */
function sayingOf(part: 'subject' | 'object', fact: ClaimFacts): Pick<Statement, 'key' | 'entity' | 'value'> {
  const sign = fact.polarity === 'negated' ? 'not ' : '';
  const entity = part === 'subject' ? fact.object : fact.subject;
  if (entity !== null && sign === '') return { key: entity, entity, value: null };
  const { count, range } = fact;
  const value =
    entity !== null
      ? 'denied'
      : count !== null
        ? `${count.low ?? '?'} to ${count.high ?? '?'} ${count.of}`
        : [...fact.kinds, fact.role, ...range.from, ...range.to].filter((word) => word !== null).join(' ');
  return { key: `${sign}${entity ?? value}`, entity, value: `${sign}${value}` };
}

function statementOf(part: 'subject' | 'object', fact: ClaimFacts): Statement {
  return { fact, ...sayingOf(part, fact), days: spokenDays(fact) ?? always, says: [0, 0] };
}

/** Joins the alternatives of texts where both name the same and speak of days not far apart. */
function joinSame(matters: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const bySides = new Map<string, { readonly days: Interval; readonly statements: readonly Statement[] }[]>();
  for (const statements of matters) {
    const sides = [...new Set(statements.map(({ key }) => key))].sort().join('\n');
    const group = bySides.get(sides) ?? [];
    group.push({ days: hull(statements.map((one) => one.days)), statements });
    bySides.set(sides, group);
  }
  const joined: (readonly Statement[])[] = [];
  for (const group of bySides.values()) {
    group.sort((a, b) => order(a.days[0], b.days[0]) || first(a.statements) - first(b.statements));
    let open: { days: Interval; statements: readonly Statement[] } | undefined;
    for (const matter of group) {
      if (open !== undefined && near(open.days, matter.days)) {
        const latest = Math.max(open.days[1], matter.days[1]);
        open = { days: [open.days[0], latest], statements: [...open.statements, ...matter.statements] };
      } else {
        if (open !== undefined) joined.push(open.statements);
        open = matter;
      }
    }
    if (open !== undefined) joined.push(open.statements);
  }
  return joined;
}

function near(left: Interval, right: Interval): boolean {
  return left[0] <= right[1] + closeDays && right[0] <= left[1] + closeDays;
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function first(statements: readonly Statement[]): number {
  return statements.reduce((least, { fact }) => Math.min(least, fact.number), Number.POSITIVE_INFINITY);
}
