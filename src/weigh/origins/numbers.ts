import type { Source } from '../../model/index.ts';

/** A number of a text in one form for all scripts, and where it stands. */
export interface NumberSaid {
  readonly value: string;
  readonly begin: number;
  readonly end: number;
}

/**
 * The numbers written in digits, in order: decimal digits of every script as 0-9, without separators of thousands, so that "1,200",
 * "1.200", "1 200" and "١٬٢٠٠" are one.
 */
export function numbersOf(source: Source): readonly NumberSaid[] {
  const found: NumberSaid[] = [];
  for (const match of source.text.matchAll(/\p{Nd}{1,40}(?:[.,٬٫\u00a0\u202f]\p{Nd}{1,40}){0,6}/gu)) {
    const plain = match[0]
      .normalize('NFKC')
      .replace(/\p{Nd}/gu, digitOf)
      .replace(/[.,٬ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
      .replace(/[,٫]/g, '.')
      .replace(/^0+(?=\d)/, '');
    found.push({ value: plain, begin: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Decimal digits stand in runs of ten that begin where the character before is no digit, or at a whole ten of that script. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
