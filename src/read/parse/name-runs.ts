import { isHeadWord, isUnitNoun } from '../words/body-nouns.ts';
import type { Token } from '../words/tokens.ts';
import { isCapital } from '../words/word-forms.ts';
import type { Known, Lexicon } from '../words/word-lists.ts';
import { marksOf, wordMark } from '../words/word-marks.ts';
import { functionWords, isCompoundAdjective, linkWords, neverInNames, ordinal } from './name-words.ts';

interface Run {
  readonly from: number;
  readonly to: number;
  readonly known: Known | undefined;
}

/** The run of words beginning at a token that make a name; `undefined` where none begins. */
export function nameAt(
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
  const listed = listedAt(tokens, folded, at, lexicon);
  const usable = listed && isUsable(listed.entry, tokens.slice(at, listed.to)) ? listed : undefined;
  let to = at + 1;
  while (to < tokens.length && continuesName(tokens, folded, at, to, lexicon)) to += 1;
  // A link word never ends a name.
  while (
    to > at + 1 &&
    (linkWords.has(folded[to - 1] ?? '') || lexicon.particles.has(folded[to - 1] ?? '')) &&
    !isCapital(tokens[to - 1]?.text ?? '')
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
  if (!isCapital(tokens[at + 1]?.text ?? '') || !ordinal.test(tokens[at]?.text ?? '')) return undefined;
  let to = at + 1;
  while (
    to < tokens.length &&
    to < at + 6 &&
    isCapital(tokens[to]?.text ?? '') &&
    !neverInNames.has(folded[to] ?? '')
  ) {
    to += 1;
    if (lexicon.unitHeads.get(folded[to - 1] ?? '')?.proper && !isCapital(tokens[to]?.text ?? '')) return to;
  }
  return lexicon.unitHeads.get(folded[to - 1] ?? '')?.proper ? to : undefined;
}

/** A listed acronym or ambiguous name counts only as written in capitals; others need one capital. */
function isUsable(entry: Known, tokens: readonly Token[]): boolean {
  const text = tokens.map((token) => token.text).join(' ');
  if ('ambiguous' in entry && entry.ambiguous) {
    return entry.kind === 'body' ? /^[\p{Lu}\d.-]+$/u.test(text) : tokens.length > 1 && isCapital(text);
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
  if (lexicon.unitHeads.has(last) || lexicon.organisationHeads.has(last) || lexicon.words.place.has(last)) return true;
  if (linkWords.has(folded[from] ?? ''))
    return tokens.slice(from, to).some((token) => isHeadWord(token.folded, lexicon));
  if (entry.kind === 'country') return false;
  return entry.kind === 'place' || entry.kind === 'body';
}

/** The listed name that begins at a token. */
function listedAt(
  tokens: readonly Token[],
  folded: readonly string[],
  at: number,
  lexicon: Lexicon,
): { readonly entry: Known; readonly to: number } | undefined {
  return (marksOf(tokens[at], lexicon) & wordMark.known) === 0 ? undefined : lexicon.known.longestAt(folded, at);
}

function startsName(
  token: Token,
  at: number,
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
  folded: readonly string[],
  tokens: readonly Token[],
): boolean {
  // Most words are small and begin no name.
  if (token.forms.small) return false;
  const word = folded[at] ?? '';
  // "the Northern Pact", "New Dawn Column": such words can open a longer name.
  const opens =
    /^(?:north|south|east|west|northern|southern|eastern|western|central|new|united|former|late)$/.test(word) &&
    at > 0 &&
    isCapital(tokens[at + 1]?.text ?? '');
  const listed = listedAt(tokens, folded, at, lexicon);
  // "The Sahel Legion": a listed "The Sahel" does not begin the longer name behind it.
  if (word === 'the' && listed && isCapital(tokens[listed.to]?.text ?? '')) return false;
  if (neverInNames.has(word) && !opens && !listed) return false;
  if (token.pos === 'PUNCT' || token.pos === 'AUX' || token.pos === 'PRON') return false;
  if (
    isCapital(token.text) ||
    (token.parts.length > 1 && /(?:^|-)\p{Lu}/u.test(token.text) && !isCompoundAdjective(token))
  ) {
    if (isCompoundAdjective(token)) return false;
    if (at > 0 || token.pos === 'PROPN') return !(at === 0 && lowerWords.has(token.lower) && !listed);
    return listed !== undefined || lexicon.givenNames.has(word) || lexicon.ranks.has(token.text);
  }
  return /^al-\p{Lu}/u.test(token.text);
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
  if (isCapital(token.text)) {
    if (
      neverInNames.has(word) &&
      !/^(?:north|south|east|west|northern|southern|eastern|western|central|new|united|march|april)$/.test(word)
    )
      return false;
    return true;
  }
  if (/^(?:al|el|ul|ad|as|ash|an|at|ar|az|ed|es)-\p{Lu}/u.test(token.text)) return true;
  if (lexicon.particles.has(word) && !functionWords.has(word) && next && isCapital(next.text) && !linkWords.has(word))
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
  if (word === 'the') return /^(?:of|for|in)$/.test(folded[at - 1] ?? '') && isCapital(next.text);
  // "the Martyrs of Tell Sahlab Battalion": the name goes on to a head behind "of".
  const plural =
    at - from === 1 &&
    /[^s]s$/.test(folded[from] ?? '') &&
    folded[from - 1] === 'the' &&
    !isUnitNoun(folded[from] ?? '', lexicon);
  if (
    word === 'of' &&
    plural &&
    isCapital(next.text) &&
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
  const headed = before.some((part) => isHeadWord(part, lexicon));
  if (!headed) return false;
  const after = next.lower === 'the' ? tokens[at + 2] : next;
  if (!after || !isCapital(after.text)) return false;
  const followsHead =
    isHeadWord(folded[at - 1] ?? '', lexicon) ||
    /^(?:liberation|defence|defense|restoration|party|army)$/.test(folded[at - 1] ?? '');
  // "of" after a head noun continues the name, unless what follows is a name of its own that ends here ("Army of Syria" stays, "brigade of the Nigerian Army" is lower case).
  if (word === 'of' || word === 'for') return followsHead && isCapital(tokens[at - 1]?.text ?? '');
  if (word === 'and')
    return isHeadWord(folded[lastCapital(tokens, at + 1)] ?? '', lexicon) && !isHeadWord(folded[at - 1] ?? '', lexicon);
  return false;
}

function lastCapital(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at + 1 < tokens.length && isCapital(tokens[at + 1]?.text ?? '')) at += 1;
  return at;
}

/** A capitalised word alone is a name unless it opens the sentence and is otherwise a common word. */
function isNameAlone(token: Token, at: number, lexicon: Lexicon, lowerWords: ReadonlySet<string>): boolean {
  const word = token.folded;
  if (neverInNames.has(word)) return false;
  // "the Coalition", "the Army": a common noun with a capital.
  if (isUnitNoun(word, lexicon) || lexicon.organisationHeads.has(word) || lexicon.words.place.has(word)) return false;
  if (lexicon.nationalities.has(word) || lexicon.ranks.has(token.text) || lexicon.titles.has(token.text)) return false;
  if (at > 0)
    return token.pos === 'PROPN' || /^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(token.text) || !lowerWords.has(token.lower);
  return token.pos === 'PROPN' && !lowerWords.has(token.lower);
}
