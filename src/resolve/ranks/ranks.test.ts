import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { echelonOf } from './echelon-of.ts';
import { rankOf, rankOrder } from './rank-of.ts';

describe("a rank in the standard's words", () => {
  it.each([
    [
      'Brigadier General',
      [
        'Brig. Gen.',
        'brigadier general',
        'Brigadier',
        'BRIGADIER-GENERAL',
        'العميد',
        'عميد ركن',
        'Tuğgeneral',
        'général de brigade',
        'سرتیپ',
        'Staff Brigadier',
        'retired Brig. Gen.',
        'العميد الركن',
      ],
    ],
    [
      'Colonel',
      [
        'Col.',
        'colonel',
        'العقيد',
        'عقيد',
        'полковник',
        'Albay',
        'coronel',
        'سرهنگ',
        'Staff Colonel',
        'Colonel (retired)',
        'العقيد المنشق',
        'Police Colonel',
      ],
    ],
    [
      'Lieutenant Colonel',
      ['Lt. Col.', 'Lt Col', 'lieutenant-colonel', 'المقدم', 'подполковник', 'Yarbay', 'Teniente Coronel', 'سرهنگ دوم'],
    ],
    ['Captain', ['Capt.', 'النقيب', 'نقيب', 'capitaine', 'capitán', 'капитан', 'Yüzbaşı']],
    ['Major', ['Maj.', 'الرائد', 'майор', 'Binbaşı', 'comandante', 'chef de bataillon']],
    ['Major General', ['Maj. Gen.', 'اللواء', 'لواء', 'генерал-майор', 'General de División', 'سرلشکر']],
    ['Lieutenant General', ['Lt. Gen.', 'الفريق', 'генерал-лейтенант']],
    ['First Lieutenant', ['1st Lt.', 'الملازم أول', 'старший лейтенант', 'Senior Lieutenant']],
    ['Staff Sergeant', ['Staff Sgt.']],
    ['Second Brigadier General', ['سرتیپ دوم', 'Sartip Dovom']],
    ['General', ['Gen.', 'General', 'général', 'جنرال']],
  ])('is %s for every spelling of it', (rank, spellings) => {
    expect(spellings.map((spelling) => [spelling, rankOf(spelling)])).toEqual(
      spellings.map((spelling) => [spelling, rank]),
    );
  });

  it('is none for offices, names and words that only hold a rank', () => {
    for (const text of ['', 'commander', 'ضابط', 'Major Crimes', 'Colonel Karim', 'spokesman', 'chief of staff'])
      expect(rankOf(text)).toBeNull();
  });

  it('is the same when asked for again', () => {
    for (const rank of ['Brigadier', 'Staff Major', 'مقدم', 'Commandant', 'Air Commodore']) {
      expect(rankOf(rankOf(rank) ?? '')).toBe(rankOf(rank));
    }
  });

  it('is known for every row of the Arabic word list that is a rank', () => {
    const rows = readFileSync(new URL('../../../lexicon/arabic/ranks.tsv', import.meta.url), 'utf8').split('\n');
    const ranks = rows.filter((row) => row !== '' && !row.startsWith('#')).map((row) => row.split('\t')[0] ?? '');
    expect(ranks.filter((rank) => rankOf(rank) === null)).toEqual(['ضابط']);
  });

  it('has an order', () => {
    const ladder = [
      'عريف',
      'Sergeant',
      'Lieutenant',
      'Captain',
      'رائد',
      'Lt. Col.',
      'Colonel',
      'Brigadier',
      'Major General',
      'Lt. Gen.',
      'General',
    ];
    const orders = ladder.map((rank) => rankOrder(rank) ?? 0);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(new Set(orders).size).toBe(ladder.length);
    expect(rankOrder('Brigadier')).toBe(rankOrder('Brig. Gen.'));
    expect(rankOrder('nobody')).toBeNull();
  });
});

describe('an echelon', () => {
  it.each([
    ['5th Mountain Brigade', 'brigade', 8],
    ['Liwa al-Fath', 'brigade', 8],
    ['اللواء 93', 'brigade', 8],
    ['كتيبة الفتح', 'battalion', 6],
    ['82nd Infantry Division', 'division', 9],
    ['Brigade 14', 'brigade', 8],
    ['2nd Battalion of the 5th Brigade', 'battalion', 6],
    ['Third Corps', 'corps', 10],
  ])('of %s is that of a %s', (name, word, level) => {
    expect(echelonOf(name)).toEqual({ word, level });
  });

  it('is not told by every name', () => {
    for (const name of ['River Shield', 'Army of the Valley', 'Free Valley Army', 'Popular Front'])
      expect(echelonOf(name)).toBeNull();
  });
});
