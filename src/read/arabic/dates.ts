import type { DaySpan } from '../../model/index.ts';
import {
  calendarSpan,
  comingDate,
  durationOf,
  type Grain,
  type Part,
  partOf,
  recentDate,
  recentWeekday,
  shiftSpan,
  type Unit,
  unitAround,
} from '../time/calendar.ts';
import type { DateMention } from '../time/index.ts';
import type { Atom } from './atoms.ts';
import { readDay, readMonth, readNumber, readYear } from './date-words.ts';
import type { WordBook } from './word-book.ts';

/** A date and the atoms it covers, the word that ties it to its clause included. */
export interface ArabicDate {
  readonly mention: DateMention;
  /** First atom and the one after the last; the marker before the date is not in it. */
  readonly from: number;
  readonly to: number;
  readonly markerFrom: number;
}

interface Found {
  readonly to: number;
  readonly span: DaySpan | null;
  readonly relative: boolean;
  /** "for two years": tells since when. */
  readonly lasting?: boolean;
}

/** The dates of a sentence, in order. `anchor` are the days the publication date can be. */
export function findArabicDates(
  atoms: readonly Atom[],
  text: string,
  anchor: DaySpan | null,
  book: WordBook,
): ArabicDate[] {
  const found: ArabicDate[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const date = expressionAt(atoms, at, anchor, book);
    if (!date) continue;
    const range = rangeAt(atoms, at, date, anchor, book);
    const marker = range ?? markerBefore(atoms, at, date);
    const to = range?.to ?? date.to;
    const [first, last] = [atoms[at], atoms[to - 1]];
    if (!first || !last) continue;
    const mark = atoms[marker.from];
    found.push({
      from: at,
      to,
      markerFrom: marker.from,
      mention: {
        text: text.slice(first.begin, last.end),
        begin: first.begin,
        end: last.end,
        kind: marker.kind,
        span: date.span,
        endSpan: range?.endSpan ?? null,
        relative: date.relative,
        durationDays: null,
        marker: mark && marker.from < at ? { text: mark.text, begin: mark.begin, end: mark.end } : null,
      },
    });
    at = to - 1;
  }
  return found;
}

const units: ReadonlyMap<string, readonly [Unit, number]> = new Map([
  ['يوم', ['day', 1]],
  ['ايام', ['day', 0]],
  ['يومين', ['day', 2]],
  ['اسبوع', ['week', 1]],
  ['اسابيع', ['week', 0]],
  ['اسبوعين', ['week', 2]],
  ['شهر', ['month', 1]],
  ['اشهر', ['month', 0]],
  ['شهور', ['month', 0]],
  ['شهرين', ['month', 2]],
  ['عام', ['year', 1]],
  ['اعوام', ['year', 0]],
  ['عامين', ['year', 2]],
  ['سنه', ['year', 1]],
  ['سنوات', ['year', 0]],
  ['سنتين', ['year', 2]],
  ['ساعه', ['hour', 1]],
  ['ساعات', ['hour', 0]],
  ['ساعتين', ['hour', 2]],
]);

const weekdays = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت'];

const parts: ReadonlyMap<string, Part> = new Map([
  ['مطلع', 'early'],
  ['اوايل', 'early'],
  ['بدايه', 'start'],
  ['منتصف', 'mid'],
  ['اواسط', 'mid'],
  ['اواخر', 'late'],
  ['نهايه', 'end'],
]);

const lastWord = /^(?:الماضي|الماضيه|المنصرم|المنصرمه|الفايت|الفايته|السابق|السابقه)$/;
const nextWord = /^(?:المقبل|المقبله|القادم|القادمه)$/;
const thisWord = /^(?:الحالي|الحاليه|الجاري|الجاريه)$/;

function expressionAt(atoms: readonly Atom[], at: number, anchor: DaySpan | null, book: WordBook): Found | undefined {
  const word = atoms[at];
  if (!word || word.type === 'mark' || word.type === 'clitic') return undefined;
  return (
    partAt(atoms, at, anchor, book) ??
    dayWordAt(atoms, at, anchor, book) ??
    agoAt(atoms, at, anchor, book) ??
    unitAtPlace(atoms, at, anchor) ??
    calendarAt(atoms, at, anchor, book) ??
    yearAt(atoms, at)
  );
}

