import { mix } from '../../crf/index.ts';
import type { Clause } from '../../parse/clause.ts';
import { edgeWord } from './cue-features.ts';
import { phraseNumber, type SentenceFacts, sort } from './facts.ts';
import { type CueAt, windowOf } from './windows.ts';

/** A token of a cue's window. */
export interface Placed {
  /** Place in the document's list of sentences. */
  readonly sentence: number;
  /** Place in its sentence. */
  readonly token: number;
}

/** The tokens among which a cue's source and content are looked for, each with its features. */
export interface PartWindow {
  readonly placed: readonly Placed[];
  readonly features: readonly number[][];
}

/** What stands between a token and the cue, counted from the cue outwards. */
interface Between {
  commas: number;
  verbs: number;
  quotes: number;
  that: number;
  stops: number;
  nouns: number;
  joints: number;
  cues: number;
}

const nothing = (): Between => ({ commas: 0, verbs: 0, quotes: 0, that: 0, stops: 0, nouns: 0, joints: 0, cues: 0 });

/**
 * The window of a cue with the features of its tokens.
 * @param isCue - whether a token belongs to any cue found
 */
export function partWindow(
  cue: CueAt,
  document: readonly SentenceFacts[],
  isCue: (sentence: number, token: number) => boolean,
): PartWindow {
  const { first, last } = windowOf(cue, document);
  const placed: Placed[] = [];
  for (let sentence = first; sentence <= last; sentence += 1) {
    const length = document[sentence]?.words.length ?? 0;
    for (let token = 0; token < length; token += 1) placed.push({ sentence, token });
  }
  const home = placed.findIndex(({ sentence }) => sentence === cue.sentence);
  const [from, to] = [home + cue.from, home + cue.to];
  const here = document[cue.sentence];
  if (!here) return { placed, features: [] };
  const features: number[][] = placed.map(() => []);
  const about = aboutCue(cue, here);
  for (let i = from; i < to; i += 1) features[i] = [mix(1, 500), mix(i - from, 501)];
  const isOther = (at: number) => {
    const one = placed[at];
    return one !== undefined && (at < from || at >= to) && isCue(one.sentence, one.token);
  };
  for (const side of [0, 1]) {
    const between = nothing();
    for (let at = side === 0 ? from - 1 : to; at >= 0 && at < placed.length; at += side === 0 ? -1 : 1) {
      const one = placed[at];
      const facts = one ? document[one.sentence] : undefined;
      if (!one || !facts) break;
      const distance = side === 0 ? from - at : at - to + 1;
      features[at] = tokenFeatures(one, facts, cue, about, side, distance, between, [
        isOther(at - 1),
        isOther(at),
        isOther(at + 1),
      ]);
      count(between, facts, one.token, isOther(at));
    }
  }
  return { placed, features };
}

function count(between: Between, facts: SentenceFacts, token: number, otherCue: boolean): void {
  const kind = facts.words[token]?.sort ?? 0;
  const tag = facts.tags[token] ?? 0;
  if (kind === sort.comma) between.commas += 1;
  else if (kind === sort.quote) between.quotes += 1;
  else if (kind === sort.that) between.that += 1;
  else if (kind === sort.stop && token === facts.words.length - 1) between.stops += 1;
  else if (kind === sort.relative || kind === sort.colon || kind === sort.dash || kind === sort.bracket || tag === 5)
    between.joints += 1;
  else if (tag === 16 || tag === 4) between.verbs += 1;
  else if (tag === 8 || tag === 11 || tag === 12) between.nouns += 1;
  if (otherCue) between.cues += 1;
}

/** What all tokens of a window share. */
interface AboutCue {
  readonly lemma: number;
  readonly middle: number;
  readonly coarse: number;
  /** What stands directly before and behind the cue. */
  readonly neighbours: number;
  readonly behind: number;
  readonly quoted: number;
  readonly phrase: number;
  /** What each token of the cue's sentence is in the cue's clause; empty where it has none. */
  readonly roles: Uint8Array;
  readonly form: number;
}

function aboutCue(cue: CueAt, facts: SentenceFacts): AboutCue {
  const main = cue.head;
  const clause = facts.parsed.clauses.find(({ verb }) => verb.from <= main && main < verb.to);
  const before = facts.kinds[cue.from - 1] ?? 1;
  const behind = facts.kinds[cue.to] ?? 2;
  const form = clause ? (clause.verb.passive ? 2 : 1) + (clause.finite ? 4 : 0) : facts.tags[main] === 8 ? 8 : 0;
  return {
    lemma: facts.lemmas[main] ?? 0,
    middle: facts.words[main]?.middle ?? 0,
    coarse: facts.words[main]?.coarse ?? 0,
    neighbours: before * 32 + behind,
    behind,
    quoted: facts.quotes[main] ?? 0,
    phrase: facts.phrases[main] ?? -1,
    roles: rolesIn(clause, facts),
    form,
  };
}

function bucket(distance: number): number {
  return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 15 ? 7 : distance <= 30 ? 8 : 9;
}

