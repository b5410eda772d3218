import type { Bounds, ClaimFacts, ClaimRange, Day, DaySpan, Dispute } from '../../src/model/index.ts';
import { makeRange, requireDay, requireDaySpan, unknownRange } from '../../src/model/index.ts';
import { disputesOf, disputeTopics } from '../../src/weigh/index.ts';

/** For tests: days from "2022-09-24", bounds from "2022-09-24", "2022" or "?..2022-09-24". */
export function bounds(text: string): Bounds {
  const [from, to = from] = text.split('..');
  const first = (part: string | undefined): DaySpan | null => (!part || part === '?' ? null : requireDaySpan(part));
  return [first(from)?.[0] ?? null, first(to)?.[1] ?? null];
}

/** A range in a few words: `since A until B`, each with the bounds of `bounds`. */
export function range(from: string, to: string, mark: '' | 'S' | 'E' = ''): ClaimRange {
  return makeRange({ from: bounds(from), to: bounds(to), starting: mark === 'S', ending: mark === 'E' });
}

/** The range of a bare statement on a day. */
export function on(day: string): ClaimRange {
  return range(day, day);
}

/** For tests: "appointed on A" as a source published on B has it. */
export function appointed(when: string, published: string): ClaimRange {
  const from = bounds(when);
  return makeRange({ from, to: [from[1], bounds(published)[1]], starting: true });
}

/** For tests: "dismissed on A". */
export function dismissed(when: string): ClaimRange {
  return makeRange({ from: [null, bounds(when)[1]], to: bounds(when), ending: true });
}

export function day(text: string): Day {
  return requireDay(text);
}

/** For tests: facts of a claim, numbered; what is not told is as a plain posting has it. */
export function makeFacts(number: number, told: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    claim: `clm-${String(number).padStart(16, '0')}`,
    number,
    source: `src-${number}`,
    type: 'posting',
    kinds: [],
    role: 'commander',
    polarity: 'affirmed',
    certainty: 'asserted',
    status: 'proposed',
    range: unknownRange,
    subject: 'ent-samir',
    object: 'ent-falcons',
    appointedBy: null,
    replaces: null,
    count: null,
    rank: null,
    competes: [],
    voices: [{ voice: 'publisher', key: '' }],
    publication: null,
    published: null,
    begin: 0,
    end: 10,
    ...told,
  };
}

/** Every dispute of a record, topic by topic, as a ledger keeps them. */
export function disputesOfRecord(facts: readonly ClaimFacts[]): readonly Dispute[] {
  const byTopic = new Map<string, ClaimFacts[]>();
  for (const fact of facts) {
    for (const topic of disputeTopics(fact)) {
      const group = byTopic.get(topic);
      if (group === undefined) byTopic.set(topic, [fact]);
      else group.push(fact);
    }
  }
  return [...byTopic.keys()].sort().flatMap((topic) => disputesOf(topic, byTopic.get(topic) ?? []));
}
