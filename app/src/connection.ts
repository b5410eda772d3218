// Whether the server answered last time it was asked. Kept outside React, for the asking happens there too.
import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}

/** Notes that the server answered, whatever it said. */
export function reportReached(): void {
  set(true);
}

/** Notes that the server did not answer. */
export function reportUnreachable(): void {
  set(false);
}

/** Whether the server answered last time; follows changes. */
export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reachable,
  );
}
