import type { Span } from '../../model/index.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Argument } from '../refer/argument.ts';
import type { Context } from '../rules/context.ts';
import { type Count, countIn } from '../rules/counts.ts';
import { personOf } from '../rules/persons.ts';
import { singular } from '../words/word-forms.ts';

/** A party a sentence names or points at, or a number of people it counts; tokens `from` to `to` (exclusive). */
export interface Candidate {
  readonly argument: Argument;
  /** Set where it is a number: the argument is then its words. */
  readonly count: Count | null;
  readonly shape: 'name' | 'description' | 'pronoun' | 'compound' | 'people' | 'count';
  readonly from: number;
  readonly to: number;
}

/** More parties than this in one sentence are a list, of which nothing could be told pair by pair. */
const mostParties = 16;

/** People without a name who suffer or do things. */
const people = new Set(
  `civilian villager resident farmer trader man woman child teenager boy girl student teacher worker driver passenger trader fisherman herder miner
  soldier officer policeman guard fighter militant rebel insurgent gunman bandit gang robber kidnapper pirate troop recruit conscript deserter
  family journalist doctor nurse priest protester demonstrator prisoner detainee hostage refugee pilgrim person people victim youth elder merchant attacker assailant sentry`.split(
    /\s+/,
  ),
);

/** The parties of a sentence in order: names, phrases that stand for somebody met before, unnamed bodies and people, numbers. */
export function candidatesOf(context: Context): readonly Candidate[] {
  const { parsed, make } = context;
  const { tokens } = parsed.sentence;
  const found: Candidate[] = [];
  const add = (argument: Argument | undefined, shape: Candidate['shape'], count: Count | null = null) => {
    if (!argument) return;
    const from = tokens.findIndex((token) => token.end > argument.begin);
    const last = tokens.findLastIndex((token) => token.begin < argument.end);
    if (from < 0 || last < from) return;
    if (found.some((one) => one.shape !== 'count' && shape !== 'count' && one.from < last + 1 && from < one.to)) return;
    found.push({ argument, count, shape, from, to: last + 1 });
  };
  for (const phrase of nounPhrases(context)) {
    for (const name of phrase.names) add(make.named(name, phrase), 'name');
    for (const token of tokens.slice(phrase.from, phrase.to)) {
      const [part] = token.parts;
      if (part && token.parts.length > 1 && /-(?:\p{Ll}*(?:ed|ing)|run)$/u.test(token.text)) {
        const text = context.text.slice(part.begin, part.end);
        if (/^\p{Lu}/u.test(text)) add(make.compound({ ...part, text }), 'compound');
      }
    }
    if (phrase.names.length === 0) {
      const argument = make.any(phrase) ?? personOf(phrase, context) ?? make.place(phrase);
      if (argument) add(argument, phrase.pronoun ? 'pronoun' : 'description');
      else add(peopleIn(phrase, context), 'people');
    }
    const nation = make.nation(phrase);
    if (nation) add(nation, 'compound');
    const count = countIn(phrase, context);
    if (count) add({ ...count, kind: 'unit', name: count.text, referent: undefined, phrase }, 'count', count);
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to).slice(0, mostParties);
}

/** All noun phrases, possessors as phrases of their own. */
function nounPhrases({ parsed }: Context): readonly NounPhrase[] {
  const found: NounPhrase[] = [];
  for (const phrase of parsed.phrases) {
    if (phrase.type !== 'noun') continue;
    for (let one: NounPhrase | null = phrase.possessor; one; one = one.possessor) found.push(one);
    found.push(phrase);
  }
  return found;
}

/** "two farmers", "unidentified gunmen": people without a name, with the words that tell of them. */
function peopleIn(phrase: NounPhrase, { text }: Context): Argument | undefined {
  const head = phrase.head.folded;
  if (
    phrase.pronoun ||
    !(
      people.has(head) ||
      people.has(singular(head)) ||
      people.has(head.replace(/men$/, 'man')) ||
      people.has(head.replace(/women$/, 'woman'))
    )
  )
    return undefined;
  const span: Span = { begin: phrase.begin, end: phrase.head.end };
  const words = text.slice(span.begin, span.end);
  return { ...span, text: words, kind: 'person', name: words, referent: undefined, phrase };
}
