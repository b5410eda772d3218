import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/model/index.ts';
import { canonicalJson, sha256 } from '../../src/util/index.ts';
import { bytesOf, claimOn, entityOf, eventsOf, partyIn, readingOf, reportOf, sourceOf } from './make.ts';
import type { Setting } from './setting.ts';
import { first, ilka, refusal, second, tamas } from './setting.ts';

/** The log, and what it refuses. */
export function testLog(at: Setting): void {
  describe('the log', () => {
    it('gives back events as they were appended, numbered without gaps and chained by hash', async () => {
      await at.record(first, second);
      const entries = await at.ledger.entries();
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
      const made = await at.ledger.append(eventsOf(first), 'test');
      expect(made).toEqual(await at.ledger.entries(1));
      expect(await at.ledger.entries(1, 1)).toEqual(made.slice(0, 1));
      expect(await at.ledger.append([], 'test')).toEqual([]);
    });

    it('appends all events or none', async () => {
      const before = await at.given.dump();
      const unknown: CaseEvent = { type: 'claim-reviewed', claim: first.commands.id, status: 'accepted', note: null };
      await expect(at.ledger.append([...eventsOf(second), unknown], 'test')).rejects.toEqual(
        refusal('event-refused', new RegExp(first.commands.id)),
      );
      expect(await at.given.dump()).toBe(before);
      await at.record(second);
      expect((await at.ledger.verify()).fault).toBeNull();
    });

    it('refuses to have entries changed or removed', async () => {
      await at.record(first);
      await expect(at.given.attempt(`update entry set recorded_by = 'somebody else' where seq = 2`)).rejects.toThrow(
        /append-only/,
      );
      await expect(at.given.attempt('delete from entry where seq = 3')).rejects.toThrow(/append-only/);
      expect((await at.ledger.verify()).fault).toBeNull();
    });

    it('keeps appends that run at the same time apart', async () => {
      const reports = Array.from({ length: 12 }, (_, index) =>
        reportOf(`Ilka Vorst ${index}`, 'Saltmarsh Guard', 'Dunmere'),
      );
      const other = await at.given.another();
      await Promise.all(
        reports.map((report, index) => (index % 2 ? at.ledger : other).append(eventsOf(report), 'test')),
      );
      expect(await at.ledger.claims()).toHaveLength(24);
      expect((await at.ledger.entries()).map((entry) => entry.seq)).toEqual(
        Array.from({ length: 25 }, (_, index) => index + 1),
      );
      for (const report of reports) await at.given.originals.put(bytesOf(report.source.text));
      expect((await at.ledger.verify()).fault).toBeNull();
      await other.close();
    });

    it('keeps every character there is', async () => {
      const odd = 'Vorst\0\ud800 \u{1f6a9}𐎀 «ض» commands Saltmarsh Guard.';
      const source = sourceOf(odd, { title: 'a\0b\udfff', note: '\u2028' });
      const claim = claimOn(source, partyIn(source, 'Vorst\0\ud800', 'person'), { wording: ['\0'] });
      await at.given.originals.put(bytesOf(odd));
      await at.ledger.append([{ type: 'source-captured', source }, readingOf(source, [claim])], 'test');
      expect(await at.ledger.source(source.id)).toEqual(source);
      expect((await at.ledger.claim(claim.id))?.claim).toEqual(claim);
      expect((await at.ledger.sources())[0]?.source.title).toBe('a\0b\udfff');
      const entity = entityOf('person', 'Vorst\0\ud800');
      expect((await at.ledger.entity(entity.id))?.entity).toEqual(entity);
      expect((await at.ledger.entitiesByKey(entity.key)).map((found) => found.entity.id)).toEqual([entity.id]);
      expect((await at.ledger.verify()).fault).toBeNull();
    });
  });

  describe('what is refused', () => {
    it('a source that is there already, which can be asked before', async () => {
      expect(await at.ledger.source(first.source.id)).toBeUndefined();
      await at.record(first);
      expect(await at.ledger.source(first.source.id)).toEqual(first.source);
      await expect(at.ledger.append([{ type: 'source-captured', source: first.source }], 'test')).rejects.toEqual(
        refusal('event-refused', /in the case already/),
      );
    });

    it('a source whose id does not belong to its bytes', async () => {
      const source = { ...first.source, id: second.source.id };
      await expect(at.ledger.append([{ type: 'source-captured', source }], 'test')).rejects.toEqual(
        refusal('source-invalid', /id does not belong/),
      );
    });

    it('a claim whose quote or party is not the text of its source', async () => {
      await at.record(first);
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
        await expect(at.ledger.append([readingOf(first.source, [claim])], 'test')).rejects.toEqual(
          refusal('claim-invalid', /./),
        );
      }
      expect(await at.ledger.entries()).toHaveLength(3);
    });

    it('events that name what is not in the case', async () => {
      await at.record(first);
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
        [{ type: 'claim-reviewed', claim: second.commands.id, status: 'accepted', note: null }, /claim clm-\w+ is not/],
        [
          { type: 'identity-judged', left: ilka.id, right: tamas.id, judgement: 'same', reason: null },
          /entity ent-\w+ is not/,
        ],
        [{ type: 'identity-judged', left: ilka.id, right: ilka.id, judgement: 'same', reason: null }, /against itself/],
        [{ type: 'undone', event: 2, reason: null }, /no review, judgement/],
        [{ type: 'undone', event: 99, reason: null }, /no review, judgement/],
        [{ type: 'case-created', name: 'again' }, /created once/],
      ];
      for (const [event, message] of wrong) {
        await expect(at.ledger.append([event], 'test')).rejects.toEqual(refusal('event-refused', message));
      }
      expect(await at.ledger.entries()).toHaveLength(3);
    });

    it('one entity id for two different entities', async () => {
      await at.record(first);
      const entities = [{ ...ilka, kind: 'place' as const }];
      await expect(at.ledger.append([readingOf(first.source, [], { entities })], 'test')).rejects.toEqual(
        refusal('event-refused', /the person "Ilka Vorst" already/),
      );
    });

    it('events of no known shape, naming the property', async () => {
      await at.record(first);
      const wrong: readonly (readonly [unknown, RegExp])[] = [
        [{ type: 'claim-removed', claim: first.commands.id }, /event 1\.type should be one of/],
        [{ type: 'claim-reviewed', claim: first.commands.id, status: 'true', note: null }, /event 1\.status/],
        [{ type: 'claim-reviewed', claim: first.commands.id, status: 'accepted', note: 'a\0b' }, /event 1\.note/],
        [{ type: 'undone', event: 1.5, reason: null }, /event 1\.event should be a whole number/],
        [readingOf(first.source, [{ ...first.commands, confidence: Number.NaN }]), /event 1\.claims\[0\]\.confidence/],
        [
          { type: 'source-captured', source: { ...second.source, capturedAt: 'yesterday' } },
          /event 1\.source\.capturedAt/,
        ],
      ];
      for (const [event, message] of wrong) {
        await expect(at.ledger.append([event as CaseEvent], 'test')).rejects.toEqual(refusal('event-refused', message));
      }
      await expect(at.ledger.append(eventsOf(second), ' ')).rejects.toEqual(refusal('event-refused', /must be named/));
    });
  });
}
