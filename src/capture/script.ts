/** A writing system; `Kana` stands for both Japanese syllabaries. */
export type Script =
  | 'Latin'
  | 'Arabic'
  | 'Cyrillic'
  | 'Hebrew'
  | 'Greek'
  | 'Armenian'
  | 'Georgian'
  | 'Devanagari'
  | 'Bengali'
  | 'Gurmukhi'
  | 'Gujarati'
  | 'Tamil'
  | 'Telugu'
  | 'Kannada'
  | 'Malayalam'
  | 'Sinhala'
  | 'Thai'
  | 'Lao'
  | 'Khmer'
  | 'Myanmar'
  | 'Ethiopic'
  | 'Hangul'
  | 'Kana'
  | 'Han';

/** How letters of a writing system are known: by their Unicode script property. */
const scripts: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Greek: /\p{Script=Greek}/gu,
  Armenian: /\p{Script=Armenian}/gu,
  Georgian: /\p{Script=Georgian}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
  Bengali: /\p{Script=Bengali}/gu,
  Gurmukhi: /\p{Script=Gurmukhi}/gu,
  Gujarati: /\p{Script=Gujarati}/gu,
  Tamil: /\p{Script=Tamil}/gu,
  Telugu: /\p{Script=Telugu}/gu,
  Kannada: /\p{Script=Kannada}/gu,
  Malayalam: /\p{Script=Malayalam}/gu,
  Sinhala: /\p{Script=Sinhala}/gu,
  Thai: /\p{Script=Thai}/gu,
  Lao: /\p{Script=Lao}/gu,
  Khmer: /\p{Script=Khmer}/gu,
  Myanmar: /\p{Script=Myanmar}/gu,
  Ethiopic: /\p{Script=Ethiopic}/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Han: /\p{Script=Han}/gu,
};

/** The most written script of `text` and its share of all letters (0 to 1); `undefined` where there is no letter of a known script. */
export function mainScript(text: string): { readonly script: Script; readonly share: number } | undefined {
  let best: Script | undefined;
  let most = 0;
  let all = 0;
  for (const [script, pattern] of Object.entries(scripts) as [Script, RegExp][]) {
    const count = text.match(pattern)?.length ?? 0;
    all += count;
    if (count > most) {
      most = count;
      best = script;
    }
  }
  return best ? { script: best, share: most / all } : undefined;
}

/** Whether `text` has a letter or a digit of any script: without one there is nothing to read. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
