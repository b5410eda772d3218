import type { EntityKind } from '../../model/index.ts';
import { isUnitNoun } from '../words/body-nouns.ts';
import type { Sentence, Token } from '../words/tokens.ts';
import { isCapital } from '../words/word-forms.ts';
import type { Known, Lexicon } from '../words/word-lists.ts';
import type { Name, Votes } from './name.ts';

/** What a name's words and neighbours say of its kind. The weights only rank kinds against each other: 12 is a listed name, 8 and 9 a head noun, 3 to 6 a neighbour that leaves little doubt, 0.5 to 2 a hint. */
export function votesOf(
  words: readonly string[],
  sentence: Sentence,
  from: number,
  to: number,
  known: Known | undefined,
  lexicon: Lexicon,
): Votes {
  const votes: Votes = {};
  const vote = (kind: EntityKind, weight: number) => {
    votes[kind] = (votes[kind] ?? 0) + weight;
  };
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (known?.kind === 'country') vote('place', 12);
  if (known?.kind === 'place') vote('place', known.ambiguous ? 2 : 5);
  if (known?.kind === 'body') vote(known.entity, 12);
  if (known?.kind === 'outlet') vote('organisation', 9);
  const unitHead = lexicon.unitHeads.get(last) ?? (words.length > 1 ? lexicon.unitHeads.get(first) : undefined);
  if (unitHead && words.length > 1) vote('unit', 8);
  else if (words.slice(0, -1).some((word) => lexicon.unitHeads.get(word)?.proper)) vote('unit', 5);
  if (
    words.length > 1 &&
    (lexicon.organisationHeads.has(last) || (lexicon.organisationHeads.has(first) && words[1] === 'of'))
  ) {
    vote('organisation', unitHead ? 1 : 8);
  }
  if (words.length > 1 && lexicon.words.place.has(last)) vote('place', 9);
  const given = lexicon.givenNames.get(first);
  if (words.length > 1 && words.length <= 6 && given !== undefined && !unitHead) vote('person', given ? 2.5 : 5);
  if (words.length > 1 && /^(?:abu|abou|umm|um|ibn|bin|ould|abdul|abd|abdel)$/.test(first) && !unitHead)
    vote('person', 4);
  if (words.length > 1 && words.slice(1).some((word) => lexicon.givenNames.get(word) === false) && !unitHead)
    vote('person', 1.5);
  if (words.length > 1 && words.slice(1, -1).some((word) => /^(?:bin|ibn|ben|bint|ould|ag)$/.test(word)))
    vote('person', 4);
  const { tokens } = sentence;
  const before = tokens[from - 1];
  const after = tokens[to];
  const spelled = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  if (/^[\p{Lu}\d&-]{2,7}s?$/u.test(spelled) && !known) {
    vote('unit', 1);
    vote('organisation', 1);
  }
  if (before && officeEndsAt(tokens, from, lexicon)) vote('person', 6);
  if (before && /^(?:in|near|at|around|outside|inside|towards?|across|throughout)$/.test(before.lower))
    vote('place', 2.5);
  if (before && /^(?:from|to|into)$/.test(before.lower)) vote('place', 1);
  if (
    before?.lower === 'of' &&
    (lexicon.words.place.has(tokens[from - 2]?.lower ?? '') ||
      /^(?:base|bases|capital|outskirts|north|south|east|west|port|front|area|areas|sector|stronghold|enclave)$/.test(
        tokens[from - 2]?.lower ?? '',
      ))
  )
    vote('place', 6);
  if (
    words.length > 1 &&
    words.length < 5 &&
    before?.lower !== 'the' &&
    !unitHead &&
    !known &&
    words.every((word) => /^\p{L}[\p{L}-]+$/u.test(word))
  )
    vote('person', 0.5);
  if (before && /^(?:the|this|that)$/.test(before.lower)) {
    vote('unit', 1);
    if (!after || after.pos === 'PUNCT' || after.pos === 'VERB' || after.pos === 'AUX') vote('unit', 1);
  }
  if (before?.lower === 'itself' || before?.lower === 'themselves' || (before && /^so-called$/.test(before.lower)))
    vote('unit', 3);
  if (before?.lower === 'mr' || before?.lower === 'mr.' || before?.lower === 'mrs' || before?.lower === 'sheikh')
    vote('person', 6);
  if (after && lexicon.words.place.has(after.lower) && !isCapital(after.text)) vote('place', 4);
  if (after && isUnitNoun(after.lower, lexicon)) vote('unit', 3);
  if (
    after &&
    /^(?:terrorist|rebel|militant|armed|jihadist|opposition|militia)$/.test(after.lower) &&
    isUnitNoun(tokens[to + 1]?.lower ?? '', lexicon)
  )
    vote('unit', 4);
  if (before?.lower === ',' && officeEndsAt(tokens, from - 1, lexicon)) vote('person', 4);
  if (
    before &&
    /^(?:appoint(?:ed|s|ing)?|nam(?:ed|es|ing)|replac(?:ed|es|ing)|succeed(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|promot(?:ed|es|ing)|sack(?:ed|s|ing)?)$/.test(
      before.lower,
    )
  )
    vote('person', 3);
  if (
    before?.lower === 'by' &&
    /^(?:led|headed|commanded|founded|succeeded|replaced|chaired)$/.test(tokens[from - 2]?.lower ?? '')
  )
    vote('person', 3);
  if (words.length > 1 && after?.lower === ',' && officeBegins(tokens, to + 1, lexicon)) vote('person', 4);
  if (
    words.length > 1 &&
    after &&
    /^(?:is|was|became|becomes|has|had|will)$/.test(after.lower) &&
    officeBegins(tokens, to + 1, lexicon)
  )
    vote('person', 3);
  if (before?.lower === 'the' && words.length > 1 && /[^s]s$/.test(last) && !unitHead) vote('unit', 2);
  if (after?.lower === ',' && /^(?:who|whose)$/.test(tokens[to + 1]?.lower ?? '')) vote('person', 2);
  if (after?.lower === 'who') vote('person', 1.5);
  if (after?.lower === ',' && /^\d{2}$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 2]?.text === ',')
    vote('person', 5);
  if (after && /^(?:said|says|told|added|adds|stated|tweeted|explained|noted)$/.test(after.lower))
    vote('person', words.length > 1 ? 1.5 : 0.8);
  return votes;
}

function officeEndsAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const folded = tokens.slice(Math.max(0, at - 5), at).map((token) => token.folded);
  for (let from = 0; from < folded.length; from += 1) {
    const office = lexicon.ranks.longestAt(folded, from) ?? lexicon.titles.longestAt(folded, from);
    if (office && office.to === folded.length) return true;
  }
  return false;
}

/** Whether an office is told within a few words: ", the new commander of", "was named head of". */
function officeBegins(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const folded = tokens.slice(at, at + 8).map((token) => token.folded);
  for (let i = 0; i < Math.min(6, folded.length); i += 1) {
    if (folded[i] === ',' || folded[i] === '') return false;
    if (lexicon.titles.longestAt(folded, i) && !isCapital(tokens[at + i - 1]?.text ?? 'a')) return true;
    if (tokens[at + i]?.pos === 'PUNCT') return false;
  }
  return false;
}

/**
 * The kind of every name, by what the whole document suggests of its spelling; `undefined` where nothing does.
 * Names that are the end of a longer person's name ("Tallae" after "Muhannad Tallae") take its kind.
 */
export function nameKinds(names: readonly Name[]): ReadonlyMap<string, EntityKind | undefined> {
  const totals = new Map<string, Votes>();
  for (const name of names) {
    const total = totals.get(name.key) ?? {};
    for (const [kind, weight] of Object.entries(name.votes) as [EntityKind, number][])
      total[kind] = (total[kind] ?? 0) + weight;
    totals.set(name.key, total);
  }
  const kinds = new Map<string, EntityKind | undefined>();
  for (const [key, total] of totals) {
    const best = (Object.entries(total) as [EntityKind, number][]).sort(([, a], [, b]) => b - a)[0];
    kinds.set(key, best && best[1] > 0 ? best[0] : undefined);
  }
  const surnames = new Set(
    [...kinds].flatMap(([key, kind]) =>
      kind === 'person' && key.includes(' ') ? [key.slice(key.lastIndexOf(' ') + 1)] : [],
    ),
  );
  for (const key of totals.keys()) {
    if (key.includes(' ')) continue;
    if (surnames.has(key) && (totals.get(key)?.unit ?? 0) < 4 && (totals.get(key)?.place ?? 0) < 5)
      kinds.set(key, 'person');
  }
  return kinds;
}
