// The day asked about: one for the chart, the map and the pages of units and people, kept in the address.
import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import type { RecordDays } from '../../draw/index.tsx';
import { isDay } from '../../lib/timescale.ts';
import type { ClaimRange, ClaimView, Day } from '../../types.ts';

/** The day in the address (`?on=YYYY-MM-DD`), `null` for any, and a way to choose another. */
export function useDay(): readonly [Day | null, (day: Day | null) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('on') ?? '';
  const choose = useCallback(
    (day: Day | null) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (day === null) next.delete('on');
          else next.set('on', day);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [isDay(asked) ? (asked as Day) : null, choose];
}

/** The address of another page on the same day. */
export function onDay(path: string, day: Day | null): string {
  if (day === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}on=${day}`;
}

/** The days a date control goes through: from the first to the last that ranges name, with those on which something begins or ends. */
export function recordDays(ranges: readonly Pick<ClaimRange, 'from' | 'to'>[]): RecordDays | null {
  const days = new Set<Day>();
  for (const { from, to } of ranges) for (const day of [...from, ...to]) if (day !== null) days.add(day);
  const changes = [...days].sort();
  const [first] = changes;
  const last = changes.at(-1);
  return first === undefined || last === undefined ? null : { first, last, changes };
}

/** The same, of claims. */
export function daysOfClaims(views: readonly ClaimView[]): RecordDays | null {
  return recordDays(views.map(({ claim }) => claim.range));
}
