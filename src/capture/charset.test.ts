import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { captureBytes } from './index.ts';

const arabic =
  'قالت مصادر محلية إن القيادة عينت قائدا جديدا للواء في الوادي. وأضافت المصادر أن القائد السابق غادر إلى الساحل.';
const russian =
  'По словам двух офицеров, командование назначило нового командира бригады. Прежний командир уехал на побережье.';
const french =
  'Le commandant a été nommé à la tête de la brigade, selon des officiers. L’armée a déclaré qu’il était déjà là.';
const turkish = 'Komutanlık, vadideki tugayın başına yeni bir komutan atadı. Eski komutanın kıyıya gittiği söyleniyor.';
const english = 'The unit “Desert Shield” said it would pull back – no date was given for the move by its commanders.';

function captureText(bytes: Uint8Array) {
  return captureBytes(bytes, { name: 'report.txt' });
}

describe('character sets', () => {
  it.each([
    ['windows-1256', arabic, 'ar'],
    ['windows-1251', russian, 'ru'],
    ['koi8-r', russian, 'ru'],
    ['windows-1252', french, 'fr'],
    ['windows-1254', turkish, 'tr'],
    ['windows-1252', english, 'en'],
  ])('recognises %s without being told, and says that it is a guess', async (charset, text, language) => {
    const { source, warnings } = await captureText(iconv.encode(text, charset));
    expect(source?.text).toBe(text);
    expect(source?.charset).toBe(charset);
    expect(source?.language).toBe(language);
    expect(warnings.map(({ code }) => code)).toEqual(['charset-guessed']);
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le'])('reads %s by its byte order mark', async (charset) => {
    const { source, warnings } = await captureText(iconv.encode(arabic, charset, { addBOM: true }));
    expect([source?.text, source?.charset, warnings]).toEqual([arabic, charset, []]);
  });

  it('reads UTF-16 that lacks its mark', async () => {
    const { source } = await captureText(iconv.encode(english, 'utf-16le'));
    expect([source?.text, source?.charset]).toEqual([english, 'utf-16le']);
  });

  it('keeps quotation marks, dashes and the euro sign of windows-1252', async () => {
    const text = 'The brigade got “5,000 €” – twice; nobody…';
    const { source } = await captureBytes(iconv.encode(`<meta charset="iso-8859-1"><p>${text}</p>`, 'windows-1252'), {
      name: 'page.html',
    });
    expect(source?.text).toBe(text);
  });

  it('believes the character set a page declares', async () => {
    const html = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`;
    const { source, warnings } = await captureBytes(iconv.encode(html, 'windows-1251'), { name: 'page.html' });
    expect([source?.text, source?.charset, warnings]).toEqual([russian, 'windows-1251', []]);
  });

  it('does not believe a page that declares windows-1252 and is UTF-8, and says so', async () => {
    const html = `<html><head><meta charset="iso-8859-1"></head><body><p>${arabic}</p></body></html>`;
    const { source, warnings } = await captureBytes(Buffer.from(html), { name: 'page.html' });
    expect([source?.text, source?.charset]).toEqual([arabic, 'utf-8']);
    expect(warnings.map(({ code }) => code)).toEqual(['charset-declared-wrong']);
  });
});

describe('broken UTF-8', () => {
  const broken = (before: string, bytes: number[], after: string) =>
    Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);

  it.each([
    ['in plain English', broken('The army\nof the ', [0xc3, 0x28], 'valley left the base on Monday.'), 16, 2],
    ['among other letters of UTF-8', broken('“Ça” – été ', [0xe9], ' naïve: the brigade left.'), 20, 1],
    ['cut off at the end', broken('The brigade left the base “', [0xe2, 0x80], ''), 29, 1],
  ])('%s is read with U+FFFD and a warning that names the byte', async (_where, bytes, position, line) => {
    const { source, warnings } = await captureText(bytes);
    expect(source?.charset).toBe('utf-8');
    expect(source?.text).toContain('\ufffd');
    expect(warnings).toMatchObject([{ severity: 'warning', code: 'charset-broken', place: 'report.txt' }]);
    expect(warnings[0]?.reason).toContain(`byte ${position} (line ${line})`);
  });

  it('never makes capturing throw, for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 300 }), async (bytes) => {
        const { source, problem } = await captureText(bytes);
        expect(source !== undefined || /^file-(empty|binary)$/.test(problem?.code ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no half of a surrogate pair in the text, for any bytes', async () => {
    const mark = [0xff, 0xfe];
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 60 }), async (bytes) => {
        const { source } = await captureText(Uint8Array.from([...mark, ...bytes]));
        expect(Buffer.from(source?.text ?? '').toString()).toBe(source?.text ?? '');
      }),
    );
  });
});
