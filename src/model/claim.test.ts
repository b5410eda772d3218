import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { claimTypes, kindsOf, makeClaim } from './claim.ts';
import { requireDay } from './day.ts';
import type { Party } from './entity.ts';
import { makeParty } from './entity.ts';
import { MusterError } from './error.ts';
import { rangeOn, unknownRange } from './range.ts';
import { textSpan } from './span.ts';

const text =
  'Captain Omar Saleh is the new commander of the Harra Brigade, replacing Tariq Nasser, officials said. It has 80 men.';
const source = { id: 'src-abababababababab', name: 'report.txt', text };

/** The first place the words stand in the text. */
const at = (words: string) => textSpan(text, text.indexOf(words), text.indexOf(words) + words.length);
const party = (words: string, kind: Party['kind']): Party => ({ ...at(words), kind, name: words });

/** A posting the text bears out, with some parts replaced. */
function claimWith(parts: Partial<Claim> = {}): Claim {
  const { text: quote, begin, end } = at('Captain Omar Saleh is the new commander of the Harra Brigade');
  return {
    id: 'clm-0123456789abcdef',
    source: source.id,
    type: 'posting',
    subject: party('Omar Saleh', 'person'),
    object: party('Harra Brigade', 'unit'),
    value: null,
    role: 'commander',
    title: at('commander'),
    rank: at('Captain'),
    kinds: [],
    appointedBy: null,
    replaces: party('Tariq Nasser', 'person'),
    attribution: [
      { voice: 'publisher', text: 'Daily Harra', begin: null, end: null, cue: null, stance: null },
      { voice: 'unnamed', ...at('officials'), cue: 'said', stance: 'neutral' },
    ],
    certainty: 'asserted',
    polarity: 'affirmed',
    range: rangeOn([requireDay('2022-09-25'), requireDay('2022-09-25')]),
    wording: [],
    links: [],
    citation: { segment: 'body', begin, end, quote },
    reader: 'test 1',
    confidence: 0.8,
    ...parts,
  };
}

