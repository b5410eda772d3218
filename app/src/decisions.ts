// The decisions of this window that can be taken back, newest last, kept over a reload.
import { knownCase } from './api.ts';
import type { ClaimStatus } from './types.ts';

/** An act of this window: the entries it made, and the claims it was about. */
export interface Decision {
  readonly seqs: readonly number[];
  readonly claims: readonly string[];
  /** What was decided about them. */
  readonly status: ClaimStatus;
}

const storageKey = 'muster-decisions';

/** Kept together with the case: in another one the same numbers are other entries. */
export function storeDecisions(decisions: readonly Decision[]): void {
  const open = knownCase();
  if (open === null) return;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ case: open, decisions }));
  } catch {
    // Storage may be switched off: undo then reaches back to the last load of the page.
  }
}

/** The decisions kept for a case. */
export function loadDecisions(open: string): readonly Decision[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('case' in stored) || !('decisions' in stored)) return [];
    if (stored.case !== open || !Array.isArray(stored.decisions)) return [];
    return stored.decisions.filter(isDecision);
  } catch {
    return [];
  }
}

function isDecision(value: unknown): value is Decision {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seqs' in value &&
    Array.isArray(value.seqs) &&
    'claims' in value &&
    Array.isArray(value.claims) &&
    'status' in value
  );
}
