import type { Bounds, ClaimRange, Day, DaySpan } from '../../model/index.ts';
import { addDays, earlierOf, laterOf, makeRange } from '../../model/index.ts';
import type { DateMention } from './find.ts';

/*
 * When a claim held, from the dates of its clause, after the Security Force Monitor's Research Handbook: how-dates-work (dates),
 * posting-start-end-dates (starts and ends). A is the anchor, the days the publication date can be, [A0, A1]; D a date of the clause, the days
 * it can be, [D0, D1], cut at A1; `?` is unknown. A range is `from` [a, b] `to` [c, d]: certain on b..c, possible on a..d; S, E are starting, ending.
 *
 * aspect       tense, dates                       from            to              S E   after
 * state        present or perfect, no date        [A0, A1]        [A0, A1]              "publication date is evidence"
 * state        since D (also "for 16 months")     [D0, D1]        [A0, A1]        S     "since 1 Nov", published 5 Nov
 * state        at D                               [D0, D1]        [D0, D1]              a single day is first and last
 * state        at D that holds A, present         [D0, A1]        [A0, A1]              "this week", "today"
 * state        from D to E; D to E                [D0, D1]        [E0, E1]        S E   precise from start to end
 * state        between D and E; throughout D      [D0, D1]        [E0, E1]
 * state        until D                            [?, D1]         [D0, D1]          E
 * state        by D                               [?, D1]         [D0, A1]              held by D at the latest
 * state        before D                           [?, D0 - 1]     [?, A1]
 * state        after D                            [D0, A1]        [D0, A1]
 * state        past, no date; past-state, no date [?, A1]         [?, A1]               "previously": since the beginning of time to the reference date
 * state        past, since D                      [D0, D1]        [D0, A1]        S
 * start        at D                               [D0, D1]        [D0, A1]        S     "appointed on D"
 * start        at D, holds at A                   [D0, D1]        [A0, A1]        S     "appointed last month", spoken of as in post
 * start        no date                            [?, A1]         [?, A1]         S
 * start        no date, holds at A                [?, A1]         [A0, A1]        S
 * end          at D                               [?, D1]         [D0, D1]          E   "replacing Y": certain on D, possible before
 * end          no date                            [?, A1]         [?, A1]           E
 * event        at D                               [D0, D1]        [D0, D1]
 * event        since D; between D and E           [D0, A1 or E1]  [D0, A1 or E1]        true on at least one day of it
 * event        no date                            [?, A1]         [?, A1]
 * any          future, at D                       [D0 or A0, D1]  [?, ?]          S     only a future act reaches past publication
 * end          future, by or at D                 [?, A1]         [?, D1]           E
 *
 * A start before, by or after D bounds `from` as a date would; so does an end for `to`. A date wholly after the publication cannot
 * belong to a clause about the past: it is left aside, and a start, end or event in the present tense ("takes over on Monday") is then a future act.
 * Without an anchor only dates that need none bound anything, and what A would bound stays unknown.
 */

/** How a predicate unfolds in time, and the tense it stands in. */
export interface TemporalShape {
  /** A state holds ("commands", "is based in"); a past state held and is over ("formerly", "was the head of"); the others happen. */
  readonly aspect: 'state' | 'past-state' | 'start' | 'end' | 'event';
  readonly tense: 'present' | 'perfect' | 'past' | 'future';
}

/** What a claim's range is made from. */
export interface RangeInput {
  /** Days the publication date can be, or `null`. */
  readonly anchor: DaySpan | null;
  /** The dates of the claim's clause, in the order of the text. */
  readonly dates: readonly DateMention[];
  readonly shape: TemporalShape;
  /**
   * Whether what started still holds when the report is published ("has appointed", "is the new commander").
   * Default: yes for a start in the present or the perfect, else no.
   */
  readonly holdsAtAnchor?: boolean;
}

type Aspect = TemporalShape['aspect'];

/** The dates of a clause by what they do, cut at the anchor; the first of each sort counts. */
interface Clause {
  readonly at: DaySpan | null;
  readonly since: DaySpan | null;
  readonly until: DaySpan | null;
  /** Start and end of a range; `real` where the words tell of a start and an end ("from ... to"), not of the days between. */
  readonly between: { readonly from: DaySpan; readonly to: DaySpan; readonly real: boolean } | null;
  /** Last day for "before D" or "by D". */
  readonly before: { readonly day: Day; readonly by: DaySpan | null } | null;
  readonly after: DaySpan | null;
  /** A date lay wholly after the anchor. */
  readonly ahead: boolean;
}

const open: Bounds = [null, null];

/**
 * The range of a claim. Never reversed, and never past the anchor's latest day unless the claim is about a future act.
 */
