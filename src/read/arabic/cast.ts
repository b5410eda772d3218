import type { EntityKind } from '../../model/index.ts';
import type { Argument } from '../refer/argument.ts';
import type { Referent } from '../refer/referent.ts';
import type { Atom } from './atoms.ts';
import type { ArabicName } from './names.ts';
import type { Head } from './word-book.ts';

interface Seen {
  readonly referent: Referent;
  readonly sentence: number;
  readonly at: number;
  readonly feminine: boolean;
}

/** Everybody and everything a text names, and what surnames, descriptions and pronouns stand for. */
export class Cast {
  readonly #all: Referent[] = [];
  readonly #seen: Seen[] = [];
  readonly #holders = new Map<Referent, { readonly person: Referent; readonly isNew: boolean }[]>();

  /** Makes one of names the text itself shows to be one: all names are added before any sentence is read. */
  add(name: ArabicName): Referent {
    const known = this.find(name);
    if (known) {
      known.keys.add(name.key);
      if (name.head) known.heads.add(name.head.noun);
      // A body's fullest name has its head noun; a person's has the most words.
      const fuller =
        name.kind === 'person'
          ? name.name.split(' ').length > known.name.split(' ').length
          : name.head !== undefined && known.heads.size === 1 && name.name.length > known.name.length;
      if (fuller && !known.state) known.name = name.name;
      return known;
    }
    const referent: Referent = {
      number: this.#all.length + 1,
      kind: name.kind,
      name: name.name,
      named: true,
      keys: new Set([name.key]),
      heads: new Set(name.head ? [name.head.noun] : []),
      state: name.state,
      plural: false,
    };
    this.#all.push(referent);
    return referent;
  }

  /** Who or what a name stands for; `undefined` where the text has not named it or where two share the name. */
  find(name: ArabicName): Referent | undefined {
    const same = this.#all.find((one) => one.kind === name.kind && one.keys.has(name.key));
    if (same) return same;
    if (name.kind === 'person') return this.#personCalled(name.key);
    if (name.kind !== 'unit' && name.kind !== 'organisation') return undefined;
    const key = bare(name.key);
    const fits = this.#all.filter(
      (one) =>
        one.kind === name.kind &&
        [...one.keys].some(
          (other) =>
            bare(other) === key ||
            (name.head === undefined && withoutHead(other, one) === key) ||
            (one.heads.size === 0 && bare(other) === bare(name.rest)),
        ),
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  #personCalled(key: string): Referent | undefined {
    const words = key.split(' ');
    const fits = this.#all.filter((one) => {
      if (one.kind !== 'person') return false;
      return [...one.keys].some((other) => {
        const theirs = other.split(' ');
        // A surname alone, or given name and surname of somebody told with more names.
        if (words.length === 1) return theirs.at(-1) === words[0] && theirs.length > 1;
        if (theirs.length === 1) return words.at(-1) === theirs[0];
        return theirs[0] === words[0] && theirs.at(-1) === words.at(-1) && !/^(?:ابو|ام)$/.test(words[0] ?? '');
      });
    });
    return fits.length === 1 ? fits[0] : undefined;
  }

  /** Notes that something is spoken of, in the order of the text. */
  note(referent: Referent, sentence: number, at: number, feminine: boolean): void {
    this.#seen.push({ referent, sentence, at, feminine });
  }

  /** What "the brigade", "the faction" stands for: a body of that head noun told before; for "the faction" the body the text is most about. */
  described(head: Head, before: number, sentence: number): Referent | undefined {
    const earlier = this.#seen.filter((one) => one.at < before && one.referent.kind === head.kind);
    const byHead = earlier.findLast((one) => one.referent.heads.has(head.noun));
    if (byHead) return byHead.referent;
    if (!head.generic || head.kind !== 'unit') return undefined;
    const near = this.#seen.findLast((one) => one.at < before && one.sentence === sentence && armed(one.referent));
    return this.mainUnit(before) ?? near?.referent;
  }

  /** The armed body the text speaks of most before an offset; `undefined` where two are spoken of as often. */
  mainUnit(before: number): Referent | undefined {
    const counts = new Map<Referent, number>();
    for (const one of this.#seen) {
      if (one.at < before && armed(one.referent)) counts.set(one.referent, (counts.get(one.referent) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return first && (!second || second[1] < first[1]) ? first[0] : undefined;
  }

  /** What "its", "his" stands for: the last thing of the kind in the sentence, else the only one of the sentence before. */
  pointedAt(kind: EntityKind, sentence: number, before: number, feminine: boolean): Referent | undefined {
    const fits = (one: Seen) =>
      one.referent.kind === kind && one.at < before && (kind === 'person' || one.feminine === feminine);
    const here = this.#seen.findLast((one) => one.sentence === sentence && fits(one));
    if (here) return here.referent;
    const last = new Set(
      this.#seen.filter((one) => one.sentence === sentence - 1 && fits(one)).map((one) => one.referent),
    );
    return last.size === 1 ? [...last][0] : undefined;
  }

  /** Notes who holds a body's command, for "the commander of X" and "the new commander". */
  hold(unit: Referent, person: Referent, isNew: boolean): void {
    const all = this.#holders.get(unit) ?? [];
    if (!all.some((one) => one.person === person)) this.#holders.set(unit, [...all, { person, isNew }]);
  }

  /** The body somebody was told to command; `undefined` where none or several are. */
  commandOf(person: Referent): Referent | undefined {
    const all = [...this.#holders].filter(([, held]) => held.some((one) => one.person === person));
    return all.length === 1 ? all[0]?.[0] : undefined;
  }

  /** Whether somebody was told to command a body. */
  isHolder(person: Referent | undefined): boolean {
    return person !== undefined && this.commandOf(person) !== undefined;
  }

  /** Who commands a body, or commands it newly; `undefined` where none or several are told. */
  holderOf(unit: Referent, phase: 'new' | 'former' | 'none'): Referent | undefined {
    const all = (this.#holders.get(unit) ?? []).filter((one) => phase === 'none' || one.isNew === (phase === 'new'));
    return all.length === 1 ? all[0]?.person : undefined;
  }
}

/** Whether "the faction" can mean it: an armed body that is no state's own, and no organ of another. */
function armed(one: Referent): boolean {
  return (
    one.kind === 'unit' && !one.state && ![...one.heads].some((head) => head.startsWith('مجلس') || head === 'قياده')
  );
}

/** A folded name with its articles taken off. */
function bare(key: string): string {
  return key
    .split(' ')
    .map((word) => (/^ال.{2}/.test(word) ? word.slice(2) : word))
    .join(' ');
}

function withoutHead(key: string, one: Referent): string | undefined {
  for (const head of one.heads) if (bare(key).startsWith(`${head} `)) return bare(key).slice(head.length + 1);
  return undefined;
}

/** A party of a claim from the words that stand for it. */
export function argumentOf(
  referent: Referent | undefined,
  words: {
    readonly begin: number;
    readonly end: number;
    readonly text: string;
    readonly kind: EntityKind;
    readonly name: string;
  },
): Argument {
  return {
    ...words,
    kind: referent?.kind ?? words.kind,
    name: referent?.name ?? words.name,
    referent,
    phrase: undefined,
  };
}

/** Where a run of atoms stands. */
export function spanOfAtoms(
  atoms: readonly Atom[],
  from: number,
  to: number,
): { readonly begin: number; readonly end: number } {
  return { begin: atoms[from]?.begin ?? 0, end: atoms[to - 1]?.end ?? 0 };
}