function tokenFeatures(
  one: Placed,
  facts: SentenceFacts,
  cue: CueAt,
  about: AboutCue,
  side: number,
  distance: number,
  between: Between,
  cues: readonly boolean[],
): number[] {
  const { token } = one;
  const { tags, words, phrases, phraseTypes, quotes } = facts;
  const word = words[token] ?? edgeWord;
  const [previous, next] = [words[token - 1] ?? edgeWord, words[token + 1] ?? edgeWord];
  const tag = tags[token] ?? 0;
  const most = Math.min;
  const marks =
    ((((most(between.commas, 2) * 3 + most(between.quotes, 2)) * 2 + most(between.that, 1)) * 3 +
      most(between.stops, 2)) *
      2 +
      most(between.joints, 1)) *
      2 +
    side;
  const parts = ((most(between.verbs, 2) * 3 + most(between.commas, 2)) * 3 + most(between.nouns, 2)) * 2 + side;
  const far = bucket(distance) * 2 + side;
  const phrase = phrases[token] ?? -1;
  const away = one.sentence === cue.sentence ? most(9, Math.abs(phrase - about.phrase)) : 10;
  const steps = away * 2 + side;
  const type = phraseTypes[token] ?? 0;
  const edges = (phrases[token - 1] === phrase ? 0 : 1) + (phrases[token + 1] === phrase ? 0 : 2);
  const quote = ((quotes[token] ?? 0) * 5 + (quotes[token - 1] ?? 4)) * 5 + (quotes[token + 1] ?? 4);
  const offset = Math.max(-2, most(2, one.sentence - cue.sentence)) + 2;
  const role = one.sentence === cue.sentence ? (about.roles[token] ?? 7) : 0;
  const left = phraseNumber(facts.parsed.phrases[phrase - 1]?.type);
  const right = phraseNumber(facts.parsed.phrases[phrase + 1]?.type);
  const otherCues = (cues[0] ? 1 : 0) + (cues[1] ? 2 : 0) + (cues[2] ? 4 : 0);
  const kinds = ((facts.kinds[token - 1] ?? 1) * 32 + (facts.kinds[token] ?? 0)) * 32 + (facts.kinds[token + 1] ?? 2);
  const sided = side + 510;
  return [
    mix(word.word, sided),
    mix(previous.word, sided + 2),
    mix(next.word, sided + 4),
    mix(word.middle, sided + 6),
    mix(kinds, sided + 8),
    mix(far * 32 + tag, 530),
    mix((steps * 20 + type) * 4 + edges, 531),
    mix(marks, 532),
    mix(mix(marks, kinds), 533),
    mix(mix(parts, kinds), 534),
    mix(parts * 4096 + marks, 535),
    mix(mix(about.neighbours, marks), 536),
    mix(mix(about.neighbours, (steps * 20 + type) * 4 + edges), 537),
    mix(mix(about.neighbours, far), 538),
    mix(mix(about.lemma, tag), sided + 30),
    mix(mix(about.lemma, marks), 545),
    mix(mix(about.lemma, about.neighbours), sided + 36),
    mix(mix(about.lemma, (steps * 20 + type) * 4 + edges), 549),
    mix(((quote * 4 + about.quoted) * 3 + most(between.quotes, 2)) * 2 + side, 550),
    mix(mix(quote, about.neighbours), sided + 41),
    mix(mix(about.neighbours, mix(marks, tag)), 553),
    mix((role * 4 + edges) * 2 + side, 554),
    mix(mix(role * 16 + about.form, about.neighbours), 556),
    mix((otherCues * 3 + most(between.cues, 2)) * 2 + side, 557),
    mix((offset * 5 + (quotes[token] ?? 0)) * 2 + (token === 0 ? 1 : 0), 559),
    mix(((left * 20 + type) * 20 + right) * 24 + steps, 560),
    mix(mix(about.middle, kinds), sided + 52),
    mix(mix(about.middle, steps * 20 + type), 564),
    mix(mix(about.behind * 32 + about.form, kinds), sided + 55),
  ];
}

/** What each token is in the cue's clause: 1 subject, 2 object, 3 second noun, 4 behind "by", 5 behind another preposition, 6 a verb, 7 none. */
function rolesIn(clause: Clause | undefined, facts: SentenceFacts): Uint8Array {
  const roles = new Uint8Array(facts.words.length);
  if (!clause) return roles;
  facts.phraseTypes.forEach((type, i) => {
    roles[i] = type === 2 ? 6 : 7;
  });
  const put = (noun: { readonly from: number; readonly to: number }, role: number) =>
    roles.fill(role, noun.from, noun.to);
  for (const { nouns, preposition } of clause.obliques)
    for (const noun of nouns) put(noun, preposition === 'by' ? 4 : 5);
  if (clause.second) put(clause.second, 3);
  for (const noun of clause.objects) put(noun, 2);
  for (const noun of clause.subjects) put(noun, 1);
  return roles;
}
