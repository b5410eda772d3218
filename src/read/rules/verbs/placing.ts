import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import type { Argument } from '../../refer/argument.ts';
import { placing } from '../../voice/placing.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';

/** "some reports put X in Y, others in Z", "others have him in Z": where sources have somebody. */
export function placings(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make, parsed } = context;
  const found = placing(clause, parsed, context.lexicon);
  if (!found) return undefined;
  const subject = personOf(found.whom, context) ?? make.unit(found.whom);
  if (!subject?.referent?.named) return undefined;
  return found.places.flatMap(({ noun, by }): Draft[] => {
    const place = make.place(noun) ?? country(noun, context);
    return place ? [placed(subject, place, clause, by, context)] : [];
  });
}

/** A country whose name is a word too ("Turkey", "Chad"): where somebody is put it can be nothing else. */
function country(noun: NounPhrase, { make, discourse }: Context): Argument | undefined {
  const { begin, end, text } = noun;
  const name = make.countryOf(text);
  return name === undefined
    ? undefined
    : { begin, end, text, kind: 'place', name, referent: discourse.byName(text), phrase: noun };
}

function placed(subject: Argument, place: Argument, clause: Clause, by: NounPhrase, { parsed }: Context): Draft {
  return draft({
    type: 'positioning',
    kinds: ['present'],
    subject,
    object: place,
    parsed,
    clause,
    // Each source answers for its own place.
    anchor: place,
    evidence: [by, subject, clause.verb, place],
    holdsNow: clause.verb.tense !== 'past',
    negated: clause.verb.negated,
    rule: 'put-at',
    confidence: 0.7,
  });
}
