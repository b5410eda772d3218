import type { Span } from '../../model/index.ts';
import { type Sentence, type Token, textBetween } from '../words/tokens.ts';
import { isCompoundAdjective } from './name-words.ts';
import type { NamedSpan, NounPhrase } from './phrase.ts';
import { isAttributive } from './verb-groups.ts';

/** The noun phrase that begins at a token; `undefined` where none does. */
export function nounPhraseAt(
  sentence: Sentence,
  at: number,
  nameAt: ReadonlyMap<number, NamedSpan>,
  inDate: (token: Token) => Span | undefined,
  isTitle: (word: string) => boolean,
): NounPhrase | undefined {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first) return undefined;
  if (first.pos === 'PRON' && !nameAt.has(at) && isPersonalPronoun(first.lower)) {
    const possessive =
      /^(?:its|their|his|our|my)$/.test(first.lower) ||
      (first.lower === 'her' && startsNoun(tokens[at + 1], nameAt.has(at + 1)));
    const pronoun = nounPhrase(sentence, at, at + 1, first, [], 'none', true);
    if (!possessive) return pronoun;
    const owned = nounPhraseAt(sentence, at + 1, nameAt, inDate, isTitle);
    if (!owned || owned.pronoun) return pronoun;
    return {
      ...owned,
      from: at,
      begin: first.begin,
      determiner: 'possessive',
      possessor: pronoun,
      text: textBetween(tokens, at, owned.to),
    };
  }
  let index = at;
  let determiner: NounPhrase['determiner'] = 'none';
  const names: NamedSpan[] = [];
  let head: Token | undefined;
  let end = at;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token || (inDate(token) && !nameAt.has(index))) break;
    const name = nameAt.get(index);
    if (name) {
      // "according to some reports X left": a plural noun and a person's name are two phrases.
      if (
        head &&
        name.kind === 'person' &&
        names.length === 0 &&
        head.pos === 'NOUN' &&
        /[^s]s$/.test(head.lower) &&
        !isTitle(head.lower)
      )
        break;
      names.push(name);
      index = name.to;
      head = tokens[name.to - 1];
      end = index;
      continue;
    }
    const { lower, pos } = token;
    // "named Colonel X commander": an office behind a person's name is a phrase of its own.
    const last = names.at(-1);
    if (last?.kind === 'person' && last.to === index && pos === 'NOUN' && isTitle(lower)) break;
    // "Some say", "Others claim": a quantifier that is itself the subject.
    const follower = tokens[index + 1];
    if (
      index === at &&
      quantifiers.has(lower) &&
      follower &&
      /^(?:VERB|AUX)$/.test(follower.pos) &&
      !isAttributive(tokens, index + 1, 'inside')
    ) {
      determiner = determinerOf(lower);
      head = token;
      end = index + 1;
      break;
    }
    if (
      index === at &&
      (pos === 'DET' || /^(?:this|that|these|those|both|all|each|any|some|no|many|several|another|such)$/.test(lower))
    ) {
      if (lower === 'that' && pos !== 'DET') break;
      determiner = determinerOf(lower);
      index += 1;
      continue;
    }
    if (pos === 'DET' && index > at && head === undefined) {
      index += 1;
      continue;
    }
    // "250 to 300 members", "between 300 and 500 members": one number with two bounds.
    if (
      head?.pos === 'NUM' &&
      tokens[index + 1]?.pos === 'NUM' &&
      (/^(?:to|or)$/.test(lower) || (lower === 'and' && tokens[at - 1]?.lower === 'between'))
    ) {
      index += 1;
      continue;
    }
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') {
      head = token;
      index += 1;
      end = index;
      continue;
    }
    if (pos === 'ADJ' || isCompoundAdjective(token)) {
      // An adjective behind a noun ends the phrase unless a noun follows ("commander general", "so-called").
      if (head && !nounAhead(tokens, index, nameAt)) break;
      index += 1;
      continue;
    }
    if (
      pos === 'VERB' &&
      (head === undefined || lower === 'crossing') &&
      isAttributive(tokens, index, index === at ? undefined : 'inside')
    ) {
      index += 1;
      if (lower === 'crossing') {
        head = token;
        end = index;
      }
      continue;
    }
    if ((pos === 'ADV' || pos === 'ADP' || pos === 'PART') && head === undefined && modifiesQuantity(tokens, index)) {
      index += 1;
      continue;
    }
    if (pos === 'ADV' && head === undefined && determiner !== 'none' && nounAhead(tokens, index, nameAt)) {
      index += 1;
      continue;
    }
    if (
      pos === 'PRON' &&
      index === at &&
      /^(?:another|others|some|many|most|several|both|all|none|one|those|these|this)$/.test(lower)
    ) {
      determiner = determinerOf(lower);
      head = token;
      index += 1;
      end = index;
      continue;
    }
    // A quotation mark inside a phrase: the "liberated" areas.
    if (/^["“”'‘’]$/.test(token.text) && determiner !== 'none' && nounAhead(tokens, index + 1, nameAt) && !head) {
      index += 1;
      continue;
    }
    break;
  }
  if (!head) return undefined;
  return nounPhrase(sentence, at, end, head, names, determiner, false);
}

