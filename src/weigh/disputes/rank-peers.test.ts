import { describe, expect, it } from 'vitest';
import { makeFacts, on } from '../../../test/weigh/make-facts.ts';
import type { ClaimFacts } from '../../model/index.ts';
import type { Standing } from './rank-peers.ts';
import { countPeers, rankUnlikePeers } from './rank-peers.ts';

const orders: Readonly<Record<string, number>> = {
  Captain: 15,
  Major: 16,
  'Lieutenant Colonel': 17,
  Colonel: 18,
  'Brigadier General': 19,
  'Major General': 20,
};
const standing: Standing = {
  echelonOf: (unit) =>
    unit.startsWith('ent-brigade') ? 'brigade' : unit.startsWith('ent-battalion') ? 'battalion' : null,
  orderOf: (rank) => orders[rank] ?? null,
};
const commander = (number: number, rank: string, unit: string, told: Partial<ClaimFacts> = {}) =>
  makeFacts(number, { subject: `ent-p${number}`, object: unit, rank, range: on('2019-01-01'), ...told });
const colonels = (count: number) =>
  Array.from({ length: count }, (_, at) => commander(at + 1, 'Colonel', `ent-brigade-${at}`));

describe('ranks learned from peers', () => {
  it('count each commander of each unit once, and only commanders', () => {
    const facts = [
      commander(1, 'Colonel', 'ent-brigade-1'),
      commander(2, 'Colonel', 'ent-brigade-1', { subject: 'ent-p1' }),
      commander(3, 'Colonel', 'ent-brigade-2'),
      commander(4, 'Major', 'ent-battalion-1'),
      commander(5, 'Major', 'ent-shield'),
      commander(6, 'Major', 'ent-brigade-2', { role: 'deputy commander' }),
      commander(7, 'Major', 'ent-brigade-2', { certainty: 'planned' }),
      commander(8, 'unheard of', 'ent-brigade-2'),
    ];
    expect(countPeers(facts, standing)).toEqual([
      { echelon: 'battalion', rank: 'Major', order: 16, commanders: 1 },
      { echelon: 'brigade', rank: 'Colonel', order: 18, commanders: 2 },
    ]);
  });

  it('tell who stands out, with the counts', () => {
    const odd = commander(50, 'Captain', 'ent-brigade-50');
    const facts = [...colonels(12), odd];
    const [found, ...rest] = rankUnlikePeers(facts, countPeers(facts, standing), standing);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      person: 'ent-p50',
      unit: 'ent-brigade-50',
      standing: 'too low',
      claims: [odd.claim],
    });
    expect(found?.share).toBeCloseTo(1 / 14);
    expect(found?.reason).toBe(
      'Of 12 other commanders of a brigade, none with the rank of Captain or lower; most often Colonel (12).',
    );
    const high = commander(51, 'Major General', 'ent-brigade-51');
    expect(rankUnlikePeers([high], countPeers(facts, standing), standing)[0]).toMatchObject({ standing: 'too high' });
  });

  it('tell nothing of few peers, of the next rank, of other echelons, or where others hold it too', () => {
    const odd = commander(50, 'Captain', 'ent-brigade-50');
    const unlike = (facts: readonly ClaimFacts[]) => rankUnlikePeers(facts, countPeers(facts, standing), standing);
    expect(unlike([...colonels(8), odd])).toEqual([]);
    expect(unlike([...colonels(9), odd])).toHaveLength(1);
    expect(unlike([...colonels(30), commander(50, 'Brigadier General', 'ent-brigade-50')])).toEqual([]);
    expect(unlike([...colonels(30), commander(50, 'Captain', 'ent-battalion-50')])).toEqual([]);
    expect(unlike([...colonels(12), odd, commander(51, 'Captain', 'ent-brigade-51')])).toEqual([]);
  });
});
