// Numbers, and words beside numbers. Digits are the Western ones, as in the record's days: one page, one kind of digits.
import { isolate } from '../../lib/isolate.ts';

/** Numbers in Arabic with Western digits. */
export const locale = 'ar-u-nu-latn';

const numbers = new Intl.NumberFormat(locale);
const shares = new Intl.NumberFormat(locale, { style: 'percent' });
const plurals = new Intl.PluralRules('ar');
const languages = new Intl.DisplayNames(['ar'], { type: 'language', fallback: 'code' });

/** A number as this language writes it. */
export function showNumber(value: number): string {
  return numbers.format(value);
}

/** A share of one as a percentage. */
export function showShare(value: number): string {
  return shares.format(value);
}

/**
 * What a number counts, in the forms Arabic has. Nothing, one and two are said without a figure; the others stand after it.
 * `few` follows 3 to 10 (and 103 to 110 ...), `many` 11 to 99, `other` whole hundreds and what follows them.
 */
export interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** A number with what it counts. */
export function count(value: number, forms: Counted): string {
  const form = plurals.select(value);
  return form === 'zero' || form === 'one' || form === 'two' ? forms[form] : `${numbers.format(value)} ${forms[form]}`;
}

export const counted = {
  claims: {
    zero: 'لا إفادات',
    one: 'إفادة واحدة',
    two: 'إفادتان',
    few: 'إفادات',
    many: 'إفادةً',
    other: 'إفادة',
  },
  sources: { zero: 'لا مصادر', one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا', other: 'مصدر' },
  origins: { zero: 'لا أصول', one: 'أصل واحد', two: 'أصلان', few: 'أصول', many: 'أصلًا', other: 'أصل' },
  people: { zero: 'لا أشخاص', one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' },
  units: { zero: 'لا وحدات', one: 'وحدة واحدة', two: 'وحدتان', few: 'وحدات', many: 'وحدةً', other: 'وحدة' },
  places: { zero: 'لا أماكن', one: 'مكان واحد', two: 'مكانان', few: 'أماكن', many: 'مكانًا', other: 'مكان' },
  organisations: { zero: 'لا جهات', one: 'جهة واحدة', two: 'جهتان', few: 'جهات', many: 'جهةً', other: 'جهة' },
  bytes: { zero: 'لا بايت', one: 'بايت واحد', two: 'بايتان', few: 'بايتات', many: 'بايتًا', other: 'بايت' },
  decisions: {
    zero: 'لا قرارات',
    one: 'قرار واحد',
    two: 'قراران',
    few: 'قرارات',
    many: 'قرارًا',
    other: 'قرار',
  },
  ties: { zero: 'لا صلات', one: 'صلة واحدة', two: 'صلتان', few: 'صلات', many: 'صلةً', other: 'صلة' },
  passages: { zero: 'لا مقاطع', one: 'مقطع واحد', two: 'مقطعان', few: 'مقاطع', many: 'مقطعًا', other: 'مقطع' },
} as const satisfies { readonly [what: string]: Counted };

/** Words that are not the page's own, in quotation marks and set apart. */
export function quoted(words: string): string {
  return `«${isolate(words)}»`;
}

/** A language by its name. */
export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // not a well-formed language code: show what the source says
  }
}
