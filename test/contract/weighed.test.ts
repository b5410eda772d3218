import { afterEach, describe, expect, it } from 'vitest';
import { generateReports } from '../../bench/record/generate.ts';
import type { Case } from '../../src/ledger/index.ts';
import { createCase, openCase } from '../../src/ledger/index.ts';
import { derivations } from '../../src/main/derivations.ts';
import type { CaseEvent } from '../../src/model/index.ts';
import { requireInstant } from '../../src/model/index.ts';
import { rawly, temporaryFolder } from './sqlite-case.ts';

// What follows from the record, with the rules of the rooms that Muster runs with.

const opened: { readonly close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

async function newCase(): Promise<{ readonly made: Case; readonly path: string; readonly at: { now: string } }> {
  const folder = await temporaryFolder();
  const at = { now: '2031-05-02T08:00:00Z' };
  const made = await createCase(folder.path, { name: 'Salt', derivations, clock: () => at.now });
  opened.push({ close: folder.remove }, made);
  return { made, path: folder.path, at };
}

const reports = [...generateReports(600, 7)];

async function record(into: Case, from = 0, to: number = reports.length): Promise<void> {
  for (const report of reports.slice(from, to)) {
    await into.originals.put(new TextEncoder().encode(report.source.text));
    await into.ledger.append(report.events, 'test');
  }
}

describe('what follows from the record', () => {
  it('is the same recorded report by report, all at once, and made anew, and verify says so', async () => {
    const [one, other] = [await newCase(), await newCase()];
    await record(one.made);
    for (const { source } of reports) await other.made.originals.put(new TextEncoder().encode(source.text));
    await other.made.ledger.append(
      reports.flatMap((report) => report.events),
      'test',
    );
    const state = async ({ made }: { readonly made: Case }): Promise<unknown> => ({
      disputes: await made.ledger.disputes(),
      lineage: await made.ledger.lineage(),
      pairs: await made.ledger.namePairs(),
    });
    const before = await state(one);
    expect(await state(other)).toEqual(before);
    expect((await one.made.ledger.disputes()).length).toBeGreaterThan(0);
    expect((await one.made.ledger.lineage()).edges.some((edge) => edge.kind === 'copy')).toBe(true);
    expect((await one.made.ledger.verify()).fault).toBeNull();
    await one.made.ledger.rebuild();
    expect(await state(one)).toEqual(before);
    expect((await one.made.ledger.verify()).fault).toBeNull();
  }, 120_000);

  it('changes with reviews and judgements and comes back when they are undone', async () => {
    const { made } = await newCase();
    await record(made);
    const { ledger } = made;
    const before = await ledger.disputes();
    // Asked by claims, the same disputes come and no others.
    const some = before.slice(1, 3).flatMap(({ dispute }) => dispute.sides.flatMap(({ claims }) => claims.slice(0, 1)));
    const having = before.filter(({ dispute }) =>
      dispute.sides.some(({ claims }) => claims.some((each) => some.includes(each))),
    );
    expect(await ledger.disputes({ claims: some })).toEqual(having);
    expect(await ledger.disputes({ claims: [] })).toEqual([]);
    expect(await ledger.disputes({ claims: some, limit: 1, offset: 1 })).toEqual(having.slice(1, 2));
    const [first] = before;
    if (first === undefined) throw new Error('there is no dispute');
    const rejecting: CaseEvent[] = (first.dispute.sides[0]?.claims ?? []).map((claim) => ({
      type: 'claim-reviewed',
      claim,
      status: 'rejected',
      note: null,
    }));
    const entries = await ledger.append(rejecting, 'test');
    expect((await ledger.disputes()).find((each) => each.dispute.id === first.dispute.id)?.dispute).not.toEqual(
      first.dispute,
    );
    for (const { seq } of entries) await ledger.append([{ type: 'undone', event: seq, reason: null }], 'test');
    expect(await ledger.disputes()).toEqual(before);

    // The unit recorded first: what is merged with it counts as it, and so does the dispute.
    const [, read] = reports[0]?.events ?? [];
    const units = read?.type === 'claims-proposed' ? read.entities.filter((entity) => entity.kind === 'unit') : [];
    const left = first.dispute.about[0];
    const right = units.find((unit) => unit.id !== left)?.id;
    if (left === undefined || right === undefined) throw new Error('there are no two units');
    const [judged] = await ledger.append(
      [{ type: 'identity-judged', left, right, judgement: 'same', reason: null }],
      'test',
    );
    expect(await ledger.disputes()).not.toEqual(before);
    expect((await ledger.verify()).fault).toBeNull();
    await ledger.append([{ type: 'undone', event: judged?.seq ?? 0, reason: null }], 'test');
    expect(await ledger.disputes()).toEqual(before);
    expect((await ledger.verify()).fault).toBeNull();
  }, 120_000);

  it('keeps a settlement until it is taken back, and reopens the dispute when claims come in', async () => {
    const { made } = await newCase();
    const half = Math.floor(reports.length / 2);
    await record(made, 0, half);
    const { ledger } = made;
    // A dispute that later reports add to.
    const ids = new Map((await ledger.disputes()).map((each) => [each.dispute.id, each]));
    const whole = await newCase();
    await record(whole.made);
    const grown = (await whole.made.ledger.disputes()).find((each) => {
      const early = ids.get(each.dispute.id);
      return early !== undefined && JSON.stringify(early.dispute) !== JSON.stringify(each.dispute);
    });
    const early = ids.get(grown?.dispute.id ?? '') ?? [...ids.values()][0];
    if (early === undefined) throw new Error('there is no dispute');
    const { dispute } = early;
    const claims = dispute.sides.flatMap((side) => side.claims);
    const [entry] = await ledger.append(
      [{ type: 'dispute-settled', rule: dispute.rule, claims, deciding: claims.slice(0, 1), reason: 'a decree' }],
      'Odile',
    );
    const settled = await ledger.dispute(dispute.id);
    expect(settled).toMatchObject({ state: 'settled', settlement: { seq: entry?.seq, deciding: claims.slice(0, 1) } });
    expect((await ledger.verify()).fault).toBeNull();
    if (grown !== undefined) {
      await record(made, half);
      expect((await ledger.dispute(dispute.id))?.state).toBe('reopened');
    }
    await ledger.append([{ type: 'undone', event: entry?.seq ?? 0, reason: null }], 'Odile');
    expect((await ledger.dispute(dispute.id))?.state).toBe('open');
    await expect(
      ledger.append(
        [{ type: 'dispute-settled', rule: dispute.rule, claims, deciding: ['clm-0000000000000000'], reason: null }],
        'x',
      ),
    ).rejects.toMatchObject({ code: 'event-refused' });
  }, 120_000);

  it('is shown as the record stood at an entry or a moment', async () => {
    const { made, at } = await newCase();
    await record(made, 0, 5);
    at.now = '2031-06-01T08:00:00Z';
    await record(made, 5, 12);
    const { ledger } = made;
    const then = await ledger.entryAt(requireInstant('2031-05-20T00:00:00Z'));
    expect(then).toBe(11);
    const past = await ledger.asKnownAt(then);
    opened.push(past);
    expect(await past.sources()).toHaveLength(5);
    expect((await past.claims()).length).toBe(reports.slice(0, 5).reduce((sum, report) => sum + report.claims, 0));
    expect(await past.head()).toBe((await ledger.entries(then - 1, 1))[0]?.hash);
    await expect(past.append([{ type: 'undone', event: 1, reason: null }], 'x')).rejects.toMatchObject({
      code: 'case-readonly',
    });
    await expect(ledger.asKnownAt(9999)).rejects.toMatchObject({ code: 'entry-unknown' });
  }, 60_000);

  it('is worked out when a case made by another version is opened', async () => {
    const { made, path } = await newCase();
    await record(made, 0, 12);
    const disputes = await made.ledger.disputes();
    await made.close();
    await rawly(path, (database) => {
      database.exec(
        `update ledger_format set version = 1; drop table tables_made; drop table dispute; drop table fact; drop table topic`,
      );
    });
    const again = await openCase(path, { derivations });
    opened.push(again);
    expect(await again.ledger.disputes()).toEqual(disputes);
    expect((await again.ledger.verify()).fault).toBeNull();
  }, 60_000);
});
