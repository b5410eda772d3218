import { readFileSync } from 'node:fs';
import { type Certainty, certainties, MusterError, type Role, roles, type Stance, stances } from '../../model/index.ts';
import { listOf, parseRows, type Row } from '../words/lexicon-file.ts';
import { foldArabic, foldWords } from './letters.ts';
import { Phrases } from './phrases.ts';

/** A verb of lexicon/arabic/verbs.tsv. */
export interface Verb {
  readonly past: string;
  /** What the rules make of it: `appoint`, `dismiss`, `support` ... */
  readonly group: string;
  readonly kinds: readonly string[];
  readonly cue: Cue | undefined;
}

/** How a verb of saying attributes. */
export interface Cue {
  readonly act: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
}

/** A form of a verb as it stands in texts. */
export interface VerbForm {
  readonly verb: Verb;
  readonly tense: 'past' | 'present';
  readonly voice: 'active' | 'passive';
  readonly feminine: boolean;
  /** How the form ends where folding makes it one with another: ى or ي. */
  readonly strict: string;
}

/** A noun that heads names or descriptions. */
export interface Head {
  readonly noun: string;
  readonly kind: 'unit' | 'organisation' | 'place';
  /** Whether it only describes and belongs to no name. */
  readonly generic: boolean;
  readonly feminine: boolean;
}

/** A title, the role it is, and the word that ties it to its body (`of`: nothing stands between). */
export interface Title {
  readonly role: Role;
  readonly link: string;
}

/** A body or country known by name. */
export interface KnownBody {
  readonly name: string;
  readonly kind: 'unit' | 'organisation';
  readonly state: boolean;
}

/** What the Arabic rules know of words: the files of lexicon/arabic/. */
export interface WordBook {
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  /** Verbal nouns ("appointing"), by their folded word. */
  readonly deeds: ReadonlyMap<string, Verb>;
  readonly participles: ReadonlyMap<string, { readonly verb: Verb; readonly voice: 'active' | 'passive' }>;
  readonly heads: Phrases<Head>;
  readonly titles: Phrases<Title>;
  /** The value tells whether the rank's word is also another word. */
  readonly ranks: Phrases<boolean>;
  readonly bodies: Phrases<KnownBody>;
  readonly countries: Phrases<string>;
  /** Countries by their adjective, without article, masculine or feminine. */
  readonly nationalities: ReadonlyMap<string, string>;
  readonly places: Phrases<string>;
  /** The value tells whether the name is also another word. */
  readonly givenNames: ReadonlyMap<string, boolean>;
  readonly months: Phrases<number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly hedges: Phrases<string>;
  readonly loaded: Phrases<string>;
  readonly materiel: Phrases<{ readonly kind: string; readonly weapon: boolean }>;
  /** Whether a folded word belongs to a class of reading-words.tsv. */
  has(group: string, word: string): boolean;
  /** Whether any list holds the folded word, or a phrase that begins with it. */
  knows(word: string): boolean;
}

const folder = new URL('../../../lexicon/arabic/', import.meta.url);

let loaded: WordBook | undefined;

/**
 * The Arabic word lists, read on first use.
 * @throws {MusterError} `lexicon-damaged` naming the file and line where a file does not fit its columns.
 */
export function loadWordBook(): WordBook {
  loaded ??= buildWordBook((file) => {
    try {
      return parseRows(`arabic/${file}`, readFileSync(new URL(file, folder), 'utf8'));
    } catch (cause) {
      if (cause instanceof MusterError) throw cause;
      throw new MusterError('lexicon-damaged', `The word list lexicon/arabic/${file} cannot be read.`, {
        hint: 'Install Muster again, or restore the file.',
        cause,
      });
    }
  });
  return loaded;
}

