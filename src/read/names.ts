import type { EntityKind, Span } from '../model/index.ts';
import { foldWord, type Known, type Lexicon } from './lexicon.ts';
import type { Sentence, Token } from './tokens.ts';

/** A proper name as it stands in a sentence; tokens `from` to `to` (exclusive). */
export interface Name extends Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Folded form that spellings of one name share inside a document. */
  readonly key: string;
  /** What the lists know of it. */
  readonly known: Known | undefined;
  /** What the name by itself and its neighbours suggest. */
  readonly votes: Votes;
}

/** How strongly each kind is suggested; the strongest wins over the whole document. */
export type Votes = { [K in EntityKind]?: number };

const capital = /^\p{Lu}/u;
const ordinal = /^\d+(?:st|nd|rd|th)?$/i;
/** Words that are an article in a name only when a hyphen ties them to it. */
const functionWords = new Set([
  'as',
  'an',
  'at',
  'in',
  'is',
  'on',
  'to',
  'a',
  'or',
  'do',
  'am',
  'so',
  'no',
  'ad',
  'az',
  'y',
  'e',
  'i',
]);
const linkWords = new Set(['of', 'for', 'and', 'the', 'in']);

/** Words that begin a sentence or a title with a capital but are no part of a name. */
const neverInNames = new Set(
  (
    'the a an this that these those his her its their our my some many most several other others all both each every any no multiple few ' +
    'he she it they we i you who which what when where why how if but and or so as at by for from in into of on to with without ' +
    'after before during since until while although though because despite meanwhile however according earlier later today yesterday ' +
    'reports sources officials fighters troops soldiers forces rebels militants terrorists gunmen analysts observers residents activists witnesses ' +
    'former new late current acting deputy local armed another one two three four five six seven eight nine ten breaking update photo video ' +
    'not now then there here again also still back only even just under over about around between among against following ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'north south east west northern southern eastern western central mr mrs ms dr'
  ).split(' '),
);

/** The names of a sentence, in order, not overlapping. */
export function findNames(
  sentence: Sentence,
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
  isName: (word: string) => boolean = () => true,
): Name[] {
  const { tokens } = sentence;
  const { folded } = sentence;
  const names: Name[] = [];
  let at = 0;
  while (at < tokens.length) {
    // "Chief of Army Staff", "General Officer Commanding": an office of several words is no name, whatever its capitals.
    const office = lexicon.titles.longestAt(folded, at);
    if (office && office.to - at > 1 && capital.test(tokens[at]?.text ?? '') && !lexicon.known.longestAt(folded, at)) {
      at = office.to;
      continue;
    }
    const found = nameAt(tokens, folded, at, lexicon, lowerWords, isName);
    if (!found) {
      at += 1;
      continue;
    }
    names.push(...splitAtRanks(sentence, folded, found.from, found.to, found.known, lexicon));
    at = found.to;
  }
  return names;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly known: Known | undefined;
}

function nameAt(
  tokens: readonly Token[],
  folded: readonly string[],
  at: number,
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
  isName: (word: string) => boolean,
): Run | undefined {
  const numbered = numberedUnit(tokens, folded, at, lexicon);
  if (numbered !== undefined) return { from: at, to: numbered, known: undefined };
  const token = tokens[at];
  if (!token || !startsName(token, at, lexicon, lowerWords, folded, tokens)) return undefined;
  const listed = lexicon.known.longestAt(folded, at);
  const usable = listed && isUsable(listed.entry, tokens.slice(at, listed.to)) ? listed : undefined;
  let to = at + 1;
  while (to < tokens.length && continuesName(tokens, folded, at, to, lexicon)) to += 1;
  // A link word never ends a name.
  while (
    to > at + 1 &&
    (linkWords.has(folded[to - 1] ?? '') || lexicon.particles.has(folded[to - 1] ?? '')) &&
    !capital.test(tokens[to - 1]?.text ?? '')
  )
    to -= 1;
  if (usable && usable.to >= to) return { from: at, to: usable.to, known: usable.entry };
  if (usable && to > usable.to && !extendsKnown(usable.entry, tokens, folded, usable.to, to, lexicon)) {
    return { from: at, to: usable.to, known: usable.entry };
  }
  if (to === at + 1 && !isNameAlone(token, at, lexicon, lowerWords)) return undefined;
  // A capital that opens the sentence shows nothing: the word must be known as a name, or written with a capital elsewhere.
  if (
    to === at + 1 &&
    at === 0 &&
    !isName(token.text) &&
    !/^[AE]l-\p{Lu}/u.test(token.text) &&
    !/\p{Lu}.*\p{Lu}/u.test(token.text)
  )
    return undefined;
  return { from: at, to, known: lexicon.known.get(folded.slice(at, to).join(' ')) };
}

