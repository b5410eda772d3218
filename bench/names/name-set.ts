import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EntityKind } from '../../src/model/index.ts';
import { sha256 } from '../../src/util/index.ts';

/** Who or what is meant, and every spelling of its name in the set. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  /** Where it is from: `hand` (hard cases), `cities` (CLDR), `people` (an Iraqi list of names). */
  readonly from: 'hand' | 'cities' | 'people';
  readonly spellings: readonly string[];
  /** Names easily taken for it share this; `null` where decoys are found by likeness. */
  readonly family: string | null;
}

/** Two names and whether they are one. */
export interface NamePair {
  readonly kind: EntityKind;
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
  readonly from: Named['from'];
  /** The entity the left name is of: intervals are drawn over these, for pairs of one entity stand and fall together. */
  readonly of: string;
}

export type Half = 'tuning' | 'held-out';

const require = createRequire(import.meta.url);

/** The half an entity belongs to, by the hash of its id (of its family, where it has one: decoys stay together). */
export function halfOf(named: Named): Half {
  return Number.parseInt(sha256(`names ${named.family ?? named.id}`).slice(0, 2), 16) % 2 === 0 ? 'tuning' : 'held-out';
}

/** Everything named in the set. */
export function allNamed(): readonly Named[] {
  return [...handMade(), ...cities(), ...people()];
}

function handMade(): readonly Named[] {
  const rows = readFileSync(new URL('hard-cases.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return rows.map((row) => {
    const [kind = '', family = '', spellings = ''] = row.split('\t');
    if (kind !== 'person' && kind !== 'unit' && kind !== 'place')
      throw new Error(`hard-cases.tsv: no such kind: ${row}`);
    const list = spellings.split(' | ');
    return { id: `hand ${list[0]}`, kind, from: 'hand', spellings: list, family };
  });
}

/** Languages of the places: by letters, Arabic (ar, fa, ur, ckb), Cyrillic (ru, uk, bg) and Latin. */
const languages = ['en', 'ar', 'fa', 'ur', 'ru', 'uk', 'bg', 'fr', 'es', 'tr', 'de', 'pl', 'so'];

/** Cities that stand for time zones, in thirteen languages: `cldr-dates-full`, Unicode-3.0. */
function cities(): readonly Named[] {
  const folder = join(dirname(require.resolve('cldr-dates-full/package.json')), 'main');
  const known = new Set(readdirSync(folder));
  const byZone = new Map<string, Set<string>>();
  for (const language of languages.filter((name) => known.has(name))) {
    const file = JSON.parse(readFileSync(join(folder, language, 'timeZoneNames.json'), 'utf8'));
    for (const [zone, name] of exemplars(file.main[language].dates.timeZoneNames.zone, '')) {
      const names = byZone.get(zone) ?? new Set();
      byZone.set(zone, names.add(name));
    }
  }
  return [...byZone]
    .filter(([zone, names]) => names.size > 1 && !zone.startsWith('/Etc/'))
    .map(([zone, names]) => ({
      id: `city ${zone}`,
      kind: 'place' as const,
      from: 'cities' as const,
      spellings: [...names],
      family: null,
    }));
}

function* exemplars(tree: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof tree !== 'object' || tree === null) return;
  for (const [key, value] of Object.entries(tree)) {
    if (key === 'exemplarCity' && typeof value === 'string') yield [path, value];
    else yield* exemplars(value, `${path}/${key}`);
  }
}

/** A few in so many: the list is long, and each makes a given name and a family name of one entity. */
const everyNth = 2;

/**
 * People of two names out of an Iraqi list of names in Arabic and Latin letters: `arabic-name-to-en`, ISC. Whoever typed it romanised freely ("Ahamd", "Akhalaif"),
 * so that part of it cannot be met; nothing was left out.
 */
function people(): readonly Named[] {
  const list: unknown = require('arabic-name-to-en/cases/fullnamedb.js');
  const names = Object.entries(list as Record<string, string>).filter(
    ([arabic, latin]) => /^\p{Script=Arabic}+$/u.test(arabic) && /^[A-Za-z]+$/.test(latin),
  );
  const ranked = names
    .map(([arabic, latin]) => ({ arabic, latin, rank: sha256(`rank ${arabic}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const found: Named[] = [];
  for (let at = 0; at + 1 < ranked.length; at += 2 * everyNth) {
    const [given, family] = [ranked[at], ranked[at + 1]];
    if (given === undefined || family === undefined) continue;
    const spellings = [`${given.arabic} ${family.arabic}`, `${given.latin} ${family.latin}`];
    found.push({ id: `people ${spellings[0]}`, kind: 'person', from: 'people', spellings, family: null });
    // A sibling: the same family name, another given name of the list.
    const sibling = ranked[at + 2];
    if (sibling === undefined) continue;
    found.push({
      id: `people sibling ${spellings[0]}`,
      kind: 'person',
      from: 'people',
      spellings: [`${sibling.arabic} ${family.arabic}`, `${sibling.latin} ${family.latin}`],
      family: null,
    });
  }
  return found;
}
