import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliabilityOf } from './reliability.ts';

const outcomes = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

describe('reliability', () => {
  it('has no error where each bin is right as often as it says', () => {
    expect(reliabilityOf([...outcomes(0.75, 3, 1), ...outcomes(0.25, 1, 3)]).error).toBeCloseTo(0);
  });

  it('weighs the gap of a bin by its claims', () => {
    const { bins, error, claims } = reliabilityOf([...outcomes(0.9, 5, 5), ...outcomes(0.5, 15, 15)]);
    expect(claims).toBe(40);
    expect(bins.map(({ from, precision }) => [from, precision])).toEqual([
      [0.5, 0.5],
      [0.9, 0.5],
    ]);
    expect(error).toBeCloseTo((10 / 40) * 0.4);
  });

  it('takes full confidence into the last bin and nothing into empty ones', () => {
    expect(reliabilityOf(outcomes(1, 1, 0)).bins).toEqual([
      { from: 0.9, to: 1, claims: 1, confidence: 1, precision: 1 },
    ]);
    expect(reliabilityOf([])).toEqual({ bins: [], claims: 0, error: 0 });
  });

  it('puts every claim into one bin, and its error is between 0 and 1', () => {
    const some = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }));
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 20 }), (of, count) => {
        const { bins, error } = reliabilityOf(of, count);
        expect(bins.reduce((sum, { claims }) => sum + claims, 0)).toBe(of.length);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});
