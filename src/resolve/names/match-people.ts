import { distance } from 'fastest-levenshtein';
import { lookupForm, nameLexicon } from './name-lexicon.ts';
import type { NameMatch } from './name-match.ts';
import { joinWords, makeWord, type NameWord, wordLikeness } from './name-word.ts';
import type { PersonName } from './person-name.ts';

/** Words at least this alike may be one: Qasem and Qasim are 0.99, Salim and Salam 0.90, Hassan and Hussein 0.84. */
const sameWord = 0.91;
/** Words this alike are worth a second look and no more. */
const nearWord = 0.83;

/** What a name's shape is worth when all its words match. Set on the tuning half of `bench/names`. */
const worth = {
  whole: 1,
  otherOrder: 0.94,
  withoutMiddle: 0.93,
  withoutLeadingMuhammad: 0.9,
  /** A second family name (Spain, Latin America) is left out at will. */
  withoutSecondFamilyName: 0.86,
  withoutLast: 0.72,
  withoutFirst: 0.66,
  /** Muhammad goes with another given name, which tells brothers apart. */
  onlyMuhammad: 0.68,
  initial: 0.7,
  lastAlone: 0.62,
  firstAlone: 0.5,
  burmesePart: 0.55,
} as const;

const muhammad = makeWord('Muhammad');

/** Compares two people's names. */
export function matchPeople(left: PersonName, right: PersonName): NameMatch {
  if (left.words.length === 0 || right.words.length === 0) return matchKunyas(left, right);
  const [one, other] = [wordsOf(left), wordsOf(right)];
  const inOrder = alignNames(one, other);
  const whole = inOrder.pairs.length === Math.min(one.length, other.length);
  const best = (whole ? [] : [rotated(one, -1), rotated(one, 1)])
    .filter((words) => words !== null)
    .map((words) => ({ ...alignNames(words, other), words }))
    .filter((found) => found.likeness > inOrder.likeness + 0.5)
    .sort((a, b) => b.likeness - a.likeness)[0];
  const match =
    best === undefined
      ? judgeAlignment(one, other, inOrder.pairs)
      : otherOrder(judgeAlignment(best.words, other, best.pairs));
  return withKunyas(match, left, right);
}

function otherOrder(match: NameMatch): NameMatch {
  return { ...match, score: match.score * worth.otherOrder, reasons: [...match.reasons, 'names in another order'] };
}

/** "Abu Ali al-Rawi": the kunya stands for the given name. */
function wordsOf(name: PersonName): readonly NameWord[] {
  return name.kunya !== null && name.words.length === 1 ? [name.kunya, ...name.words] : name.words;
}

function rotated(words: readonly NameWord[], by: 1 | -1): readonly NameWord[] | null {
  if (words.length < 2 || words.length > 5) return null;
  return by === 1 ? [...words.slice(1), ...words.slice(0, 1)] : [...words.slice(-1), ...words.slice(0, -1)];
}

function matchKunyas(left: PersonName, right: PersonName): NameMatch {
  const [one, other] = [left.kunya, right.kunya];
  if (one === null || other === null || wordLikeness(one, other) < sameWord) {
    return { score: 0, reasons: ['no name in common'], differ: false, telling: 0, reordered: false };
  }
  const alone = left.words.length === 0 && right.words.length === 0;
  const reason = alone ? `both called ${one.text}, as many are` : `${one.text} alone`;
  return { score: alone ? 0.66 : worth.firstAlone, reasons: [reason], differ: false, telling: 0, reordered: false };
}

function withKunyas(match: NameMatch, left: PersonName, right: PersonName): NameMatch {
  const [one, other] = [left.kunya, right.kunya];
  if (one === null || other === null || left.words.length < 2 || right.words.length < 2) return match;
  if (wordLikeness(one, other) >= sameWord) return { ...match, reasons: [...match.reasons, `both called ${one.text}`] };
  return { ...match, score: match.score * 0.8, reasons: [...match.reasons, `called ${one.text} and ${other.text}`] };
}

/** Words that stand for each other: one of each side, or two neighbours of one side written as one on the other. */
interface Pair {
  readonly one: number;
  readonly oneLength: number;
  readonly other: number;
  readonly otherLength: number;
  readonly likeness: number;
}

interface Alignment {
  readonly pairs: readonly Pair[];
  /** Number of words met, each as far as it is alike. */
  readonly likeness: number;
}

