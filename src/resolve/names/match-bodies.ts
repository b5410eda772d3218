import type { EntityKind } from '../../model/index.ts';
import type { BodyName, BodyWord } from './body-name.ts';
import type { NameMatch } from './name-match.ts';
import { joinWords, wordLikeness } from './name-word.ts';

const sameWord = 0.9;
const nearWord = 0.82;

/** How much of a name a word is: what is left out at will weighs little. Set on the tuning half of `bench/names`. */
function weightOf(word: BodyWord, numbered: boolean): number {
  switch (word.known?.class) {
    case undefined:
      return 1;
    case 'echelon':
    case 'honour':
      return 0.12;
    case 'body':
      return 0.2;
    case 'site':
      return 0.1;
    case 'direction':
      return 0.7;
    // "4th Division" and "4th Armoured Division": the number tells more than the arm.
    default:
      return numbered ? 0.25 : 0.6;
  }
}

/** What equal numbers add to what two names share. */
const numberWeight = 0.6;

/** Compares two names of bodies or places. */
export function matchBodies(kind: EntityKind, left: BodyName, right: BodyName): NameMatch {
  const acronyms = matchAcronyms(left, right);
  if (acronyms !== null) return acronyms;
  if (left.numbers.join() !== right.numbers.join()) return numbersDiffer(left, right);
  const pairs = pairWords(left.words, right.words);
  const leftOver = left.words.filter(
    (_, at) => !pairs.some((pair) => at >= pair.one && at < pair.one + pair.oneLength),
  );
  const rightOver = right.words.filter(
    (_, at) => !pairs.some((pair) => at >= pair.other && at < pair.other + pair.otherLength),
  );
  return judgeWords(kind, left, right, pairs, leftOver, rightOver);
}

function matchAcronyms(left: BodyName, right: BodyName): NameMatch | null {
  const [one, other] = [left.acronyms, right.acronyms];
  if (one.length === 0 && other.length === 0) return null;
  if (one.length > 0 && other.length > 0) {
    const same = one[0] === other[0];
    return {
      score: same ? 0.9 : 0,
      reasons: [same ? 'same acronym' : 'other acronyms'],
      differ: !same,
      telling: 0,
      reordered: false,
    };
  }
  const [acronyms, name] = one.length > 0 ? [one, right] : [other, left];
  const met = acronyms.find((letters) => name.initials.includes(letters));
  if (met === undefined) return null;
  const score = (acronyms[0] ?? '').length >= 3 ? 0.78 : 0.6;
  return {
    score,
    reasons: [`${(acronyms[0] ?? '').toUpperCase()} are its first letters`],
    differ: false,
    telling: 0,
    reordered: false,
  };
}

function numbersDiffer(left: BodyName, right: BodyName): NameMatch {
  const shown = (name: BodyName): string => (name.numbers.length === 0 ? 'none' : name.numbers.join(', '));
  return {
    score: 0.15,
    reasons: [`numbers differ: ${shown(left)} and ${shown(right)}`],
    differ: true,
    telling: 0,
    reordered: false,
  };
}

interface WordPair {
  readonly one: number;
  readonly oneLength: number;
  readonly other: number;
  readonly otherLength: number;
  readonly likeness: number;
}