export function rangeFromDates(input: RangeInput): ClaimRange {
  const { anchor, shape } = input;
  const { aspect, tense } = shape;
  const holds = input.holdsAtAnchor ?? (aspect === 'start' && (tense === 'present' || tense === 'perfect'));
  if (tense === 'future') return futureRange(aspect, anchor, readClause(input.dates, null, aspect, tense), holds);
  const clause = readClause(input.dates, anchor, aspect, tense);
  if (clause.ahead && tense === 'present' && isEvent(aspect) && nothingIn(clause)) {
    return futureRange(aspect, anchor, readClause(input.dates, null, aspect, tense), holds);
  }
  const anchored: Bounds = anchor ?? open;
  const past: Bounds = [null, anchor ? anchor[1] : null];
  switch (aspect) {
    case 'state':
    case 'past-state':
      return stateRange({
        clause,
        anchored,
        past,
        present: aspect === 'state' && (tense !== 'past' || holds),
        holds,
        tense,
      });
    case 'start':
      return startRange(clause, holds ? anchored : null, past);
    case 'end':
      return endRange(clause, past);
    case 'event':
      return eventRange(clause, past);
  }
}

interface StateInput {
  readonly clause: Clause;
  readonly anchored: Bounds;
  readonly past: Bounds;
  /** Spoken of as holding at the anchor, if no date says otherwise. */
  readonly present: boolean;
  readonly holds: boolean;
  readonly tense: TemporalShape['tense'];
}

function stateRange({ clause, anchored, past, present, holds, tense }: StateInput): ClaimRange {
  const { between, since, until, at, before, after } = clause;
  const now = past[1];
  if (between) return tight(between.from, between.to, { starting: between.real, ending: between.real });
  if (since && until) return tight(since, until, { starting: true, ending: true });
  if (since) return tight(since, present ? orElse(anchored, since[0]) : [since[0], now], { starting: true });
  if (until) return tight([null, until[1]], until, { ending: true });
  if (at) {
    // In the present tense a date that reaches the anchor is now: it holds on the anchor, and may have before.
    const reaches = now !== null && anchored[0] !== null && at[1] >= anchored[0];
    if (reaches && (tense === 'present' || holds)) return tight([at[0], now], anchored, {});
    return tight(at, at, {});
  }
  if (before) {
    const to: Bounds = before.by ? [before.by[0], now] : present && tense === 'present' ? anchored : [null, now];
    return tight([null, before.day], to, {});
  }
  if (after) return tight([after[0], now], present && tense === 'present' ? anchored : [after[0], now], {});
  return present ? tight(anchored, anchored, {}) : tight(past, past, {});
}

/** `held` are the anchor's days where what started still holds then. */
function startRange(clause: Clause, held: Bounds | null, past: Bounds): ClaimRange {
  const { between, since, until, before, after } = clause;
  const now = past[1];
  const at = clause.at ?? since;
  const ends: Bounds | null = until ?? (between?.real ? between.to : null);
  const flags = { starting: true, ending: ends !== null };
  const to = (earliest: Day | null): Bounds => ends ?? (held ? orElse(held, earliest) : [earliest, now]);
  if (between) {
    if (between.real) return tight(between.from, between.to, flags);
    return tight([between.from[0], between.to[1]], to(between.from[0]), flags);
  }
  if (at) return tight(at, to(at[0]), flags);
  if (before) return tight([null, before.day], to(null), flags);
  if (after) return tight([after[0], now], to(after[0]), flags);
  return tight([null, until ? until[1] : now], to(null), flags);
}

function endRange(clause: Clause, past: Bounds): ClaimRange {
  const { between, since, until, before, after } = clause;
  const at = clause.at ?? until ?? since;
  const flags = { ending: true };
  if (between) {
    if (between.real) return tight(between.from, between.to, { starting: true, ending: true });
    return tight([null, between.to[1]], [between.from[0], between.to[1]], flags);
  }
  if (at) return tight([null, at[1]], at, flags);
  if (before) return tight([null, before.day], [null, before.day], flags);
  if (after) return tight(past, [after[0], past[1]], flags);
  return tight(past, past, flags);
}

function eventRange(clause: Clause, past: Bounds): ClaimRange {
  const { between, since, until, at, before, after } = clause;
  const now = past[1];
  if (between) {
    if (between.real) return tight(between.from, between.to, {});
    const within: Bounds = [between.from[0], between.to[1]];
    return tight(within, within, {});
  }
  if (at) return tight(at, at, {});
  const from = since ?? after;
  if (from && until) return tight([from[0], until[1]], [from[0], until[1]], {});
  if (from) return tight([from[0], now], [from[0], now], {});
  if (until) return tight([null, until[1]], until, {});
  if (before) return tight([null, before.day], [null, before.day], {});
  return tight(past, past, {});
}