/** "early this year", "mid May". */
function partAt(atoms: readonly Atom[], at: number, anchor: DaySpan | null, book: WordBook): Found | undefined {
  const part = parts.get(atoms[at]?.full ?? '');
  if (!part) return undefined;
  const whole = expressionAt(atoms, at + 1, anchor, book);
  if (!whole) return undefined;
  const days = whole.span;
  const grain: Grain = days && days[0].slice(0, 7) === days[1].slice(0, 7) ? 'month' : 'year';
  return { ...whole, span: days && (partOf(days, grain, part) ?? days) };
}

const dayTimes = new Set(['صباح', 'مساء', 'فجر', 'ليله', 'ليل', 'ظهر', 'عصر', 'يوم', 'عصر', 'نهار']);

/** "yesterday", "today", a weekday, each with what stands around it: "on Saturday evening", "yesterday, Saturday". */
function dayWordAt(atoms: readonly Atom[], at: number, anchor: DaySpan | null, book: WordBook): Found | undefined {
  let next = at;
  while (dayTimes.has(atoms[next]?.full ?? '')) next += 1;
  const word = atoms[next]?.full ?? '';
  const weekday = (index: number) => weekdays.indexOf(atoms[index]?.full ?? '');
  const behind = (span: DaySpan | null, to: number): Found => ({
    to: weekday(to) >= 0 ? to + 1 : to,
    span,
    relative: true,
  });
  if (word === 'امس') {
    const before = /^(?:الاول|اول)$/.test(atoms[next + 1]?.full ?? '');
    return behind(anchor && shiftSpan(anchor, before ? -2 : -1), before ? next + 2 : next + 1);
  }
  if (word === 'اليوم') return behind(anchor, next + 1);
  if (word === 'غدا' || word === 'الغد') return behind(anchor && shiftSpan(anchor, 1), next + 1);
  const day = weekday(next);
  if (day < 0) return undefined;
  // "Friday, 3 May": the date says which.
  const dated = calendarAt(atoms, atoms[next + 1]?.full === '،' ? next + 2 : next + 1, anchor, book);
  if (dated) return dated;
  const then = atoms[next + 1]?.full ?? '';
  const strictly = lastWord.test(then);
  if (nextWord.test(then)) return undefined;
  return { to: strictly ? next + 2 : next + 1, span: anchor && recentWeekday(day, anchor, strictly), relative: true };
}

/** "two days ago", "for three years". */
function agoAt(atoms: readonly Atom[], at: number, anchor: DaySpan | null, book: WordBook): Found | undefined {
  const before = atoms[at - 1]?.full;
  if (before !== 'قبل' && before !== 'منذ') return undefined;
  const counted = readNumber(atoms, at, book);
  const word = atoms[counted?.to ?? at]?.full ?? '';
  const unit = units.get(word) ?? units.get(atoms[counted?.to ?? at]?.bare ?? '');
  if (!unit || atoms[counted?.to ?? at]?.definite) return undefined;
  const to = (counted?.to ?? at) + 1;
  // "since the year 2018"
  if (atoms[to]?.type === 'number') return undefined;
  // "before a day of the publication": another day is meant.
  if (before === 'قبل' && atoms[to]?.full === 'من') return undefined;
  const count = counted?.low ?? (unit[1] || Number.NaN);
  // "days ago", "weeks ago": at least two, at most ten.
  const [least, most] = Number.isNaN(count)
    ? [durationOf(2, unit[0], null)[0], durationOf(10, unit[0], null)[1]]
    : durationOf(count, unit[0], null);
  const span = anchor && shiftSpan(anchor, -most, -least);
  return { to, span: span && anchor ? [span[0], span[1] > anchor[1] ? anchor[1] : span[1]] : span, relative: true };
}

/** "last week", "this year", "the coming month". */
function unitAtPlace(atoms: readonly Atom[], at: number, anchor: DaySpan | null): Found | undefined {
  const unit = atoms[at]?.definite ? units.get(atoms[at]?.bare ?? '') : undefined;
  const then = atoms[at + 1]?.full ?? '';
  if (!unit || unit[0] === 'hour') return undefined;
  const offset = lastWord.test(then) ? -1 : nextWord.test(then) ? 1 : thisWord.test(then) ? 0 : undefined;
  if (offset === undefined || unit[1] !== 1) return undefined;
  return { to: at + 2, span: anchor && unitAround(anchor, unit[0], offset), relative: true };
}

