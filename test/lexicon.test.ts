import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCities } from '../scripts/make-cities.ts';
import { kindsOf, roles } from '../src/model/index.ts';

// The word lists are edited by hand, by people who do not program: these checks find the slips an editor does not show.

const folder = new URL('../lexicon/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

interface Row {
  readonly cells: readonly string[];
  readonly place: string;
}

function rowsOf(file: string): readonly Row[] {
  return textOf(file)
    .split('\n')
    .map((line, index) => ({ cells: line.split('\t'), place: `${file}:${index + 1}`, line }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
}

/** The entries of a list cell, as written; `-` is an empty list. */
function listOf(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '-' ? [] : cell.split(', ');
}

/** Two spellings are one where only case, diacritics, apostrophes or full stops differ. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʼ`.]/gu, '')
    .toLowerCase();
}

interface Layout {
  readonly columns: number;
  /** Columns holding other spellings of the row's name. */
  readonly forms?: readonly number[];
  /** Column naming which of the row's spellings mean something else too. */
  readonly marked?: number;
  /** Columns that take one of a few words; `null` where a list of them is allowed. */
  readonly words?: Readonly<Record<number, readonly string[]>>;
  /** Columns that together stand only once. */
  readonly key: readonly number[];
  /** Whether two rows may share a spelling: never, only where both mark it, or freely. */
  readonly shared: 'never' | 'marked' | 'freely';
  readonly atLeast: number;
}

const mark = ['ambiguous', '-'];
const countries = rowsOf('countries.tsv').map(({ cells }) => cells[0] ?? '');
const places =
  'airport area base bridge camp canal county crossing dam department desert district governorate gulf island lake mountain neighbourhood oblast oilfield park plain plant prefecture prison province regency region republic river sea state strait territory town valley'.split(
    ' ',
  );
const echelons = ['-', ...Array.from({ length: 14 }, (_, index) => String(index + 1))];

/** The classes that the file itself explains in its head. */
const wordClasses = [...textOf('reading-words.tsv').matchAll(/^# {3}([a-z]+): /gm)].map(([, name]) => name ?? '');

const layouts: Readonly<Record<string, Layout>> = {
  'ambiguous-words.tsv': {
    columns: 2,
    words: { 1: ['word', 'surname', 'other'] },
    key: [0],
    shared: 'never',
    atLeast: 1000,
  },
  'bodies.tsv': {
    columns: 5,
    forms: [2],
    marked: 3,
    words: { 1: ['unit', 'organisation'], 4: ['-', ...countries] },
    key: [0],
    shared: 'marked',
    atLeast: 1200,
  },
  'cities.tsv': { columns: 4, words: { 3: mark }, key: [0, 1], shared: 'freely', atLeast: 20_000 },
  'countries.tsv': { columns: 6, forms: [1, 2, 3], marked: 5, key: [0], shared: 'never', atLeast: 200 },
  'given-names.tsv': {
    columns: 4,
    words: { 1: ['m', 'f', '-'], 3: mark },
    key: [0],
    shared: 'never',
    atLeast: 9000,
  },
  'honorifics.tsv': {
    columns: 4,
    marked: 3,
    words: { 1: ['before', 'after', 'both'], 2: ['m', 'f', '-'] },
    key: [0],
    shared: 'freely',
    atLeast: 100,
  },
  'incident-nouns.tsv': {
    columns: 5,
    forms: [2],
    marked: 4,
    words: { 1: kindsOf.incident ?? [], 3: ['loaded', '-'] },
    key: [0],
    shared: 'never',
    atLeast: 70,
  },
  'known-bodies.tsv': { columns: 6, forms: [2, 3], key: [0], shared: 'freely', atLeast: 150 },
  'name-particles.tsv': {
    columns: 5,
    words: { 1: ['yes', 'no'], 2: ['always', 'often', 'never'], 4: mark },
    key: [0],
    shared: 'freely',
    atLeast: 100,
  },
  'name-words.tsv': {
    columns: 3,
    forms: [2],
    words: { 1: 'echelon body quality honour people direction number site burmese title link'.split(' ') },
    key: [0],
    shared: 'never',
    atLeast: 150,
  },
  'nationalities-and-peoples.tsv': {
    columns: 5,
    forms: [1],
    marked: 4,
    words: { 2: ['ethnic', 'religious', 'tribe', 'language', 'region', 'political'] },
    key: [0],
    shared: 'never',
    atLeast: 400,
  },
  'organisation-heads.tsv': {
    columns: 5,
    forms: [2],
    marked: 4,
    words: {
      1: ['media', 'state', 'intergovernmental', 'civil'],
      3: ['en', 'ar', 'fr', 'es', 'pt', 'tr', 'other'],
    },
    key: [0],
    shared: 'never',
    atLeast: 150,
  },
  'outlets.tsv': {
    columns: 5,
    forms: [1],
    marked: 4,
    words: {
      2: 'agency newspaper magazine broadcaster site monitor platform state group'.split(' '),
      3: ['-', ...countries],
    },
    key: [0],
    shared: 'never',
    atLeast: 700,
  },
  'rank-marks.tsv': {
    columns: 4,
    words: { 1: ['retired', 'acting', 'staff', 'branch', 'decoration'], 2: ['before', 'after', 'both'] },
    key: [0],
    shared: 'freely',
    atLeast: 50,
  },
  'ranks.tsv': {
    columns: 5,
    forms: [3],
    marked: 4,
    words: {
      1: Array.from({ length: 25 }, (_, index) => String(index + 1)),
      2: ['army', 'navy', 'air', 'police', 'general'],
    },
    key: [0],
    shared: 'never',
    atLeast: 150,
  },
  'reading-words.tsv': { columns: 3, words: { 1: wordClasses }, key: [0, 1], shared: 'freely', atLeast: 400 },
  'regions.tsv': {
    columns: 5,
    forms: [3],
    marked: 4,
    words: { 1: places, 2: ['-', ...countries] },
    key: [0, 1, 2],
    shared: 'freely',
    atLeast: 3500,
  },
  'strength-nouns.tsv': {
    columns: 6,
    forms: [2],
    marked: 4,
    words: {
      1: ['strength', 'casualty'],
      3: ['loaded', '-'],
      5: ['fighters', 'hurt', 'held', 'civilians', 'materiel'],
    },
    key: [0],
    shared: 'never',
    atLeast: 80,
  },
  'titles.tsv': {
    columns: 5,
    forms: [3],
    marked: 4,
    words: { 1: roles, 2: ['armed', 'civil', 'any'] },
    key: [0],
    shared: 'never',
    atLeast: 250,
  },
  'unit-heads.tsv': {
    columns: 7,
    forms: [4],
    marked: 6,
    words: {
      1: 'army navy air police intelligence militia guard coalition formation group command wing staff operation'.split(
        ' ',
      ),
      2: ['name', 'generic'],
      3: echelons,
      5: 'en ar fr es pt ru tr ku fa other'.split(' '),
    },
    key: [0],
    shared: 'never',
    atLeast: 250,
  },
  'upstream-cues.tsv': {
    columns: 3,
    words: {
      1: 'told cited hinted relays says reports outlet document link article nobody stop'.split(' '),
      2: 'en ar fr es de ru fa tr'.split(' '),
    },
    key: [0, 1, 2],
    shared: 'freely',
    atLeast: 300,
  },
  'weapons.tsv': {
    columns: 5,
    forms: [2],
    marked: 4,
    words: { 1: kindsOf.support ?? [], 3: ['weapon', 'system', 'other'] },
    key: [0],
    shared: 'never',
    atLeast: 100,
  },
};

describe('every word list', () => {
  it('is explained in lexicon/README.md', () => {
    const explained = readFileSync(new URL('README.md', folder), 'utf8');
    expect(files.filter((file) => !explained.includes(`\`${file}\``))).toEqual([]);
  });

  it.each(files)('%s begins with a comment that names its columns', (file) => {
    const comment = textOf(file)
      .split('\n')
      .slice(0, 4)
      .filter((line) => line.startsWith('#'))
      .join('\n');
    expect(comment).toMatch(/^# \S.*\n# Columns?:/);
  });

  it.each(files)(
    '%s is UTF-8 in composed letters, without carriage returns, stray spaces or a missing last line end',
    (file) => {
      const text = textOf(file);
      expect(text.normalize('NFC') === text && !text.includes('\uFFFD')).toBe(true);
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
      const stray = text
        .split('\n')
        .filter(
          (line) => !line.startsWith('#') && /^ | $|[\r\u00A0\u200B-\u200F\uFEFF]| \t|\t |\t\t|\t$| {2}/.test(line),
        );
      expect(stray).toEqual([]);
    },
  );
});

describe.each(Object.entries(layouts))('%s', (file, layout) => {
  const rows = rowsOf(file);
  const spellings = ({ cells }: Row) => [
    cells[0] ?? '',
    ...(layout.forms ?? []).flatMap((column) => listOf(cells[column])),
  ];
  const marksOf = ({ cells }: Row) => (layout.marked === undefined ? [] : listOf(cells[layout.marked]));

  it('has the columns it says, none of them empty', () => {
    expect(rows.length).toBeGreaterThanOrEqual(layout.atLeast);
    const odd = rows.filter(({ cells }) => cells.length !== layout.columns || cells.includes(''));
    expect(odd.map(({ place }) => place)).toEqual([]);
  });

  it('keeps to the words its columns may hold', () => {
    const odd = Object.entries(layout.words ?? {}).flatMap(([column, words]) =>
      rows
        .filter(({ cells }) => !words.includes(cells[Number(column)] ?? ''))
        .map(({ cells, place }) => `${place} "${cells[Number(column)]}"`),
    );
    expect(odd).toEqual([]);
  });

  it('says nothing twice', () => {
    const seen = new Set<string>();
    const twice = rows.filter(({ cells }) => {
      const key = layout.key.map((column) => cells[column]).join('\t');
      return seen.size === seen.add(key).size;
    });
    expect(twice.map(({ place }) => place)).toEqual([]);
    const lists = rows.filter(({ cells }) =>
      [...(layout.forms ?? []), ...(layout.marked === undefined ? [] : [layout.marked])].some((column) => {
        const entries = listOf(cells[column]);
        return new Set(entries).size < entries.length || entries.some((entry) => entry === '' || entry.includes(','));
      }),
    );
    expect(lists.map(({ place }) => place)).toEqual([]);
  });

  it('gives one spelling to one row, or marks it where it may be shared', () => {
    if (layout.shared === 'freely') return;
    const owners = new Map<string, { readonly row: Row; readonly form: string }[]>();
    for (const row of rows) {
      for (const form of spellings(row)) owners.set(fold(form), [...(owners.get(fold(form)) ?? []), { row, form }]);
    }
    const clashes = [...owners.values()]
      .filter((uses) => new Set(uses.map(({ row }) => row)).size > 1)
      .filter((uses) => layout.shared === 'never' || uses.some(({ row, form }) => !marksOf(row).includes(form)))
      .map((uses) => `${uses[0]?.form}: ${uses.map(({ row }) => row.place).join(', ')}`);
    expect(clashes).toEqual([]);
  });

  it('marks every spelling of a marked word', () => {
    const odd = rows.flatMap((row) => {
      const marks = marksOf(row);
      const folded = new Set(marks.map(fold));
      return spellings(row)
        .filter((form) => folded.has(fold(form)) && !marks.includes(form))
        .map((form) => `${row.place} "${form}"`);
    });
    expect(odd).toEqual([]);
  });

  it('marks only words that stand in the row', () => {
    const odd = rows.flatMap((row) =>
      marksOf(row)
        .filter((word) => !spellings(row).includes(word))
        .map((word) => `${row.place} "${word}"`),
    );
    expect(odd).toEqual([]);
  });
});

describe('reading-words.tsv', () => {
  it('has words of every class it explains, in small letters', () => {
    const rows = rowsOf('reading-words.tsv');
    expect([...new Set(rows.map(({ cells }) => cells[1]))]).toEqual(wordClasses);
    expect(rows.filter(({ cells }) => !/^[a-z]+$/.test(cells[0] ?? '')).map(({ place }) => place)).toEqual([]);
  });
});

describe('the lists together', () => {
  it('have a layout for every list but those of the reader’s rules', () => {
    const rules = ['cues.tsv', 'heard-cues.tsv', 'hedges.tsv', 'loaded.tsv', 'verbs.tsv'];
    expect(files.filter((file) => !(file in layouts) && !rules.includes(file))).toEqual([]);
  });

  it('name only countries that are listed', () => {
    const odd = rowsOf('nationalities-and-peoples.tsv').flatMap(({ cells, place }) =>
      listOf(cells[3])
        .filter((country) => !countries.includes(country))
        .map((country) => `${place} "${country}"`),
    );
    expect(odd).toEqual([]);
  });

  it('hold the cities that scripts/make-cities.ts makes', () => {
    expect(makeCities() === textOf('cities.tsv'), 'run `npm run cities` and commit lexicon/cities.tsv').toBe(true);
  });

  it('stay small enough to be read at every start', () => {
    expect(textOf('cities.tsv').length).toBeLessThan(1_000_000);
  });

  it('take no ordinary word, personal name or country for a city', () => {
    const marks = new Map<string, Set<string>>();
    for (const { cells } of rowsOf('cities.tsv')) {
      const [name = '', , , word = ''] = cells;
      marks.set(name, (marks.get(name) ?? new Set()).add(word));
    }
    for (const name of ['Reading', 'Mobile', 'Nice', 'Hassan', 'Victoria', 'Clinton']) {
      expect([name, [...(marks.get(name) ?? [])]]).toEqual([name, ['ambiguous']]);
    }
    for (const name of ['Raqqa', 'Mosul', 'Khartoum', 'Goma', 'Maiduguri', 'Sofia']) {
      expect([name, [...(marks.get(name) ?? [])]]).toEqual([name, ['-']]);
    }
  });

  it('know a rank in all its spellings as one, and which is higher', () => {
    const ranks = new Map(
      rowsOf('ranks.tsv').flatMap(({ cells }) =>
        [cells[0] ?? '', ...listOf(cells[3])].map(
          (form) => [form, { rank: cells[0], order: Number(cells[1]) }] as const,
        ),
      ),
    );
    for (const form of ['Brig. Gen.', 'Brig.-Gen.', 'BrigGen', 'Brigadier-Generals', 'Brigadiers General']) {
      expect(ranks.get(form)?.rank).toBe('Brigadier General');
    }
    const ladder = [
      'Pte.',
      'Cpl.',
      'Sgt',
      'WO',
      '2Lt',
      'Capt.',
      'Maj',
      'Lt. Col.',
      'Col.',
      'Maj Gen',
      'Lt-Gen',
      'Gen.',
    ];
    const orders = ladder.map((form) => ranks.get(form)?.order ?? Number.NaN);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  });
});
