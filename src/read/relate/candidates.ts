import type { NounPhrase } from '../parse/phrase.ts';
import type { Argument } from '../refer/argument.ts';
import type { Context } from '../rules/context.ts';
import { personOf } from '../rules/persons.ts';

/** A person or body a sentence names or points at; tokens `from` to `to` (exclusive). */
export interface Candidate {
  readonly argument: Argument;
  readonly shape: 'name' | 'description' | 'pronoun';
  readonly from: number;
  readonly to: number;
}

/** More parties than this in one sentence are a list, of which the rest is not looked at. */
const mostParties = 24;

/** The persons and bodies of a sentence in order: names, and phrases that stand for somebody met before. */
export function candidatesOf(context: Context): readonly Candidate[] {
  const { parsed, make } = context;
  const { tokens } = parsed.sentence;
  const found: Candidate[] = [];
  const add = (argument: Argument | undefined, shape: Candidate['shape']) => {
    if (!argument || argument.kind === 'place') return;
    const from = tokens.findIndex((token) => token.end > argument.begin);
    const to = tokens.findLastIndex((token) => token.begin < argument.end) + 1;
    if (from < 0 || to <= from || found.some((one) => one.from < to && from < one.to)) return;
    found.push({ argument, shape, from, to });
  };
  for (const phrase of nounPhrases(context)) {
    for (const name of phrase.names) add(make.named(name, phrase), 'name');
    if (phrase.names.length === 0)
      add(make.any(phrase) ?? personOf(phrase, context), phrase.pronoun ? 'pronoun' : 'description');
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to).slice(0, mostParties);
}

/** Words between a person and a body beyond which no posting is looked for. */
const farthest = 60;

/** A person and a body of one sentence. */
export interface Pair {
  readonly person: Candidate;
  readonly body: Candidate;
}

/** Persons and bodies that may belong together. */
export function pairsOf(candidates: readonly Candidate[]): readonly Pair[] {
  const bodies = candidates.filter(({ argument }) => argument.kind !== 'person');
  return candidates
    .filter(({ argument }) => argument.kind === 'person')
    .flatMap((person) =>
      bodies
        .filter((body) => Math.max(body.from - person.to, person.from - body.to) <= farthest)
        .map((body) => ({ person, body })),
    );
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
