import type { Clause } from './parse/clause.ts';
import { surfaceSubject } from './parse/clause.ts';
import type { Parsed } from './parse/parsed.ts';
import type { Discourse } from './refer/discourse.ts';
import type { Draft } from './rules/draft.ts';

const acts =
  /^(?:decision|move|change|step|order|appointment|dismissal|removal|replacement|reshuffle|handover|sacking|measure)$/;
const happened = /^(?:carry|implement|take|come|happen|occur|execute|enact|make|enforce|go)$/;
const announced = /^(?:announce|make|disclose|confirm|reveal|publish)$/;

/** How many sentences behind an act its day may be told. */
const sentencesBehind = 2;

/**
 * Appointments and dismissals whose day stands in a sentence behind them: "The decision was carried out on Saturday", "The faction made it
 * known in a post on 3 May". A day told beside the act itself counts more, and so does a clause of its own in the same words.
 */
export function datedBehind(
  drafts: readonly Draft[],
  parsed: readonly Parsed[],
  discourse: Discourse,
): readonly Draft[] {
  const placeOf = new Map(parsed.map((one, at) => [one, at]));
  return drafts.map((one) => {
    const act = one.type === 'posting' && (one.aspect === 'start' || one.aspect === 'end') && !one.negated;
    const home = placeOf.get(one.parsed);
    if (!act || home === undefined || !one.clause || isDated(one.clause)) return one;
    for (const behind of parsed.slice(home + 1, home + 1 + sentencesBehind)) {
      const clause = behind.clauses.find((clause) => tellsDay(clause, one, behind, discourse));
      if (clause) return { ...one, effect: { parsed: behind, dates: datesWith(clause, behind) } };
    }
    return one;
  });
}

function isDated(clause: Clause): boolean {
  return clause.dates.length > 0 || (clause.parent !== null && isDated(clause.parent));
}

/** The dates of a clause; "made it known on 3 May" has them at the participle. */
function datesWith(clause: Clause, { clauses }: Parsed): Clause['dates'] {
  const below = clauses.filter(({ parent, finite }) => parent?.at === clause.at && !finite);
  return [clause, ...below].find(({ dates }) => dates.length > 0)?.dates ?? [];
}

function tellsDay(clause: Clause, one: Draft, parsed: Parsed, discourse: Discourse): boolean {
  const { phrases } = parsed;
  const { verb } = clause;
  if (
    datesWith(clause, parsed).length === 0 ||
    verb.negated ||
    verb.modal ||
    (verb.tense !== 'past' && verb.tense !== 'perfect')
  )
    return false;
  const [subject] = surfaceSubject(clause);
  if (!subject) return false;
  const definite = subject.determiner === 'definite' || subject.determiner === 'demonstrative';
  if (definite && acts.test(subject.head.lower) && subject.names.length === 0) {
    const after = phrases[clause.at + 1];
    const out = after && 'word' in after ? after.word : after?.type === 'noun' ? after.head.lower : '';
    // "was carried out", "took effect", "came into force", "was made".
    return (
      happened.test(verb.lemma) && (verb.passive || /^(?:effect|place|into|out)$/.test(out) || verb.lemma === 'happen')
    );
  }
  const unit = one.object?.referent;
  const object = clause.objects[0];
  const taken = object?.pronoun === true ? /^(?:it|this|that)$/.test(object.head.lower) : false;
  return taken && announced.test(verb.lemma) && unit !== undefined && discourse.of(subject) === unit;
}
