import { describe, expect, it } from 'vitest';
import { loadReader } from './reader.ts';

const moduleOf = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

describe('the reader', () => {
  it('is loaded once for a process, however often it is asked for', async () => {
    const [one, other] = await Promise.all([loadReader({}), loadReader({})]);
    expect(other).toBe(one);
    expect(await loadReader({})).toBe(one);
  });

  it('is that of the module named', async () => {
    const readerModule = moduleOf(
      `export const createReader = async () => ({ id: 'x/1', reads: () => true, read: () => null });`,
    );
    expect((await loadReader({ readerModule })).id).toBe('x/1');
  });

  it.each(['export const reader = 1', 'export const createReader = () => 7', 'export const createReader = 7'])(
    'is refused where the module gives none: %s',
    async (code) => {
      await expect(loadReader({ readerModule: moduleOf(code) })).rejects.toThrow('no function createReader');
    },
  );
});
