import type { EntityKind, Span } from '../model/index.ts';
import { foldWord } from './lexicon.ts';
import { isCompoundAdjective, type Name } from './names.ts';
import type { Sentence, Token } from './tokens.ts';

/** A noun phrase without what follows its head: "the new commander", "its base", "about 300 fighters", "Captain Farid al-Qasim". */
export interface NounPhrase extends Span {
  readonly type: 'noun';
  readonly sentence: Sentence;
  /** Token range, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  readonly names: readonly NamedSpan[];
  readonly determiner: 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'quantifier' | 'none';
  /** "X's" or "its" before it. */
  readonly possessor: NounPhrase | null;
  readonly pronoun: boolean;
  readonly text: string;
}

/** A name with the kind the document gives it. */
export interface NamedSpan extends Name {
  readonly kind: EntityKind | undefined;
}

/** Auxiliaries and a main verb: "has been appointed", "did not coordinate", "replacing". */
export interface VerbGroup extends Span {
  readonly type: 'verb';
  readonly from: number;
  readonly to: number;
  readonly verb: Token;
  readonly lemma: string;
  readonly passive: boolean;
  /** `either`: a bare -ed form that its surroundings must decide on. */
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle' | 'either';
  readonly tense: 'present' | 'perfect' | 'past' | 'future';
  readonly progressive: boolean;
  readonly modal: string | null;
  readonly negated: boolean;
  /** "no longer": what was so has ended. */
  readonly ceased: boolean;
}

/** Everything between: prepositions, conjunctions, punctuation, adverbs, dates. */
export interface Mark extends Span {
  readonly type:
    | 'preposition'
    | 'conjunction'
    | 'comma'
    | 'relative'
    | 'that'
    | 'subordinator'
    | 'to'
    | 'adverb'
    | 'date'
    | 'open'
    | 'close'
    | 'quote'
    | 'stop'
    | 'other';
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

export type Phrase = NounPhrase | VerbGroup | Mark;

const modals = new Set([
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  'would',
  'will',
  'shall',
  "'ll",
  "'d",
  'cannot',
  'ought',
]);
const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'s", "'re", "'m"]);
const have = new Set(['has', 'have', 'had', 'having', "'ve"]);
const prepositions = new Set(
  (
    'of in on at by for from with to into onto over under against between among within without through throughout during after before since until till toward towards ' +
    'across around near inside outside alongside along behind beyond above below beneath beside besides despite except via per upon amid amidst like as than about off out up down ' +
    'following including regarding concerning versus'
  ).split(' '),
);
const subordinators = new Set([
  'while',
  'when',
  'because',
  'although',
  'though',
  'if',
  'whether',
  'unless',
  'where',
  'whereas',
  'so',
  'how',
  'why',
]);
const relatives = new Set(['who', 'which', 'whom', 'whose', 'what']);
const onlyPast = new Set(
  'took gave went fell began became came drove knew ran rose saw spoke stole threw withdrew wrote broke chose flew grew ate shook swore tore wore arose forsook overthrew overran undertook did said told'.split(
    ' ',
  ),
);

/** Cuts a sentence into phrases. `dates` are stretches that hold a date or a duration; they are kept out of noun phrases. */
export function findPhrases(
  sentence: Sentence,
  names: readonly NamedSpan[],
  dates: readonly Span[],
  isTitle: (word: string) => boolean = () => false,
): Phrase[] {
  const { tokens } = sentence;
  const nameAt = new Map(names.map((name) => [name.from, name]));
  const inDate = (token: Token) => dates.find((date) => date.begin <= token.begin && token.end <= date.end);
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const date = inDate(token);
    if (date && !nameAt.has(at)) {
      const from = at;
      while (at < tokens.length && inDate(tokens[at] as Token) === date) at += 1;
      phrases.push(mark('date', tokens, from, at));
      continue;
    }
    const verb = verbGroupAt(tokens, at, nameAt, phrases.at(-1));
    if (verb) {
      phrases.push(verb);
      at = verb.to;
      continue;
    }
    const noun = nounPhraseAt(sentence, at, nameAt, inDate, isTitle);
    if (noun) {
      at = noun.to;
      phrases.push(noun);
      // "the group 's head": what stood before becomes the possessor of what follows.
      while (isPossessive(tokens[at])) {
        // "the coalition's very existence": an adverb may stand before what is owned.
        const adverb = tokens[at + 1]?.pos === 'ADV' && nounAhead(tokens, at + 2, nameAt) ? 1 : 0;
        const owned = nounPhraseAt(sentence, at + 1 + adverb, nameAt, inDate, isTitle);
        if (!owned) break;
        const possessor = phrases.pop() as NounPhrase;
        phrases.push({
          ...owned,
          from: possessor.from,
          begin: possessor.begin,
          determiner: 'possessive',
          possessor,
          text: phraseText(tokens, possessor.from, owned.to),
        });
        at = owned.to;
      }
      continue;
    }
    phrases.push(
      mark(
        isParticle(token, phrases.at(-1), phrases.at(-2)) ? 'adverb' : markType(token, tokens[at + 1]),
        tokens,
        at,
        at + 1,
      ),
    );
    at += 1;
  }
  return phrases;
}

