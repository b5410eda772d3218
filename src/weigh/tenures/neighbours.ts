import type { Day, DaySpan, EntityId, Role } from '../../model/index.ts';
import { addDays, laterOf } from '../../model/index.ts';

/** Somebody else attested in the post before or after all that is known of a tenure. */
export interface Neighbour {
  readonly person: EntityId;
  readonly day: Day;
}

/** When a person is attested in a post. */
export interface Held {
  readonly person: EntityId;
  readonly unit: EntityId;
  readonly role: Role;
  readonly attested: readonly DaySpan[];
}

/** A time in a post; `until` is the last day of it and of all that began earlier. */
interface Time {
  readonly person: EntityId;
  readonly first: Day;
  readonly last: Day;
  until: Day;
}

/** Who is attested in each post and when, in an order that is quick to look up however many held it. */
export interface Neighbours {
  /** The first day after `end` on which another is attested. */
  after(post: Omit<Held, 'attested'>, end: Day | null): Neighbour | null;
  /** The last day before `first` on which another is. */
  before(post: Omit<Held, 'attested'>, first: Day | null): Neighbour | null;
}

/** @see Neighbours */
export function makeNeighbours(held: readonly Held[]): Neighbours {
  const posts = new Map<string, Time[]>();
  for (const { person, unit, role, attested } of held) {
    const times = posts.get(`${unit} ${role}`) ?? [];
    for (const [first, last] of attested) times.push({ person, first, last, until: last });
    posts.set(`${unit} ${role}`, times);
  }
  for (const times of posts.values()) {
    times.sort((a, b) => compare(a.first, b.first) || compare(a.person, b.person) || compare(a.last, b.last));
    times.forEach((time, at) => {
      time.until = laterOf(time.last, times[at - 1]?.until ?? time.last);
    });
  }
  const timesOf = ({ unit, role }: Omit<Held, 'attested'>) => posts.get(`${unit} ${role}`) ?? [];
  return {
    after(post, end) {
      if (end === null) return null;
      const times = timesOf(post);
      const from = firstAfter(times, end);
      const later = times.slice(from).find(({ person }) => person !== post.person);
      let found: Neighbour | null = later ? { person: later.person, day: later.first } : null;
      for (const { person, last } of backwards(times, from, ({ until }) => until > end)) {
        if (person !== post.person && last > end) found = nearer(found, { person, day: addDays(end, 1) }, compare);
      }
      return found;
    },
    before(post, first) {
      if (first === null) return null;
      const times = timesOf(post);
      let found: Neighbour | null = null;
      for (const { person, last } of backwards(
        times,
        firstFrom(times, first),
        ({ until }) => found === null || until >= found.day,
      )) {
        const day = last < first ? last : addDays(first, -1);
        if (person !== post.person) found = nearer(found, { person, day }, (a, b) => compare(b, a));
      }
      return found;
    },
  };
}

function nearer(found: Neighbour | null, other: Neighbour, order: (a: Day, b: Day) => number): Neighbour {
  return found === null || (order(other.day, found.day) || compare(other.person, found.person)) < 0 ? other : found;
}

/** Times before a place in the list, the last first, as long as one at or before it can still matter. */
function* backwards(times: readonly Time[], from: number, matters: (time: Time) => boolean): Generator<Time> {
  for (let at = from - 1; at >= 0; at--) {
    const time = times[at];
    if (time === undefined || !matters(time)) return;
    yield time;
  }
}

/** The place of the first time that begins after a day. */
function firstAfter(times: readonly Time[], day: Day): number {
  return search(times, (first) => first > day);
}

function firstFrom(times: readonly Time[], day: Day): number {
  return search(times, (first) => first >= day);
}

function search(times: readonly Time[], holds: (first: Day) => boolean): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const time = times[middle];
    if (time !== undefined && holds(time.first)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
