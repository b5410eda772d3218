import type { ClaimId, Day, DaySpan } from '../../model/index.ts';
import { daysBetween, laterOf } from '../../model/index.ts';
import type { Evidence } from './evidence.ts';
import { byNumber, claimsOf, toldSpan } from './evidence.ts';

/** Why claims are one instance of a tie (Research Handbook, contiguous-non-contiguous-claims). */
export const joinRationales = ['ranges overlap', 'within one day', 'no end told between', 'end disputed'] as const;
/** Why the same tie is told apart into instances. */
export const splitRationales = [
  'end, then a new start',
  'end, then told again',
  'another in between',
  'mobile unit',
  'acting',
] as const;

/** A stretch bridged between two groups of claims. */
export interface Join {
  readonly rationale: (typeof joinRationales)[number];
  /** The days bridged; `null` where claims meet without a gap. */
  readonly between: DaySpan | null;
  readonly by: readonly ClaimId[];
  readonly sentence: string;
}

/** Why an instance does not continue the one before it. */
export interface Split {
  readonly rationale: (typeof splitRationales)[number];
  readonly by: readonly ClaimId[];
  readonly sentence: string;
}

/** Days on which the place in question was surely taken by something else: another person in the post, another site. */
export interface Elsewhere {
  readonly days: DaySpan;
  readonly by: readonly ClaimId[];
  /** Confirmed: accepted in review, or told by two sources, or with a start or end of its own. A lone rival inside a long tenure shows nothing. */
  readonly confirmed: boolean;
}

export interface ContiguityOptions {
  /** The unit moves about: only what overlaps or lies within one day is one instance. */
  readonly mobile?: boolean;
  readonly elsewhere?: readonly Elsewhere[];
  /** Claims of an acting or interim stint: joined only to what overlaps or lies within one day. */
  readonly acting?: ReadonlySet<ClaimId>;
}

/** Claims of one tie that are one contiguous instance. */
export interface ContiguousInstance {
  /** In order of recording. */
  readonly evidence: readonly Evidence[];
  readonly joins: readonly Join[];
  /** Why it is not one with the instance before it; `null` for the first. */
  readonly apart: Split | null;
}

/** Claims whose days meet. */
interface Run {
  first: Day;
  last: Day;
  readonly evidence: Evidence[];
  overlap: boolean;
  adjoin: boolean;
}

/**
 * The evidence of one tie (one person, unit and role; two units; a unit and a place) as contiguous instances, in order of time.
 * Always one where ranges overlap or lie within one day; else one unless a claim shows otherwise. The same for any order of the evidence.
 */
export function contiguousInstances(
  evidence: readonly Evidence[],
  options: ContiguityOptions = {},
): readonly ContiguousInstance[] {
  if (evidence.length === 0) return [];
  const runs = runsOf(evidence);
  const loose = evidence.filter((each) => toldSpan(each) === null);
  const groups: { runs: Run[]; apart: Split | null; loose: Evidence[] }[] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const before = group?.runs.at(-1);
    const split = group && before ? splitBetween(before, run, group.runs, loose, options) : null;
    if (group && split === null) group.runs.push(run);
    else groups.push({ runs: [run], apart: split, loose: [] });
  }
  const [head] = groups;
  if (head === undefined) return [{ evidence: evidence.toSorted(byNumber), joins: joinsOf([], loose), apart: null }];
  for (const each of loose)
    (groups.findLast(({ runs: [run] }) => run !== undefined && reaches(each, run.first)) ?? head).loose.push(each);
  return groups.map(({ runs: own, apart, loose: rest }) => ({
    evidence: [...own.flatMap((run) => run.evidence), ...rest].sort(byNumber),
    joins: joinsOf(own, rest),
    apart,
  }));
}

/** Whether what is told without a first or last day can belong to something that began on `first`. */
function reaches({ range }: Evidence, first: Day): boolean {
  const latest = range.to[1] ?? range.from[1];
  return latest !== null && latest >= first;
}

function runsOf(evidence: readonly Evidence[]): readonly Run[] {
  const dated = evidence.flatMap((each) => {
    const span = toldSpan(each);
    return span === null ? [] : [{ each, span }];
  });
  dated.sort((a, b) => compare(a.span[0], b.span[0]) || compare(a.span[1], b.span[1]) || byNumber(a.each, b.each));
  const runs: Run[] = [];
  for (const { each, span } of dated) {
    const run = runs.at(-1);
    if (run && daysBetween(run.last, span[0]) <= 1) {
      if (span[0] <= run.last) run.overlap = true;
      else run.adjoin = true;
      run.last = laterOf(run.last, span[1]);
      run.evidence.push(each);
    } else runs.push({ first: span[0], last: span[1], evidence: [each], overlap: false, adjoin: false });
  }
  return runs;
}

