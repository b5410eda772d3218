import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, headOf, readSource, spansOf } from '../../../test/reading/claim-lines.ts';
import { foldArabic, isArabicText } from './letters.ts';

// Arabic among other scripts, offsets, and texts of any kind. People, units and events are invented.

const told = 'عيّنت وزارة الدفاع العقيد سامر حمود قائداً للواء الفجر.';

describe('an Arabic text', () => {
  it('is read in an English report too, each paragraph in its language', async () => {
    const english = 'Omar Saleh commands the Harra Brigade.';
    const { claims } = await readSource(bodyOf(`${english}\n\n${told}\n\n${english}`));
    expect(claims.map(headOf)).toContain('posting: Omar Saleh > Harra Brigade');
    expect(claims.map(headOf)).toContain('posting: سامر حمود > لواء الفجر');
  });

  it('keeps the spelling of names, with the particles written before them left out', async () => {
    const text = 'أُقيل سامر حمود من قيادة لواء الفجر. وعُيّن زياد قاسم خلفاً لحمود قائداً للواء الفجر.';
    const { claims } = await readSource({ ...bodyOf(text), language: 'ar' });
    const replaced = claims.find((claim) => claim.replaces !== null)?.replaces;
    expect(replaced).toMatchObject({ text: 'حمود', name: 'سامر حمود' });
    expect(text.slice(replaced?.begin, replaced?.end)).toBe('حمود');
  });

  it('is read the same with vowel signs and without', async () => {
    const bare = told.replace(/[\u064b-\u0652]/g, '');
    const heads = async (text: string) => (await readSource({ ...bodyOf(text), language: 'ar' })).claims.map(headOf);
    expect(await heads(bare)).toEqual(await heads(told));
  });

  it('gives its ranks, dates and quantities as mentions', async () => {
    const text = 'قال العقيد سامر حمود في 3 أيار 2021 إن لواء الفجر يضم 300 مقاتل.';
    const { mentions } = await readSource({ ...bodyOf(text), language: 'ar' });
    const kinds = Object.fromEntries(mentions.map((mention) => [mention.text, mention.kind]));
    expect(kinds).toMatchObject({
      العقيد: 'rank',
      'سامر حمود': 'person',
      '3 أيار 2021': 'date',
      'لواء الفجر': 'unit',
      '300 مقاتل': 'quantity',
    });
  });
});

describe('letters', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['قيادةٌ', 'قياده'],
    ['مُسْتَشْفى', 'مستشفي'],
    ['عـــرب', 'عرب'],
  ])('%s is looked up as %s', (word, folded) => expect(foldArabic(word)).toBe(folded));

  it('of Persian or Urdu make no Arabic text', () => {
    expect(isArabicText('فرمانده سپاه پاسداران گفت که نیروها در پایگاه هستند')).toBe(false);
    expect(isArabicText('یہ فوج کے سربراہ ہیں اور وہ کراچی میں رہتے ہیں')).toBe(false);
    expect(isArabicText(told)).toBe(true);
  });
});

const words =
  'عيّن|عُيّن|أقال|أعفت|تدعم|يقود|تولى|قائد|قائداً|القائد|الجديد|لواء|الفجر|اللواء|للواء|جيش|الوادي|العقيد|سامر|حمود|أبو|من|إلى|في|و|قيادة|خلفاً|مكانه|منصبه|قال|إن|أن|بحسب|مصدر|نفى|لم|لن|قد|منذ|عام|2019|300|مقاتل|،|.|؟|"|«|»|(|)|:|ـ|ً|ُ|الفصيل|اسمه|تغيير|تركيا|دعماً|x|🪖'.split(
    '|',
  );

describe('reading any Arabic text', () => {
  it('never throws, stands on exact words, and gives the same again', async () => {
    const texts = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '', '\n')), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.map(([word, space]) => `${word}${space}`).join(''));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        if (text.trim() === '') return;
        const source = { ...bodyOf(text), language: 'ar' };
        const reading = await readSource(source);
        for (const span of spansOf(reading)) expect(source.text.slice(span.begin, span.end)).toBe(span.text);
        expect(reading.problems).toEqual([]);
        expect(await readSource(source)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to its length', async () => {
    const { claims } = await readSource({ ...bodyOf(`${'لواء الفجر '.repeat(20_000)}. ${told}`), language: 'ar' });
    expect(claims.map(headOf)).toContain('posting: سامر حمود > لواء الفجر');
  });
});
