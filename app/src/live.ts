// Keeps this page in step with the case: the server tells what was added to the log, by another page or another program.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reportReached } from './connection.ts';

/** How long to collect news before asking anew, in milliseconds: an import adds many entries a second. */
const collectMs = 250;

/**
 * Asks anew for what is shown whenever the log has grown. Of several open pages only one listens to the server and tells the others, since a
 * browser opens no more than six connections to one server; when it is closed, another takes over.
 */
export function useLiveCase(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries();
      }, collectMs);
    };
    const others = new BroadcastChannel('muster-live');
    others.addEventListener('message', renew);
    const closed = new AbortController();
    const shownAt = performance.now();
    const listen = () =>
      new Promise<void>((resolve) => {
        if (closed.signal.aborted) return resolve();
        // Its turn came because another page was closed: nobody listened in between.
        if (performance.now() - shownAt > collectMs) renew();
        const stream = listenTo(() => {
          renew();
          others.postMessage('entries');
        });
        closed.signal.addEventListener('abort', () => {
          stream.close();
          resolve();
        });
      });
    navigator.locks.request('muster-live', { signal: closed.signal }, listen).catch(() => undefined); // closed before its turn came
    return () => {
      clearTimeout(timer);
      closed.abort();
      others.close();
    };
  }, [client]);
}

/** Listens to the server; `onNews` is called when the log has grown, or may have while nobody listened. */
function listenTo(onNews: () => void): EventSource {
  let seen = -1;
  const stream = new EventSource('/api/events');
  stream.addEventListener('open', (event) => {
    if (!(event instanceof MessageEvent)) return;
    reportReached();
    const end = numberIn(event.data, 'end');
    if (seen !== -1 && end !== seen) onNews();
    seen = end;
  });
  stream.addEventListener('entries', (event) => {
    seen = numberIn(event.data, 'to');
    onNews();
  });
  return stream;
}

function numberIn(data: unknown, name: string): number {
  const told: unknown = typeof data === 'string' ? JSON.parse(data) : null;
  const value = typeof told === 'object' && told !== null ? Object.entries(told).find(([key]) => key === name)?.[1] : 0;
  return typeof value === 'number' ? value : 0;
}
