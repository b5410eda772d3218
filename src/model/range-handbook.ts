import type { Day, DaySpan } from './day.ts';
import { addDays, daysBetween, parseDay } from './day.ts';
import type { ClaimRange } from './range.ts';
import { certainSpan, makeRange } from './range.ts';

/** The Research Handbook's word for a beginning nobody knows; it may stand in the first imprecise date only. */
export const sinceBeginningOfTime = 'since_beginning_of_time';

/** A claim's dates as the Research Handbook writes them (how-dates-work): precise is true on every day, imprecise on at least one. */
export interface HandbookRange {
  readonly precise: DaySpan | null;
  readonly imprecise: readonly [first: Day | typeof sinceBeginningOfTime, last: Day] | null;
  /** The first date is a real beginning of what the claim is about. */
  readonly starting: boolean;
  /** The last date is a real end of it. */
  readonly ending: boolean;
}

/** The four dates as they stand in a table; empty or `null` where a cell is. */
export interface HandbookDates {
  readonly firstPrecise: string | null;
  readonly lastPrecise: string | null;
  readonly firstImprecise: string | null;
  readonly lastImprecise: string | null;
  readonly starting: boolean;
  readonly ending: boolean;
}

export const handbookRules = [
  'no range',
  'half a range',
  'not a full day',
  'first after last',
  'ranges overlap',
  'ranges do not abut',
  'past publication',
  'beginning of time misplaced',
  'beginning of time with starting',
] as const;
export type HandbookRule = (typeof handbookRules)[number];

/** A rule of the Handbook that dates break, with a sentence that names the dates. */
export interface HandbookProblem {
  readonly rule: HandbookRule;
  readonly message: string;
}

/**
 * What is wrong with dates by the Handbook's rules (how-dates-work); empty where nothing is. Nothing is padded or put in order.
 * `published` is the latest publication day among the claim's sources; an announced future act may lie past it.
 */
export function checkHandbookDates(
  dates: HandbookDates,
  context: { readonly published?: Day | null; readonly announced?: boolean } = {},
): readonly HandbookProblem[] {
  const problems: HandbookProblem[] = [];
  const add = (rule: HandbookRule, message: string) => problems.push({ rule, message });
  const precise = [dates.firstPrecise || null, dates.lastPrecise || null] as const;
  const imprecise = [dates.firstImprecise || null, dates.lastImprecise || null] as const;
  if (![...precise, ...imprecise].some((date) => date !== null))
    add('no range', 'The claim has no dates; a claim needs a precise or an imprecise range.');
  for (const [name, [first, last]] of [
    ['precise', precise],
    ['imprecise', imprecise],
  ] as const) {
    if ((first === null) !== (last === null)) {
      add('half a range', `The ${name} range has only its ${first === null ? 'last' : 'first'} date; it needs both.`);
    }
    for (const [end, date] of [
      ['first', first],
      ['last', last],
    ] as const) {
      if (date === null) continue;
      if (date === sinceBeginningOfTime) {
        if (name !== 'imprecise' || end !== 'first') {
          add(
            'beginning of time misplaced',
            `${sinceBeginningOfTime} stands as ${end} ${name} date; it may be the first imprecise date only.`,
          );
        } else if (dates.starting) {
          add(
            'beginning of time with starting',
            `The range begins ${sinceBeginningOfTime} and is marked as starting; what has a start cannot be known since ever.`,
          );
        }
      } else if (parseDay(date) === undefined) {
        add(
          'not a full day',
          `"${date}", the ${end} ${name} date, is no full day (YYYY-MM-DD); months and years are given as their days.`,
        );
      } else if (end === 'last' && context.published && !context.announced && date > context.published) {
        add(
          'past publication',
          `The ${name} range ends on ${date}, after the latest source was published (${context.published}).`,
        );
      }
    }
    const [from, to] = [parseDay(first ?? ''), parseDay(last ?? '')];
    if (from && to && from > to)
      add('first after last', `The ${name} range begins on ${from} and ends before, on ${to}; check which is which.`);
  }
  return [...problems, ...abutment(precise, imprecise)];
}

type Written = readonly [string | null, string | null];

/** Both ranges of a claim follow each other without a gap. */
function abutment(precise: Written, imprecise: Written): readonly HandbookProblem[] {
  const [p0, p1] = precise.map((date) => parseDay(date ?? ''));
  const i0 = imprecise[0] === sinceBeginningOfTime ? null : parseDay(imprecise[0] ?? '');
  const i1 = parseDay(imprecise[1] ?? '');
  if (!p0 || !p1 || i0 === undefined || !i1 || p0 > p1 || (i0 !== null && i0 > i1)) return [];
  if (i1 >= p0 && (i0 === null || i0 <= p1)) {
    return [
      {
        rule: 'ranges overlap',
        message: `The imprecise range (${i0 ?? sinceBeginningOfTime} to ${i1}) and the precise one (${p0} to ${p1}) share days.`,
      },
    ];
  }
  const gap = i1 < p0 ? daysBetween(i1, p0) : i0 === null ? 1 : daysBetween(p1, i0);
  if (gap === 1) return [];
  const [last, first] = i1 < p0 ? [i1, p0] : [p1, i0 ?? p0];
  return [
    {
      rule: 'ranges do not abut',
      message: `Between the two ranges lie ${gap - 1} days, after ${last} and before ${first}; they must follow each other.`,
    },
  ];
}

