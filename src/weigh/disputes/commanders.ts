import type { ClaimFacts, Dispute, EntityId } from '../../model/index.ts';
import { certainSpan, dayNumber } from '../../model/index.ts';
import { clusters } from './clusters.ts';
import { hasHappened } from './entering.ts';
import { makeDispute } from './make-dispute.ts';
import type { Interval, Statement } from './statement.ts';

/**
 * How long somebody newly in a post is taken to be in it still, and somebody who leaves it to have been in it: a month, where no source tells of an
 * earlier end or a later beginning, and never past publication. Reports tell of a handover as "appointed on the 23rd" and "left on the 25th", which
 * exclude each other only if neither tenure was a day long. Tenures of less than a month are rare, and then told.
 */
const monthDays = 31;

/**
 * One unit with two commanders on one day. Only people in charge count: deputies, chiefs of staff and spokespeople have other roles. A handover
 * on one day is none: whoever leaves and whoever comes may both be there on it.
 */
export function commanderDisputes(unit: EntityId, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const postings = facts.filter((fact) => hasHappened(fact) && fact.polarity === 'affirmed');
  const people = [...new Set(postings.map(({ subject }) => subject))].sort();
  const place = new Map(people.map((person, index) => [person, index]));
  const statements: Statement[] = [];
  for (const own of byPerson(postings).values()) {
    const starts = sorted(own.flatMap(({ range }) => (range.starting && range.from[1] ? [range.from[1]] : [])));
    const ends = sorted(own.flatMap(({ range }) => (range.ending && range.to[1] ? [range.to[1]] : [])));
    for (const fact of own) {
      const days = standing(fact, starts, ends);
      const index = place.get(fact.subject);
      if (days === null || index === undefined) continue;
      statements.push({ fact, key: fact.subject, entity: fact.subject, value: null, days, says: [index, index] });
    }
  }
  const vague = postings.flatMap((fact): readonly Statement[] => {
    const days = someDayOf(fact);
    const index = place.get(fact.subject);
    if (days === null || index === undefined) return [];
    return [{ fact, key: fact.subject, entity: fact.subject, value: null, days, says: [index, index] }];
  });
  const entering = [...statements, ...whollyInAnother(vague, statements)];
  return clusters(entering).map((cluster) => {
    const [first, last] = sharedDays(cluster);
    const days: Interval = [Math.floor(first / 2), Math.ceil(last / 2)];
    return makeDispute({ rule: 'two commanders', about: [unit], statements: cluster, days, order: 'recorded' });
  });
}

function byPerson(facts: readonly ClaimFacts[]): ReadonlyMap<EntityId, readonly ClaimFacts[]> {
  const groups = new Map<EntityId, ClaimFacts[]>();
  for (const fact of facts) {
    const group = groups.get(fact.subject);
    if (group === undefined) groups.set(fact.subject, [fact]);
    else group.push(fact);
  }
  return groups;
}

/**
 * The time a claim has its person in command, in half days: 2n is day n, 2n + 1 the moment a beginning on day n has passed, 2n - 1 the one before
 * an end on day n. So a beginning and an end on one day leave nothing in common. `null` where the words give no day.
 */
function standing({ range }: ClaimFacts, starts: readonly number[], ends: readonly number[]): Interval | null {
  const certain = certainSpan(range);
  const start = range.starting && range.from[1] !== null ? dayNumber(range.from[1]) : null;
  const end = range.ending && range.to[0] !== null ? dayNumber(range.to[0]) : null;
  let days: Interval | null = certain && [2 * dayNumber(certain[0]), 2 * dayNumber(certain[1])];
  if (start !== null) {
    const surely = days === null ? 2 * start + 1 : Math.max(2 * start + 1, days[1]);
    const reported = range.to[1] === null ? start : Math.min(dayNumber(range.to[1]), start + monthDays);
    const ended = ends.find((day) => day >= start);
    const presumed = ended !== undefined && ended <= reported ? 2 * ended - 1 : 2 * reported;
    days = [2 * start + 1, Math.max(surely, presumed)];
  }
  if (end !== null) {
    const last = 2 * end - 1;
    const told = range.from[0] === null ? end - monthDays : Math.max(dayNumber(range.from[0]), end - monthDays);
    const began = starts.findLast((day) => day <= end);
    const presumed = began !== undefined && began >= told ? 2 * began + 1 : 2 * told;
    const from = certain === null ? presumed : Math.min(presumed, 2 * dayNumber(certain[0]));
    days = [start === null ? from : 2 * start + 1, last];
  }
  return days !== null && days[0] <= days[1] ? days : null;
}

/** The days on one of which a bare report has its person in command, in half days: "in June". `null` where it tells a day, or none. */
function someDayOf({ range }: ClaimFacts): Interval | null {
  const [earliest, latest] = [range.from[0], range.to[1]];
  if (range.starting || range.ending || certainSpan(range) !== null || earliest === null || latest === null)
    return null;
  return [2 * dayNumber(earliest), 2 * dayNumber(latest)];
}

/** The vague statements that cannot be true beside what another person held, since they fall into it whichever their day is. */
function whollyInAnother(vague: readonly Statement[], held: readonly Statement[]): readonly Statement[] {
  const inOrder = [...vague].sort((a, b) => a.days[0] - b.days[0]);
  const spans = [...held].sort((a, b) => a.days[0] - b.days[0]);
  const longest = new TwoLongest();
  let next = 0;
  return inOrder.filter(({ key, days }) => {
    for (let span = spans[next]; span !== undefined && span.days[0] <= days[0]; span = spans[++next])
      longest.meet(span);
    return longest.untilOfOthers(key) >= days[1];
  });
}

/** Of statements met in order of time: until when the person longest in command is, and anybody else. */
class TwoLongest {
  #first = { key: '', until: Number.NEGATIVE_INFINITY };
  #second = { key: '', until: Number.NEGATIVE_INFINITY };

  meet({ key, days: [, until] }: Statement): void {
    if (until > this.#first.until) {
      if (this.#first.key !== key) this.#second = this.#first;
      this.#first = { key, until };
    } else if (this.#first.key !== key && until > this.#second.until) this.#second = { key, until };
  }

  /** The last half day on which anybody but this person is in command. */
  untilOfOthers(key: string): number {
    return this.#first.key === key ? this.#second.until : this.#first.until;
  }
}

function sorted(days: readonly Parameters<typeof dayNumber>[0][]): readonly number[] {
  return days.map(dayNumber).sort((a, b) => a - b);
}

/** The first and last half day on which statements of different people meet, in one pass over them in order of time. */
function sharedDays(cluster: readonly Statement[]): Interval {
  const inOrder = [...cluster].sort((a, b) => a.days[0] - b.days[0] || a.fact.number - b.fact.number);
  const longest = new TwoLongest();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const statement of inOrder) {
    const rival = longest.untilOfOthers(statement.key);
    if (rival >= statement.days[0]) {
      first = Math.min(first, statement.days[0]);
      last = Math.max(last, Math.min(rival, statement.days[1]));
    }
    longest.meet(statement);
  }
  return [first, last];
}
