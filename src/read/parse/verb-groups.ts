import type { Token } from '../words/tokens.ts';
import type { NamedSpan, Phrase, VerbGroup } from './phrase.ts';

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
const onlyPast = new Set(
  'took gave went fell began became came drove knew ran rose saw spoke stole threw withdrew wrote broke chose flew grew ate shook swore tore wore arose forsook overthrew overran undertook did said told'.split(
    ' ',
  ),
);

/** The verb with its auxiliaries that begins at a token; `undefined` where none does. */
export function verbGroupAt(
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
    chosen: 'choose',
    chose: 'choose',
    made: 'make',
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
export function isAttributive(
  tokens: readonly Token[],
  at: number,
  before: Phrase['type'] | 'inside' | undefined,
): boolean {
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
