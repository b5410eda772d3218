import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger, Originals } from '../../src/ledger/index.ts';
import type { CaseEvent, ClaimStatus, LedgerEntry } from '../../src/model/index.ts';
import { canonicalJson, sha256 } from '../../src/util/index.ts';
import { bytesOf, capturedAt, claimOn, entityOf, eventsOf, partyIn, readingOf, reportOf, sourceOf } from './make.ts';

/** A case on the store that is tested, and ways round the ledger. */
export interface CaseUnderTest {
  readonly ledger: Ledger;
  readonly originals: Originals;
  /** The same case as another process sees it. */
  another(): Promise<Ledger>;
  /** Runs SQL behind the ledger's back, with everything removed that keeps the log from being changed. */
  meddle(sql: string): Promise<void>;
  /** Runs SQL behind the ledger's back with its guards in place. */
  attempt(sql: string): Promise<void>;
  /** Content of all tables, the word index included, as one text. */
  dump(): Promise<string>;
  /** Changes one byte of an original, or removes it. */
  spoil(hash: string, how: 'alter' | 'remove'): Promise<void>;
  destroy(): Promise<void>;
}

/** What every ledger must do, whatever store it is on. `create` gives a new case whose only entry is its creation; `entries` count from there. */
export function testLedger(store: string, create: () => Promise<CaseUnderTest>): void {
  describe(`a ledger on ${store}`, () => {
    let given: CaseUnderTest;
    let ledger: Ledger;

    beforeEach(async () => {
      given = await create();
      ledger = given.ledger;
    });
    afterEach(async () => {
      await given.destroy();
    });

    const first = reportOf('Ilka Vorst', 'Saltmarsh Guard', 'Dunmere');
    const second = reportOf('Tamas Reil', 'Saltmarsh Guard', 'Ostrava Ford');
    const record = async (...reports: readonly ReturnType<typeof reportOf>[]): Promise<void> => {
      for (const report of reports) {
        await given.originals.put(bytesOf(report.source.text));
        await ledger.append(eventsOf(report), 'test');
      }
    };
    const refusal = (code: string, message: RegExp) =>
      expect.objectContaining({ code, message: expect.stringMatching(message) });
    const head = async (): Promise<LedgerEntry | undefined> => (await ledger.entries()).at(-1);
    const ilka = entityOf('person', 'Ilka Vorst');
    const tamas = entityOf('person', 'Tamas Reil');
    const guard = entityOf('unit', 'Saltmarsh Guard');
    const dunmere = entityOf('place', 'Dunmere');

    describe('the log', () => {
      it('gives back events as they were appended, numbered without gaps and chained by hash', async () => {
        await record(first, second);
        const entries = await ledger.entries();
        expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
        expect(entries.slice(1).map((entry) => entry.event)).toEqual([...eventsOf(first), ...eventsOf(second)]);
        expect(entries.map((entry) => entry.by).slice(1)).toEqual(['test', 'test', 'test', 'test']);
        entries.forEach((entry, index) => {
          const { hash, ...rest } = entry;
          expect(hash).toBe(sha256(canonicalJson(rest)));
          expect(entry.previousHash).toBe(entries[index - 1]?.hash ?? '0'.repeat(64));
        });
      });

      it('returns the entries it made, and gives entries from a place on', async () => {
        const made = await ledger.append(eventsOf(first), 'test');
        expect(made).toEqual(await ledger.entries(1));
        expect(await ledger.entries(1, 1)).toEqual(made.slice(0, 1));
        expect(await ledger.append([], 'test')).toEqual([]);
      });

      it('appends all events or none', async () => {
        const before = await given.dump();
        const unknown: CaseEvent = { type: 'claim-reviewed', claim: first.commands.id, status: 'accepted', note: null };
        await expect(ledger.append([...eventsOf(second), unknown], 'test')).rejects.toEqual(
          refusal('event-refused', new RegExp(first.commands.id)),
        );
        expect(await given.dump()).toBe(before);
        await record(second);
        expect((await ledger.verify()).fault).toBeNull();
      });

      it('refuses to have entries changed or removed', async () => {
        await record(first);
        await expect(given.attempt(`update entry set recorded_by = 'somebody else' where seq = 2`)).rejects.toThrow(
          /append-only/,
        );
        await expect(given.attempt('delete from entry where seq = 3')).rejects.toThrow(/append-only/);
        expect((await ledger.verify()).fault).toBeNull();
      });

      it('keeps appends that run at the same time apart', async () => {
        const reports = Array.from({ length: 12 }, (_, index) =>
          reportOf(`Ilka Vorst ${index}`, 'Saltmarsh Guard', 'Dunmere'),
        );
        const other = await given.another();
        await Promise.all(
          reports.map((report, index) => (index % 2 ? ledger : other).append(eventsOf(report), 'test')),
        );
        expect(await ledger.claims()).toHaveLength(24);
        expect((await ledger.entries()).map((entry) => entry.seq)).toEqual(
          Array.from({ length: 25 }, (_, index) => index + 1),
        );
        for (const report of reports) await given.originals.put(bytesOf(report.source.text));
        expect((await ledger.verify()).fault).toBeNull();
        await other.close();
      });

      it('keeps every character there is', async () => {
        const odd = 'Vorst\0\ud800 \u{1f6a9}𐎀 «ض» commands Saltmarsh Guard.';
        const source = sourceOf(odd, { title: 'a\0b\udfff', note: '\u2028' });
        const claim = claimOn(source, partyIn(source, 'Vorst\0\ud800', 'person'), { wording: ['\0'] });
        await given.originals.put(bytesOf(odd));
        await ledger.append([{ type: 'source-captured', source }, readingOf(source, [claim])], 'test');
        expect(await ledger.source(source.id)).toEqual(source);
        expect((await ledger.claim(claim.id))?.claim).toEqual(claim);
        expect((await ledger.sources())[0]?.source.title).toBe('a\0b\udfff');
        const entity = entityOf('person', 'Vorst\0\ud800');
        expect((await ledger.entity(entity.id))?.entity).toEqual(entity);
        expect((await ledger.entitiesByKey(entity.key)).map((found) => found.entity.id)).toEqual([entity.id]);
        expect((await ledger.verify()).fault).toBeNull();
      });
    });

    describe('what is refused', () => {
      it('a source that is there already, which can be asked before', async () => {
        expect(await ledger.source(first.source.id)).toBeUndefined();
        await record(first);
        expect(await ledger.source(first.source.id)).toEqual(first.source);
        await expect(ledger.append([{ type: 'source-captured', source: first.source }], 'test')).rejects.toEqual(
          refusal('event-refused', /in the case already/),
        );
      });

      it('a source whose id does not belong to its bytes', async () => {
        const source = { ...first.source, id: second.source.id };
        await expect(ledger.append([{ type: 'source-captured', source }], 'test')).rejects.toEqual(
          refusal('source-invalid', /id does not belong/),
        );
      });

      it('a claim whose quote or party is not the text of its source', async () => {
        await record(first);
        const { citation, subject } = first.commands;
        const wrong = [
          { ...first.commands, citation: { ...citation, quote: citation.quote.replace('commands', 'commanded') } },
          { ...first.commands, citation: { ...citation, begin: citation.begin + 1, end: citation.end + 1 } },
          { ...first.commands, subject: { ...subject, text: 'Ilka  Vorst' } },
          { ...first.commands, subject: { ...subject, begin: subject.end } },
          { ...first.commands, source: second.source.id },
          { ...first.commands, attribution: [] },
        ];
        for (const claim of wrong) {
          await expect(ledger.append([readingOf(first.source, [claim])], 'test')).rejects.toEqual(
            refusal('claim-invalid', /./),
          );
        }
        expect(await ledger.entries()).toHaveLength(3);
      });

      it('events that name what is not in the case', async () => {
        await record(first);
        const reading = readingOf(first.source, [first.commands]);
        const wrong: readonly (readonly [CaseEvent, RegExp])[] = [
          [readingOf(second.source, [second.commands]), /source src-\w+ is not in the case/],
          [
            { ...reading, parties: [{ claim: first.commands.id, part: 'subject', entity: tamas.id }] } as CaseEvent,
            /entity ent-\w+ is not/,
          ],
          [
            { ...reading, parties: [{ claim: second.commands.id, part: 'subject', entity: ilka.id }] } as CaseEvent,
            /claim clm-\w+ is not/,
          ],
          [
            { ...reading, parties: [{ claim: first.commands.id, part: 'replaces', entity: ilka.id }] } as CaseEvent,
            /has no replaces/,
          ],
          [
            readingOf(first.source, [
              {
                ...first.commands,
                id: 'clm-00000000000000aa',
                links: [{ type: 'competes', claim: second.commands.id }],
              },
            ]),
            /links to clm-\w+, which is not/,
          ],
          [
            { type: 'claim-reviewed', claim: second.commands.id, status: 'accepted', note: null },
            /claim clm-\w+ is not/,
          ],
          [
            { type: 'identity-judged', left: ilka.id, right: tamas.id, judgement: 'same', reason: null },
            /entity ent-\w+ is not/,
          ],
          [
            { type: 'identity-judged', left: ilka.id, right: ilka.id, judgement: 'same', reason: null },
            /against itself/,
          ],
          [{ type: 'undone', event: 2, reason: null }, /no review or judgement/],
          [{ type: 'undone', event: 99, reason: null }, /no review or judgement/],
          [{ type: 'case-created', name: 'again' }, /created once/],
        ];
        for (const [event, message] of wrong) {
          await expect(ledger.append([event], 'test')).rejects.toEqual(refusal('event-refused', message));
        }
        expect(await ledger.entries()).toHaveLength(3);
      });

      it('one entity id for two different entities', async () => {
        await record(first);
        const entities = [{ ...ilka, kind: 'place' as const }];
        await expect(ledger.append([readingOf(first.source, [], { entities })], 'test')).rejects.toEqual(
          refusal('event-refused', /the person "Ilka Vorst" already/),
        );
      });

      it('events of no known shape, naming the property', async () => {
        await record(first);
        const wrong: readonly (readonly [unknown, RegExp])[] = [
          [{ type: 'claim-removed', claim: first.commands.id }, /event 1\.type should be one of/],
          [{ type: 'claim-reviewed', claim: first.commands.id, status: 'true', note: null }, /event 1\.status/],
          [{ type: 'claim-reviewed', claim: first.commands.id, status: 'accepted', note: 'a\0b' }, /event 1\.note/],
          [{ type: 'undone', event: 1.5, reason: null }, /event 1\.event should be a whole number/],
          [
            readingOf(first.source, [{ ...first.commands, confidence: Number.NaN }]),
            /event 1\.claims\[0\]\.confidence/,
          ],
          [
            { type: 'source-captured', source: { ...second.source, capturedAt: 'yesterday' } },
            /event 1\.source\.capturedAt/,
          ],
        ];
        for (const [event, message] of wrong) {
          await expect(ledger.append([event as CaseEvent], 'test')).rejects.toEqual(refusal('event-refused', message));
        }
        await expect(ledger.append(eventsOf(second), ' ')).rejects.toEqual(refusal('event-refused', /must be named/));
      });
    });

    describe('sources', () => {
      it('are listed in order of capture, with length, reading and number of claims', async () => {
        const foreign = sourceOf('كتيبة الملح في دنمير.', { language: 'ar', published: null });
        await record(first);
        await ledger.append([{ type: 'source-captured', source: second.source }], 'test');
        await ledger.append(
          [{ type: 'source-captured', source: foreign }, readingOf(foreign, [], { outcome: 'not read' })],
          'test',
        );
        const { text: _, segments: __, ...headOfFirst } = first.source;
        const listed = await ledger.sources();
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
        await record(first);
        await ledger.append([readingOf(first.source, [], { outcome: 'not read', reader: 'other 1' })], 'test');
        expect((await ledger.sources())[0]?.reading).toBe('read');
      });
    });

    describe('claims', () => {
      it('come in order of source, then of place in the text, with their entities', async () => {
        await record(second, first);
        const claims = await ledger.claims();
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
        expect(await ledger.claim(first.commands.id)).toEqual(claims[2]);
        expect(await ledger.claim('clm-0000000000000000')).toBeUndefined();
      });

      it('are found by every filter, alone and together', async () => {
        await record(first, second);
        await ledger.append(
          [{ type: 'claim-reviewed', claim: second.based.id, status: 'accepted', note: 'seen' }],
          'test',
        );
        const found = async (filter: Parameters<Ledger['claims']>[0]) =>
          (await ledger.claims(filter)).map((item) => item.claim.id);
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

      it('are found by words of a name that the quote does not have', async () => {
        const source = sourceOf('The new commander took over on Monday.');
        const claim = claimOn(source, partyIn(source, 'The new commander', 'person', 'Ilka Vörst'));
        await ledger.append([{ type: 'source-captured', source }, readingOf(source, [claim])], 'test');
        expect((await ledger.claims({ words: 'vorst monday' })).map((item) => item.claim.id)).toEqual([claim.id]);
      });

      it('are kept once when proposed again, with the review they had', async () => {
        await record(first);
        await ledger.append(
          [{ type: 'claim-reviewed', claim: first.commands.id, status: 'conflict', note: 'two names' }],
          'Odile',
        );
        const again = { ...first.commands, reader: 'test 2', confidence: 0.9 };
        await ledger.append([readingOf(first.source, [again, again, first.based], { reader: 'test 2' })], 'test');
        const claims = await ledger.claims();
        expect(claims.map((item) => [item.claim, item.status, item.note])).toEqual([
          [first.commands, 'conflict', 'two names'],
          [first.based, 'proposed', null],
        ]);
        expect((await ledger.entity(guard.id))?.claims).toBe(2);
        expect((await ledger.sources())[0]?.claims).toBe(2);
      });

      it('take the entity of a part from the latest reading', async () => {
        await record(first);
        const better = entityOf('person', 'Ilka Maria Vorst');
        const parties = [{ claim: first.commands.id, part: 'subject' as const, entity: better.id }];
        await ledger.append([readingOf(first.source, [first.commands], { entities: [better], parties })], 'test');
        expect((await ledger.claim(first.commands.id))?.parties[0]?.entity).toBe(better.id);
        expect((await ledger.entity(ilka.id))?.claims).toBe(0);
        expect((await ledger.entity(better.id))?.claims).toBe(1);
        await given.originals.put(bytesOf(first.source.text));
        expect((await ledger.verify()).fault).toBeNull();
      });
    });

    describe('reviews', () => {
      it('give a claim the status of the last one that was not undone', async () => {
        await record(first);
        const review = async (status: ClaimStatus, note: string | null): Promise<number> => {
          const [entry] = await ledger.append(
            [{ type: 'claim-reviewed', claim: first.based.id, status, note }],
            'Odile',
          );
          return entry?.seq ?? 0;
        };
        const undo = (event: number) => ledger.append([{ type: 'undone', event, reason: 'a slip' }], 'Odile');
        const now = async () => {
          const item = await ledger.claim(first.based.id);
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
        await expect(undo(6)).rejects.toEqual(refusal('event-refused', /no review or judgement/));
        const work = await review('work needed', 'which base?');
        const issue = await review('issue', null);
        await undo(issue);
        expect(await now()).toEqual(['work needed', 'which base?']);
        expect(work).toBeLessThan(issue);
      });
    });

    describe('entities', () => {
      it('know their names, most used first, and their claims', async () => {
        const source = sourceOf('Vorst spoke. Ilka Vorst commands it. Ilka Vorst left. Col. Vorst came.');
        const named = (name: string, from: number) => partyIn(source, name, 'person', name, from);
        const claims = [
          named('Vorst', 0),
          named('Ilka Vorst', 10),
          named('Ilka Vorst', 30),
          named('Col. Vorst', 40),
        ].map((party) => claimOn(source, party));
        const parties = claims.map((claim) => ({ claim: claim.id, part: 'subject' as const, entity: ilka.id }));
        await ledger.append(
          [{ type: 'source-captured', source }, readingOf(source, claims, { entities: [ilka, dunmere], parties })],
          'test',
        );
        expect(await ledger.entity(ilka.id)).toEqual({
          entity: ilka,
          merged: [],
          names: [
            { name: 'Ilka Vorst', claims: 2 },
            { name: 'Vorst', claims: 1 },
            { name: 'Col. Vorst', claims: 1 },
          ],
          claims: 4,
        });
        expect(await ledger.entity(dunmere.id)).toEqual({ entity: dunmere, merged: [], names: [], claims: 0 });
        expect(await ledger.entity('ent-0000000000000000')).toBeUndefined();
      });

      it('are listed most claims first, by kind and up to a limit', async () => {
        await record(first, second);
        const ids = async (filter?: Parameters<Ledger['entities']>[0]) =>
          (await ledger.entities(filter)).map((item) => item.entity.name);
        expect(await ids()).toEqual(['Saltmarsh Guard', 'Ilka Vorst', 'Dunmere', 'Tamas Reil', 'Ostrava Ford']);
        expect(await ids({ kind: 'person' })).toEqual(['Ilka Vorst', 'Tamas Reil']);
        expect(await ids({ limit: 1 })).toEqual(['Saltmarsh Guard']);
      });

      it('are one after a judgement of sameness, under the id recorded first, and two again when it is undone', async () => {
        await record(first, second);
        const [judged] = await ledger.append(
          [{ type: 'identity-judged', left: tamas.id, right: ilka.id, judgement: 'same', reason: 'nom de guerre' }],
          'Odile',
        );
        const seq = judged?.seq ?? 0;
        const both = await ledger.entity(tamas.id);
        expect(both).toEqual({
          entity: ilka,
          merged: [tamas.id],
          names: [
            { name: 'Ilka Vorst', claims: 1 },
            { name: 'Tamas Reil', claims: 1 },
          ],
          claims: 2,
        });
        expect(await ledger.entity(ilka.id)).toEqual(both);
        expect(await ledger.entitiesByKey(tamas.key)).toEqual([both]);
        expect((await ledger.entities({ kind: 'person' })).map((item) => item.entity.id)).toEqual([ilka.id]);
        expect((await ledger.claims({ entity: tamas.id })).map((item) => item.claim.id)).toEqual([
          first.commands.id,
          second.commands.id,
        ]);
        expect((await ledger.claim(second.commands.id))?.parties[0]?.entity).toBe(ilka.id);
        expect(await ledger.judgements()).toEqual([
          { seq, left: tamas.id, right: ilka.id, judgement: 'same', reason: 'nom de guerre' },
        ]);

        await ledger.append([{ type: 'undone', event: seq, reason: null }], 'Odile');
        expect((await ledger.entity(tamas.id))?.entity).toEqual(tamas);
        expect((await ledger.entity(ilka.id))?.merged).toEqual([]);
        expect((await ledger.claims({ entity: tamas.id })).map((item) => item.claim.id)).toEqual([second.commands.id]);
        expect(await ledger.judgements()).toEqual([]);
        expect((await ledger.verify()).fault).toBeNull();
      });

      it('follow the last standing judgement about a pair, whichever way round', async () => {
        await record(first, second);
        const judge = async (
          left: string,
          right: string,
          judgement: 'same' | 'different' | 'unsure',
        ): Promise<number> => {
          const [entry] = await ledger.append(
            [{ type: 'identity-judged', left, right, judgement, reason: null }],
            'Odile',
          );
          return entry?.seq ?? 0;
        };
        const merged = async () => (await ledger.entity(ilka.id))?.merged.length;
        await judge(ilka.id, tamas.id, 'same');
        expect(await merged()).toBe(1);
        const different = await judge(tamas.id, ilka.id, 'different');
        expect(await merged()).toBe(0);
        expect((await ledger.judgements()).map((item) => item.seq)).toEqual([different]);
        await ledger.append([{ type: 'undone', event: different, reason: null }], 'Odile');
        expect(await merged()).toBe(1);
        await judge(tamas.id, ilka.id, 'unsure');
        expect(await merged()).toBe(0);
        expect((await ledger.verify()).fault).toBeNull();
      });

      it('count a claim once where two of its parts become one entity', async () => {
        await record(first);
        await ledger.append(
          [{ type: 'identity-judged', left: guard.id, right: dunmere.id, judgement: 'same', reason: null }],
          'Odile',
        );
        expect((await ledger.entity(dunmere.id))?.claims).toBe(2);
        await record(second);
        expect((await ledger.entity(dunmere.id))?.claims).toBe(4);
        expect((await ledger.verify()).fault).toBeNull();
      });
    });

    describe('full text', () => {
      it('finds sources that have every word, as words are begun, case and diacritics aside', async () => {
        await record(first, second);
        const found = async (words: string) => (await ledger.searchText(words)).map((hit) => hit.source);
        expect(await found('ilka')).toEqual([first.source.id]);
        expect(new Set(await found('SALTM guárd'))).toEqual(new Set([first.source.id, second.source.id]));
        expect(await found('ilka ostrava')).toEqual([]);
        expect(await found('!?')).toEqual([]);
        expect(await found('"ilka" OR tamas')).toEqual([]);
        expect(await ledger.searchText('guard', 1)).toHaveLength(1);
        expect((await ledger.searchText('dunmere'))[0]?.passage).toContain('based in Dunmere, he said.');
      });

      it('finds Arabic with and without vowel signs, articles, hamza and joined particles', async () => {
        const source = sourceOf('قالت كَتِيبَةُ المِلح إنّها تتمركز بالقرب من دنمير، وأضافت أنّ القائد الأحمد غادر.', {
          language: 'ar',
        });
        await ledger.append([{ type: 'source-captured', source }], 'test');
        for (const words of ['كتيبة', 'كتيبه', 'ملح', 'الملح', 'قرب', 'القرب', 'احمد', 'أحمد', 'الاحم', 'دنمیر']) {
          expect(
            (await ledger.searchText(words)).map((hit) => hit.source),
            words,
          ).toEqual([source.id]);
        }
        expect(await ledger.searchText('قلعة')).toEqual([]);
      });
    });

    describe('verify', () => {
      beforeEach(() => record(first, second));
      const fault = async () => (await ledger.verify()).fault;

      it('counts what it has seen and names the newest hash', async () => {
        expect(await ledger.verify()).toEqual({
          entries: 5,
          sources: 2,
          claims: 4,
          head: (await head())?.hash,
          fault: null,
        });
      });

      it('names an entry of which one character was changed', async () => {
        await given.meddle(`update entry set event = replace(event, 'since spring', 'since sprinG') where seq = 2`);
        expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 2' });
      });

      it('names an entry of which author, time or hash was changed', async () => {
        await given.meddle(`update entry set recorded_by = 'nobody' where seq = 5`);
        expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 5' });
        await given.meddle(`update entry set recorded_at = '2001-01-01T00:00:00Z' where seq = 4`);
        expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 4' });
        await given.meddle(`update entry set hash = '${'0'.repeat(64)}' where seq = 3`);
        expect(await fault()).toMatchObject({ code: 'entry-altered', place: 'entry 3' });
      });

      it('names the entry after one that was altered and given a fitting hash', async () => {
        const [, entry] = await ledger.entries(1);
        if (entry === undefined) throw new Error('there is no such entry');
        const { hash: _, ...rest } = { ...entry, by: 'somebody else' };
        await given.meddle(
          `update entry set recorded_by = 'somebody else', hash = '${sha256(canonicalJson(rest))}' where seq = 3`,
        );
        expect(await fault()).toMatchObject({ code: 'chain-broken', place: 'entry 4' });
      });

      it('names an entry that was removed, and what the last ones left behind', async () => {
        await given.meddle('delete from entry where seq = 5');
        expect(await fault()).toMatchObject({
          code: 'projection-differs',
          place: `table source, row 2 (${second.source.id})`,
        });
        await given.meddle('delete from entry where seq = 3');
        expect(await fault()).toMatchObject({ code: 'entry-missing', place: 'entry 3' });
        await given.meddle('delete from entry');
        expect(await fault()).toMatchObject({ code: 'entry-missing', place: 'entry 1' });
      });

      it('names an entry whose event is of no known shape', async () => {
        const last = await head();
        if (last === undefined) throw new Error('there is no entry');
        const { hash: _, ...rest } = { ...last, seq: 6, previousHash: last.hash, event: { type: 'case-closed' } };
        await given.meddle(
          `insert into entry (seq, recorded_at, recorded_by, event, previous_hash, hash) values
            (6, '${rest.recordedAt}', '${rest.by}', '{"type":"case-closed"}', '${rest.previousHash}', '${sha256(canonicalJson(rest))}')`,
        );
        expect(await fault()).toMatchObject({ code: 'entry-invalid', place: 'entry 6' });
      });

      it('names a claim that does not stand in its source, though chain and hashes fit', async () => {
        const last = await head();
        if (last === undefined) throw new Error('there is no entry');
        const claim = {
          ...first.based,
          id: 'clm-00000000000000aa',
          citation: { ...first.based.citation, quote: 'The group never was' },
        };
        const event = { ...readingOf(first.source, []), claims: [claim] };
        const { hash: _, ...rest } = { ...last, seq: 6, previousHash: last.hash, event };
        await given.meddle(
          `insert into entry (seq, recorded_at, recorded_by, event, previous_hash, hash) values
            (6, '${rest.recordedAt}', '${rest.by}', '${canonicalJson(event)}', '${rest.previousHash}', '${sha256(canonicalJson(rest))}')`,
        );
        const found = await fault();
        expect(found).toMatchObject({ code: 'claim-invalid', place: 'entry 6' });
        expect(found?.reason).toContain('clm-00000000000000aa');
      });

      it('names an original that was altered or removed', async () => {
        await given.spoil(second.source.hash, 'alter');
        const altered = await fault();
        expect(altered).toMatchObject({ code: 'original-damaged' });
        expect(altered?.place).toContain(second.source.id);
        await given.spoil(second.source.hash, 'remove');
        expect(await fault()).toMatchObject({
          code: 'original-missing',
          place: expect.stringContaining(second.source.hash),
        });
      });

      it('names the row of a table that was changed, removed or added', async () => {
        await ledger.append(
          [{ type: 'identity-judged', left: ilka.id, right: tamas.id, judgement: 'same', reason: null }],
          'Odile',
        );
        await ledger.append(
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
          await given.meddle(sql);
          expect(await fault(), sql).toMatchObject({ code: 'projection-differs', place });
          await ledger.rebuild();
          expect(await fault(), `after ${sql} and a rebuild`).toBeNull();
        }
      });

      it('tells a table that is gone, which rebuilding brings back', async () => {
        const before = await given.dump();
        await given.meddle('drop table claim');
        await expect(ledger.claims()).rejects.toEqual(refusal('case-damaged', /claim/));
        expect(await fault()).toMatchObject({ code: 'database-damaged' });
        await ledger.rebuild();
        expect(await given.dump()).toBe(before);
      });
    });

    describe('damage', () => {
      it('is told as damage of the case, not as a crash, when rows are read', async () => {
        await record(first);
        const damage: readonly (readonly [string, () => Promise<unknown>])[] = [
          [`update claim set data = '{"id":1}'`, () => ledger.claims()],
          [`update claim set data = 'gone'`, () => ledger.claim(first.based.id)],
          [`update claim set status = 'true'`, () => ledger.claims()],
          [`update claim_party set entity = 99`, () => ledger.claims()],
          [`update entity set data = '[]'`, () => ledger.entities()],
          [`update entity set canonical = 99`, () => ledger.entity(ilka.id)],
          [`update source set data = '{}'`, () => ledger.sources()],
          [`update source set seq = 3`, async () => (await given.another()).source(first.source.id)],
          [`update entry set event = '{}' where seq = 2`, () => ledger.entries()],
        ];
        for (const [sql, read] of damage) {
          await given.meddle(sql);
          await expect(read(), sql).rejects.toEqual(refusal('case-damaged', /./));
          if (!sql.startsWith('update entry')) await ledger.rebuild();
        }
      });
    });

    describe('projections', () => {
      it('come out the same when made anew, after any sequence of events', async () => {
        const people = ['Ilka Vorst', 'Tamas Reil', 'Bo Ström', 'Nadia Quill'];
        const reports = people.flatMap((person, index) => [
          reportOf(person, 'Saltmarsh Guard', 'Dunmere'),
          reportOf(person, `Fen Column ${index}`, 'Ostrava Ford'),
        ]);
        const ids = people.map((name) => entityOf('person', name).id);
        const pick = fc.nat({ max: reports.length - 1 });
        const step = fc.oneof(
          { weight: 4, arbitrary: fc.record({ do: fc.constant('capture' as const), report: pick }) },
          {
            weight: 4,
            arbitrary: fc.record({
              do: fc.constant('read' as const),
              report: pick,
              which: fc.constantFrom('commands', 'based', 'both'),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.record({ do: fc.constant('swap' as const), report: pick, entity: fc.nat({ max: 3 }) }),
          },
          {
            weight: 3,
            arbitrary: fc.record({
              do: fc.constant('review' as const),
              report: pick,
              status: fc.constantFrom<ClaimStatus>('accepted', 'rejected', 'proposed'),
            }),
          },
          {
            weight: 4,
            arbitrary: fc.record({
              do: fc.constant('judge' as const),
              left: fc.nat({ max: 3 }),
              right: fc.nat({ max: 3 }),
              judgement: fc.constantFrom('same' as const, 'same' as const, 'different' as const),
            }),
          },
          {
            weight: 4,
            arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.integer({ min: 1, max: 12 }) }),
          },
        );
        const eventOf = async (s: typeof step extends fc.Arbitrary<infer S> ? S : never): Promise<CaseEvent> => {
          const report = 'report' in s ? reports[s.report] : undefined;
          if (s.do === 'judge') {
            return {
              type: 'identity-judged',
              left: ids[s.left] ?? '',
              right: ids[s.right] ?? '',
              judgement: s.judgement,
              reason: null,
            };
          }
          if (s.do === 'undo') return { type: 'undone', event: ((await head())?.seq ?? 0) - s.back, reason: null };
          if (report === undefined) throw new Error('there is no such report');
          if (s.do === 'capture') {
            await given.originals.put(bytesOf(report.source.text));
            return { type: 'source-captured', source: report.source };
          }
          if (s.do === 'review')
            return { type: 'claim-reviewed', claim: report.commands.id, status: s.status, note: null };
          if (s.do === 'swap') {
            const parties = [{ claim: report.commands.id, part: 'subject' as const, entity: ids[s.entity] ?? '' }];
            return readingOf(report.source, [], { parties });
          }
          return readingOf(
            report.source,
            s.which === 'commands'
              ? [report.commands]
              : s.which === 'based'
                ? [report.based]
                : [report.commands, report.based],
          );
        };
        /** What the judgements in the log come to, worked out the slow way. */
        const expectedGroups = async (): Promise<readonly string[]> => {
          const entries = await ledger.entries();
          const undone = new Set(entries.flatMap(({ event }) => (event.type === 'undone' ? [event.event] : [])));
          const last = new Map<string, readonly string[]>();
          for (const { seq, event } of entries) {
            if (event.type !== 'identity-judged' || undone.has(seq)) continue;
            last.set(
              [event.left, event.right].sort().join(),
              event.judgement === 'same' ? [event.left, event.right] : [],
            );
          }
          let groups = ids.map((id) => new Set([id]));
          for (const pair of last.values()) {
            const touched = groups.filter((group) => pair.some((id) => group.has(id)));
            if (touched.length > 1)
              groups = [
                ...groups.filter((group) => !touched.includes(group)),
                new Set(touched.flatMap((group) => [...group])),
              ];
          }
          return groups.map((group) => [...group].sort().join()).sort();
        };
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
            given = await renewed(given, create);
            ledger = given.ledger;
            for (const s of steps) {
              const before = (await head())?.seq;
              const event = await eventOf(s);
              const made = await ledger.append([event], 'test').catch((fault: unknown) => {
                expect(fault).toMatchObject({ code: 'event-refused' });
                return [];
              });
              expect((await head())?.seq).toBe((before ?? 0) + made.length);
            }
            const dump = await given.dump();
            expect((await ledger.verify()).fault).toBeNull();
            await ledger.rebuild();
            expect(await given.dump()).toBe(dump);
            const known = await Promise.all(ids.map((id) => ledger.entity(id)));
            const groups = ids.map((id, index) => {
              const found = known[index];
              return found === undefined ? id : [found.entity.id, ...found.merged].sort().join();
            });
            expect([...new Set(groups)].sort()).toEqual(await expectedGroups());
          }),
          { numRuns: 25 },
        );
      }, 120_000);
    });

    it('says that it was closed', async () => {
      const other = await given.another();
      await other.close();
      await other.close();
      await expect(other.claims()).rejects.toEqual(refusal('case-closed', /closed/));
    });

    it('records the moment by the clock it was given', async () => {
      await record(first);
      expect((await ledger.entries(1)).map((entry) => entry.recordedAt)).toEqual([capturedAt, capturedAt]);
    });
  });
}

async function renewed(given: CaseUnderTest, create: () => Promise<CaseUnderTest>): Promise<CaseUnderTest> {
  await given.destroy();
  return create();
}
