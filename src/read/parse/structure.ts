import type { Oblique } from './clause.ts';
import type { NounPhrase, Phrase } from './phrase.ts';

/** Prepositional phrases that stand directly behind a noun phrase: "the head | of the group | in Homs". */
export function postmodifiers(phrases: readonly Phrase[], noun: NounPhrase): Oblique[] {
  const found: Oblique[] = [];
  let at = indexOf(phrases, noun) + 1;
  if (at === 0) return found;
  for (;;) {
    const preposition = phrases[at];
    let next = at + 1;
    while (phrases[next]?.type === 'quote' || phrases[next]?.type === 'adverb') next += 1;
    const governed = phrases[next];
    if (preposition?.type !== 'preposition' || governed?.type !== 'noun') return found;
    const nouns = [governed];
    let end = next;
    // "of A and B": the list belongs to the preposition when both are of one make.
    while (
      phrases[end + 1]?.type === 'conjunction' &&
      phrases[end + 2]?.type === 'noun' &&
      phrases[end + 3]?.type !== 'verb'
    ) {
      nouns.push(phrases[end + 2] as NounPhrase);
      end += 2;
    }
    found.push({ preposition: preposition.word, nouns, at });
    at = end + 1;
    if (phrases[at]?.type === 'quote') at += 1;
  }
}

/** Index of a noun phrase, or of the phrase it is the possessor of. */
function indexOf(phrases: readonly Phrase[], noun: NounPhrase): number {
  return phrases.findIndex(
    (phrase) => phrase === noun || (phrase.type === 'noun' && phrase.begin <= noun.begin && noun.end <= phrase.end),
  );
}

/** Index of the first phrase behind a noun phrase and its prepositional phrases. */
export function endOf(phrases: readonly Phrase[], noun: NounPhrase): number {
  const last = postmodifiers(phrases, noun).at(-1)?.nouns.at(-1);
  return indexOf(phrases, last ?? noun) + 1;
}

/** Two noun phrases side by side between commas, brackets or dashes, the second saying more of the first. */
interface Apposition {
  readonly first: NounPhrase;
  readonly second: NounPhrase;
  /** Whether the second stands in brackets. */
  readonly bracketed: boolean;
  /** Whether the two may as well be members of a list ("the commander, Major X, and four others"): only an office beside a name is then an apposition. */
  readonly list: boolean;
}

/** Appositions already found: every rule asks for them, for the same sentence. */
const appositionsOf = new WeakMap<readonly Phrase[], readonly Apposition[]>();

/** The appositions of a sentence, and pairs that may be one or members of a list. */
export function findAppositions(phrases: readonly Phrase[]): readonly Apposition[] {
  const known = appositionsOf.get(phrases);
  if (known) return known;
  const found: Apposition[] = [];
  phrases.forEach((phrase, at) => {
    if (phrase.type !== 'noun' || phrase.pronoun) return;
    let mark = endOf(phrases, phrase);
    if (phrases[mark]?.type === 'quote') mark += 1;
    const separator = phrases[mark];
    if (!separator) return;
    const bracketed = separator.type === 'open';
    const dash = separator.type === 'stop' && /^[—–-]+$/.test(separator.word);
    if (separator.type !== 'comma' && !bracketed && !dash) return;
    const next = phrases[mark + 1]?.type === 'quote' ? mark + 2 : mark + 1;
    const second = phrases[next];
    if (second?.type !== 'noun' || second.pronoun) return;
    // The direct noun and, where a prepositional phrase stands between, the governed one are both candidates; the outer one is tried first.
    const list = !bracketed && isListMember(phrases, at, next);
    found.push({ first: phrase, second, bracketed, list });
  });
  appositionsOf.set(phrases, found);
  return found;
}

function isListMember(phrases: readonly Phrase[], first: number, second: number): boolean {
  const noun = phrases[second];
  if (noun?.type !== 'noun') return false;
  const after = phrases[endOf(phrases, noun)];
  if (after?.type === 'conjunction' && phrases[endOf(phrases, noun) + 1]?.type === 'noun') return true;
  const later = phrases[endOf(phrases, noun) + 1];
  if (after?.type === 'comma' && later?.type === 'conjunction' && phrases[endOf(phrases, noun) + 2]?.type === 'noun')
    return true;
  const before = phrases[first - 1];
  return before?.type === 'conjunction' && phrases[first - 2]?.type === 'comma';
}

/** The word of the mark right behind the phrase at `at` ("out", "over", "down"); empty where a noun or a verb stands there. */
export function wordBehind(phrases: readonly Phrase[], at: number): string {
  const phrase = phrases[at + 1];
  return phrase && 'word' in phrase ? phrase.word : '';
}