/** End of a name such as "30 Light Brigade", "the 77th Highland Division" that begins with its number. */
function numberedUnit(
  tokens: readonly Token[],
  folded: readonly string[],
  at: number,
  lexicon: Lexicon,
): number | undefined {
  if (!ordinal.test(tokens[at]?.text ?? '') || !capital.test(tokens[at + 1]?.text ?? '')) return undefined;
  let to = at + 1;
  while (
    to < tokens.length &&
    to < at + 6 &&
    capital.test(tokens[to]?.text ?? '') &&
    !neverInNames.has(folded[to] ?? '')
  ) {
    to += 1;
    if (lexicon.unitHeads.get(folded[to - 1] ?? '')?.proper && !capital.test(tokens[to]?.text ?? '')) return to;
  }
  return lexicon.unitHeads.get(folded[to - 1] ?? '')?.proper ? to : undefined;
}

/** A listed acronym or ambiguous name counts only as written in capitals; others need one capital. */
function isUsable(entry: Known, tokens: readonly Token[]): boolean {
  const text = tokens.map((token) => token.text).join(' ');
  if ('ambiguous' in entry && entry.ambiguous) {
    return entry.kind === 'body' ? /^[\p{Lu}\d.-]+$/u.test(text) : tokens.length > 1 && capital.test(text);
  }
  return /\p{Lu}/u.test(text);
}

/** Whether capitals after a known name make a longer name ("Aleppo Military Council") or stand beside it ("Syria Muhammad ..."). */
function extendsKnown(
  entry: Known,
  tokens: readonly Token[],
  folded: readonly string[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const last = folded[to - 1] ?? '';
  if (lexicon.unitHeads.has(last) || lexicon.organisationHeads.has(last) || placeHeads.has(last)) return true;
  if (linkWords.has(folded[from] ?? '')) return tokens.slice(from, to).some((token) => headWord(token.folded, lexicon));
  if (entry.kind === 'country') return false;
  return entry.kind === 'place' || entry.kind === 'body';
}

function headWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.unitHeads.has(word) || lexicon.organisationHeads.has(word) || placeHeads.has(word);
}

/** Nouns that make a place of the name they follow. */
export const placeHeads: ReadonlySet<string> = new Set(
  (
    'region province governorate district county city town village desert camp airport airbase crossing border river valley mountain mountains island islands ' +
    'sea gulf lake plateau square neighbourhood neighborhood suburb countryside prison dam bridge port garrison barracks township oblast raion prefecture ' +
    'department forest highlands hills peninsula strait junction checkpoint subdistrict'
  ).split(' '),
);

