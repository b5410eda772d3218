// Decisions that could not be sent because the server does not answer. They are kept in this browser, over a reload too, and sent in
// order once it does; what it then refuses stays to be read and copied. Kept outside React, for sending happens there too.
import { useSyncExternalStore } from 'react';
import { ApiError, ask, knownCase, write } from './api.ts';
import { recall, remember } from './settings.ts';
import type { CaseSummary } from './types.ts';

/** A write that waits. */
export interface Waiting {
  readonly path: string;
  readonly body: object;
  /** Path of the case it belongs to. */
  readonly case: string;
  /** Why the server would not have it; `null` while it only waits. */
  readonly refused: string | null;
}

const storageKey = 'muster-outbox';
const listeners = new Set<() => void>();
let waiting: readonly Waiting[] = load();

function set(next: readonly Waiting[]): void {
  waiting = next;
  remember(storageKey, next.length === 0 ? null : JSON.stringify(next));
  for (const listener of listeners) listener();
}

function load(): readonly Waiting[] {
  try {
    const stored: unknown = JSON.parse(recall(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(value: unknown): value is Waiting {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'body' in value &&
    typeof value.body === 'object' &&
    value.body !== null &&
    'case' in value &&
    typeof value.case === 'string' &&
    'refused' in value
  );
}

/** Keeps a write until the server answers. */
export function keepForLater(path: string, body: object): void {
  set([...waiting, { path, body, case: knownCase() ?? '', refused: null }]);
}

/** Forgets what waits. */
export function forgetWaiting(): void {
  set([]);
}

/** What waits; follows changes, also those of other windows. */
export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(
    (listener) => {
      const fromElsewhere = (event: StorageEvent) => {
        if (event.key !== storageKey) return;
        waiting = load();
        listener();
      };
      listeners.add(listener);
      addEventListener('storage', fromElsewhere);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', fromElsewhere);
      };
    },
    () => waiting,
  );
}

/** Sends what waits, in order; gives how many were stored. Only one window sends at a time. */
export async function sendWaiting(): Promise<number> {
  if (waiting.every(({ refused }) => refused !== null)) return 0;
  return navigator.locks.request('muster-outbox', { ifAvailable: true }, async (lock) => {
    if (!lock) return 0;
    waiting = load();
    let sent = 0;
    const { case: open } = await ask<{ case: CaseSummary }>('/api/case');
    for (const one of waiting) {
      if (one.refused !== null || one.case !== open.path) continue;
      try {
        await write(one.path, one.body);
        set(waiting.filter((other) => other !== one));
        sent++;
      } catch (error) {
        if (!(error instanceof ApiError) || error.code === 'unreachable') return sent;
        set(waiting.map((other) => (other === one ? { ...one, refused: error.message } : other)));
      }
    }
    return sent;
  });
}