/** "carried out", "set up", "beefing it up", "took over": a particle of the verb, no preposition. */
function isParticle(token: Token, last: Phrase | undefined, beforeLast: Phrase | undefined): boolean {
  const verb =
    last?.type === 'verb'
      ? last
      : last?.type === 'noun' && last.pronoun && beforeLast?.type === 'verb'
        ? beforeLast
        : undefined;
  if (!verb) return false;
  if (/^(?:out|up|off|down)$/.test(token.lower)) return true;
  return token.lower === 'over' && /^(?:take|hand|turn|win)$/.test(verb.lemma);
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.pos === 'PART' && /^['’]s?$/.test(token.text);
}

function phraseText(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .reduce(
      (line, token, i) => line + (i > 0 && token.begin > (tokens[from + i - 1]?.end ?? 0) ? ' ' : '') + token.text,
      '',
    );
}

function mark(type: Mark['type'], tokens: readonly Token[], from: number, to: number): Mark {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return {
    type,
    from,
    to,
    begin: first?.begin ?? 0,
    end: last?.end ?? 0,
    word: phraseText(tokens, from, to).toLowerCase(),
  };
}

function markType(token: Token, next: Token | undefined): Mark['type'] {
  const { lower } = token;
  if (lower === ',') return 'comma';
  if (/^[([]$/.test(lower)) return 'open';
  if (/^[)\]]$/.test(lower)) return 'close';
  if (/^["“”„«»]$/.test(token.text) || token.text === "''" || token.text === '``') return 'quote';
  if (/^[;:.!?…—–-]$/.test(lower) || lower === '--' || lower === '...') return 'stop';
  if (lower === 'that') return 'that';
  if (relatives.has(lower)) return 'relative';
  if (lower === 'to' && token.pos === 'PART') return 'to';
  if (lower === 'to' && next && next.pos === 'VERB' && !/^\p{Lu}/u.test(next.text)) return 'to';
  if (
    lower === 'and' ||
    lower === 'or' ||
    lower === 'but' ||
    lower === 'nor' ||
    lower === '&' ||
    lower === 'as well as'
  )
    return 'conjunction';
  if (subordinators.has(lower)) return 'subordinator';
  if (prepositions.has(lower)) return 'preposition';
  if (token.pos === 'ADV' || token.pos === 'PART') return 'adverb';
  return 'other';
}

function verbGroupAt(
  tokens: readonly Token[],
  at: number,
  nameAt: ReadonlyMap<number, NamedSpan>,
  before: Phrase | undefined,
): VerbGroup | undefined {
  let index = at;
  let negated = false;
  let ceased = false;
  let modal: string | null = null;
  const auxiliaries: string[] = [];
  let main: Token | undefined;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token || nameAt.has(index)) break;
    const { lower } = token;
    const auxiliary =
      token.pos === 'AUX' ||
      (be.has(lower) && token.pos !== 'PART') ||
      modals.has(lower) ||
      (have.has(lower) && followedByParticiple(tokens, index)) ||
      (/^(?:do|does|did)$/.test(lower) && followedByBase(tokens, index));
    if (auxiliary) {
      if (modals.has(lower) && (token.pos === 'AUX' || token.pos === 'VERB'))
        modal = lower === "'ll" ? 'will' : lower === "'d" ? 'would' : lower;
      if (lower === 'cannot') negated = true;
      auxiliaries.push(lower);
      index += 1;
      continue;
    }
    if (auxiliaries.length > 0 && (lower === 'not' || lower === "n't" || lower === 'never')) {
      negated = true;
      index += 1;
      continue;
    }
    if (lower === 'never' && tokens[index + 1]?.pos === 'VERB') {
      negated = true;
      index += 1;
      continue;
    }
    if (
      lower === 'no' &&
      tokens[index + 1]?.lower === 'longer' &&
      (auxiliaries.length > 0 || tokens[index + 2]?.pos === 'VERB')
    ) {
      ceased = true;
      index += 2;
      continue;
    }
    if (auxiliaries.length > 0 && token.pos === 'ADV' && leadsToVerb(tokens, index)) {
      index += 1;
      continue;
    }
    if (token.pos === 'VERB' && !isAttributive(tokens, index, before?.type)) {
      main = token;
      index += 1;
    }
    break;
  }
  if (!main && auxiliaries.length === 0) return undefined;
  const last = auxiliaries.at(-1);
  if (!main) {
    // A copula or "has" on its own. Adverbs and negations taken on the way stay with it.
    const position = tokens
      .slice(at, index)
      .map((token) => token.lower)
      .lastIndexOf(last ?? '');
    main = tokens[at + Math.max(0, position)];
    if (!main) return undefined;
  }
  const head = main;
  const bare = auxiliaries.length === 0 || (auxiliaries.length === 1 && head.lower === auxiliaries[0]);
  const [first] = auxiliaries;
  const passive = head.lower !== last && last !== undefined && be.has(last) && !head.lower.endsWith('ing');
  const progressive = head.lower.endsWith('ing') && last !== undefined && be.has(last);
  const toBefore = before?.type === 'to';
  let form: VerbGroup['form'] = 'finite';
  let tense: VerbGroup['tense'] = 'present';
  if (toBefore) form = 'infinitive';
  else if (bare && head.lower.endsWith('ing')) form = 'ing';
  else if (first === 'being' || first === 'having') form = 'ing';
  else if (first === 'been') form = 'participle';
  else if (bare && isPastForm(head)) {
    form =
      onlyPast.has(head.lower) || be.has(head.lower) || have.has(head.lower)
        ? 'finite'
        : isOnlyParticiple(head)
          ? 'participle'
          : 'either';
    tense = 'past';
  }
  if (!bare && first !== undefined) {
    if (modal === 'will' || modal === 'shall') tense = 'future';
    else if (first === 'has' || first === 'have' || first === "'ve") tense = 'perfect';
    else if (/^(?:was|were|had|did)$/.test(first)) tense = 'past';
  } else if (first !== undefined) {
    tense = /^(?:was|were|had|did)$/.test(first) ? 'past' : 'present';
  }
  const begin = tokens[at]?.begin ?? head.begin;
  const end = tokens[index - 1]?.end ?? head.end;
  return {
    type: 'verb',
    from: at,
    to: index,
    begin,
    end,
    verb: head,
    lemma: be.has(head.lower) ? 'be' : have.has(head.lower) ? 'have' : verbLemma(head),
    passive,
    form,
    tense,
    progressive,
    modal,
    negated,
    ceased,
  };
}

/** The tagger's lemma, put right for a few forms it leaves as they are. */
function verbLemma(token: Token): string {
  const fixes: { readonly [form: string]: string } = {
    led: 'lead',
    fled: 'flee',
    wound: 'wind',
    founded: 'found',
    leading: 'lead',
    dubbed: 'dub',
    found: 'find',
    left: 'leave',
    fought: 'fight',
    sought: 'seek',
    held: 'hold',
  };
  return fixes[token.lower] ?? token.lemma;
}

function isPastForm(token: Token): boolean {
  return (
    token.lower.endsWith('ed') ||
    (token.lemma !== token.lower && !token.lower.endsWith('s') && !token.lower.endsWith('ing')) ||
    onlyPast.has(token.lower)
  );
}

function isOnlyParticiple(token: Token): boolean {
  return /^(?:taken|given|gone|fallen|begun|driven|known|risen|seen|spoken|stolen|thrown|withdrawn|written|broken|chosen|flown|grown|done|been)$/.test(
    token.lower,
  );
}

function followedByParticiple(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i += 1) {
    const token = tokens[i];
    if (!token) return false;
    if (token.pos === 'ADV' || token.lower === 'not' || token.lower === "n't") continue;
    if (be.has(token.lower) || token.pos === 'AUX') return true;
    return token.pos === 'VERB' && !token.lower.endsWith('ing') && isPastForm(token);
  }
  return false;
}

