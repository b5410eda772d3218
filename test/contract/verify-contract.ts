import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../src/util/index.ts';
import { readingOf } from './make.ts';
import type { Setting } from './setting.ts';
import { first, guard, ilka, refusal, second, tamas } from './setting.ts';

/** What verifying finds, and how damage is told. */
export function testVerification(at: Setting): void {
  describe('verify', () => {
    beforeEach(() => at.record(first, second));
    const fault = async () => (await at.ledger.verify()).fault;

    it('counts what it has seen and names the newest hash', async () => {
      expect(await at.ledger.verify()).toEqual({
        entries: 5,
        sources: 2,
        claims: 4,
        head: (await at.head())?.hash,
        fault: null,
      });
    });

    it('names an entry of which one character was changed', async () => {
      await at.given.meddle(`update entry set event = replace(event, 'since spring', 'since sprinG') where seq = 2`);
      expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 2' });
    });

    it('names an entry of which author, time or hash was changed', async () => {
      await at.given.meddle(`update entry set recorded_by = 'nobody' where seq = 5`);
      expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 5' });
      await at.given.meddle(`update entry set recorded_at = '2001-01-01T00:00:00Z' where seq = 4`);
      expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 4' });
      await at.given.meddle(`update entry set hash = '${'0'.repeat(64)}' where seq = 3`);
      expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 3' });
    });

    it('names the entry after one that was altered and given a fitting hash', async () => {
      const [, entry] = await at.ledger.entries(1);
      if (entry === undefined) throw new Error('there is no such entry');
      const { hash: _, ...rest } = { ...entry, by: 'somebody else' };
      await at.given.meddle(
        `update entry set recorded_by = 'somebody else', hash = '${sha256(canonicalJson(rest))}' where seq = 3`,
      );
      expect(await fault()).toMatchObject({ code: 'chain-broken', place: 'entry 4' });
    });

    it('names an entry that was removed, and what the last ones left behind', async () => {
      await at.given.meddle('delete from entry where seq = 5');
      expect(await fault()).toMatchObject({
        code: 'projection-differs',
        place: `table source, row 2 (${second.source.id})`,
      });
      await at.given.meddle('delete from entry where seq = 3');
      expect(await fault()).toMatchObject({ code: 'entry-missing', place: 'entry 3' });
      await at.given.meddle('delete from entry');
      expect(await fault()).toMatchObject({ code: 'entry-missing', place: 'entry 1' });
    });

    it('names an entry whose event is of no known shape', async () => {
      const last = await at.head();
      const { hash: _, ...rest } = { ...last, seq: 6, previousHash: last.hash, event: { type: 'case-closed' } };
      await at.given.meddle(
        `insert into entry (seq, recorded_at, recorded_by, event, previous_hash, hash) values
        (6, '${rest.recordedAt}', '${rest.by}', '{"type":"case-closed"}', '${rest.previousHash}', '${sha256(canonicalJson(rest))}')`,
      );
      expect(await fault()).toMatchObject({ code: 'entry-invalid', place: 'entry 6' });
    });

    it('names a claim that does not stand in its source, though chain and hashes fit', async () => {
      const last = await at.head();
      const claim = {
        ...first.based,
        id: 'clm-00000000000000aa',
        citation: { ...first.based.citation, quote: 'The group never was' },
      };
      const event = { ...readingOf(first.source, []), claims: [claim] };
      const { hash: _, ...rest } = { ...last, seq: 6, previousHash: last.hash, event };
      await at.given.meddle(
        `insert into entry (seq, recorded_at, recorded_by, event, previous_hash, hash) values
        (6, '${rest.recordedAt}', '${rest.by}', '${canonicalJson(event)}', '${rest.previousHash}', '${sha256(canonicalJson(rest))}')`,
      );
      const found = await fault();
      expect(found).toMatchObject({ code: 'claim-invalid', place: 'entry 6' });
      expect(found?.reason).toContain('clm-00000000000000aa');
    });

    it('names an original that was altered or removed', async () => {
      await at.given.spoil(second.source.hash, 'alter');
      const altered = await fault();
      expect(altered).toMatchObject({ code: 'original-damaged' });
      expect(altered?.place).toContain(second.source.id);
      await at.given.spoil(second.source.hash, 'remove');
      expect(await fault()).toMatchObject({
        code: 'original-missing',
        place: expect.stringContaining(second.source.hash),
      });
    });

    it('names the row of a table that was changed, removed or added', async () => {
      await at.ledger.append(
        [{ type: 'identity-judged', left: ilka.id, right: tamas.id, judgement: 'same', reason: null }],
        'Odile',
      );
      await at.ledger.append(
        [{ type: 'claim-reviewed', claim: first.based.id, status: 'accepted', note: null }],
        'Odile',
      );
      const tampering: readonly (readonly [string, string])[] = [
        [`update claim set status = 'rejected' where number = 2`, `table claim, row 2 (${first.based.id})`],
        [
          `update claim set data = replace(data, 'affirmed', 'negated') where number = 3`,
          `table claim, row 3 (${second.commands.id})`,
        ],
        ['delete from claim where number = 4', `table claim, row 4 (${second.based.id})`],
        [`delete from claim_party where claim = 2 and part = 'object'`, 'table claim_party, row 2 object'],
        [
          `insert into claim_party (claim, part, entity, name) values (9, 'subject', 1, 'Vorst')`,
          'table claim_party, row 9 subject',
        ],
        ['update entity set canonical = number where number = 4', `table entity, row 4 (${tamas.id})`],
        ['update entity set claims = 7 where number = 2', `table entity, row 2 (${guard.id})`],
        ['delete from source where number = 1', `table source, row 1 (${first.source.id})`],
        ['update judgement set undone_by = 2', 'table judgement, row 6'],
        ['delete from review', 'table review, row 7'],
      ];
      for (const [sql, place] of tampering) {
        await at.given.meddle(sql);
        expect(await fault(), sql).toMatchObject({ code: 'projection-differs', place });
        await at.ledger.rebuild();
        expect(await fault(), `after ${sql} and a rebuild`).toBeNull();
      }
    });

    it('tells a table that is gone, which rebuilding brings back', async () => {
      const before = await at.given.dump();
      await at.given.meddle('drop table claim');
      await expect(at.ledger.claims()).rejects.toEqual(refusal('case-damaged', /claim/));
      expect(await fault()).toMatchObject({ code: 'database-damaged' });
      await at.ledger.rebuild();
      expect(await at.given.dump()).toBe(before);
    });
  });

  describe('damage', () => {
    it('is told as damage of the case, not as a crash, when rows are read', async () => {
      await at.record(first);
      const damage: readonly (readonly [string, () => Promise<unknown>])[] = [
        [`update claim set data = '{"id":1}'`, () => at.ledger.claims()],
        [`update claim set data = 'gone'`, () => at.ledger.claim(first.based.id)],
        [`update claim set status = 'true'`, () => at.ledger.claims()],
        [`update claim_party set entity = 99`, () => at.ledger.claims()],
        [`update entity set data = '[]'`, () => at.ledger.entities()],
        [`update entity set canonical = 99`, () => at.ledger.entity(ilka.id)],
        [`update source set data = '{}'`, () => at.ledger.sources()],
        [`update source set seq = 3`, async () => (await at.given.another()).source(first.source.id)],
        [`update entry set event = '{}' where seq = 2`, () => at.ledger.entries()],
      ];
      for (const [sql, read] of damage) {
        await at.given.meddle(sql);
        await expect(read(), sql).rejects.toEqual(refusal('case-damaged', /./));
        if (!sql.startsWith('update entry')) await at.ledger.rebuild();
      }
    });
  });
}
