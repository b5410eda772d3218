import { MusterError, type Role, roles } from '../../model/index.ts';
import { unitNounsOf } from './body-nouns.ts';
import { listOf, type Row } from './lexicon-file.ts';
import { PhraseTable } from './phrase-table.ts';
import { foldWord } from './word-forms.ts';
import {
  type Cue,
  type Known,
  type Lexicon,
  type Rank,
  type Title,
  type UnitHead,
  type VerbFrame,
  type WordClass,
  wordClasses,
} from './word-lists.ts';

/** Puts the word lists together. `rows` gives the rows of one file of `lexicon/`. */
export function buildLexicon(rows: (file: string) => readonly Row[]): Lexicon {
  const known = new PhraseTable<Known>();
  const nationalities = new Map<string, string>();
  for (const { cells } of rows('bodies.tsv')) {
    const [name = '', kind = '', others, marks] = cells;
    const ambiguous = new Set(listOf(marks));
    const add = (form: string) =>
      known.add(form, {
        kind: 'body',
        name,
        entity: kind === 'unit' ? 'unit' : 'organisation',
        ambiguous: ambiguous.has(form) || marks === 'ambiguous',
      });
    add(name);
    listOf(others).forEach(add);
  }
  for (const { cells } of rows('countries.tsv')) {
    const [name = '', adjectives, others, metonyms, , marks] = cells;
    const ambiguous = new Set(listOf(marks));
    for (const form of [name, ...listOf(others)])
      if (!ambiguous.has(form) || form === name) known.add(form, { kind: 'country', name });
    for (const adjective of listOf(adjectives)) nationalities.set(foldWord(adjective), name);
    for (const short of listOf(others).filter((form) => /^[\p{Lu}.]{2,5}$/u.test(form)))
      nationalities.set(foldWord(short), name);
    for (const seat of listOf(metonyms))
      known.add(seat, { kind: 'place', name: seat, type: 'capital', ambiguous: false });
  }
  for (const { cells } of rows('nationalities-and-peoples.tsv')) {
    for (const form of [cells[0] ?? '', ...listOf(cells[1])])
      if (!nationalities.has(foldWord(form))) nationalities.set(foldWord(form), cells[0] ?? '');
  }
  for (const { cells } of rows('regions.tsv')) {
    const [name = '', type = 'region', , others, marks] = cells;
    const ambiguous = new Set(listOf(marks));
    for (const form of [name, ...listOf(others)])
      known.add(form, { kind: 'place', name, type, ambiguous: ambiguous.has(form) || marks === 'ambiguous' });
  }
  for (const { cells } of rows('outlets.tsv')) {
    const [name = '', others] = cells;
    const marks = listOf(cells[cells.length - 1]);
    for (const form of [name, ...listOf(others)]) if (!marks.includes(form)) known.add(form, { kind: 'outlet', name });
  }
  for (const { cells } of rows('cities.tsv')) {
    const [name = '', , , mark] = cells;
    known.add(name, { kind: 'place', name, type: 'city', ambiguous: mark === 'ambiguous' });
  }
  const unitHeads = unitHeadsOf(rows('unit-heads.tsv'));
  const words = wordsOf(rows('reading-words.tsv'));
  const fighters = new Set(
    rows('strength-nouns.tsv')
      .filter(({ cells }) => cells[1] !== 'casualty')
      .flatMap(({ cells }) => [cells[0] ?? '', ...listOf(cells[2])])
      .map(foldWord),
  );
  return {
    known,
    nationalities,
    ranks: ranksOf(rows('ranks.tsv')),
    titles: titlesOf(rows('titles.tsv')),
    unitHeads,
    unitNouns: unitNounsOf(fighters, unitHeads, words.place),
    organisationHeads: new Map(
      rows('organisation-heads.tsv').map(({ cells }) => [foldWord(cells[0] ?? ''), cells[1] ?? '']),
    ),
    givenNames: new Map(
      rows('given-names.tsv').map(({ cells }) => [foldWord(cells[0] ?? ''), cells.slice(1).includes('ambiguous')]),
    ),
    particles: new Map(rows('name-particles.tsv').map(({ cells }) => [foldWord(cells[0] ?? ''), cells[1] === 'yes'])),
    fighters,
    materiel: phrasesOf(rows('weapons.tsv'), 1, 2),
    incidents: phrasesOf(rows('incident-nouns.tsv'), 1, 2),
    loaded: loadedOf(rows('loaded.tsv')),
    verbs: verbsOf(rows('verbs.tsv')),
    cues: new Map(rows('cues.tsv').map(({ cells, place }) => [cells[0] ?? '', cueOf(cells, place)])),
    heardCues: new Map(rows('heard-cues.tsv').map(({ cells, place }) => [cells[0] ?? '', cueOf(cells, place)])),
    words,
    hedges: phrasesOf(rows('hedges.tsv'), 1, undefined),
  };
}

