import { describe, expect, it } from 'vitest';
import { sourceOf } from './source-of.ts';

const body = 'The brigade left the town on Monday, a spokesman for the governor said.';

describe('a text as a source', () => {
  it('keeps every character where it stands, with line ends and odd spaces', async () => {
    for (const text of [`A headline\n\n${body}\n`, `\n\n  ${body}\r\n\r\n${body}`, `${body} 😀 \u00a0é\n`])
      expect((await sourceOf({ id: 'x', text })).text).toBe(text);
  });

  it('has the day and the publisher that are known, and no day where none is', async () => {
    const known = await sourceOf({ id: 'x', text: body, date: '2020-05-01', publisher: 'Lowland Wire' });
    expect([known.published, known.publication]).toEqual([['2020-05-01', '2020-05-01'], 'Lowland Wire']);
    expect((await sourceOf({ id: 'x', text: body, date: null })).published).toBeNull();
  });

  it('is refused where offsets would count in another text', async () => {
    await expect(sourceOf({ id: 'x', text: `\ufeff${body}` })).rejects.toThrow('changed the text');
  });
});