/** Words that mean or sound the same, the most alike first, each once. */
function pairWords(one: readonly BodyWord[], other: readonly BodyWord[]): readonly WordPair[] {
  const found: WordPair[] = [];
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < other.length; j += 1) {
      const [a, b] = [one[i], other[j]];
      if (a === undefined || b === undefined) continue;
      add(found, { one: i, oneLength: 1, other: j, otherLength: 1, likeness: bodyLikeness(a, b) });
      const [nextA, nextB] = [one[i + 1], other[j + 1]];
      if (nextA !== undefined && b.known === null && b.sounds.sounds.length > 4)
        add(found, {
          one: i,
          oneLength: 2,
          other: j,
          otherLength: 1,
          likeness: wordLikeness(joinWords(a, nextA), b) - 0.01,
        });
      if (nextB !== undefined && a.known === null && a.sounds.sounds.length > 4)
        add(found, {
          one: i,
          oneLength: 1,
          other: j,
          otherLength: 2,
          likeness: wordLikeness(a, joinWords(b, nextB)) - 0.01,
        });
    }
  }
  found.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Math.abs(a.one - a.other) - Math.abs(b.one - b.other) ||
      a.one - b.one ||
      a.other - b.other,
  );
  const taken: WordPair[] = [];
  for (const pair of found) {
    const free = taken.every(
      (by) =>
        apart(pair.one, pair.oneLength, by.one, by.oneLength) &&
        apart(pair.other, pair.otherLength, by.other, by.otherLength),
    );
    if (free) taken.push(pair);
  }
  return taken.sort((a, b) => a.one - b.one);
}

const apart = (a: number, aLength: number, b: number, bLength: number): boolean => a + aLength <= b || b + bLength <= a;

function add(found: WordPair[], pair: WordPair): void {
  if (pair.likeness >= sameWord) found.push(pair);
}

function bodyLikeness(a: BodyWord, b: BodyWord): number {
  if (a.known !== null && b.known !== null) return a.known.concept === b.known.concept ? 1 : 0;
  const likeness = wordLikeness(a, b);
  // A word of the lists and one that is not are one only where the spelling is all but the same.
  if (a.known !== null || b.known !== null) return likeness >= 0.96 ? likeness : 0;
  // Long names with all the same consonants: romanisations that put the vowels elsewhere (Qartyan, Qaryatayn).
  const [one, other] = [a.skeletons[0] ?? '', b.skeletons[0] ?? ''];
  return one === other && one.length >= 4 && likeness >= 0.85 ? Math.max(likeness, 0.95) : likeness;
}

function judgeWords(
  kind: EntityKind,
  left: BodyName,
  right: BodyName,
  pairs: readonly WordPair[],
  leftOver: readonly BodyWord[],
  rightOver: readonly BodyWord[],
): NameMatch {
  const numbered = left.numbers.length > 0;
  const weighOne = (word: BodyWord | undefined): number => (word === undefined ? 0 : weightOf(word, numbered));
  const shared = pairs.reduce(
    (sum, pair) => sum + Math.max(weighOne(left.words[pair.one]), weighOne(right.words[pair.other])),
    numbered ? numberWeight : 0,
  );
  const own = pairs.filter(
    (pair) => left.words[pair.one]?.known === null || right.words[pair.other]?.known === null,
  ).length;
  const known = pairs.filter((pair) => isQuality(left.words[pair.one])).length;
  const telling = own + (known >= 2 ? 1 : 0) + (numbered ? 1 : 0);
  const clash = clashOf(leftOver, rightOver);
  if (clash !== null) return { ...clash, telling, reordered: false };
  if (shared === 0) return { score: 0, reasons: ['no word in common'], differ: true, telling: 0, reordered: false };
  const missing = [...leftOver, ...rightOver];
  const worst = Math.min(1, ...pairs.map((pair) => pair.likeness));
  const reasons = [own > 0 ? 'same consonants' : 'same words'];
  let score = shared / (shared + missing.reduce((sum, word) => sum + weightOf(word, numbered), 0));
  score *= 1 - 1.2 * (1 - worst);
  const heads = headsDiffer(leftOver, rightOver);
  if (heads !== null) {
    // "Kata'ib" is rendered as battalions and as brigades.
    score *= kind === 'place' ? 0.85 : heads.loose ? 0.92 : 0.72;
    reasons.push(heads.reason);
  }
  if (missing.length > 0) reasons.push(`with and without ${missing.map((word) => word.text).join(', ')}`);
  let reordered = false;
  const inOrder = pairs.filter((pair) => tellsEither(left.words[pair.one], right.words[pair.other]));
  const orders = ordersOf(left, inOrder, (pair) => pair.one);
  if (!ordersOf(right, inOrder, (pair) => pair.other).some((order) => orders.includes(order))) {
    score *= 0.82;
    reordered = true;
    reasons.push('same words in another order');
  }
  // Words that any body may have ("the army", "Front") make no name.
  if (own === 0 && known === 0 && !numbered) score = Math.min(score, 0.6);
  return { score, reasons, differ: heads !== null && !heads.loose, telling, reordered };
}

