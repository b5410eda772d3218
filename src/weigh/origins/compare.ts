import type { LineageEdge, LineageKind } from '../../model/index.ts';
import type { Compared, VoiceKey } from './compared.ts';
import { type Overlap, sharedPassages } from './shared-passages.ts';
import { findTranslation } from './translation.ts';
import { wordRun } from './word-run.ts';

/**
 * Shares of the running text from which sources are called so. A copy keeps nearly every word of both; a near-copy most words of both, as
 * where an editor rewords one in ten; an excerpt is a text whose most words stand in a longer one.
 */
const thresholds = { copy: 0.95, copyOfLonger: 0.85, near: 0.6, nearOfLonger: 0.5, excerpt: 0.6 } as const;

/** How two sources hang together, by shared passages or else by what outlives translation; `null` where nothing shows that they do. */
export function compareSources(left: Compared, right: Compared, keyOf: VoiceKey): LineageEdge | null {
  if (left.source.id === right.source.id) return null;
  const overlap = sharedPassages(left.source, right.source);
  if (overlap.passages.length === 0) return findTranslation(left, right, keyOf);
  const [ours, theirs] = [wordRun(left.source).words.length, wordRun(right.source).words.length];
  const [shorter, longer] =
    ours <= theirs ? [overlap.leftShare, overlap.rightShare] : [overlap.rightShare, overlap.leftShare];
  const words = overlap.passages.reduce((sum, passage) => sum + passage.words, 0);
  return {
    left: left.source.id,
    right: right.source.id,
    kind: kindOf(shorter, longer),
    share: Math.min(1, shorter),
    passages: overlap.passages.map((passage) => ({ left: passage.left, right: passage.right })),
    reasons: reasonsOf(overlap, words, Math.min(ours, theirs)),
  };
}

function kindOf(shorter: number, longer: number): LineageKind {
  if (shorter >= thresholds.copy && longer >= thresholds.copyOfLonger) return 'copy';
  if (shorter >= thresholds.near && longer >= thresholds.nearOfLonger) return 'near-copy';
  return shorter >= thresholds.excerpt ? 'excerpt' : 'shared passages';
}

function reasonsOf({ passages }: Overlap, words: number, of: number): readonly string[] {
  const longest = Math.max(...passages.map((passage) => passage.words));
  const many = passages.length === 1 ? '1 shared passage' : `${passages.length} shared passages`;
  return [`${words} of ${of} words of the shorter text`, `${many}, the longest of ${longest} words`];
}
