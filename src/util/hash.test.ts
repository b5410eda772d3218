import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentId, sha256 } from './hash.ts';

describe('canonicalJson', () => {
  it('sorts keys by code units at every depth, also keys that look like numbers, and leaves blanks out', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'x y', 10: 1, 9: 2, é: 3, Z: 4 })).toBe(
      '{"10":1,"9":2,"Z":4,"a":"x y","b":[{"a":null,"z":1}],"é":3}',
    );
  });

  it('leaves out what is undefined, and writes it as null in lists', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });

  it('gives back every value, and one text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const written = canonicalJson(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(written);
      }),
    );
  });
});

describe('contentId', () => {
  it('depends on content only', () => {
    expect(contentId('clm', { a: 1, b: 2 })).toBe(contentId('clm', { b: 2, a: 1 }));
    expect(contentId('clm', { a: 1 })).not.toBe(contentId('clm', { a: 2 }));
    expect(contentId('clm', null)).toBe(`clm-${sha256('null').slice(0, 16)}`);
  });
});

function reversed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reversed(part)] as const)
      .reverse(),
  );
}
