import type { Atom } from './atoms.ts';
import { isStop, timeWords } from './stops.ts';
import type { WordBook } from './word-book.ts';

/** Words in a person's name, at most. */
const longest = 6;

const kunya = /^(?:ابو|ابي|ابا|ام)$/;

/**
 * The atom behind a person's name that begins at `at`; `undefined` where none does. A name begins with a given name, a byname with "Abu", a
 * rank or an honorific before it, or is a surname that the text gave in full elsewhere.
 */
export function personAt(
  atoms: readonly Atom[],
  at: number,
  book: WordBook,
  surnames: ReadonlySet<string> | undefined,
): number | undefined {
  const first = atoms[at];
  if (first?.type !== 'word' || first.suffix) return undefined;
  const trusted = isTrusted(atoms, at, book);
  if (kunya.test(first.full)) return kunyaAt(atoms, at, book);
  const given = book.givenNames.get(first.full);
  if (given === undefined && !trusted) return surnames?.has(first.full) && !isStop(first, book) ? at + 1 : undefined;
  if (given === undefined && !mayBeName(first, book)) return surnames?.has(first.full) ? at + 1 : undefined;
  const to = extend(atoms, at, book);
  const words = to - at;
  if (words === 1) return trusted || surnames?.has(first.full) ? to : undefined;
  if (given !== true || trusted) return to;
  // An ordinary word that is also a given name needs another given name or a surname with article behind it.
  const second = atoms[at + 1];
  return second !== undefined && (book.givenNames.has(second.full) || second.definite) ? to : undefined;
}

/** Whether a rank or an honorific stands before the name. */
function isTrusted(atoms: readonly Atom[], at: number, book: WordBook): boolean {
  const before = atoms[at - 1];
  if (before?.type === 'mark' && before.full === '.') return /^[دم]$/.test(atoms[at - 2]?.full ?? '');
  if (before?.type !== 'word') return false;
  if (book.has('honorific', before.full)) return true;
  return rankEndingAt(atoms, at, book) !== undefined;
}

/** First atom of a rank that ends before `at`: "the staff colonel", "captain". */
function rankEndingAt(atoms: readonly Atom[], at: number, book: WordBook): number | undefined {
  const bare = (index: number) => (atoms[index]?.type === 'word' && index < at ? atoms[index]?.bare : undefined);
  for (let from = Math.max(0, at - 3); from < at; from += 1) {
    const rank = book.ranks.at(from, bare);
    if (!rank || from + rank.length !== at) continue;
    const hidden = atoms[from - 1]?.full === 'ل' && book.givenNames.has(atoms[at]?.full ?? '');
    if (rank.entry && atoms[from]?.definite !== true && !hidden) return undefined;
    return from;
  }
  return undefined;
}

function kunyaAt(atoms: readonly Atom[], at: number, book: WordBook): number | undefined {
  const second = atoms[at + 1];
  if (second?.type !== 'word' || isStop(second, book)) return undefined;
  let to = at + 2;
  while (to < at + 5 && isSurname(atoms[to], book, true)) to += 1;
  return to;
}

function extend(atoms: readonly Atom[], at: number, book: WordBook): number {
  let to = at + 1;
  let unknown = book.givenNames.has(atoms[at]?.full ?? '') ? 0 : 1;
  let surnames = 0;
  while (to < at + longest) {
    const atom = atoms[to];
    if (atom?.type !== 'word' || atom.suffix) break;
    if (/^(?:بن|ابن|ال|عبد|ابو)$/.test(atom.full) && atoms[to + 1]?.type === 'word') {
      to += 2;
      continue;
    }
    if (book.givenNames.has(atom.full) && surnames === 0) {
      to += 1;
      continue;
    }
    if (isSurname(atom, book, false) && surnames < 2) {
      surnames += 1;
      to += 1;
      continue;
    }
    if (!atom.definite && unknown === 0 && surnames === 0 && mayBeName(atom, book)) {
      unknown += 1;
      surnames += 1;
      to += 1;
      continue;
    }
    // With a rank before them two words that no list knows are a name: given name and surname.
    if (!atom.definite && unknown === 1 && to === at + 1 && mayBeName(atom, book)) {
      unknown += 1;
      surnames += 1;
      to += 1;
      continue;
    }
    break;
  }
  return to;
}

function isSurname(atom: Atom | undefined, book: WordBook, byname: boolean): boolean {
  if (atom?.type !== 'word' || !atom.definite || atom.suffix || isStop(atom, book)) return false;
  if (book.nationalities.has(atom.bare)) return byname;
  if (timeWords.has(atom.full) || /(?:ون|ين|ات)$/.test(atom.full)) return false;
  const bare = (i: number) => (i === 0 ? atom.bare : undefined);
  if (book.titles.at(0, bare) || book.ranks.at(0, bare) || book.heads.at(0, bare)) return false;
  return (
    !book.participles.has(atom.bare) &&
    !book.deeds.has(atom.bare) &&
    !book.has('source', atom.bare) &&
    !book.has('fighters', atom.bare)
  );
}

/** Whether an unknown word can be part of a name: nothing the lists know, and not shaped like a verb or an adverb. */
function mayBeName(atom: Atom, book: WordBook): boolean {
  if (atom.type !== 'word' || atom.accusative || isStop(atom, book)) return false;
  if (book.knows(atom.bare) && !book.givenNames.has(atom.bare)) return false;
  if (atom.definite) return isSurname(atom, book, false);
  return (
    atom.full.length >= 3 &&
    !/^(?:ي|ت)[^ا]{3,}$|^(?:است|سي|ست|لل|وال|بال|فال|كال)|(?:ات|وا|ون|ته|تها)$|^م.*ين$/.test(atom.full)
  );
}
