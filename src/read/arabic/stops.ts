import type { Atom } from './atoms.ts';
import type { WordBook } from './word-book.ts';

/** Words for times, which stand behind names without a preposition: "the brigade, Saturday", "the corps last month". */
export const timeWords: ReadonlySet<string> = new Set(
  'الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت اليوم الماضي الماضيه المقبل المقبله القادم القادمه الاسبوع الشهر العام السنه'.split(
    ' ',
  ),
);

/** Words that are part of no name. */
export function isStop(atom: Atom, book: WordBook): boolean {
  const { full, bare } = atom;
  if (
    book.has('preposition', full) ||
    book.has('particle', full) ||
    book.has('ender', full) ||
    book.has('honorific', full) ||
    book.has('according', full)
  )
    return true;
  if (
    book.has('predecessor', full) ||
    book.has('office', bare) ||
    book.has('name', full) ||
    book.has('leadership', bare)
  )
    return true;
  if (atom.accusative) return true;
  return !atom.definite && book.verbs.has(full) && !book.givenNames.has(full);
}
