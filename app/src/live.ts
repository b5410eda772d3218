// Keeps this page in step with the case: the server tells what was added to the log, by another page or another program.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reportReached } from './connection.ts';

/** How long to collect news before asking anew, in milliseconds: an import adds many entries a second. */
const collectMs = 250;

/** Asks anew for what is shown whenever the log has grown. */
export function useLiveCase(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = -1;
    const renew = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries();
      }, collectMs);
    };
    const stream = new EventSource('/api/events');
    stream.addEventListener('open', (event) => {
      if (!(event instanceof MessageEvent)) return;
      reportReached();
      const end = numberIn(event.data, 'end');
      // After a break there may be news that nobody told.
      if (seen !== -1 && end !== seen) renew();
      seen = end;
    });
    stream.addEventListener('entries', (event) => {
      seen = numberIn(event.data, 'to');
      renew();
    });
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [client]);
}

function numberIn(data: unknown, name: string): number {
  const told: unknown = typeof data === 'string' ? JSON.parse(data) : null;
  const value = typeof told === 'object' && told !== null ? Object.entries(told).find(([key]) => key === name)?.[1] : 0;
  return typeof value === 'number' ? value : 0;
}