function startsName(
  token: Token,
  at: number,
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
  folded: readonly string[],
  tokens: readonly Token[],
): boolean {
  const word = folded[at] ?? '';
  // "the Northern Pact", "New Dawn Column": such words can open a longer name.
  const opens =
    /^(?:north|south|east|west|northern|southern|eastern|western|central|new|united|former|late)$/.test(word) &&
    at > 0 &&
    capital.test(tokens[at + 1]?.text ?? '');
  if (neverInNames.has(word) && !opens && !lexicon.known.longestAt(folded, at)) return false;
  if (token.pos === 'PUNCT' || token.pos === 'AUX' || token.pos === 'PRON') return false;
  if (
    capital.test(token.text) ||
    (token.parts.length > 1 && /(?:^|-)\p{Lu}/u.test(token.text) && !isCompoundAdjective(token))
  ) {
    if (isCompoundAdjective(token)) return false;
    if (at > 0 || token.pos === 'PROPN')
      return !(at === 0 && lowerWords.has(token.lower) && !lexicon.known.longestAt(folded, at));
    return (
      lexicon.known.longestAt(folded, at) !== undefined || lexicon.givenNames.has(word) || lexicon.ranks.has(token.text)
    );
  }
  if (ordinal.test(token.text)) {
    // "82 Division", "1st Brigade": the number belongs to the name of the unit behind it.
    return false;
  }
  return /^al-\p{Lu}/u.test(token.text);
}

/** "US-led", "Turkish-backed": an adjective holding a name, not a name. */
export function isCompoundAdjective(token: Token): boolean {
  return (
    token.parts.length > 1 &&
    /-\p{Ll}+(?:ed|ing|run|led|held|based|linked|born|made|style|era|wide|backed|aligned)$/u.test(token.text)
  );
}

function continuesName(
  tokens: readonly Token[],
  folded: readonly string[],
  from: number,
  at: number,
  lexicon: Lexicon,
): boolean {
  const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  const word = folded[at] ?? '';
  if (!token || !previous) return false;
  if (token.pos === 'PUNCT' || token.text.startsWith("'") || token.text.startsWith('’')) return false;
  if (isCompoundAdjective(token)) return false;
  if (capital.test(token.text)) {
    if (
      neverInNames.has(word) &&
      !/^(?:north|south|east|west|northern|southern|eastern|western|central|new|united|march|april)$/.test(word)
    )
      return false;
    return true;
  }
  if (/^(?:al|el|ul|ad|as|ash|an|at|ar|az|ed|es)-\p{Lu}/u.test(token.text)) return true;
  if (
    lexicon.particles.has(word) &&
    !functionWords.has(word) &&
    next &&
    capital.test(next.text) &&
    !linkWords.has(word)
  )
    return true;
  // "2nd Coastal Division", "Division 30", "Brigade 47".
  if (ordinal.test(token.text)) {
    return lexicon.unitHeads.has(folded[at - 1] ?? '') && !(next && lexicon.fighters.has(next.folded));
  }
  if (linkWords.has(word)) return linksName(tokens, folded, from, at, lexicon);
  return false;
}