/** Puts the lists together. `rows` gives the rows of one file of `lexicon/arabic/`. */
function buildWordBook(rows: (file: string) => readonly Row[]): WordBook {
  const known = new Set<string>();
  const phrases = <T>(
    file: string,
    entry: (cells: readonly string[], place: string) => T,
    columns: readonly number[],
  ) => {
    const table = new Phrases<T>();
    for (const { cells, place } of rows(file)) {
      const value = entry(cells, place);
      for (const form of columns.flatMap((column) => listOf(cells[column]))) {
        table.add(foldWords(form), value);
        for (const word of foldWords(form)) known.add(word);
      }
    }
    return table;
  };
  const verbs = new Map<string, VerbForm[]>();
  const deeds = new Map<string, Verb>();
  const participles = new Map<string, { verb: Verb; voice: 'active' | 'passive' }>();
  addVerbs(rows, { verbs, deeds, participles });
  const classes = new Map<string, Set<string>>();
  for (const { cells } of rows('reading-words.tsv')) {
    const words = foldWords(cells[0] ?? '');
    const group = cells[1] ?? '';
    classes.set(group, (classes.get(group) ?? new Set()).add(words.join(' ')));
    for (const word of words) known.add(word);
  }
  const nationalities = new Map<string, string>();
  for (const { cells } of rows('countries.tsv')) {
    for (const adjective of listOf(cells[2]).map(foldArabic)) {
      for (const form of [adjective, `${adjective}ه`, `${adjective}ا`, `${adjective}ين`, `${adjective}ون`])
        nationalities.set(form, cells[0] ?? '');
    }
  }
  const [numbers, ordinals] = [new Map<string, number>(), new Map<string, number>()];
  for (const { cells, place } of rows('numbers.tsv')) {
    const number = cells[0] === 'multiple' ? Number.NaN : wholeNumber(cells[0] ?? '', place);
    for (const form of listOf(cells[2]))
      (cells[1] === 'ordinal' ? ordinals : numbers).set(foldWords(form).join(' '), number);
  }
  const book = {
    verbs,
    deeds,
    participles,
    heads: phrases('heads.tsv', headOf, [0, 4]),
    titles: phrases('titles.tsv', titleOf, [0, 4]),
    ranks: phrases('ranks.tsv', (cells) => cells[3] === 'ambiguous', [0, 2]),
    bodies: phrases('bodies.tsv', bodyOf, [0, 2]),
    countries: phrases('countries.tsv', (cells) => cells[0] ?? '', [0, 1]),
    nationalities,
    places: phrases('places.tsv', (cells) => cells[1] ?? '', [0]),
    givenNames: new Map(
      rows('given-names.tsv').map(({ cells }) => [foldArabic(cells[0] ?? ''), cells[1] === 'ambiguous']),
    ),
    months: phrases('months.tsv', (cells, place) => wholeNumber(cells[0] ?? '', place), [1]),
    numbers,
    ordinals,
    hedges: phrases('hedges.tsv', (cells) => cells[1] ?? '', [0]),
    loaded: phrases('loaded.tsv', (cells) => cells[0] ?? '', [0]),
    materiel: phrases('materiel.tsv', (cells) => ({ kind: cells[1] ?? '', weapon: cells[3] === 'weapon' }), [0, 2]),
    has: (group: string, word: string) => classes.get(group)?.has(word) === true,
  };
  return {
    ...book,
    knows: (word) =>
      known.has(word) ||
      verbs.has(word) ||
      deeds.has(word) ||
      participles.has(word) ||
      nationalities.has(word) ||
      book.givenNames.has(word) ||
      numbers.has(word) ||
      ordinals.has(word),
  };
}

interface VerbTables {
  readonly verbs: Map<string, VerbForm[]>;
  readonly deeds: Map<string, Verb>;
  readonly participles: Map<string, { verb: Verb; voice: 'active' | 'passive' }>;
}

function addVerbs(rows: (file: string) => readonly Row[], tables: VerbTables): void {
  for (const { cells } of rows('verbs.tsv')) {
    const [
      past = '',
      group = '',
      feminine = '-',
      present = '-',
      passive = '-',
      deed = '-',
      active = '-',
      acted = '-',
      kinds,
    ] = cells;
    const verb: Verb = { past, group, kinds: listOf(kinds), cue: undefined };
    addForms(tables.verbs, verb, { past, feminine, present, passive });
    for (const form of listOf(deed)) tables.deeds.set(foldArabic(form), verb);
    addParticiples(tables, verb, active, 'active');
    addParticiples(tables, verb, acted, 'passive');
  }
  for (const { cells, place } of rows('cues.tsv')) {
    const [past = '', act = '', stance = '', certainty = '', feminine = '-', present = '-', passive = '-', noun = '-'] =
      cells;
    const cue = { act, stance: oneOf(stances, stance, place), certainty: oneOf(certainties, certainty, place) };
    const verb: Verb = { past, group: 'cue', kinds: [], cue };
    addForms(tables.verbs, verb, { past, feminine, present, passive });
    for (const form of listOf(noun)) tables.deeds.set(foldArabic(form), verb);
  }
}

