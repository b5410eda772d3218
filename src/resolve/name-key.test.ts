import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, isDoubtful, nameKey, nameWords } from './name-key.ts';

describe('nameKey', () => {
  it.each([
    ['unit', 'Maghawir al-Thawra', 'Maghawir Thawra'],
    ['unit', 'Maghawir al-Thawra', "MAGHAWIR ATH-THAWRA's"],
    ['unit', 'the Free River Army', 'Free River Army'],
    ['unit', 'US-led coalition', 'the U.S.-led Coalition'],
    ['organisation', 'U.N. Security Council', 'UN Security Council'],
    ['place', 'al-Tanf', 'At Tanf'],
    ['place', "Dar'a", 'Dara'],
    ['place', 'Nahr al-ʿAwja', 'Nahr Awja'],
    ['person', 'Brigadier General Salim Idriss Harb', 'Salim Idriss Harb'],
    ['person', 'Dr. Núria Çelik', 'Nuria Celik'],
    ['unit', 'لواء القريتين', 'لِواء قريتين'],
    ['unit', 'الجيش الأول', 'الجيش الاول'],
  ] as const)('joins two spellings of one name (%s: %s, %s)', (kind, one, other) => {
    expect(nameKey(kind, one)).toBe(nameKey(kind, other));
  });

  it.each([
    ['unit', '1st Brigade', '2nd Brigade'],
    ['unit', 'Free River Army', 'New River Army'],
    ['person', 'Salim Harb', 'Salim Harbi'],
    ['person', 'Salim Harb', 'Samir Harb'],
    ['unit', 'Maghawir al-Thawra', 'Maghaweer al-Thawra'],
    ['place', 'North Darfur', 'South Darfur'],
    ['unit', 'US army', 'Syrian army'],
  ] as const)('keeps different names apart (%s: %s, %s)', (kind, one, other) => {
    expect(nameKey(kind, one)).not.toBe(nameKey(kind, other));
  });

  it('keeps a rank word that is all there is of a name', () => {
    expect(nameKey('person', 'the Colonel')).toBe('colonel');
  });

  it('does not change what is normalised already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const key = nameWords(name).join(' ');
        expect(nameWords(key).join(' ')).toBe(key);
      }),
    );
  });

  it('disregards case, spaces and hyphens in any name', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '-', '  ', ' - '),
        (words, gap) => {
          expect(nameKey('unit', words.join(gap).toUpperCase())).toBe(nameKey('unit', words.join(' ')));
        },
      ),
    );
  });
});

describe('isDoubtful', () => {
  it.each([
    ['person', 'Harb'],
    ['person', 'Colonel Harb'],
    ['person', 'Abu Ahmed'],
    ['person', 'a new head'],
    ['person', 'أبو أحمد'],
    ['unit', 'the group'],
    ['unit', 'The Group'],
    ['unit', 'Groups'],
    ['unit', 'the coalition'],
    ['unit', 'militants'],
    ['unit', 'Turkish-backed militants'],
    ['unit', 'security forces'],
    ['unit', 'Its allies'],
    ['unit', 'some Northern Brigades'],
    ['unit', 'اللواء'],
    ['place', 'the base'],
    ['place', 'this desert'],
    ['organisation', '...'],
  ] as const)('holds a %s called "%s" to its source', (kind, name) => {
    expect(isDoubtful(kind, name)).toBe(true);
  });

  it.each([
    ['person', 'Salim Harb'],
    ['person', 'Abu Bakr al-Rawi'],
    ['person', 'سليم حرب'],
    ['unit', 'US army'],
    ['unit', 'US-led coalition'],
    ['unit', '82 Division'],
    ['unit', 'ISIS'],
    ['unit', 'لواء القريتين'],
    ['place', 'Syrian desert'],
    ['place', 'Homs'],
    ['organisation', 'UN Security Council'],
  ] as const)('lets a %s called "%s" hold across sources', (kind, name) => {
    expect(isDoubtful(kind, name)).toBe(false);
  });
});

describe('displayName', () => {
  it('drops the article of a name and keeps that of a description', () => {
    expect(displayName('the  Free River Army')).toBe('Free River Army');
    expect(displayName('the group')).toBe('the group');
    expect(displayName("Free River Army's")).toBe('Free River Army');
    expect(displayName('The')).toBe('The');
  });
});
