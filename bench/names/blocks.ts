import { faker as arabic } from '@faker-js/faker/locale/ar';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { faker as persian } from '@faker-js/faker/locale/fa';
import { faker as russian } from '@faker-js/faker/locale/ru';
import { nameBlocks } from '../../src/resolve/index.ts';
import { generator } from './curve.ts';
import { pairsOf } from './name-pairs.ts';
import type { Named } from './name-set.ts';

/** How many pairs of one share a key, and what look-ups cost among so many names: generated from the name lists of `@faker-js/faker` (MIT) and of the set. */
export function reportBlocks(named: readonly Named[], count: number): readonly string[] {
  const lines: string[] = [];
  for (const half of ['tuning', 'held-out'] as const) {
    const same = pairsOf(named, half).filter((pair) => pair.same);
    const met = same.filter((pair) => {
      const keys = new Set(nameBlocks(pair.kind, pair.left));
      return nameBlocks(pair.kind, pair.right).some((key) => keys.has(key));
    });
    lines.push(
      `blocks, ${half}: ${((100 * met.length) / same.length).toFixed(1)} % of ${same.length} pairs of one share a key`,
    );
  }
  return [...lines, ...reportIndex(named, count)];
}

function reportIndex(named: readonly Named[], count: number): readonly string[] {
  const names = generatedNames(named, count);
  const begin = performance.now();
  const buckets = new Map<string, number[]>();
  let keys = 0;
  for (let at = 0; at < names.length; at += 1) {
    for (const key of nameBlocks('person', names[at] ?? '')) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [at]);
      else bucket.push(at);
      keys += 1;
    }
  }
  const indexed = performance.now() - begin;
  const sizes = [...buckets.values()].map((bucket) => bucket.length).sort((a, b) => b - a);
  const asked = Array.from({ length: 2000 }, (_, at) => names[(at * 7919) % names.length] ?? '');
  const lookedUp = performance.now();
  const found: number[] = [];
  for (const name of asked) {
    const together = new Map<number, number>();
    for (const key of nameBlocks('person', name)) {
      // A key that stands for one name only is asked for when nothing else is known.
      if (key.split('.').length < 3) continue;
      for (const at of buckets.get(key) ?? []) together.set(at, (together.get(at) ?? 0) + 1);
    }
    found.push(together.size);
  }
  const seconds = (performance.now() - lookedUp) / 1000;
  found.sort((a, b) => a - b);
  return [
    `blocks, ${names.length} generated names: ${(keys / names.length).toFixed(1)} keys a name, ${Math.round(names.length / (indexed / 1000))} names indexed a second`,
    `  largest key: ${((100 * (sizes[0] ?? 0)) / names.length).toFixed(2)} % of the names; median look-up finds ${found[found.length >> 1]} names, 95 % at most ${found[Math.floor(found.length * 0.95)]}`,
    `  ${Math.round(asked.length / seconds)} look-ups a second by pairs of names`,
  ];
}

function generatedNames(named: readonly Named[], count: number): readonly string[] {
  const random = generator(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const iraqi = named.filter(({ from }) => from === 'people').map(({ spellings }) => spellings[1]?.split(' ') ?? []);
  const lists = [arabic, persian, russian, spanish, english].map((faker) => partsOf(faker.rawDefinitions.person ?? {}));
  const latin = { given: iraqi.map(([given = '']) => given), family: iraqi.map(([, family = '']) => family) };
  const sources = [latin, latin, ...lists].filter(({ given, family }) => given.length > 0 && family.length > 0);
  return Array.from({ length: count }, () => {
    const list = sources[Math.floor(random() * sources.length)] ?? latin;
    const middle = random() < 0.3 ? ` ${pick(list.given)}` : '';
    return `${pick(list.given)}${middle} ${pick(list.family)}`;
  });
}

/** Given and family names of a locale, in whatever lists it has them. */
function partsOf(person: Readonly<Record<string, unknown>>): {
  readonly given: readonly string[];
  readonly family: readonly string[];
} {
  const { first_name: given, last_name: family } = person;
  return { given: wordsIn(given), family: wordsIn(family) };
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
