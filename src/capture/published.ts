import type { DaySpan } from '../model/index.ts';
import { dayOf, monthSpan, parseDaySpan } from '../model/index.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const plainDay = /^(\d{4})(?:\/(\d{1,2})\/(\d{1,2})|(\d{2})(\d{2}))(?:[T ].*)?$/;
const dayFirst = new RegExp(
  `^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${monthName},?[\\s-]+(\\d{4})(?!\\d)`,
  'i',
);
const monthFirst = new RegExp(`^(?:[a-z]+,?\\s+)?${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i');
const monthOnly = new RegExp(`^${monthName},?\\s+(\\d{4})$`, 'i');
const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\s.*)?$/;

/**
 * The days a publication date stands for, written as pages and files write it: ISO 8601 (a day, month, year or instant; the day is the one written,
 * not converted to another zone), `2022/09/25`, `20220925`, RFC 5322, and English day-month-year in either order.
 * `undefined` where the text is none of these, names no existing day, cannot be told apart (`03/04/2022`), or is a placeholder
 * (`0001-01-01`, `1970-01-01`: what software writes where it knows no date).
 */
export function parsePublished(text: string): DaySpan | undefined {
  const span = parseDate(text.trim().slice(0, 100));
  return span && span[0] !== '0001-01-01' && span[0] !== '1970-01-01' ? span : undefined;
}

function parseDate(text: string): DaySpan | undefined {
  const written = parseDaySpan(text);
  if (written) return written;
  const iso = isoDay.exec(text);
  if (iso) return daySpan(iso[1], iso[2], iso[3]);
  const plain = plainDay.exec(text);
  if (plain) return daySpan(plain[1], plain[2] ?? plain[4], plain[3] ?? plain[5]);
  const first = dayFirst.exec(text);
  if (first) return daySpan(first[3], monthNumber(first[2]), first[1]);
  const second = monthFirst.exec(text);
  if (second) return daySpan(second[3], monthNumber(second[1]), second[2]);
  const month = monthOnly.exec(text);
  if (month) return monthSpan(Number(month[2]), monthNumber(month[1]));
  const parts = slashed.exec(text);
  if (!parts) return undefined;
  const [a, b] = [Number(parts[1]), Number(parts[2])];
  if (a > 12) return daySpan(parts[3], b, a);
  // 09/25 can only be month and day; 03/04 could be either, so it is none.
  return b > 12 || a === b ? daySpan(parts[3], a, b) : undefined;
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function daySpan(
  year: string | undefined,
  month: string | number | undefined,
  date: string | number | undefined,
): DaySpan | undefined {
  const day = dayOf(Number(year), Number(month), Number(date));
  return day && [day, day];
}
