import type { NounPhrase } from '../parse/phrase.ts';
import { postmodifiers } from '../parse/structure.ts';
import type { Argument } from '../refer/argument.ts';
import { isUnitNoun } from '../words/body-nouns.ts';
import type { Context } from './context.ts';
import { personOf } from './persons.ts';

/** Whether a noun phrase is of people ("two farmers", "masked men", "nine of its members"), who can act and be acted on without a name. */
export function tellsPeople(noun: NounPhrase, { lexicon, parsed }: Context): boolean {
  const head = noun.head.folded;
  // "Cyclone Commander": a word of a name tells nothing of people.
  if (noun.head.index > 0 && noun.head.text !== noun.head.lower) return false;
  if (lexicon.words.people.has(head) || lexicon.fighters.has(head)) return true;
  if (noun.head.pos !== 'NUM') return false;
  const of = postmodifiers(parsed.phrases, noun)[0];
  const counted = of?.preposition === 'of' ? of.nouns[0] : undefined;
  return (
    counted !== undefined &&
    (/^(?:them|us)$/.test(counted.head.lower) ||
      lexicon.words.people.has(counted.head.folded) ||
      lexicon.fighters.has(counted.head.folded))
  );
}

/** Who does something: a body, a person, or people without a name by their words; a body's people ("masked men of X") stand for it. */
export function doerOf(noun: NounPhrase, context: Context): Argument | undefined {
  const { make } = context;
  if (/^no\b/i.test(noun.text)) return undefined;
  if (noun.pronoun) return make.actor(noun) ?? personOf(noun, context);
  const people = tellsPeople(noun, context);
  return (
    (people || isUnitNoun(noun.head.folded, context.lexicon) ? bodyOfPeople(noun, context) : undefined) ??
    make.actor(noun) ??
    personOf(noun, context) ??
    (people && tellsWho(noun, context) ? described(noun, context) : undefined)
  );
}

/** Whether the words tell one kind of people from another: "men" alone does not. */
function tellsWho(noun: NounPhrase, { parsed }: Context): boolean {
  // "men in black uniforms".
  const behind = parsed.phrases[parsed.phrases.indexOf(noun) + 1];
  if (behind && 'word' in behind && /^(?:in|on|with|who|from)$/.test(behind.word)) return true;
  return noun.to - noun.from > 1 || !/^(?:men|man|people|members|forces|persons|others|person)$/.test(noun.head.lower);
}

/** The body named behind its people: "fighters of X", "masked men from Y"; the words are the whole phrase. */
function bodyOfPeople(noun: NounPhrase, { make, parsed, text }: Context): Argument | undefined {
  const of = postmodifiers(parsed.phrases, noun)[0];
  if (!of || !/^(?:of|from)$/.test(of.preposition)) return undefined;
  const body = make.unit(of.nouns[0]);
  if (!body?.referent) return undefined;
  return { ...body, begin: noun.begin, end: body.end, text: text.slice(noun.begin, body.end), phrase: noun };
}

/** People by their words, without an article. */
export function described(noun: NounPhrase, { lexicon, text }: Context): Argument {
  const { tokens } = noun.sentence;
  let from = noun.from;
  while (from < noun.to - 1 && /^(?:the|a|an|these|those|this|that)$/.test(tokens[from]?.lower ?? '')) from += 1;
  const begin = tokens[from]?.begin ?? noun.begin;
  return {
    begin,
    end: noun.end,
    text: text.slice(begin, noun.end),
    kind: lexicon.fighters.has(noun.head.folded) ? 'unit' : 'organisation',
    name: text.slice(begin, noun.end).replace(/\s+/g, ' '),
    referent: undefined,
    phrase: noun,
  };
}
