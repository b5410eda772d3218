import type { DaySpan, TextSpan } from '../../model/index.ts';
import { textSpan } from '../../model/index.ts';
import { shiftSpan } from './calendar.ts';
import type { Expression, Frame } from './expression.ts';
import { parseExpression } from './grammar.ts';
import { clauseHeads, nameHeads } from './lexicon.ts';
import type { Marker } from './marker.ts';
import { isFuture, markerBefore } from './marker.ts';
import type { Scan } from './scan.ts';
import { isCapital, isDash, isMark, lexemeAt, rawAt, scanText, touches, wordAt } from './scan.ts';

/** What a date does to what is told beside it. */
export type DateKind = 'point' | 'since' | 'until' | 'between' | 'before' | 'after' | 'duration' | 'frequency';

/** A date, duration or frequency in a text. The words do not include the marker before them: "2017", not "in 2017". */
export interface DateMention extends TextSpan {
  readonly kind: DateKind;
  /**
   * The days the date can be; for `between` its start. `null` where the words, or what is known of the publication, do not tell.
   * `until`, `before` and `after` carry the date itself; "by D" and "no later than D" are `before` with the
   * marker "by" or "later than", and include D.
   */
  readonly span: DaySpan | null;
  /** For `between` the days the end can be. */
  readonly endSpan: DaySpan | null;
  /** Whether the publication date or an earlier mention was needed to tell the days ("last week", and "25 September" without a year). */
  readonly relative: boolean;
  /** Days a duration can be, least and most: "two weeks" is 11 to 17, since speakers round. */
  readonly durationDays: readonly [number, number] | null;
  /** The words that tie the date to its clause: "since", "until", "back in", "from" (of "from ... to"). */
  readonly marker: TextSpan | null;
}

/** How dates are understood beyond the text itself. */
export interface DateOptions {
  /** The date last mentioned before this stretch of text, for "the following day"; default unknown. */
  readonly previous?: DaySpan | null;
  /** How "05/06/2022" is read. Default `day-first`, as everywhere but in US sources; a reading that cannot be is never taken. */
  readonly order?: 'day-first' | 'month-first';
}

/** A text without one of these holds no date. */
const trigger =
  /\d|(?:day|week|month|year|decade|centur|fortnight|hour)|\b(?:yesterday|to(?:night|morrow)|now|currently|presently|recently|lately|nowadays|overnight|then|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|last|this|next|daily|monthly|annually|twice|once|night|morning)/i;

/**
 * The dates, durations and frequencies of an English text, in order and not overlapping, each with the days it can mean.
 * @param text Any stretch of text; offsets are UTF-16 units into it.
 * @param anchor Days the publication date can be. Unknown (`null`), dates that count from it have no span.
 *
 * Rules worth knowing: weeks run from Sunday to Saturday (Research Handbook, how-dates-work). A day or month without a year is the
 * last one begun by the anchor's latest day, the next one where the clause tells of the future. A weekday alone is the last one on or
 * before the anchor. "The day after" and its like count from the date mentioned before. Years alone need words around them that show them.
 */
export function findDates(text: string, anchor: DaySpan | null, options: DateOptions = {}): readonly DateMention[] {
  if (!trigger.test(text)) return [];
  const scan = scanText(text);
  const mentions: DateMention[] = [];
  let previous = options.previous ?? null;
  const frame: Omit<Frame, 'previous' | 'future'> = {
    anchor,
    monthFirst: options.order === 'month-first',
    notAfter: null,
    notBefore: null,
  };
  let at = 0;
  let afterYear = -1;
  while (at < scan.count) {
    if (!mayBegin(scan, at)) {
      at++;
      continue;
    }
    // "in 2011, 2013 and 2015": a year licenses the one that follows it in a list.
    const listed = afterYear >= 0 && followsInList(scan, afterYear, at);
    const first = parseExpression(scan, at, listed);
    if (!first) {
      at++;
      continue;
    }
    const marker = markerBefore(scan, first.begin, first.next);
    if (isName(scan, first, marker)) {
      at = first.next;
      continue;
    }
    // "between 2013 and 2016 fighters": half of a range of years is a count.
    if (
      marker?.bearing === 'between' &&
      first.grain === 'year' &&
      !first.resolveEnd &&
      !looseRange(scan, first, marker, { ...frame, previous, future: false })
    ) {
      at = first.next;
      continue;
    }
    const found = readMention(scan, first, marker, {
      ...frame,
      previous,
      future: first.floating && isFuture(scan, marker?.first ?? first.begin, first.next),
    });
    at = found.next;
    afterYear = first.grain === 'year' ? at : -1;
    mentions.push(found.mention);
    if (found.previous) previous = found.previous;
  }
  return mentions;
}

