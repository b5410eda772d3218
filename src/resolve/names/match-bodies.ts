import type { EntityKind } from '../../model/index.ts';
import type { BodyName } from './body-name.ts';
import type { NameMatch } from './match-names.ts';
import { isTelling } from './name-blocks.ts';
import { wordLikeness } from './name-word.ts';

/** Compares two names of bodies or places. */
export function matchBodies(_kind: EntityKind, left: BodyName, right: BodyName): NameMatch {
  if (left.numbers.join() !== right.numbers.join())
    return {
      score: 0.2,
      reasons: [`numbers differ: ${left.numbers.join(', ') || 'none'} and ${right.numbers.join(', ') || 'none'}`],
      differ: true,
      telling: 0,
    };
  const a = left.words.filter(isTelling);
  const b = right.words.filter(isTelling);
  const met = a.filter((word) =>
    b.some(
      (other) =>
        (word.known !== null && word.known.concept === other.known?.concept) || wordLikeness(word, other) > 0.9,
    ),
  );
  const share = (2 * met.length) / Math.max(1, a.length + b.length);
  return {
    score: share * 0.9,
    reasons: share === 1 ? ['same telling words'] : ['telling words differ'],
    differ: share < 1,
    telling: met.length,
  };
}
