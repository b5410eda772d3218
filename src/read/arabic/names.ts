import type { EntityKind } from '../../model/index.ts';
import type { Atom } from './atoms.ts';
import { personAt } from './persons.ts';
import { isStop, timeWords } from './stops.ts';
import type { Head, WordBook } from './word-book.ts';

/** A name as it stands in a sentence; atoms `from` to `to` (exclusive). */
export interface ArabicName {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  /** The name's words, quotation marks left out. */
  readonly name: string;
  /** Folded words that spellings share; without the head noun in `rest`. */
  readonly key: string;
  readonly rest: string;
  readonly head: Head | undefined;
  /** A state, or a state's own force. */
  readonly state: boolean;
  /** Where descriptions that belong to no name begin ("faction X", "fighters of X"). */
  readonly outer: number;
}

/** Names the text itself gives: bodies called without their head noun, surnames. */
export interface Learnt {
  /** Folded words of bodies' names without head, with the whole key. */
  readonly bodies: ReadonlyMap<string, ArabicName>;
  readonly surnames: ReadonlySet<string>;
}

const opening = /^[“"«'‘]$/;
const closing = /^[”"»'’]$/;
/** Words in a name, at most. */
const longestName = 6;

/** The names of a sentence, in order. */
export function findArabicNames(atoms: readonly Atom[], text: string, book: WordBook, learnt?: Learnt): ArabicName[] {
  const names: ArabicName[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const name = nameAt(atoms, at, text, book, learnt);
    if (!name) continue;
    names.push(name);
    at = name.to - 1;
  }
  return names;
}

function nameAt(
  atoms: readonly Atom[],
  at: number,
  text: string,
  book: WordBook,
  learnt: Learnt | undefined,
): ArabicName | undefined {
  const atom = atoms[at];
  if (atom?.type !== 'word') return undefined;
  const word = (index: number) => (atoms[index]?.type === 'word' ? atoms[index]?.full : undefined);
  const body = book.bodies.at(at, word);
  if (body && !continuesName(atoms, at + body.length, book)) {
    const { kind, state } = body.entry;
    return make(
      atoms,
      { outer: at, from: at, to: at + body.length, kind, state, head: headAt(atoms, at, book)?.head },
      text,
    );
  }
  const inside = describedAt(atoms, at, text, book, learnt);
  if (inside) return inside;
  const country = book.countries.at(at, word);
  if (country && !atom.accusative)
    return make(
      atoms,
      { outer: at, from: at, to: at + country.length, kind: 'place', state: true, head: undefined },
      text,
    );
  const named = headedAt(atoms, at, text, book);
  if (named) return named;
  const place = book.places.at(at, word);
  if (place && !definiteWordBehindHead(atoms, at, book))
    return make(
      atoms,
      { outer: at, from: at, to: at + place.length, kind: 'place', state: place.entry === 'capital', head: undefined },
      text,
    );
  const called = learnt ? learntAt(atoms, at, learnt, text) : undefined;
  if (called) return called;
  const person = personAt(atoms, at, book, learnt?.surnames);
  return person === undefined
    ? undefined
    : make(atoms, { outer: at, from: at, to: person, kind: 'person', state: false, head: undefined }, text);
}

/** "faction X", "fighters of X", "so-called X", "the town of X": what is named is X. */
function describedAt(
  atoms: readonly Atom[],
  at: number,
  text: string,
  book: WordBook,
  learnt: Learnt | undefined,
): ArabicName | undefined {
  const atom = atoms[at];
  if (!atom || atom.suffix) return undefined;
  const head = headAt(atoms, at, book);
  const members = book.has('members', atom.bare) || book.has('part', atom.bare);
  if (head && (head.head.generic || (members && head.head.kind === 'unit'))) {
    const next = at + head.length;
    const quoted = quotedAt(atoms, next, text, head.head.kind, head.head, book);
    if (quoted) return { ...quoted, outer: at };
    const inner = nameAt(atoms, next, text, book, learnt);
    if (
      inner &&
      inner.from === next &&
      (inner.kind === head.head.kind || (inner.kind === 'organisation' && head.head.kind !== 'place'))
    )
      return { ...inner, outer: at };
    if (!head.head.generic || head.definite) return undefined;
    const bare = bareNameAt(atoms, next, head.head.kind, book);
    return bare
      ? make(atoms, { outer: at, from: next, to: bare, kind: head.head.kind, state: false, head: undefined }, text)
      : undefined;
  }
  if (members && !atom.definite) {
    const inner = nameAt(atoms, at + 1, text, book, learnt);
    return inner?.kind === 'unit' ? { ...inner, outer: at } : undefined;
  }
  return undefined;
}

/** Words behind "faction" or "town" that name it: an unknown or definite word, and definite words behind it. */
function bareNameAt(atoms: readonly Atom[], at: number, kind: EntityKind, book: WordBook): number | undefined {
  const first = atoms[at];
  if (first?.type !== 'word' || first.suffix || isStop(first, book)) return undefined;
  if (kind === 'place') {
    if (!first.definite && book.knows(first.bare) && !book.givenNames.has(first.bare)) return undefined;
    if (book.nationalities.has(first.bare)) return undefined;
    return nextDefinite(atoms, at + 1, book) ? at + 2 : at + 1;
  }
  if (first.definite) return undefined;
  return construct(atoms, at, book);
}

/** A name that its head noun begins: "brigade of X", "the Second Corps", "the military council". */
function headedAt(atoms: readonly Atom[], at: number, text: string, book: WordBook): ArabicName | undefined {
  const found = headAt(atoms, at, book);
  if (!found || found.head.generic) return undefined;
  const { head, length, definite } = found;
  const next = at + length;
  // "the command of X" is no body of its own, "the General Command" is.
  if (atoms[at + length - 1]?.suffix || (/^(?:قياده|اركان)$/.test(head.noun) && !definite)) return undefined;
  // "succeeding General X": behind a preposition the rank's article may be hidden.
  if (
    atoms[at - 1]?.full === 'ل' &&
    book.ranks.at(0, (i) => (i === 0 ? head.noun : undefined)) &&
    book.givenNames.has(atoms[next]?.full ?? '')
  )
    return undefined;
  const quoted = quotedAt(atoms, next, text, head.kind, head, book);
  if (quoted) return make(atoms, { outer: at, from: at, to: quoted.to, kind: head.kind, state: false, head }, text);
  let to: number | undefined;
  if (definite) {
    to = next;
    // "the army the general X": a word before a given name, though no list knows it, is the person's rank or style.
    while (to < next + 3 && isEpithet(atoms[to], book) && !book.givenNames.has(atoms[to + 1]?.full ?? '')) to += 1;
    // "the brigade general": a rank before a person's name is read there.
    if (to === next && length === 1) to = undefined;
    if (to === next + 1 && length === 1 && head.kind === 'place' && head.noun !== 'باديه') to = undefined;
  } else to = construct(atoms, next, book, head);
  if (to === undefined) return undefined;
  const words = atoms.slice(at, to);
  const country = words.find((word) => book.nationalities.has(word.bare) && word.definite);
  const state = definite && country !== undefined;
  return make(atoms, { outer: at, from: at, to, kind: head.kind, state, head }, text);
}

function isEpithet(atom: Atom | undefined, book: WordBook): boolean {
  if (atom?.type === 'number') return true;
  return (
    atom?.type === 'word' &&
    atom.definite &&
    !atom.suffix &&
    !timeWords.has(atom.full) &&
    !isStop(atom, book) &&
    !isTitle(atom, book)
  );
}

function isTitle(atom: Atom, book: WordBook): boolean {
  const word = () => atom.bare;
  return (
    book.titles.at(0, (i) => (i === 0 ? word() : undefined)) !== undefined ||
    book.ranks.at(0, (i) => (i === 0 ? word() : undefined)) !== undefined
  );
}

/**
 * The end of a construct that began with an indefinite head: up to two bare nouns, then one that is definite by its article or by being a
 * name, and epithets behind it. Without such an end the words only describe.
 */
function construct(atoms: readonly Atom[], from: number, book: WordBook, head?: Head): number | undefined {
  let bare = 0;
  for (let at = from; at < from + longestName; at += 1) {
    const atom = atoms[at];
    if (!atom || atom.suffix) return undefined;
    if (atom.type === 'number') return at === from ? at + 1 : undefined;
    if (atom.type !== 'word' || isStop(atom, book)) return undefined;
    const word = (index: number) => atoms[index]?.full;
    const place = book.countries.at(at, word) ?? book.places.at(at, word);
    const person = personAt(atoms, at, book, undefined);
    // "police of the city" names no city.
    if (atom.definite && !place && book.heads.at(0, (i) => (i === 0 ? atom.bare : undefined))?.entry.generic)
      return undefined;
    if (atom.definite || place) {
      let end = at + (place?.length ?? 1);
      const last = atoms[at];
      for (let more = 0; more < 2; more += 1) {
        const next = atoms[end];
        const fits =
          nextDefinite(atoms, end, book) ||
          (head?.feminine === true && next?.full === 'الجديد' && last?.full !== next.full);
        if (!fits || !next) break;
        end += 1;
      }
      return end;
    }
    if (person !== undefined) return person;
    if (isTitle(atom, book) || book.verbs.has(atom.full)) return undefined;
    bare += 1;
    if (bare > 2) return undefined;
  }
  return undefined;
}

function nextDefinite(atoms: readonly Atom[], at: number, book: WordBook): boolean {
  const atom = atoms[at];
  if (atom?.type !== 'word' || !atom.definite || atom.suffix || isStop(atom, book) || isTitle(atom, book)) return false;
  // "brigade of the dawn, Saturday"
  return !timeWords.has(atom.full) && !personAfter(atoms, at, book);
}

function personAfter(atoms: readonly Atom[], at: number, book: WordBook): boolean {
  const next = atoms[at + 1];
  return book.has('honorific', atoms[at]?.full ?? '') && next !== undefined && book.givenNames.has(next.full);
}

/** A name in quotation marks behind its head. */
function quotedAt(
  atoms: readonly Atom[],
  at: number,
  text: string,
  kind: EntityKind,
  head: Head,
  book: WordBook,
): ArabicName | undefined {
  if (!opening.test(atoms[at]?.full ?? '')) return undefined;
  for (let end = at + 2; end < Math.min(atoms.length, at + longestName + 2); end += 1) {
    if (!closing.test(atoms[end]?.full ?? '')) continue;
    const own = headAt(atoms, at + 1, book);
    const name = make(
      atoms,
      {
        outer: at,
        from: at + 1,
        to: end,
        kind,
        state: false,
        head: own && own.head.kind === kind ? own.head : undefined,
      },
      text,
    );
    return { ...name, head: name.head ?? (head.generic ? undefined : head) };
  }
  return undefined;
}

/** A head noun at a place, articles aside: "operations room", "the military council". */
export function headAt(
  atoms: readonly Atom[],
  at: number,
  book: WordBook,
): { readonly head: Head; readonly length: number; readonly definite: boolean } | undefined {
  const bare = (index: number) => (atoms[index]?.type === 'word' ? atoms[index]?.bare : undefined);
  const found = book.heads.at(at, bare);
  return (
    found && { head: found.entry, length: found.length, definite: atoms[at + found.length - 1]?.definite === true }
  );
}

/** Whether a known name is only the beginning of a longer one: "the military council" of "the military council of X" is not. */
function continuesName(atoms: readonly Atom[], at: number, book: WordBook): boolean {
  const next = atoms[at];
  return next?.type === 'word' && next.definite && book.nationalities.has(next.bare);
}

/** "the military base", "the eastern countryside": such a word is no town, though a town is called so. */
function definiteWordBehindHead(atoms: readonly Atom[], at: number, book: WordBook): boolean {
  const atom = atoms[at];
  return (
    atom?.full === 'الباب' ||
    atom?.full === 'الابيض' ||
    (atom?.full === 'الجوف' && headAt(atoms, at - 1, book) === undefined)
  );
}

function learntAt(atoms: readonly Atom[], at: number, learnt: Learnt, text: string): ArabicName | undefined {
  for (let length = 4; length >= 2; length -= 1) {
    const words = atoms.slice(at, at + length);
    if (words.length < length || words.some((word) => word.type !== 'word')) continue;
    const known = learnt.bodies.get(words.map((word) => word.full).join(' '));
    if (known)
      return {
        ...make(
          atoms,
          { outer: at, from: at, to: at + length, kind: known.kind, state: known.state, head: undefined },
          text,
        ),
        rest: known.rest,
      };
  }
  return undefined;
}

function make(
  atoms: readonly Atom[],
  name: Pick<ArabicName, 'outer' | 'from' | 'to' | 'kind' | 'state' | 'head'>,
  text: string,
): ArabicName {
  const words = atoms.slice(name.from, name.to).filter((atom) => atom.type === 'word' || atom.type === 'number');
  const [first, last] = [atoms[name.from], atoms[name.to - 1]];
  const written = first && last ? text.slice(first.begin, last.end) : '';
  // "للتحالف": the article's alef is not written behind the preposition, and belongs to the name.
  const hidden = first?.definite === true && !/^[اأإآٱ]/.test(first.text);
  const tidy = written
    .replace(/["“”«»'‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const behindHead = name.head ? words.slice(name.head.noun.split(' ').length) : words;
  return {
    ...name,
    name: hidden ? `ا${tidy}` : tidy,
    key: words.map((word) => word.full).join(' '),
    rest: behindHead.map((word) => word.full).join(' '),
  };
}