/**
 * The dates as a range, or what is wrong with them. An imprecise range with `starting` holds the start, one with `ending` the end;
 * without them it only says how far the words reach.
 */
export function fromHandbookDates(
  dates: HandbookDates,
  context: { readonly published?: Day | null; readonly announced?: boolean } = {},
):
  | { readonly range: ClaimRange; readonly problems: readonly [] }
  | { readonly range: null; readonly problems: readonly HandbookProblem[] } {
  const problems = checkHandbookDates(dates, context);
  if (problems.length > 0) return { range: null, problems };
  const span = (first: string | null, last: string | null): DaySpan | null => {
    const [from, to] = [parseDay(first ?? ''), parseDay(last ?? '')];
    return from && to ? [from, to] : null;
  };
  const last = parseDay(dates.lastImprecise ?? '');
  const first =
    dates.firstImprecise === sinceBeginningOfTime ? sinceBeginningOfTime : parseDay(dates.firstImprecise ?? '');
  const range = fromHandbookRange({
    precise: span(dates.firstPrecise, dates.lastPrecise),
    imprecise: first && last ? [first, last] : null,
    starting: dates.starting,
    ending: dates.ending,
  });
  return { range, problems: [] };
}

/**
 * Muster's four bounds for a range of the Handbook that breaks none of its rules.
 * @throws {MusterError} `range-reversed` where it does.
 */
export function fromHandbookRange({ precise, imprecise, starting, ending }: HandbookRange): ClaimRange {
  const open = imprecise?.[0] === sinceBeginningOfTime;
  if (!imprecise) {
    const [first, last] = precise ?? [null, null];
    return makeRange({ from: [first, first], to: [last, last], starting, ending });
  }
  const low = imprecise[0] === sinceBeginningOfTime ? null : imprecise[0];
  const high = imprecise[1];
  if (!precise) return makeRange({ from: [low, high], to: [low, high], starting, ending });
  if (open || (low !== null && low < precise[0])) {
    return makeRange({ from: [low, starting ? high : precise[0]], to: [precise[1], precise[1]], starting, ending });
  }
  return makeRange({
    from: [precise[0], precise[0]],
    to: [ending && low !== null ? low : precise[1], high],
    starting,
    ending,
  });
}

/**
 * The range as the Handbook writes it. It has one imprecise range a claim, before or after the precise one; what is vague at both ends becomes
 * two, for two claims of one contiguous instance. Empty where too little is known for any. Says never more than the range does; what the
 * Handbook cannot say, a start at an unknown date and an earliest end of what may have begun later, is left out.
 */
export function toHandbookRanges(range: ClaimRange): readonly HandbookRange[] {
  const { from, to, ending } = range;
  const certain = certainSpan(range);
  const starting = range.starting && from[0] !== null;
  if (certain === null) return vague(range, starting);
  const [b, c] = certain;
  const [a, d] = [from[0], to[1]];
  // A told start lies in the imprecise part; otherwise the first certain day begins the precise one. Likewise for ends.
  const before = a === b ? null : ([a ?? sinceBeginningOfTime, starting ? b : addDays(b, -1)] as const);
  const after = d === null || d === c ? null : ([ending ? c : addDays(c, 1), d] as const);
  const first = before && starting ? addDays(b, 1) : b;
  const last = after && ending ? addDays(c, -1) : c;
  const precise: DaySpan | null = first <= last ? [first, last] : null;
  const ends = ending && d !== null;
  if (precise === null) {
    // One day is certain and is taken up by the vague ends around it.
    const alone = [
      before && { precise: null, imprecise: before, starting, ending: false },
      after && { precise: null, imprecise: after, starting: false, ending: ends },
    ];
    return alone.filter((each) => each !== null);
  }
  if (before && after) {
    return [
      { precise, imprecise: before, starting, ending: false },
      { precise: null, imprecise: after, starting: false, ending: ends },
    ];
  }
  return [{ precise, imprecise: before ?? after, starting, ending: ends }];
}

/** No day is certain: the days on one of which it held, the told start or the told end. */
function vague({ from, to, ending }: ClaimRange, starting: boolean): readonly HandbookRange[] {
  const [a, b] = from;
  const [c, d] = to;
  if (ending && c !== null && d !== null) {
    const end: HandbookRange = { precise: null, imprecise: [c, d], starting: false, ending: true };
    return starting && a !== null && b !== null
      ? [{ precise: null, imprecise: [a, b], starting, ending: false }, end]
      : [end];
  }
  const last = starting ? (b ?? d) : (d ?? b);
  if (last === null) return [];
  return [{ precise: null, imprecise: [a ?? sinceBeginningOfTime, last], starting, ending: ending && d !== null }];
}