/** Whether "of", "for", "the", "and" stand inside a name: "Movement for the Liberation of Azawad", "Ministry of Defence". */
function linksName(
  tokens: readonly Token[],
  folded: readonly string[],
  from: number,
  at: number,
  lexicon: Lexicon,
): boolean {
  const word = folded[at] ?? '';
  const next = tokens[at + 1];
  if (!next) return false;
  const before = folded.slice(from, at);
  if (word === 'the') return /^(?:of|for|in)$/.test(folded[at - 1] ?? '') && capital.test(next.text);
  // "the Martyrs of Tell Sahlab Battalion": the name goes on to a head behind "of".
  const plural =
    at - from === 1 &&
    /[^s]s$/.test(folded[from] ?? '') &&
    folded[from - 1] === 'the' &&
    !isUnitNoun(folded[from] ?? '', lexicon);
  if (
    word === 'of' &&
    plural &&
    capital.test(next.text) &&
    !lexicon.titles.has(tokens[from]?.text ?? '') &&
    !lexicon.ranks.has(tokens[from]?.text ?? '')
  )
    return true;
  if (
    word === 'of' &&
    at > 1 &&
    at - from === 1 &&
    lexicon.unitHeads.get(folded[lastCapital(tokens, at)] ?? '')?.proper &&
    !lexicon.titles.has(tokens[from]?.text ?? '') &&
    !lexicon.ranks.has(tokens[from]?.text ?? '') &&
    /s$/.test(tokens[from]?.text ?? '')
  )
    return true;
  const headed = before.some((part) => headWord(part, lexicon));
  if (!headed) return false;
  const after = next.lower === 'the' ? tokens[at + 2] : next;
  if (!after || !capital.test(after.text)) return false;
  const followsHead =
    headWord(folded[at - 1] ?? '', lexicon) ||
    /^(?:liberation|defence|defense|restoration|party|army)$/.test(folded[at - 1] ?? '');
  // "of" after a head noun continues the name, unless what follows is a name of its own that ends here ("Army of Syria" stays, "brigade of the Nigerian Army" is lower case).
  if (word === 'of' || word === 'for') return followsHead && capital.test(tokens[at - 1]?.text ?? '');
  if (word === 'and')
    return headWord(folded[lastCapital(tokens, at + 1)] ?? '', lexicon) && !headWord(folded[at - 1] ?? '', lexicon);
  return false;
}

function lastCapital(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at + 1 < tokens.length && capital.test(tokens[at + 1]?.text ?? '')) at += 1;
  return at;
}

/** A capitalised word alone is a name unless it opens the sentence and is otherwise a common word. */
function isNameAlone(token: Token, at: number, lexicon: Lexicon, lowerWords: ReadonlySet<string>): boolean {
  const word = token.folded;
  if (neverInNames.has(word)) return false;
  // "the Coalition", "the Army": a common noun with a capital.
  if (isUnitNoun(word, lexicon) || lexicon.organisationHeads.has(word) || placeHeads.has(word)) return false;
  if (lexicon.nationalities.has(word) || lexicon.ranks.has(token.text) || lexicon.titles.has(token.text)) return false;
  if (at > 0)
    return token.pos === 'PROPN' || /^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(token.text) || !lowerWords.has(token.lower);
  return token.pos === 'PROPN' && !lowerWords.has(token.lower);
}

/** Cuts a run of capitals where a rank or a title stands inside it, so that unit, rank and person are three things. */
function splitAtRanks(
  sentence: Sentence,
  folded: readonly string[],
  from: number,
  to: number,
  known: Known | undefined,
  lexicon: Lexicon,
): Name[] {
  const { tokens } = sentence;
  if (known) return [makeName(sentence, folded, from, to, known, lexicon)];
  // "the Syrian Al Tanf region": the nationality tells where the place lies and is no part of its name.
  if (to - from > 1 && lexicon.nationalities.has(folded[from] ?? '')) {
    const rest = lexicon.known.get(folded.slice(from + 1, to).join(' '));
    if (rest && rest.kind !== 'body') return [makeName(sentence, folded, from + 1, to, rest, lexicon)];
  }
  const pieces: [number, number][] = [];
  let begin = from;
  let at = from;
  while (at < to) {
    // Right behind a rank only another rank is cut off: what follows is the person's name, whatever else its words may mean.
    const behindRank = begin === at && at > from;
    const cut = officeAt(tokens, folded, at, to, lexicon, behindRank);
    if (cut === undefined) {
      at += 1;
      continue;
    }
    if (at > begin) pieces.push([begin, at]);
    at = cut;
    begin = cut;
  }
  if (to > begin) pieces.push([begin, to]);
  // What a cut leaves behind never ends in "of the".
  const trimmed = pieces.map(([a, b]): [number, number] => {
    let end = b;
    while (end > a && linkWords.has(folded[end - 1] ?? '')) end -= 1;
    return [a, end];
  });
  return trimmed
    .filter(([a, b]) => b > a)
    .filter(([a, b]) => !tokens.slice(a, b).every((token) => lexicon.nationalities.has(token.folded)))
    .map(([a, b]) => {
      const key = folded.slice(a, b).join(' ');
      return makeName(sentence, folded, a, b, lexicon.known.get(key), lexicon);
    });
}