function nounPhrase(
  sentence: Sentence,
  from: number,
  to: number,
  head: Token,
  names: readonly NamedSpan[],
  determiner: NounPhrase['determiner'],
  pronoun: boolean,
): NounPhrase {
  const { tokens } = sentence;
  return {
    type: 'noun',
    sentence,
    from,
    to,
    begin: tokens[from]?.begin ?? head.begin,
    end: tokens[to - 1]?.end ?? head.end,
    head,
    names,
    determiner,
    possessor: null,
    pronoun,
    text: textBetween(tokens, from, to),
  };
}

const quantifiers = new Set(['some', 'others', 'many', 'several', 'most', 'few', 'all', 'both', 'none']);

function isPersonalPronoun(lower: string): boolean {
  return /^(?:i|we|us|me|he|him|his|she|her|it|its|they|them|their|our|my|itself|himself|herself|themselves|ours)$/.test(
    lower,
  );
}

function startsNoun(token: Token | undefined, named: boolean): boolean {
  return token !== undefined && (named || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos));
}

function determinerOf(lower: string): NounPhrase['determiner'] {
  if (lower === 'the') return 'definite';
  if (lower === 'a' || lower === 'an' || lower === 'another') return 'indefinite';
  if (/^(?:this|that|these|those|such)$/.test(lower)) return 'demonstrative';
  return 'quantifier';
}

/** Whether a noun follows, with nothing but its own adjectives before it. */
export function nounAhead(tokens: readonly Token[], at: number, nameAt: ReadonlyMap<number, NamedSpan>): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 6); i += 1) {
    const token = tokens[i];
    if (!token) return false;
    if (nameAt.has(i) || token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    if (token.pos === 'NUM') return true;
    if (
      !/^(?:ADJ|ADV|VERB)$/.test(token.pos) &&
      !/^["“”'‘’]$/.test(token.text) &&
      !(token.lower === 'and' && tokens[i + 1]?.pos === 'ADJ')
    )
      return false;
    if (token.pos === 'VERB' && !/(?:ed|ing)$/.test(token.lower)) return false;
  }
  return false;
}

/** "about 300", "at least 200", "more than 40", "up to 50", "merely 80", "over 1,000", "some 30". */
function modifiesQuantity(tokens: readonly Token[], at: number): boolean {
  const words = tokens
    .slice(at, at + 4)
    .map((token) => token.folded)
    .join(' ');
  if (
    /^(?:about|around|approximately|roughly|nearly|almost|merely|only|just|over|under|some|barely|exactly|fewer than|more than|less than|at least|at most|up to|no more than|no fewer than|as many as|close to) /.test(
      `${words} `,
    )
  ) {
    const numeral = tokens.slice(at, at + 5).findIndex((token) => token.pos === 'NUM');
    return numeral > 0;
  }
  return (
    tokens[at - 1] !== undefined &&
    /^(?:least|most|than|many|to)$/.test(tokens[at]?.lower ?? '') &&
    tokens.slice(at, at + 3).some((token) => token.pos === 'NUM') &&
    modifiesQuantityBefore(tokens, at)
  );
}

function modifiesQuantityBefore(tokens: readonly Token[], at: number): boolean {
  return /^(?:at|more|less|fewer|as|up|no|close)$/.test(tokens[at - 1]?.lower ?? '');
}
