import { describe, expect, it } from 'vitest';
import type { Instant } from './day.ts';
import { requireDay, requireInstant } from './day.ts';
import { MusterError } from './error.ts';
import type { Segment, Source } from './source.ts';
import { makeSource, sourceIdOf } from './source.ts';
import { textSpan } from './span.ts';

const capturedAt: Instant = requireInstant('2022-09-27T08:00:00Z');
const headline = 'Brigade has a new head';
const story = 'The Harra Brigade named Omar Saleh its commander.';
const remark = 'Nadia: I doubt it.';
const text = [headline, story, remark].join('\n\n');
const at = (words: string) => textSpan(text, text.indexOf(words), text.indexOf(words) + words.length);
const segment = (kind: Segment['kind'], words: string, author: string | null): Segment => {
  const { begin, end } = at(words);
  return { kind, begin, end, author: author === null ? null : at(author) };
};
const hash = 'ab'.repeat(32);

/** A source as capture makes it, with some parts replaced. */
function sourceWith(parts: Partial<Source> = {}): Source {
  return {
    id: sourceIdOf(hash),
    hash,
    size: text.length,
    name: 'report.txt',
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication: 'Daily Harra',
    title: 'Brigade has a new head',
    author: null,
    published: [requireDay('2022-09-25'), requireDay('2022-09-25')],
    capturedAt,
    url: null,
    language: 'en',
    note: null,
    text,
    segments: [segment('headline', headline, null), segment('body', story, null), segment('comment', remark, 'Nadia')],
    ...parts,
  };
}

function refusal(parts: Partial<Source>): string {
  try {
    makeSource(sourceWith(parts));
  } catch (error) {
    expect(error).toBeInstanceOf(MusterError);
    expect(error).toMatchObject({ code: 'source-invalid' });
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
}

const body = (begin: number, end: number): Segment => ({ kind: 'body', begin, end, author: null });

describe('a source', () => {
  it('is accepted as it stands, segments touching or not', () => {
    const source = sourceWith();
    expect(makeSource(source)).toEqual(source);
    expect(refusal({ segments: [body(0, 10), body(10, text.length)] })).toBe('accepted');
    expect(refusal({ segments: [], published: null })).toBe('accepted');
  });

  it('has its id from its bytes', () => {
    expect(sourceIdOf(hash)).toBe('src-abababababababab');
    expect(refusal({ hash: 'AB'.repeat(32) })).toContain('SHA-256');
    expect(refusal({ hash: '' })).toContain('SHA-256');
    expect(refusal({ id: 'src-0000000000000000' })).toContain('its id does not belong to its bytes');
  });

  it('has words', () => {
    expect(refusal({ text: ' \n\t', segments: [] })).toBe('report.txt: it has no words.');
  });

  it('keeps its segments in order and inside the text', () => {
    expect(refusal({ segments: [body(0, 10), body(9, 20)] })).toContain('its body at 9-20 overlaps');
    expect(refusal({ segments: [body(0, text.length + 1)] })).toContain('leaves the text');
    expect(refusal({ segments: [body(5, 5)] })).not.toBe('accepted');
    expect(refusal({ segments: [body(-1, 5)] })).not.toBe('accepted');
    expect(refusal({ segments: [body(Number.NaN, 5)] })).not.toBe('accepted');
    expect(refusal({ segments: [body(0, 5.5)] })).not.toBe('accepted');
  });

  it("keeps a segment's author where the words stand", () => {
    const author = { ...at('Nadia'), begin: at('Nadia').begin - 1, end: at('Nadia').end - 1 };
    const comment = { ...segment('comment', remark, null), author };
    expect(refusal({ segments: [comment] })).toContain('the author "Nadia" of its comment does not stand at');
  });

  it('was published before it was published no more', () => {
    expect(refusal({ published: [requireDay('2022-09-25'), requireDay('2022-09-24')] })).toContain('publication date');
  });
});