/** End of the rank or title that begins at `at`, where it is no part of a unit's name ("General Staff", "Central Command"). */
function officeAt(
  tokens: readonly Token[],
  folded: readonly string[],
  at: number,
  to: number,
  lexicon: Lexicon,
  ranksOnly: boolean,
): number | undefined {
  const rank = lexicon.ranks.longestAt(folded, at);
  const title = ranksOnly ? undefined : lexicon.titles.longestAt(folded, at);
  const office = rank && title && title.to > rank.to ? title : (rank ?? title);
  if (!office || office.to > to) return undefined;
  if (!capital.test(tokens[at]?.text ?? '')) return undefined;
  // "the Wadi Guards": a word that can be a post, at the end of a body's name.
  if (
    office.to === to &&
    at > 0 &&
    to - at === 1 &&
    lexicon.unitHeads.has(folded[at] ?? '') &&
    capital.test(tokens[at - 1]?.text ?? '')
  )
    return undefined;
  const next = folded[office.to];
  if (office.to < to && next !== undefined && headWord(next, lexicon)) return undefined;
  // A title as the last word of a run is an office only when what stands before it is no head ("Division Commander").
  return office.to;
}

function makeName(
  sentence: Sentence,
  folded: readonly string[],
  from: number,
  to: number,
  known: Known | undefined,
  lexicon: Lexicon,
): Name {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  if (!first || !last) throw new RangeError('a name needs words');
  const words = folded.slice(from, to);
  const text = sentence.tokens
    .slice(from, to)
    .reduce(
      (line, token, i) =>
        i > 0 && token.begin > (sentence.tokens[from + i - 1]?.end ?? 0) ? `${line} ${token.text}` : line + token.text,
      '',
    );
  return {
    sentence: sentence.index,
    from,
    to,
    begin: first.begin,
    end: last.end,
    text,
    key: nameKey(words),
    known,
    votes: votesOf(words, sentence, from, to, known, lexicon),
  };
}

/** Folded words without article, hyphen or number suffix, so that "1st Brigade" and "1 Brigade", "al-Thawra" and "Thawra" meet inside a document. */
export function nameKey(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .filter((word, i, all) => word !== '' && !(articles.has(word) && all.length > 1) && !(i === 0 && word === 'the'))
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))
    .join(' ');
}

const articles = new Set(['al', 'el', 'ul', 'as', 'ash', 'an', 'at', 'ar', 'az', 'ad', 'ed', 'es', 'ez', 'l']);

