import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calibrator } from '../../src/read/calibrate/index.ts';
import { type Example, fitLogistic } from './fit.ts';

/** Claims of one rule, a share of them right. */
const examples = (rule: string, right: number, wrong: number): Example[] =>
  Array.from({ length: right + wrong }, (_, at) => ({ features: new Map([[rule, 1]]), right: at < right }));

describe('fitting', () => {
  it('gives each rule the share of its claims that were right', () => {
    const fitted = fitLogistic([...examples('good', 90, 10), ...examples('bad', 30, 70)], 1e-3, 1);
    const calibrator = new Calibrator({ ...fitted, notes: {} });
    expect(calibrator.confidenceOf(new Map([['good', 1]]))).toBe(0.9);
    expect(calibrator.confidenceOf(new Map([['bad', 1]]))).toBe(0.3);
  });

  it('trusts few claims less than many', () => {
    const of = (count: number) => {
      const fitted = fitLogistic([...examples('common', 50, 50), ...examples('rule', count, 0)], 1, 1);
      return new Calibrator({ ...fitted, notes: {} }).confidenceOf(new Map([['rule', 1]]));
    };
    expect(of(3)).toBeLessThan(of(30));
    expect(of(3)).toBeGreaterThan(0.5);
  });

  it('leaves out what too few claims have', () => {
    const fitted = fitLogistic([...examples('common', 5, 5), ...examples('rare', 1, 1)], 1, 3);
    expect(Object.keys(fitted.weights)).toEqual(['common']);
  });

  it('says on average what was right, and the same each time', () => {
    const some = fc.array(
      fc.record({
        features: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.double({ min: -3, max: 3, noNaN: true })),
        right: fc.boolean(),
      }),
      { minLength: 4, maxLength: 40 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const both = [
          ...given.map(({ features, right }) => ({ features: new Map(Object.entries(features)), right })),
          ...examples('a', 3, 3),
        ];
        const fitted = fitLogistic(both, 1, 1);
        expect(fitLogistic(both, 1, 1)).toEqual(fitted);
        const calibrator = new Calibrator({ ...fitted, notes: {} });
        const said = both.reduce((sum, { features }) => sum + calibrator.confidenceOf(features), 0);
        expect(said / both.length).toBeCloseTo(both.filter(({ right }) => right).length / both.length, 1);
      }),
    );
  });
});
