// The days a date control goes through: those on which claims about what is shown begin or end.
import { useMemo } from 'react';
import type { RecordDays } from '../../draw/index.tsx';
import { useSources } from '../../queries.ts';
import { useTimeline } from '../../queries-board.ts';
import type { Day } from '../../types.ts';

/** Items looked through for days on which something changes. */
const mostItems = 1000;

/**
 * Days of what is claimed about an entity, or about all (`null`); `null` until they are known, or where no day is. Where the record is too large to be put in
 * order of time as a whole, its ends are those of its sources' dates.
 */
export function useRecordDays(entity: string | null): RecordDays | null {
  const timeline = useTimeline(entity, mostItems);
  const sources = useSources().data;
  return useMemo(() => {
    if (timeline.data === undefined && !timeline.isError) return null;
    const items = timeline.data?.items ?? [];
    const said = items.flatMap(({ days }) => days);
    const dated = said.some((day) => day !== null) ? said : (sources ?? []).flatMap(({ published }) => published ?? []);
    const changes = [...new Set(dated.filter((day): day is Day => day !== null))].sort();
    const [first, last] = [changes[0], changes.at(-1)];
    return first === undefined || last === undefined ? null : { first, last, changes };
  }, [timeline.data, timeline.isError, sources]);
}
