import { mix } from '../../crf/index.ts';
import type { Clause } from '../../parse/clause.ts';
import { phraseNumber, type SentenceFacts, sort, tagNumber, type WordFacts } from './facts.ts';

/** What a sentence lacks at its ends. */
export const edgeWord: WordFacts = { word: 7, coarse: 0, middle: 0, fine: 0, suffix: 7, long: 7, capital: 0, sort: 0 };

/** How far words around a word are looked at. */
export const cueReach = 2;

/** Parts of speech that no cue is told by. */
const silentTags = new Set((['DET', 'NUM', 'PRON', 'CCONJ', 'INTJ', 'SYM', 'PUNCT', 'X'] as const).map(tagNumber));

/** Whether a word may tell of a saying: not a determiner, number, pronoun or conjunction, and of marks only ":" and a dash. */
export function maySpeak(facts: SentenceFacts, at: number): boolean {
  const kind = facts.words[at]?.sort ?? 0;
  return !silentTags.has(facts.tags[at] ?? 0) || kind === sort.colon || kind === sort.dash;
}

/** Features of a word seen `distance` words further on, alike wherever it stands. */
export function cueWordFeatures(facts: WordFacts, distance: number): number[] {
  const at = distance + 10;
  const { word, coarse, middle, fine } = facts;
  const found = [mix(word, at), mix(coarse, at + 32), mix(middle, at + 64), mix(facts.sort, at + 96)];
  if (distance === 0) found.push(mix(fine, at + 128), mix(facts.suffix, at + 160), mix(facts.long, at + 192));
  return found;
}

/**
 * Features of the place of the word at `i`: tags, neighbours, quotation marks, phrase and clause.
 * @param clauses - of the sentence, by the number of their verb's phrase
 */
export function cuePlaceFeatures(facts: SentenceFacts, clauses: ReadonlyMap<number, Clause>, i: number): number[] {
  const { tags, lemmas, words, quotes, phraseTypes, phrases, parsed } = facts;
  const word = words[i] ?? edgeWord;
  const tag = tags[i] ?? 0;
  const last = parsed.sentence.tokens.length - 1;
  const [before, after] = [tags[i - 1] ?? 30, tags[i + 1] ?? 31];
  const [previous, next] = [words[i - 1] ?? edgeWord, words[i + 1] ?? edgeWord];
  const lemma = lemmas[i] ?? 0;
  const marks = (quotes[i - 1] ?? 4) * 25 + (quotes[i] ?? 0) * 5 + (quotes[i + 1] ?? 4);
  const found = [
    mix(lemma, 400),
    mix(lemma, 410 + tag),
    mix(tag * 32 + after, 440),
    mix(before * 32 + tag, 441),
    mix((before * 32 + tag) * 32 + after, 442),
    mix((tag * 32 + after) * 32 + (tags[i + 2] ?? 31), 443),
    mix(mix(lemma, after), 444),
    mix(mix(lemma, before), 445),
    mix(mix(lemma, next.word), 446),
    mix(mix(lemma, previous.word), 447),
    mix(mix(lemma, next.sort), 448),
    mix(mix(lemma, previous.sort), 449),
    mix(marks, 450),
    mix(mix(word.middle, marks), 451),
    mix(mix(lemma, marks), 452),
    mix((facts.hasQuote ? 2 : 0) + (i === last ? 1 : 0), 453),
    mix(mix(lemma, facts.hasQuote ? 1 : 0), 454),
    mix(mix(word.fine, next.sort), 455),
    mix(mix(word.fine, after), 456),
    mix(mix(word.middle, (before * 32 + tag) * 32 + after), 457),
    mix(mix(word.fine, marks), 458),
  ];
  const number = phrases[i] ?? -1;
  const type = phraseTypes[i] ?? 0;
  const [left, right] = [
    phraseNumber(parsed.phrases[number - 1]?.type),
    phraseNumber(parsed.phrases[number + 1]?.type),
  ];
  found.push(
    mix((left * 20 + type) * 20 + right, 460),
    mix(mix(lemma, right), 461),
    mix(mix(word.middle, (left * 20 + type) * 20 + right), 462),
  );
  const clause = clauses.get(number);
  const phrase = parsed.phrases[number];
  if (clause && phrase?.type === 'verb') {
    const { verb } = clause;
    const main = verb.verb.index === i ? 1 : 0;
    const form = (verb.passive ? 2 : 0) + (clause.finite ? 1 : 0) + (verb.negated ? 4 : 0) + main * 8;
    const subject = clause.subjects[0];
    const subjectWord = subject ? words[subject.head.index] : undefined;
    const subjectSort = subject
      ? (subject.pronoun ? 1 : subject.names.length > 0 ? 2 : 3) + 4 * (subjectWord?.sort ?? 0)
      : 0;
    const object = clause.objects.length > 0 ? (verb.passive ? 1 : 2) : 0;
    const turn = main * 4096 + form * 128 + object;
    found.push(
      mix(turn, 470),
      mix(mix(lemma, turn), 471),
      mix(mix(lemma, subjectSort), 472),
      mix(mix(word.middle, subjectWord?.coarse ?? 99), 473),
      mix(mix(subjectWord?.middle ?? 999, main), 474),
      mix(mix(turn, right), 475),
      mix(mix(word.coarse, turn), 476),
      mix(mix(word.fine, turn), 478),
      mix(mix(word.fine, subjectSort), 479),
      mix(mix(word.fine, right), 483),
      mix(mix(mix(word.middle, turn), right), 484),
      mix(subjectSort * 2 + main, 477),
    );
  } else if (phrase?.type === 'noun') {
    const head = phrase.head.index === i ? 1 : 0;
    found.push(
      mix(head, 480),
      mix(mix(lemma, right * 2 + head), 481),
      mix(mix(lemma, phraseNumber(phrase.determiner)), 482),
    );
  }
  return found;
}

/** The clause of each verb group, by the number of its phrase. */
export function clausesByPhrase({ parsed }: SentenceFacts): ReadonlyMap<number, Clause> {
  return new Map(parsed.clauses.map((clause) => [clause.at, clause]));
}
