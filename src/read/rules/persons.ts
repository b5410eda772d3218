import { type Clause, surfaceSubject } from '../parse/clause.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import { findAppositions } from '../parse/structure.ts';
import type { Argument } from '../refer/argument.ts';
import { type Office, officeOf } from '../refer/offices.ts';
import type { Context } from './context.ts';

/** The person named beside a noun phrase, between commas or in brackets. */
export function appositionPerson(phrase: NounPhrase, context: Context): Argument | undefined {
  return findAppositions(context.parsed.phrases)
    .flatMap((pair) => (pair.first === phrase ? [pair.second] : pair.second === phrase ? [pair.first] : []))
    .map((noun) => context.make.person(noun))
    .find((argument) => argument?.referent?.named);
}

/** The office a noun phrase tells of. */
export function officeIn(phrase: NounPhrase | null | undefined, context: Context): Office | undefined {
  return phrase ? officeOf(phrase, context.parsed, context.make, context.discourse, context.lexicon) : undefined;
}

/** The person a phrase stands for: a name, a pronoun, an office met before ("the new commander"), or a name in apposition. */
export function personOf(phrase: NounPhrase | null | undefined, context: Context): Argument | undefined {
  if (!phrase) return undefined;
  const direct = context.make.person(phrase);
  if (direct) return direct;
  const office = officeIn(phrase, context);
  if (office?.person) return office.person;
  for (const pair of findAppositions(context.parsed.phrases)) {
    if (pair.first === phrase) {
      const person = context.make.person(pair.second);
      if (person?.referent?.named) return person;
    }
  }
  if (!office || office.plural) return undefined;
  const referent = context.discourse.posts.holderOf(office.role, office.unit?.referent, office.time);
  if (referent)
    return {
      begin: phrase.begin,
      end: phrase.end,
      text: phrase.text,
      kind: 'person',
      name: referent.name,
      referent,
      phrase,
    };
  return undefined;
}

/** The person who is the subject of the clause this one hangs on. */
export function parentPerson(clause: Clause, context: Context): Argument | undefined {
  return clause.parent
    ? surfaceSubject(clause.parent)
        .map((noun) => context.make.person(noun))
        .find((person) => person !== undefined)
    : undefined;
}
