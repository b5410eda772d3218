import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, EntityKind, Party } from '../model/index.ts';
import { unknownRange } from '../model/index.ts';
import { isDoubtful } from './name-key.ts';
import { resolveReading } from './resolve-reading.ts';

const here = 'src-0000000000000001';
const there = 'src-0000000000000002';

function party(kind: EntityKind, name: string, begin = 0): Party {
  return { kind, name, text: name, begin, end: begin + name.length };
}

function claim(id: string, subject: Party, object: Party | null = null, source = here): Claim {
  return {
    id,
    source,
    type: 'affiliation',
    subject,
    object,
    value: null,
    role: null,
    title: null,
    rank: null,
    kinds: [],
    appointedBy: null,
    replaces: null,
    attribution: [{ voice: 'publisher', text: 'Valley Post', begin: null, end: null, cue: null, stance: null }],
    certainty: 'asserted',
    polarity: 'affirmed',
    range: unknownRange,
    wording: [],
    links: [],
    citation: { begin: subject.begin, end: subject.end, segment: 'body', quote: subject.text },
    reader: 'test/1',
    confidence: 1,
  };
}

const entityOfOnly = (kind: EntityKind, name: string, source: string) =>
  resolveReading([claim('clm-1', party(kind, name), null, source)], source).entities[0];

describe('resolveReading', () => {
  it('gives every party of every claim an entity, and each entity once', () => {
    const result = resolveReading(
      [
        claim('clm-1', party('unit', 'River Brigade'), party('unit', 'Free River Army', 30)),
        claim('clm-2', party('unit', "the River Brigade's", 60), party('place', 'Homs', 90)),
      ],
      here,
    );
    expect(result.entities.map(({ kind, name, scope }) => ({ kind, name, scope }))).toEqual([
      { kind: 'unit', name: 'River Brigade', scope: null },
      { kind: 'unit', name: 'Free River Army', scope: null },
      { kind: 'place', name: 'Homs', scope: null },
    ]);
    expect(result.parties.map(({ claim: of, part }) => `${of} ${part}`)).toEqual([
      'clm-1 subject',
      'clm-1 object',
      'clm-2 subject',
      'clm-2 object',
    ]);
    expect(result.parties[2]?.entity).toBe(result.parties[0]?.entity);
  });

  it('gives one name one id, whatever the source', () => {
    expect(entityOfOnly('unit', 'Free River Army', here)?.id).toBe(
      entityOfOnly('unit', 'the Free River Army', there)?.id,
    );
  });

  it('never joins a doubtful name across sources', () => {
    for (const [kind, name] of [
      ['person', 'Harb'],
      ['unit', 'the army'],
      ['person', 'Abu Ahmed'],
    ] as const) {
      const one = entityOfOnly(kind, name, here);
      const other = entityOfOnly(kind, name, there);
      expect(one?.scope).toBe(here);
      expect(one?.id).not.toBe(other?.id);
      expect(one?.key).toBe(other?.key);
    }
  });

  it('joins any name across sources unless it is doubtful, and then never', () => {
    const word = fc.constantFrom(
      'Salim',
      'Harb',
      'Abu',
      'River',
      'Brigade',
      'the',
      'group',
      'army',
      'al-Tanf',
      '1st',
      'لواء',
      'النهر',
      'new',
      'US',
    );
    const kinds = fc.constantFrom<EntityKind>('person', 'unit', 'place', 'organisation');
    fc.assert(
      fc.property(kinds, fc.array(word, { minLength: 1, maxLength: 4 }), (kind, words) => {
        const name = words.join(' ');
        const one = entityOfOnly(kind, name, here);
        const other = entityOfOnly(kind, name, there);
        expect(one?.id === other?.id).toBe(!isDoubtful(kind, name));
      }),
    );
  });

  it('keeps a unit and an organisation of one name apart', () => {
    expect(entityOfOnly('unit', 'River Council', here)?.id).not.toBe(
      entityOfOnly('organisation', 'River Council', here)?.id,
    );
  });

  it('takes a surname alone for the only fuller name of the source that ends in it', () => {
    const result = resolveReading(
      [claim('clm-1', party('person', 'Colonel Harb')), claim('clm-2', party('person', 'Salim Harb', 40))],
      here,
    );
    expect(result.entities).toHaveLength(1);
    expect(result.entities[0]).toMatchObject({ name: 'Salim Harb', scope: null });
  });

  it('leaves a surname alone where two people of the source bear it', () => {
    const result = resolveReading(
      [
        claim('clm-1', party('person', 'Salim Harb')),
        claim('clm-2', party('person', 'Samir Harb', 40)),
        claim('clm-3', party('person', 'Harb', 80)),
      ],
      here,
    );
    expect(result.entities.map(({ name }) => name)).toEqual(['Salim Harb', 'Samir Harb', 'Harb']);
  });

  it('leaves a first name alone', () => {
    const result = resolveReading(
      [claim('clm-1', party('person', 'Salim Harb')), claim('clm-2', party('person', 'Salim', 40))],
      here,
    );
    expect(result.entities).toHaveLength(2);
  });

  it('does not depend on the order of the claims', () => {
    const names = fc.constantFrom(
      'River Brigade',
      'the river brigade',
      'Salim Harb',
      'Harb',
      'Homs',
      'Samir Harb',
      'the group',
    );
    const kinds = fc.constantFrom<EntityKind>('person', 'unit', 'place');
    const claims = fc
      .array(fc.tuple(kinds, names, fc.nat(200)), { minLength: 1, maxLength: 8 })
      .map((drawn) => drawn.map(([kind, name, at], index) => claim(`clm-${index}`, party(kind, name, at))));
    fc.assert(
      fc.property(
        claims.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(resolveReading(shuffled, here)).toEqual(resolveReading(all, here));
        },
      ),
    );
  });

  describe('a newcomer who is only described', () => {
    const unit = party('unit', 'River Brigade', 200);
    const starts = (id: string, who: string, begin: number): Claim => ({
      ...claim(id, party('person', who, begin), unit),
      type: 'posting',
      role: 'commander',
      range: { ...unknownRange, starting: true },
    });
    const subjectOf = (claims: readonly Claim[], id: string): string | undefined => {
      const { entities, parties } = resolveReading(claims, here);
      const filled = parties.find((one) => one.claim === id && one.part === 'subject');
      return entities.find((entity) => entity.id === filled?.entity)?.name;
    };

    it('is the one named person who took up the same role in the same unit', () => {
      const told = [starts('clm-1', 'a new leader', 0), starts('clm-2', 'Salim Harb', 40)];
      expect(subjectOf(told, 'clm-1')).toBe('Salim Harb');
    });

    it('stays nobody where two are named, where none is, and where the words are no newcomer', () => {
      const two = [
        starts('clm-1', 'a new leader', 0),
        starts('clm-2', 'Salim Harb', 40),
        starts('clm-3', 'Adel Noor', 60),
      ];
      expect(subjectOf(two, 'clm-1')).toBe('a new leader');
      expect(subjectOf([starts('clm-1', 'a new leader', 0)], 'clm-1')).toBe('a new leader');
      expect(subjectOf([starts('clm-1', 'his deputy', 0), starts('clm-2', 'Salim Harb', 40)], 'clm-1')).toBe(
        'his deputy',
      );
    });
  });
});
