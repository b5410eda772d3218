import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBlocks } from './name-blocks.ts';

describe('nameBlocks', () => {
  it.each([
    ['person', 'Muhannad al-Talla', 'مهند الطلاع'],
    ['person', 'Tallaa', 'العميد مهند الطلاع'],
    ['person', 'عثمان جمال', 'Osman Gamal'],
    ['person', '习近平', 'Xi Jinping'],
    ['unit', 'Qaryateen', 'لواء شهداء القريتين'],
    ['unit', 'Revolutionary Commando Army', 'مغاوير الثورة'],
    ['unit', 'MaT', 'Maghawir al-Thawra'],
    ['unit', 'اللواء الأول', '1st Brigade'],
    ['place', 'Луганск', 'Luhansk'],
  ] as const)('finds a %s by %s as by %s', (kind, one, other) => {
    const keys = nameBlocks(kind, one);
    expect(nameBlocks(kind, other).filter((key) => keys.includes(key))).not.toEqual([]);
  });

  it('keeps the number of a numbered unit in every key', () => {
    const keys = nameBlocks('unit', '93rd Mechanised Brigade');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toContain('.93.');
    expect(nameBlocks('unit', '9th Mechanised Brigade').filter((key) => keys.includes(key))).toEqual([]);
  });

  it('gives a name at least one key and at most eight, none of them twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('person', 'unit', 'place', 'organisation'),
        fc.array(fc.stringMatching(/^[A-Z][a-z]{1,9}$/), { minLength: 1, maxLength: 7 }),
        (kind, words) => {
          const keys = nameBlocks(kind, words.join(' '));
          expect(keys.length).toBeGreaterThan(0);
          expect(keys.length).toBeLessThanOrEqual(8);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });
});