const isQuality = (word: BodyWord | undefined): boolean => {
  const kind = word?.known?.class;
  return kind === 'quality' || kind === 'people' || kind === 'direction';
};

/** Telling words on both sides that are not the other's: other bodies. */
function clashOf(
  left: readonly BodyWord[],
  right: readonly BodyWord[],
): Omit<NameMatch, 'telling' | 'reordered'> | null {
  const one = left.filter(tells);
  const other = right.filter(tells);
  const [a, b] = [one[0], other[0]];
  if (a === undefined || b === undefined) return null;
  const near =
    one.length === 1 && other.length === 1 && a.known === null && b.known === null && wordLikeness(a, b) >= nearWord;
  const [first, second] = [one, other].map((words) => words.map((word) => word.text).join(' '));
  return near
    ? { score: 0.58, reasons: [`near each other: ${first} and ${second}`], differ: true }
    : { score: 0.3, reasons: [`differs: ${first} and ${second}`], differ: true };
}

const tells = (word: BodyWord): boolean => word.known === null || isQuality(word);

/** "Brigade" against "battalion", "front" against "movement". */
function headsDiffer(
  left: readonly BodyWord[],
  right: readonly BodyWord[],
): { readonly reason: string; readonly loose: boolean } | null {
  const one = left.find(isHead);
  const other = right.find(isHead);
  if (one === undefined || other === undefined) return null;
  const loose =
    [one, other]
      .map((word) => word.known?.concept)
      .sort()
      .join() === 'battalion,brigade';
  return { reason: `${one.text} against ${other.text}`, loose };
}

const isHead = (word: BodyWord): boolean =>
  word.known?.class === 'echelon' || word.known?.class === 'body' || word.known?.class === 'site';

const tellsEither = (one: BodyWord | undefined, other: BodyWord | undefined): boolean =>
  (one !== undefined && tells(one)) || (other !== undefined && tells(other));

/** Words that describe: in Arabic they follow what they describe. */
const describing = new Set(
  'free new national islamic arab democratic united joint special republican presidential central general political local popular'.split(
    ' ',
  ),
);

/**
 * The orders that the shared telling words may have in English, as numbers of the pairs. Languages that put the kind of body first name the rest the other way round
 * (al-jaysh as-suri al-hurr is the Free Syrian Army); but in "jaysh suriya al-hurra" the last word describes the second, and the order is the same as in Syrian Free Army.
 * A name without a kind of body, and a European one that has it first, may be read both ways.
 */
function ordersOf(name: BodyName, pairs: readonly WordPair[], side: (pair: WordPair) => number): readonly string[] {
  const shared = pairs.map((pair, number) => ({ at: side(pair), number })).sort((a, b) => a.at - b.at);
  const asWritten = shared.map(({ number }) => number).join();
  const reversed = shared
    .map(({ number }) => number)
    .reverse()
    .join();
  const first = name.words[0];
  const last = name.words[shared.at(-1)?.at ?? 0];
  if (first === undefined || !name.words.some(isHead)) return [asWritten, reversed];
  if (!isHead(first)) return [asWritten];
  if (first.definite) return [reversed];
  if (!name.words.some((word) => word.definite)) return [asWritten, reversed];
  return [describing.has(last?.known?.concept ?? '') ? asWritten : reversed];
}
