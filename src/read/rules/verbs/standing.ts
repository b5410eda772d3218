import type { ClaimType } from '../../../model/index.ts';
import { type Clause, surfaceSubject } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';
import { bodyNamed, different } from './parties.ts';
import { told } from './told.ts';

/** Adjectives behind "is" that tie a body to the one named with "to" or "with". */
const adjectives: { readonly [word: string]: { readonly type: ClaimType; readonly reverse?: true } } = {
  subordinate: { type: 'command', reverse: true },
  answerable: { type: 'command', reverse: true },
  accountable: { type: 'command', reverse: true },
  close: { type: 'affiliation' },
  loyal: { type: 'affiliation' },
  sympathetic: { type: 'affiliation' },
  hostile: { type: 'hostility' },
};

const commandWords =
  /^(?:command|control|authority|orders?|leadership|supervision|direction|instructions|oversight|jurisdiction)$/;

/** "is subordinate to X", "is close to Y", "is under the command of X", "has been placed under the orders of Y", "remains under Z". */
export function standings(clause: Clause, context: Context): readonly Draft[] | undefined {
  const under = clause.obliques.find(({ preposition }) => preposition === 'under');
  if (under) {
    const superior = superiorIn(under.nouns[0], clause, context);
    if (superior) return tie(clause, 'command', superior, bodies(clause, context), context);
  }
  if (!/^(?:be|remain|become|stay)$/.test(clause.verb.lemma)) return undefined;
  const adjective = adjectives[clause.complement ?? ''];
  if (!adjective) return undefined;
  const to = clause.obliques.find(({ preposition }) => preposition === 'to')?.nouns[0];
  const other = party(to, context);
  if (!other) return undefined;
  const found = bodies(clause, context);
  return adjective.reverse
    ? tie(clause, adjective.type, other, found, context)
    : found.flatMap((body) => tie(clause, adjective.type, body, [other], context));
}

/** Who commands: behind "under the command of", "under X's command", or straight behind "remains under". */
function superiorIn(noun: NounPhrase | undefined, clause: Clause, context: Context): Argument | undefined {
  if (!noun) return undefined;
  if (commandWords.test(noun.head.lower) && noun.names.every(({ end }) => end !== noun.head.end)) {
    const of = postmodifiers(context.parsed.phrases, noun).find(({ preposition }) => preposition === 'of')?.nouns[0];
    return party(noun.possessor, context) ?? party(of, context);
  }
  const straight = /^(?:be|remain|fall|come|place|put|bring|keep|serve|operate|stay)$/.test(clause.verb.lemma);
  const body = straight ? context.make.unit(noun) : undefined;
  return body?.referent?.named ? body : undefined;
}

function party(noun: NounPhrase | null | undefined, context: Context): Argument | undefined {
  return noun ? (bodyNamed(noun, context) ?? personOf(noun, context)) : undefined;
}

function bodies(clause: Clause, context: Context): Argument[] {
  return surfaceSubject(clause)
    .map((noun) => context.make.unit(noun))
    .filter((argument) => argument !== undefined);
}

function tie(
  clause: Clause,
  type: ClaimType,
  subject: Argument,
  objects: readonly Argument[],
  context: Context,
): Draft[] {
  return objects
    .filter((object) => different(subject, object))
    .map((object) =>
      draft({
        ...told(clause, context),
        type,
        subject,
        object,
        evidence: [subject, clause.verb, object],
        aspect: clause.verb.tense === 'past' && clause.finite && !clause.verb.passive ? 'past-state' : 'state',
        rule: `standing:${type}`,
        confidence: 0.75,
      }),
    );
}
