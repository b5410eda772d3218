// Names in a drawing: their direction, their width, and how they are cut into lines. No DOM, so that layouts can be tested.

/** How wide words are in pixels at a font size. */
export type Measure = (words: string, size: number, bold: boolean) => number;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/u;

/** The direction words run in: that of their first letter, as the `auto` direction of HTML has it. */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const first = letter.exec(words)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}

export { isolate } from '../../lib/isolate.ts';

/**
 * An estimate for where nothing can be measured (tests, servers): generous, so that what is laid out by it has room.
 * Widths are shares of the font size, seen on common sans-serif faces; CJK and other wide writing takes a full square.
 */
export const estimateWidth: Measure = (words, size, bold) => {
  let share = 0;
  for (const sign of words) {
    if (/\p{M}/u.test(sign)) continue;
    if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u.test(sign)) share += 1;
    else if (/[ilj.,:;'’|!() ]/u.test(sign)) share += 0.3;
    else if (/[mwMW@]/u.test(sign)) share += 0.9;
    else share += /\p{Lu}|\d/u.test(sign) ? 0.64 : 0.54;
  }
  return share * size * (bold ? 1.06 : 1);
};

/** Words in at most `most` lines no wider than `width`; what does not fit ends in an ellipsis. Never empty. */
export function wrapWords(
  words: string,
  width: number,
  most: number,
  size: number,
  bold: boolean,
  measure: Measure,
): readonly string[] {
  const parts = words.split(/\s+/u).filter((part) => part !== '');
  const lines: string[] = [];
  let line = '';
  for (const [index, part] of parts.entries()) {
    const longer = line === '' ? part : `${line} ${part}`;
    if (measure(longer, size, bold) <= width || line === '') {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = `${line} ${parts.slice(index).join(' ')}`;
      break;
    }
    lines.push(line);
    line = part;
  }
  lines.push(line);
  return lines.map((one) => cutWords(one, width, size, bold, measure));
}

/** Words cut at the end, with an ellipsis, to a width. */
export function cutWords(words: string, width: number, size: number, bold: boolean, measure: Measure): string {
  if (measure(words, size, bold) <= width) return words;
  const signs = [...words];
  let [fits, fails] = [0, signs.length];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (measure(`${signs.slice(0, middle).join('')}…`, size, bold) <= width) fits = middle;
    else fails = middle;
  }
  return `${signs.slice(0, fits).join('').trimEnd()}…`;
}