function alignNames(one: readonly NameWord[], other: readonly NameWord[]): Alignment {
  const memo = new Map<number, Alignment>();
  const from = (i: number, j: number): Alignment => {
    if (i >= one.length || j >= other.length) return { pairs: [], likeness: 0 };
    const id = i * 16 + j;
    const known = memo.get(id);
    if (known !== undefined) return known;
    const ways = [from(i + 1, j), from(i, j + 1)];
    for (const [oneLength, otherLength] of [
      [1, 1],
      [2, 1],
      [1, 2],
      [3, 1],
      [1, 3],
    ] as const) {
      if (i + oneLength > one.length || j + otherLength > other.length) continue;
      const likeness = spanLikeness(one, i, oneLength, other, j, otherLength);
      if (likeness < sameWord) continue;
      const rest = from(i + oneLength, j + otherLength);
      const pair = { one: i, oneLength, other: j, otherLength, likeness };
      ways.push({
        pairs: [pair, ...rest.pairs],
        likeness: rest.likeness + likeness * Math.max(oneLength, otherLength),
      });
    }
    const best = ways.reduce((a, b) => (b.likeness > a.likeness ? b : a));
    memo.set(id, best);
    return best;
  };
  return from(0, 0);
}

function spanLikeness(
  one: readonly NameWord[],
  i: number,
  oneLength: number,
  other: readonly NameWord[],
  j: number,
  otherLength: number,
): number {
  const left = spanOf(one, i, oneLength);
  const right = spanOf(other, j, otherLength);
  if (left === null || right === null) return 0;
  // Words joined are tried against one word only where that is about as long; an abjad leaves out up to half.
  const [a, b] = [left.sounds.sounds.length, right.sounds.sounds.length];
  if (oneLength !== otherLength && Math.min(a, b) < 0.55 * Math.max(a, b)) return 0;
  if (left.initial !== right.initial) return startsAlike(left, right) ? 0.93 : 0;
  const likeness = wordLikeness(left, right);
  return oneLength === otherLength ? likeness : likeness - 0.01;
}

function spanOf(words: readonly NameWord[], at: number, length: number): NameWord | null {
  const [first, ...rest] = words.slice(at, at + length);
  if (first === undefined || (length > 1 && [first, ...rest].some((word) => word.initial))) return null;
  return rest.reduce(joinWords, first);
}

function startsAlike(one: NameWord, other: NameWord): boolean {
  const [initial, whole] = one.initial ? [one, other] : [other, one];
  return (
    wordLikeness(initial, makeWord(whole.text.slice(0, 1))) > 0.9 ||
    initial.skeletons[0]?.[0] === whole.skeletons[0]?.[0]
  );
}

function judgeAlignment(one: readonly NameWord[], other: readonly NameWord[], pairs: readonly Pair[]): NameMatch {
  if (pairs.length === 0)
    return { score: 0, reasons: ['no name in common'], differ: true, telling: 0, reordered: false };
  const gaps = gapsOf(one, other, pairs);
  const clash = gaps.find((gap) => gap.one.length > 0 && gap.other.length > 0);
  if (clash !== undefined) return judgeClash(clash, pairs);
  const worst = Math.min(...pairs.map((pair) => pair.likeness));
  const shape = shapeOf(one, other, gaps, pairs);
  // What a name is worth falls faster than its least like word: 0.91 is the edge of what may be one word at all.
  const score = shape.worth * (1 - 1.2 * (1 - worst));
  const spelled = pairs.every((pair) => one[pair.one]?.text === other[pair.other]?.text)
    ? 'same words'
    : 'same consonants';
  const telling = pairs.filter((pair) => !isMuhammad(one[pair.one])).length;
  return { score, reasons: [spelled, ...shape.reasons], differ: false, telling, reordered: false };
}

/** Words left over between two pairs, or at an end. */
interface Gap {
  readonly place: 'first' | 'middle' | 'last';
  readonly one: readonly NameWord[];
  readonly other: readonly NameWord[];
}

