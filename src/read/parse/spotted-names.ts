import { type EntityKind, overlaps } from '../../model/index.ts';
import type { Spotted } from '../spot/index.ts';
import type { Sentence } from '../words/tokens.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Name } from './name.ts';
import { makeName } from './names.ts';

/** How much a trained mention says of a name's kind, beside the votes of its words and neighbours. */
const spotterVote = 10;

/** Kinds of mention that are names of something the record knows. */
const entityKinds: ReadonlySet<string> = new Set<EntityKind>(['person', 'unit', 'organisation', 'place']);

/**
 * The names of a sentence: those the trained spotter found, and those the lists and the capitals tell where it found nothing.
 * @param byRules - names found by lists and capitals
 */
export function withSpotted(
  sentence: Sentence,
  byRules: readonly Name[],
  spotted: readonly Spotted[],
  lexicon: Lexicon,
): readonly Name[] {
  if (spotted.length === 0) return byRules;
  const names = spotted
    .filter(({ kind }) => entityKinds.has(kind))
    .map((one): Name => {
      const words = sentence.folded.slice(one.from, one.to);
      const known = lexicon.known.get(words.join(' '));
      const name = makeName(sentence, sentence.folded, one.from, one.to, known, lexicon);
      const kind = one.kind as EntityKind;
      return { ...name, votes: { ...name.votes, [kind]: (name.votes[kind] ?? 0) + spotterVote * one.confidence } };
    });
  const taken = spotted.map(({ from, to }) => ({ begin: from, end: to }));
  const free = byRules.filter((name) => !taken.some((span) => overlaps(span, { begin: name.from, end: name.to })));
  return [...names, ...free].sort((a, b) => a.begin - b.begin);
}
