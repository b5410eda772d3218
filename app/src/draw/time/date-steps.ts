// Days a date control goes through, and the ticks under its slider.
import { dayToNumber, numberToDay } from '../../lib/timescale.ts';
import type { Day } from '../types.ts';

/** The record's span and the days on which something begins or ends. */
export interface RecordDays {
  readonly first: Day;
  readonly last: Day;
  /** Days on which claims begin or end, in order, each once. */
  readonly changes: readonly Day[];
}

export type StepSize = 'change' | 'day' | 'week' | 'month';

/** A day kept within the record's span. */
export function keepWithin(days: RecordDays, day: Day): Day {
  return day < days.first ? days.first : day > days.last ? days.last : day;
}

/**
 * The next day of a play: the next change, or a day, week or month later. `null` where the record ends. The last day itself is always reached, so that
 * nothing between the last step and the end is passed over.
 */
export function nextDay(days: RecordDays, day: Day, step: StepSize): Day | null {
  if (day >= days.last) return null;
  if (day < days.first) return days.first;
  if (step === 'change') return days.changes.find((change) => change > day && change <= days.last) ?? days.last;
  const next = step === 'month' ? monthLater(day) : (numberToDay(dayToNumber(day) + (step === 'week' ? 7 : 1)) as Day);
  return keepWithin(days, next);
}

/** The same date a month later, held to the month's last day where it is shorter. */
function monthLater(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, length))).toISOString().slice(0, 10) as Day;
}

/** Places of changes in percent of the span, at most `most` of them: those that would fall on one place are one, with their count. */
export function changeTicks(
  days: RecordDays,
  most: number,
): readonly { readonly at: number; readonly changes: number }[] {
  const [first, last] = [dayToNumber(days.first), dayToNumber(days.last)];
  const places = new Map<number, number>();
  for (const day of days.changes) {
    if (day < days.first || day > days.last) continue;
    const share = last === first ? 0 : (dayToNumber(day) - first) / (last - first);
    const place = Math.round(share * most);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return [...places].sort((a, b) => a[0] - b[0]).map(([place, changes]) => ({ at: (place / most) * 100, changes }));
}
