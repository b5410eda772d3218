import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/index.ts';
import type { ClaimStatus } from '../../src/model/index.ts';
import { bytesOf, claimOn, entityOf, partyIn, readingOf, sourceOf } from './make.ts';
import type { Setting } from './setting.ts';
import { first, guard, ilka, refusal, second } from './setting.ts';

/** Sources, claims and their reviews, as they are read back. */
export function testRecords(at: Setting): void {
  describe('sources', () => {
    it('are listed in order of capture, with length, reading and number of claims', async () => {
      const foreign = sourceOf('كتيبة الملح في دنمير.', { language: 'ar', published: null });
      await at.record(first);
      await at.ledger.append([{ type: 'source-captured', source: second.source }], 'test');
      await at.ledger.append(
        [{ type: 'source-captured', source: foreign }, readingOf(foreign, [], { outcome: 'not read' })],
        'test',
      );
      const { text: _, segments: __, ...headOfFirst } = first.source;
      const listed = await at.ledger.sources();
      expect(listed[0]).toEqual({
        source: headOfFirst,
        length: first.source.text.length,
        reading: 'read',
        claims: 2,
      });
      expect(listed.map(({ source, reading, claims }) => [source.id, reading, claims])).toEqual([
        [first.source.id, 'read', 2],
        [second.source.id, 'unread', 0],
        [foreign.id, 'not read', 0],
      ]);
    });

    it('stay read when a later reader does not know the language', async () => {
      await at.record(first);
      await at.ledger.append([readingOf(first.source, [], { outcome: 'not read', reader: 'other 1' })], 'test');
      expect((await at.ledger.sources())[0]?.reading).toBe('read');
    });
  });

  describe('reviews of a claim', () => {
    it('are told oldest first, with who made them and who took them back', async () => {
      await at.record(first);
      const claim = first.commands.id;
      expect(await at.ledger.reviews(claim)).toEqual([]);
      const accept = { type: 'claim-reviewed', claim, status: 'accepted', note: 'seen' } as const;
      const [accepted] = await at.ledger.append([accept], 'Rana');
      const other = { ...accept, claim: first.based.id } as const;
      await at.ledger.append([{ ...accept, status: 'conflict', note: null }, other], 'Yusuf');
      const seq = accepted?.seq ?? 0;
      const [undone] = await at.ledger.append([{ type: 'undone', event: seq, reason: null }], 'Yusuf');
      expect(await at.ledger.reviews(claim)).toMatchObject([
        { seq, by: 'Rana', status: 'accepted', note: 'seen', undoneBy: { seq: undone?.seq, by: 'Yusuf' } },
        { seq: seq + 1, by: 'Yusuf', status: 'conflict', note: null, undoneBy: null },
      ]);
      expect(await at.ledger.reviews('clm-0000000000000000')).toEqual([]);
    });
  });

  describe('claims', () => {
    it('come in order of source, then of place in the text, with their entities', async () => {
      await at.record(second, first);
      const claims = await at.ledger.claims();
      expect(claims.map((item) => item.claim)).toEqual([second.commands, second.based, first.commands, first.based]);
      expect(claims[2]).toEqual({
        claim: first.commands,
        status: 'proposed',
        note: null,
        parties: [
          { claim: first.commands.id, part: 'subject', entity: ilka.id },
          { claim: first.commands.id, part: 'object', entity: guard.id },
        ],
      });
      expect(await at.ledger.claim(first.commands.id)).toEqual(claims[2]);
      expect(await at.ledger.claim('clm-0000000000000000')).toBeUndefined();
    });

    it('are found by every filter, alone and together', async () => {
      await at.record(first, second);
      await at.ledger.append(
        [{ type: 'claim-reviewed', claim: second.based.id, status: 'accepted', note: 'seen' }],
        'test',
      );
      const found = async (filter: Parameters<Ledger['claims']>[0]) =>
        (await at.ledger.claims(filter)).map((item) => item.claim.id);
      expect(await found({ source: second.source.id })).toEqual([second.commands.id, second.based.id]);
      expect(await found({ entity: guard.id })).toHaveLength(4);
      expect(await found({ entity: guard.id, part: 'object' })).toEqual([first.commands.id, second.commands.id]);
      expect(await found({ type: 'positioning' })).toEqual([first.based.id, second.based.id]);
      expect(await found({ status: 'accepted' })).toEqual([second.based.id]);
      expect(await found({ words: 'ostr' })).toEqual([second.based.id]);
      expect(await found({ words: 'SALTMARSH spring' })).toEqual([first.commands.id, second.commands.id]);
      expect(await found({ words: 'Saltmarsh  —' })).toHaveLength(4);
      expect(await found({ words: 'marsh' })).toEqual([]);
      expect(await found({ words: '' })).toHaveLength(4);
      expect(await found({ limit: 2, offset: 1 })).toEqual([first.based.id, second.commands.id]);
      expect(
        await found({ entity: guard.id, part: 'subject', type: 'positioning', status: 'proposed', words: 'dun' }),
      ).toEqual([first.based.id]);
      expect(await found({ source: 'src-0000000000000000' })).toEqual([]);
      expect(await found({ entity: 'ent-0000000000000000' })).toEqual([]);
    });

    it('come by place, or with what the reader was least sure of first and the place deciding between equals', async () => {
      const sureness = [0.9, 0.35, 0.9, 0.6];
      const source = sourceOf('Vorst leads the guard. Vorst left it. Vorst was seen. Vorst spoke.');
      const claims = [...source.text.matchAll(/Vorst [^.]+/g)].map(([words], at) =>
        claimOn(source, partyIn(source, words, 'person', 'Vorst'), { confidence: sureness[at] ?? 1 }),
      );
      await at.ledger.append([{ type: 'source-captured', source }, readingOf(source, claims)], 'test');
      const found = async (filter: Parameters<Ledger['claims']>[0]) =>
        (await at.ledger.claims(filter)).map((item) => claims.findIndex(({ id }) => id === item.claim.id));
      expect(await found({})).toEqual([0, 1, 2, 3]);
      expect(await found({ order: 'place' })).toEqual([0, 1, 2, 3]);
      expect(await found({ order: 'confidence' })).toEqual([1, 3, 0, 2]);
      expect(await found({ order: 'confidence', limit: 2, offset: 1 })).toEqual([3, 0]);
    });

    it('are found by words of a name that the quote does not have', async () => {
      const source = sourceOf('The new commander took over on Monday.');
      const claim = claimOn(source, partyIn(source, 'The new commander', 'person', 'Ilka Vörst'));
      await at.ledger.append([{ type: 'source-captured', source }, readingOf(source, [claim])], 'test');
      expect((await at.ledger.claims({ words: 'vorst monday' })).map((item) => item.claim.id)).toEqual([claim.id]);
    });

    it('are kept once when proposed again, with the review they had', async () => {
      await at.record(first);
      await at.ledger.append(
        [{ type: 'claim-reviewed', claim: first.commands.id, status: 'conflict', note: 'two names' }],
        'Odile',
      );
      const again = { ...first.commands, reader: 'test 2', confidence: 0.9 };
      await at.ledger.append([readingOf(first.source, [again, again, first.based], { reader: 'test 2' })], 'test');
      const claims = await at.ledger.claims();
      expect(claims.map((item) => [item.claim, item.status, item.note])).toEqual([
        [first.commands, 'conflict', 'two names'],
        [first.based, 'proposed', null],
      ]);
      expect((await at.ledger.entity(guard.id))?.claims).toBe(2);
      expect((await at.ledger.sources())[0]?.claims).toBe(2);
    });

    it('take the entity of a part from the latest reading', async () => {
      await at.record(first);
      const better = entityOf('person', 'Ilka Maria Vorst');
      const parties = [{ claim: first.commands.id, part: 'subject' as const, entity: better.id }];
      await at.ledger.append([readingOf(first.source, [first.commands], { entities: [better], parties })], 'test');
      expect((await at.ledger.claim(first.commands.id))?.parties[0]?.entity).toBe(better.id);
      expect((await at.ledger.entity(ilka.id))?.claims).toBe(0);
      expect((await at.ledger.entity(better.id))?.claims).toBe(1);
      await at.given.originals.put(bytesOf(first.source.text));
      expect((await at.ledger.verify()).fault).toBeNull();
    });
  });

  describe('reviews', () => {
    it('give a claim the status of the last one that was not undone', async () => {
      await at.record(first);
      const review = async (status: ClaimStatus, note: string | null): Promise<number> => {
        const [entry] = await at.ledger.append(
          [{ type: 'claim-reviewed', claim: first.based.id, status, note }],
          'Odile',
        );
        return entry?.seq ?? 0;
      };
      const undo = (event: number) => at.ledger.append([{ type: 'undone', event, reason: 'a slip' }], 'Odile');
      const now = async () => {
        const item = await at.ledger.claim(first.based.id);
        return [item?.status, item?.note];
      };
      const accepted = await review('accepted', 'photo');
      const rejected = await review('rejected', null);
      expect(await now()).toEqual(['rejected', null]);
      await undo(accepted);
      expect(await now()).toEqual(['rejected', null]);
      await undo(rejected);
      expect(await now()).toEqual(['proposed', null]);
      await expect(undo(rejected)).rejects.toEqual(refusal('event-refused', /undone already, by entry 7/));
      await expect(undo(6)).rejects.toEqual(refusal('event-refused', /no review, judgement/));
      const work = await review('work needed', 'which base?');
      const issue = await review('issue', null);
      await undo(issue);
      expect(await now()).toEqual(['work needed', 'which base?']);
      expect(work).toBeLessThan(issue);
    });
  });
}
