import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import { isUnitNoun } from '../../words/body-nouns.ts';
import { singular } from '../../words/word-forms.ts';
import type { VerbFrame } from '../../words/word-lists.ts';
import type { Context } from '../context.ts';
import { described, doerOf } from '../people.ts';
import { personOf } from '../persons.ts';

/** Whether two parties are not the same words, and not known to be the same thing. */
export function different(left: Argument, right: Argument): boolean {
  return left.begin !== right.begin && (left.referent === undefined || left.referent !== right.referent);
}

/** The party a noun phrase is as the subject of a frame. */
export function subjectFor(noun: NounPhrase, frame: VerbFrame, context: Context): Argument | undefined {
  const { make } = context;
  switch (frame.type) {
    case 'movement':
      return personOf(noun, context) ?? moverOf(noun, context);
    case 'status':
      return frame.flags.has('person') ? personOf(noun, context) : make.actor(noun);
    case 'incident':
    case 'stance':
      return stancerOf(noun, context);
    case 'positioning':
      return (frame.flags.has('someone') ? personOf(noun, context) : undefined) ?? moverOf(noun, context);
    case 'succession':
    case 'affiliation':
    case 'membership':
      return make.unit(noun);
    default:
      return bodyNamed(noun, context);
  }
}

/** Who moves or stands somewhere: a body, its people, or armed people without a name; flocks and families are not kept account of. */
function moverOf(noun: NounPhrase, context: Context): Argument | undefined {
  const doer = noun.pronoun ? undefined : doerOf(noun, context);
  return doer?.kind === 'unit' ? doer : bodyNamed(noun, context);
}

/** Who takes a stance: a body, a person, people or an office by their words ("traders", "the prosecution"). */
export function stancerOf(noun: NounPhrase, context: Context): Argument | undefined {
  const known = doerOf(noun, context);
  if (known) return known;
  if (noun.pronoun || noun.head.text !== noun.head.lower) return undefined;
  const { lexicon } = context;
  const head = noun.head.folded;
  const speaks =
    lexicon.organisationHeads.has(singular(head)) ||
    lexicon.titles.longestAt([head], 0) !== undefined ||
    /^(?:prosecution|defence|defense|opposition|partners|side|sides|groups|organi[sz]ations|parties|unions|observers|media|companies|churches|leaders|command|leadership|delegation|mission|embassy|community|communities)$/.test(
      head,
    );
  return speaks ? described(noun, context) : undefined;
}

/** The party a noun phrase is as the object of a frame. */
export function objectFor(
  noun: NounPhrase,
  wantsPlace: boolean,
  frame: VerbFrame,
  context: Context,
): Argument | undefined {
  const { make } = context;
  if (wantsPlace) return make.place(noun) ?? placeOfSite(noun, context) ?? placeByWords(noun, context);
  if (frame.type === 'hostility')
    return (
      make.unit(noun) ??
      membersOf(noun, context) ??
      (make.isState(make.any(noun)?.referent) && /^(?:fight|attack|bomb|combat|battle)$/.test(frame.lemma)
        ? make.actor(noun)
        : undefined)
    );
  if (
    frame.type === 'support' ||
    frame.type === 'cooperation' ||
    frame.type === 'coordination' ||
    frame.type === 'dispute'
  )
    return make.actor(noun) ?? bodyOf(noun, context);
  if (frame.type === 'succession') return make.unit(noun);
  return make.unit(noun) ?? bodyOf(noun, context);
}

/** A body by its name, or by the name behind its people ("fighters of X"); else by its description. */
export function bodyNamed(noun: NounPhrase, context: Context): Argument | undefined {
  const direct = context.make.actor(noun);
  if (direct?.referent?.named) return direct;
  return bodyOf(noun, context) ?? direct;
}

/** "the group's positions", "fighters of X", "X convoy": the body a thing belongs to, where the thing stands for it. */
export function bodyOf(noun: NounPhrase, context: Context): Argument | undefined {
  const { make, lexicon, parsed } = context;
  const head = noun.head.folded;
  // "pays the salaries of X": paying for a body's people is paying the body.
  if (isUnitNoun(head, lexicon) || /^(?:salaries|wages|stipends|expenses|payroll)$/.test(head)) {
    const owner = /s$/.test(head) && !isUnitNoun(head, lexicon) ? make.unit(noun.possessor) : undefined;
    if (owner) return owner;
    for (const oblique of postmodifiers(parsed.phrases, noun)) {
      if (/^(?:of|from)$/.test(oblique.preposition)) {
        const unit = make.unit(oblique.nouns[0]);
        if (unit) return unit;
      }
    }
  }
  return undefined;
}

/** The body whose people or positions are attacked: "SDF positions", "the group's fighters". */
function membersOf(noun: NounPhrase, context: Context): Argument | undefined {
  const { make, parsed } = context;
  if (!context.lexicon.words.belonging.has(noun.head.lower)) return undefined;
  const named = noun.names
    .map((name) => make.named(name, noun))
    .find((argument) => argument && (argument.kind === 'unit' || argument.kind === 'organisation'));
  if (named) return named;
  if (noun.possessor) return make.unit(noun.possessor);
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => /^(?:of|from)$/.test(oblique.preposition));
  return make.unit(of?.nouns[0]);
}

/** "the highway", "the two bridges", "our city": a place by its words, where they point to one. */
function placeByWords(noun: NounPhrase, { text }: Context): Argument | undefined {
  const head = noun.head.folded;
  if (noun.names.length > 0 || !/^(?:definite|possessive|demonstrative)$/.test(noun.determiner)) return undefined;
  // "the town", "its camp": places the text has named before, which the words alone do not tell.
  if (noun.possessor && !/^our$/i.test(noun.possessor.text)) return undefined;
  if (
    !/^(?:highway|bridges?|ridge|country|region|territory|airport|airfield|valley|hills|mountains|forests?|countryside)$/.test(
      head,
    )
  )
    return undefined;
  const { tokens } = noun.sentence;
  const from = noun.determiner === 'possessive' ? noun.from : noun.from + 1;
  const begin = tokens[from]?.begin ?? noun.begin;
  const words = text.slice(begin, noun.end);
  return {
    begin,
    end: noun.end,
    text: words,
    kind: 'place',
    name: words.replace(/\s+/g, ' '),
    referent: undefined,
    phrase: noun,
  };
}

/** "its base in X", "a camp near Y": the place behind a site's noun. */
export function placeOfSite(noun: NounPhrase, context: Context): Argument | undefined {
  const { make, parsed } = context;
  if (!context.lexicon.words.spot.has(noun.head.lower) && !context.lexicon.words.place.has(noun.head.lower))
    return undefined;
  for (const oblique of postmodifiers(parsed.phrases, noun)) {
    if (/^(?:of|in|at|near|around|on|outside|inside|from)$/.test(oblique.preposition)) {
      const place = make.place(oblique.nouns[0]);
      if (place) return place;
    }
  }
  return undefined;
}