/** "3 May 2021", "the twenty-third of September", "May 2016", "5/6/2022". */
function calendarAt(atoms: readonly Atom[], at: number, anchor: DaySpan | null, book: WordBook): Found | undefined {
  const written = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$|^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(
    western(atoms[at]?.text ?? ''),
  );
  if (written) {
    const [year, month, day] = written[3] ? [written[3], written[2], written[1]] : [written[4], written[5], written[6]];
    const span = calendarSpan(Number(year), Number(month), Number(day));
    return span ? { to: at + 1, span, relative: false } : undefined;
  }
  const day = readDay(atoms, at, book);
  let next = day?.to ?? at;
  if (day && /^(?:من|شهر)$/.test(atoms[next]?.full ?? '')) next += 1;
  if (/^(?:شهر|ال?شهر)$/.test(atoms[next]?.full ?? '')) next += 1;
  const month = readMonth(atoms, next, book);
  if (!month) return undefined;
  // "May" may also be a word: a month alone needs its year, "last", or a word before it that dates.
  const year = readYear(atoms, month.to);
  const then = atoms[month.to]?.full ?? '';
  const last = lastWord.test(then);
  const coming = nextWord.test(then);
  const bound =
    /^(?:في|منذ|من|حتي|شهر|خلال|قبل|بعد|مطلع|اوايل|منتصف|اواخر|نهايه|بدايه|و|بين|الي)$/.test(
      atoms[at - 1]?.full ?? '',
    ) || next > at;
  if (!day && !year && !last && !coming && !bound) return undefined;
  const to = year?.to ?? (last || coming || thisWord.test(then) ? month.to + 1 : month.to);
  if (year) {
    const span = calendarSpan(year.year, month.month, day?.day ?? null);
    return span ? { to, span, relative: false } : undefined;
  }
  const near =
    anchor &&
    (coming
      ? comingDate(month.month, day?.day ?? null, anchor[0])
      : recentDate(month.month, day?.day ?? null, anchor[1]));
  return { to, span: near ?? null, relative: true };
}

function yearAt(atoms: readonly Atom[], at: number): Found | undefined {
  const named = /^(?:عام|العام|سنه|عامي)$/.test(atoms[at]?.full ?? '');
  const bound = /^(?:في|منذ|من|حتي|بين|بعد|قبل|خلال|و|الي|عامي)$/.test(atoms[at - 1]?.full ?? '');
  const year = readYear(atoms, named ? at + 1 : at);
  if (!year || !(named || bound)) return undefined;
  const span = calendarSpan(year.year, 1, 1);
  const end = calendarSpan(year.year, 12, 31);
  return span && end ? { to: year.to, span: [span[0], end[1]], relative: false } : undefined;
}

function western(digits: string): string {
  return digits.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
}

interface Marked {
  readonly kind: DateMention['kind'];
  readonly from: number;
}

/** "between 2013 and 2015", "from May to June". */
function rangeAt(
  atoms: readonly Atom[],
  at: number,
  left: Found,
  anchor: DaySpan | null,
  book: WordBook,
): (Marked & { readonly to: number; readonly endSpan: DaySpan | null }) | undefined {
  const before = atoms[at - 1]?.full;
  const link = atoms[left.to]?.full;
  const between = before === 'بين' && link === 'و';
  const fromTo = before === 'من' && (link === 'الي' || link === 'حتي');
  if (!between && !fromTo) return undefined;
  const right = expressionAt(atoms, left.to + 1, anchor, book);
  if (!right || (left.span && right.span && left.span[0] > right.span[1])) return undefined;
  return { kind: 'between', from: at - 1, to: right.to, endSpan: right.span };
}

const markers: ReadonlyMap<string, DateMention['kind']> = new Map([
  ['منذ', 'since'],
  ['حتي', 'until'],
  ['لغايه', 'until'],
  ['قبل', 'before'],
  ['بعد', 'after'],
]);

function markerBefore(atoms: readonly Atom[], at: number, date: Found): Marked {
  const before = atoms[at - 1];
  const kind = before ? markers.get(before.full) : undefined;
  // "two days ago" is a day, and not a day before another.
  if (kind === 'before' && date.relative && units.has(atoms[date.to - 1]?.bare ?? ''))
    return { kind: 'point', from: at - 1 };
  if (kind) return { kind, from: at - 1 };
  // "dated 29 May".
  if (before?.full === 'تاريخ') return { kind: 'point', from: atoms[at - 2]?.full === 'ب' ? at - 2 : at - 1 };
  return { kind: 'point', from: before && /^(?:في|من|خلال|ب)$/.test(before.full) ? at - 1 : at };
}
