import { describe, expect, it } from 'vitest';
import { detectLanguage } from './index.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The brigade said that it had appointed a new commander, and that the old one was on leave.'],
    ['fr', 'La brigade a annoncé la nomination de son nouveau commandant, selon un communiqué publié dans la nuit.'],
    [
      'es',
      'La brigada anunció el nombramiento de su nuevo comandante, según un comunicado que se publicó en la noche.',
    ],
    ['de', 'Die Brigade teilte mit, dass sie einen neuen Kommandeur hat und der alte nicht mehr im Dienst ist.'],
    ['tr', 'Tugay, yeni bir komutan atadığını ve eski komutanın izinde olduğunu bir açıklama ile duyurdu.'],
    ['ar', 'أعلن اللواء عن تعيين قائد جديد له في الوادي بعد أن غادر القائد السابق إلى الساحل.'],
    ['fa', 'تیپ اعلام کرد که فرمانده جدید آن در این هفته از سوی فرماندهی شمال برگزیده شد و پیشین چیزی نگفت.'],
    ['ur', 'بریگیڈ نے کہا ہے کہ اس کے نئے کمانڈر کی تقرری ہو گئی ہے اور پرانے کمانڈر چھٹی پر ہیں۔'],
    ['ckb', 'لیوای سەقر ڕایگەیاند کە فەرماندەیەکی نوێی بۆ دیاری کراوە و فەرماندەی پێشوو ڕۆیشتووە.'],
    ['ru', 'Бригада сообщила, что у неё новый командир, а прежний был в отпуске и уехал на побережье.'],
    ['uk', 'Бригада повідомила, що її новий командир уже приїхав, а колишній є у відпустці на узбережжі.'],
    ['he', 'החטיבה הודיעה על מינוי מפקד חדש, וכי המפקד הקודם יצא לחופשה בחוף.'],
    ['el', 'Η ταξιαρχία ανακοίνωσε νέο διοικητή.'],
    ['ja', '旅団は新しい司令官を任命したと発表した。'],
    ['zh', '该旅宣布任命新的指挥官。'],
    ['ko', '여단은 새 사령관을 임명했다고 밝혔다.'],
  ])('is %s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it('in a mixed text is that of most letters', async () => {
    const arabic = 'أعلن اللواء عن تعيين قائد جديد له في الوادي بعد أن غادر القائد السابق إلى الساحل.';
    expect(await detectLanguage(`The brigade: ${arabic} ${arabic}`)).toBe('ar');
    expect(
      await detectLanguage(`The brigade said that it had appointed a new commander, called اللواء in the valley.`),
    ).toBe('en');
  });

  it('is unknown where too little is written, or no letter', async () => {
    expect(await detectLanguage('Samir Nader')).toBeNull();
    expect(await detectLanguage('1,234 – 5')).toBeNull();
    expect(await detectLanguage('')).toBeNull();
  });

  it('is asked of the statistical detector where small words do not decide', async () => {
    const polish =
      'Brygada ogłosiła mianowanie nowego dowódcy, który przybył wczoraj wieczorem wraz ze swoimi żołnierzami.';
    expect(await detectLanguage(polish)).toBe('pl');
  });
});
