import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldForms, foldText } from './fold.ts';

describe('foldText', () => {
  it('gives the same form to spellings a reader takes for one word', () => {
    const same: readonly (readonly string[])[] = [
      ['Maghawir', 'MAGHAWIR', 'Maghāwir', 'ｍａｇｈａｗｉｒ'],
      ["Sana'a", 'Sanaa', 'Sanaʿa', 'Sana’a'],
      ['al-Tanf', 'Al Tanf', 'Tanf'],
      ['Işık', 'ISIK', 'işik'],
      ['Đặng', 'dang'],
      ['أحمد', 'احمد', 'إحمد', 'آحمد', 'ٱحمد'],
      ['مُحَمَّد', 'محمد', 'محمـــد'],
      ['التنف', 'تنف', 'والتنف', 'بالتنف', 'للتنف'],
      ['كتيبة', 'كتيبه', 'کتیبە'],
      ['مصطفى', 'مصطفي', 'مصطفی'],
      ['شهداء', 'شهدا'],
      ['مسؤول', 'مسوول'],
      ['ﻻجئ', 'لاجي'],
      ['٢٠٢٢', '۲۰۲۲', '2022'],
      ['Straße', 'strasse'],
      ['Ковалёв', 'Ковалев'],
    ];
    for (const spellings of same) expect(new Set(spellings.map(foldText)).size, spellings.join(' ')).toBe(1);
  });

  it('keeps words apart that only look alike', () => {
    const apart: readonly (readonly [string, string])[] = [
      ['والد', 'د'],
      ['الف', 'ف'],
      ['الله', 'له'],
      ['Khalid al', 'Khalid'],
      ['alpha', 'pha'],
      ['सेना', 'सन'],
    ];
    for (const [left, right] of apart) expect(foldText(left)).not.toBe(foldText(right));
  });

  it('leaves single spaces between words and nothing else', () => {
    expect(foldText('  Lt. Col. (ret.) «Omar» —  al-Basha…\n')).toBe('lt col ret omar basha');
    expect(foldText('?!')).toBe('');
  });

  it('changes nothing when applied again', () => {
    const arabic = fc.string({ unit: fc.constantFrom(...'الوفبكلتنهءأإآىيةکی ـَّٱﷲﻻ١2a') });
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), arabic, fc.string());
    fc.assert(
      fc.property(any, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('foldForms', () => {
  it('finds every word of foldText, and the word with its article for those who type it', () => {
    expect(foldForms('قاعدة التنف')).toEqual(['قاعده', 'التنف', 'تنف']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const forms = new Set(foldForms(text));
        for (const word of foldText(text).split(' ').filter(Boolean)) expect(forms).toContain(word);
      }),
    );
  });
});

describe('foldedWords', () => {
  it('tells where each word stands in the text as given', () => {
    const text = 'In Sana’a, the “Maghāwir”  said';
    const words = foldedWords(text);
    expect(words.map((word) => text.slice(word.begin, word.end))).toEqual(['In', 'Sana’a', 'the', 'Maghāwir', 'said']);
    expect(words.map((word) => word.forms[0])).toEqual(['in', 'sanaa', 'the', 'maghawir', 'said']);
  });
});
