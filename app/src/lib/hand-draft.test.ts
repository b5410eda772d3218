import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceView } from '../types.ts';
import { draftOn, finishDraft, placeOf } from './hand-draft.ts';

const text = 'Rana Aziz leads the Salt Brigade. Rana Aziz denied it.';
const source = {
  text,
  claims: [],
  line: { published: ['2021-05-01', '2021-05-31'], language: 'en' },
} as unknown as SourceView;

describe('placeOf', () => {
  it('keeps words where they were taken from, else looks in the quote, else anywhere', () => {
    const second = text.lastIndexOf('Rana Aziz');
    expect(placeOf(text, { words: 'Rana Aziz', at: second }, null)?.begin).toBe(second);
    expect(placeOf(text, { words: 'Rana Aziz', at: null }, { begin: second, end: text.length })?.begin).toBe(second);
    expect(placeOf(text, { words: 'Salt Brigade', at: 3 }, { begin: second, end: text.length })?.begin).toBe(20);
    expect(placeOf(text, { words: 'Salt Army', at: 20 }, null)).toBeNull();
    expect(placeOf(text, { words: '', at: 20 }, null)).toBeNull();
  });

  it('never gives a place where the text has other words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.integer({ min: -3, max: 80 }), (words, at) => {
        const place = placeOf(text, { words, at }, { begin: 5, end: 30 });
        if (place !== null) expect(text.slice(place.begin, place.end)).toBe(words);
      }),
    );
  });
});

describe('finishDraft', () => {
  const draft = {
    ...draftOn(source, { begin: 0, end: 33 }),
    subject: { words: 'Rana Aziz', at: 0, kind: 'person' as const, name: '' },
  };

  it('gives spans of the text, dates from the publication, and only kinds of the type', () => {
    const { claim } = finishDraft({ ...draft, type: 'support', kinds: ['funding', 'site'], role: 'member' }, text);
    expect(claim).toMatchObject({
      quote: { begin: 0, end: 33 },
      subject: { begin: 0, end: 9, kind: 'person' },
      kinds: ['funding'],
      role: null,
      range: { from: ['2021-05-01', '2021-05-31'], to: ['2021-05-01', '2021-05-31'] },
    });
  });

  it('names every field that keeps it from being recorded', () => {
    const faulty = {
      ...draft,
      subject: { ...draft.subject, words: '' },
      rank: { words: 'General', at: null },
      days: ['May', '', '', ''] as const,
      value: { words: '', at: null, low: 'many', high: '', of: '' },
    };
    expect(finishDraft(faulty, text)).toEqual({
      claim: null,
      faults: expect.arrayContaining(['subject', 'rank', 'days', 'value']),
    });
    expect(finishDraft({ ...draft, quote: { words: 'Salt Army', at: 0 } }, text).faults).toEqual(['quote']);
  });
});
