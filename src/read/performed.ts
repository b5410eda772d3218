import type { DaySpan } from '../model/index.ts';
import type { Mark } from './parse/phrase.ts';
import type { Draft } from './rules/draft.ts';
import type { DateMention } from './time/index.ts';
import type { Attribution } from './voice/attribution.ts';

const announcing = /^(?:announce|declare|proclaim|confirm|decree|disclose|reveal)$/;
const deciding = /^(?:decide|resolve|vote|order|decree)$/;

/**
 * Whether a posting told as an intention was done by telling it: a body announces, on a day that has been, that somebody will lead it, or decides
 * to appoint him. Somebody else's word for it, or a day still to come, leaves it a plan.
 * @param voices - who answer for it, outermost first
 * @param dates - of the verb of announcing or deciding
 * @param anchor - days the publication can be
 */
export function isPerformed(
  { type, object, clause, negated, inPassing, parsed }: Draft,
  voices: readonly Attribution[],
  dates: readonly DateMention[],
  anchor: DaySpan | null,
): boolean {
  const above = clause?.parent;
  if (type !== 'posting' || !clause || !above || negated || inPassing || clause.dates.length > 0) return false;
  const { verb } = above;
  if (verb.negated || verb.modal || (verb.tense !== 'past' && verb.tense !== 'perfect')) return false;
  if (!dates.some(({ span }) => span !== null && anchor !== null && span[1] <= anchor[1])) return false;
  if (clause.verb.form === 'infinitive') {
    const before = parsed.phrases[clause.at - 2];
    return deciding.test(verb.lemma) && before === verb;
  }
  const own = object?.referent;
  return (
    (clause.verb.modal === 'would' || clause.verb.modal === 'will') &&
    announcing.test(verb.lemma) &&
    own !== undefined &&
    voices.at(-1)?.referent === own
  );
}

/** Dates that bind an act said to come "after" another told with them: the act was done by then. */
export function byThen(dates: readonly DateMention[], before: Mark | undefined): readonly DateMention[] {
  if (before?.word !== 'after') return dates;
  return dates.map((date) =>
    date.kind === 'point'
      ? { ...date, kind: 'before', marker: { begin: before.begin, end: before.end, text: 'by' } }
      : date,
  );
}
