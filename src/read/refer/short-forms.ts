import { isUnitNoun } from '../words/body-nouns.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Referent } from './referent.ts';

/** Words of the longest short form that is looked for; nobody shortens a name to more. */
const longestShortForm = 12;

/** The persons and units of a document by what their names can be shortened to. */
export class LongForms {
  readonly #lexicon: Lexicon;
  /** Persons by the last words of their names. */
  readonly #persons = new Map<string, Referent[]>();
  /** Units, with a name of theirs, by what it might be shortened to; `isUnitShortForm` decides. */
  readonly #units = new Map<string, { readonly referent: Referent; readonly words: readonly string[] }[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Takes in a name of a referent. */
  note(referent: Referent, words: readonly string[]): void {
    if (referent.kind === 'person') {
      for (let count = 1; count < words.length && count <= longestShortForm; count += 1)
        add(this.#persons, words.slice(-count).join(' '), referent);
    }
    if (referent.kind !== 'unit' && referent.kind !== 'organisation') return;
    const named = { referent, words };
    const of = words.indexOf('of');
    const shorter = [
      words.slice(0, Math.max(0, of)),
      words.slice(-1),
      words.length > 2 ? words.slice(-2) : [],
      words.filter((word) => !isUnitNoun(word, this.#lexicon)),
    ];
    for (const key of new Set(shorter.map((part) => part.join(' ')))) if (key !== '') add(this.#units, key, named);
  }

  /** The one longer-named person whose name ends in these words; `undefined` where none or several do. */
  personOf(words: readonly string[]): Referent | undefined {
    return theOnly(this.#persons.get(words.join(' ')) ?? [], (one) => one);
  }

  /** The one longer-named unit these words can be short for; `undefined` where there is none or several. */
  unitOf(words: readonly string[]): Referent | undefined {
    return theOnly(this.#units.get(words.join(' ')) ?? [], (one) =>
      isUnitShortForm(words, one.words, this.#lexicon) ? one.referent : undefined,
    );
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function theOnly<T>(list: readonly T[], referentOf: (one: T) => Referent | undefined): Referent | undefined {
  let only: Referent | undefined;
  for (const one of list) {
    const referent = referentOf(one);
    if (only && referent && referent !== only) return undefined;
    only ??= referent;
  }
  return only;
}

/** Whether `words` can be short for the longer unit name: its beginning, or all of it but the head noun. */
function isUnitShortForm(words: readonly string[], longer: readonly string[], lexicon: Lexicon): boolean {
  // "the Falcons" for "Falcons of Karsana".
  const of = longer.indexOf('of');
  if (
    of === words.length &&
    words.every((word, i) => word === longer[i]) &&
    !words.every((word) => isUnitNoun(word, lexicon))
  )
    return true;
  // "the Front" for "the Azawad Defence Front".
  const [only] = words;
  if (
    words.length === 1 &&
    only !== undefined &&
    longer.length > 1 &&
    longer.at(-1) === only &&
    (lexicon.unitHeads.has(only) || isOwnWord(only, lexicon))
  )
    return true;
  // "the Joint Force" for "the Tibesti Joint Force".
  if (
    words.length === 2 &&
    longer.length > 2 &&
    words.every((word, i) => word === longer[longer.length - 2 + i]) &&
    !words.every((word) => lexicon.nationalities.has(word)) &&
    !lexicon.known.has(words.join(' '))
  )
    return true;
  if (
    words.length >= longer.length ||
    words.every((word) => isUnitNoun(word, lexicon) || lexicon.nationalities.has(word) || lexicon.words.place.has(word))
  )
    return false;
  const rest = longer.filter((word) => !isUnitNoun(word, lexicon));
  return (
    rest.length === words.length && words.every((word, i) => word === rest[i]) && !lexicon.known.has(words.join(' '))
  );
}

/** Whether a name's last word can stand for all of it: no country, people, place or well-known body. */
function isOwnWord(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 3 && !lexicon.nationalities.has(word) && !lexicon.words.place.has(word) && !lexicon.known.has(word)
  );
}