function refusal(parts: Partial<Claim>): string {
  try {
    makeClaim(claimWith(parts), source);
  } catch (error) {
    expect(error).toBeInstanceOf(MusterError);
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
}

describe('a claim', () => {
  it('stands on words of its source', () => {
    expect(makeClaim(claimWith(), source)).toEqual(claimWith());
  });

  it('is refused, and named, where its quote is not the text at its offsets', () => {
    const { citation } = claimWith();
    expect(refusal({ citation: { ...citation, begin: citation.begin + 1 } })).toMatch(
      /^report\.txt: claim clm-0123456789abcdef \(posting\): the quote ".*" is not the source's text at 1-60\.$/,
    );
    expect(refusal({ citation: { ...citation, quote: citation.quote.toLowerCase() } })).toContain('the quote');
    expect(refusal({ citation: { ...citation, begin: 0, end: 0, quote: '' } })).not.toBe('accepted');
    expect(refusal({ citation: { ...citation, begin: 7, end: 8, quote: ' ' } })).toContain('its quote is empty');
  });

  it('is refused where a party, title, rank, value or voice is not the text at its offsets', () => {
    const off = { text: 'Omar Saleh', begin: 9, end: 19 };
    expect(refusal({ subject: { ...off, kind: 'person', name: 'Omar Saleh' } })).toContain('the subject "Omar Saleh"');
    expect(refusal({ object: { ...off, kind: 'unit', name: 'x' } })).toContain('the object');
    expect(refusal({ appointedBy: { ...off, kind: 'unit', name: 'x' } })).toContain('the appointedBy');
    expect(refusal({ replaces: { ...off, kind: 'person', name: 'x' } })).toContain('the replaces');
    expect(refusal({ title: off })).toContain('the title');
    expect(refusal({ rank: off })).toContain('the rank');
    expect(refusal({ value: { kind: 'text', ...off } })).toContain('the value');
    expect(refusal({ attribution: [{ voice: 'person', ...off, cue: 'said', stance: 'neutral' }] })).toContain(
      'the voice',
    );
  });

  it('is refused where offsets are no whole numbers, though slicing would round them', () => {
    const { begin, end, text: words } = at('commander');
    expect(refusal({ title: { text: words, begin: begin + 0.5, end } })).toContain('the title');
    expect(refusal({ title: { text: '', begin: Number.NaN, end: Number.NaN } })).toContain('the title');
    expect(refusal({ title: { text: words, begin: begin - text.length, end } })).toContain('the title');
  });

  it('is refused where offsets reach past the end, though slicing would cut them to what is there', () => {
    const last = at('men.');
    expect(refusal({ citation: { ...last, segment: 'body', quote: 'men.', end: last.end + 5 } })).toMatch(
      /quote "men\."/,
    );
    expect(refusal({ rank: { ...last, end: last.end + 1 } })).toMatch(/rank "men\."/);
  });

  it('is refused wherever its offsets are moved', () => {
    const { citation } = claimWith();
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), (left, right) => {
        const moved = { ...citation, begin: citation.begin + left, end: citation.end + right };
        expect(refusal({ citation: moved }) === 'accepted').toBe(left === 0 && right === 0);
      }),
    );
  });

  it('has a voice, whose offsets are both there or both absent', () => {
    expect(refusal({ attribution: [] })).toContain('it has no voice');
    const voice = { voice: 'person', text: 'officials', begin: null, end: 94, cue: null, stance: null } as const;
    expect(refusal({ attribution: [voice] })).toContain('only one of its offsets');
  });

  it('has a role if and only if it is a posting', () => {
    expect(refusal({ role: null })).toContain('a posting needs a role');
    expect(refusal({ type: 'command' })).toContain('only a posting has a role');
    expect(refusal({ type: 'command', role: null })).toContain('only a posting');
    expect(refusal({ type: 'command', role: null, replaces: null })).toBe('accepted');
  });

  it('has kinds of its own type only', () => {
    for (const type of claimTypes) {
      const posting = type === 'posting';
      const parts: Partial<Claim> = { type, role: posting ? 'commander' : null, replaces: null };
      expect(refusal({ ...parts, kinds: ['funding'] }) === 'accepted').toBe(type === 'support');
      expect(refusal({ ...parts, kinds: kindsOf[type] ?? [] })).toBe('accepted');
    }
  });

  it('counts from the lowest to the highest number', () => {
    const value = { kind: 'count', ...at('80'), of: 'men' } as const;
    expect(refusal({ value: { ...value, low: 80, high: 80 } })).toBe('accepted');
    expect(refusal({ value: { ...value, low: 80, high: null } })).toBe('accepted');
    expect(refusal({ value: { ...value, low: 80, high: 79 } })).toContain('count of men');
  });

  it('is trusted between not at all and fully', () => {
    for (const confidence of [-0.1, 1.1, Number.NaN]) expect(refusal({ confidence })).toContain('confidence');
    for (const confidence of [0, 1]) expect(refusal({ confidence })).toBe('accepted');
  });

  it('belongs to its source and has a range that runs forward', () => {
    expect(refusal({ source: 'src-0000000000000000' })).toContain('it belongs to source src-0000000000000000');
    const reversed = {
      ...unknownRange,
      from: [requireDay('2022-09-26'), null],
      to: [null, requireDay('2022-09-25')],
    } as const;
    expect(refusal({ range: reversed })).toContain('A range cannot start');
  });
});

describe('a party', () => {
  it('has words and a name, and offsets that enclose them', () => {
    const good: Party = party('Omar Saleh', 'person');
    expect(makeParty(good)).toEqual(good);
    for (const parts of [{ text: ' ' }, { name: '' }, { end: good.begin }, { begin: -1 }]) {
      expect(() => makeParty({ ...good, ...parts })).toThrow(MusterError);
    }
  });
});
