import { functionWords } from './function-words.ts';
import type { Script } from './script.ts';
import { mainScript } from './script.ts';

/** How much of a text is looked at, in UTF-16 units: some 3,000 words; more does not change the answer. */
const sampleLength = 20_000;

/** Fewest words for which the statistical detector is asked: on two or three words it is never reliable. */
const fewestWords = 8;

/** Scripts that (in today's reporting) stand for one language. */
const languageOfScript: { readonly [S in Script]?: string } = {
  Hebrew: 'he',
  Greek: 'el',
  Armenian: 'hy',
  Georgian: 'ka',
  Bengali: 'bn',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Hangul: 'ko',
  Kana: 'ja',
};

/** Letters that, within a script, only one language of the region has; looked for in this order. */
const tellingLetters: { readonly [S in Script]?: readonly (readonly [language: string, letters: RegExp])[] } = {
  Arabic: [
    ['ckb', /[ێۆڵڕە]/g],
    ['ps', /[ټډړږښېۍ]/g],
    ['ur', /[ٹڈڑےں]/g],
    ['fa', /[پچژگ]/g],
  ],
  Cyrillic: [
    ['uk', /[їєґ]/gi],
    ['be', /ў/gi],
    ['sr', /[ђћ]/gi],
    ['mk', /[ѓќ]/gi],
    ['kk', /[әңғүұқһ]/gi],
    ['ru', /[ыэё]/gi],
    ['bg', /ъ/gi],
  ],
};

/**
 * The main language of a text, a BCP 47 language code such as `en` or `ar`; `null` where it cannot be told. In a mixed text it is the language
 * of the script with most letters. Script and common small words decide where they can; the statistical detector, which takes
 * a third of a second and much memory to load, is asked only where they cannot.
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, sampleLength);
  const script = mainScript(sample)?.script;
  if (script === undefined) return null;
  return languageByLooks(sample, script) ?? (await languageByStatistics(sample, script));
}

/**
 * The language of a source: what its page or file says, unless the text plainly shows another (themes and templates often say `en` of any text).
 * @param stated A language code, or `null` where nothing is stated.
 */
export async function chooseLanguage(text: string, stated: string | null): Promise<string | null> {
  if (stated === null) return detectLanguage(text);
  const sample = text.slice(0, sampleLength);
  const script = mainScript(sample)?.script;
  const shown = script && languageByLooks(sample, script);
  return shown ?? stated;
}

function languageByLooks(sample: string, script: Script): string | undefined {
  const sure = languageOfScript[script];
  if (sure !== undefined) return sure;
  if (script === 'Han') return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample) ? 'ja' : 'zh';
  return languageByLetters(sample, script) ?? languageByWords(sample);
}

function languageByLetters(sample: string, script: Script): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of tellingLetters[script] ?? []) {
    // One letter in a hundred: names of other languages bring in single ones, the language itself has several in a hundred.
    if ((sample.match(pattern)?.length ?? 0) >= Math.max(2, letters / 100)) return language;
  }
  return undefined;
}

function languageByWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = Object.entries(functionWords)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = scores;
  if (!best || !next) return undefined;
  // Running text has a quarter to a half of such words, headlines and lists fewer; twice the next language's count leaves no doubt.
  const enough = Math.max(2, words.length * (best.language === 'tr' || best.language === 'ar' ? 0.06 : 0.15));
  return best.count >= enough && best.count >= 2 * next.count ? best.language : undefined;
}

async function languageByStatistics(sample: string, script: Script): Promise<string | null> {
  if ((sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) < fewestWords) return null;
  const { eld } = await import('eld/small');
  const result = eld.detect(sample);
  if (result.language === '' || !result.isReliable()) return null;
  // A language of another script than the text's is a slip.
  return (script === 'Latin') === latinLanguage(result.language) ? result.language : null;
}

/** Whether a language is written in Latin letters, among those the detector knows. */
function latinLanguage(language: string): boolean {
  const script = new Intl.Locale(language).maximize().script;
  return script === 'Latn';
}
