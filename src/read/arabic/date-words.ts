import type { Atom } from './atoms.ts';
import { numberOf } from './letters.ts';
import type { WordBook } from './word-book.ts';

/** A number and the atom behind it. */
export interface CountWords {
  /** The number; `NaN` for "hundreds" and the like. */
  readonly low: number;
  readonly to: number;
}

/** A number in figures or words: "300", "three hundred", "three thousand", "25". */
export function readNumber(atoms: readonly Atom[], at: number, book: WordBook): CountWords | undefined {
  const first = atoms[at];
  if (!first) return undefined;
  if (first.type === 'number') {
    const number = numberOf(first.text);
    if (number === undefined) return undefined;
    return timesThousand(atoms, { low: number, to: at + 1 });
  }
  let to = at;
  let sum: number | undefined;
  for (;;) {
    const start = to > at && atoms[to]?.full === 'و' ? to + 1 : to;
    if (to > at && start === to) break;
    const value = book.numbers.get(atoms[start]?.full ?? '');
    if (value === undefined) break;
    sum = (sum ?? 0) + value;
    to = start + 1;
  }
  return sum === undefined ? undefined : timesThousand(atoms, { low: sum, to });
}

function timesThousand(atoms: readonly Atom[], count: CountWords): CountWords {
  const word = atoms[count.to]?.full ?? '';
  if (/^(?:الف|الاف)$/.test(word) && count.low < 1000) return { low: count.low * 1000, to: count.to + 1 };
  if (/^(?:مييه|ميه|مايه|مئه)$/.test(word) && count.low < 10) return { low: count.low * 100, to: count.to + 1 };
  return count;
}

/** A day of a month, in figures or as an ordinal ("the twenty-third"). */
export function readDay(
  atoms: readonly Atom[],
  at: number,
  book: WordBook,
): { readonly day: number; readonly to: number } | undefined {
  const first = atoms[at];
  if (!first) return undefined;
  if (first.type === 'number') {
    const day = numberOf(first.text);
    return day !== undefined && day >= 1 && day <= 31 ? { day, to: at + 1 } : undefined;
  }
  if (!first.definite) return undefined;
  const ones = first.bare === 'حادي' ? 1 : book.ordinals.get(first.bare);
  const next = atoms[at + 1];
  if (ones !== undefined && ones <= 10) {
    if (next && /^عشره?$/.test(next.full)) return { day: ones + 10, to: at + 2 };
    const tens = next?.full === 'و' ? book.numbers.get(atoms[at + 2]?.bare ?? '') : undefined;
    if (tens === 20 || tens === 30) return { day: ones + tens, to: at + 3 };
    return { day: ones, to: at + 1 };
  }
  const round = book.numbers.get(first.bare);
  return round === 20 || round === 30 ? { day: round, to: at + 1 } : undefined;
}

/** A month by one name or by both ("كانون الثاني/يناير"). */
export function readMonth(
  atoms: readonly Atom[],
  at: number,
  book: WordBook,
): { readonly month: number; readonly to: number } | undefined {
  const word = (index: number) => atoms[index]?.full;
  const found = book.months.at(at, word);
  if (!found) return undefined;
  const to = at + found.length;
  const open = atoms[to]?.full;
  if (open === '/' || open === '(' || open === '-') {
    const second = book.months.at(to + 1, word);
    if (second?.entry === found.entry)
      return { month: found.entry, to: to + 1 + second.length + (open === '(' ? 1 : 0) };
  }
  return { month: found.entry, to };
}

/** A year in four figures, "the year" before it or not. */
export function readYear(
  atoms: readonly Atom[],
  at: number,
): { readonly year: number; readonly to: number } | undefined {
  const from = /^(?:من|عام|العام|سنه)$/.test(atoms[at]?.full ?? '') ? at + 1 : at;
  const start = from > at && /^(?:عام|العام|سنه)$/.test(atoms[from]?.full ?? '') ? from + 1 : from;
  const atom = atoms[start];
  if (atom?.type !== 'number') return undefined;
  const year = numberOf(atom.text);
  return year !== undefined && year >= 1900 && year <= 2100 && !/[,٬.]/.test(atom.text)
    ? { year, to: start + 1 }
    : undefined;
}
