import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/index.ts';
import { claimOn, partyIn, readingOf, sourceOf } from './make.ts';
import type { Setting } from './setting.ts';
import { dunmere, first, guard, ilka, second, tamas } from './setting.ts';

/** Entities, judgements of identity, and the full text. */
export function testEntities(at: Setting): void {
  describe('entities', () => {
    it('know their names, most used first, and their claims', async () => {
      const source = sourceOf('Vorst spoke. Ilka Vorst commands it. Ilka Vorst left. Col. Vorst came.');
      const named = (name: string, from: number) => partyIn(source, name, 'person', name, from);
      const claims = [named('Vorst', 0), named('Ilka Vorst', 10), named('Ilka Vorst', 30), named('Col. Vorst', 40)].map(
        (party) => claimOn(source, party),
      );
      const parties = claims.map((claim) => ({ claim: claim.id, part: 'subject' as const, entity: ilka.id }));
      await at.ledger.append(
        [{ type: 'source-captured', source }, readingOf(source, claims, { entities: [ilka, dunmere], parties })],
        'test',
      );
      expect(await at.ledger.entity(ilka.id)).toEqual({
        entity: ilka,
        merged: [],
        names: [
          { name: 'Ilka Vorst', claims: 2 },
          { name: 'Vorst', claims: 1 },
          { name: 'Col. Vorst', claims: 1 },
        ],
        claims: 4,
      });
      expect(await at.ledger.entity(dunmere.id)).toEqual({ entity: dunmere, merged: [], names: [], claims: 0 });
      expect(await at.ledger.entity('ent-0000000000000000')).toBeUndefined();
    });

    it('are listed most claims first, by kind and up to a limit', async () => {
      await at.record(first, second);
      const ids = async (filter?: Parameters<Ledger['entities']>[0]) =>
        (await at.ledger.entities(filter)).map((item) => item.entity.name);
      expect(await ids()).toEqual(['Saltmarsh Guard', 'Ilka Vorst', 'Dunmere', 'Tamas Reil', 'Ostrava Ford']);
      expect(await ids({ kind: 'person' })).toEqual(['Ilka Vorst', 'Tamas Reil']);
      expect(await ids({ limit: 1 })).toEqual(['Saltmarsh Guard']);
    });

    it('are one after a judgement of sameness, under the id recorded first, and two again when it is undone', async () => {
      await at.record(first, second);
      const [judged] = await at.ledger.append(
        [{ type: 'identity-judged', left: tamas.id, right: ilka.id, judgement: 'same', reason: 'nom de guerre' }],
        'Odile',
      );
      const seq = judged?.seq ?? 0;
      const both = await at.ledger.entity(tamas.id);
      expect(both).toEqual({
        entity: ilka,
        merged: [tamas.id],
        names: [
          { name: 'Ilka Vorst', claims: 1 },
          { name: 'Tamas Reil', claims: 1 },
        ],
        claims: 2,
      });
      expect(await at.ledger.entity(ilka.id)).toEqual(both);
      expect(await at.ledger.entitiesByKey(tamas.key)).toEqual([both]);
      expect((await at.ledger.entities({ kind: 'person' })).map((item) => item.entity.id)).toEqual([ilka.id]);
      expect((await at.ledger.claims({ entity: tamas.id })).map((item) => item.claim.id)).toEqual([
        first.commands.id,
        second.commands.id,
      ]);
      expect((await at.ledger.claim(second.commands.id))?.parties[0]?.entity).toBe(ilka.id);
      expect(await at.ledger.judgements()).toEqual([
        { seq, left: tamas.id, right: ilka.id, judgement: 'same', reason: 'nom de guerre' },
      ]);

      await at.ledger.append([{ type: 'undone', event: seq, reason: null }], 'Odile');
      expect((await at.ledger.entity(tamas.id))?.entity).toEqual(tamas);
      expect((await at.ledger.entity(ilka.id))?.merged).toEqual([]);
      expect((await at.ledger.claims({ entity: tamas.id })).map((item) => item.claim.id)).toEqual([second.commands.id]);
      expect(await at.ledger.judgements()).toEqual([]);
      expect((await at.ledger.verify()).fault).toBeNull();
    });

    it('follow the last standing judgement about a pair, whichever way round', async () => {
      await at.record(first, second);
      const judge = async (
        left: string,
        right: string,
        judgement: 'same' | 'different' | 'unsure',
      ): Promise<number> => {
        const [entry] = await at.ledger.append(
          [{ type: 'identity-judged', left, right, judgement, reason: null }],
          'Odile',
        );
        return entry?.seq ?? 0;
      };
      const merged = async () => (await at.ledger.entity(ilka.id))?.merged.length;
      await judge(ilka.id, tamas.id, 'same');
      expect(await merged()).toBe(1);
      const different = await judge(tamas.id, ilka.id, 'different');
      expect(await merged()).toBe(0);
      expect((await at.ledger.judgements()).map((item) => item.seq)).toEqual([different]);
      await at.ledger.append([{ type: 'undone', event: different, reason: null }], 'Odile');
      expect(await merged()).toBe(1);
      await judge(tamas.id, ilka.id, 'unsure');
      expect(await merged()).toBe(0);
      expect((await at.ledger.verify()).fault).toBeNull();
    });

    it('count a claim once where two of its parts become one entity', async () => {
      await at.record(first);
      await at.ledger.append(
        [{ type: 'identity-judged', left: guard.id, right: dunmere.id, judgement: 'same', reason: null }],
        'Odile',
      );
      expect((await at.ledger.entity(dunmere.id))?.claims).toBe(2);
      await at.record(second);
      expect((await at.ledger.entity(dunmere.id))?.claims).toBe(4);
      expect((await at.ledger.verify()).fault).toBeNull();
    });
  });

  describe('full text', () => {
    it('finds sources that have every word, as words are begun, case and diacritics aside', async () => {
      await at.record(first, second);
      const found = async (words: string) => (await at.ledger.searchText(words)).map((hit) => hit.source);
      expect(await found('ilka')).toEqual([first.source.id]);
      expect(new Set(await found('SALTM guárd'))).toEqual(new Set([first.source.id, second.source.id]));
      expect(await found('ilka ostrava')).toEqual([]);
      expect(await found('!?')).toEqual([]);
      expect(await found('"ilka" OR tamas')).toEqual([]);
      expect(await at.ledger.searchText('guard', 1)).toHaveLength(1);
      expect((await at.ledger.searchText('dunmere'))[0]?.passage).toContain('based in Dunmere, he said.');
    });

    it('finds Arabic with and without vowel signs, articles, hamza and joined particles', async () => {
      const source = sourceOf('قالت كَتِيبَةُ المِلح إنّها تتمركز بالقرب من دنمير، وأضافت أنّ القائد الأحمد غادر.', {
        language: 'ar',
      });
      await at.ledger.append([{ type: 'source-captured', source }], 'test');
      for (const words of ['كتيبة', 'كتيبه', 'ملح', 'الملح', 'قرب', 'القرب', 'احمد', 'أحمد', 'الاحم', 'دنمیر']) {
        expect(
          (await at.ledger.searchText(words)).map((hit) => hit.source),
          words,
        ).toEqual([source.id]);
      }
      expect(await at.ledger.searchText('قلعة')).toEqual([]);
    });
  });
}
