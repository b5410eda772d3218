/**
 * One form for words that a reader takes for the same: used for indexing and for asking, never for showing.
 * Both sides must be folded by the same functions; folding twice gives what folding once gave.
 */

/** Letters that carry no decomposition of their own but are typed for one another. Arabic: after NFKD has taken hamza and madda off their seats. */
const letterVariants: ReadonlyMap<string, string> = new Map([
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ے', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['þ', 'th'],
  ['ς', 'σ'],
]);
const variantPattern = new RegExp(`[${[...letterVariants.keys()].join('')}٠-٩۰-۹]`, 'gu');

/**
 * What is dropped: accents of Latin, Greek and Cyrillic; vowel signs and cantillation of Hebrew and Arabic; tatweel; the lone hamza
 * (written or left out at will: شهداء, شهدا); apostrophes and the signs for ayn and hamza in transliterations ("Sana'a", "Sanaʿa", "Sanaa");
 * invisible joiners, direction marks and soft hyphens. Marks of other scripts (Devanagari, Thai ...) are letters in all but name and stay.
 */
const dropped =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff'’‘`´ʹ-ˁˈˊˋ\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const plain = /^[a-z0-9 ]*$/;

/** A word of a text as it is indexed, and where it stands. */
export interface FoldedWord {
  /** Folded forms: the word as it stands and, where it bears an Arabic article, without. Mostly one. */
  readonly forms: readonly string[];
  /** UTF-16 offsets into the text as given. */
  readonly begin: number;
  readonly end: number;
}

/**
 * The words of a text in one form, joined by single spaces: NFKC, lower case, without diacritics, Arabic signs and tatweel; variants of alef,
 * ya, ta marbuta and hamza, and Persian kaf and ya, as one letter; digits as 0-9; the article al- (also joined to a particle: wal-, bil-, lil-) left off.
 * Idempotent: `foldText(foldText(x)) === foldText(x)`.
 */
export function foldText(text: string): string {
  const words = foldLetters(text).match(wordPattern) ?? [];
  return words
    .filter((word, index) => !(word === 'al' && index + 1 < words.length))
    .map(withoutArticle)
    .join(' ');
}

/**
 * Every folded form under which the words of a text are found, one after the other: as `foldText` gives them and, so that the beginning of a
 * word is found as it is typed, with the article too.
 */
export function foldForms(text: string): readonly string[] {
  const forms: string[] = [];
  for (const word of foldLetters(text).match(wordPattern) ?? []) forms.push(...formsOf(word));
  return forms;
}

/** The words of a text with their places, for showing where something was found. */
export function foldedWords(text: string): readonly FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}'’‘`´]+/gu)) {
    const forms = foldForms(match[0]);
    if (forms.length > 0) found.push({ forms, begin: match.index, end: match.index + match[0].length });
  }
  return found;
}

function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(dropped, '')
    .replace(variantPattern, (letter) => letterVariants.get(letter) ?? String((letter.codePointAt(0) ?? 0) & 0xf))
    .normalize('NFC');
}

function formsOf(word: string): readonly string[] {
  const bare = withoutArticle(word);
  return bare === word ? [word] : [word, bare];
}

/**
 * A folded Arabic word without its article. At least two letters must remain (three after a particle), so that words that merely begin
 * with these letters mostly stay whole; the word God is never cut.
 */
function withoutArticle(word: string): string {
  let bare = word;
  for (;;) {
    const god = /^[وفبك]?الله$|^[وف]?لله$/.test(bare);
    if (god) return 'الله';
    const stem = /^ال(.{2,})$/u.exec(bare)?.[1] ?? /^(?:[وفبك]ال|[وف]?لل)(.{3,})$/u.exec(bare)?.[1];
    if (stem === undefined) return bare;
    bare = stem;
  }
}
