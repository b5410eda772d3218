import type { AsOfAnswer, ClaimFacts, ClaimRange, Day, DaySpan, EntityId, Role } from '../model/index.ts';
import { certainSpan } from '../model/index.ts';
import { contentId } from '../util/index.ts';
import { groupBy } from './material.ts';
import { bestAsOf } from './standing.ts';
import type { Tenure } from './tenure-views.ts';

/** A time in a post, and how it stands on the day asked. */
export interface WeighedTenure {
  readonly tenure: Tenure;
  readonly asOf: AsOfAnswer | null;
  /** Possible on the day only because nothing is told for it: somebody else is told of between the days claims do tell of and it. */
  readonly rivalOnly: boolean;
}

/** A person's claims of one post in one unit. */
interface Post {
  readonly person: EntityId;
  readonly unit: EntityId;
  readonly role: Role;
  readonly claims: readonly ClaimFacts[];
}

/**
 * The postings among claims by person, unit and role. A post told to have ended, by a claim of its end or of a successor who began, is over after the latest
 * day given for it, also for claims that say nothing of an end.
 */
export function weighPostings(facts: readonly ClaimFacts[], on: Day | null): readonly WeighedTenure[] {
  const postings = facts.filter(({ type, object, polarity, certainty }) => {
    return type === 'posting' && object !== null && polarity === 'affirmed' && certainty !== 'asked';
  });
  const posts = [...groupBy(postings, ({ subject, object, role }) => `${subject} ${object} ${role}`).values()].flatMap(
    (claims): readonly Post[] => {
      const [first] = claims;
      if (first?.object === undefined || first.object === null) return [];
      return [{ person: first.subject, unit: first.object, role: first.role ?? 'other', claims }];
    },
  );
  const weighed = posts.map((post) => weighPost(post, posts, on));
  return weighed.map((each) => {
    if (on === null || each.asOf !== 'possible') return each;
    const { person, unit, role, claims } = each.tenure;
    const rivals = weighed.filter(({ tenure, asOf }) => {
      return tenure.unit === unit && tenure.role === role && tenure.person !== person && asOf !== 'none';
    });
    const told = rivals.flatMap(({ tenure }) => toldDays(tenure.claims));
    const begun = rivals.flatMap(({ tenure }) => startDays(tenure.claims));
    return { ...each, rivalOnly: isVague(toldDays(claims), told, begun, on) };
  });
}

function weighPost(post: Post, posts: readonly Post[], on: Day | null): WeighedTenure {
  const { person, unit, role, claims } = post;
  const others = posts.filter((other) => other.unit === unit && other.role === role && other.person !== person);
  const successors = others.flatMap((other) => other.claims.filter(({ replaces }) => replaces === person));
  const over = lastDay([
    ...claims.filter(({ range }) => range.ending).map(({ range }) => range.to[1]),
    ...successors.filter(({ range }) => range.starting).map(({ range }) => range.from[1]),
  ]);
  const closed = claims.map((claim) => ({ ...claim, range: over === null ? claim.range : closeAt(claim.range, over) }));
  const asOf = bestAsOf(closed, on);
  const tenure: Tenure = {
    id: contentId('ten', { person, unit, role }),
    person,
    unit,
    role,
    range: together(closed.map(({ range }) => range)),
    attested: mergeSpans(closed.flatMap(({ range }) => [certainSpan(range)].filter((span) => span !== null))),
    gaps: [],
    reasons: claims.length > 1 ? [`${claims.length} claims of one person, unit and role`] : [],
    claims,
  };
  return { tenure, asOf, rivalOnly: false };
}

/** Days on which claims tell of somebody in the post: attested, beginning, or not over before. */
function toldDays(claims: readonly ClaimFacts[]): readonly Day[] {
  return claims.flatMap(({ range }) =>
    [
      ...(certainSpan(range) ?? []),
      range.starting ? (range.from[0] ?? range.from[1]) : null,
      range.ending ? range.to[0] : null,
    ].filter((day) => day !== null),
  );
}

/** Days claims give for a beginning in the post; the earliest where they give several. */
function startDays(claims: readonly ClaimFacts[]): readonly Day[] {
  return claims.flatMap(({ range }) => (range.starting ? (range.from[0] ?? range.from[1] ?? []) : []));
}

/**
 * Whether the day lies beyond every day told of somebody, and somebody else, who may be in the post, is the likelier: told of between those days and it,
 * said to begin on the last of them, or told of before where this one is told of later only.
 */
function isVague(own: readonly Day[], rivals: readonly Day[], begun: readonly Day[], on: Day): boolean {
  const [first, last] = [firstDay(own), lastDay(own)];
  if (first === null || last === null) return rivals.some((day) => day <= on);
  if (on > last) return rivals.some((day) => last < day && day <= on) || begun.includes(last);
  return on < first && rivals.some((day) => day < first);
}

/** A range whose end is open closes on the day the post was over at the latest, where it began before. */
function closeAt(range: ClaimRange, over: Day): ClaimRange {
  const known = certainSpan(range)?.[1] ?? range.from[1];
  if (range.to[1] !== null || (known !== null && known > over)) return range;
  return { ...range, to: [range.to[0], over] };
}

/** What claims of one post say together: begun by the first day one attests, ended no earlier than the last. */
function together(ranges: readonly ClaimRange[]): ClaimRange {
  const starting = ranges.filter((range) => range.starting);
  const ending = ranges.filter((range) => range.ending);
  const spans = ranges.flatMap((range) => [certainSpan(range)].filter((span) => span !== null));
  const firstDays = (starting.length > 0 ? starting : ranges).map(({ from }) => from[0]);
  const lastDays = (ending.length > 0 ? ending : ranges).map(({ to }) => to[1]);
  return {
    from: [
      firstDays.includes(null) ? null : firstDay(firstDays),
      firstDay([...spans.map(([first]) => first), ...starting.map(({ from }) => from[1])]),
    ],
    to: [
      lastDay([...spans.map(([, last]) => last), ...ending.map(({ to }) => to[0])]),
      lastDays.includes(null) ? null : lastDay(lastDays),
    ],
    starting: starting.length > 0,
    ending: ending.length > 0,
  };
}

function mergeSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of spans.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = merged.at(-1);
    if (last !== undefined && span[0] <= last[1])
      merged[merged.length - 1] = [last[0], last[1] > span[1] ? last[1] : span[1]];
    else merged.push(span);
  }
  return merged;
}

function lastDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function firstDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}