function followsInList(scan: Scan, end: number, index: number): boolean {
  const comma = isMark(scan, end, ',');
  if (index === end + 1) return comma || /^(and|or)$/.test(wordAt(scan, end));
  return index === end + 2 && comma && /^(and|or)$/.test(wordAt(scan, end + 1));
}

function mayBegin(scan: Scan, index: number): boolean {
  return lexemeAt(scan, index) !== undefined || (scan.form[index] ?? 0) !== 0;
}

/** "14 July Brigade", "17 February Martyrs": the date is part of a name. */
function isName(scan: Scan, date: Expression, marker: Marker | null): boolean {
  const head = rawAt(scan, date.next);
  if (!isCapital(scan, date.next) || !nameHeads.has(head)) return false;
  if (date.grain !== 'day' && date.grain !== 'month') return false;
  if (date.grain === 'month' && marker) return false;
  // "On 25 September Army units moved"
  return !(marker?.word === 'on' && clauseHeads.has(head));
}

interface Found {
  readonly mention: DateMention;
  /** Token to go on from. */
  readonly next: number;
  /** What a later "the following day" counts from, if this date changes it. */
  readonly previous: DaySpan | null;
}

function readMention(scan: Scan, first: Expression, marker: Marker | null, frame: Frame): Found {
  const range = first.shape === 'date' ? (tightRange(first, marker) ?? looseRange(scan, first, marker, frame)) : null;
  if (range) {
    const { left, right, next } = range;
    const { from, to } = resolveRange(left, right, frame);
    const open = right === 'now';
    const reversed = !open && from !== null && to !== null && from[0] > to[1];
    if (!reversed || range.relative) {
      return build(
        scan,
        { begin: first.begin, next, marker },
        {
          kind: open ? 'since' : 'between',
          span: reversed ? null : from,
          endSpan: open || reversed ? null : to,
          relative: range.relative,
          previous: reversed ? null : (to ?? from),
        },
      );
    }
  }
  return readSingle(scan, first, marker, frame);
}

function readSingle(scan: Scan, date: Expression, marker: Marker | null, frame: Frame): Found {
  const at = { begin: date.begin, next: date.next, marker };
  if (date.shape === 'duration' || date.shape === 'frequency') {
    return build(scan, at, { kind: date.shape, span: null, relative: false, durationDays: date.days });
  }
  const { anchor } = frame;
  if (date.shape === 'period' || date.shape === 'coming') {
    const edge = date.resolve(frame);
    // "for the past three years" tells since when, "in the past three years" between which days.
    const lasting = date.shape === 'period' && /^(for|over|throughout|since)$/.test(marker?.word ?? '');
    let span = edge;
    if (!lasting && edge && anchor) span = date.shape === 'period' ? [edge[0], anchor[1]] : [anchor[0], edge[1]];
    return build(scan, at, { kind: lasting ? 'since' : 'point', span, relative: true, durationDays: date.days });
  }
  const span = sharedYear(scan, date, frame) ?? joinedDays(date, frame) ?? date.resolve(frame);
  const { relative } = date;
  const moves = !/^(?:now|currently|presently|nowadays)$/i.test(rawAt(scan, date.begin));
  const previous = moves ? span : null;
  switch (marker?.bearing) {
    case 'throughout':
      return build(scan, at, {
        kind: 'between',
        span: span && [span[0], span[0]],
        endSpan: span && [span[1], span[1]],
        relative,
        previous,
      });
    case 'around':
      return build(scan, at, { kind: 'point', span: span && widen(span, date.grain), relative, previous });
    case 'between':
    case 'at':
    case undefined:
      return build(scan, at, { kind: 'point', span, relative, previous });
    default:
      return build(scan, at, { kind: marker?.bearing ?? 'point', span, relative, previous });
  }
}

/** "3 and 4 May": from the first to the last of them. */
function joinedDays(date: Expression, frame: Frame): DaySpan | null {
  if (!date.joined || !date.resolveEnd) return null;
  const { from, to } = resolveRange(date, { ...date, resolve: date.resolveEnd }, frame);
  return from && to && from[0] <= to[1] ? [from[0], to[1]] : null;
}

/** "Around May" reaches half a month to each side; around a day three days. */
function widen(span: DaySpan, grain: Expression['grain']): DaySpan {
  const slack = grain === 'year' ? 182 : grain === 'month' || grain === 'season' ? 15 : grain === 'decade' ? 1826 : 3;
  return shiftSpan(span, -slack, slack) ?? span;
}

interface Range {
  readonly left: Expression;
  readonly right: Expression | 'now';
  readonly next: number;
  readonly relative: boolean;
}

