import type { LineageEdge, Upstream } from '../../model/index.ts';
import { foldText } from '../../util/index.ts';
import { type Anchor, anchorsOf, comparableAnchors } from './anchors.ts';
import type { Compared, VoiceKey } from './compared.ts';
import { skeletonOf } from './skeleton.ts';
import { upstreamsOf } from './upstreams.ts';

/**
 * What a translation must show. Two reports of one event share names and dates; only a translation has nearly all of them, as often and in the same
 * order from beginning to end, and leans on the same others. Rather a translation is missed than two witnesses made one.
 */
const least = {
  /** Names and numbers both have in one order, against all of both: 2 x common / (left + right). */
  order: 0.68,
  /** Names of the text whose script tells them that are found in the other at all. */
  names: 0.4,
  /** Numbers, and upstreams, that both have, of all of either. */
  numbers: 0.6,
  upstreams: 0.5,
  /** Common names and numbers, and different ones among them. */
  common: 10,
  different: 6,
  /** Without a shared upstream or two shared numbers there must be more to go by. */
  commonAlone: 16,
  orderAlone: 0.76,
  /** The shorter text's words against the longer's. */
  length: 0.5,
} as const;

/** Names and numbers that are compared at most: the beginning of a long text tells. */
const mostAnchors = 1500;

/** Whether one text translates the other, or both a third; `null` where that is not plain. */
export function findTranslation(left: Compared, right: Compared, keyOf: VoiceKey): LineageEdge | null {
  const languages = [left.source.language, right.source.language].map((language) => language?.split('-')[0]);
  if (languages[0] !== undefined && languages[0] === languages[1]) return null;
  const [ours, theirs] = [anchorsOf(left.source), anchorsOf(right.source)];
  // Where a language is not known the scripts must tell that there are two.
  if (languages.includes(undefined) && (ours.names === null) === (theirs.names === null)) return null;
  if (Math.min(ours.length, theirs.length) < least.length * Math.max(ours.length, theirs.length)) return null;
  const anchors = comparableAnchors(ours, theirs);
  if (!anchors) return null;
  const [a, b] = [anchors.left.slice(0, mostAnchors), anchors.right.slice(0, mostAnchors)];
  const all = a.length + b.length;
  if (2 * commonAtMost(a, b) < least.order * all) return null;
  const numbers = shared(signsOf(ours.numbers), signsOf(theirs.numbers));
  if (numbers.of > 0 && numbers.both.length < least.numbers * numbers.of) return null;
  const met = signsOf(ours.names === null ? a : b);
  if ([...anchors.names].filter((name) => met.has(name)).length < least.names * anchors.names.size) return null;
  const pairs = inBoth(a, b);
  const order = (2 * pairs.length) / all;
  if (order < least.order || pairs.length < least.common) return null;
  if (signsOf(pairs.map((pair) => pair.left)).size < least.different) return null;
  const upstreams = sharedUpstreams(upstreamsOf(left, keyOf), upstreamsOf(right, keyOf));
  if (upstreams.of > 0 && upstreams.both.length < least.upstreams * upstreams.of) return null;
  const leansAlike = upstreams.both.length > 0 || numbers.both.length >= 2;
  if (!leansAlike && (pairs.length < least.commonAlone || order < least.orderAlone)) return null;
  return {
    left: left.source.id,
    right: right.source.id,
    kind: 'translation',
    share: order,
    passages: pairs.map((pair) => ({
      left: { begin: pair.left.begin, end: pair.left.end },
      right: { begin: pair.right.begin, end: pair.right.end },
    })),
    reasons: [
      `${pairs.length} names and numbers in the same order, of ${a.length} and ${b.length}`,
      ...(upstreams.both.length > 0 ? [`same upstream: ${upstreams.both.join(', ')}`] : []),
      ...(numbers.both.length > 0
        ? [
            `same numbers: ${numbers.both
              .slice(0, 8)
              .map((sign) => sign.slice(2))
              .join(', ')}`,
          ]
        : []),
    ],
  };
}

function signsOf(anchors: readonly Anchor[]): ReadonlySet<string> {
  return new Set(anchors.map(({ sign }) => sign));
}

function shared(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
): { readonly both: readonly string[]; readonly of: number } {
  return { both: [...left].filter((sign) => right.has(sign)), of: new Set([...left, ...right]).size };
}

/** Upstreams both lean on, by their key or by the consonants of their longest word; told in the words of the left text. */
function sharedUpstreams(
  left: readonly Upstream[],
  right: readonly Upstream[],
): { readonly both: readonly string[]; readonly of: number } {
  const ours = new Map(left.map((one) => [one.key, one]));
  const theirs = new Map(right.map((one) => [one.key, one]));
  const both = [...ours.values()].filter((one) =>
    [...theirs.values()].some((other) => one.key === other.key || longestWord(one) === longestWord(other)),
  );
  return { both: both.map(({ text }) => text), of: ours.size + theirs.size - both.length };
}

/** The consonants of the longest word of a name; the name's key where they are too few to tell it. */
function longestWord({ text, key }: Upstream): string {
  const words = foldText(text).split(' ').map(skeletonOf);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return longest.length >= 3 ? longest : key;
}

/** How many anchors two sequences can have in common whatever their order. */
function commonAtMost(left: readonly Anchor[], right: readonly Anchor[]): number {
  const counts = new Map<string, number>();
  for (const { sign } of left) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let common = 0;
  for (const { sign } of right) {
    const count = counts.get(sign) ?? 0;
    if (count === 0) continue;
    common += 1;
    counts.set(sign, count - 1);
  }
  return common;
}

/** Places of one sign in both sequences, in an order both have: as many as can be. */
function inBoth(
  left: readonly Anchor[],
  right: readonly Anchor[],
): readonly { readonly left: Anchor; readonly right: Anchor }[] {
  const width = right.length + 1;
  const best = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const same = left[i]?.sign === right[j]?.sign;
      best[i * width + j] = same
        ? (best[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: { left: Anchor; right: Anchor }[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [ours, theirs] = [left[i], right[j]];
    if (ours && theirs && ours.sign === theirs.sign) {
      pairs.push({ left: ours, right: theirs });
      i += 1;
      j += 1;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