function addParticiples(tables: VerbTables, verb: Verb, cell: string, voice: 'active' | 'passive'): void {
  for (const form of listOf(cell)) {
    const stem = foldArabic(form.split(' ')[0] ?? '');
    for (const end of ['', 'ه', 'ا', 'ون', 'ين', 'ات']) {
      if (!tables.participles.has(stem + end)) tables.participles.set(stem + end, { verb, voice });
    }
  }
}

/** The forms of a verb that reports use: he, she, they; past and present; active and passive. */
function addForms(
  verbs: Map<string, VerbForm[]>,
  verb: Verb,
  cells: { readonly past: string; readonly feminine: string; readonly present: string; readonly passive: string },
): void {
  const add = (word: string, form: Omit<VerbForm, 'verb' | 'strict'>) => {
    const folded = foldArabic(word);
    const strict = word.replace(/[\u0640\u064b-\u065f]/g, '').slice(-1);
    const all = verbs.get(folded) ?? [];
    if (!all.some((other) => other.verb === verb && other.voice === form.voice && other.tense === form.tense))
      verbs.set(folded, [...all, { ...form, verb, strict }]);
  };
  const addPast = (word: string, feminine: string, voice: 'active' | 'passive') => {
    add(word, { tense: 'past', voice, feminine: false });
    const stem = foldArabic(word).replace(/[يا]$/, '');
    add(`${stem}وا`, { tense: 'past', voice, feminine: false });
    if (feminine !== '-') add(feminine, { tense: 'past', voice, feminine: true });
  };
  if (cells.past !== '-') addPast(cells.past, cells.feminine, 'active');
  if (cells.passive !== '-') addPast(cells.passive, `${cells.passive}ت`, 'passive');
  if (cells.present === '-') return;
  const stem = cells.present.replace(/^ي[\u064b-\u065f]*/, '');
  add(`ي${stem}`, { tense: 'present', voice: 'active', feminine: false });
  add(`ت${stem}`, { tense: 'present', voice: 'active', feminine: true });
  const plural = foldArabic(stem).replace(/[يا]$/, '');
  add(`ي${plural}ون`, { tense: 'present', voice: 'active', feminine: false });
  add(`ي${plural}وا`, { tense: 'present', voice: 'active', feminine: false });
}

function headOf(cells: readonly string[], place: string): Head {
  const [noun = '', kind = '', use, gender] = cells;
  return {
    noun: foldArabic(noun),
    kind: oneOf(['unit', 'organisation', 'place'] as const, kind, place),
    generic: use === 'generic',
    feminine: gender === 'f',
  };
}

function titleOf(cells: readonly string[], place: string): Title {
  return { role: oneOf(roles, cells[1] ?? '', place), link: foldArabic(cells[3] ?? 'of') };
}

function bodyOf(cells: readonly string[], place: string): KnownBody {
  const [name = '', kind = '', , state] = cells;
  return { name, kind: oneOf(['unit', 'organisation'] as const, kind, place), state: state === 'yes' };
}

function oneOf<const T extends string>(words: readonly T[], word: string, place: string): T {
  const found = words.find((one) => one === word);
  if (found !== undefined) return found;
  throw new MusterError('lexicon-damaged', `${place}: "${word}" is none of ${words.join(', ')}.`, {
    hint: 'See lexicon/README.md for the columns of each file.',
  });
}

function wholeNumber(cell: string, place: string): number {
  const number = Number(cell);
  if (Number.isInteger(number)) return number;
  throw new MusterError('lexicon-damaged', `${place}: "${cell}" is no whole number.`, {
    hint: 'See lexicon/README.md for the columns of each file.',
  });
}
