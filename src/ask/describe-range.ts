import type { Bounds, ClaimRange, Day } from '../model/index.ts';
import { isUnknown, monthSpan, parseDay, partsOf, yearSpan } from '../model/index.ts';

/**
 * When a claim held, in words that say no more than the bounds do: an unknown bound is never filled in, a month never becomes a day.
 * "on 2022-09-27", "start 2022-09-24, still so on 2022-10-03", "end in 2017", "undated".
 */
export function describeRange(range: ClaimRange): string {
  if (isUnknown(range)) return range.starting ? 'start undated' : range.ending ? 'end undated' : 'undated';
  const { from, to, starting, ending } = range;
  if (!starting && !ending && sameBounds(from, to)) return describeBounds(from);
  return [...describeStart(range), ...describeEnd(range)].join(', ');
}

/** Days one date can be, in words: "on 2022-09-24", "in 2017-05", "between 2017-03-02 and 2017-06-01", "by 2022-09-27". */
export function describeBounds([earliest, latest]: Bounds): string {
  if (earliest === null) return latest === null ? 'on an unknown day' : `by ${latest}`;
  if (latest === null) return `on or after ${earliest}`;
  if (earliest === latest) return `on ${earliest}`;
  const named = nameOfSpan(earliest, latest);
  return named === undefined ? `between ${earliest} and ${latest}` : `in ${named}`;
}

function describeStart({ from: [earliest, latest], to, starting }: ClaimRange): readonly string[] {
  if (starting) return [`start ${withoutOn(describeBounds([earliest, latest]))}`];
  // A latest start that is the earliest end too is the one day it is known of; the end says so.
  const known = latest === null || latest === to[0] ? [] : [`${heldOn(latest, to) ? 'so' : 'begun'} by ${latest}`];
  return earliest === null || earliest === latest ? known : [`not before ${earliest}`, ...known];
}

function describeEnd({
  from: [, latestStart],
  to: [earliest, latest],
  starting,
  ending,
}: ClaimRange): readonly string[] {
  if (ending) return [`end ${withoutOn(describeBounds([earliest, latest]))}`];
  if (earliest === null) return latest === null ? [] : [`not after ${latest}`];
  if (latestStart === null || latestStart > earliest) {
    // It may have begun after the earliest end: no single day is certain, only that it held at some time until it ended.
    if (latest === null) return [`not over before ${earliest}`];
    return [`so at some time ${describeBounds([earliest, latest])}`];
  }
  const sameDay = earliest === latestStart;
  const known = sameDay && starting ? [] : [`${sameDay ? '' : 'still '}so on ${earliest}`];
  return latest === null || latest === earliest ? known : [...known, `not after ${latest}`];
}

/** Whether a start on or before `day` means that it held on that day: the earliest end does not lie before it. */
function heldOn(day: Day, [earliestEnd]: Bounds): boolean {
  return earliestEnd !== null && day <= earliestEnd;
}

/** The year or month that exactly these days make up. */
function nameOfSpan(earliest: Day, latest: Day): string | undefined {
  const { year, month } = partsOf(earliest);
  for (const [name, span] of [
    [earliest.slice(0, 4), yearSpan(year)],
    [earliest.slice(0, 7), monthSpan(year, month)],
  ] as const) {
    if (span?.[0] === earliest && span[1] === latest) return name;
  }
  return undefined;
}

function withoutOn(words: string): string {
  return words.startsWith('on ') && parseDay(words.slice(3)) ? words.slice(3) : words;
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
