import type { NounPhrase } from '../../parse/phrase.ts';
import { findAppositions, postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import { isPluralPeople } from '../../refer/describing.ts';
import type { VerbFrame } from '../../words/word-lists.ts';
import type { Context } from '../context.ts';
import { personOf } from '../persons.ts';
import { unnamedDoer } from '../unnamed.ts';
import { bodyNamed, bodyOf, objectFor, subjectFor } from './parties.ts';

/** The party a noun phrase is as the subject of a frame; of relations between parties, descriptions are followed to the names they are said of. */
export function firstParty(noun: NounPhrase, frame: VerbFrame, context: Context): Argument | undefined {
  const { make } = context;
  const behind = relations.has(frame.type) ? bodyBehind(noun, context) : undefined;
  if (behind) return behind;
  switch (frame.type) {
    case 'support':
      return settled(bodyNamed(noun, context) ?? personOf(noun, context) ?? unnamedDoer(noun, context), noun, context);
    case 'command':
    case 'affiliation':
    case 'dispute':
      return settled(bodyNamed(noun, context) ?? personOf(noun, context), noun, context);
    case 'hostility':
    case 'cooperation':
    case 'coordination':
      return settled(bodyNamed(noun, context), noun, context);
    case 'succession':
      return settled(make.unit(noun), noun, context);
    case 'membership':
      // "the attackers belong to X": who they are is what is told.
      return noun.determiner === 'definite' && !noun.pronoun && isPluralPeople(noun.head.lower)
        ? undefined
        : settled(make.unit(noun), noun, context);
    default:
      return subjectFor(noun, frame, context);
  }
}

/** The party a noun phrase is as the object of a frame. */
export function secondParty(
  noun: NounPhrase,
  wantsPlace: boolean,
  frame: VerbFrame,
  context: Context,
): Argument | undefined {
  if (wantsPlace) return objectFor(noun, wantsPlace, frame, context);
  // "they finance themselves".
  if (/(?:self|selves)$/.test(noun.head.lower)) return undefined;
  const behind = relations.has(frame.type) ? bodyBehind(noun, context) : undefined;
  if (behind) return behind;
  return settled(bodyAsObject(noun, frame, context), noun, context);
}

const relations: ReadonlySet<string> = new Set(['support', 'hostility', 'cooperation', 'coordination', 'command']);

/** "640 members of the Watch", "whose fighters": the named body whose people act. */
function bodyBehind(noun: NounPhrase, { make, parsed }: Context): Argument | undefined {
  if (
    noun.names.length > 0 ||
    !/^(?:members|recruits|volunteers|personnel|elements|veterans|remnants|fighters|men|gunmen|soldiers|troops|commandos|guards|militiamen|activists|units|forces|positions)$/.test(
      noun.head.lower,
    )
  )
    return undefined;
  const at = parsed.phrases.indexOf(noun);
  const [mark, before] = [parsed.phrases[at - 1], parsed.phrases[at - 2]];
  const body =
    /^whose\b/i.test(noun.text) && mark?.type === 'comma' && before?.type === 'noun'
      ? make.unit(before)
      : make.unit(postmodifiers(parsed.phrases, noun).find(({ preposition }) => preposition === 'of')?.nouns[0]);
  return body?.referent?.named ? body : undefined;
}

/** Verbs that say by themselves that states work together. */
const ofStates = /^(?:co-?operate|collaborate|ally|partner|work|side)$/;

function bodyAsObject(noun: NounPhrase, frame: VerbFrame, context: Context): Argument | undefined {
  const { make } = context;
  if (frame.type === 'dispute') return make.actor(noun) ?? bodyOf(noun, context) ?? personOf(noun, context);
  if (frame.type === 'support') return bodyNamed(noun, context) ?? namedPerson(noun, context);
  // "patrols the roads up to the border with X".
  if (frame.type === 'cooperation' && !ofStates.test(frame.lemma)) return make.unit(noun) ?? bodyOf(noun, context);
  const object = objectFor(noun, false, frame, context);
  // "chased the attackers": an act against people without a name says little of who fights whom.
  return frame.type === 'hostility' && !object?.referent && !/^(?:fight|battle|combat)$/.test(frame.lemma)
    ? undefined
    : object;
}

function namedPerson(noun: NounPhrase, { make }: Context): Argument | undefined {
  const person = make.person(noun);
  return person?.referent?.named ? person : undefined;
}

/** "X, a militia funded by Y": a described body is the named one it stands in apposition to, also behind a colon. */
function settled(argument: Argument | undefined, noun: NounPhrase, context: Context): Argument | undefined {
  if (!argument || argument.referent?.named || noun.pronoun || noun.determiner === 'quantifier') return argument;
  const { phrases } = context.parsed;
  const mark = phrases[1];
  const headed = mark?.type === 'stop' && mark.word === ':' && phrases.indexOf(noun) === 2;
  const body = context.make.unit(headed && phrases[0]?.type === 'noun' ? phrases[0] : appositiveOf(noun, context));
  return body?.referent?.named ? body : argument;
}

/** What a description behind a comma is said of. */
function appositiveOf(noun: NounPhrase, { parsed }: Context): NounPhrase | undefined {
  return findAppositions(parsed.phrases).find(
    (pair) => pair.second === noun && !pair.list && pair.first.names.length > 0,
  )?.first;
}
