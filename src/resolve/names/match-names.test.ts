import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../model/index.ts';
import { likelyLine, matchNames, possibleLine } from './match-names.ts';
import { nameBlocks } from './name-blocks.ts';

const pairsIn = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));

describe('matchNames', () => {
  it.each(
    pairsIn([
      'Muhannad al-Talla',
      "Muhannad al-Talla'a",
      'Colonel Muhannad Tallaa',
      'Muhannad al-Talaa',
      'Muhannad Tallae',
      'Muhanad Ahmed al-Tallaa',
      'مهند الطلاع',
      'العميد مهند أحمد الطلاع',
    ]),
  )('takes %s and %s for one man', (one, other) => {
    expect(matchNames('person', one, other).score).toBeGreaterThanOrEqual(likelyLine);
  });

  it.each(
    pairsIn([
      'Muhammad Farid al-Qasim',
      'Mohammed Farid al-Qasem',
      'Muhammad Fareed Qassim',
      'Farid Qassem',
      'Farid Hossam al-Qassim',
      'محمد فريد القاسم',
      'النقيب فريد القاسم',
    ]),
  )('takes %s and %s for one man', (one, other) => {
    expect(matchNames('person', one, other).score).toBeGreaterThanOrEqual(likelyLine);
  });

  it.each([
    ['unit', 'Maghawir al-Thawra', 'Maghaweir al-Thowra'],
    ['unit', 'Maghawir Thawra', 'جيش مغاوير الثورة'],
    ['unit', 'Revolutionary Commando Army', 'Jaysh Maghawir al-Thawra'],
    ['unit', 'Maghawir al-Thawra', 'MaT'],
    ['unit', 'Jaysh Maghawir al-Thawra', 'MaT'],
    ['unit', 'Qaryateen Brigade', 'Qaryatayn Martyrs Brigade'],
    ['unit', 'Shohada al-Qartyan', 'لواء شهداء القريتين'],
    ['unit', 'First Brigade', '1 Brigade'],
    ['unit', 'اللواء 93', '93rd Brigade'],
    ['unit', 'اللواء الخامس والعشرون', 'Twenty-fifth Brigade'],
    ['unit', 'V Corps', 'الفيلق الخامس'],
    ['unit', 'الفرقة الأولى الساحلية', '1st Coastal Division'],
    ['unit', 'Сирийские демократические силы', 'قوات سوريا الديمقراطية'],
    ['unit', 'Hezbollah', 'حزب الله'],
    ['unit', 'SDF', 'Syrian Democratic Forces'],
    ['person', 'Владимир Владимирович Путин', 'Vladimir Putin'],
    ['person', 'Путин Владимир', 'Vladimir Putin'],
    ['person', 'عبدالرحمن خليل', 'Abdurrahman Khaleel'],
    ['person', 'Nour al-Din Zenki', 'Noureddine Zinki'],
    ['person', 'قاسم سلیمانی', 'Ghasem Soleymani'],
    ['person', 'Juan García López', 'Juan García'],
    ['person', 'Senior General Min Aung Hlaing', 'Min Aung Hlaing'],
    ['person', 'Kim Jong-un', '김정은'],
    ['person', 'coalition spokesman Colonel Ryan Dillon', 'Ryan Dillon'],
    ['place', 'Deir ez-Zor', 'دير الزور'],
    ['place', 'al-Tanf', 'Эт-Танф'],
    ['place', 'Homs Governorate', 'محافظة حمص'],
  ] as const)('takes a %s called %s for %s', (kind, one, other) => {
    expect(matchNames(kind, one, other).score).toBeGreaterThanOrEqual(likelyLine);
  });

  it.each([
    ['person', 'Farid Qasim', 'Muhammad Qasim', 'differs in given name'],
    ['person', 'Muhammad Qasim', 'Muhammad Farid al-Qasim', 'Muhammad with and without a second given name'],
    ['person', 'Ali Hassan', 'Ali Hussein', 'near each other'],
    ['person', 'Hasan Ali Karim', 'Ali Karim', 'without a first name'],
    ['person', 'Juan García López', 'Juan García Pérez', 'differs in family name'],
    ['person', 'Than Shwe', 'Than Swe', 'near each other'],
    ['person', 'Tin Oo', 'Tin Aung Oo', 'Burmese'],
    ['person', 'Abu Ali al-Rawi', 'Abu Omar al-Rawi', 'differs in given name'],
    ['person', 'J. Smith', 'John Smith', 'first letter'],
    ['unit', '1st Brigade', '11th Brigade', 'numbers differ'],
    ['unit', '1st Brigade', 'Brigade', 'numbers differ'],
    ['unit', '1st Infantry Brigade', '1st Armoured Brigade', 'differs'],
    ['unit', 'Ahrar al-Sham', 'Ahrar al-Sharqiya', 'differs'],
    ['unit', 'Syrian Arab Army', 'Syrian National Army', 'differs'],
    ['unit', 'River Brigade', 'River Front', 'against'],
    ['unit', 'SDF', 'SNA', 'acronyms'],
    ['place', 'North Darfur', 'South Darfur', 'differs'],
  ] as const)('does not take a %s called %s for %s: %s', (kind, one, other, reason) => {
    const match = matchNames(kind, one, other);
    expect(match.score).toBeLessThan(likelyLine);
    expect(match.reasons.join('; ')).toContain(reason);
  });

  it('tells the same words in another order, in Arabic too', () => {
    expect(matchNames('unit', 'Free Syrian Army', 'Syrian Free Army').reordered).toBe(true);
    expect(matchNames('unit', 'Free Syrian Army', 'الجيش السوري الحر').reordered).toBe(false);
    expect(matchNames('unit', 'Syrian Free Army', 'الجيش السوري الحر').reordered).toBe(true);
    expect(matchNames('unit', 'Syrian Free Army', 'جيش سورية الحرة').reordered).toBe(false);
  });

  it('calls nothing likely for words that any body has', () => {
    expect(matchNames('unit', 'the armies', 'the army').score).toBeLessThan(likelyLine);
  });

  const word = fc.constantFrom(
    ...'Muhammad Farid al Qasim Talla Ahmed Abu Husam Abd Rahman Nour Din bin J. Than Shwe U Colonel García López محمد فريد القاسم أبو عبد الرحمن Путин Владимир 1st First 93 Brigade Martyrs Front Free Syrian Army the SDF MaT لواء شهداء جيش سورية الحرة бригада 김정은'.split(
      ' ',
    ),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const anyName = fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 20 }));
  const kinds = fc.constantFrom<EntityKind>('person', 'unit', 'place', 'organisation');

  it('gives the same either way round, within 0 and 1, and 1 for a name with itself', () => {
    fc.assert(
      fc.property(kinds, anyName, anyName, (kind, one, other) => {
        const match = matchNames(kind, one, other);
        expect(matchNames(kind, other, one)).toEqual(match);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(1);
        expect(matchNames(kind, one, one).score).toBe(1);
      }),
      { numRuns: 600 },
    );
  });

  it('calls likely only what is found by a shared key', () => {
    fc.assert(
      fc.property(kinds, name, name, (kind, one, other) => {
        if (matchNames(kind, one, other).score < likelyLine) return;
        const keys = nameBlocks(kind, one);
        expect(nameBlocks(kind, other).some((key) => keys.includes(key))).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('never takes bodies of other numbers for one', () => {
    const numbers = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        fc.pre(one !== other);
        expect(matchNames('unit', `${one} Brigade`, `لواء ${other}`).score).toBeLessThan(possibleLine);
      }),
    );
  });

  it('takes a slip of the pen in a middle name for a reason to look, in any script', () => {
    for (const [one, other] of [
      ['Salim Farid Harb', 'Salim Farim Harb'],
      ['سليم فريد حرب', 'سليم فريم حرب'],
    ] as const) {
      const { score, differ } = matchNames('person', one, other);
      expect(score).toBeGreaterThanOrEqual(possibleLine);
      expect(score).toBeLessThan(likelyLine);
      expect(differ).toBe(false);
    }
    expect(matchNames('person', 'Salim Farid Harb', 'Salim Hasan Harb').differ).toBe(true);
  });
});
