import { isHeadWord } from '../words/body-nouns.ts';
import type { Sentence, Token } from '../words/tokens.ts';
import { textBetween } from '../words/tokens.ts';
import { isCapital } from '../words/word-forms.ts';
import type { Known, Lexicon } from '../words/word-lists.ts';
import { marksOf, wordMark } from '../words/word-marks.ts';
import { type Name, nameKey } from './name.ts';
import { votesOf } from './name-kinds.ts';
import { nameAt } from './name-runs.ts';
import { linkWords } from './name-words.ts';

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
    const office =
      (marksOf(tokens[at], lexicon) & wordMark.title) === 0 ? undefined : lexicon.titles.longestAt(folded, at);
    if (office && office.to - at > 1 && isCapital(tokens[at]?.text ?? '') && !lexicon.known.longestAt(folded, at)) {
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

/** Cuts a run of capitals where a rank or a title stands inside it, so that unit, rank and person are three things. */
export function splitAtRanks(
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
    .filter(([a, b]) => !tokens.slice(a, b).every((token) => (marksOf(token, lexicon) & wordMark.nationality) !== 0))
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
  if ((marksOf(tokens[at], lexicon) & (wordMark.rank | wordMark.title)) === 0) return undefined;
  const rank = lexicon.ranks.longestAt(folded, at);
  const title = ranksOnly ? undefined : lexicon.titles.longestAt(folded, at);
  const office = rank && title && title.to > rank.to ? title : (rank ?? title);
  if (!office || office.to > to) return undefined;
  if (!isCapital(tokens[at]?.text ?? '')) return undefined;
  // "Ibrahim Ag Hamma": inside a name, a particle is one, whatever it abbreviates elsewhere.
  if (
    office.to - at === 1 &&
    at + 1 < to &&
    isCapital(tokens[at - 1]?.text ?? '') &&
    lexicon.particles.has(folded[at] ?? '')
  )
    return undefined;
  // "the Wadi Guards": a word that can be a post, at the end of a body's name.
  if (
    office.to === to &&
    at > 0 &&
    to - at === 1 &&
    lexicon.unitHeads.has(folded[at] ?? '') &&
    isCapital(tokens[at - 1]?.text ?? '')
  )
    return undefined;
  const next = folded[office.to];
  if (office.to < to && next !== undefined && isHeadWord(next, lexicon)) return undefined;
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
  const text = textBetween(sentence.tokens, from, to);
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