function phrasesOf(rows: readonly Row[], value: number, others: number | undefined): PhraseTable<string> {
  const phrases = new PhraseTable<string>();
  for (const { cells } of rows) {
    for (const form of [cells[0] ?? '', ...(others === undefined ? [] : listOf(cells[others]))])
      phrases.add(form, cells[value] ?? '');
  }
  return phrases;
}

function ranksOf(rows: readonly Row[]): PhraseTable<Rank> {
  const ranks = new PhraseTable<Rank>();
  for (const { cells } of rows) {
    const [name = '', order, , others] = cells;
    for (const form of [name, ...listOf(others)]) ranks.add(form, { name, order: Number(order) });
  }
  return ranks;
}

function titlesOf(rows: readonly Row[]): PhraseTable<Title> {
  const titles = new PhraseTable<Title>();
  for (const { cells, place } of rows) {
    const [name = '', role = '', field = '', others] = cells;
    if (!isRole(role) || (field !== 'armed' && field !== 'civil' && field !== 'any'))
      throw damaged(place, `"${role}" or "${field}" is not a role or field`);
    for (const form of [name, ...listOf(others)]) titles.add(form, { name, role, field });
  }
  return titles;
}

function isRole(word: string): word is Role {
  return roles.some((role) => role === word);
}

function unitHeadsOf(rows: readonly Row[]): ReadonlyMap<string, UnitHead> {
  const heads = new Map<string, UnitHead>();
  for (const { cells } of rows) {
    const [word = '', group = '', use, , others, , marks] = cells;
    const ambiguous = new Set(listOf(marks).map(foldWord));
    for (const form of [word, ...listOf(others)].map(foldWord)) {
      if (form.includes(' ') || heads.has(form)) continue;
      heads.set(form, { class: group, proper: use === 'name', ambiguous: ambiguous.has(form) });
    }
  }
  return heads;
}

/** Loaded terms with their plurals. */
function loadedOf(rows: readonly Row[]): PhraseTable<string> {
  const phrases = new PhraseTable<string>();
  for (const { cells } of rows) {
    const term = cells[0] ?? '';
    phrases.add(term, term);
    if (/\p{L}$/u.test(term) && !term.endsWith('s')) phrases.add(`${term}s`, term);
  }
  return phrases;
}

function verbsOf(rows: readonly Row[]): ReadonlyMap<string, readonly VerbFrame[]> {
  const verbs = new Map<string, VerbFrame[]>();
  for (const { cells, place } of rows) {
    const [lemma = '', particle = '-', type = '', subject = '', object = '', kinds, aspect = '', flags] = cells;
    if (aspect !== 'state' && aspect !== 'start' && aspect !== 'end' && aspect !== 'event')
      throw damaged(place, `"${aspect}" is not an aspect`);
    const slots = (cell: string) => cell.split('|').filter((slot) => slot !== '' && slot !== '-');
    const frame: VerbFrame = {
      lemma,
      particle: particle === '-' ? '' : particle,
      type,
      subject: slots(subject),
      object: slots(object),
      kinds: listOf(kinds),
      aspect,
      flags: new Set(listOf(flags)),
    };
    verbs.set(lemma, [...(verbs.get(lemma) ?? []), frame]);
  }
  return verbs;
}

function cueOf(cells: readonly string[], place: string): Cue {
  const [lemma = '', act = '', stance = '', certainty = ''] = cells;
  if (stance !== 'vouches' && stance !== 'neutral' && stance !== 'distances')
    throw damaged(place, `"${stance}" is not a stance`);
  return { lemma, act, stance, certainty };
}

function damaged(place: string, reason: string): MusterError {
  return new MusterError('lexicon-damaged', `${place}: ${reason}.`, {
    hint: 'See lexicon/README.md for the columns of each file.',
  });
}

function wordsOf(rows: readonly Row[]): Readonly<Record<WordClass, ReadonlySet<string>>> {
  const words = {} as { [K in WordClass]: Set<string> };
  for (const name of wordClasses) words[name] = new Set();
  for (const { cells, place } of rows) {
    const [word = '', name = ''] = cells;
    if (!isWordClass(name)) throw damaged(place, `"${name}" is not a class of words`);
    words[name].add(word);
  }
  return words;
}

function isWordClass(name: string): name is WordClass {
  return wordClasses.some((one) => one === name);
}
