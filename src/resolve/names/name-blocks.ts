import type { EntityKind } from '../../model/index.ts';
import type { BodyName, BodyWord } from './body-name.ts';
import { type ParsedName, parseName } from './parsed-name.ts';
import type { PersonName } from './person-name.ts';

/** As many keys as a name may have: each is a row of the index. */
const mostKeys = 8;

/**
 * Keys a name is found by: two spellings of one name, in any script, share at least one. They are pairs of a person's names or a body's telling words, by
 * consonants, with a number where there is one; a person's last name and a word that only this body has stand alone as well, so that they can be
 * looked up by themselves.
 */
export function nameBlocks(kind: EntityKind, name: string): readonly string[] {
  return blocksOf(parseName(kind, name));
}

/** The keys of a name taken apart. */
export function blocksOf(parsed: ParsedName): readonly string[] {
  const keys = parsed.person === null ? bodyKeys(parsed.kind, parsed.body) : personKeys(parsed.person);
  return [...new Set(keys)].slice(0, mostKeys);
}

function personKeys(name: PersonName): readonly string[] {
  const words = name.words.filter((word) => !word.initial);
  const last = words.at(-1);
  const usual: string[] = [];
  const others: string[] = [];
  for (let one = 0; one < words.length; one += 1) {
    for (let other = words.length - 1; other > one; other -= 1) {
      const [first, ...rest] = pairs('p', words[one]?.skeletons ?? [], words[other]?.skeletons ?? []);
      if (first !== undefined) usual.push(first);
      others.push(...rest);
    }
  }
  const called = name.kunya?.skeletons[0];
  if (called !== undefined) usual.unshift(`p.${called}`);
  const alone = last?.skeletons.map((skeleton) => `p.${skeleton}`) ?? [];
  // As written where names are not divided: 习近平, Xi Jinping.
  const whole = words.length < 4 ? [`p.${words.map((word) => word.skeletons[0]).join('')}`] : [];
  return [...usual.slice(0, 4), ...alone.slice(0, 1), ...whole, ...others, ...alone.slice(1), ...usual.slice(4)];
}

/** Keys of two words: the usual reading of both first, then one of them otherwise. */
function pairs(mark: string, one: readonly string[], other: readonly string[]): readonly string[] {
  const [a = ''] = one;
  const [b = ''] = other;
  return [...one.map((skeleton) => [skeleton, b]), ...other.slice(1).map((skeleton) => [a, skeleton])].map(
    (both) => `${mark}.${both.sort((x, y) => (x < y ? -1 : 1)).join('.')}`,
  );
}

function bodyKeys(kind: EntityKind, name: BodyName): readonly string[] {
  const mark = kind === 'place' ? 'l' : 'u';
  if (name.acronyms.length > 0)
    return [
      ...name.acronyms.map((letters) => `a.${letters}`),
      ...name.words.slice(0, 1).map((word) => `${mark}.${keyOf(word)}`),
    ];
  const telling = name.words.filter(isTelling);
  const heads = name.words.filter((word) => !isTelling(word));
  const number = name.numbers.length > 0 ? `${name.numbers.join('-')}.` : '';
  const keys: string[] = [];
  if (number !== '') {
    for (const head of heads) keys.push(`${mark}.${number}${keyOf(head)}`);
    for (const word of telling) keys.push(`${mark}.${number}${keyOf(word)}`);
    if (keys.length === 0) keys.push(`${mark}.${number}`);
    return keys;
  }
  const own = telling.filter((word) => word.known === null);
  for (const word of own) keys.push(...word.skeletons.slice(0, 2).map((skeleton) => `${mark}.${skeleton}`));
  const known = telling.filter((word) => word.known !== null);
  for (let one = 0; one < known.length; one += 1) {
    for (let other = one + 1; other < known.length; other += 1) keys.push(pairKey(mark, known[one], known[other]));
  }
  if (own.length === 0 && known.length === 1) {
    if (heads.length === 0) keys.push(`${mark}.${keyOf(known[0])}`);
    for (const head of heads) keys.push(pairKey(mark, known[0], head));
  }
  // Written as one word by some: Hizb Allah, Hezbollah; Deir ez-Zor, Deirezzor.
  for (const [at, word] of name.words.entries()) {
    const next = name.words[at + 1];
    if (next?.known === null && (name.words.length === 2 || (next.skeletons[0] ?? '').length < 3)) {
      keys.push(`${mark}.${word.skeletons[0]}${next.skeletons[0]}`);
    }
  }
  if (telling.length === 0) keys.push(`${mark}.${heads.map(keyOf).sort().join('.')}`);
  keys.push(...name.initials.map((letters) => `a.${letters}`));
  return keys;
}

const keyOf = (word: BodyWord | undefined): string => word?.known?.concept ?? word?.skeletons[0] ?? '';

const pairKey = (mark: string, one: BodyWord | undefined, other: BodyWord | undefined): string =>
  `${mark}.${[keyOf(one), keyOf(other)].sort().join('.')}`;

/** Whether a word tells a body from others of its kind, as "brigade" and "front" do not. */
function isTelling(word: BodyWord): boolean {
  const kind = word.known?.class;
  return kind !== 'echelon' && kind !== 'body' && kind !== 'site' && kind !== 'honour';
}
