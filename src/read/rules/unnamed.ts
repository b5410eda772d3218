import type { NounPhrase } from '../parse/phrase.ts';
import type { Argument } from '../refer/argument.ts';
import { singular } from '../words/word-forms.ts';
import type { Context } from './context.ts';

/** Nouns for people who act together or hold power, beyond those that end like doers' names. */
const people = new Set(
  'authorities relatives families villagers residents merchants expatriates diaspora elites tribes clans chiefs elders allies friends governments states countries businessman businessmen tribesmen politicians sheikhs sheikhs monks priests youths people embassy consulate factory firm bank church mosque shop hotel mine nationals locals officials generals criminals individuals residents inhabitants migrants agents militants insurgents deputies police parties kin countrymen notables magnates tycoons magnate tycoon'.split(
    ' ',
  ),
);

/** Words that end like doers' names and are none. */
const things =
  /^(?:others?|members?|powers?|quarters|headquarters|letters?|papers?|newspapers?|matters?|orders?|numbers?|mortars?|rivers?|borders?|corridors?|sectors?|factors?|errors?|doors?|floors?|harbou?rs?|helicopters?|launchers?|carriers?|bunkers?|posters?|banners?|centers?|chambers?|vapou?rs?|tractors?|trailers?|tankers?|computers?|printers?|shelters?|transfers?|offers?|dollars?|years?|hours?|wars?|ladders?|timber|water|winter|summer|september|october|november|december|honou?rs?|terror|manner|corners?|quarters?|disasters?|encounters?|lists?|terrorists?)$/;

/**
 * People or a body told of without a name ("big landowners", "a foreign embassy"), as words of the text; for parties that a verb leaves no doubt of.
 * @returns `undefined` for pronouns, names and things
 */
export function unnamedDoer(noun: NounPhrase | null | undefined, context: Context): Argument | undefined {
  if (!noun || noun.pronoun || noun.names.some((name) => name.kind === 'person' || name.kind === 'unit'))
    return undefined;
  const head = noun.head.lower;
  if (!/^(?:NOUN|PROPN)$/.test(noun.head.pos) || noun.names.some((name) => name.end === noun.head.end))
    return undefined;
  const doer =
    people.has(head) ||
    context.lexicon.organisationHeads.has(singular(head)) ||
    (/(?:[eo]rs?|ists?|m[ae]n|[^a]ees?|ians?|eers?)$/.test(head) && !things.test(head));
  if (!doer) return undefined;
  const { tokens } = noun.sentence;
  let from = noun.from;
  while (from < noun.to - 1 && /^(?:the|a|an|some|several|many|these|those)$/.test(tokens[from]?.lower ?? ''))
    from += 1;
  const begin = tokens[from]?.begin ?? noun.begin;
  const text = context.text.slice(begin, noun.end);
  return {
    begin,
    end: noun.end,
    text,
    kind: 'organisation',
    name: text.replace(/\s+/g, ' '),
    referent: undefined,
    phrase: noun,
  };
}