/** A range written as one: "3-9 May", "2013-2017"; days joined by "and" only after "between". */
function tightRange(date: Expression, marker: Marker | null): Range | null {
  const { resolveEnd } = date;
  if (!resolveEnd || (date.joined && marker?.bearing !== 'between')) return null;
  return { left: date, right: { ...date, resolve: resolveEnd }, next: date.next, relative: date.relative };
}

/** "from 2013 to 2017", "between March and June 2015", "3 May to 9 June", "from 2013 to the present", "2015-present". */
function looseRange(scan: Scan, left: Expression, marker: Marker | null, frame: Frame): Range | null {
  const link = wordAt(scan, left.next);
  const dash = isDash(scan, left.next);
  const between = marker?.bearing === 'between';
  if (!(dash || /^(to|until|till|through)$/.test(link) || (between && link === 'and'))) return null;
  const at = left.next + 1;
  const present = wordAt(scan, at) === 'the' ? at + 1 : at;
  if (wordAt(scan, present) === 'present' || (present === at && /^(now|today|date)$/i.test(rawAt(scan, at)))) {
    return { left, right: 'now', next: present + 1, relative: left.relative };
  }
  const right = parseExpression(scan, at, true);
  if (right?.shape !== 'date' || right.resolveEnd) return null;
  const opened = between || marker?.word === 'from' || marker?.bearing === 'since';
  // Without "from" only two dates of one kind make a range: "May to June", not "on Saturday to 2015".
  if (!opened && right.grain !== left.grain) return null;
  if (dash && touches(scan, left.next) !== touches(scan, at)) return null;
  const { from, to } = resolveRange(left, right, frame);
  // Two dates in the wrong order are no range. Whether words make one must not hang on the publication date, so an end that
  // counts from it stays in the range, which then tells no days.
  if (from && to && from[0] > to[1] && !left.relative && !right.relative) return null;
  // The end's year tells the start's: "March to June 2015" needs no anchor.
  const led = left.floating && !right.floating;
  return { left, right, next: right.next, relative: right.relative || (left.relative && !led) };
}

/**
 * The days of both ends. The one that says its year leads the other. Where neither does, a range of months ended before the publication
 * ("from March to June", read in April, is last year's), while one of days may be going on ("from 3 to 9 May", read on 5 May).
 */
function resolveRange(
  left: Expression,
  right: Expression | 'now',
  frame: Frame,
): { readonly from: DaySpan | null; readonly to: DaySpan | null } {
  if (right === 'now') return { from: left.resolve(frame), to: frame.anchor };
  if (right.floating && (!left.floating || (right.grain === 'day' && !frame.future))) {
    const from = left.resolve(frame);
    return { from, to: right.resolve(from ? { ...frame, notBefore: from[0] } : frame) };
  }
  const to = right.resolve(frame);
  return { from: left.resolve(to && left.floating ? { ...frame, notAfter: to[0] } : frame), to };
}

/** How many dates a list may have before the one that says the year of all: "in May, June and July 2015". */
const longestList = 5;

/** The days of a date whose year a later date of the same list says, or `null`. */
function sharedYear(scan: Scan, date: Expression, frame: Frame): DaySpan | null {
  let last = date;
  for (let count = 0; count < longestList && last.floating && last.grain !== 'season'; count++) {
    const comma = isMark(scan, last.next, ',');
    const at = comma && wordAt(scan, last.next + 1) === 'and' ? last.next + 2 : last.next + 1;
    if (!comma && !/^(and|or)$/.test(wordAt(scan, last.next))) return null;
    const other = parseExpression(scan, at, true);
    if (other?.shape !== 'date' || (other.grain !== 'day' && other.grain !== 'month')) return null;
    if (!other.floating) {
      const span = other.relative ? null : other.resolve(frame);
      return span && date.resolve({ ...frame, notAfter: span[0] });
    }
    last = other;
  }
  return null;
}

interface Parts {
  readonly kind: DateKind;
  readonly span: DaySpan | null;
  readonly endSpan?: DaySpan | null;
  readonly relative: boolean;
  readonly durationDays?: readonly [number, number] | null;
  readonly previous?: DaySpan | null;
}

function build(
  scan: Scan,
  at: { readonly begin: number; readonly next: number; readonly marker: Marker | null },
  parts: Parts,
): Found {
  const { marker, next } = at;
  const words = textSpan(scan.text, scan.begin[at.begin] ?? 0, scan.end[next - 1] ?? 0);
  return {
    mention: {
      ...words,
      kind: parts.kind,
      span: parts.span,
      endSpan: parts.endSpan ?? null,
      relative: parts.relative,
      durationDays: parts.durationDays ?? null,
      marker: marker && textSpan(scan.text, scan.begin[marker.first] ?? 0, scan.end[marker.last] ?? 0),
    },
    next,
    previous: parts.previous ?? null,
  };
}
