import type { ClaimType } from '../../../model/index.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import { singular } from '../../words/word-forms.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { copulaOf, saidOf } from '../said-of.ts';
import { base } from './base.ts';

/** "an ISIS affiliate", "an offshoot of X", "part of the coalition": who it is said of stands beside it or before the copula. */
export function affiliations(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed, lexicon } = context;
  const { affiliate, splinter, part, ally } = lexicon.words;
  const { tokens } = phrase.sentence;
  const word = tokens
    .slice(phrase.from, phrase.to)
    .find(
      (token) =>
        (affiliate.has(token.lower) ||
          (token === phrase.head && (splinter.has(token.lower) || part.has(token.lower) || ally.has(token.lower)))) &&
        token.pos !== 'VERB',
    );
  if (!word || (/^parts?$/.test(word.lower) && phrase.possessor)) return [];
  const isHead = word === phrase.head;
  const of = isHead
    ? postmodifiers(parsed.phrases, phrase).find(
        (oblique) => oblique.preposition === 'of' || oblique.preposition === 'to',
      )?.nouns[0]
    : undefined;
  const before = phrase.names
    .filter((name) => name.to <= word.index)
    .map((name) => make.named(name, phrase))
    .findLast((argument) => argument !== undefined);
  const owner = make.asActor(before) ?? make.actor(of) ?? make.actor(phrase.possessor);
  if (!owner) return [];
  const after = phrase.names
    .filter((name) => name.from > word.index)
    .map((name) => make.named(name, phrase))
    .find((argument) => argument?.kind === 'unit' || argument?.kind === 'organisation');
  const subjects = after ? [after] : saidOf(phrase, context);
  const [type, kinds] = tieOf(word.lower, context);
  return subjects
    .filter((subject) => subject.referent === undefined || subject.referent !== owner.referent)
    .map((subject) =>
      draft({
        ...base(context, phrase),
        type,
        kinds,
        subject,
        object: owner,
        evidence: [subject, owner, { begin: word.begin, end: word.end }],
        negated: copulaOf(phrase, context)?.verb.negated ?? false,
        rule: `noun:${singular(word.lower)}`,
        confidence: 0.78,
      }),
    );
}

function tieOf(word: string, { lexicon }: Context): readonly [ClaimType, readonly string[]] {
  const { splinter, part, ally } = lexicon.words;
  if (splinter.has(word)) return ['succession', ['split']];
  if (part.has(word)) return ['membership', ['part of']];
  if (ally.has(word)) return ['cooperation', []];
  return ['affiliation', []];
}
