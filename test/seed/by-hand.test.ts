import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captureBytes } from '../../src/capture/index.ts';
import type { Claim } from '../../src/model/index.ts';
import { makeClaim, requireInstant } from '../../src/model/index.ts';

const folder = new URL('../../examples/al-tanf/', import.meta.url);
const lines = readFileSync(new URL('by-hand.jsonl', folder), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Claim & { readonly document: string });

describe('the claims of the example made by hand', () => {
  it('have an id each', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it.each(lines)('$document: $type $subject.name stands in the text word for word', async ({ document, ...claim }) => {
    const bytes = readFileSync(new URL(document, folder));
    const capturedAt = requireInstant('2024-01-01T00:00:00Z');
    const { source } = await captureBytes(bytes, { name: document, capturedAt });
    if (!source) throw new Error(`${document} cannot be captured`);
    expect(claim.reader).toBe('person:example');
    const { range, ...made } = makeClaim({ ...claim, source: source.id }, source);
    expect({ ...made, range }).toEqual({ ...claim, source: source.id });
    const moved = { ...claim, source: source.id, subject: { ...claim.subject, begin: claim.subject.begin + 1 } };
    expect(() => makeClaim(moved, source)).toThrow();
  });
});