/** A planned act: nothing of it is certain, whatever its date; it does not begin before the anchor. */
function futureRange(aspect: Aspect, anchor: DaySpan | null, clause: Clause, holds: boolean): ClaimRange {
  const soonest = anchor ? anchor[0] : null;
  const past = (day: Day | null) => day !== null && soonest !== null && day < soonest;
  const date = clause.between
    ? ([clause.between.from[0], clause.between.to[1]] as const)
    : (clause.at ?? clause.since ?? clause.until);
  const kept = date && !past(date[1]) ? date : null;
  const by = clause.before && !past(clause.before.day) ? clause.before.day : null;
  const latest = kept ? kept[1] : by;
  const after = clause.after && !past(clause.after[1]) ? clause.after[0] : null;
  const start = kept ? kept[0] : after;
  const from = start && soonest ? laterOf(start, soonest) : (start ?? soonest);
  if (aspect === 'end') {
    return tight([null, anchor ? anchor[1] : latest], [holds ? soonest : null, latest], { ending: true });
  }
  if (aspect === 'event') return tight([from, latest], [null, latest], {});
  if (clause.until && !clause.at && !clause.since) {
    return tight([soonest, latest], [null, latest], { starting: aspect === 'start', ending: true });
  }
  return tight([from, latest], open, { starting: aspect === 'start' || clause.since !== null });
}

function isEvent(aspect: Aspect): boolean {
  return aspect === 'start' || aspect === 'end' || aspect === 'event';
}

function nothingIn(clause: Clause): boolean {
  return !(clause.at || clause.since || clause.until || clause.between || clause.before || clause.after);
}

/** Sorts the dates of a clause. `limit` is the anchor they may not pass; `null` where they may. */
function readClause(
  dates: readonly DateMention[],
  limit: DaySpan | null,
  aspect: Aspect,
  tense: TemporalShape['tense'],
): Clause {
  const found: { -readonly [K in keyof Clause]: Clause[K] } = {
    at: null,
    since: null,
    until: null,
    between: null,
    before: null,
    after: null,
    ahead: false,
  };
  const cut = (span: DaySpan | null): DaySpan | null => {
    if (!span || !limit || span[1] <= limit[1]) return span;
    if (span[0] <= limit[1]) return [span[0], limit[1]];
    found.ahead = true;
    return null;
  };
  for (const date of dates) {
    const span = cut(date.span);
    switch (date.kind) {
      case 'point':
        // "On 5 May 2015 ... in 2015": the narrower of two that agree; otherwise the one said first.
        found.at = found.at && span ? narrower(found.at, span) : (found.at ?? span);
        break;
      case 'since':
        found.since ??= span;
        break;
      case 'until':
        found.until ??= span;
        break;
      case 'between': {
        const end = cut(date.endSpan);
        const real = !(date.marker && /^(between|throughout)$/i.test(date.marker.text));
        if (span && end) found.between ??= { from: span, to: end, real };
        else if (span) found.since ??= span;
        else if (end) found.until ??= end;
        break;
      }
      case 'before':
        found.before ??= beforeDate(date, span);
        break;
      case 'after':
        found.after ??= span;
        break;
      case 'duration':
        found.since ??= sinceDuration(date, limit, aspect, tense);
        break;
      case 'frequency':
        break;
    }
  }
  return found;
}

function narrower(first: DaySpan, second: DaySpan): DaySpan {
  return second[0] >= first[0] && second[1] <= first[1] ? second : first;
}

/** "By D" includes D, "before D" ends the day before it can begin. */
function beforeDate(date: DateMention, span: DaySpan | null): Clause['before'] {
  if (!span) return null;
  if (/^(by|later than)$/i.test(date.marker?.text ?? '')) return { day: span[1], by: span };
  return span[0] > '0001-01-01' ? { day: addDays(span[0], -1), by: null } : null;
}

/** "Has led it for 16 months" tells since when; "led it for 16 months" and "appointed for two years" do not. */
function sinceDuration(
  date: DateMention,
  anchor: DaySpan | null,
  aspect: Aspect,
  tense: TemporalShape['tense'],
): DaySpan | null {
  const days = date.durationDays;
  if (aspect !== 'state' || tense === 'past' || !anchor || !days || date.marker?.text.toLowerCase() !== 'for')
    return null;
  // Before the year 1 nothing can be said; a text that says so is no chronicle of ours.
  if (days[1] > 365_000) return null;
  return [addDays(anchor[0], -days[1]), addDays(anchor[1], -days[0])];
}

/** The anchor, or, without one, nothing but the first day the state can have had. */
function orElse(bounds: Bounds, earliest: Day | null): Bounds {
  return bounds[0] === null && bounds[1] === null ? [earliest, null] : bounds;
}

/**
 * A range with every bound drawn in as far as the others allow: it starts by its latest end and does not end before its earliest start.
 * Dates that contradict each other ("since May until April") bound nothing.
 */
function tight(
  from: Bounds,
  to: Bounds,
  flags: { readonly starting?: boolean; readonly ending?: boolean },
): ClaimRange {
  const [a, b] = from;
  const [c, d] = to;
  const reversed = (x: Day | null, y: Day | null) => x !== null && y !== null && x > y;
  if (reversed(a, b) || reversed(c, d) || reversed(a, d)) return makeRange({ from: open, to: open, ...flags });
  return makeRange({
    from: [a, b !== null && d !== null ? earlierOf(b, d) : b],
    to: [c !== null && a !== null ? laterOf(c, a) : c, d],
    ...flags,
  });
}