function gapsOf(one: readonly NameWord[], other: readonly NameWord[], pairs: readonly Pair[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let i = 0;
  let j = 0;
  for (const pair of pairs) {
    gaps.push({
      place: i === 0 && j === 0 ? 'first' : 'middle',
      one: one.slice(i, pair.one),
      other: other.slice(j, pair.other),
    });
    i = pair.one + pair.oneLength;
    j = pair.other + pair.otherLength;
  }
  gaps.push({ place: 'last', one: one.slice(i), other: other.slice(j) });
  return gaps.filter((gap) => gap.one.length + gap.other.length > 0);
}

function judgeClash(gap: Gap, pairs: readonly Pair[]): NameMatch {
  const which = gap.place === 'first' ? 'given name' : gap.place === 'last' ? 'family name' : 'middle name';
  const [left, right] = [gap.one, gap.other].map((words) => words.map((word) => word.text).join(' '));
  const [a, b] = [gap.one[0], gap.other[0]];
  if (gap.place === 'middle' && gap.one.length === 1 && gap.other.length === 1 && a && b && isSlip(a.text, b.text)) {
    return {
      score: misprinted,
      reasons: [`middle names one letter apart: ${left} and ${right}`],
      differ: false,
      telling: pairs.length,
      reordered: false,
    };
  }
  if (
    a !== undefined &&
    b !== undefined &&
    gap.one.length === 1 &&
    gap.other.length === 1 &&
    wordLikeness(a, b) >= nearWord
  ) {
    return {
      score: 0.58,
      reasons: [`${which}s near each other: ${left} and ${right}`],
      differ: true,
      telling: pairs.length,
      reordered: false,
    };
  }
  const score = gap.place === 'middle' ? 0.45 : gap.place === 'last' ? 0.2 : 0.3;
  return {
    score,
    reasons: [`differs in ${which}: ${left} and ${right}`],
    differ: true,
    telling: pairs.length,
    reordered: false,
  };
}

/** Just below likely: a slip of the pen in one name of three is worth a look beside a shared post, and no more. */
const misprinted = 0.74;
/** Shorter words a letter apart are other words too often. */
const shortestSlip = 4;

function isSlip(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= shortestSlip && distance(one.toLowerCase(), other.toLowerCase()) === 1;
}

interface Shape {
  readonly worth: number;
  readonly reasons: readonly string[];
}

function shapeOf(
  one: readonly NameWord[],
  other: readonly NameWord[],
  gaps: readonly Gap[],
  pairs: readonly Pair[],
): Shape {
  const reasons: string[] = [];
  let value: number = worth.whole;
  const lower = (to: number, reason: string): void => {
    value = Math.min(value, to) === to ? to * (value < 1 ? 0.97 : 1) : value * 0.97;
    reasons.push(reason);
  };
  const fewest = Math.min(one.length, other.length);
  const burmese = isBurmese(one) && isBurmese(other);
  if (pairs.some((pair) => one[pair.one]?.initial !== other[pair.other]?.initial))
    lower(worth.initial, 'one of them by its first letter only');
  if (burmese && pairs.some((pair) => pair.likeness < 0.95))
    lower(worth.burmesePart, 'Burmese names, spelled differently');
  const last = [...one, ...other].at(-1);
  for (const gap of gaps) {
    const words = [...gap.one, ...gap.other];
    const text = words.map((word) => word.text).join(' ');
    if (burmese) lower(worth.burmesePart, `Burmese names, one without ${text}`);
    else if (fewest === 1)
      lower(
        gap.place === 'first' && gaps.length === 1 ? worth.lastAlone : worth.firstAlone,
        `one name alone, without ${text}`,
      );
    else if (gap.place === 'first') {
      if (words.length === 1 && isMuhammad(words[0]))
        lower(worth.withoutLeadingMuhammad, `with and without ${text} before the given name`);
      else lower(worth.withoutFirst, `with and without a first name: ${text}`);
    } else if (gap.place === 'middle') {
      const onlyMuhammad = fewest === 2 && isMuhammad(one[0]) && isMuhammad(other[0]);
      if (onlyMuhammad) lower(worth.onlyMuhammad, `Muhammad with and without a second given name: ${text}`);
      else lower(worth.withoutMiddle, `${last?.text ?? ''} with and without a middle name: ${text}`);
    } else if (words.length === 1 && looksSpanish([...one, ...other]))
      lower(worth.withoutSecondFamilyName, `with and without a second family name: ${text}`);
    else lower(fewest > 2 ? worth.withoutSecondFamilyName : worth.withoutLast, `with and without a last name: ${text}`);
  }
  return { worth: value, reasons };
}

function isMuhammad(word: NameWord | undefined): boolean {
  return word !== undefined && wordLikeness(word, muhammad) >= 0.93;
}

function isBurmese(words: readonly NameWord[]): boolean {
  const { burmese } = nameLexicon();
  return words.every((word) => burmese.has(lookupForm(word.text)));
}

/** Family names that Spanish and Portuguese have and few others: the second may be left out. */
function looksSpanish(words: readonly NameWord[]): boolean {
  return (
    words.some((word) =>
      /(?:[aeiouáéíóú]z|[ei]rez|ñ\p{L}*|[aá]ndez|[ií]guez|[oó]pez|ario|ales|edo|eda|ero|illo|osa|ano|ía|ona|ado)$/iu.test(
        word.text,
      ),
    ) && words.every((word) => /^\p{Script=Latin}+$/u.test(word.text))
  );
}
