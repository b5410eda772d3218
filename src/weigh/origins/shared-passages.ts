import type { Source, Span } from '../../model/index.ts';
import { gramHashes, gramWords } from './prints.ts';
import { type WordRun, weightOf, wordRun } from './word-run.ts';

/** A passage two texts have, as a person is shown it, and how many words of it both have in this order. */
export interface SharedPassage {
  readonly left: Span;
  readonly right: Span;
  readonly words: number;
}

/** What two texts have in common, word for word. Shares are of the running text, headlines and comments left out. */
export interface Overlap {
  readonly passages: readonly SharedPassage[];
  readonly leftShare: number;
  readonly rightShare: number;
}

/** A passage counts from this many words on: below lie formulae, titles and dates. */
const leastWords = 12;

/** Words by which two stretches may lie apart, in either text, and still be one passage that was reworded there. */
const widestGap = 8;

/** Places of one gram that are tried; a text that repeats itself has no end of them. */
const mostPlaces = 8;

/** Part of a text at its head or foot where passages of one publication are its template: "about us", how to subscribe, how to reach it. */
const templatePart = 0.2;

interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** A passage in words: where it begins and ends (exclusive) in both texts. */
interface Passage {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
  readonly matched: number;
}

/** What stands word for word in both texts. Time grows linearly with their length. */
export function sharedPassages(left: Source, right: Source): Overlap {
  const [ours, theirs] = [wordRun(left), wordRun(right)];
  const sameHouse = left.publication !== null && left.publication === right.publication;
  const passages = join(commonStretches(ours, theirs), ours, theirs)
    .filter((passage) => tells(passage, ours, left))
    .filter((passage) => !(sameHouse && isTemplate(passage, ours, theirs)));
  return {
    passages: passages
      .map((passage) => ({
        left: { begin: ours.begins[passage.left] ?? 0, end: ours.ends[passage.leftEnd - 1] ?? 0 },
        right: { begin: theirs.begins[passage.right] ?? 0, end: theirs.ends[passage.rightEnd - 1] ?? 0 },
        words: passage.matched,
      }))
      .sort((a, b) => a.left.begin - b.left.begin || a.right.begin - b.right.begin),
    leftShare: shareOf(passages, ours.words.length),
    rightShare: shareOf(passages, theirs.words.length),
  };
}

/** Longest common stretches, found from left to right in the right text; no word of either text is in two of them. */
function commonStretches(ours: WordRun, theirs: WordRun): readonly Stretch[] {
  const places = new Map<number, number[]>();
  gramHashes(ours).forEach((hash, at) => {
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length < mostPlaces) known.push(at);
  });
  const taken = new Uint8Array(ours.words.length);
  const grams = gramHashes(theirs);
  const found: Stretch[] = [];
  let expected = 0;
  for (let right = 0; right < grams.length; ) {
    let best: Stretch | undefined;
    for (const left of places.get(grams[right] ?? -1) ?? []) {
      const length = commonLength(ours, theirs, left, right, taken);
      // Of two equally long ones the one that goes on where the last left off.
      const better = best === undefined || length > best.length || (length === best.length && left === expected);
      if (length >= gramWords && better) best = { left, right, length };
    }
    if (best === undefined) {
      right += 1;
      continue;
    }
    found.push(best);
    taken.fill(1, best.left, best.left + best.length);
    right += best.length;
    expected = best.left + best.length;
  }
  return found;
}

function commonLength(ours: WordRun, theirs: WordRun, left: number, right: number, taken: Uint8Array): number {
  let length = 0;
  while (
    left + length < ours.words.length &&
    right + length < theirs.words.length &&
    taken[left + length] === 0 &&
    ours.words[left + length] === theirs.words[right + length]
  )
    length += 1;
  return length;
}

/** Stretches that follow each other closely in both texts, as one passage. */
function join(stretches: readonly Stretch[], ours: WordRun, theirs: WordRun): readonly Passage[] {
  const joined: Passage[] = [];
  for (const { left, right, length } of stretches) {
    const last = joined.at(-1);
    const leftGap = last ? left - last.leftEnd : -1;
    const rightGap = last ? right - last.rightEnd : -1;
    if (last && leftGap >= 0 && leftGap <= widestGap && rightGap <= widestGap) {
      const between = commonInOrder(ours.words, last.leftEnd, left, theirs.words, last.rightEnd, right);
      joined[joined.length - 1] = {
        ...last,
        leftEnd: left + length,
        rightEnd: right + length,
        matched: last.matched + between + length,
      };
    } else {
      joined.push({ left, leftEnd: left + length, right, rightEnd: right + length, matched: length });
    }
  }
  return joined;
}

/** Length of the longest common subsequence of two short runs of words. */
function commonInOrder(
  ours: readonly string[],
  leftBegin: number,
  leftEnd: number,
  theirs: readonly string[],
  rightBegin: number,
  rightEnd: number,
): number {
  let row = new Array<number>(rightEnd - rightBegin + 1).fill(0);
  for (let i = leftBegin; i < leftEnd; i += 1) {
    const next = [0];
    for (let j = rightBegin; j < rightEnd; j += 1) {
      const at = j - rightBegin;
      next.push(ours[i] === theirs[j] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether a passage is long enough and says something besides names, titles and numbers: at least four longer words that are not. */
function tells(passage: Passage, run: WordRun, source: Source): boolean {
  let weight = 0;
  let plain = 0;
  for (let at = passage.left; at < passage.leftEnd; at += 1) {
    const word = run.words[at] ?? '';
    weight += weightOf(word);
    const first = source.text.slice(run.begins[at], run.ends[at])[0] ?? '';
    const telling = word.length >= 4 || weightOf(word) < 1;
    if (telling && first === first.toLowerCase() && !/\p{N}/u.test(first)) plain += weightOf(word);
  }
  const matched = weight * (passage.matched / (passage.leftEnd - passage.left));
  return matched >= leastWords && plain >= 4;
}

/** Whether a passage lies at the head of both texts or at the foot of both, and is no great part of either. */
function isTemplate(passage: Passage, ours: WordRun, theirs: WordRun): boolean {
  const head =
    passage.leftEnd <= ours.words.length * templatePart && passage.rightEnd <= theirs.words.length * templatePart;
  const foot =
    passage.left >= ours.words.length * (1 - templatePart) && passage.right >= theirs.words.length * (1 - templatePart);
  return head || foot;
}

function shareOf(passages: readonly Passage[], words: number): number {
  if (words === 0) return 0;
  return passages.reduce((sum, passage) => sum + passage.matched, 0) / words;
}