function votesOf(
  words: readonly string[],
  sentence: Sentence,
  from: number,
  to: number,
  known: Known | undefined,
  lexicon: Lexicon,
): Votes {
  const votes: Votes = {};
  const vote = (kind: EntityKind, weight: number) => {
    votes[kind] = (votes[kind] ?? 0) + weight;
  };
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (known?.kind === 'country') vote('place', 12);
  if (known?.kind === 'place') vote('place', known.ambiguous ? 2 : 5);
  if (known?.kind === 'body') vote(known.entity, 12);
  if (known?.kind === 'outlet') vote('organisation', 9);
  const unitHead = lexicon.unitHeads.get(last) ?? (words.length > 1 ? lexicon.unitHeads.get(first) : undefined);
  if (unitHead && words.length > 1) vote('unit', 8);
  else if (words.slice(0, -1).some((word) => lexicon.unitHeads.get(word)?.proper)) vote('unit', 5);
  if (
    words.length > 1 &&
    (lexicon.organisationHeads.has(last) || (lexicon.organisationHeads.has(first) && words[1] === 'of'))
  ) {
    vote('organisation', unitHead ? 1 : 8);
  }
  if (words.length > 1 && placeHeads.has(last)) vote('place', 9);
  const given = lexicon.givenNames.get(first);
  if (words.length > 1 && words.length <= 6 && given !== undefined && !unitHead) vote('person', given ? 2.5 : 5);
  if (words.length > 1 && /^(?:abu|abou|umm|um|ibn|bin|ould|abdul|abd|abdel)$/.test(first) && !unitHead)
    vote('person', 4);
  if (words.length > 1 && words.slice(1).some((word) => lexicon.givenNames.get(word) === false) && !unitHead)
    vote('person', 1.5);
  if (words.length > 1 && words.slice(1, -1).some((word) => /^(?:bin|ibn|ben|bint|ould|ag)$/.test(word)))
    vote('person', 4);
  const { tokens } = sentence;
  const before = tokens[from - 1];
  const after = tokens[to];
  const spelled = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  if (/^[\p{Lu}\d&-]{2,7}s?$/u.test(spelled) && !known) {
    vote('unit', 1);
    vote('organisation', 1);
  }
  if (before && officeEndsAt(tokens, from, lexicon)) vote('person', 6);
  if (before && /^(?:in|near|at|around|outside|inside|towards?|across|throughout)$/.test(before.lower))
    vote('place', 2.5);
  if (before && /^(?:from|to|into)$/.test(before.lower)) vote('place', 1);
  if (
    before?.lower === 'of' &&
    (placeHeads.has(tokens[from - 2]?.lower ?? '') ||
      /^(?:base|bases|capital|outskirts|north|south|east|west|port|front|area|areas|sector|stronghold|enclave)$/.test(
        tokens[from - 2]?.lower ?? '',
      ))
  )
    vote('place', 6);
  if (
    words.length > 1 &&
    words.length < 5 &&
    before?.lower !== 'the' &&
    !unitHead &&
    !known &&
    words.every((word) => /^\p{L}[\p{L}-]+$/u.test(word))
  )
    vote('person', 0.5);
  if (before && /^(?:the|this|that)$/.test(before.lower)) {
    vote('unit', 1);
    if (!after || after.pos === 'PUNCT' || after.pos === 'VERB' || after.pos === 'AUX') vote('unit', 1);
  }
  if (before?.lower === 'itself' || before?.lower === 'themselves' || (before && /^so-called$/.test(before.lower)))
    vote('unit', 3);
  if (before?.lower === 'mr' || before?.lower === 'mr.' || before?.lower === 'mrs' || before?.lower === 'sheikh')
    vote('person', 6);
  if (after && placeHeads.has(after.lower) && !capital.test(after.text)) vote('place', 4);
  if (after && isUnitNoun(after.lower, lexicon)) vote('unit', 3);
  if (
    after &&
    /^(?:terrorist|rebel|militant|armed|jihadist|opposition|militia)$/.test(after.lower) &&
    isUnitNoun(tokens[to + 1]?.lower ?? '', lexicon)
  )
    vote('unit', 4);
  if (before?.lower === ',' && officeEndsAt(tokens, from - 1, lexicon)) vote('person', 4);
  if (
    before &&
    /^(?:appoint(?:ed|s|ing)?|nam(?:ed|es|ing)|replac(?:ed|es|ing)|succeed(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|promot(?:ed|es|ing)|sack(?:ed|s|ing)?)$/.test(
      before.lower,
    )
  )
    vote('person', 3);
  if (
    before?.lower === 'by' &&
    /^(?:led|headed|commanded|founded|succeeded|replaced|chaired)$/.test(tokens[from - 2]?.lower ?? '')
  )
    vote('person', 3);
  if (words.length > 1 && after?.lower === ',' && officeBegins(tokens, to + 1, lexicon)) vote('person', 4);
  if (
    words.length > 1 &&
    after &&
    /^(?:is|was|became|becomes|has|had|will)$/.test(after.lower) &&
    officeBegins(tokens, to + 1, lexicon)
  )
    vote('person', 3);
  if (before?.lower === 'the' && words.length > 1 && /[^s]s$/.test(last) && !unitHead) vote('unit', 2);
  if (after?.lower === ',' && /^(?:who|whose)$/.test(tokens[to + 1]?.lower ?? '')) vote('person', 2);
  if (after?.lower === 'who') vote('person', 1.5);
  if (after?.lower === ',' && /^\d{2}$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 2]?.text === ',')
    vote('person', 5);
  if (after && /^(?:said|says|told|added|adds|stated|tweeted|explained|noted)$/.test(after.lower))
    vote('person', words.length > 1 ? 1.5 : 0.8);
  return votes;
}

