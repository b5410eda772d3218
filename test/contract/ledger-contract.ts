import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testEntities } from './entities-contract.ts';
import { testLog } from './log-contract.ts';
import { capturedAt } from './make.ts';
import { testProjections } from './projections-contract.ts';
import { testRecords } from './records-contract.ts';
import type { CaseUnderTest } from './setting.ts';
import { first, refusal, Setting } from './setting.ts';
import { testVerification } from './verify-contract.ts';

/**
 * What every ledger must do, whatever store it is on. `create` gives a new case whose only entry is its creation, and whose clock always says
 * `capturedAt` (make.ts).
 */
export function testLedger(store: string, create: () => Promise<CaseUnderTest>): void {
  describe(`a ledger on ${store}`, () => {
    const at = new Setting(create);
    beforeEach(() => at.renew());
    afterEach(() => at.end());

    testLog(at);
    testRecords(at);
    testEntities(at);
    testVerification(at);
    testProjections(at);

    it('says that it was closed', async () => {
      const other = await at.given.another();
      await other.close();
      await other.close();
      await expect(other.claims()).rejects.toEqual(refusal('case-closed', /closed/));
    });

    it('records the moment by the clock it was given', async () => {
      await at.record(first);
      expect((await at.ledger.entries(1)).map((entry) => entry.recordedAt)).toEqual([capturedAt, capturedAt]);
    });
  });
}
