import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent, ClaimStatus } from '../../src/model/index.ts';
import { bytesOf, entityOf, readingOf, reportOf } from './make.ts';
import type { Setting } from './setting.ts';

/** Tables as a function of the log. */
export function testProjections(at: Setting): void {
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
        if (s.do === 'undo') return { type: 'undone', event: ((await at.head())?.seq ?? 0) - s.back, reason: null };
        if (report === undefined) throw new Error('there is no such report');
        if (s.do === 'capture') {
          await at.given.originals.put(bytesOf(report.source.text));
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
        const entries = await at.ledger.entries();
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
          await at.renew();
          for (const s of steps) {
            const before = (await at.head())?.seq;
            const event = await eventOf(s);
            const made = await at.ledger.append([event], 'test').catch((fault: unknown) => {
              expect(fault).toMatchObject({ code: 'event-refused' });
              return [];
            });
            expect((await at.head())?.seq).toBe((before ?? 0) + made.length);
          }
          const dump = await at.given.dump();
          expect((await at.ledger.verify()).fault).toBeNull();
          await at.ledger.rebuild();
          expect(await at.given.dump()).toBe(dump);
          const known = await Promise.all(ids.map((id) => at.ledger.entity(id)));
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
}
