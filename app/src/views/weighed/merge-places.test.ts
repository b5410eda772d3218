import { describe, expect, it } from 'vitest';
import type { PlaceSaid } from '../../draw/types.ts';
import { mergePlaces } from './merge-places.ts';

function said(place: string, claims: readonly string[], more: Partial<PlaceSaid> = {}): PlaceSaid {
  return {
    place: { id: place, kind: 'place', name: place },
    kinds: ['site'],
    asOf: 'possible',
    inferred: false,
    rule: null,
    premises: [],
    claims: claims.map((id) => ({ claim: { id } }) as PlaceSaid['claims'][number]),
    against: [],
    backing: {
      claims: claims.length,
      sources: 1,
      origins: [{ id: 'org-1', label: 'Valley Post', sources: ['src-1'], claims, reasons: [] }],
    },
    position: null,
    ...more,
  };
}

describe('places of several units on one map', () => {
  it('are one mark each, with every claim once and no origin counted twice', () => {
    const [one, ...others] = mergePlaces([[said('ford', ['a', 'b'])], [said('ford', ['b', 'c'])]]);
    expect(others).toEqual([]);
    expect(one?.claims.map(({ claim }) => claim.id)).toEqual(['a', 'b', 'c']);
    expect(one?.backing).toMatchObject({ claims: 3, sources: 1, origins: [{ id: 'org-1' }] });
  });

  it('stand as the firmest of them does, and are inferred only where no source places any there', () => {
    const inferred = said('ford', ['a'], { inferred: true, rule: 'of a subordinate', asOf: null });
    const [one] = mergePlaces([[inferred], [said('ford', ['b'], { asOf: 'attested' })]]);
    expect(one).toMatchObject({ asOf: 'attested', inferred: false, rule: null });
    expect(mergePlaces([[inferred], [inferred]])[0]).toMatchObject({ inferred: true, rule: 'of a subordinate' });
  });
});
