import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFeature, bestPath, marginals, packModel, unpackModel } from '../../src/read/crf/index.ts';
import { type TrainingOptions, type TrainingSequence, trainCrf } from './trainer.ts';

// A toy language of two labels: feature 10 is "a", feature 11 is "b", feature 12 says nothing by itself.
const a = 1;
const b = 2;
const either = a | b;

function sequence(places: readonly (readonly [features: readonly number[], allowed: number])[]): TrainingSequence {
  const offsets = [0];
  for (const [features] of places) offsets.push((offsets.at(-1) ?? 0) + features.length);
  return {
    features: Uint32Array.from(places.flatMap(([features]) => features)),
    offsets: Uint32Array.from(offsets),
    allowed: Uint32Array.from(places, ([, allowed]) => allowed),
  };
}

const options: TrainingOptions = {
  labels: ['a', 'b'],
  stepAllowed: () => true,
  epochs: 30,
  rate: 0.2,
  dropout: 0,
  decay: 0,
  least: 1,
  seeds: [1],
  notes: {},
};

function label(model: ReturnType<typeof trainCrf>, places: readonly (readonly number[])[]): string {
  const scores = new Float32Array(places.length * model.labels.length);
  places.forEach((features, i) => {
    for (const feature of features) addFeature(model, feature, scores, i * model.labels.length);
  });
  return [...bestPath(model, scores, places.length)].map((at) => model.labels[at]).join('');
}

const clear = [
  sequence([
    [[10], a],
    [[11], b],
    [[10], a],
  ]),
  sequence([
    [[11], b],
    [[11], b],
    [[10], a],
  ]),
];

describe('a trained chain', () => {
  it('learns what features tell', () => {
    expect(label(trainCrf(clear, options), [[10], [11], [11], [10]])).toBe('abba');
  });

  it('learns which label follows which where features are silent', () => {
    const alternating = sequence([
      [[10], a],
      [[12], b],
      [[12], a],
      [[12], b],
    ]);
    expect(label(trainCrf([alternating], options), [[10], [12], [12], [12], [12]])).toBe('ababa');
  });

  it('takes what annotation leaves open from what is settled elsewhere', () => {
    const open = sequence([
      [[10], either],
      [[11], either],
    ]);
    expect(label(trainCrf([...clear, open], options), [[11], [10]])).toBe('ba');
  });

  it('never takes a step that is not allowed', () => {
    const falling = sequence([
      [[11], b],
      [[11], b],
      [[10], a],
      [[10], a],
    ]);
    const model = trainCrf([falling], { ...options, stepAllowed: (before, after) => !(before === 0 && after === 1) });
    expect(label(model, [[11], [10]])).toBe('ba');
    expect(['aa', 'bb']).toContain(label(model, [[10], [11]]));
  });

  it('refuses a sequence whose annotation no path fits', () => {
    expect(() => trainCrf([sequence([[[10], 0]])], options)).toThrow(/No allowed path/);
  });

  it('comes out the same to the byte from the same seeds, and other from others', () => {
    const train = (seeds: readonly number[]) =>
      Buffer.from(packModel(trainCrf(clear, { ...options, dropout: 0.4, seeds })));
    expect(train([1, 2]).equals(train([1, 2]))).toBe(true);
    expect(train([1, 2]).equals(train([1, 3]))).toBe(false);
  });

  it('is the same after it was written down and read again', () => {
    const model = trainCrf(clear, { ...options, notes: { data: 'toy' } });
    const again = unpackModel(packModel(model), 'toy.bin');
    expect(again.notes).toEqual({ data: 'toy' });
    expect(label(again, [[10], [11], [10]])).toBe(label(model, [[10], [11], [10]]));
  });

  it('gives probabilities that add up to one everywhere', () => {
    const model = trainCrf(clear, options);
    fc.assert(
      fc.property(fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
        const length = Math.floor(values.length / 2);
        const sure = marginals(model, Float32Array.from(values.slice(0, length * 2)), length);
        for (let at = 0; at < length; at += 1) expect((sure[at * 2] ?? 0) + (sure[at * 2 + 1] ?? 0)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('weights that are not what they should be', () => {
  it('are refused by name, however they are cut or changed', () => {
    const bytes = packModel(trainCrf(clear, options));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => unpackModel(bytes.slice(0, length), 'weights/toy.bin')).toThrow(/weights\/toy\.bin/);
      }),
    );
    const other = bytes.slice();
    other[0] = 0;
    expect(() => unpackModel(other, 'weights/toy.bin')).toThrow(/does not begin/);
  });
});