/** What shows that two runs, which do not meet, are not one instance; `null` where nothing does. */
function splitBetween(
  before: Run,
  after: Run,
  group: readonly Run[],
  loose: readonly Evidence[],
  { mobile, elsewhere, acting }: ContiguityOptions,
): Split | null {
  const gap = `${before.last} and ${after.first}`;
  if (mobile) {
    return {
      rationale: 'mobile unit',
      by: [],
      sentence: `the unit moves about, and no source speaks of the days between ${gap}`,
    };
  }
  const stints = [before, after].flatMap((run) =>
    run.evidence.every(({ claim }) => acting?.has(claim)) ? run.evidence : [],
  );
  if (stints.length > 0) {
    return {
      rationale: 'acting',
      by: claimsOf(stints),
      sentence: `an acting stint is not taken to reach across ${gap}`,
    };
  }
  return splitByEnd(before, after, group, loose) ?? splitByOther(before, after, elsewhere ?? []);
}

function splitByEnd(before: Run, after: Run, group: readonly Run[], loose: readonly Evidence[]): Split | null {
  const told = [...group.flatMap((run) => run.evidence), ...loose].filter(({ weight }) => weight === 'firm');
  const ends = told.filter(({ range }) => range.ending && isBefore(range.to[1], after.first));
  const since = (days: Day | null) => days !== null && days > before.last;
  const ended = ends.filter(({ range: { to } }) => to[1] !== null && group[0] !== undefined && to[1] >= group[0].first);
  if (ended.length === 0) return null;
  const [low] = ended.map(({ range }) => range.to[1] ?? before.last).sort(compare);
  const starts = after.evidence.filter(({ weight, range: { starting, from } }) => {
    return weight === 'firm' && starting && since(from[0]) && low !== undefined && isBefore(low, from[0]);
  });
  if (starts.length > 0) {
    const by = claimsOf([...ended, ...starts]);
    return { rationale: 'end, then a new start', by, sentence: `an end is told by ${low} and a new start after it` };
  }
  // Without a new start, only a dated end that nobody puts later speaks against one instance; words that reach back may mean the same time.
  const dated = ended.some(({ range }) => range.to[0] !== null);
  const reachesBack = after.evidence.some(({ weight, range }) => weight === 'firm' && !since(range.from[0]));
  const endsLater = loose.some(
    ({ range }) => range.ending && range.to[1] !== null && !isBefore(range.to[1], after.first),
  );
  const again = after.evidence.filter(({ weight }) => weight === 'firm');
  if (!dated || reachesBack || endsLater || again.length === 0) return null;
  return {
    rationale: 'end, then told again',
    by: claimsOf([...ended, ...again]),
    sentence: `an end is told by ${low}, and it is told of again from ${after.first}`,
  };
}

function splitByOther(before: Run, after: Run, elsewhere: readonly Elsewhere[]): Split | null {
  const between = elsewhere.filter(
    ({ days, confirmed }) => confirmed && days[0] > before.last && days[1] < after.first,
  );
  const [first] = between.map(({ days }) => days[0]).sort(compare);
  if (first === undefined) return null;
  const by = [...new Set(between.flatMap((each) => each.by))];
  return {
    rationale: 'another in between',
    by,
    sentence: `between ${before.last} and ${after.first} another is told of, from ${first}`,
  };
}

function joinsOf(runs: readonly Run[], loose: readonly Evidence[]): readonly Join[] {
  const meeting = (which: (run: Run) => boolean) => claimsOf(runs.filter(which).flatMap((run) => run.evidence));
  const overlapping = meeting((run) => run.overlap);
  const adjoining = meeting((run) => run.adjoin);
  const joins: Join[] = [];
  if (overlapping.length > 0)
    joins.push({ rationale: 'ranges overlap', between: null, by: overlapping, sentence: 'the days told of overlap' });
  if (adjoining.length > 0)
    joins.push({ rationale: 'within one day', between: null, by: adjoining, sentence: 'within one day of each other' });
  runs.slice(1).forEach((run, at) => {
    const before = runs[at];
    if (before === undefined) return;
    const between: DaySpan = [before.last, run.first];
    const by = claimsOf([...before.evidence, ...run.evidence]);
    const ends = [...runs.slice(0, at + 1).flatMap((each) => each.evidence), ...loose].filter(({ range }) => {
      return range.ending && isBefore(range.to[1], run.first);
    });
    if (ends.length > 0) {
      joins.push({
        rationale: 'end disputed',
        between,
        by: claimsOf([...ends, ...run.evidence]),
        sentence: `an end before ${run.first} is told, and by others that it went on`,
      });
    } else
      joins.push({
        rationale: 'no end told between',
        between,
        by,
        sentence: `no source tells of an end between ${before.last} and ${run.first}`,
      });
  });
  if (loose.length > 0 && runs.length + loose.length > 1) {
    const by = claimsOf(loose);
    joins.push({
      rationale: 'no end told between',
      between: null,
      by,
      sentence: 'what is told without full dates is told apart by no source',
    });
  }
  return joins;
}

/** Whether the first day lies more than a day before the second. */
function isBefore(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && daysBetween(day, other) > 1;
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
