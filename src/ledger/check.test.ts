import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf, reportOf } from '../../test/contract/make.ts';
import { canonicalJson } from '../util/index.ts';
import { fromJson, list, nullable, object, optional, ShapeFault, text, whole } from './check.ts';
import { caseEvent } from './shapes.ts';

describe('guards', () => {
  const thing = object<{ readonly name: string; readonly age: number | null; readonly note?: string }>({
    name: text,
    age: nullable(whole),
    note: optional(text),
  });

  it('leave out what is not known, and say where something is wrong', () => {
    expect(thing({ name: 'a', age: null, more: 1 }, 'it')).toEqual({ name: 'a', age: null });
    expect(() =>
      list(thing)(
        [
          { name: 'a', age: 1 },
          { name: 'b', age: 1.5 },
        ],
        'things',
      ),
    ).toThrow('things[1].age should be a whole number but is 1.5');
    expect(() => thing({ age: 1 }, 'it')).toThrow('it.name should be text but is missing');
    expect(() => fromJson(thing, '{', 'it')).toThrow(ShapeFault);
  });
});

describe('the shape of events', () => {
  const events = eventsOf(reportOf('Ilka Vorst', 'Saltmarsh Guard', 'Dunmere'));

  it('takes every event through JSON and back unchanged', () => {
    for (const event of events) expect(fromJson(caseEvent, canonicalJson(event), 'event')).toEqual(event);
  });

  it('never takes an event with a part of another kind, nor falls over one', () => {
    const written = events.map((event) => canonicalJson(event));
    fc.assert(
      fc.property(
        fc.nat({ max: written.length - 1 }),
        fc.nat(),
        fc.constantFrom('null', '7.5', '"~"', '[]', '{}'),
        (which, place, other) => {
          const chosen = written[which] ?? '';
          // Replaces one value by another; keys keep their colon.
          const values = [
            ...chosen.matchAll(/(?<=[:[,])("(?:[^"\\]|\\.)*"(?!:)|-?\d+(?:\.\d+)?|null|true|false)(?=[,\]}])/g),
          ];
          const match = values[place % values.length];
          if (match === undefined || match[0] === other) return;
          const changed = `${chosen.slice(0, match.index)}${other}${chosen.slice(match.index + match[0].length)}`;
          try {
            fromJson(caseEvent, changed, 'event');
          } catch (fault) {
            expect(fault).toBeInstanceOf(ShapeFault);
            return;
          }
          // Only free text, a confidence and what may be unknown can be something else and still be an event.
          expect(['"~"', 'null', '7.5']).toContain(other);
        },
      ),
      { numRuns: 500 },
    );
  });
});
