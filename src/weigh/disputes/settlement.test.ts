import { describe, expect, it } from 'vitest';
import type { Dispute, Settlement } from '../../model/index.ts';
import { settlementFor } from './settlement.ts';

const dispute: Dispute = {
  id: 'dsp-0000000000000001',
  rule: 'different start',
  about: ['ent-p', 'ent-u'],
  sides: [
    { key: '2022-09-23', entity: null, value: '2022-09-23', claims: ['clm-1', 'clm-3'] },
    { key: '2022-09-25', entity: null, value: '2022-09-25', claims: ['clm-2'] },
  ],
  days: [null, null],
};
const settlement = (
  seq: number,
  claims: string[],
  deciding: string[],
  rule: Dispute['rule'] = 'different start',
): Settlement => ({
  seq,
  rule,
  claims,
  deciding,
  reason: null,
});

describe('the settlement of a dispute', () => {
  it('is none where none stands, or it is of another rule or decided by claims of another dispute', () => {
    const none = { state: 'open', settlement: null };
    expect(settlementFor(dispute, [])).toEqual(none);
    expect(settlementFor(dispute, [settlement(5, ['clm-1', 'clm-2'], ['clm-1'], 'different end')])).toEqual(none);
    expect(settlementFor(dispute, [settlement(5, ['clm-8', 'clm-9'], ['clm-8'])])).toEqual(none);
  });

  it('holds while the dispute has only claims that were seen when it was decided', () => {
    const seen = settlement(5, ['clm-1', 'clm-2', 'clm-3'], ['clm-2']);
    expect(settlementFor(dispute, [seen])).toEqual({ state: 'settled', settlement: seen });
    // A claim seen then and rejected since reopens nothing.
    const more = settlement(5, ['clm-1', 'clm-2', 'clm-3', 'clm-4'], ['clm-2']);
    expect(settlementFor(dispute, [more]).state).toBe('settled');
  });

  it('is reopened by a claim that came in since', () => {
    expect(settlementFor(dispute, [settlement(5, ['clm-1', 'clm-2'], ['clm-2'])]).state).toBe('reopened');
  });

  it('is the latest of several, in whatever order they come', () => {
    const earlier = settlement(5, ['clm-1', 'clm-2'], ['clm-2']);
    const later = settlement(9, ['clm-1', 'clm-2', 'clm-3'], ['clm-1']);
    expect(settlementFor(dispute, [later, earlier])).toEqual({ state: 'settled', settlement: later });
    expect(settlementFor(dispute, [earlier, later])).toEqual({ state: 'settled', settlement: later });
  });
});
