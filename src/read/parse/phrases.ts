import type { Span } from '../../model/index.ts';
import { type Sentence, type Token, textBetween } from '../words/tokens.ts';
import { isCapital } from '../words/word-forms.ts';
import { nounAhead, nounPhraseAt } from './noun-phrases.ts';
import type { Mark, NamedSpan, NounPhrase, Phrase } from './phrase.ts';
import { verbGroupAt } from './verb-groups.ts';

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
          text: textBetween(tokens, possessor.from, owned.to),
        });
        at = owned.to;
      }
      continue;
    }
    phrases.push(
      mark(
        isParticle(token, phrases.at(-1), phrases.at(-2))
          ? 'adverb'
          : // "for as long as X led it": the second "as" opens a clause.
            token.lower === 'as' && /^(?:long|soon)$/.test(tokens[at - 1]?.lower ?? '')
            ? 'subordinator'
            : markType(token, tokens[at + 1]),
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

function mark(type: Mark['type'], tokens: readonly Token[], from: number, to: number): Mark {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return {
    type,
    from,
    to,
    begin: first?.begin ?? 0,
    end: last?.end ?? 0,
    word: textBetween(tokens, from, to).toLowerCase(),
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
  // "moved to Tell Rimah": before a name it is a preposition, whatever the tagger thought.
  if (lower === 'to' && next && isCapital(next.text)) return 'preposition';
  if (lower === 'to' && token.pos === 'PART') return 'to';
  if (lower === 'to' && next && next.pos === 'VERB' && !isCapital(next.text)) return 'to';
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