function followedByBase(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some((token) => token.pos === 'VERB');
}

function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 4); i += 1) {
    const token = tokens[i];
    if (token?.pos === 'ADV' || token?.lower === 'not') continue;
    return token?.pos === 'VERB' || token?.pos === 'AUX';
  }
  return false;
}

/** Whether a verb form stands before a noun as its attribute ("the affiliated groups", "the ruling council", "border crossing"). */
function isAttributive(tokens: readonly Token[], at: number, before: Phrase['type'] | 'inside' | undefined): boolean {
  const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token) return false;
  if (token.lower === 'crossing' && previous?.pos === 'NOUN') return true;
  if (!/(?:ed|ing|en)$/.test(token.lower) && !/^(?:led|known|lost|made|held)$/.test(token.lower)) return false;
  if (!next || !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return false;
  if (previous && /^(?:DET|ADJ|NUM)$/.test(previous.pos)) return true;
  if (previous && /^(?:its|their|his|her|our|my|your)$/.test(previous.lower)) return true;
  // "armed groups", "affiliated fighters" opening a phrase behind a preposition or at the beginning.
  if (
    token.lower.endsWith('ed') &&
    next.pos === 'NOUN' &&
    (before === undefined || before === 'preposition' || before === 'verb')
  )
    return true;
  return false;
}

function nounPhraseAt(
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
      text: phraseText(tokens, at, owned.to),
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
      index === at + 0 &&
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
    text: phraseText(tokens, from, to),
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

function nounAhead(tokens: readonly Token[], at: number, nameAt: ReadonlyMap<number, NamedSpan>): boolean {
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
