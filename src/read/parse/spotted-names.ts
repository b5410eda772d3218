import { type EntityKind, overlaps } from '../../model/index.ts';
import type { Spotted } from '../spot/index.ts';
import { isHeadWord } from '../words/body-nouns.ts';
import type { Sentence } from '../words/tokens.ts';
import { isCapital } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Name } from './name.ts';
import { linkWords } from './name-words.ts';
import { splitAtRanks } from './names.ts';

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
    .flatMap((one) =>
      piecesOf(sentence, one, lexicon).flatMap(({ from, to }) => {
        if (isPeopleWord({ from, to }, sentence, lexicon)) return [];
        const kind = one.kind as EntityKind;
        const known = lexicon.known.get(sentence.folded.slice(from, to).join(' '));
        return splitAtRanks(sentence, sentence.folded, from, to, known, lexicon).map(
          (name): Name => ({
            ...name,
            votes: { ...name.votes, [kind]: (name.votes[kind] ?? 0) + spotterVote * one.confidence },
          }),
        );
      }),
    );
  const taken = spotted.map(({ from, to }) => ({ begin: from, end: to }));
  const free = byRules.filter((name) => !taken.some((span) => overlaps(span, { begin: name.from, end: name.to })));
  return [...names, ...free].sort((a, b) => a.begin - b.begin);
}

/** "the terrorists", "rebels": words for people in small letters name nobody. */
function isPeopleWord(
  { from, to }: Pick<Spotted, 'from' | 'to'>,
  { tokens, folded }: Sentence,
  lexicon: Lexicon,
): boolean {
  const last = folded[to - 1] ?? '';
  return (
    tokens.slice(from, to).every(({ text }) => /^\p{Ll}+$/u.test(text)) &&
    (callsBody.test(last) || lexicon.loaded.has(last))
  );
}

/** "US-backed", "ISIS-linked": a statement about the body, not a part of its name; "US-led Coalition" is a name. */
const tellsOfBody =
  /-(?:back|sponsor|support|fund|arm|train|all|align|affiliat|link|control|occupi|run|pro|own|hir)\p{Ll}*$/u;

/** Nouns that say what sort of body a name belongs to, and are no part of it in small letters. */
const callsBody = /^(?:groups?|factions?|militias?|gangs?|fighters|militants|terrorists|rebels|troops)$/;

/** A mention without what tells of its body, and of where its place lies, cut where a common noun or a dash divides two names ("X affiliate Y Brigade"). */
function piecesOf(
  sentence: Sentence,
  spotted: Spotted,
  lexicon: Lexicon,
): { readonly from: number; readonly to: number }[] {
  const { tokens } = sentence;
  const { kind } = spotted;
  const text = (at: number) => tokens[at]?.text ?? '';
  const divides = (at: number) =>
    /^[-–—/()]$/.test(text(at)) ||
    (kind !== 'person' &&
      /^\p{Ll}{4,}$/u.test(text(at)) &&
      !linkWords.has(text(at)) &&
      isCapital(text(at - 1)) &&
      isCapital(text(at + 1)));
  // "the Dawn Front group" is the Dawn Front; "the Syrian army" has no name without its noun.
  const standsBehind = (at: number, first: number) => {
    const word = tokens[at]?.folded ?? '';
    if (!isHeadWord(word, lexicon)) return true;
    return callsBody.test(word) && !tokens.slice(first, at).every(({ folded }) => lexicon.nationalities.has(folded));
  };
  let { from, to } = spotted;
  while (from < to - 1 && tellsOfBody.test(text(from))) from += 1;
  if (kind === 'place') {
    if (to - from > 1 && lexicon.nationalities.has(tokens[from]?.folded ?? '') && isCapital(text(from + 1))) from += 1;
    const bare = to - 1;
    const noun = tokens[bare]?.folded ?? '';
    if (
      bare > from &&
      !isCapital(text(bare)) &&
      lexicon.words.place.has(noun) &&
      !lexicon.nationalities.has(tokens[bare - 1]?.folded ?? '')
    )
      to = bare;
  }
  // "US Army patrons": a common noun behind a body's name is no part of it, unless it is what such bodies are called.
  if (kind === 'unit' || kind === 'organisation')
    while (to - from > 1 && /^\p{Ll}+$/u.test(text(to - 1)) && standsBehind(to - 1, from)) to -= 1;
  const pieces: { from: number; to: number }[] = [];
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!divides(at)) continue;
    if (at > from) pieces.push({ from, to: at });
    from = at + 1;
  }
  return [...pieces, { from, to }];
}