/** Words for a body of people that are unit nouns wherever they stand behind a name. */
const plainGroups = new Set(
  'group groups faction factions militia militias formation outfit coalition alliance organisation organization movement'.split(
    ' ',
  ),
);

/** Counted nouns that by themselves tell of no armed body. */
const plainPeople = new Set(
  'people persons men women members personnel recruits youth youths staff individuals volunteers civilians'.split(' '),
);

/** Generic words for armed bodies or their people that follow or stand for a unit's name. */
export function isUnitNoun(word: string, lexicon: Lexicon): boolean {
  if (plainPeople.has(word)) return false;
  if (lexicon.fighters.has(word) || plainGroups.has(word)) return true;
  const head = lexicon.unitHeads.get(word);
  return (
    head !== undefined &&
    !head.ambiguous &&
    !/^(?:staff|operation|command|wing)$/.test(head.class) &&
    !placeHeads.has(word)
  );
}

function officeEndsAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const folded = tokens.slice(Math.max(0, at - 5), at).map((token) => token.folded);
  for (let from = 0; from < folded.length; from += 1) {
    const office = lexicon.ranks.longestAt(folded, from) ?? lexicon.titles.longestAt(folded, from);
    if (office && office.to === folded.length) return true;
  }
  return false;
}

/** Whether an office is told within a few words: ", the new commander of", "was named head of". */
function officeBegins(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const folded = tokens.slice(at, at + 8).map((token) => token.folded);
  for (let i = 0; i < Math.min(6, folded.length); i += 1) {
    if (folded[i] === ',' || folded[i] === '') return false;
    if (lexicon.titles.longestAt(folded, i) && !/^\p{Lu}/u.test(tokens[at + i - 1]?.text ?? 'a')) return true;
    if (tokens[at + i]?.pos === 'PUNCT') return false;
  }
  return false;
}

/**
 * The kind of every name, by what the whole document suggests of its spelling; `undefined` where nothing does.
 * Names that are the end of a longer person's name ("Tallae" after "Muhannad Tallae") take its kind.
 */
export function nameKinds(names: readonly Name[]): ReadonlyMap<string, EntityKind | undefined> {
  const totals = new Map<string, Votes>();
  for (const name of names) {
    const total = totals.get(name.key) ?? {};
    for (const [kind, weight] of Object.entries(name.votes) as [EntityKind, number][])
      total[kind] = (total[kind] ?? 0) + weight;
    totals.set(name.key, total);
  }
  const kinds = new Map<string, EntityKind | undefined>();
  for (const [key, total] of totals) {
    const best = (Object.entries(total) as [EntityKind, number][]).sort(([, a], [, b]) => b - a)[0];
    kinds.set(key, best && best[1] > 0 ? best[0] : undefined);
  }
  for (const key of totals.keys()) {
    if (key.includes(' ')) continue;
    const longer = [...kinds.keys()].find((other) => other.endsWith(` ${key}`) && kinds.get(other) === 'person');
    if (longer && (totals.get(key)?.unit ?? 0) < 4 && (totals.get(key)?.place ?? 0) < 5) kinds.set(key, 'person');
  }
  return kinds;
}
